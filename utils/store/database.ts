/** The one database: which stores it has, and how it is opened. What the records mean: docs/store.md. */
import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { StoreError } from './errors.ts';
import type { GenerationRecord } from './generation-record.ts';
import type { StoredList } from './stored-list.ts';

interface StoreSchema extends DBSchema {
  /** Subscribed lists by id: state, sync memory, and the pointer to the generation that is read. */
  lists: { key: string; value: StoredList };
  /** Generations by number (given by the store, never used twice). */
  generations: { key: number; value: GenerationRecord };
  /** Key filters by generation. */
  filters: { key: number; value: Blob };
  /** Sealed pages of key hashes, by `pageKey`. */
  keyPages: { key: number; value: ArrayBuffer };
  /** Sealed pages of entries, by `pageKey`. */
  entryPages: { key: number; value: ArrayBuffer };
}

export type StoreDatabase = IDBPDatabase<StoreSchema>;

const databaseName = 'xinbiao';

/** Of the stores' layout; the forms inside have numbers of their own. */
const layoutVersion = 1;

/** Pages of one generation; a generation number times this stays exact up to 2^21 generations. */
const pagesPerGeneration = 2 ** 32;

/** The key under which page `page` of generation `generation` lies: a plain number, the shortest key there is. */
export function pageKey(generation: number, page: number): number {
  return generation * pagesPerGeneration + page;
}

/**
 * Opens the database, making it where there is none.
 * @param name another one than the extension's own, for tests and measurements
 * @param onClosed told when the connection ends without our doing: it is useless then, and another is to be opened
 * @throws StoreError `store-unavailable` where the browser refuses, or holds one of a newer version
 */
export async function openDatabase({
  name = databaseName,
  onClosed,
}: { name?: string; onClosed?: () => void } = {}): Promise<StoreDatabase> {
  try {
    const database: StoreDatabase = await openDB<StoreSchema>(name, layoutVersion, {
      upgrade(db) {
        db.createObjectStore('lists');
        db.createObjectStore('generations', { autoIncrement: true });
        db.createObjectStore('filters');
        db.createObjectStore('keyPages');
        db.createObjectStore('entryPages');
      },
      // An update of the extension must not wait for us.
      blocking() {
        database.close();
        onClosed?.();
      },
      terminated: () => onClosed?.(),
    });
    return database;
  } catch (error) {
    throw new StoreError('store-unavailable', String(error));
  }
}
