/** Taking what changed since the stored issue, as one overlay on what is stored. */
import { keyForm, markKeys } from '../identity/keys.ts';
import type { Entry } from '../model/entry.ts';
import { openGeneration } from '../store/generation.ts';
import type { StoredList } from '../store/stored-list.ts';
import { packedBytes, readDeltas } from './feed/delta.ts';
import type { Change, KnownIssue } from './feed/delta.ts';
import type { DeltaFile } from './feed/payload.ts';
import { demandWanted } from './sync-error.ts';
import { commit, retentionOf, written } from './taking.ts';
import type { Taking } from './taking.ts';
import { TombstoneBook } from './tombstone-book.ts';

/** What a chain says last of an entry, and whether it stood before. */
interface Outcome {
  before: boolean;
  after: Entry | undefined;
}

/**
 * @param known the list as it is stored
 * @param issue what of it is stored, where the chain begins
 * @throws FeedError, StoreError, SyncError `cancelled`: then all is as it was
 */
export async function takeDeltas(
  taking: Taking,
  known: StoredList,
  issue: KnownIssue,
  chain: readonly DeltaFile[],
): Promise<StoredList | undefined> {
  const { db, opened, fetchFile, signal, progress } = taking;
  progress.expect({
    bytes: packedBytes(chain),
    entries: chain.reduce((sum, { changes }) => sum + changes, 0),
  });
  const book = await TombstoneBook.read(db, opened.list.id, retentionOf(taking));
  const outcomes = new Map<string, Outcome>();
  for await (const slice of readDeltas(opened, chain, issue, fetchFile)) {
    demandWanted(signal);
    progress.read(slice.length);
    for (const change of slice) note(outcomes, change, book);
  }
  const all = [...outcomes.values()];
  const added = all.filter(({ before, after }) => !before && after).length;
  const removed = all.filter(({ before, after }) => before && !after).length;
  const changed = all.filter(({ before, after }) => before && after).length;
  const entries = known.state.entries + added - removed;
  const over = known.contents;
  return written(await openGeneration(db, opened.list.id, { keyForm, over }), async (writer) => {
    writer.replace([...outcomes.keys()]);
    const put = all.map(({ after }) => after).filter((entry) => entry !== undefined);
    await writer.add(put.map((entry) => ({ entry, keys: markKeys(entry) })));
    progress.indexing();
    return commit(writer, taking, { what: 'deltas', entries, added, changed, removed }, book);
  });
}

/** Notes what a change comes to. An entry whose removal is known here stood no longer, and stands only if listed anew. */
function note(outcomes: Map<string, Outcome>, change: Change, book: TombstoneBook): void {
  const name = change.kind === 'put' ? book.nameOf(change.entry.id) : change.tombstone.removed;
  const before = outcomes.get(name)?.before ?? (change.was !== undefined && !book.has(name));
  if (change.kind === 'remove') {
    book.add(change.tombstone);
    outcomes.set(name, { before, after: undefined });
  } else {
    outcomes.set(name, { before, after: book.keepsOut(change.entry, name) ? undefined : change.entry });
  }
}
