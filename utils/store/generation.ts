/**
 * Writing a generation: beside what is read, in small transactions, and swapped in by one record. A kill at any point
 * leaves what was there; what was written is found unreferenced and swept (sweep.ts). A generation is either the whole
 * list (a base) or what changed on top of the generations that are there (an overlay).
 */
import { unwrap } from 'idb';
import type { Entry } from '../model/entry.ts';
import { buildFuse } from './binary-fuse.ts';
import type { Fuse } from './binary-fuse.ts';
import { freeLane, listTransaction, pageKey, storesOf } from './database.ts';
import type { EntryPages, KeyPages, Lane, ListTransaction, StoreDatabase } from './database.ts';
import { EntryPacker } from './entry-pages.ts';
import { StoreError, storeErrorOf } from './errors.ts';
import { generationForm } from './generation-record.ts';
import type { GenerationRecord } from './generation-record.ts';
import { KeyCollector, shardsFor } from './key-collector.ts';
import { packFilter } from './key-filter.ts';
import { hashKey, newKeyHash } from './key-hash.ts';
import { keysPerPage, packShard } from './key-pages.ts';
import { currentForm } from './list-forms.ts';
import { dropGeneration, leftoversOf } from './sweep.ts';
import { generationsOf, sameContents } from './stored-list.ts';
import type { Contents, StoredList } from './stored-list.ts';

/** An entry, and the keys (`kind:value`) under which it is found. */
type KeyedEntry = { keys: readonly string[] } & (
  | { entry: Entry; line?: undefined }
  /** The entry's JSON in UTF-8, where it is there already: it is copied before `add` ends. */
  | { line: Uint8Array }
);

const encoder = new TextEncoder();

/** The record that a swap leaves behind, without the pointer, which the swap sets itself. */
export type ListWithoutPointer = Omit<StoredList, 'contents'>;

/** Writes what must be true with the swap or not at all. Nothing but requests of `tx` may be awaited. */
type Alongside = (tx: ListTransaction, stored: StoredList) => Promise<unknown>;

export interface GenerationWriter {
  /**
   * Takes entries, in any number: they are packed and written as pages fill up, and let go.
   * @throws StoreError `no-space`: then only `abort` is left to do
   */
  add(entries: readonly KeyedEntry[]): Promise<void>;
  /** Of an overlay: what the generations below say of the entries with these names no longer counts. */
  replace(names: readonly string[]): void;
  /**
   * Writes the index and the filter, and makes this generation the list, or lays it on top.
   * @param next gives the list's record from the one there is now (none where the list is new); where it gives
   *   nothing, nothing is swapped and this generation is dropped
   * @param alongside is called where something is swapped
   * @throws StoreError `no-space`; `superseded` where a later import of the same list swept this one or swapped what
   *   this overlay lies on; `store-unavailable` where the list's record is of a later form than this version knows
   */
  commit(
    next: (current: StoredList | undefined) => ListWithoutPointer | undefined,
    alongside?: Alongside,
  ): Promise<StoredList | undefined>;
  /** Drops what was written. Never throws: what it cannot drop is swept later. */
  abort(): Promise<void>;
}

/** Pages written in one transaction: about a megabyte of entries, half of one of keys. */
const pagesPerWrite = { entries: 32, keys: 128 };

/**
 * Begins a generation for a list. There is one writer at a time for a list: what an earlier one left is swept here.
 * @param listId id of the list
 * @param keyForm version of the rule that makes the keys
 * @param over for an overlay: the pointer that it will lie on
 */
