/** What a list's record and its history say after each way in which a look at its feed can end. */
import { keyForm } from '../identity/keys.ts';
import type { ListEvent, ListState, Trust } from '../model/list.ts';
import { StoreError } from '../store/errors.ts';
import type { ListWithoutPointer } from '../store/generation.ts';
import { listForm } from '../store/stored-list.ts';
import type { NewestIssue, StoredList, SyncMemory } from '../store/stored-list.ts';
import { FeedError } from './feed/error.ts';
import type { OpenedFeed } from './feed/open.ts';
import { isListingDue, nextListing, planLook } from './schedule.ts';
import { SourceError } from './sources/error.ts';
import { SyncError } from './sync-error.ts';
import { TableError } from './tables/error.ts';
import type { Taken } from './taking.ts';
import { trustOf } from './trust.ts';

/** When a look ended, and the dice for the next. */
export interface Moment {
  now: Date;
  /** From 0 to 1. */
  random: number;
}

/** What the person chose for a list, or will find chosen for a new one. */
export type Chosen = Pick<ListState, 'address' | 'enabled' | 'trust' | 'order'>;

/** A packaged list cannot be refreshed but by a new package: its age says nothing. */
const neverExpires = '9999-12-31T00:00:00Z';

/**
 * The record of a list while it is brought up to date: counted as failed until it is done, so that a kill is too.
 * Where the whole is due or asked for it stays so until it is taken.
 */
export function begun({ form, state, sync }: StoredList, moment: Moment): ListWithoutPointer {
  const { wholeAsked, listingAt, ...memory } = sync;
  const whole = wholeAsked === true || isListingDue(sync, moment.now);
  const failures = sync.failures + 1;
  return {
    form,
    state,
    sync: {
      ...memory,
      ...(!whole && listingAt !== undefined && { listingAt }),
      unfinished: true,
      failures,
      ...plan({ state, sync }, failures, moment),
    },
  };
}

/** The record of a list that could not be brought up to date: it was planned anew when that began. */
export function failed({ form, state, sync }: StoredList, error: unknown): ListWithoutPointer {
  return { form, state: { ...state, error: describe(error) }, sync: ended(sync) };
}

/** The first of a run of equal failures. */
export function failureEvents(before: StoredList, after: StoredList, { now }: Moment): ListEvent[] {
  const { error } = after.state;
  if (error === undefined || error.code === before.state.error?.code) return [];
  return [{ at: now.toISOString(), kind: 'failed', error }];
}

/** The record of a list that was not to be brought up to date after all: whoever gave up is not asked again at once. */
export function cancelled({ form, state, sync }: StoredList, moment: Moment): ListWithoutPointer {
  const failures = Math.max(0, sync.failures - 1);
  return {
    form,
    state,
    sync: { ...ended(sync), failures, ...plan({ state, sync }, failures, moment), ...planListing(moment) },
  };
}

/** The record of a list that stands as it is published. */
export function unchanged({ form, state, sync }: StoredList, moment: Moment): ListWithoutPointer {
  const { error: _error, ...healthy } = state;
  const { removedTo: _removedTo, ...memory } = ended(sync);
  return {
    form,
    state: { ...healthy, checkedAt: moment.now.toISOString() },
    sync: { ...memory, failures: 0, ...plan({ state, sync }, 0, moment), ...planListing(moment) },
  };
}

/** The record of a list of which the removals were taken, if any, and whose listings are those of before. */
export function withoutListings(
  { form, state, sync }: StoredList,
  opened: OpenedFeed,
  { what, entries }: Taken,
  moment: Moment,
): ListWithoutPointer {
  const { error: _error, ...healthy } = state;
  const at = moment.now.toISOString();
  const removedTo = opened.removals && opened.serial;
  return {
    form,
    state: { ...healthy, entries, checkedAt: at, ...(what === 'removals' && { changedAt: at }) },
    sync: {
      ...ended(sync),
      failures: 0,
      ...plan({ state, sync }, 0, moment),
      newest: newestOf(opened),
      ...(removedTo !== undefined && { removedTo }),
    },
  };
}

