/** Calendar days (`YYYY-MM-DD`) and the terms counted in them. Legal days are those of Asia/Shanghai. */
import type { Day } from './entry.ts';

const dayMs = 86_400_000;
/** China's clocks are eight hours ahead of UTC all year. */
export const shanghaiAheadMs = 8 * 3_600_000;

const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** How many days a month has; `month` from 1 to 12 (proleptic Gregorian, as RFC 3339 has it). */
function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

const written = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Year, month and day as numbers; undefined for what is no day of the calendar. Asked of every entry that is compared. */
function partsOf(day: Day): [year: number, month: number, day: number] | undefined {
  const match = written.exec(day);
  if (!match) return undefined;
  const [year, month, number] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || number < 1 || number > lengthOfMonth(year, month)) return undefined;
  return [year, month, number];
}

/** Whether a text of the form `YYYY-MM-DD` is a day of the calendar. */
export function isDay(day: Day | undefined): day is Day {
  return day !== undefined && partsOf(day) !== undefined;
}

/** The legal day of an instant (RFC 3339); undefined where the text is no instant. */
export function legalDayOf(instant: string): Day | undefined {
  const moment = new Date(instant);
  return Number.isNaN(moment.getTime()) ? undefined : legalDayAt(moment);
}

/** The legal day at a moment: what terms and ages are counted by. */
export function legalDayAt(now: Date): Day {
  return dayOf(now.getTime() + shanghaiAheadMs);
}

/** The day that the person's own clock and calendar show at a moment: what a saved file is named by. No term is counted by it. */
export function localDayAt(now: Date): Day {
  return [padded(now.getFullYear(), 4), padded(now.getMonth() + 1, 2), padded(now.getDate(), 2)].join('-');
}

/**
 * The day `months` later; a day that the month does not have becomes its last: 30 November + 3 = 28 February. What would
 * lie beyond the years that are written with four digits becomes their first or last day: a list may say anything.
 * @throws RangeError where `day` is none of the calendar
 */
export function addMonths(day: Day, months: number): Day {
  const parts = partsOf(day);
  if (!parts) throw new RangeError(`No day of the calendar: ${day}`);
  const [year, month, number] = parts;
  const all = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(all / 12), (((all % 12) + 12) % 12) + 1];
  if (newYear < 0) return '0000-01-01';
  if (newYear > 9999) return '9999-12-31';
  const newDay = Math.min(number, lengthOfMonth(newYear, newMonth));
  return [padded(newYear, 4), padded(newMonth, 2), padded(newDay, 2)].join('-');
}

/** The month so many months after another one, before it where `months` is negative. Both `YYYY-MM`. */
export function addToMonth(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The day so many days later; before it where `days` is negative. */
export function addDays(day: Day, days: number): Day {
  return dayOf(timeOf(day) + days * dayMs);
}

/** Whole days from one day to a later one; negative where it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((timeOf(to) - timeOf(from)) / dayMs);
}

/** The latest of several days; undefined where none is one. */
export function latestDay(...days: (Day | undefined)[]): Day | undefined {
  let latest: Day | undefined;
  for (const day of days) if (isDay(day) && (latest === undefined || day > latest)) latest = day;
  return latest;
}
