/** One look at a signed feed: opened against what is pinned, and of it taken what is new and due. */
import { keyForm } from '../identity/keys.ts';
import type { StoreDatabase } from '../store/database.ts';
import { changeList } from '../store/lists.ts';
import type { StoredList } from '../store/stored-list.ts';
import { feedFiles } from './feed-files.ts';
import type { Fetch } from './feed-files.ts';
import type { FetchFile } from './feed/fetch-file.ts';
import { openFeed } from './feed/open.ts';
import type { FeedPin, OpenedFeed } from './feed/open.ts';
import type { Flight } from './flight.ts';
import { ProgressTeller } from './progress.ts';
import { isListingDue } from './schedule.ts';
import { isDemonstration } from './subscriptions.ts';
import { SyncError } from './sync-error.ts';
import { taken, takenEvents, unchanged, withoutListings } from './sync-records.ts';
import type { Chosen, Moment } from './sync-records.ts';
import { takeFeed, takeUrgent } from './take.ts';
import type { Taking } from './taking.ts';
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

/** Where a feed is fetched from, and who is told of it. */
export interface Source {
  fetchFile: FetchFile;
  progress: ProgressTeller;
}

/** @param subject by what progress is told: the list's id, or the address before that is known */
export function sourceOf(
  { fetch, stallMs, now }: SyncDependencies,
  address: string,
  flight: Flight,
  subject: string,
): Source {
  const progress = new ProgressTeller(flight, subject, now);
  const onBytes = (bytes: number): void => progress.fetched(bytes);
  return { fetchFile: feedFiles(address, { fetch, stallMs, signal: flight.signal, onBytes }), progress };
}

/** Looks at a feed, and takes of it what is new and due. */
export async function syncFeed(
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

/**
 * What `takeFeed` and `takeUrgent` have to know to take an opened feed.
 * @param chosenOf gives, at the moment of the swap, what the person chose for this list; nothing where it was
 *   removed
 */
export function takingOf(
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

/** Now, and the number from 0 to 1 by which the next look is spread. */
export function momentOf({ now, random }: SyncDependencies): Moment {
  return { now: now(), random: random() };
}