/**
 * The record of a list that was just taken, by deltas or whole.
 * @param current the record that it follows; none of a list that is new
 */
export function taken(
  opened: OpenedFeed,
  { entries }: Pick<Taken, 'entries'>,
  { address, enabled, trust: before, order }: Chosen,
  current: StoredList | undefined,
  moment: Moment,
): ListWithoutPointer {
  const { list: info, serial, issued, fingerprint, state } = opened;
  const trust = trustOf({ fingerprint, listId: info.id }, before);
  const at = moment.now.toISOString();
  return {
    form: listForm,
    state: {
      info,
      trust,
      serial,
      issued,
      expires: trust === 'demonstration' ? neverExpires : opened.expires,
      ...(order !== undefined && { order }),
      source: { kind: 'feed' },
      ...(address !== undefined && { address }),
      fingerprint,
      enabled,
      entries,
      checkedAt: at,
      changedAt: at,
    },
    sync: {
      failures: 0,
      ...plan({ state: { trust }, sync: { failures: 0 } }, 0, moment),
      ...planListing(moment),
      ...(current?.sync.wholeAsked === true && { wholeAsked: true }),
      newest: newestOf(opened),
      keyForm,
      state,
    },
  };
}

/** What a list's history says of what was taken. @param before the trust it had; nothing where it is new */
export function takenEvents(
  { serial }: Pick<OpenedFeed, 'serial'>,
  { what, entries, added, changed, removed }: Taken,
  trust: { before: Trust | undefined; after: Trust },
  { now }: Moment,
): ListEvent[] {
  if (what === 'nothing') return [];
  const at = now.toISOString();
  const kinds = { snapshot: 'changed', deltas: 'changed', removals: 'removals' } as const;
  const event: ListEvent = {
    at,
    kind: trust.before === undefined ? 'subscribed' : kinds[what],
    serial,
    entries,
    ...(added !== undefined && { added }),
    ...(changed !== undefined && { changed }),
    ...(removed !== undefined && { removed }),
  };
  return [event, ...trustEvents(trust, at)];
}

/** A list's trust may be changed by the person, and by a new catalogue. */
export function trustEvents(
  { before, after }: { before: Trust | undefined; after: Trust },
  at: string,
): ListEvent[] {
  if (before === undefined || isTrusted(before) === isTrusted(after)) return [];
  return [{ at, kind: isTrusted(after) ? 'trust-raised' : 'trust-lowered' }];
}

function isTrusted(trust: Trust): boolean {
  return trust === 'official' || trust === 'raised';
}

function newestOf({ serial, issued, payloadSha256, rootVersion }: OpenedFeed): NewestIssue {
  return { serial, issued, payloadSha256, rootVersion };
}

function ended({ unfinished: _unfinished, ...sync }: SyncMemory): SyncMemory {
  return sync;
}

/** When to look again: at a table in its publisher's rhythm, at the embedded list never. */
function plan(
  { state: { trust }, sync: { reading } }: { state: Pick<ListState, 'trust'>; sync: SyncMemory },
  failures: number,
  { now, random }: Moment,
): Pick<SyncMemory, 'nextAt' | 'plannedAt'> {
  return trust === 'demonstration' ? {} : planLook(now, failures, random, reading?.rhythmHours);
}

function planListing({ now, random }: Moment): Pick<SyncMemory, 'listingAt'> {
  return { listingAt: nextListing(now, random) };
}

function describe(error: unknown): NonNullable<ListState['error']> {
  const told = [FeedError, SourceError, StoreError, SyncError, TableError].some(
    (kind) => error instanceof kind,
  );
  if (told) {
    const { code, detail } = error as FeedError;
    return { code, ...(detail !== undefined && { detail }) };
  }
  return { code: 'internal', detail: String(error) };
}
