/** Two pages may have one draft open: what either wrote stays. */
import type { Draft, KeptEvidence } from './report-desk.ts';

/** What the Worker alone decides. */
const workersOwn = new Set(['id', 'begun', 'changed', 'to', 'evidence']);
const longTexts = new Set(['account', 'demand']);

/**
 * Joins what two sides made of one draft.
 * @param base what both began with
 * @param kept the one side, whose evidence counts: pieces come and go by calls of their own
 * @param mine the other, which wins where both changed the same short field
 */
export function mergeDrafts(base: Draft, kept: Draft, mine: Draft): Draft {
  const before = recordOf(base);
  const merged = recordOf(kept);
  const after = recordOf(mine);
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (workersOwn.has(key) || same(before[key], after[key])) continue;
    const [was, theirs, ours] = [before[key], merged[key], after[key]];
    const bothChanged = !same(was, theirs) && !same(theirs, ours);
    if (bothChanged && longTexts.has(key))
      merged[key] = mergeTexts(asText(was), asText(theirs), asText(ours));
    else if (bothChanged && isRecord(theirs) && isRecord(ours)) {
      merged[key] = mergeFields(isRecord(was) ? was : {}, theirs, ours);
    } else if (ours === undefined) delete merged[key];
    else merged[key] = ours;
  }
  const evidence = kept.evidence.map((piece) => mergeWords(piece, base.evidence, mine.evidence));
  return { ...(merged as unknown as Draft), evidence };
}

/**
 * Joins two changes of one text: each changed one stretch of it. Stretches that do not meet are both changed; of two
 * that do, both wordings stay, one behind the other.
 */
export function mergeTexts(base: string, theirs: string, ours: string): string {
  if (theirs === base || theirs === ours) return ours;
  if (ours === base) return theirs;
  const [one, other] = [changeOf(base, theirs), changeOf(base, ours)];
  if (one.from !== other.from) {
    if (one.to <= other.from) return apply(apply(base, other), one);
    if (other.to <= one.from) return apply(apply(base, one), other);
  }
  const from = Math.min(one.from, other.from);
  const to = Math.max(one.to, other.to);
  const widened = (change: Change): string =>
    base.slice(from, change.from) + change.text + base.slice(change.to, to);
  return `${base.slice(0, from)}${widened(one)}\n${widened(other)}${base.slice(to)}`;
}

/** `text` stands where `from` to `to` of the base stood. */
interface Change {
  from: number;
  to: number;
  text: string;
}

function changeOf(base: string, text: string): Change {
  const shorter = Math.min(base.length, text.length);
  let from = 0;
  while (from < shorter && base[from] === text[from]) from += 1;
  let tail = 0;
  while (tail < shorter - from && base[base.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  return { from, to: base.length - tail, text: text.slice(from, text.length - tail) };
}

function apply(text: string, { from, to, text: put }: Change): string {
  return text.slice(0, from) + put + text.slice(to);
}

function mergeFields(base: Fields, theirs: Fields, ours: Fields): Fields {
  const merged = { ...theirs };
  for (const key of new Set([...Object.keys(base), ...Object.keys(ours)])) {
    if (same(base[key], ours[key])) continue;
    if (ours[key] === undefined) delete merged[key];
    else merged[key] = ours[key];
  }
  return merged;
}

function mergeWords(
  kept: KeptEvidence,
  base: readonly KeptEvidence[],
  mine: readonly KeptEvidence[],
): KeptEvidence {
  const [was, ours] = [base, mine].map((pieces) => pieces.find(({ key }) => key === kept.key));
  if (ours === undefined) return kept;
  const { note: _, ...rest } = kept;
  const note = ours.note === was?.note ? kept.note : ours.note;
  return {
    ...rest,
    name: ours.name === was?.name ? kept.name : ours.name,
    ...(note !== undefined && note !== '' && { note }),
  };
}

type Fields = Record<string, unknown>;

function recordOf(draft: Draft): Fields {
  return { ...draft };
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Values of a draft are JSON; the order of an object's keys says nothing. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, at) => same(value, b[at]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same(a[key], b[key]));
}
