/** What happened to each list: bounded, and apart from its record, which every wake of the background reads. */
import type { ListEvent } from '../model/list.ts';
import type { ListTransaction, StoreDatabase } from './database.ts';
import { storeErrorOf } from './errors.ts';

/** The form of a list's history. One of another form is not read, and begun anew. */
const historyForm = 1;

/** The oldest lines go beyond this. */
export const maxEvents = 200;

export interface StoredHistory {
  form: number;
  /** The latest first. */
  events: ListEvent[];
}

/** @returns what happened to a list, the latest first @throws StoreError `store-unavailable` */
export async function readHistory(db: StoreDatabase, listId: string): Promise<ListEvent[]> {
  try {
    return eventsOf(await db.get('history', listId));
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/** Adds to a list's history, within the transaction that makes it true. @param events the oldest first */
export async function addEvents(
  tx: ListTransaction,
  listId: string,
  events: readonly ListEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const store = tx.objectStore('history');
  const before = eventsOf(await store.get(listId));
  await store.put(
    { form: historyForm, events: [...events.toReversed(), ...before].slice(0, maxEvents) },
    listId,
  );
}

function eventsOf(history: StoredHistory | undefined): ListEvent[] {
  return history?.form === historyForm ? history.events : [];
}

/** How many lines all histories have, and how large they are as JSON. @throws StoreError `store-unavailable` */
export async function countHistory(db: StoreDatabase): Promise<{ count: number; bytes: number }> {
  try {
    const events = (await db.getAll('history')).flatMap(eventsOf);
    const bytes = events.length === 0 ? 0 : new TextEncoder().encode(JSON.stringify(events)).length;
    return { count: events.length, bytes };
  } catch (error) {
    throw storeErrorOf(error);
  }
}
