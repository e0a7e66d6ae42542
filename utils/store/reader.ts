/**
 * Reading: what every enabled list says under some keys. Opening reads one small record and one filter a list; a
 * look-up of absent keys reads nothing more, of present ones a page of keys and a page of entries each.
 */
import type { Entry } from '../model/entry.ts';
import type { ListContext } from '../model/list.ts';
import type { EntryReader, ListedEntry } from '../model/reader.ts';
import { pageKey } from './database.ts';
import type { StoreDatabase } from './database.ts';
import { entriesPerPage, EntryPage } from './entry-pages.ts';
import { StoreError, storeErrorOf } from './errors.ts';
import { generationForm } from './generation-record.ts';
import type { GenerationRecord } from './generation-record.ts';
import { KeyFilter } from './key-filter.ts';
import { hashKey, newKeyHash } from './key-hash.ts';
import { KeyPage, keyPageOf } from './key-pages.ts';
import { listForm } from './stored-list.ts';
import type { StoredList } from './stored-list.ts';

export interface ReaderOptions {
  /** The keys of an entry, as the writer was given them: tells a key from another with the same hash. */
  entryKeys: (entry: Entry) => readonly string[];
  /** Version of that rule: a generation with keys of another rule is not read but reported. */
  keyForm: number;
  /** Told of a list whose stored entries cannot be read; look-ups go on without it. */
  onDamage: (listId: string, error: StoreError) => void;
}

/** A key that a list's filter lets through. */
interface Candidate {
  key: string;
  low: number;
  page: number;
}

/** One generation of one list, ready to be asked. */
interface Layer {
  list: ListContext;
  number: number;
  record: GenerationRecord;
  filter: KeyFilter;
}

export class StoreReader implements EntryReader {
  readonly #db: StoreDatabase;
  readonly #options: ReaderOptions;
  readonly #hash = newKeyHash();
  #layers: Layer[];

  /** @see openReader */
  constructor(db: StoreDatabase, options: ReaderOptions, layers: Layer[]) {
    this.#db = db;
    this.#options = options;
    this.#layers = layers;
  }

  /** Never rejects: a list that cannot be read is reported through `onDamage` and left out. */
  async lookup(keys: readonly string[]): Promise<Map<string, ListedEntry[]>> {
    const found = new Map<string, ListedEntry[]>();
    for (const layer of this.#layers) {
      const candidates = this.#candidates(layer, keys);
      if (candidates.length > 0) await this.#read(layer, candidates, found);
    }
    return found;
  }

  #candidates({ filter, record }: Layer, keys: readonly string[]): Candidate[] {
    const candidates: Candidate[] = [];
    for (const key of new Set(keys)) {
      hashKey(key, record.hashSeed, this.#hash);
      const [high = 0, low = 0] = this.#hash;
      if (filter.mightHold(high, low)) candidates.push({ key, low, page: keyPageOf(high, record.keyPages) });
    }
    return candidates;
  }

