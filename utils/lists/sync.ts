/**
 * Subscribing to feeds and keeping them current. A refused or failed sync changes nothing but the list's `error`
 * and the time of the next look: the entries that are there go on working.
 */
import { keyForm } from '../identity/keys.ts';
import type { ListState } from '../model/list.ts';
import type { StoreDatabase } from '../store/database.ts';
import { StoreError } from '../store/errors.ts';
import { changeList, readList, readLists } from '../store/lists.ts';
import type { StoredList } from '../store/stored-list.ts';
import { askForListings } from './ask-for-listings.ts';
import { feedFiles } from './feed-files.ts';
import type { Fetch } from './feed-files.ts';
import type { FetchFile } from './feed/fetch-file.ts';
import { openFeed } from './feed/open.ts';
import type { FeedPin, OpenedFeed } from './feed/open.ts';
import { noteAttempt, notePinned, settle, settleFailed } from './first-subscriptions.ts';
import { idleFlight } from './flight.ts';
import type { Flight } from './flight.ts';
import { ProgressTeller } from './progress.ts';
import { isListingDue } from './schedule.ts';
import { restoreFile } from './sources/restore-file.ts';
import { syncPublished } from './sources/sync-published.ts';
import { isDemonstration, isReal, switchDemonstration } from './subscriptions.ts';
import { demandWanted, SyncError } from './sync-error.ts';
import {
  begun,
  cancelled,
  failed,
  failureEvents,
  taken,
  takenEvents,
  unchanged,
  withoutListings,
} from './sync-records.ts';
import type { Chosen, Moment } from './sync-records.ts';
import { takeFeed, takeUrgent } from './take.ts';
import type { Taking } from './taking.ts';
import { Turns } from './turns.ts';
import type { TurnFlight } from './turns.ts';

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
  /** The list that must be served there, where that is known. */
  listId?: string;
  /** The list that comes with the extension: never stale, never scheduled, off beside a real list. */
  demonstration?: boolean;
  /** It was killed and is gone on with: nobody watches. */
  resumed?: boolean;
}

export interface ListSync {
  /**
   * Takes a list for the first time, or moves a known one to another address of the same publisher. One that is killed
   * is noted (`store/pending.ts`), to be asked for again.
   * @throws FeedError, StoreError, SyncError `id-taken`, `cancelled`: then there is no new subscription
   */
  subscribe(subscription: Subscription, flight?: Flight): Promise<ListState>;
  /**
   * Brings a list up to date: its removals at every look, its listings where they are due (`askForListings`). One
   * flight at a time: who asks before it has begun gets its result, who asks later
   * that of one more.
   * @returns the list's state, with `error` where it could not be brought up to date, and as before where it was
   *   cancelled
   * @throws SyncError `not-subscribed`
   */
  syncList(id: string, flight?: Flight): Promise<ListState>;
}

export function createListSync(dependencies: SyncDependencies): ListSync {
  const turns = new Turns<ListState>();
  return {
    syncList: (id, flight = idleFlight) =>
      turns.join(id, flight, (joined) => syncOnce(dependencies, id, joined, id)),
    subscribe: (subscription, flight = idleFlight) =>
      subscription.demonstration === true
        ? subscribeOnce(dependencies, turns, subscription, flight, undefined)
        : subscribeDurably(dependencies, turns, subscription, flight),
  };
}

async function subscribeDurably(
  dependencies: SyncDependencies,
  turns: Turns<ListState>,
  subscription: Subscription,
  flight: Flight,
): Promise<ListState> {
  const { db } = dependencies;
  let pending = await noteAttempt(db, subscription, momentOf(dependencies));
  try {
    const state = await subscribeOnce(dependencies, turns, subscription, flight, async (pinned) => {
      pending = await notePinned(db, pending, pinned);
    });
    await settle(db, pending);
    return state;
  } catch (error) {
    const { signal } = flight;
    await settleFailed(db, pending, error, subscription.resumed === true && !signal.aborted);
    // Whatever an aborted request failed with.
    demandWanted(signal);
    throw error;
  }
}

