/** Where an entry stands in its life on a day: time to put right, overdue, contested, past retention. */
import type { Day, Entry } from '../model/entry.ts';
import type { ListContext } from '../model/list.ts';
import type { LifeState } from '../model/verdict.ts';
import { addMonths, daysBetween, isDay, latestDay, legalDayOf } from '../model/days.ts';
import { isNoticeOnly } from './evidence.ts';

/** A name comes free a year after its company ended: an entry confirmed longer ago may mean another one by it. */
const monthsOfConfirmation = 12;

/** The day as of which a list is judged: a packaged demonstration as of its own issue, since it does not age. */
export function judgementDay(list: ListContext, today: Day): Day {
  return list.trust === 'demonstration' ? (legalDayOf(list.issued) ?? today) : today;
}

/** The last day on which the list is known to have said this, by its own dates. */
function confirmedDay(entry: Entry, list: ListContext): Day | undefined {
  return latestDay(entry.listedOn, entry.confirmedOn, list.info.published) ?? legalDayOf(list.issued);
}

/** Whether the entry was confirmed within the last twelve months. */
export function isRecent(entry: Entry, list: ListContext, day: Day): boolean {
  const confirmed = confirmedDay(entry, list);
  return confirmed !== undefined && day <= addMonths(confirmed, monthsOfConfirmation);
}

/** Whether the list was not refreshed in time. */
export function isStale(list: ListContext, day: Day): boolean {
  if (list.trust === 'demonstration') return false;
  const expires = legalDayOf(list.expires);
  return expires === undefined || day > expires;
}

export interface Life {
  state: LifeState;
  /** Whole days left to put things right, the last one counting as 0. */
  daysLeft?: number;
}

/**
 * The state of an entry on a day. Only the publisher's word makes it overdue or contested; a deadline that merely
 * passed says so. Three months to rectify are the rule of 发改财金〔2018〕716号 for both its lists; a list may say
 * otherwise, and so may an entry's status `listed`.
 */
export function lifeOf(entry: Entry, list: ListContext, day: Day): Life {
  const confirmed = confirmedDay(entry, list);
  if (confirmed !== undefined && day > addMonths(confirmed, list.info.retentionMonths)) {
    return { state: 'past-retention' };
  }
  if (entry.status === 'contested' || entry.status === 'overdue') return { state: entry.status };
  const deadline = deadlineOf(entry, list);
  if (deadline === undefined) return { state: entry.status === 'rectifying' ? 'rectifying' : 'listed' };
  if (day > deadline) return { state: 'deadline-passed' };
  if (entry.status === 'listed') return { state: 'listed' };
  return { state: 'rectifying', daysLeft: daysBetween(day, deadline) };
}

function deadlineOf(entry: Entry, list: ListContext): Day | undefined {
  if (isDay(entry.rectifyBy)) return entry.rectifyBy;
  const { rectifyMonths, published } = list.info;
  // Three months do not bring back a revoked licence, nor do other lists set a term: only by their own word.
  const rectifiable = (entry.tier !== 'other' && !isNoticeOnly(entry)) || entry.status === 'rectifying';
  const from = isDay(entry.listedOn) ? entry.listedOn : published;
  return rectifiable && rectifyMonths > 0 && isDay(from) ? addMonths(from, rectifyMonths) : undefined;
}
