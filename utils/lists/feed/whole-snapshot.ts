/** A snapshot read by whoever lets no bad line pass: publishers, and those who check a feed. */
import type { Entry } from '../../model/entry.ts';
import { FeedError } from './error.ts';
import type { FetchFile } from './fetch-file.ts';
import { jsonOf, readEntry } from './lines.ts';
import type { OpenedFeed } from './open.ts';
import { demandState, readPartLines } from './snapshot.ts';
import { lineHash, StateSum } from './state.ts';

/** An entry, and the hash of its published line. */
export interface HashedEntry {
  entry: Entry;
  hash: string;
}

/**
 * @yields every entry of the snapshot, in slices. That they are the signed ones is known when the generator has ended.
 * @throws FeedError `bad-record` for any line that is no entry, `duplicate-id` for two of one id, and as a reader
 */
export async function* readWholeSnapshot(
  feed: OpenedFeed,
  fetchFile: FetchFile,
): AsyncGenerator<HashedEntry[], undefined> {
  const ids = new Set<string>();
  const state = new StateSum();
  for (const part of feed.snapshot) {
    for await (const lines of readPartLines(part, fetchFile)) {
      yield lines.map(({ bytes, text }) => {
        const hash = lineHash(bytes);
        state.addHash(hash);
        const entry = readEntry(jsonOf(text));
        if (typeof entry === 'string') throw new FeedError('bad-record', `${part.path}: ${entry}`);
        if (ids.has(entry.id)) throw new FeedError('duplicate-id', entry.id);
        ids.add(entry.id);
        return { entry, hash };
      });
    }
  }
  demandState(feed, state);
}
