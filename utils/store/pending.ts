/** Subscriptions that a person asked for and that are neither taken nor refused: what is left when one is killed. */
import type { StoreDatabase } from './database.ts';
import { storeErrorOf } from './errors.ts';

/** The form of these records. One of another form is left alone and not read. */
export const pendingForm = 1;

export interface PendingSubscription {
  form: number;
  /** The feed's folder. */
  address: string;
  /** What the person gave, or what was pinned when the feed was first opened. */
  fingerprint?: string;
  listId?: string;
  /** Attempts so far. */
  attempts: number;
  /** When to try again, RFC 3339. */
  nextAt: string;
}

/** @throws StoreError `store-unavailable` */
export async function readPending(db: StoreDatabase): Promise<PendingSubscription[]> {
  try {
    return (await db.getAll('pending')).filter(({ form }) => form === pendingForm);
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/** @throws StoreError `store-unavailable` or `no-space` */
export async function putPending(db: StoreDatabase, pending: PendingSubscription): Promise<void> {
  try {
    await db.put('pending', pending, pending.address);
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/** @throws StoreError `store-unavailable` */
export async function dropPending(db: StoreDatabase, address: string): Promise<void> {
  try {
    await db.delete('pending', address);
  } catch (error) {
    throw storeErrorOf(error);
  }
}
