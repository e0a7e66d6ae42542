/** The records of the subscribed lists: read, changed and removed one at a time, each in one transaction. */
import type { StoreDatabase } from './database.ts';
import { storeErrorOf } from './errors.ts';
import { generationsOf, listForm } from './stored-list.ts';
import type { StoredList } from './stored-list.ts';
import { dropGeneration } from './sweep.ts';

/** All lists, in order of their ids. Records of another form are left out. @throws StoreError `store-unavailable` */
export async function readLists(db: StoreDatabase): Promise<StoredList[]> {
  try {
    return (await db.getAll('lists')).filter(({ form }) => form === listForm);
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/** One list, or nothing where there is none with this id. @throws StoreError `store-unavailable` */
export async function readList(db: StoreDatabase, id: string): Promise<StoredList | undefined> {
  try {
    const list = await db.get('lists', id);
    return list?.form === listForm ? list : undefined;
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/**
 * Changes a list's record, but never its pointer, in one transaction.
 * @returns the record as it is now, or nothing where there is no such list
 * @throws StoreError `store-unavailable` or `no-space`
 */
export async function changeList(
  db: StoreDatabase,
  id: string,
  change: (list: StoredList) => Omit<StoredList, 'contents'>,
): Promise<StoredList | undefined> {
  try {
    const tx = db.transaction('lists', 'readwrite');
    const list = await tx.store.get(id);
    const changed = list?.form === listForm ? { ...change(list), contents: list.contents } : undefined;
    if (changed !== undefined) await tx.store.put(changed, id);
    await tx.done;
    return changed;
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/** Forgets a list, then drops its generations; a kill in between leaves them to the sweep. */
export async function removeList(db: StoreDatabase, id: string): Promise<void> {
  try {
    const list = await db.get('lists', id);
    await db.delete('lists', id);
    await db.delete('rowNotes', id);
    if (list === undefined) return;
    for (const number of generationsOf(list.contents)) await dropGeneration(db, number);
  } catch (error) {
    throw storeErrorOf(error);
  }
}
