/** What the database holds of the lock. */
import type { DeskDatabase } from '../database.ts';
import type { DataKey } from './data-key.ts';
import { dataKeyOf } from './data-key.ts';
import type { FormerKeys, StoredVault } from './vault.ts';

/** @returns undefined where the desk is not locked */
export async function readLock(db: DeskDatabase): Promise<StoredVault | undefined> {
  return (await db.get('meta', 'vault')) as StoredVault | undefined;
}

/** @returns the keys of locks that were turned off; none under a lock that is wholly on */
export async function readFormerKeys(db: DeskDatabase): Promise<DataKey[]> {
  const former = (await db.get('meta', 'former-keys')) as FormerKeys | undefined;
  return Promise.all((former?.keys ?? []).map(dataKeyOf));
}

/**
 * Changes what is held of the lock in one transaction.
 * @param change given what is there; what it leaves undefined goes. To change nothing it throws
 */
export async function changeLock(
  db: DeskDatabase,
  change: (lock: StoredVault | undefined, former: FormerKeys) => { lock?: StoredVault; former?: FormerKeys },
): Promise<void> {
  const tx = db.transaction('meta', 'readwrite', { durability: 'strict' });
  const lock = (await tx.store.get('vault')) as StoredVault | undefined;
  const former = ((await tx.store.get('former-keys')) as FormerKeys | undefined) ?? { keys: [] };
  let changed;
  try {
    changed = change(lock, former);
  } catch (error) {
    await tx.done;
    throw error;
  }
  await (changed.lock === undefined ? tx.store.delete('vault') : tx.store.put(changed.lock, 'vault'));
  await (changed.former === undefined
    ? tx.store.delete('former-keys')
    : tx.store.put(changed.former, 'former-keys'));
  await tx.done;
}
