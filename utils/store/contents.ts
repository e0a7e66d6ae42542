/** Reading a list from end to end: its generations in order, what later ones replace left out. */
import type { Entry } from '../model/entry.ts';
import { pageKey, storesOf } from './database.ts';
import type { StoreDatabase } from './database.ts';
import { entriesPerPage, EntryPage } from './entry-pages.ts';
import type { GenerationRecord, NameEntry } from './generation-record.ts';
import { StoreError, storeErrorOf } from './errors.ts';
import { generationsOf } from './stored-list.ts';
import type { Contents } from './stored-list.ts';

/** Pages read in one transaction: writers wait no longer than readers do. */
const pagesPerRead = 64;

/** Entries of a list with their places, by which `readEntriesAt` finds them again. */
export interface EntryPortion {
  generation: number;
  /** Each entry's number in its generation. */
  numbers: number[];
  entries: Entry[];
}

export interface ReadingOrder {
  /** Of the base: what lies before is passed over. */
  fromPage?: number;
  /** Reads the next portion while the caller is at work on one: for who reads to the end. */
  ahead?: boolean;
}

/**
 * @param nameEntry gives the names under which overlays know entries
 * @yields all entries that the pointer stands for, in portions
 * @throws StoreError `rebuild-needed` where something is missing or damaged
 */
export async function* readPortions(
  db: StoreDatabase,
  contents: Contents,
  nameEntry: NameEntry,
  { fromPage = 0, ahead = false }: ReadingOrder = {},
): AsyncGenerator<EntryPortion> {
  const numbers = generationsOf(contents);
  const records = await Promise.all(numbers.map((number) => db.get('generations', number)));
  for (const [i, number] of numbers.entries()) {
    const record = records[i];
    if (record?.complete !== true) throw new StoreError('rebuild-needed', 'The generation is missing');
    const replaced = new Set(records.slice(i + 1).flatMap((later) => later?.replaces ?? []));
    const first = i === 0 ? fromPage : 0;
    let next = readPages(db, number, record, first);
    for (let page = first; page < record.entryPages; page += pagesPerRead) {
      const pages = await next;
      if (ahead) next = readPages(db, number, record, page + pagesPerRead);
      const portion = portionOf(pages, { number, record, page });
      yield replaced.size === 0 ? portion : await standing(portion, record.listId, replaced, nameEntry);
      if (!ahead) next = readPages(db, number, record, page + pagesPerRead);
    }
  }
}

/** @returns the pages from one on, as many as are read at once; none behind the last */
function readPages(
  db: StoreDatabase,
  number: number,
  record: GenerationRecord,
  page: number,
): Promise<ArrayBuffer[]> {
  const end = Math.min(page + pagesPerRead, record.entryPages);
  if (end <= page) return Promise.resolve([]);
  const range = IDBKeyRange.bound(pageKey(number, page), pageKey(number, end), false, true);
  const read = db.getAll(storesOf(record.lane).entryPages, range).then(
    (pages) => {
      if (pages.length < end - page) throw new StoreError('rebuild-needed', 'A page of entries is missing');
      return pages;
    },
    (error: unknown) => {
      throw storeErrorOf(error);
    },
  );
  read.catch(() => undefined); // one that was read ahead may be waited for by nobody
  return read;
}

function portionOf(
  pages: readonly ArrayBuffer[],
  { number, record, page }: { number: number; record: GenerationRecord; page: number },
): EntryPortion {
  const first = page * entriesPerPage;
  const entries = pages.flatMap((bytes, at) =>
    new EntryPage(bytes).entries(Math.min(entriesPerPage, record.entries - first - at * entriesPerPage)),
  );
  return { generation: number, numbers: entries.map((_, at) => first + at), entries };
}

/** What of a portion no later generation puts or removes. */
async function standing(
  { generation, numbers, entries }: EntryPortion,
  listId: string,
  replaced: ReadonlySet<string>,
  nameEntry: NameEntry,
): Promise<EntryPortion> {
  const names = await Promise.all(entries.map(({ id }) => nameEntry(listId, id)));
  const stands = (_: unknown, at: number): boolean => !replaced.has(names[at] ?? '');
  return { generation, numbers: numbers.filter(stands), entries: entries.filter(stands) };
}

/** As `readPortions`, without the places. */
export async function* readEntries(
  db: StoreDatabase,
  contents: Contents,
  nameEntry: NameEntry,
  fromPage = 0,
): AsyncGenerator<Entry[]> {
  for await (const { entries } of readPortions(db, contents, nameEntry, { fromPage })) yield entries;
}

/**
 * Reads entries again by their places in one generation.
 * @returns each number's entry
 * @throws StoreError `rebuild-needed` where the generation is gone, as after a swap, or a page is damaged
 */
export async function readEntriesAt(
  db: StoreDatabase,
  generation: number,
  numbers: readonly number[],
): Promise<Map<number, Entry>> {
  const record = await db.get('generations', generation).catch((error: unknown) => {
    throw storeErrorOf(error);
  });
  if (record?.complete !== true) throw new StoreError('rebuild-needed', 'The generation is missing');
  const { store } = db.transaction(storesOf(record.lane).entryPages);
  const pageNumbers = [...new Set(numbers.map((number) => Math.floor(number / entriesPerPage)))];
  const read = await Promise.all(pageNumbers.map((page) => store.get(pageKey(generation, page)))).catch(
    (error: unknown) => {
      throw storeErrorOf(error);
    },
  );
  const pages = new Map(pageNumbers.map((page, at) => [page, new EntryPage(read[at])]));
  return new Map(
    numbers.flatMap((number) => {
      const entry = pages.get(Math.floor(number / entriesPerPage))?.entry(number);
      return entry === undefined ? [] : [[number, entry] as const];
    }),
  );
}

/**
 * One portion of a list that has no overlays, as lists from files never have: so that it can be read over many messages.
 * @param from 0, or `next` of the portion before
 * @returns nothing after the last
 * @throws StoreError `rebuild-needed` where something is missing or damaged
 */
export async function readEntryPortion(
  db: StoreDatabase,
  contents: Contents,
  nameEntry: NameEntry,
  from: number,
): Promise<{ entries: Entry[]; next: number } | undefined> {
  for await (const entries of readEntries(db, contents, nameEntry, from)) {
    return { entries, next: from + pagesPerRead };
  }
  return undefined;
}
