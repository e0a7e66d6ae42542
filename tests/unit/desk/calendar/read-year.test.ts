import { describe, expect, test } from 'vitest';
import { readWorkingYear } from '../../../../utils/desk/calendar/read-year.ts';
import { WorkingCalendar } from '../../../../utils/desk/calendar/working-calendar.ts';

const fileOf = (holidays: object[], more: object = {}): string =>
  JSON.stringify({
    format: 'xinbiao-working-days',
    version: 1,
    year: 2031,
    notice: { title: '演示通知', number: '演示〔2030〕1号', issued: '2030-11-01' },
    holidays,
    ...more,
  });
const holiday = (from: string, to: string, work: string[] = []): object => ({
  name: '演示节',
  from,
  to,
  work,
});

test('a year may begin its holiday, and make up for it, in the December before', () => {
  const read = readWorkingYear(fileOf([holiday('2030-12-31', '2031-01-02', ['2030-12-28'])]));
  if (!read.ok) throw new Error(read.refusal.code);
  const calendar = new WorkingCalendar([read.year]);
  expect(calendar.isWorked('2030-12-31')).toBe(false);
  expect(calendar.isWorked('2030-12-28')).toBe(true);
});

test('a mark at the beginning of the file is no part of it', () => {
  expect(readWorkingYear(`\uFEFF${fileOf([holiday('2031-05-01', '2031-05-05')])}`).ok).toBe(true);
});

describe('a file is refused, with the day that is wrong', () => {
  test.each([
    ['not-json', 'BEGIN:VCALENDAR'],
    ['other-form', '{"2031":{}}'],
    ['other-form', fileOf([])],
    ['other-form', fileOf([holiday('1 May', '5 May')])],
    ['other-form', fileOf([holiday('2031-05-01', '2031-05-05')], { year: 31 })],
  ])('%s', (code, text) => {
    expect(readWorkingYear(text)).toEqual({ ok: false, refusal: { code } });
  });
  test.each([
    ['other-year', holiday('2032-05-01', '2032-05-05'), '2032-05-01'],
    ['other-year', holiday('2031-02-30', '2031-03-01'), '2031-02-30'],
    ['bad-span', holiday('2031-05-05', '2031-05-01'), '2031-05-05'],
    ['bad-span', holiday('2031-05-01', '2031-10-05'), '2031-05-01'],
    ['no-weekend', holiday('2031-05-01', '2031-05-05', ['2031-05-06']), '2031-05-06'],
    ['day-twice', holiday('2031-05-01', '2031-05-05', ['2031-05-03']), '2031-05-03'],
  ])('%s', (code, one, day) => {
    expect(readWorkingYear(fileOf([one]))).toEqual({ ok: false, refusal: { code, day } });
  });
});
