/** What would be gone of a stored list: of a table, whoever no longer stands on it is off it. */
import { readEntries } from '../../store/contents.ts';
import type { StoreDatabase } from '../../store/database.ts';
import type { StoredList } from '../../store/stored-list.ts';
import { idHash } from '../feed/removals.ts';
import type { EntryIds } from '../tables/entry-ids.ts';

/** @returns how many of the stored entries are not among `ids`; undefined where what is stored cannot be read */
export async function countVanished(
  db: StoreDatabase,
  { contents }: StoredList,
  ids: EntryIds,
): Promise<number | undefined> {
  let vanished = 0;
  try {
    for await (const entries of readEntries(db, contents, idHash)) {
      for (const { id } of entries) if (!ids.has(id)) vanished++;
    }
    return vanished;
  } catch {
    return undefined;
  }
}

/** More than a tenth: a table that is cut short, or another table, looks like this. */
export function areMany(vanished: number, stored: number): boolean {
  return vanished * 10 > stored;
}
