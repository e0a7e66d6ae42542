/** The issue that a new one follows, as far as building needs it. */
import { FeedError } from './error.ts';
import { fetchPacked } from './fetch-file.ts';
import type { FetchFile } from './fetch-file.ts';
import type { OpenedFeed } from './open.ts';
import type { DeltaFile } from './payload.ts';
import { readRemovals, readTombstones } from './removals.ts';
import type { LatestRemoval, Tombstone } from './removals.ts';
import { readWholeSnapshot } from './whole-snapshot.ts';

export interface PreviousIssue {
  feed: OpenedFeed;
  /** The hash of every entry's line, by the entry's id. */
  hashes: ReadonlyMap<string, string>;
  tombstones: readonly Tombstone[];
  removals: readonly LatestRemoval[];
  /** The deltas that go on being published, the oldest first, with their bytes. */
  deltas: readonly { delta: DeltaFile; packed: Uint8Array }[];
}

/**
 * Reads the previous issue whole. Every line of it must be an entry: one that were left out would seem to vanish.
 * @throws FeedError
 */
export async function readPreviousIssue(feed: OpenedFeed, fetchFile: FetchFile): Promise<PreviousIssue> {
  const hashes = new Map<string, string>();
  for await (const slice of readWholeSnapshot(feed, fetchFile)) {
    for (const { entry, hash } of slice) hashes.set(entry.id, hash);
  }
  const tombstones: Tombstone[] = [];
  for await (const slice of readTombstones(feed, fetchFile)) tombstones.push(...slice);
  const removals: LatestRemoval[] = [];
  for await (const slice of readRemovals(feed, fetchFile)) removals.push(...slice);
  return { feed, hashes, tombstones, removals, deltas: await readableDeltas(feed, fetchFile) };
}

/** The end of the chain that is there whole: an older delta that is missing or damaged ends what can be kept. */
async function readableDeltas(
  feed: OpenedFeed,
  fetchFile: FetchFile,
): Promise<{ delta: DeltaFile; packed: Uint8Array }[]> {
  const readable: { delta: DeltaFile; packed: Uint8Array }[] = [];
  for (const delta of feed.deltas.toReversed()) {
    try {
      readable.unshift({ delta, packed: await fetchPacked(fetchFile, delta) });
    } catch (error) {
      if (error instanceof FeedError) break;
      throw error;
    }
  }
  return readable;
}
