/** The shipped years against the notices, whose days are written here once more, by hand, from their text. */
import { expect, test } from 'vitest';
import { readWorkingYear } from '../../../../utils/desk/calendar/read-year.ts';
import { shippedYears } from '../../../../utils/desk/calendar/shipped-years.ts';
import { isWeekend, WorkingCalendar } from '../../../../utils/desk/calendar/working-calendar.ts';
import { addDays } from '../../../../utils/model/days.ts';

const exceptions = (year: number): { off: string[]; worked: string[] } => {
  const calendar = new WorkingCalendar(shippedYears);
  const off: string[] = [];
  const worked: string[] = [];
  for (let day = `${String(year)}-01-01`; day <= `${String(year)}-12-31`; day = addDays(day, 1)) {
    if (isWeekend(day) && calendar.isWorked(day)) worked.push(day.slice(5));
    if (!isWeekend(day) && !calendar.isWorked(day)) off.push(day.slice(5));
  }
  return { off, worked };
};

test('2025, by 国办发明电〔2024〕12号: weekdays off and weekend days worked', () => {
  expect(exceptions(2025)).toEqual({
    off: [
      '01-01',
      '01-28',
      '01-29',
      '01-30',
      '01-31',
      '02-03',
      '02-04',
      '04-04',
      '05-01',
      '05-02',
      '05-05',
      '06-02',
      '10-01',
      '10-02',
      '10-03',
      '10-06',
      '10-07',
      '10-08',
    ],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  });
});

test('2026, by 国办发明电〔2025〕7号: weekdays off and weekend days worked', () => {
  expect(exceptions(2026)).toEqual({
    off: [
      '01-01',
      '01-02',
      '02-16',
      '02-17',
      '02-18',
      '02-19',
      '02-20',
      '02-23',
      '04-06',
      '05-01',
      '05-04',
      '05-05',
      '06-19',
      '09-25',
      '10-01',
      '10-02',
      '10-05',
      '10-06',
      '10-07',
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  });
});

test('what is shipped passes what an imported file must pass', () => {
  for (const year of shippedYears) {
    expect(readWorkingYear(JSON.stringify(year))).toEqual({ ok: true, year });
  }
});

test('a file for a year replaces the one that was shipped', () => {
  const [first] = shippedYears;
  if (!first) throw new Error('no year is shipped');
  const other = { ...first, holidays: [{ name: '元旦', from: '2025-01-01', to: '2025-01-03', work: [] }] };
  const calendar = new WorkingCalendar([...shippedYears, other]);
  expect(calendar.isWorked('2025-01-03')).toBe(false);
  expect(calendar.isWorked('2025-10-01')).toBe(true);
});
