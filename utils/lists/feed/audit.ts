/** Everything that a feed offers beside its snapshot, held against it: for publishers before they publish. */
import type { HeldList } from './apply.ts';
import { readDelta } from './delta.ts';
import type { Change } from './delta.ts';
import { FeedError } from './error.ts';
import type { FetchFile } from './fetch-file.ts';
import type { OpenedFeed } from './open.ts';
import { idHash, readRemovals } from './removals.ts';
import { StateSum } from './state.ts';

/**
 * Reads every delta of a feed, and checks that the chain is unbroken, that each link leads to the state from which
 * the next begins and the last to the published one, and that what they say last of an entry is what the snapshot
 * says of it.
 * @param held the feed's snapshot (`holdSnapshot`)
 * @returns the number of changes
 * @throws FeedError `wrong-state` with what differs, and all of `readDelta`
 */
export async function auditDeltas(feed: OpenedFeed, fetchFile: FetchFile, held: HeldList): Promise<number> {
  const lineAfter = new Map<string, string | undefined>();
  let changes = 0;
  for (const [index, delta] of feed.deltas.entries()) {
    const next = feed.deltas[index + 1];
    if (delta.to <= delta.from || delta.to !== (next?.from ?? feed.serial)) {
      throw new FeedError('wrong-state', `${delta.path} leads from ${delta.from} to ${delta.to}`);
    }
    const state = new StateSum(delta.fromState);
    for await (const slice of readDelta(delta, fetchFile, state)) {
      for (const change of slice) {
        changes++;
        const id =
          change.kind === 'remove' ? change.tombstone.removed : await idHash(feed.list.id, change.entry.id);
        if (lineAfter.has(id) && lineAfter.get(id) !== change.was) {
          throw new FeedError('wrong-state', `${delta.path}: ${nameOf(change)} was another before`);
        }
        lineAfter.set(id, change.kind === 'put' ? change.hash : undefined);
      }
    }
    if (state.toString() !== (next?.fromState ?? feed.state)) throw new FeedError('wrong-state', delta.path);
  }
  for (const [id, hash] of lineAfter) {
    if (held.entries.get(id)?.hash !== hash) {
      throw new FeedError('wrong-state', `the deltas and the snapshot differ in ${id}`);
    }
  }
  return changes;
}

/**
 * Checks that no entry stands against a tombstone, and that every one of the latest removals has its tombstone.
 * @returns the number of the latest removals
 * @throws FeedError `wrong-state` with what differs
 */
export async function auditRemovals(feed: OpenedFeed, fetchFile: FetchFile, held: HeldList): Promise<number> {
  for (const removed of held.tombstones.keys()) {
    const entry = held.entries.get(removed)?.entry;
    if (entry) throw new FeedError('wrong-state', `${entry.id} is listed and removed`);
  }
  let removals = 0;
  for await (const slice of readRemovals(feed, fetchFile)) {
    for (const { removed, on, reason } of slice) {
      removals++;
      const stone = held.tombstones.get(removed);
      if (stone?.on !== on || stone.reason !== reason) {
        throw new FeedError('wrong-state', `the removal ${removed} has no tombstone`);
      }
    }
  }
  return removals;
}

function nameOf(change: Change): string {
  return change.kind === 'put' ? change.entry.id : change.tombstone.removed;
}
