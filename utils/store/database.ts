/** The one database: which stores it has, and how it is opened. What the records mean: docs/store.md. */
import { deleteDB, openDB } from 'idb';
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { StoreError } from './errors.ts';
import type { StoredBought } from './bought.ts';
import type { GenerationRecord } from './generation-record.ts';
import type { StoredHistory } from './history.ts';
import type { PendingSubscription } from './pending.ts';
import type { StoredNotes } from './row-notes.ts';
import type { StoredLink } from './links.ts';
import type { StoredList } from './stored-list.ts';
import type { TombstoneChunk } from './tombstones.ts';

/**
 * Pages lie in lanes, each with object stores of its own: a write locks its store, and who reads a list must not wait
 * for the import of another generation.
 */
const lanes = [0, 1, 2, 3, 4, 5, 6, 7] as const;
export type Lane = (typeof lanes)[number];

export type EntryPages = `entryPages${Lane}`;
export type KeyPages = `keyPages${Lane}`;

interface BaseSchema extends DBSchema {
  /** Subscribed lists by id: state, sync memory, and the pointer to the generation that is read. */
  lists: { key: string; value: StoredList };
  /** Generations by number (given by the store, never used twice). */
  generations: { key: number; value: GenerationRecord };
  /** Key filters by generation. */
  filters: { key: number; value: Blob };
  /** What happened to each list, by its id. */
  history: { key: string; value: StoredHistory };
  /** Who was removed from a list, in chunks, by list and number. */
  tombstones: { key: [string, number]; value: TombstoneChunk };
  /** Parts of a snapshot that were fetched by an import under way, by list and SHA-256. */
  parts: { key: [string, string]; value: Uint8Array };
  /** Subscriptions that were asked for and are not settled, by address. */
  pending: { key: string; value: PendingSubscription };
  /** Of lists that come from tables: rows that were left out or leave a doubt, by list id. */
  rowNotes: { key: string; value: StoredNotes };
  /** Shops whose companies are known, by number (given by the store). */
  links: { key: number; value: StoredLink };
  /** The number of the shop that a key stands for: each key belongs to one. */
  linkKeys: { key: string; value: number };
  /** Shops seen on order pages, by a name of their own; empty unless the person wants them kept. */
  bought: { key: string; value: StoredBought };
}

type PlainStore =
  | 'lists'
  | 'generations'
  | 'filters'
  | 'history'
  | 'tombstones'
  | 'parts'
  | 'pending'
  | 'rowNotes'
  | 'links'
  | 'linkKeys'
  | 'bought';

/** Sealed pages of key hashes and of entries, by `pageKey`. */
type StoreSchema = BaseSchema & Record<EntryPages | KeyPages, { key: number; value: ArrayBuffer }>;

/** The stores of a generation's pages. */
export function storesOf(lane: Lane): { entryPages: EntryPages; keyPages: KeyPages } {
  return { entryPages: `entryPages${lane}`, keyPages: `keyPages${lane}` };
}

/** A lane in which no other generation lies, as long as there is one; else the one with the fewest. */
export function freeLane(taken: readonly Lane[]): Lane {
  const inLane = lanes.map((lane) => taken.filter((other) => other === lane).length);
  return lanes[inLane.indexOf(Math.min(...inLane))] ?? 0;
}

export type StoreDatabase = IDBPDatabase<StoreSchema>;

const storesOfLists = ['lists', 'generations', 'history', 'tombstones'] as const;

/** Over all that must change together when a list does. */
export type ListTransaction = IDBPTransaction<StoreSchema, typeof storesOfLists, 'readwrite'>;

/** @param durability `strict` where what follows relies on it, as after a swap */
export function listTransaction(
  db: StoreDatabase,
  durability: IDBTransactionDurability = 'default',
): ListTransaction {
  return db.transaction(storesOfLists, 'readwrite', { durability });
}

const databaseName = 'xinbiao';

/**
 * Of the stores' layout; the forms inside have numbers of their own. Version 2 added `history`, `tombstones`, `parts`,
 * `pending`, `rowNotes`, `links` and `linkKeys`; version 3 `bought`.
 */
const layoutVersion = 3;

/** All stores but the lanes', with how they are made. An upgrade makes those that are not there yet. */
const plainStores: Record<PlainStore, IDBObjectStoreParameters> = {
  lists: {},
  generations: { autoIncrement: true },
  filters: {},
  history: {},
  tombstones: {},
  parts: {},
  pending: {},
  rowNotes: {},
  links: { autoIncrement: true },
  linkKeys: {},
  bought: {},
};

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
        const there = new Set<string>(db.objectStoreNames);
        for (const [store, parameters] of Object.entries(plainStores) as [PlainStore, object][]) {
          if (!there.has(store)) db.createObjectStore(store, parameters);
        }
        for (const store of lanes.flatMap((lane) => Object.values(storesOf(lane)))) {
          if (!there.has(store)) db.createObjectStore(store);
        }
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

/** Deletes the whole database. Open connections, in whichever context, are told and close. @throws StoreError */
export async function deleteDatabase(name: string = databaseName): Promise<void> {
  try {
    await deleteDB(name);
  } catch (error) {
    throw new StoreError('store-unavailable', String(error));
  }
}
