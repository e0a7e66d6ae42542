/**
 * Subscribing to feeds and keeping them current. A refused or failed sync changes nothing but the list's `error`
 * and the time of the next look: the entries that are there go on working.
 */
import { keyForm } from '../identity/keys.ts';
import type { ListState } from '../model/list.ts';
import type { StoreDatabase } from '../store/database.ts';
import { StoreError } from '../store/errors.ts';
import type { ListWithoutPointer } from '../store/generation.ts';
import { changeList, readList, readLists } from '../store/lists.ts';
import { listForm } from '../store/stored-list.ts';
import type { StoredList, SyncMemory } from '../store/stored-list.ts';
import { feedFiles } from './feed-files.ts';
import type { Fetch } from './feed-files.ts';
import { FeedError } from './feed/error.ts';
import type { FetchFile } from './feed/fetch-file.ts';
import { openFeed } from './feed/open.ts';
import type { FeedPin, OpenedFeed } from './feed/open.ts';
import { idleFlight } from './flight.ts';
import type { Flight } from './flight.ts';
import { nextLook } from './schedule.ts';
import { SourceError } from './sources/error.ts';
import { restoreFile } from './sources/restore-file.ts';
import { syncPublished } from './sources/sync-published.ts';
import { isDemonstration, isReal, switchDemonstration } from './subscriptions.ts';
import { SyncError } from './sync-error.ts';
import { TableError } from './tables/error.ts';
import { takeFeed } from './take.ts';
import { trustOf } from './trust.ts';

export interface SyncDependencies {
  db: StoreDatabase;
  fetch: Fetch;
  now: () => Date;
  /** From 0 to 1, for the schedule. */
  random: () => number;
  /** Milliseconds without a byte after which a server is given up. */
  stallMs?: number;
}

export interface Subscription {
  /** The feed's folder, ending in a slash (`feedAddress`). */
  address: string;
  /** Of the feed's first root; without it the one that is served is pinned. */
  fingerprint?: string;
  /** The list that comes with the extension: never stale, never scheduled, off beside a real list. */
  demonstration?: boolean;
}

export interface ListSync {
  /**
   * Takes a list for the first time, or moves a known one to another address of the same publisher.
   * @throws FeedError, StoreError, SyncError `id-taken`: then there is no new subscription
   */
  subscribe(subscription: Subscription, flight?: Flight): Promise<ListState>;
  /**
   * Brings a list up to date. One flight at a time: who asks while one is under way gets its result.
   * @returns the list's state, with `error` where it could not be brought up to date
   * @throws SyncError `not-subscribed`
   */
  syncList(id: string, flight?: Flight): Promise<ListState>;
}

/** A packaged list cannot be refreshed but by a new package: its age says nothing. */
const neverExpires = '9999-12-31T00:00:00Z';

export function createListSync(dependencies: SyncDependencies): ListSync {
  const flights = new Map<string, Promise<ListState>>();
  /** Runs `work` when what is under way for `id` has landed. */
  const inTurn = (id: string, work: () => Promise<ListState>): Promise<ListState> => {
    const before = flights.get(id);
    const flight = before === undefined ? work() : before.then(work, work);
    flights.set(id, flight);
    const land = (): void => {
      if (flights.get(id) === flight) flights.delete(id);
    };
    flight.then(land, land);
    return flight;
  };
  return {
    syncList: (id, flight = idleFlight) =>
      flights.get(id) ?? inTurn(id, () => syncOnce(dependencies, id, flight)),
    async subscribe(subscription) {
      const { opened, fetchFile } = await openNew(dependencies, subscription);
      return inTurn(opened.list.id, () => adopt(dependencies, subscription, opened, fetchFile));
    },
  };
}

async function openNew(
  { fetch, stallMs, now }: SyncDependencies,
  { address, fingerprint }: Subscription,
): Promise<{ opened: OpenedFeed; fetchFile: FetchFile }> {
  const fetchFile = feedFiles(address, { fetch, ...(stallMs !== undefined && { stallMs }) });
  return { opened: await openFeed(fetchFile, fingerprint ? { fingerprint } : {}, now()), fetchFile };
}

/** Takes an opened feed for the first time. */
async function adopt(
  dependencies: SyncDependencies,
  subscription: Subscription,
  opened: OpenedFeed,
  fetchFile: FetchFile,
): Promise<ListState> {
  const { db } = dependencies;
  const { id } = opened.list;
  const demonstration = subscription.demonstration ?? false;
  const known = await readList(db, id);
  if (known !== undefined && isDemonstration(known) !== demonstration) throw new SyncError('id-taken', id);
  if (known?.state.fingerprint === opened.fingerprint) {
    const { address } = subscription;
    await changeList(db, id, (list) => ({ ...list, state: { ...list.state, address } }));
    return syncOnce(dependencies, id);
  }
  // A release may bring a demonstration with another key: there is nothing of a publisher's to protect.
  if (known !== undefined && !demonstration) throw new SyncError('id-taken', id);
  const enabled = !demonstration || !(await readLists(db)).some(isReal);
  const stored = await take(dependencies, opened, fetchFile, undefined, (current) => ({
    address: subscription.address,
    enabled: current?.state.enabled ?? enabled,
    trust: demonstration ? 'demonstration' : 'community',
  }));
  if (stored === undefined) throw new StoreError('superseded', id);
  if (!demonstration) await switchDemonstration(db, false);
  return stored.state;
}

