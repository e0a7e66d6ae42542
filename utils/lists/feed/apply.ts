/**
 * A list in memory and how deltas change it: the plain statement of what a reader's store must come to, against which
 * chains and snapshots are checked.
 */
import type { Change, KnownIssue } from './delta.ts';
import { FeedError } from './error.ts';
import type { FetchFile } from './fetch-file.ts';
import type { OpenedFeed } from './open.ts';
import { idHash, outlives, readTombstones } from './removals.ts';
import type { Tombstone } from './removals.ts';
import { demandState } from './snapshot.ts';
import { StateSum } from './state.ts';
import { readWholeSnapshot } from './whole-snapshot.ts';
import type { HashedEntry } from './whole-snapshot.ts';

export interface HeldList extends KnownIssue {
  /** Entries by the hash of their id (`idHash`). */
  entries: Map<string, HashedEntry>;
  tombstones: Map<string, Tombstone>;
}

/**
 * Reads a feed's snapshot and tombstones. Unlike a reader it lets no bad line pass.
 * @throws FeedError
 */
export async function holdSnapshot(feed: OpenedFeed, fetchFile: FetchFile): Promise<HeldList> {
  const entries = new Map<string, HashedEntry>();
  for await (const slice of readWholeSnapshot(feed, fetchFile)) {
    for (const held of slice) entries.set(await idHash(feed.list.id, held.entry.id), held);
  }
  const tombstones = new Map<string, Tombstone>();
  for await (const slice of readTombstones(feed, fetchFile)) {
    for (const stone of slice) tombstones.set(stone.removed, stone);
  }
  return { serial: feed.serial, state: feed.state, entries, tombstones };
}

/**
 * Applies changes to a list.
 * @param feed the issue that the changes lead to
 * @returns another list; the one given stays as it is
 * @throws FeedError `wrong-state` for a change that does not fit the list it is applied to, or changes that do not
 *   lead to the signed state
 */
export async function applyDelta(
  held: HeldList,
  feed: Pick<OpenedFeed, 'list' | 'serial' | 'state'>,
  changes: AsyncIterable<readonly Change[]>,
): Promise<HeldList> {
  const entries = new Map(held.entries);
  const tombstones = new Map(held.tombstones);
  const state = new StateSum(held.state);
  for await (const slice of changes) {
    for (const change of slice) {
      const id =
        change.kind === 'put' ? await idHash(feed.list.id, change.entry.id) : change.tombstone.removed;
      const before = entries.get(id)?.hash;
      if (before !== change.was) throw new FeedError('wrong-state', `${id} was ${before ?? 'not there'}`);
      if (before !== undefined) state.subtractHash(before);
      if (change.kind === 'remove') {
        entries.delete(id);
        tombstones.set(id, change.tombstone);
        continue;
      }
      const stone = tombstones.get(id);
      if (stone !== undefined && !outlives(change.entry, stone)) {
        throw new FeedError('wrong-state', `${change.entry.id} was removed on ${stone.on}`);
      }
      tombstones.delete(id);
      state.addHash(change.hash);
      entries.set(id, { entry: change.entry, hash: change.hash });
    }
  }
  demandState(feed, state);
  return { serial: feed.serial, state: feed.state, entries, tombstones };
}
