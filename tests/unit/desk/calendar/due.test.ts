import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaRules, daysLeft, dueIn, nationalRule } from '../../../../utils/desk/calendar/due.ts';
import { shippedYears } from '../../../../utils/desk/calendar/shipped-years.ts';
import { WorkingCalendar } from '../../../../utils/desk/calendar/working-calendar.ts';

const calendar = new WorkingCalendar(shippedYears);
const jiangxi = areaRules['江西'] ?? nationalRule;

/** Read off the published calendar of 2026 by hand: 14 February and 9 May are Saturdays that are worked. */
const dueDays2026 = [
  { month: '2026-01', nation: '2026-01-14', jiangxi: '2026-01-09' },
  { month: '2026-02', nation: '2026-02-14', jiangxi: '2026-02-09' },
  { month: '2026-03', nation: '2026-03-13', jiangxi: '2026-03-09' },
  { month: '2026-04', nation: '2026-04-14', jiangxi: '2026-04-09' },
  { month: '2026-05', nation: '2026-05-14', jiangxi: '2026-05-09' },
  { month: '2026-06', nation: '2026-06-12', jiangxi: '2026-06-09' },
  { month: '2026-07', nation: '2026-07-14', jiangxi: '2026-07-09' },
  { month: '2026-08', nation: '2026-08-14', jiangxi: '2026-08-07' },
  { month: '2026-09', nation: '2026-09-14', jiangxi: '2026-09-09' },
  { month: '2026-10', nation: '2026-10-14', jiangxi: '2026-10-09' },
  { month: '2026-11', nation: '2026-11-13', jiangxi: '2026-11-09' },
  { month: '2026-12', nation: '2026-12-14', jiangxi: '2026-12-09' },
];

describe('when the report is due in 2026, by the published calendar', () => {
  test.each(dueDays2026)('$month: $nation, in Jiangxi $jiangxi', ({ month, ...days }) => {
    const nation = dueIn(month, nationalRule, calendar);
    expect(nation).toMatchObject({ day: days.nation, unknownYears: [], notices: ['国办发明电〔2025〕7号'] });
    expect(dueIn(month, jiangxi, calendar).day).toBe(days.jiangxi);
  });
});

test('a holiday over the day moves the due day before the holiday, even into the month before', () => {
  expect(dueIn('2026-10', { day: 5, including: true }, calendar).day).toBe('2026-09-30');
  expect(dueIn('2025-02', { day: 5, including: false }, calendar).day).toBe('2025-01-27');
});

test('the day itself counts where the rule says so', () => {
  expect(dueIn('2026-04', { day: 15, including: true }, calendar).day).toBe('2026-04-15');
  expect(dueIn('2026-02', { day: 15, including: true }, calendar).day).toBe('2026-02-14');
});

test('in a year whose notice is not known, the ordinary week is used, and it is said', () => {
  const due = dueIn('2027-02', nationalRule, calendar);
  expect(due).toMatchObject({ day: '2027-02-12', unknownYears: [2027], notices: [] });
});

test('a look back into a known year still says that the other is unknown', () => {
  const due = dueIn('2027-01', { day: 4, including: false }, calendar);
  expect(due).toMatchObject({ day: '2027-01-01', unknownYears: [2027] });
});

describe('working days that are left', () => {
  test('count the due day, not today', () => {
    expect(daysLeft('2026-11-12', '2026-11-13', calendar).days).toBe(1);
    expect(daysLeft('2026-11-13', '2026-11-13', calendar).days).toBe(0);
  });
  test('leave holidays out and take make-up days in', () => {
    // 1 to 7 October are off, the 10th, a Saturday, is worked
    expect(daysLeft('2026-09-30', '2026-10-14', calendar).days).toBe(6);
  });
  test('are negative when it is past', () => {
    expect(daysLeft('2026-11-16', '2026-11-13', calendar).days).toBe(-1);
  });
  test('say when they reach into an unknown year', () => {
    expect(daysLeft('2026-12-30', '2027-01-14', calendar).unknownYears).toEqual([2027]);
  });
});

test('the due day is worked, is not after the day of the rule, and no worked day lies between', () => {
  const months = fc.record({ year: fc.constantFrom(2025, 2026), month: fc.integer({ min: 1, max: 12 }) });
  fc.assert(
    fc.property(months, fc.integer({ min: 1, max: 28 }), fc.boolean(), ({ year, month }, day, including) => {
      const text = `${String(year)}-${String(month).padStart(2, '0')}`;
      const due = dueIn(text, { day, including }, calendar);
      expect(calendar.isWorked(due.day)).toBe(true);
      const named = `${text}-${String(day).padStart(2, '0')}`;
      expect(including ? due.day <= named : due.day < named).toBe(true);
      const gap = daysLeft(due.day, named, calendar).days;
      const namedCounts = !including && calendar.isWorked(named) ? 1 : 0;
      expect(gap).toBe(namedCounts);
    }),
  );
});
