/** A year's calendar from a file that the person chose, checked: a wrong one would name wrong days without a word. */
import { isDay } from '../../model/days.ts';
import type { Day } from '../../model/entry.ts';
import { WorkingYear } from '../../model/working-year.ts';
import type { CalendarAnswer, CalendarRefusal } from '../../model/working-year.ts';
import { daysOf, isWeekend } from './working-calendar.ts';

/** The longest holiday so far had nine days; a span of years would be a slip of the keyboard. */
const longestHolidayMs = 20 * 86_400_000;

/** @param text of a file; @returns the year, or why it is none */
export function readWorkingYear(text: string): CalendarAnswer {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, refusal: { code: 'not-json' } };
  }
  const read = WorkingYear.safeParse(value);
  if (!read.success) return { ok: false, refusal: { code: 'other-form' } };
  const refusal = refusalOf(read.data);
  return refusal ? { ok: false, refusal } : { ok: true, year: read.data };
}

function refusalOf({ year, holidays }: WorkingYear): CalendarRefusal | undefined {
  const seen = new Set<Day>();
  for (const holiday of holidays) {
    const { from, to, work } = holiday;
    const wrong = [from, to, ...work].find((day) => !isIn(year, day));
    if (wrong !== undefined) return { code: 'other-year', day: wrong };
    const span = Date.parse(to) - Date.parse(from);
    if (span < 0 || span > longestHolidayMs) return { code: 'bad-span', day: from };
    const weekday = work.find((day) => !isWeekend(day));
    if (weekday !== undefined) return { code: 'no-weekend', day: weekday };
    for (const day of [...daysOf(holiday), ...work]) {
      if (seen.has(day)) return { code: 'day-twice', day };
      seen.add(day);
    }
  }
  return undefined;
}

/** The first of January may begin its holiday in December of the year before, and be made up for there. */
function isIn(year: number, day: Day): boolean {
  return isDay(day) && day >= `${String(year - 1)}-12-01` && day <= `${String(year)}-12-31`;
}
