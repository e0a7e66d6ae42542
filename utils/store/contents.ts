/** Reading a list from end to end: its generations in order, what later ones replace left out. */
import type { Entry } from '../model/entry.ts';
import { pageKey, storesOf } from './database.ts';
import type { StoreDatabase } from './database.ts';
import { entriesPerPage, EntryPage } from './entry-pages.ts';
import type { NameEntry } from './generation-record.ts';
import { StoreError, storeErrorOf } from './errors.ts';
import { generationsOf } from './stored-list.ts';
import type { Contents } from './stored-list.ts';

/** Pages read in one transaction: writers wait no longer than readers do. */
const pagesPerRead = 64;

/**
 * @param nameEntry gives the names under which overlays know entries
 * @param fromPage of the base: what lies before is passed over
 * @yields all entries that the pointer stands for, in portions
 * @throws StoreError `rebuild-needed` where something is missing or damaged
 */
export async function* readEntries(
  db: StoreDatabase,
  contents: Contents,
  nameEntry: NameEntry,
  fromPage = 0,
): AsyncGenerator<Entry[]> {
  const numbers = generationsOf(contents);
  const records = await Promise.all(numbers.map((number) => db.get('generations', number)));
  for (const [i, number] of numbers.entries()) {
    const record = records[i];
    if (record?.complete !== true) throw new StoreError('rebuild-needed', 'The generation is missing');
    const replaced = new Set(records.slice(i + 1).flatMap((later) => later?.replaces ?? []));
    const left = async (entries: readonly Entry[], listId: string): Promise<Entry[]> => {
      const names = await Promise.all(entries.map(({ id }) => nameEntry(listId, id)));
      return entries.filter((_, at) => !replaced.has(names[at] ?? ''));
    };
    for (let page = i === 0 ? fromPage : 0; page < record.entryPages; page += pagesPerRead) {
      const end = Math.min(page + pagesPerRead, record.entryPages);
      const range = IDBKeyRange.bound(pageKey(number, page), pageKey(number, end), false, true);
      const pages = await db.getAll(storesOf(record.lane).entryPages, range).catch((error: unknown) => {
        throw storeErrorOf(error);
      });
      if (pages.length < end - page) throw new StoreError('rebuild-needed', 'A page of entries is missing');
      const entries = pages.flatMap((bytes, at) => {
        const first = (page + at) * entriesPerPage;
        return new EntryPage(bytes).entries(Math.min(entriesPerPage, record.entries - first));
      });
      yield replaced.size === 0 ? entries : await left(entries, record.listId);
    }
  }
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
