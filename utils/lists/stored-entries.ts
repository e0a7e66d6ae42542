/** What was known of those who were removed, found by reading a list from end to end: only where that takes about a second. */
import type { Entry } from '../model/entry.ts';
import { readEntries } from '../store/contents.ts';
import type { StoreDatabase } from '../store/database.ts';
import { generationsOf } from '../store/stored-list.ts';
import type { Contents, StoredList } from '../store/stored-list.ts';
import { remembered } from './tombstone-book.ts';
import type { TombstoneBook } from './tombstone-book.ts';

/** With more entries, reading the list once more is not worth what it tells. */
const maxRead = 100_000;

/** Whether what is stored of a list can and should be read whole. */
export function isReadable({ state, sync }: StoredList): boolean {
  return state.entries <= maxRead && sync.damaged !== true;
}

/**
 * The entries that stand in a list, of those that are named.
 * @throws StoreError `rebuild-needed`
 */
export async function standingAmong(
  db: StoreDatabase,
  contents: Contents,
  names: ReadonlySet<string>,
  book: TombstoneBook,
): Promise<Map<string, Entry>> {
  const found = new Map<string, Entry>();
  const nameEntry = (_: string, entryId: string): Promise<string> => Promise.resolve(book.nameOf(entryId));
  for await (const slice of readEntries(db, contents, nameEntry)) {
    for (const entry of slice) {
      const name = book.nameOf(entry.id);
      if (names.has(name)) found.set(name, entry);
    }
  }
  return found;
}

/**
 * Notes what was known of those who were removed, before the pages go on which it still lies under the overlays that
 * removed it.
 */
export async function describeRemoved(
  db: StoreDatabase,
  list: StoredList,
  book: TombstoneBook,
): Promise<void> {
  const names = book.undescribed();
  if (names.size === 0 || !isReadable(list)) return;
  for (const base of generationsOf(list.contents)) {
    const found = await standingAmong(db, { base, overlays: [] }, names, book);
    for (const [name, entry] of found) book.describe(name, remembered(entry));
  }
}
