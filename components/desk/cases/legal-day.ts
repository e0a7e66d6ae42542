/** Legal days (Asia/Shanghai), as terms are reckoned in them. */
import type { Day } from '../../../utils/model/entry.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** China has one time, and no summer time since 1991. */
const shanghai = 8 * hour;

/** The legal day on which an instant falls. */
export function legalDay(instant: Date): Day {
  return new Date(instant.getTime() + shanghai).toISOString().slice(0, 10);
}

/** Whole days from one to another; negative where the other lies before. */
export function daysFrom(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day);
}
