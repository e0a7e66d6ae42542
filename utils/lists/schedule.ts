/** When a list is looked at again. Pure: the time and the dice are handed in, the result is kept in the list's record. */
import type { StoredList } from '../store/stored-list.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Between two looks at a list that answers. */
const intervalMs = 6 * hourMs;

/** After the first failure; doubled with each further one up to the interval. */
const firstRetryMs = 5 * minuteMs;

/** Spreads what would otherwise come in step, to some 15 % earlier or later. `random` is from 0 to 1. */
function jittered(ms: number, random: number): number {
  return Math.round(ms * (0.85 + 0.3 * random));
}

/**
 * @param failures failed attempts since the last good one
 * @param rhythmHours how often its publisher changes a list, where that is known
 * @returns RFC 3339
 */
export function nextLook(now: Date, failures: number, random: number, rhythmHours?: number): string {
  const interval = rhythmHours === undefined ? intervalMs : rhythmHours * hourMs;
  const wait = failures === 0 ? interval : Math.min(firstRetryMs * 2 ** (failures - 1), intervalMs);
  return new Date(now.getTime() + jittered(wait, random)).toISOString();
}

/** A sync that is killed so often is no longer gone on with at once, but when its time has come. */
const maxResumptions = 3;

/** Lists whose sync was killed and that should be gone on with at once. */
export function interruptedLists(lists: readonly StoredList[]): StoredList[] {
  return lists.filter(
    ({ state, sync }) => state.enabled && sync.unfinished === true && sync.failures <= maxResumptions,
  );
}

/** Lists that are enabled, are fetched from somewhere, and whose time has come (or lies further off than any plan). */
export function dueLists(lists: readonly StoredList[], now: Date): StoredList[] {
  return lists.filter((list) => {
    const at = lookTime(list);
    const interval = (list.sync.reading?.rhythmHours ?? 0) * hourMs;
    return (
      at !== undefined && (at <= now.getTime() || at > now.getTime() + 2 * Math.max(interval, intervalMs))
    );
  });
}

/** The time of the next look at any list, in milliseconds, or nothing where no list is ever looked at. */
export function earliestLook(lists: readonly StoredList[]): number | undefined {
  const times = lists.map(lookTime).filter((time) => time !== undefined);
  return times.length === 0 ? undefined : Math.min(...times);
}

function lookTime({ state, sync }: StoredList): number | undefined {
  if (!state.enabled || sync.nextAt === undefined) return undefined;
  const time = Date.parse(sync.nextAt);
  return Number.isNaN(time) ? 0 : time;
}
