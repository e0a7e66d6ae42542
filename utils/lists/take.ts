/**
 * Bringing what a verified feed publishes into the store: by the chain of its deltas where that leads there from what
 * is stored, by its removals alone where the listings are not due yet, else whole. Deltas and removals lie as overlays
 * on what is stored until there are many: then all is written as one.
 */
import { keyForm, markKeys } from '../identity/keys.ts';
import { readEntries } from '../store/contents.ts';
import { listTransaction } from '../store/database.ts';
import type { StoreDatabase } from '../store/database.ts';
import { openGeneration } from '../store/generation.ts';
import { changeList } from '../store/lists.ts';
import { sameContents } from '../store/stored-list.ts';
import type { StoredList } from '../store/stored-list.ts';
import { deltaChain, packedBytes } from './feed/delta.ts';
import type { KnownIssue } from './feed/delta.ts';
import { FeedError } from './feed/error.ts';
import { maxEnvelopeBytes } from './feed/limits.ts';
import type { DeltaFile } from './feed/payload.ts';
import { idHash } from './feed/id-hash.ts';
import { describeRemoved } from './stored-entries.ts';
import { takeDeltas } from './take-deltas.ts';
import { removalsReach, takeRemovals } from './take-removals.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { retentionOf, written } from './taking.ts';
import type { Taking } from './taking.ts';
import { TombstoneBook } from './tombstone-book.ts';

/** Each overlay costs every wake and every look-up a little. */
const maxOverlays = 8;

/** The changes of a chain are held in memory until it is known to be true. */
const maxChanges = 50_000;

/** Between listings a chain is taken where it is no more to fetch than what every look fetches anyway. */
const maxSmallBytes = maxEnvelopeBytes;

/**
 * Takes what `taking.opened` publishes, deltas first.
 * @returns the list's record; nothing where `next` gave none, so that nothing was taken
 * @throws FeedError, StoreError, SyncError `cancelled`: then all is as it was
 */
export async function takeFeed(taking: Taking): Promise<StoredList | undefined> {
  const { known } = taking;
  const way = known && wayByDeltas(taking, known);
  if (known && way) {
    try {
      return await mergedWhereMany(taking, await takeDeltas(taking, known, way.issue, way.chain));
    } catch (error) {
      // A delta that lies, is damaged or cannot be had: the snapshot says what is true.
      if (!(error instanceof FeedError)) throw error;
    }
  }
  return takeSnapshot(taking);
}

/**
 * Takes what must not wait until the listings are due: removals, and what is no more to fetch. A publisher whose
 * removals cannot be taken alone is taken whole, lest they wait.
 * @param known the list as it is stored
 * @returns and throws as `takeFeed`
 */
export async function takeUrgent(taking: Taking, known: StoredList): Promise<StoredList | undefined> {
  const way = wayByDeltas(taking, known);
  if (taking.opened.feedKeysChanged || (way && packedBytes(way.chain) <= maxSmallBytes)) {
    return takeFeed(taking);
  }
  const reach = removalsReach(taking, known);
  if (reach === false) return takeFeed(taking);
  const stored = reach && (await takeRemovals(taking, known));
  if (stored) return mergedWhereMany(taking, stored);
  return noteNothing(taking);
}

/** Only the record changes: what is published was seen, and the removals that concern the list are applied. */
async function noteNothing({ db, opened, known, next }: Taking): Promise<StoredList | undefined> {
  const entries = known?.state.entries ?? 0;
  return changeList(db, opened.list.id, (current) => {
    return next(current, { what: 'nothing', entries })?.list ?? current;
  });
}

/** The chain that leads from what is stored to what is published, where it can be laid on it. */
function wayByDeltas(
  { opened }: Taking,
  { state, sync }: StoredList,
): { issue: KnownIssue; chain: DeltaFile[] } | undefined {
  if (sync.damaged === true || sync.keyForm !== keyForm || sync.state === undefined) return undefined;
  const issue = { serial: state.serial, state: sync.state };
  const chain = deltaChain(opened, issue);
  if (chain === undefined || chain.length === 0) return undefined;
  return chain.reduce((sum, { changes }) => sum + changes, 0) <= maxChanges ? { issue, chain } : undefined;
}

async function mergedWhereMany(
  taking: Taking,
  stored: StoredList | undefined,
): Promise<StoredList | undefined> {
  if (stored === undefined || stored.contents.overlays.length <= maxOverlays) return stored;
  return merge(taking, stored);
}

/** Writes base and overlays as one base. What fails here fails nothing else: the overlays still stand. */
async function merge(taking: Taking, stored: StoredList): Promise<StoredList> {
  const { db } = taking;
  const { contents, state } = stored;
  try {
    await describeBefore(db, taking, stored);
    const merged = await written(await openGeneration(db, state.info.id, { keyForm }), async (writer) => {
      for await (const slice of readEntries(db, contents, idHash)) {
        await writer.add(slice.map((entry) => ({ entry, keys: markKeys(entry) })));
      }
      return writer.commit((now) => (now && sameContents(now.contents, contents) ? now : undefined));
    });
    return merged ?? stored;
  } catch {
    return stored;
  }
}

/** What lies under the overlays goes with a merge: what it says of those who were removed is noted before. */
async function describeBefore(db: StoreDatabase, taking: Taking, stored: StoredList): Promise<void> {
  const book = await TombstoneBook.read(db, stored.state.info.id, retentionOf(taking));
  await describeRemoved(db, stored, book);
  const tx = listTransaction(db);
  await Promise.all([book.save(tx), tx.done]);
}