  async #read(layer: Layer, candidates: Candidate[], found: Map<string, ListedEntry[]>): Promise<void> {
    try {
      add(found, await readLayer(this.#db, layer, candidates, this.#options));
    } catch (error) {
      const now = await this.#reopened(layer);
      if (now === undefined) return;
      if (now.number === layer.number) return this.#damaged(layer, error);
      // The list was swapped under us: ask what stands there now.
      this.#layers = this.#layers.map((other) => (other === layer ? now : other));
      const keys = candidates.map(({ key }) => key);
      try {
        add(found, await readLayer(this.#db, now, this.#candidates(now, keys), this.#options));
      } catch (again) {
        this.#damaged(now, again);
      }
    }
  }

  async #reopened(layer: Layer): Promise<Layer | undefined> {
    try {
      const stored = await this.#db.get('lists', layer.list.info.id);
      if (stored === undefined) return undefined;
      return stored.contents.base === layer.number
        ? layer
        : await openLayer(this.#db, stored, this.#options.keyForm);
    } catch {
      return layer;
    }
  }

  #damaged(layer: Layer, error: unknown): void {
    this.#layers = this.#layers.filter((other) => other !== layer);
    this.#options.onDamage(layer.list.info.id, storeErrorOf(error));
  }
}

/**
 * Opens all enabled lists for reading. It sees the lists as they are now: after a change, open another.
 * @throws StoreError `store-unavailable` where the lists' records cannot be read; a list that is damaged is
 *   reported through `onDamage` and left out
 */
export async function openReader(db: StoreDatabase, options: ReaderOptions): Promise<StoreReader> {
  const lists = await db.getAll('lists').catch((error: unknown) => {
    throw storeErrorOf(error);
  });
  const layers = await Promise.all(
    lists
      .filter(({ form, state }) => form === listForm && state.enabled)
      .map(async (stored) => {
        try {
          return await openLayer(db, stored, options.keyForm);
        } catch (error) {
          options.onDamage(stored.state.info.id, storeErrorOf(error));
          return undefined;
        }
      }),
  );
  return new StoreReader(
    db,
    options,
    layers.filter((layer) => layer !== undefined),
  );
}

async function openLayer(db: StoreDatabase, stored: StoredList, keyForm: number): Promise<Layer> {
  const number = stored.contents.base;
  const tx = db.transaction(['generations', 'filters'], 'readonly');
  const [record, blob] = await Promise.all([
    tx.objectStore('generations').get(number),
    tx.objectStore('filters').get(number),
  ]);
  if (record?.complete !== true) throw new StoreError('rebuild-needed', 'The generation is missing');
  if (record.form !== generationForm || record.keyForm !== keyForm) {
    throw new StoreError('rebuild-needed', 'The generation was written by another version');
  }
  const { info, trust, serial, issued, expires } = stored.state;
  return {
    list: { info, trust, serial, issued, expires },
    number,
    record,
    filter: await KeyFilter.read(blob),
  };
}

/** Follows candidates through a page of keys and a page of entries, all in one transaction. */
async function readLayer(
  db: StoreDatabase,
  { list, number, record }: Layer,
  candidates: readonly Candidate[],
  { entryKeys }: ReaderOptions,
): Promise<Map<string, ListedEntry[]>> {
  const tx = db.transaction(['keyPages', 'entryPages'], 'readonly');
  const keyPages = await readPages(
    candidates.map(({ page }) => page),
    async (page) => new KeyPage(await tx.objectStore('keyPages').get(pageKey(number, page))),
  );
  const numbersOf = candidates.map(({ page, low }) => keyPages.get(page)?.entriesOf(low) ?? []);
  const wanted = numbersOf.flat();
  if (wanted.some((entry) => entry >= record.entries)) {
    throw new StoreError('rebuild-needed', 'A key names an entry that is not there');
  }
  const entryPages = await readPages(
    wanted.map((entry) => Math.floor(entry / entriesPerPage)),
    async (page) => new EntryPage(await tx.objectStore('entryPages').get(pageKey(number, page))),
  );
  const entries = new Map<number, { listed: ListedEntry; keys: ReadonlySet<string> }>();
  for (const n of wanted) {
    if (entries.has(n)) continue;
    const entry = entryPages.get(Math.floor(n / entriesPerPage))?.entry(n);
    if (entry) entries.set(n, { listed: { list, entry }, keys: new Set(entryKeys(entry)) });
  }
  const found = new Map<string, ListedEntry[]>();
  candidates.forEach(({ key }, i) => {
    const listed = (numbersOf[i] ?? []).flatMap((n) => {
      const entry = entries.get(n);
      return entry?.keys.has(key) ? [entry.listed] : [];
    });
    if (listed.length > 0) found.set(key, listed);
  });
  return found;
}

/** Reads distinct pages together. The transaction stays open: nothing but its own requests is awaited. */
async function readPages<Page>(
  pages: readonly number[],
  read: (page: number) => Promise<Page>,
): Promise<Map<number, Page>> {
  const distinct = [...new Set(pages)];
  const read_ = await Promise.all(distinct.map(read));
  return new Map(distinct.map((page, i) => [page, read_[i] as Page]));
}

function add(to: Map<string, ListedEntry[]>, more: Map<string, ListedEntry[]>): void {
  for (const [key, entries] of more) to.set(key, [...(to.get(key) ?? []), ...entries]);
}
