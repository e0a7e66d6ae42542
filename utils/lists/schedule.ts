/** When a list is looked at again. Pure: the time and the dice are handed in, the result is kept in the list's record. */
import type { StoredList, SyncMemory } from '../store/stored-list.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Between two looks at a feed that answers: who was removed is marked no longer than this. */
const feedLookMs = hourMs;

/** Between two times that a list's listings are taken. */
const listingMs = 6 * hourMs;

/** After the first failure; doubled with each further one up to `listingMs`. */
const firstRetryMs = 5 * minuteMs;

/** A clock that differs from itself by less was not set. */
const clockToleranceMs = 5 * minuteMs;

/** Where it is not known when a time was planned, no plan reaches further. */
const longestPlanMs = 2 * listingMs;

/** Spreads what would otherwise come in step, to some 15 % earlier or later. `random` is from 0 to 1. */
function jittered(ms: number, random: number): number {
  return Math.round(ms * (0.85 + 0.3 * random));
}

/**
 * @param failures failed attempts since the last good one
 * @param rhythmHours how often its publisher changes a list; a feed is looked at for its removals unless given
 * @returns RFC 3339
 */
export function nextLook(now: Date, failures: number, random: number, rhythmHours?: number): string {
  const every = rhythmHours === undefined ? feedLookMs : rhythmHours * hourMs;
  const wait = failures === 0 ? every : Math.min(firstRetryMs * 2 ** (failures - 1), listingMs);
  return new Date(now.getTime() + jittered(wait, random)).toISOString();
}

/** As `nextLook`, and what must be remembered with it. */
export function planLook(
  now: Date,
  failures: number,
  random: number,
  rhythmHours?: number,
): Required<Pick<SyncMemory, 'nextAt' | 'plannedAt'>> {
  return { nextAt: nextLook(now, failures, random, rhythmHours), plannedAt: now.toISOString() };
}

/** @returns when a list whose listings were just taken may have them taken again, RFC 3339 */
export function nextListing(now: Date, random: number): string {
  return new Date(now.getTime() + jittered(listingMs, random)).toISOString();
}

/** Whether more than removals is to be taken. */
export function isListingDue({ listingAt, plannedAt }: SyncMemory, now: Date): boolean {
  return isDue(listingAt, plannedAt, now);
}

/** A sync that is killed so often is no longer gone on with at once, but when its time has come. */
export const maxResumptions = 3;

/** Lists whose sync was killed and that should be gone on with at once. */
export function interruptedLists(lists: readonly StoredList[]): StoredList[] {
  return lists.filter(
    ({ state, sync }) => state.enabled && sync.unfinished === true && sync.failures <= maxResumptions,
  );
}

/** Lists that are enabled, are fetched from somewhere, and whose time has come. */
export function dueLists(lists: readonly StoredList[], now: Date): StoredList[] {
  return lists.filter(
    ({ state, sync }) =>
      state.enabled && sync.nextAt !== undefined && isDue(sync.nextAt, sync.plannedAt, now),
  );
}

/**
 * Whether a time has come: it is past, cannot be read, was planned by a clock that has been set back since, or lies
 * further off than any plan.
 */
export function isDue(at: string | undefined, plannedAt: string | undefined, now: Date): boolean {
  const time = timeOf(at);
  const planned = plannedAt === undefined ? undefined : timeOf(plannedAt);
  const setBack = planned !== undefined && planned > now.getTime() + clockToleranceMs;
  const tooFar = planned === undefined && time > now.getTime() + longestPlanMs;
  return time <= now.getTime() || setBack || tooFar;
}

/** The time of the next look at any list, in milliseconds, or nothing where no list is ever looked at. */
export function earliestLook(lists: readonly StoredList[], now: Date): number | undefined {
  if (dueLists(lists, now).length > 0) return now.getTime();
  const times = lists
    .filter(({ state, sync }) => state.enabled && sync.nextAt !== undefined)
    .map(({ sync }) => timeOf(sync.nextAt));
  return times.length === 0 ? undefined : Math.min(...times);
}

/** What cannot be read as a time lies in the past. */
function timeOf(at: string | undefined): number {
  return Date.parse(at ?? '') || 0;
}
