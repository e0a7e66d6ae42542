import { describe, expect, test } from 'vitest';
import { monthlyLists } from '../../../utils/statistics/monthly.ts';
import type { ListFigures } from '../../../utils/statistics/reckoning.ts';
import { areaOf, emptyTally, monthOf } from '../../../utils/statistics/tally.ts';
import type { Tally } from '../../../utils/statistics/tally.ts';

function tallyOf(fill: (tally: Tally) => void): Tally {
  const tally = emptyTally();
  fill(tally);
  return tally;
}

const listOf = (title: string, more: Partial<ListFigures> = {}): ListFigures => ({
  id: title,
  title,
  demonstration: false,
  tally: emptyTally(),
  uncounted: 0,
  undescribed: 0,
  givesReasons: true,
  ...more,
});

describe('what lists tell a report', () => {
  test('figures of its month, and those to date, of all lists together', () => {
    const first = tallyOf((tally) => {
      tally.standing.overdue = 2;
      tally.standing.listed = 3;
      tally.removed.repaired = 4;
      tally.term.within = 3;
      tally.term.after = 1;
      monthOf(tally, '2026-10').listed = 5;
      monthOf(tally, '2026-09').listed = 4;
      areaOf(tally, '江西').listed = 9;
    });
    const second = tallyOf((tally) => {
      tally.standing.listed = 1;
      monthOf(tally, '2026-10').repaired = 1;
      areaOf(tally, '江西').listed = 1;
    });
    const known = monthlyLists(
      [listOf('甲', { tally: first }), listOf('乙', { tally: second, uncounted: 2, placeless: 3 })],
      '2026-10',
    );
    expect(known).toMatchObject({
      figures: {
        titles: ['甲', '乙'],
        month: { listed: 5, repaired: 1, otherwise: 0 },
        toDate: { listed: 10, standing: 6, repaired: 4, inTime: 3, afterTerm: 1, overdue: 2 },
        areas: [{ area: '江西', listed: 10 }],
        placeless: 3,
        uncounted: 2,
      },
    });
  });

  test('a month in which nothing happened has zeros: that is known', () => {
    const known = monthlyLists([listOf('甲')], '2026-10');
    expect(known).toMatchObject({ figures: { month: { listed: 0, repaired: 0, otherwise: 0 } } });
  });

  test('the demonstration’s made-up names are in no report', () => {
    expect(monthlyLists([listOf('演示', { demonstration: true })], '2026-10')).toEqual({
      unknown: 'no-lists',
    });
    expect(monthlyLists([], '2026-10')).toEqual({ unknown: 'no-lists' });
  });

  test('a list that cannot be read is named; where none can, the figures are not known', () => {
    const { tally: _, ...unread } = listOf('坏');
    expect(monthlyLists([unread], '2026-10')).toEqual({ unknown: 'lists-unread' });
    expect(monthlyLists([unread, listOf('好')], '2026-10')).toMatchObject({
      figures: { titles: ['好'], unread: ['坏'] },
    });
  });
});