async function subscribeOnce(
  dependencies: SyncDependencies,
  turns: Turns<ListState>,
  subscription: Subscription,
  flight: Flight,
  onPinned: ((pinned: { fingerprint: string; listId: string }) => Promise<void>) | undefined,
): Promise<ListState> {
  const { address, fingerprint, listId } = subscription;
  const source = sourceOf(dependencies, address, flight, address);
  const pin = { ...(fingerprint && { fingerprint }), ...(listId && { listId }) };
  const opened = await openFeed(source.fetchFile, pin, dependencies.now());
  await onPinned?.({ fingerprint: opened.fingerprint, listId: opened.list.id });
  return turns.alone(opened.list.id, flight, (joined) =>
    adopt(dependencies, subscription, opened, { ...source, flight: joined }),
  );
}

/** Where a feed is fetched from, and who is told of it. */
interface Source {
  fetchFile: FetchFile;
  progress: ProgressTeller;
}

function sourceOf(
  { fetch, stallMs, now }: SyncDependencies,
  address: string,
  flight: Flight,
  subject: string,
): Source {
  const progress = new ProgressTeller(flight, subject, now);
  const onBytes = (bytes: number): void => progress.fetched(bytes);
  return { fetchFile: feedFiles(address, { fetch, stallMs, signal: flight.signal, onBytes }), progress };
}

/** Takes an opened feed for the first time. */
async function adopt(
  dependencies: SyncDependencies,
  subscription: Subscription,
  opened: OpenedFeed,
  source: Source & { flight: TurnFlight },
): Promise<ListState> {
  const { db } = dependencies;
  const { address, demonstration = false } = subscription;
  const { id } = opened.list;
  const known = await readList(db, id);
  if (known !== undefined && isDemonstration(known) !== demonstration) throw new SyncError('id-taken', id);
  if (known?.state.source.kind === 'feed' && known.state.fingerprint === opened.fingerprint) {
    await changeList(db, id, (list) => ({ ...list, state: { ...list.state, address } }));
    await askForListings(db, id);
    return syncOnce(dependencies, id, source.flight, address);
  }
  // A release may bring a demonstration with another key: there is nothing of a publisher's to protect.
  if (known !== undefined && !demonstration) throw new SyncError('id-taken', id);
  const enabled = !demonstration || !(await readLists(db)).some(isReal);
  const taking = takingOf(dependencies, opened, source, known, (current) => ({
    address,
    enabled: current?.state.enabled ?? enabled,
    trust: demonstration ? 'demonstration' : 'community',
  }));
  const stored = await takeFeed(taking);
  if (stored === undefined) throw new StoreError('superseded', id);
  if (!demonstration) await switchDemonstration(db, false);
  return stored.state;
}

async function syncOnce(
  dependencies: SyncDependencies,
  id: string,
  flight: TurnFlight,
  subject: string,
): Promise<ListState> {
  const { db } = dependencies;
  const moment = (): Moment => momentOf(dependencies);
  // Who asks from here on may have asked for more than the record says.
  flight.leave();
  const known = await readList(db, id);
  if (known?.state.source.kind === 'file') return restored(dependencies, known);
  if (known?.state.address === undefined) throw new SyncError('not-subscribed', id);
  const list = await changeList(db, id, (current) => begun(current, moment()));
  if (list === undefined) throw new SyncError('not-subscribed', id);
  let stored: StoredList | undefined;
  try {
    demandWanted(flight.signal);
    stored =
      list.state.source.kind === 'address'
        ? await syncPublished(dependencies, list, flight)
        : await syncFeed(dependencies, list, flight, subject);
  } catch (error) {
    stored = flight.signal.aborted
      ? await changeList(db, id, (current) => cancelled(current, moment()))
      : await changeList(
          db,
          id,
          (current) => failed(current, error),
          (before, after) => failureEvents(before, after, moment()),
        );
  }
  if (stored === undefined) throw new SyncError('not-subscribed', id);
  return stored.state;
}

