/**
 * What is counted of one list, or of several together: counts only, so that a million entries leave a few kilobytes.
 * Every figure is a sum, so the order in which entries and removals are counted does not matter.
 */
import { RemovalReason } from '../model/removal.ts';
import { LifeState } from '../model/verdict.ts';

/** `not-told`: gone from a list whose publisher gives no reasons, as tables do not. */
export type CountedReason = RemovalReason | 'not-told';
export const countedReasons: readonly CountedReason[] = [...RemovalReason.options, 'not-told'];

export const lifeStates: readonly LifeState[] = LifeState.options;

/** How those who put things right stand to their term; `unknown` where the day of listing or the term is not known. */
export const termOutcomes = ['within', 'after', 'unknown'] as const;
export type TermOutcome = (typeof termOutcomes)[number];

/** Where the area or the month is not known. */
export const unknownKey = '';

/** Of an area. `listed` = `standing` + `repaired` + `otherwise`. */
export interface AreaCounts {
  listed: number;
  standing: number;
  /** Of the standing: not put right in time, by the publisher's word. */
  overdue: number;
  repaired: number;
  /** Removed for any other reason. */
  otherwise: number;
}

/** Of a month: what was listed in it, and what was removed in it. */
export interface MonthCounts {
  listed: number;
  repaired: number;
  otherwise: number;
}

export interface Tally {
  standing: Record<LifeState, number>;
  removed: Record<CountedReason, number>;
  term: Record<TermOutcome, number>;
  /** Of those who put things right: how many took how many days. */
  days: Map<number, number>;
  /** By `measureKey`. */
  measures: Map<string, number>;
  /** By province; `unknownKey` where none is known. */
  areas: Map<string, AreaCounts>;
  /** By `YYYY-MM`; `unknownKey` where the day is not known. */
  months: Map<string, MonthCounts>;
}

const zeros = <Key extends string>(keys: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;

/** A tally of nothing, to count into. */
export function emptyTally(): Tally {
  return {
    standing: zeros(lifeStates),
    removed: zeros(countedReasons),
    term: zeros(termOutcomes),
    days: new Map(),
    measures: new Map(),
    areas: new Map(),
    months: new Map(),
  };
}

/** @param by the platform, as the list names it; nothing where it names none */
export function measureKey(number: number, by: string | undefined): string {
  return `${String(number)}\n${by ?? ''}`;
}

/** The joint measures of 发改财金〔2016〕2370号, by their numbers there. */
export const jointMeasures = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] as const;

/** A list decides how platforms are called: one that calls each entry's otherwise must not fill the memory. */
const mostMeasures = 10_000;

/** Counts under a key; where there are too many keys, further ones, as they come, under the measure alone. */
export function addMeasure(tally: Tally, key: string, count: number): void {
  const { measures } = tally;
  const known = measures.has(key) || measures.size < mostMeasures;
  const under = known ? key : measureKey(Number.parseInt(key, 10), undefined);
  measures.set(under, (measures.get(under) ?? 0) + count);
}

/** The counts of an area in a tally, to count into; begun where there are none. */
export function areaOf(tally: Tally, area: string): AreaCounts {
  const counts = tally.areas.get(area) ?? { listed: 0, standing: 0, overdue: 0, repaired: 0, otherwise: 0 };
  tally.areas.set(area, counts);
  return counts;
}

/** The same of a month, `YYYY-MM`. */
export function monthOf(tally: Tally, month: string): MonthCounts {
  const counts = tally.months.get(month) ?? { listed: 0, repaired: 0, otherwise: 0 };
  tally.months.set(month, counts);
  return counts;
}

/** Adds figure by figure. */
function addTo<Counts extends object>(to: Counts, more: Readonly<Counts>): void {
  for (const key of Object.keys(more) as (keyof Counts)[]) {
    (to[key] as number) += more[key] as number;
  }
}

/** @returns a tally of several lists together; those given are left as they are */
export function joined(tallies: readonly Tally[]): Tally {
  const all = emptyTally();
  for (const { standing, removed, term, days, measures, areas, months } of tallies) {
    addTo(all.standing, standing);
    addTo(all.removed, removed);
    addTo(all.term, term);
    for (const [day, count] of days) all.days.set(day, (all.days.get(day) ?? 0) + count);
    for (const [key, count] of measures) addMeasure(all, key, count);
    for (const [area, counts] of areas) addTo(areaOf(all, area), counts);
    for (const [month, counts] of months) addTo(monthOf(all, month), counts);
  }
  return all;
}