async function syncOnce(
  dependencies: SyncDependencies,
  id: string,
  flight: Flight = idleFlight,
): Promise<ListState> {
  const { db, now, random } = dependencies;
  const before = await readList(db, id);
  if (before?.state.source.kind === 'file') return restored(db, before);
  // Counted as failed until it is done: a sync whose background is killed is due again by itself, and later each time.
  const list = await changeList(db, id, (current) => begun(current, now(), random()));
  if (list === undefined) throw new SyncError('not-subscribed', id);
  let stored: StoredList | undefined;
  try {
    stored =
      list.state.source.kind === 'address'
        ? await syncPublished(dependencies, list, flight)
        : await syncFeed(dependencies, list);
  } catch (error) {
    stored = await changeList(db, id, (current) => failed(current, error));
  }
  if (stored === undefined) throw new SyncError('not-subscribed', id);
  return stored.state;
}

async function syncFeed(dependencies: SyncDependencies, list: StoredList): Promise<StoredList | undefined> {
  const { db, fetch, stallMs, now, random } = dependencies;
  const { address, info } = list.state;
  if (address === undefined) throw new SyncError('not-subscribed', info.id);
  const fetchFile = feedFiles(address, { fetch, ...(stallMs !== undefined && { stallMs }) });
  const opened = await openFeed(fetchFile, pinOf(list), now());
  return isUnchanged(list, opened)
    ? changeList(db, info.id, (current) => unchanged(current, now(), random()))
    : take(dependencies, opened, fetchFile, list, (current) => current?.state);
}

/** There is nothing to fetch for a file's list; what can be mended of it is. */
async function restored(db: StoreDatabase, list: StoredList): Promise<ListState> {
  const { id } = list.state.info;
  const stored = await restoreFile(db, list).catch((error: unknown) =>
    changeList(db, id, (current) => failed(current, error)),
  );
  if (stored === undefined) throw new SyncError('not-subscribed', id);
  return stored.state;
}

/** What the client remembers. A packaged list is as old or new as its package: only its key is pinned. */
function pinOf(list: StoredList): FeedPin {
  const { fingerprint = '', info, serial, issued } = list.state;
  if (isDemonstration(list)) return { fingerprint, listId: info.id };
  const { payloadSha256, rootVersion } = list.sync;
  return {
    fingerprint,
    listId: info.id,
    serial,
    lastIssued: issued,
    ...(payloadSha256 !== undefined && { payloadSha256 }),
    ...(rootVersion !== undefined && { rootVersion }),
  };
}

function isUnchanged({ state, sync }: StoredList, opened: OpenedFeed): boolean {
  return (
    sync.damaged !== true &&
    sync.keyForm === keyForm &&
    state.serial === opened.serial &&
    sync.payloadSha256 === opened.payloadSha256
  );
}

/** What the person chose for a list. */
type Chosen = Pick<ListState, 'address' | 'enabled' | 'trust'>;

/**
 * Takes what is published.
 * @param before gives, at the moment of the swap, what the person chose for this list; nothing where it was removed
 */
function take(
  { db, now, random }: SyncDependencies,
  opened: OpenedFeed,
  fetchFile: FetchFile,
  known: StoredList | undefined,
  before: (current: StoredList | undefined) => Chosen | undefined,
): Promise<StoredList | undefined> {
  return takeFeed(db, opened, fetchFile, known, (current, entries) => {
    const chosen = before(current);
    return chosen && taken(opened, entries, chosen, now(), random());
  });
}

/** The record of a list that was just taken. */
function taken(
  opened: OpenedFeed,
  entries: number,
  { address, enabled, trust: before }: Chosen,
  now: Date,
  random: number,
): ListWithoutPointer {
  const { list: info, serial, issued, fingerprint, payloadSha256, rootVersion, state } = opened;
  const trust = trustOf({ fingerprint, listId: info.id }, before);
  const expires = trust === 'demonstration' ? neverExpires : opened.expires;
  const at = now.toISOString();
  return {
    form: listForm,
    state: {
      info,
      trust,
      serial,
      issued,
      expires,
      source: { kind: 'feed' },
      ...(address !== undefined && { address }),
      fingerprint,
      enabled,
      entries,
      checkedAt: at,
      changedAt: at,
    },
    sync: { failures: 0, ...plan(trust, 0, now, random), keyForm, payloadSha256, rootVersion, state },
  };
}

/** The record of a list that stands as it is published. */
function unchanged({ form, state, sync }: StoredList, now: Date, random: number): ListWithoutPointer {
  const { error: _error, ...healthy } = state;
  return {
    form,
    state: { ...healthy, checkedAt: now.toISOString() },
    sync: { ...ended(sync), failures: 0, ...plan(state.trust, 0, now, random) },
  };
}

function ended({ unfinished: _unfinished, ...sync }: SyncMemory): SyncMemory {
  return sync;
}

/** The record of a list while it is brought up to date. */
function begun({ form, state, sync }: StoredList, now: Date, random: number): ListWithoutPointer {
  const failures = sync.failures + 1;
  return {
    form,
    state,
    sync: { ...sync, unfinished: true, failures, ...plan(state.trust, failures, now, random) },
  };
}

/** The record of a list that could not be brought up to date: it was planned anew when that began. */
function failed({ form, state, sync }: StoredList, error: unknown): ListWithoutPointer {
  return { form, state: { ...state, error: describe(error) }, sync: ended(sync) };
}

function plan(
  trust: ListState['trust'],
  failures: number,
  now: Date,
  random: number,
): Pick<SyncMemory, 'nextAt'> {
  return trust === 'demonstration' ? {} : { nextAt: nextLook(now, failures, random) };
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
