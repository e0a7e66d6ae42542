import { addDays } from '../model/days.ts';
import type { Day } from '../model/entry.ts';

/** A link between shop and company that was last seen longer ago is shown outlined, with its date. */
const daysOfLink = 180;

/** @param seen the day on which the link was last seen */
export function isOldLink(seen: Day, day: Day): boolean {
  return addDays(seen, daysOfLink) < day;
}
