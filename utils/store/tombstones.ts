/**
 * Who was removed from a list, for as long as its publisher's months of retention: in chunks, so that a few more cost
 * one small record. Known by the name under which overlays know an entry (`NameEntry`).
 */
import type { Day, Entry } from '../model/entry.ts';
import type { ListTransaction, StoreDatabase } from './database.ts';
import { storeErrorOf } from './errors.ts';

/** The form of a chunk. Chunks of another form are not read, and go when the list's tombstones are written anew. */
const tombstoneForm = 1;

/** Tombstones in one record, where they are written anew. */
const stonesPerChunk = 4096;

/** What is remembered of an entry that was removed, for counting: never its name. */
export interface RemovedEntry {
  listedOn?: Day;
  /** The end of its term, where the list gave one. */
  rectifyBy?: Day;
  /** As the list gave it, else the province that its name tells. */
  region?: string;
  status?: NonNullable<Entry['status']>;
}

export interface StoredTombstone {
  /** The entry's name. */
  removed: string;
  /** Why, as the list's publisher said. */
  reason: string;
  /** The day of the removal. */
  on: Day;
  /** Absent where the entry was not known here, or is not looked up yet. */
  entry?: RemovedEntry;
}

export interface TombstoneChunk {
  form: number;
  stones: StoredTombstone[];
}

/** All of a list's tombstones, and the number that the next chunk is to have. @throws StoreError */
export async function readTombstones(
  db: StoreDatabase,
  listId: string,
): Promise<{ stones: StoredTombstone[]; next: number }> {
  try {
    const tx = db.transaction('tombstones');
    const [keys, chunks] = await Promise.all([
      tx.store.getAllKeys(rangeOf(listId)),
      tx.store.getAll(rangeOf(listId)),
    ]);
    const stones = chunks.filter(({ form }) => form === tombstoneForm).flatMap((chunk) => chunk.stones);
    return { stones, next: (keys.at(-1)?.[1] ?? -1) + 1 };
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/** Adds a chunk. @param number of `readTombstones` */
export async function appendTombstones(
  tx: ListTransaction,
  listId: string,
  stones: readonly StoredTombstone[],
  number: number,
): Promise<void> {
  await tx.objectStore('tombstones').put({ form: tombstoneForm, stones: [...stones] }, [listId, number]);
}

/** Writes these instead of all that were there. */
export async function replaceTombstones(
  tx: ListTransaction,
  listId: string,
  stones: readonly StoredTombstone[],
): Promise<void> {
  await tx.objectStore('tombstones').delete(rangeOf(listId));
  for (let from = 0; from < stones.length; from += stonesPerChunk) {
    await appendTombstones(tx, listId, stones.slice(from, from + stonesPerChunk), from / stonesPerChunk);
  }
}

/** Every chunk of a list: an array sorts after all numbers. */
function rangeOf(listId: string): IDBKeyRange {
  return IDBKeyRange.bound([listId], [listId, []]);
}
