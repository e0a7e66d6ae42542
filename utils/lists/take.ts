/**
 * Bringing what a verified feed publishes into the store: by the chain of its deltas where that leads there from what
 * is stored, else whole. Deltas lie as overlays on what is stored until there are many: then all is written as one.
 */
import { keyForm, markKeys } from '../identity/keys.ts';
import type { Entry } from '../model/entry.ts';
import { readEntries } from '../store/contents.ts';
import type { StoreDatabase } from '../store/database.ts';
import { openGeneration } from '../store/generation.ts';
import type { GenerationWriter, ListWithoutPointer } from '../store/generation.ts';
import { sameContents } from '../store/stored-list.ts';
import type { StoredList } from '../store/stored-list.ts';
import { deltaChain, readDeltas } from './feed/delta.ts';
import type { Change, KnownIssue } from './feed/delta.ts';
import { FeedError } from './feed/error.ts';
import type { FetchFile } from './feed/fetch-file.ts';
import type { OpenedFeed } from './feed/open.ts';
import type { DeltaFile } from './feed/payload.ts';
import { idHash } from './feed/id-hash.ts';
import { readSnapshotLines } from './feed/snapshot.ts';

/** The list's record after the swap, from the one there is then and the number of its entries. */
export type NextRecord = (current: StoredList | undefined, entries: number) => ListWithoutPointer | undefined;

/** Each overlay costs every wake and every look-up a little. */
const maxOverlays = 8;

/** The changes of a chain are held in memory until it is known to be true. */
const maxChanges = 50_000;

/**
 * Takes what `opened` publishes.
 * @param known the list as it is stored; nothing where it is new
 * @returns the list's record; nothing where `next` gave none, so that nothing was taken
 * @throws FeedError, StoreError: then all is as it was
 */
export async function takeFeed(
  db: StoreDatabase,
  opened: OpenedFeed,
  fetchFile: FetchFile,
  known: StoredList | undefined,
  next: NextRecord,
): Promise<StoredList | undefined> {
  const issue = known && issueOf(known);
  const chain = issue && deltaChain(opened, issue);
  if (known && issue && chain && chain.length > 0 && changesOf(chain) <= maxChanges) {
    try {
      const stored = await takeDeltas(db, opened, fetchFile, known, issue, chain, next);
      if (stored !== undefined && stored.contents.overlays.length > maxOverlays)
        return await merge(db, stored);
      return stored;
    } catch (error) {
      // A delta that lies, is damaged or cannot be had: the snapshot says what is true.
      if (!(error instanceof FeedError)) throw error;
    }
  }
  return takeSnapshot(db, opened, fetchFile, next);
}

/** What of the list is stored, where deltas can be laid on it. */
function issueOf({ state, sync }: StoredList): KnownIssue | undefined {
  if (sync.damaged === true || sync.keyForm !== keyForm || sync.state === undefined) return undefined;
  return { serial: state.serial, state: sync.state };
}

function changesOf(chain: readonly DeltaFile[]): number {
  return chain.reduce((sum, { changes }) => sum + changes, 0);
}

async function takeSnapshot(
  db: StoreDatabase,
  opened: OpenedFeed,
  fetchFile: FetchFile,
  next: NextRecord,
): Promise<StoredList | undefined> {
  return written(await openGeneration(db, opened.list.id, { keyForm }), async (writer) => {
    let entries = 0;
    for await (const slice of readSnapshotLines(opened, fetchFile)) {
      entries += slice.length;
      await writer.add(slice.map(({ findable, line }) => ({ line, keys: markKeys(findable) })));
    }
    return writer.commit((current) => next(current, entries));
  });
}

async function takeDeltas(
  db: StoreDatabase,
  opened: OpenedFeed,
  fetchFile: FetchFile,
  known: StoredList,
  issue: KnownIssue,
  chain: readonly DeltaFile[],
  next: NextRecord,
): Promise<StoredList | undefined> {
  const latest = new Map<string, Entry | undefined>();
  for await (const slice of readDeltas(opened, chain, issue, fetchFile)) {
    for (const [name, entry] of await Promise.all(slice.map((change) => changed(opened.list.id, change)))) {
      latest.set(name, entry);
    }
  }
  const entries = opened.snapshot.reduce((sum, part) => sum + part.entries, 0);
  const over = known.contents;
  return written(await openGeneration(db, opened.list.id, { keyForm, over }), async (writer) => {
    writer.replace([...latest.keys()]);
    await writer.add([...latest.values()].filter((entry) => entry !== undefined).map(withKeys));
    return writer.commit((current) => next(current, entries));
  });
}

/** Which entry a change is about, by the hash of its id, and what it says from now on. */
async function changed(listId: string, change: Change): Promise<[string, Entry | undefined]> {
  return change.kind === 'put'
    ? [await idHash(listId, change.entry.id), change.entry]
    : [change.tombstone.removed, undefined];
}

/** Writes base and overlays as one base. What fails here fails nothing else: the overlays still stand. */
async function merge(db: StoreDatabase, stored: StoredList): Promise<StoredList> {
  const { contents, state } = stored;
  try {
    const merged = await written(await openGeneration(db, state.info.id, { keyForm }), async (writer) => {
      for await (const slice of readEntries(db, contents, idHash)) await writer.add(slice.map(withKeys));
      return writer.commit((now) => (now && sameContents(now.contents, contents) ? now : undefined));
    });
    return merged ?? stored;
  } catch {
    return stored;
  }
}

function withKeys(entry: Entry): { entry: Entry; keys: string[] } {
  return { entry, keys: markKeys(entry) };
}

async function written<T>(
  writer: GenerationWriter,
  write: (writer: GenerationWriter) => Promise<T>,
): Promise<T> {
  try {
    return await write(writer);
  } catch (error) {
    await writer.abort();
    throw error;
  }
}