export async function openGeneration(
  db: StoreDatabase,
  listId: string,
  { keyForm, over }: { keyForm: number; over?: Contents },
): Promise<GenerationWriter> {
  try {
    for (const leftover of await leftoversOf(db, listId)) await dropGeneration(db, leftover);
    const record: GenerationRecord = {
      form: generationForm,
      listId,
      lane: await laneFor(db, over),
      complete: false,
      keyForm,
      hashSeed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
      entries: 0,
      entryPages: 0,
      keyPages: 0,
      replaces: [],
    };
    return new Writer(db, await db.add('generations', record), record, over);
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/** An overlay lies with its base: it is written too quickly to keep anybody waiting. */
async function laneFor(db: StoreDatabase, over: Contents | undefined): Promise<Lane> {
  const below = over && (await db.get('generations', over.base));
  return below?.lane ?? freeLane((await db.getAll('generations')).map(({ lane }) => lane));
}

type PageStore = EntryPages | KeyPages;

class Writer implements GenerationWriter {
  readonly #db: StoreDatabase;
  readonly #number: number;
  readonly #record: GenerationRecord;
  readonly #over: Contents | undefined;
  readonly #replaces = new Set<string>();
  readonly #keys = new KeyCollector();
  readonly #hash = newKeyHash();
  readonly #packer = new EntryPacker();
  /** Full pages that are not written yet. */
  #unwritten: ArrayBuffer[] = [];
  #writing: Promise<void> = Promise.resolve();

  constructor(db: StoreDatabase, number: number, record: GenerationRecord, over: Contents | undefined) {
    this.#db = db;
    this.#number = number;
    this.#record = record;
    this.#over = over;
  }

  async add(entries: readonly KeyedEntry[]): Promise<void> {
    for (const keyed of entries) {
      const number = this.#record.entries;
      this.#record.entries += 1;
      for (const key of keyed.keys) {
        hashKey(key, this.#record.hashSeed, this.#hash);
        this.#keys.add(this.#hash[0] ?? 0, this.#hash[1] ?? 0, number);
      }
      this.#packer.add(keyed.line ?? encoder.encode(JSON.stringify(keyed.entry)));
      if (this.#packer.isFull) {
        this.#unwritten.push(this.#packer.take());
        if (this.#unwritten.length === pagesPerWrite.entries) await this.#flush();
      }
    }
  }

  replace(names: readonly string[]): void {
    for (const name of names) this.#replaces.add(name);
  }

  async commit(
    next: (current: StoredList | undefined) => ListWithoutPointer | undefined,
    alongside?: Alongside,
  ): Promise<StoredList | undefined> {
    if (!this.#packer.isEmpty) this.#unwritten.push(this.#packer.take());
    await this.#flush();
    await this.#writeIndex();
    return this.#swap(next, alongside);
  }

  async abort(): Promise<void> {
    try {
      await this.#writing.catch(() => undefined);
      await dropGeneration(this.#db, this.#number);
    } catch {
      // Left to the sweep.
    }
  }

  async #flush(): Promise<void> {
    const pages = this.#unwritten;
    if (pages.length === 0) return;
    this.#unwritten = [];
    const first = this.#record.entryPages;
    this.#record.entryPages += pages.length;
    await this.#hand(storesOf(this.#record.lane).entryPages, first, pages);
  }

  /** Hands pages to the database, which writes them while the next ones are made; waits for the hand-over before. */
  async #hand(store: PageStore, first: number, pages: readonly ArrayBuffer[]): Promise<void> {
    await this.#writing;
    this.#writing = this.#writePages(store, first, pages);
    // Whoever awaits `#writing` next gets the error; until then it is nobody's unhandled one.
    this.#writing.catch(() => undefined);
  }

  async #writePages(store: PageStore, first: number, pages: readonly ArrayBuffer[]): Promise<void> {
    const tx = this.#db.transaction(store, 'readwrite', { durability: 'relaxed' });
    try {
      // Unwrapped: a promise for each of tens of thousands of pages would only say what the transaction says.
      const raw = unwrap(tx.store);
      pages.forEach((page, i) => raw.put(page, pageKey(this.#number, first + i)));
    } catch (error) {
      tx.done.catch(() => undefined);
      tx.abort();
      throw storeErrorOf(error);
    }
    await tx.done.catch((error: unknown) => {
      throw storeErrorOf(error);
    });
  }

  async #writeIndex(): Promise<void> {
    const shards = shardsFor(this.#keys.count);
    const pagesPerShard = Math.max(1, Math.ceil(this.#keys.count / shards / keysPerPage));
    this.#record.keyPages = shards * pagesPerShard;
    const fuses: Fuse[] = [];
    for (const records of this.#keys.drain(shards)) {
      const packed = packShard(records, fuses.length, pagesPerShard, this.#record.keyPages);
      fuses.push(buildFuse(packed.high, packed.low));
      for (let i = 0; i < packed.pages.length; i += pagesPerWrite.keys) {
        const pages = packed.pages.slice(i, i + pagesPerWrite.keys);
        await this.#hand(storesOf(this.#record.lane).keyPages, packed.firstPage + i, pages);
      }
    }
    await this.#writing;
    try {
      await this.#db.put('filters', packFilter(fuses), this.#number);
    } catch (error) {
      throw storeErrorOf(error);
    }
  }

  async #swap(
    next: (current: StoredList | undefined) => ListWithoutPointer | undefined,
    alongside: Alongside = () => Promise.resolve(),
  ): Promise<StoredList | undefined> {
    const { listId } = this.#record;
    try {
      const tx = listTransaction(this.#db, 'strict');
      const lists = tx.objectStore('lists');
      const generations = tx.objectStore('generations');
      const raw = await lists.get(listId);
      const current = currentForm(raw);
      if (raw !== undefined && current === undefined) {
        throw new StoreError('store-unavailable', `${listId} was stored by a newer version`);
      }
      const here = await generations.get(this.#number);
      const list = here === undefined ? undefined : next(current);
      if (list === undefined) {
        await tx.done;
        if (here === undefined) throw new StoreError('superseded');
        await this.abort();
        return undefined;
      }
      const stored: StoredList = { ...list, contents: this.#contentsAfter(current) };
      const complete: GenerationRecord = { ...this.#record, complete: true, replaces: [...this.#replaces] };
      await Promise.all([
        lists.put(stored, listId),
        generations.put(complete, this.#number),
        alongside(tx, stored),
        tx.done,
      ]);
      if (this.#over === undefined) await this.#dropOld(current);
      return stored;
    } catch (error) {
      throw storeErrorOf(error);
    }
  }

  #contentsAfter(current: StoredList | undefined): Contents {
    const over = this.#over;
    if (over === undefined) return { base: this.#number, overlays: [] };
    if (current === undefined || !sameContents(current.contents, over)) throw new StoreError('superseded');
    return { base: over.base, overlays: [...over.overlays, this.#number] };
  }

  /** The swap is done: a failure to clean up behind it is no failure of the import. */
  async #dropOld(old: StoredList | undefined): Promise<void> {
    if (old === undefined) return;
    try {
      for (const number of generationsOf(old.contents)) await dropGeneration(this.#db, number);
    } catch {
      // Left to the sweep.
    }
  }
}
