import { describe, expect, test } from 'vitest';
import { addressOf, chosenOf, monthsBefore } from '../../../../components/desk/monthly/chosen.ts';
import { provinces } from '../../../../components/statistics/area-words.ts';

const now = new Date('2026-10-31T16:30:00Z'); // 1 November in Shanghai
const chosen = (place: string): ReturnType<typeof chosenOf> => chosenOf(place, provinces, now);

describe('which report is open', () => {
  test('by default the whole country’s on the month before, by the legal day', () => {
    expect(chosen('')).toEqual({ month: '2026-10' });
  });
  test.each([
    ['2026-03', { month: '2026-03' }],
    ['2026-03/江西', { month: '2026-03', area: '江西' }],
    [`2026-03/${encodeURIComponent('江西')}`, { month: '2026-03', area: '江西' }],
    ['2026-13/江西', { month: '2026-10', area: '江西' }],
    ['2026-03/nowhere', { month: '2026-03' }],
    ['2026-03/%', { month: '2026-03' }],
  ])('%s', (place, expected) => {
    expect(chosen(place)).toEqual(expected);
  });
  test('its address leads back to it', () => {
    for (const one of [{ month: '2026-03' }, { month: '2026-03', area: '内蒙古' }]) {
      expect(chosen(addressOf(one).replace('#monthly/', ''))).toEqual(one);
    }
  });
  test('months reach back over the year', () => {
    expect(monthsBefore('2026-02', 3)).toEqual(['2026-01', '2025-12', '2025-11']);
  });
});
