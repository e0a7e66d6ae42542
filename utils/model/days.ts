/** Calendar days (`YYYY-MM-DD`) and the terms counted in them. Legal days are those of Asia/Shanghai. */
import type { Day } from './entry.ts';

const dayMs = 86_400_000;
/** China's clocks are eight hours ahead of UTC all year. */
export const shanghaiAheadMs = 8 * 3_600_000;

const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** Whether a text of the form `YYYY-MM-DD` is a day of the calendar. */
export function isDay(day: Day | undefined): day is Day {
  if (day === undefined) return false;
  const time = timeOf(day);
  return !Number.isNaN(time) && dayOf(time) === day;
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

/** The day `months` later; a day that the month does not have becomes its last: 30 November + 3 = 28 February. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(timeOf(day));
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const lengthOfMonth = new Date(
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0),
  ).getUTCDate();
  return dayOf(first + (Math.min(date.getUTCDate(), lengthOfMonth) - 1) * dayMs);
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
  return days.filter(isDay).toSorted().at(-1);
}
