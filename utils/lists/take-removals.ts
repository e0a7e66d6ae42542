/**
 * Taking the latest removals alone: an overlay that puts nothing over the stored issue. That issue stays the list's,
 * with its serial and checksum, so that later deltas begin where they did; who is removed stays out by the tombstone,
 * whatever comes next (decisions/0009).
 */
import { keyForm } from '../identity/keys.ts';
import { openGeneration } from '../store/generation.ts';
import type { StoredList } from '../store/stored-list.ts';
import { outlives, readRemovals } from './feed/removals.ts';
import type { LatestRemoval } from './feed/removals.ts';
import { isReadable, standingAmong } from './stored-entries.ts';
import { demandWanted } from './sync-error.ts';
import { commit, retentionOf, written } from './taking.ts';
import type { Taking } from './taking.ts';
import { remembered, TombstoneBook } from './tombstone-book.ts';

/**
 * Whether the file of removals holds every removal since those that are applied here.
 * @returns undefined where the feed has no such file
 */
export function removalsReach({ opened }: Pick<Taking, 'opened'>, known: StoredList): boolean | undefined {
  return opened.removals && opened.removals.from <= removedTo(known);
}

/** The serial up to which removals are applied to what is stored. */
function removedTo({ state, sync }: StoredList): number {
  return sync.removedTo ?? state.serial;
}

/**
 * @returns the list's record; nothing where no removal is new to what is stored, or there was no record to make
 * @throws FeedError, StoreError, SyncError `cancelled`: then all is as it was
 */
export async function takeRemovals(taking: Taking, known: StoredList): Promise<StoredList | undefined> {
  const { db, opened, fetchFile, signal, progress } = taking;
  progress.expect({ bytes: opened.removals?.bytes ?? 0 });
  const book = await TombstoneBook.read(db, opened.list.id, retentionOf(taking));
  const fresh = new Map<string, LatestRemoval>();
  for await (const slice of readRemovals(opened, fetchFile)) {
    demandWanted(signal);
    // What the stored issue knew already is in it; an entry may even have been listed anew since.
    for (const removal of slice) if (removal.serial > removedTo(known)) fresh.set(removal.removed, removal);
  }
  const gone = await goneOf(taking, known, fresh, book);
  const removed = gone.length;
  const entries = Math.max(0, known.state.entries - removed);
  const over = known.contents;
  if (removed === 0) return undefined;
  return written(await openGeneration(db, opened.list.id, { keyForm, over }), async (writer) => {
    writer.replace(gone);
    progress.indexing();
    return commit(writer, taking, { what: 'removals', entries, removed }, book);
  });
}

/** Enters removals in the book. @returns the names of those that stood, as far as that can be known cheaply */
async function goneOf(
  { db }: Taking,
  known: StoredList,
  fresh: ReadonlyMap<string, LatestRemoval>,
  book: TombstoneBook,
): Promise<string[]> {
  const wanted = [...fresh].filter(([name, { on }]) => (book.get(name)?.on ?? '') < on);
  if (wanted.length === 0) return [];
  const names = new Set(wanted.map(([name]) => name));
  const standing = isReadable(known) ? await standingAmong(db, known.contents, names, book) : undefined;
  const gone: string[] = [];
  for (const [name, { removed, reason, on }] of wanted) {
    const entry = standing?.get(name);
    if (entry && outlives(entry, { on })) continue;
    const stood = standing ? entry !== undefined : !book.has(name);
    book.add({ removed, reason, on });
    if (entry) book.describe(name, remembered(entry));
    if (stood) gone.push(name);
  }
  return gone;
}
