/** The desk's database, as making and restoring backups open it: for a moment, and where there is one. */
import { deskExists, openDesk } from '../../desk/database.ts';
import type { DeskDatabase, DeskPlace } from '../../desk/database.ts';
import { MessageError } from '../../messages/error.ts';
import { deskPlaces } from './desk-form.ts';

/**
 * Gives `work` the desk; it is opened, and made where there is none.
 * @throws MessageError `desk-no-space`, `desk-not-opened`
 */
export async function withDesk<T>(work: (db: DeskDatabase) => Promise<T>): Promise<T> {
  let db: DeskDatabase | undefined;
  try {
    db = await openDesk();
    return await work(db);
  } catch (error) {
    throw deskFailure(error);
  } finally {
    db?.close();
  }
}

/** The same where there is a desk; asking makes none. @returns undefined where there is none */
export async function withDeskIfAny<T>(work: (db: DeskDatabase) => Promise<T>): Promise<T | undefined> {
  return (await deskExists()) ? withDesk(work) : undefined;
}

/** How a store is counted within a transaction. */
type Counted = (store: DeskPlace) => { count: (key?: string) => Promise<number> };

/** Whether it holds neither a record nor a lock. That it has an id is nothing. @param storeOf of one transaction over all */
export async function holdsNothing(storeOf: Counted): Promise<boolean> {
  const counts = await Promise.all(
    deskPlaces.map((store) => (store === 'meta' ? storeOf(store).count('vault') : storeOf(store).count())),
  );
  return counts.every((count) => count === 0);
}

/** Whether the desk keeps nothing that a backup would carry. */
export async function isDeskEmpty(db: DeskDatabase): Promise<boolean> {
  const tx = db.transaction(deskPlaces);
  return holdsNothing((store) => tx.objectStore(store));
}

/** What the database threw, as a MessageError `desk-no-space` or `desk-not-opened`; all else as it came. */
export function deskFailure(error: unknown): unknown {
  if (error instanceof MessageError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return new MessageError('desk-no-space');
  return error instanceof DOMException ? new MessageError('desk-not-opened', String(error)) : error;
}
