/** From a tally to the figures that people read, in their order. */
import { unknownKey } from './tally.ts';
import type { AreaCounts, MonthCounts, Tally } from './tally.ts';

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, count) => all + count, 0);

export interface KeyFigures {
  /** All that is known to have been listed: `standing` + `removed`. */
  listed: number;
  standing: number;
  removed: number;
  repaired: number;
  /** Put right within the term. */
  inTime: number;
  /** Not put right in time, by the publisher's word. */
  overdue: number;
  /** The term is over, and the publisher says nothing of the outcome. */
  termOver: number;
  objections: number;
  /** Days from listing to removal, of those who put things right; undefined where none is known. */
  medianDays: number | undefined;
  /** Of how many these days are known. */
  daysKnown: number;
}

/** The figures that stand above all others. */
export function keyFigures(tally: Tally): KeyFigures {
  const standing = sum(Object.values(tally.standing));
  const removed = sum(Object.values(tally.removed));
  return {
    listed: standing + removed,
    standing,
    removed,
    repaired: tally.removed.repaired,
    inTime: tally.term.within,
    overdue: tally.standing.overdue,
    termOver: tally.standing['deadline-passed'],
    objections: tally.removed['objection-upheld'],
    medianDays: medianOf(tally.days),
    daysKnown: sum(tally.days.values()),
  };
}

/** @param counts how often each value stands @returns the middle value, or half way between the two middle ones */
export function medianOf(counts: ReadonlyMap<number, number>): number | undefined {
  const all = sum(counts.values());
  if (all === 0) return undefined;
  const values = [...counts].toSorted(([a], [b]) => a - b);
  const at = (place: number): number => {
    let passed = 0;
    for (const [value, count] of values) {
      passed += count;
      if (place < passed) return value;
    }
    return 0;
  };
  return (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2;
}

export interface AreaRow {
  /** A province; empty where none is known. */
  area: string;
  counts: AreaCounts;
}

/** Most listed first; who has no area last. */
export function areaRows({ areas }: Tally): AreaRow[] {
  return [...areas]
    .map(([area, counts]) => ({ area, counts }))
    .toSorted(
      (a, b) =>
        Number(a.area === unknownKey) - Number(b.area === unknownKey) ||
        b.counts.listed - a.counts.listed ||
        compareText(a.area, b.area),
    );
}

export interface MonthRow {
  /** `YYYY-MM`; empty where the day is not known. */
  month: string;
  counts: MonthCounts;
}

/** The latest first; what has no month last. */
export function monthRows({ months }: Tally): MonthRow[] {
  return [...months]
    .map(([month, counts]) => ({ month, counts }))
    .toSorted((a, b) => compareText(b.month, a.month));
}

export interface MeasureRow {
  number: number;
  /** As the list names the platform; empty where it names none. */
  by: string;
  entries: number;
}

/** By platform, and of each its measures by number; who is not named last. */
export function measureRows({ measures }: Tally): MeasureRow[] {
  const rows = [...measures].map(([key, entries]) => {
    const cut = key.indexOf('\n');
    return { number: Number(key.slice(0, cut)), by: key.slice(cut + 1), entries };
  });
  return rows.toSorted(
    (a, b) => Number(a.by === '') - Number(b.by === '') || compareText(a.by, b.by) || a.number - b.number,
  );
}

/** By code units: the same order everywhere, whatever the reader's language. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
