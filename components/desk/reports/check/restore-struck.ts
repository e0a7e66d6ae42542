/** What the person struck from a draft, put back. */
import type { Draft } from '../../../../utils/model/report-desk.ts';

/** A striking: of what, and the draft before and after it. */
export interface Struck {
  what: string;
  before: Draft;
  after: Draft;
}

/** Puts back what one striking took away; what was changed since stays. */
export function restored(now: Draft, { before, after }: Struck): Draft {
  const values = new Map<string, unknown>(Object.entries(now));
  for (const [key, value] of Object.entries(before)) {
    const left = (after as Record<string, unknown>)[key];
    if (value === left || key === 'evidence') continue;
    values.set(key, together(value, left, values.get(key)));
  }
  return Object.fromEntries(values) as unknown as Draft;
}

/** @param value before the striking @param left what it left @param current what is there now */
function together(value: unknown, left: unknown, current: unknown): unknown {
  if (Array.isArray(value)) return withStruckItems(value, asList(left), asList(current));
  const isFields = typeof value === 'object' && value !== null;
  return isFields ? { ...value, ...(current as object | undefined) } : value;
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Before what it stood before, where that is still there; what other strikings took or put back stays so. */
function withStruckItems(
  before: readonly unknown[],
  left: readonly unknown[],
  now: readonly unknown[],
): unknown[] {
  const kept = new Set(left.map((item) => JSON.stringify(item)));
  const items = [...now];
  for (const [at, item] of before.entries()) {
    if (kept.has(JSON.stringify(item))) continue;
    const after = new Set(before.slice(at + 1).map((other) => JSON.stringify(other)));
    const place = items.findIndex((other) => after.has(JSON.stringify(other)));
    items.splice(place === -1 ? items.length : place, 0, item);
  }
  return items;
}
