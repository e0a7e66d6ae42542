import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addToMonth,
  daysBetween,
  isDay,
  latestDay,
  legalDayAt,
  legalDayOf,
  localDayAt,
} from '../../../utils/model/days.ts';

/** Whether a text is a day, as the platform's dates have it. */
function asPlatform(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
}

const inMonths = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

describe('days', () => {
  it('clamps months to the end of shorter ones', () => {
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
  });

  it('never leaves the month that it counts to', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1970-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 600 }), (from, months) => {
        const to = addMonths(from, months);
        expect(inMonths(to) - inMonths(from)).toBe(months);
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  it('beyond the years of four digits stays at their ends', () => {
    expect(addMonths('9999-11-30', 60)).toBe('9999-12-31');
    expect(addMonths('0001-02-28', -60)).toBe('0000-01-01');
    expect(() => addMonths('2026-02-30', 1)).toThrow(RangeError);
  });

  it('are those that the calendar has, as the platform reckons them', () => {
    const days = fc
      .tuple(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
      )
      .map((parts) => parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-'));
    fc.assert(
      fc.property(days, (day) => {
        expect(isDay(day)).toBe(asPlatform(day));
      }),
      { numRuns: 2000 },
    );
    for (const day of ['', '2026-1-1', '2026-01-01 ', '+02026-01-01', '２０２６-01-01'])
      expect(isDay(day)).toBe(false);
    for (const leap of ['2024-02-29', '2000-02-29']) expect(isDay(leap)).toBe(true);
    for (const none of ['2025-02-29', '1900-02-29']) expect(isDay(none)).toBe(false);
  });

  it('have a latest one, whatever stands between them that is none', () => {
    expect(latestDay('2026-01-02', undefined, '2026-02-30', '2025-12-31')).toBe('2026-01-02');
    expect(latestDay(undefined, 'no day')).toBeUndefined();
  });

  it('counts legal days in Asia/Shanghai', () => {
    expect(legalDayOf('2026-06-14T15:59:59Z')).toBe('2026-06-14');
    expect(legalDayOf('2026-06-14T16:00:00Z')).toBe('2026-06-15');
    expect(legalDayOf('2026-06-15T00:30:00+08:00')).toBe('2026-06-15');
    expect(legalDayOf('some day')).toBeUndefined();
    expect(legalDayAt(new Date('2026-03-31T16:00:00Z'))).toBe('2026-04-01');
  });

  it('counts months over the ends of years', () => {
    expect(addToMonth('2026-10', 1)).toBe('2026-11');
    expect(addToMonth('2026-12', 1)).toBe('2027-01');
    expect(addToMonth('2026-01', -1)).toBe('2025-12');
  });

  it('counts whole days, backwards too', () => {
    expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
  });
});

describe('the day that a saved file is named by', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each([
    ['Asia/Shanghai', '2026-06-14T16:30:00Z', '2026-06-15'],
    ['America/Los_Angeles', '2026-06-15T04:00:00Z', '2026-06-14'],
    ['Pacific/Kiritimati', '2025-12-31T12:00:00Z', '2026-01-01'],
    ['UTC', '2026-03-09T23:59:59Z', '2026-03-09'],
  ])('is the one that the clock shows in %s', (place, instant, day) => {
    process.env['TZ'] = place;
    expect(localDayAt(new Date(instant))).toBe(day);
  });
});
