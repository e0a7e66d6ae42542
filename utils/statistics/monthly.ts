/** What lists tell a monthly report: figures of its month, and those to the day on which they were counted. */
import type { Known, MonthlyLists } from '../model/monthly.ts';
import { areaRows, keyFigures, measureRows } from './figures.ts';
import type { ListFigures } from './reckoning.ts';
import { countedReasons, joined } from './tally.ts';

/**
 * @param lists as they were counted, of the report's area where it has one; demonstration lists are left out
 * @param month `YYYY-MM`
 */
export function monthlyLists(lists: readonly ListFigures[], month: string): Known<MonthlyLists> {
  const real = lists.filter(({ demonstration }) => !demonstration);
  if (real.length === 0) return { unknown: 'no-lists' };
  const tallies = real.flatMap(({ tally }) => (tally === undefined ? [] : [tally]));
  if (tallies.length === 0) return { unknown: 'lists-unread' };
  const tally = joined(tallies);
  const key = keyFigures(tally);
  const figures: MonthlyLists = {
    titles: real.filter((list) => list.tally !== undefined).map(({ title }) => title),
    unread: real.filter((list) => list.tally === undefined).map(({ title }) => title),
    month: tally.months.get(month) ?? { listed: 0, repaired: 0, otherwise: 0 },
    toDate: {
      listed: key.listed,
      standing: key.standing,
      repaired: key.repaired,
      inTime: key.inTime,
      afterTerm: tally.term.after,
      termUnknown: tally.term.unknown,
      overdue: key.overdue,
      termOver: key.termOver,
    },
    removed: countedReasons.map((reason) => ({ reason, count: tally.removed[reason] })),
    measures: measureRows(tally),
    areas: areaRows(tally).map(({ area, counts }) => Object.assign({ area }, counts)),
    placeless: sumOf(real, ({ placeless = 0 }) => placeless),
    uncounted: sumOf(real, ({ uncounted }) => uncounted),
  };
  return { figures };
}

function sumOf(lists: readonly ListFigures[], of: (list: ListFigures) => number): number {
  return lists.reduce((sum, list) => sum + of(list), 0);
}
