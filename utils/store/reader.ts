/**
 * Reading: what every enabled list says under some keys. Opening reads one small record and one filter a generation; a
 * look-up of absent keys reads nothing more, of present ones a page of keys and a page of entries each.
 */
import type { Entry } from '../model/entry.ts';
import type { ListContext } from '../model/list.ts';
import type { EntryReader, ListedEntry } from '../model/reader.ts';
import { pageKey, storesOf } from './database.ts';
import type { StoreDatabase } from './database.ts';
import { entriesPerPage, EntryPage } from './entry-pages.ts';
import { StoreError, storeErrorOf } from './errors.ts';
import { generationForm } from './generation-record.ts';
import type { GenerationRecord, NameEntry } from './generation-record.ts';
import { KeyFilter } from './key-filter.ts';
import { hashKey, newKeyHash } from './key-hash.ts';
import { KeyPage, keyPageOf } from './key-pages.ts';
import { currentForm } from './list-forms.ts';
import { generationsOf, sameContents } from './stored-list.ts';
import type { Contents, StoredList } from './stored-list.ts';

export interface ReaderOptions {
  /** The keys of an entry, as the writer was given them: tells a key from another with the same hash. */
  entryKeys: (entry: Entry) => readonly string[];
  /** Version of that rule: a generation with keys of another rule is not read but reported. */
  keyForm: number;
  /** The name under which overlays know an entry. */
  nameEntry: NameEntry;
  /** Told of a list whose stored entries cannot be read; look-ups go on without it. */
  onDamage: (listId: string, error: StoreError) => void;
}

/** A key that a list's filter lets through. */
interface Candidate {
  key: string;
  low: number;
  page: number;
}

/** One generation of a list, ready to be asked. */
interface Layer {
  number: number;
  record: GenerationRecord;
  filter: KeyFilter;
  /** Names of entries that generations above this one put or removed: what this one says of them no longer counts. */
  replaced: readonly ReadonlySet<string>[];
}

/** A list as its pointer stood when it was opened. */
interface OpenList {
  list: ListContext;
  contents: Contents;
  layers: readonly Layer[];
  /** What stands under the keys that were asked for last: the shops of a page come again on the next. */
  known: Map<string, readonly ListedEntry[]>;
}

/** So many keys a list are known by heart: some hundred KB of entries. The oldest go first. */
const mostKnown = 256;
/** Of a key with more entries than this, which only an odd list has, nothing is kept. */
const fewEntries = 4;

export class StoreReader implements EntryReader {
  readonly #db: StoreDatabase;
  readonly #options: ReaderOptions;
  readonly #hash = newKeyHash();
  #lists: readonly OpenList[];

  /** @see openReader */
  constructor(db: StoreDatabase, options: ReaderOptions, lists: readonly OpenList[]) {
    this.#db = db;
    this.#options = options;
    this.#lists = lists;
  }

