/** Marks that were shown on this machine: which are counted, and how counts are added and joined. */
import type { SiteId } from '../model/site.ts';
import type { ShownCause, ShownLevel, ShownMonth } from '../model/statistics.ts';
import type { Finding, Verdict } from '../model/verdict.ts';

/** A mark, as much as is counted of it. */
export interface ShownMark {
  level: ShownLevel;
  causes: ReadonlySet<ShownCause>;
  site: SiteId;
}

/** Months that are kept; the oldest go. */
export const monthsKept = 60;

/**
 * The mark that a verdict puts on a page.
 * @returns nothing where none is drawn, or only one of the demonstration's
 */
export function shownMark({ findings, muted }: Verdict, site: SiteId): ShownMark | undefined {
  if (muted) return undefined;
  const shown = findings.filter(isShown);
  const level = shown.map(({ level: each }) => shownLevel(each)).find((each) => each !== undefined);
  return level && { level, causes: new Set(shown.flatMap(causesOf)), site };
}

function isShown({ list, level, disowned }: Finding): boolean {
  return list.trust !== 'demonstration' && disowned === undefined && shownLevel(level) !== undefined;
}

function shownLevel(level: Finding['level']): ShownLevel | undefined {
  return level === 'none' || level === 'possible' ? undefined : level;
}

function causesOf({ entry: { causes } }: Finding): ShownCause[] {
  return causes.length === 0 ? ['none'] : causes.map(({ code }) => code ?? 'wording');
}

function emptyMonth(month: string): ShownMonth {
  return { month, marks: 0, levels: {}, causes: {}, sites: {} };
}

function raise<Key extends string>(counts: Partial<Record<Key, number>>, key: Key): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/**
 * Adds marks to a month's counts.
 * @param before as kept; left as it is
 * @param month `YYYY-MM`
 * @returns all months, the latest first
 */
export function withMarks(
  before: readonly ShownMonth[],
  marks: readonly ShownMark[],
  month: string,
): ShownMonth[] {
  const counted = structuredClone(before.find((one) => one.month === month) ?? emptyMonth(month));
  for (const { level, causes, site } of marks) {
    counted.marks += 1;
    raise(counted.levels, level);
    raise(counted.sites, site);
    for (const cause of causes) raise(counted.causes, cause);
  }
  return kept([counted, ...before.filter((one) => one.month !== month)]);
}

/**
 * Puts counts of a backup beside those that are here. Of a month that both have, the one with more marks stands:
 * restoring twice, or on the machine that made the backup, counts nothing twice.
 */
export function joinedMonths(here: readonly ShownMonth[], there: readonly ShownMonth[]): ShownMonth[] {
  const months = new Map<string, ShownMonth>();
  for (const one of [...here, ...there]) {
    const known = months.get(one.month);
    if (known === undefined || known.marks < one.marks) months.set(one.month, one);
  }
  return kept([...months.values()]);
}

function kept(months: readonly ShownMonth[]): ShownMonth[] {
  return months.toSorted((a, b) => (a.month < b.month ? 1 : -1)).slice(0, monthsKept);
}

/** All months together. */
export function allMonths(months: readonly ShownMonth[]): Omit<ShownMonth, 'month'> {
  const all = { marks: 0, levels: {}, causes: {}, sites: {} } satisfies Omit<ShownMonth, 'month'>;
  for (const { marks, levels, causes, sites } of months) {
    all.marks += marks;
    addCounts(all.levels, levels);
    addCounts(all.causes, causes);
    addCounts(all.sites, sites);
  }
  return all;
}

function addCounts<Key extends string>(
  to: Partial<Record<Key, number>>,
  more: Partial<Record<Key, number>>,
): void {
  for (const key of Object.keys(more) as Key[]) to[key] = (to[key] ?? 0) + (more[key] ?? 0);
}
