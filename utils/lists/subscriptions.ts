/** The durable record of subscriptions, as the extension's pages show and change it. */
import type { ListState } from '../model/list.ts';
import type { StoreDatabase } from '../store/database.ts';
import { changeList, readList, readLists, removeList } from '../store/lists.ts';
import type { StoredList } from '../store/stored-list.ts';
import { formatFeedLink } from './feed/link.ts';
import { SyncError } from './sync-error.ts';
import { trustEvents } from './sync-records.ts';
import { trustOf } from './trust.ts';

/**
 * All subscriptions: real lists in the person's order, those without a place after them by id, then the demonstration.
 * @throws StoreError
 */
export async function listStates(db: StoreDatabase): Promise<ListState[]> {
  const states = (await readLists(db)).map(({ state }) => state);
  // Sorting is stable: what has no place stays as it was read.
  return states.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ trust, order }: ListState): number {
  return trust === 'demonstration' ? Number.MAX_SAFE_INTEGER : (order ?? Number.MAX_SAFE_INTEGER - 1);
}

/**
 * Raises how far a signed list is believed, or lowers it again.
 * @param fingerprint what the person compared; it matters for raising alone
 * @throws SyncError `not-subscribed`, `not-signed`, `wrong-fingerprint`; StoreError
 */
export async function trustList(
  db: StoreDatabase,
  { id, raised, fingerprint }: { id: string; raised: boolean; fingerprint: string },
  now: Date,
): Promise<ListState> {
  const pinned = pinnedFingerprint(await demandList(db, id));
  if (raised && pinned !== fingerprint.trim().toLowerCase()) throw new SyncError('wrong-fingerprint', id);
  const changed = await changeList(
    db,
    id,
    ({ form, sync, state }) => {
      const trust = trustOf({ fingerprint: pinned, listId: id }, raised ? 'raised' : 'community');
      return { form, sync, state: { ...state, trust } };
    },
    (before, after) =>
      trustEvents({ before: before.state.trust, after: after.state.trust }, now.toISOString()),
  );
  if (changed === undefined) throw new SyncError('not-subscribed', id);
  return changed.state;
}

/**
 * The link under which another person subscribes to the same list of the same publisher.
 * @throws SyncError `not-subscribed`, `not-signed`; StoreError
 */
export async function linkOf(db: StoreDatabase, id: string): Promise<string> {
  const list = await demandList(db, id);
  const fingerprint = pinnedFingerprint(list);
  const { address } = list.state;
  if (address === undefined) throw new SyncError('not-signed', id);
  return formatFeedLink({ address, listId: id, fingerprint });
}

async function demandList(db: StoreDatabase, id: string): Promise<StoredList> {
  const list = await readList(db, id);
  if (list === undefined) throw new SyncError('not-subscribed', id);
  return list;
}

/** What was pinned when the list was subscribed to. */
function pinnedFingerprint(list: StoredList): string {
  const { source, fingerprint, info } = list.state;
  if (source.kind !== 'feed' || fingerprint === undefined || isDemonstration(list)) {
    throw new SyncError('not-signed', info.id);
  }
  return fingerprint;
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

/** The list that comes with the extension, to show what marks look like. */
export function isDemonstration({ state }: StoredList): boolean {
  return state.trust === 'demonstration';
}

/** A list that somebody publishes, as against the embedded demonstration. */
export function isReal(list: StoredList): boolean {
  return !isDemonstration(list);
}
