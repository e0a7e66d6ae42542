/** The durable record of subscriptions, as the extension's pages show and change it. */
import type { ListState } from '../model/list.ts';
import type { StoreDatabase } from '../store/database.ts';
import { changeList, readList, readLists, removeList } from '../store/lists.ts';
import type { StoredList } from '../store/stored-list.ts';
import { SyncError } from './sync-error.ts';

/** All subscriptions: real lists by id, then the demonstration. @throws StoreError */
export async function listStates(db: StoreDatabase): Promise<ListState[]> {
  const states = (await readLists(db)).map(({ state }) => state);
  return [
    ...states.filter(({ trust }) => trust !== 'demonstration'),
    ...states.filter(({ trust }) => trust === 'demonstration'),
  ];
}

/**
 * Switches a list on or off; its entries stay.
 * @throws SyncError `not-subscribed`; StoreError
 */
export async function enableList(db: StoreDatabase, id: string, enabled: boolean): Promise<void> {
  const changed = await changeList(db, id, (list) => ({ ...list, state: { ...list.state, enabled } }));
  if (changed === undefined) throw new SyncError('not-subscribed', id);
}

/**
 * Forgets a list and its entries. The demonstration is only switched off, and comes back on with the last real
 * list's removal.
 * @throws StoreError
 */
export async function unsubscribe(db: StoreDatabase, id: string): Promise<void> {
  const list = await readList(db, id);
  if (list === undefined) return;
  if (isDemonstration(list)) return enableList(db, id, false);
  await removeList(db, id);
  if (!(await readLists(db)).some(isReal)) await switchDemonstration(db, true);
}

/** Switches the embedded demonstration, where it is stored. */
export async function switchDemonstration(db: StoreDatabase, enabled: boolean): Promise<void> {
  for (const { state } of (await readLists(db)).filter(isDemonstration)) {
    await enableList(db, state.info.id, enabled);
  }
}

export function isDemonstration({ state }: StoredList): boolean {
  return state.trust === 'demonstration';
}

/** A list that somebody publishes, as against the embedded demonstration. */
export function isReal(list: StoredList): boolean {
  return !isDemonstration(list);
}
