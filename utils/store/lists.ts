/** The records of the subscribed lists: read, changed and removed one at a time, each in one transaction. */
import type { ListEvent } from '../model/list.ts';
import { listTransaction } from './database.ts';
import type { StoreDatabase } from './database.ts';
import { storeErrorOf } from './errors.ts';
import { addEvents } from './history.ts';
import { dropParts } from './kept-parts.ts';
import { currentForm } from './list-forms.ts';
import { generationsOf } from './stored-list.ts';
import type { StoredList } from './stored-list.ts';
import { dropGeneration } from './sweep.ts';
import { replaceTombstones } from './tombstones.ts';

/** All lists, in order of their ids. Records of a later form are left out. @throws StoreError `store-unavailable` */
export async function readLists(db: StoreDatabase): Promise<StoredList[]> {
  try {
    return (await db.getAll('lists')).map(currentForm).filter((list) => list !== undefined);
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/** One list, or nothing where there is none with this id. @throws StoreError `store-unavailable` */
export async function readList(db: StoreDatabase, id: string): Promise<StoredList | undefined> {
  try {
    return currentForm(await db.get('lists', id));
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/**
 * Changes a list's record, but never its pointer, in one transaction.
 * @param eventsOf what the change adds to the list's history
 * @returns the record as it is now, or nothing where there is no such list
 * @throws StoreError `store-unavailable` or `no-space`
 */
export async function changeList(
  db: StoreDatabase,
  id: string,
  change: (list: StoredList) => Omit<StoredList, 'contents'>,
  eventsOf: (before: StoredList, after: StoredList) => readonly ListEvent[] = () => [],
): Promise<StoredList | undefined> {
  try {
    const tx = listTransaction(db);
    const lists = tx.objectStore('lists');
    const list = currentForm(await lists.get(id));
    const changed = list && { ...change(list), contents: list.contents };
    if (list && changed) {
      await Promise.all([lists.put(changed, id), addEvents(tx, id, eventsOf(list, changed))]);
    }
    await tx.done;
    return changed;
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/**
 * Gives lists their places. Lists that are not named come after them, by their ids.
 * @param ids in the order in which the lists are to be named; unknown ones are passed over
 * @throws StoreError `store-unavailable` or `no-space`
 */
export async function orderLists(db: StoreDatabase, ids: readonly string[]): Promise<void> {
  try {
    const tx = db.transaction('lists', 'readwrite');
    for (const raw of await tx.store.getAll()) {
      const list = currentForm(raw);
      if (list === undefined) continue;
      const { order: _, ...state } = list.state;
      const { id } = state.info;
      const place = ids.indexOf(id);
      await tx.store.put({ ...list, state: { ...state, ...(place >= 0 && { order: place }) } }, id);
    }
    await tx.done;
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/** Forgets a list and all that is kept beside it, then drops its generations; a kill in between leaves them to the sweep. */
export async function removeList(db: StoreDatabase, id: string): Promise<void> {
  try {
    const tx = listTransaction(db);
    const list = await tx.objectStore('lists').get(id);
    await Promise.all([
      tx.objectStore('lists').delete(id),
      tx.objectStore('history').delete(id),
      replaceTombstones(tx, id, []),
      tx.done,
    ]);
    await dropParts(db, id);
    await db.delete('rowNotes', id);
    if (list === undefined) return;
    for (const number of generationsOf(list.contents)) await dropGeneration(db, number);
  } catch (error) {
    throw storeErrorOf(error);
  }
}
