/** Taking a list whole: part by part beside what is there, and swapped in at the end. */
import { keyForm, markKeys } from '../identity/keys.ts';
import { StoreError } from '../store/errors.ts';
import { openGeneration } from '../store/generation.ts';
import { dropParts } from '../store/kept-parts.ts';
import type { StoredList } from '../store/stored-list.ts';
import { Comparison } from './comparison.ts';
import { packedBytes } from './feed/delta.ts';
import { readTombstones } from './feed/removals.ts';
import { readSnapshotLines } from './feed/snapshot.ts';
import type { LinedEntry } from './feed/snapshot.ts';
import { keepingParts } from './kept-files.ts';
import { describeRemoved } from './stored-entries.ts';
import { demandWanted } from './sync-error.ts';
import { commit, retentionOf, written } from './taking.ts';
import type { Taking } from './taking.ts';
import { maxTombstones, TombstoneBook } from './tombstone-book.ts';

/**
 * @returns the list's record; nothing where there was none to make
 * @throws FeedError, StoreError, SyncError `cancelled`: then all is as it was
 */
export async function takeSnapshot(taking: Taking): Promise<StoredList | undefined> {
  const { db, opened, progress, signal } = taking;
  const { id } = opened.list;
  progress.expect({
    bytes: packedBytes([...opened.tombstones, ...opened.snapshot]),
    entries: opened.snapshot.reduce((sum, part) => sum + part.entries, 0),
  });
  try {
    const stored = await readAndWrite(taking);
    await dropParts(db, id);
    return stored;
  } catch (error) {
    // A kill or a failing server leaves the parts for the next attempt. Who gives up, or has no room, has none.
    const givenUp = signal.aborted || (error instanceof StoreError && error.code === 'no-space');
    if (givenUp) await dropParts(db, id).catch(() => undefined);
    throw error;
  }
}

async function readAndWrite(taking: Taking): Promise<StoredList | undefined> {
  const { db, opened, known, signal, progress } = taking;
  const book = await bindingTombstones(taking);
  const comparison = await Comparison.with(db, known);
  const fetchFile = await keepingParts(db, opened, taking.fetchFile, (bytes) => progress.fetched(bytes));
  return written(await openGeneration(db, opened.list.id, { keyForm }), async (writer) => {
    let entries = 0;
    for await (const slice of readSnapshotLines(opened, fetchFile)) {
      demandWanted(signal);
      progress.read(slice.length);
      const standing = book.size === 0 ? slice : slice.filter((lined) => !keepsOut(book, lined));
      entries += standing.length;
      if (comparison) for (const { entry } of standing) comparison.meet(entry);
      await writer.add(standing.map(withKeys));
    }
    comparison?.describeGone(book);
    progress.indexing();
    return commit(writer, taking, { what: 'snapshot', entries, ...comparison?.counts() }, book);
  });
}

/**
 * The tombstones against which the snapshot is held: those that are kept here, and those that are published. After the
 * keys for feeds were changed only the published ones: a stolen key must not keep entries out for years.
 */
async function bindingTombstones(taking: Taking): Promise<TombstoneBook> {
  const { db, opened, known, fetchFile } = taking;
  const retention = retentionOf(taking);
  const { id } = opened.list;
  const anew = opened.feedKeysChanged || known?.state.trust === 'demonstration';
  const book = anew ? TombstoneBook.empty(id, retention) : await TombstoneBook.read(db, id, retention);
  for await (const stones of readTombstones(opened, fetchFile)) {
    for (const stone of stones) book.add(stone);
    if (book.size >= maxTombstones) break;
  }
  if (known) await describeRemoved(db, known, book).catch(() => undefined);
  return book;
}

/** A line is parsed only where a tombstone may have its name. */
function keepsOut(book: TombstoneBook, lined: LinedEntry): boolean {
  return book.mayName(lined.findable.id) && book.keepsOut(lined.entry);
}

function withKeys({ findable, line }: LinedEntry): { line: Uint8Array; keys: string[] } {
  return { line, keys: markKeys(findable) };
}
