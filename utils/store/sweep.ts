/**
 * Removing generations that no list points to: what killed imports left, and what a swap or an unsubscription put
 * out of use. The generation's own record goes last, so that a sweep that is killed is found and done again.
 */
import { pageKey, storesOf } from './database.ts';
import type { EntryPages, KeyPages, StoreDatabase } from './database.ts';
import { dropParts } from './kept-parts.ts';
import { generationsOf } from './stored-list.ts';

/** Pages deleted in one transaction, so that readers get their turn in between. */
const pagesPerDelete = 1024;

/**
 * Drops all that no list points to. Called before any import begins: it cannot tell a dead import from a living one.
 * Fetched parts stay for lists whose import is gone on with.
 * @returns how many generations were dropped
 */
export async function sweep(db: StoreDatabase): Promise<number> {
  const leftovers = await leftoversOf(db);
  for (const number of leftovers) await dropGeneration(db, number);
  await sweepParts(db);
  return leftovers.length;
}

async function sweepParts(db: StoreDatabase): Promise<void> {
  const [parts, lists, pending] = await Promise.all([
    db.getAllKeys('parts'),
    db.getAllKeys('lists'),
    db.getAll('pending'),
  ]);
  const wanted = new Set([...lists, ...pending.flatMap(({ listId }) => listId ?? [])]);
  for (const id of new Set(parts.map(([listId]) => listId))) if (!wanted.has(id)) await dropParts(db, id);
}

/** Numbers of the generations (of one list, or of all) that no pointer names. */
export async function leftoversOf(db: StoreDatabase, listId?: string): Promise<number[]> {
  const tx = db.transaction(['lists', 'generations'], 'readonly');
  const [lists, numbers, records] = await Promise.all([
    tx.objectStore('lists').getAll(),
    tx.objectStore('generations').getAllKeys(),
    tx.objectStore('generations').getAll(),
  ]);
  const used = new Set(lists.flatMap(({ contents }) => generationsOf(contents)));
  return numbers.filter(
    (number, i) => !used.has(number) && (listId === undefined || records[i]?.listId === listId),
  );
}

/** Drops one generation: pages, filter, and at last its record. */
export async function dropGeneration(db: StoreDatabase, number: number): Promise<void> {
  const record = await db.get('generations', number);
  for (const store of record ? Object.values(storesOf(record.lane)) : []) {
    const end = pageKey(number + 1, 0);
    const last = (await lastPageKey(db, store, number)) ?? -1;
    for (let from = pageKey(number, 0); from <= last; from += pagesPerDelete) {
      const to = Math.min(from + pagesPerDelete, end);
      await db.delete(store, IDBKeyRange.bound(from, to, false, true));
    }
  }
  await db.delete('filters', number);
  await db.delete('generations', number);
}

async function lastPageKey(
  db: StoreDatabase,
  store: EntryPages | KeyPages,
  number: number,
): Promise<number | undefined> {
  const range = IDBKeyRange.bound(pageKey(number, 0), pageKey(number + 1, 0), false, true);
  const tx = db.transaction(store, 'readonly');
  return (await tx.store.openKeyCursor(range, 'prev'))?.key;
}