  /** Never rejects: a list that cannot be read is reported through `onDamage` and left out. */
  async lookup(keys: readonly string[]): Promise<Map<string, ListedEntry[]>> {
    const found = new Map<string, ListedEntry[]>();
    const distinct = [...new Set(keys)];
    for (const list of this.#lists) {
      try {
        add(found, await this.#lookupIn(list, distinct));
      } catch (error) {
        add(found, await this.#lookupAgain(list, distinct, error));
      }
    }
    return found;
  }

  async #lookupIn(
    { list, layers, known }: OpenList,
    keys: readonly string[],
  ): Promise<Map<string, ListedEntry[]>> {
    const found = new Map<string, ListedEntry[]>();
    const asked = new Set<string>();
    for (const layer of layers) {
      const candidates = this.#candidates(layer, keys).filter(({ key }) => !known.has(key));
      if (candidates.length === 0) continue;
      for (const { key } of candidates) asked.add(key);
      add(found, await readLayer(this.#db, list, layer, candidates, this.#options));
    }
    for (const key of keys) {
      const entries = known.get(key) ?? [];
      if (entries.length > 0) found.set(key, [...entries]);
    }
    for (const key of asked) {
      const entries = found.get(key) ?? [];
      if (entries.length <= fewEntries) known.set(key, entries);
    }
    for (const key of known.keys()) {
      if (known.size <= mostKnown) break;
      known.delete(key);
    }
    return found;
  }

  #candidates({ filter, record }: Layer, keys: readonly string[]): Candidate[] {
    const candidates: Candidate[] = [];
    for (const key of keys) {
      hashKey(key, record.hashSeed, this.#hash);
      // by index: taking a typed array apart as a list costs as much again as the look-up
      const high = this.#hash[0] ?? 0;
      const low = this.#hash[1] ?? 0;
      if (filter.mightHold(high, low)) candidates.push({ key, low, page: keyPageOf(high, record.keyPages) });
    }
    return candidates;
  }

  /** Asks what stands there now, where the list was swapped under us; anything else is damage. */
  async #lookupAgain(
    list: OpenList,
    keys: readonly string[],
    error: unknown,
  ): Promise<Map<string, ListedEntry[]>> {
    let now: OpenList | undefined;
    try {
      now = await this.#reopened(list);
      this.#lists = this.#lists.flatMap((other) => (other === list ? (now ?? []) : other));
      if (now === undefined) return new Map();
      if (now === list) throw error;
      return await this.#lookupIn(now, keys);
    } catch (again) {
      this.#lists = this.#lists.filter((other) => other !== list && other !== now);
      this.#options.onDamage(list.list.info.id, storeErrorOf(again));
      return new Map();
    }
  }

  async #reopened(list: OpenList): Promise<OpenList | undefined> {
    const stored = currentForm(await this.#db.get('lists', list.list.info.id));
    if (stored === undefined) return undefined;
    return sameContents(stored.contents, list.contents)
      ? list
      : openList(this.#db, stored, this.#options.keyForm);
  }
}

/**
 * Opens all enabled lists for reading. It sees the lists as they are now: after a change, open another.
 * @throws StoreError `store-unavailable` where the lists' records cannot be read; a list that is damaged is
 *   reported through `onDamage` and left out
 */
export async function openReader(db: StoreDatabase, options: ReaderOptions): Promise<StoreReader> {
  const stored = await db.getAll('lists').catch((error: unknown) => {
    throw storeErrorOf(error);
  });
  const lists = await Promise.all(
    stored
      .map(currentForm)
      .filter((one) => one !== undefined)
      .filter(({ state }) => state.enabled)
      .map(async (one) => {
        try {
          return await openList(db, one, options.keyForm);
        } catch (error) {
          options.onDamage(one.state.info.id, storeErrorOf(error));
          return undefined;
        }
      }),
  );
  return new StoreReader(
    db,
    options,
    lists.filter((list) => list !== undefined),
  );
}

async function openList(db: StoreDatabase, stored: StoredList, keyForm: number): Promise<OpenList> {
  const { state, contents } = stored;
  const numbers = generationsOf(contents);
  const tx = db.transaction(['generations', 'filters'], 'readonly');
  const read = await Promise.all(
    numbers.map((number) =>
      Promise.all([tx.objectStore('generations').get(number), tx.objectStore('filters').get(number)]),
    ),
  );
  const opened: Layer[] = [];
  const replaced: ReadonlySet<string>[] = [];
  for (const [i, [record, blob]] of [...read.entries()].toReversed()) {
    if (record?.complete !== true) throw new StoreError('rebuild-needed', 'The generation is missing');
    if (record.form !== generationForm || record.keyForm !== keyForm) {
      throw new StoreError('rebuild-needed', 'The generation was written by another version');
    }
    const filter = await KeyFilter.read(blob);
    opened.unshift({ number: numbers[i] ?? 0, record, filter, replaced: [...replaced] });
    if (record.replaces.length > 0) replaced.push(new Set(record.replaces));
  }
  const { info, trust, serial, issued, expires, order } = state;
  const list = { info, trust, serial, issued, expires, ...(order !== undefined && { order }) };
  return { list, contents, layers: opened, known: new Map() };
}

/** Follows candidates through a page of keys and a page of entries, all in one transaction. */
async function readLayer(
  db: StoreDatabase,
  list: ListContext,
  { number, record, replaced }: Layer,
  candidates: readonly Candidate[],
  { entryKeys, nameEntry }: ReaderOptions,
): Promise<Map<string, ListedEntry[]>> {
  const stores = storesOf(record.lane);
  const tx = db.transaction([stores.keyPages, stores.entryPages], 'readonly');
  const keyPages = await readPages(
    candidates.map(({ page }) => page),
    async (page) => new KeyPage(await tx.objectStore(stores.keyPages).get(pageKey(number, page))),
  );
  const numbersOf = candidates.map(({ page, low }) => keyPages.get(page)?.entriesOf(low) ?? []);
  const wanted = numbersOf.flat();
  if (wanted.some((entry) => entry >= record.entries)) {
    throw new StoreError('rebuild-needed', 'A key names an entry that is not there');
  }
  const entryPages = await readPages(
    wanted.map((entry) => Math.floor(entry / entriesPerPage)),
    async (page) => new EntryPage(await tx.objectStore(stores.entryPages).get(pageKey(number, page))),
  );
  const entries = new Map<number, { listed: ListedEntry; keys: ReadonlySet<string> }>();
  await Promise.all(
    [...new Set(wanted)].map(async (n) => {
      const entry = entryPages.get(Math.floor(n / entriesPerPage))?.entry(n);
      if (entry === undefined) return;
      if (replaced.length > 0) {
        const name = await nameEntry(list.info.id, entry.id);
        if (replaced.some((names) => names.has(name))) return;
      }
      entries.set(n, { listed: { list, entry }, keys: new Set(entryKeys(entry)) });
    }),
  );
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
