/**
 * Subscribing to lists and keeping them current. A refused or failed sync changes nothing but the list's `error`
 * and the time of the next look: the entries that are there go on working.
 */
import type { ListState } from '../model/list.ts';
import { StoreError } from '../store/errors.ts';
import { changeList, readList, readLists } from '../store/lists.ts';
import type { StoredList } from '../store/stored-list.ts';
import { askForListings } from './ask-for-listings.ts';
import { openFeed } from './feed/open.ts';
import type { OpenedFeed } from './feed/open.ts';
import { noteAttempt, notePinned, settle, settleFailed } from './first-subscriptions.ts';
import { idleFlight } from './flight.ts';
import type { Flight } from './flight.ts';
import { restoreFile } from './sources/restore-file.ts';
import { syncPublished } from './sources/sync-published.ts';
import { isDemonstration, isReal, switchDemonstration } from './subscriptions.ts';
import { demandWanted, SyncError } from './sync-error.ts';
import { momentOf, sourceOf, syncFeed, takingOf } from './sync-feed.ts';
import type { Source, SyncDependencies } from './sync-feed.ts';
import { begun, cancelled, failed, failureEvents } from './sync-records.ts';
import type { Moment } from './sync-records.ts';
import { takeFeed } from './take.ts';
import { Turns } from './turns.ts';
import type { TurnFlight } from './turns.ts';

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
