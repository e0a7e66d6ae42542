/** When a monthly report is due, and how many working days are left. */
import { addDays } from '../../model/days.ts';
import type { Day } from '../../model/entry.ts';
import type { DaysLeft, Due, DueRule } from '../../model/working-year.ts';
import { yearOf } from './working-calendar.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/**
 * 发改财金〔2018〕716号 has the report sent on the last working day before the 15th, Jiangxi before the 10th. Whether the
 * day itself counts the words leave open: it does not here, since whoever reports by then is in time either way
 * (docs/monthly.md).
 */
export const nationalRule: DueRule = { day: 15, including: false };
/** By the province's bare name. */
export const areaRules: Readonly<Record<string, DueRule>> = { 江西: { day: 10, including: false } };

/**
 * The last working day before (or on) the rule's day of a month.
 * @param month `YYYY-MM`, in which it is due
 */
export function dueIn(month: string, rule: DueRule, calendar: WorkingCalendar): Due {
  const named = `${month}-${String(rule.day).padStart(2, '0')}`;
  const latest = rule.including ? named : addDays(named, -1);
  const looked = [latest];
  let day = latest;
  while (!calendar.isWorked(day)) {
    day = addDays(day, -1);
    looked.push(day);
  }
  const notices = looked.map((one) => calendar.noticeFor(one)).filter((notice) => notice !== undefined);
  return { day, rule, notices: [...new Set(notices)], unknownYears: unknownYears(looked, calendar) };
}

function unknownYears(days: readonly Day[], calendar: WorkingCalendar): number[] {
  return [...new Set(days.filter((day) => calendar.noticeFor(day) === undefined).map(yearOf))];
}

/** Nobody needs to know the number further away: it is told as that many. */
const farthest = 400;

/** Counts working days from today to a due day, or from it to today where it is past. */
export function daysLeft(today: Day, due: Day, calendar: WorkingCalendar): DaysLeft {
  const past = due < today;
  const [from, to] = past ? [due, today] : [today, due];
  const days: Day[] = [];
  for (let day = addDays(from, 1); day <= to && days.length < farthest; day = addDays(day, 1)) days.push(day);
  const worked = days.filter((day) => calendar.isWorked(day)).length;
  return { days: past ? -worked : worked, unknownYears: unknownYears(days, calendar) };
}