/** Looks at a feed, and takes of it what is new and due. */
async function syncFeed(
  dependencies: SyncDependencies,
  list: StoredList,
  flight: TurnFlight,
  subject: string,
): Promise<StoredList | undefined> {
  const { address, info } = list.state;
  if (address === undefined) throw new SyncError('not-subscribed', info.id);
  const source = { ...sourceOf(dependencies, address, flight, subject), flight };
  const opened = await openFeed(source.fetchFile, pinOf(list), dependencies.now());
  return takeAsDue(dependencies, opened, source, list);
}

/** There is nothing to fetch for a file's list; what can be mended of it is. */
async function restored(dependencies: SyncDependencies, list: StoredList): Promise<ListState> {
  const { db } = dependencies;
  const { id } = list.state.info;
  const stored = await restoreFile(db, list).catch((error: unknown) =>
    changeList(
      db,
      id,
      (current) => failed(current, error),
      (before, after) => failureEvents(before, after, momentOf(dependencies)),
    ),
  );
  if (stored === undefined) throw new SyncError('not-subscribed', id);
  return stored.state;
}

/** Takes of what is published what is new and due. */
function takeAsDue(
  dependencies: SyncDependencies,
  opened: OpenedFeed,
  source: Source & { flight: TurnFlight },
  list: StoredList,
): Promise<StoredList | undefined> {
  const { db, now } = dependencies;
  const { id } = opened.list;
  const moment = (): Moment => momentOf(dependencies);
  const taking = takingOf(dependencies, opened, source, list, (current) => current?.state);
  if (isUnsound(list)) return takeFeed(taking);
  if (isNewest(list, opened) && list.state.serial === opened.serial) {
    return changeList(db, id, (current) => unchanged(current, moment()));
  }
  if (isDemonstration(list) || isListingDue(list.sync, now())) return takeFeed(taking);
  if (!isNewest(list, opened)) return takeUrgent(taking, list);
  const { entries } = list.state;
  return changeList(db, id, (current) =>
    withoutListings(current, opened, { what: 'nothing', entries }, moment()),
  );
}

/** What is stored cannot be read, or not by this version's keys. */
function isUnsound({ sync }: StoredList): boolean {
  return sync.damaged === true || sync.keyForm !== keyForm;
}

/** Whether an issue was seen already, the very same. */
function isNewest({ sync }: StoredList, opened: OpenedFeed): boolean {
  return sync.newest?.serial === opened.serial && sync.newest.payloadSha256 === opened.payloadSha256;
}

/** @param chosenOf gives, at the moment of the swap, what the person chose for this list; nothing where it was removed */
function takingOf(
  dependencies: SyncDependencies,
  opened: OpenedFeed,
  { fetchFile, progress, flight }: Source & { flight: TurnFlight },
  known: StoredList | undefined,
  chosenOf: (current: StoredList | undefined) => Chosen | undefined,
): Taking {
  const { db, now } = dependencies;
  return {
    db,
    opened,
    fetchFile,
    known,
    now: now(),
    signal: flight.signal,
    progress,
    next: (current, what) => {
      const chosen = chosenOf(current);
      if (chosen === undefined) return undefined;
      const moment = momentOf(dependencies);
      const few = what.what === 'removals' || what.what === 'nothing';
      const list =
        few && current
          ? withoutListings(current, opened, what, moment)
          : taken(opened, what, chosen, current, moment);
      const trust = { before: current?.state.trust, after: list.state.trust };
      return { list, events: takenEvents(opened, what, trust, moment) };
    },
  };
}

/** What the client remembers. A packaged list is as old or new as its package: only its key is pinned. */
function pinOf(list: StoredList): FeedPin {
  const { fingerprint = '', info, serial, issued } = list.state;
  if (isDemonstration(list)) return { fingerprint, listId: info.id };
  const { newest } = list.sync;
  return {
    fingerprint,
    listId: info.id,
    serial: newest?.serial ?? serial,
    lastIssued: newest?.issued ?? issued,
    ...(newest && { payloadSha256: newest.payloadSha256, rootVersion: newest.rootVersion }),
  };
}

function momentOf({ now, random }: SyncDependencies): Moment {
  return { now: now(), random: random() };
}
