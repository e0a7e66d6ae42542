/** Which days are worked in China: by the notices of the years that are known, and by the ordinary week elsewhere. */
import { addDays } from '../../model/days.ts';
import type { Day } from '../../model/entry.ts';
import type { WorkingYear } from '../../model/working-year.ts';

/** @returns the year of a day, as a number */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** @returns whether a day is a Saturday or a Sunday */
export function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** @returns all days of a span, both ends with it */
export function daysOf({ from, to }: { from: Day; to: Day }): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

export class WorkingCalendar {
  readonly #years = new Map<number, WorkingYear>();
  readonly #off = new Set<Day>();
  readonly #worked = new Set<Day>();

  /** @param years where one is given twice, the later counts */
  constructor(years: readonly WorkingYear[]) {
    for (const year of years) this.#years.set(year.year, year);
    for (const { holidays } of this.#years.values()) {
      for (const holiday of holidays) {
        for (const day of daysOf(holiday)) this.#off.add(day);
        for (const day of holiday.work) this.#worked.add(day);
      }
    }
  }

  /** The number of the notice that rules a day; undefined where its year's is not known. */
  noticeFor(day: Day): string | undefined {
    return this.#years.get(yearOf(day))?.notice.number;
  }

  isWorked(day: Day): boolean {
    if (this.#worked.has(day)) return true;
    return !isWeekend(day) && !this.#off.has(day);
  }
}
