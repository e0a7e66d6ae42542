/** The vault over the desk's database: what everyone seals and opens by. */
import type { DeskKey } from '../../model/desk-lock.ts';
import type { DeskDatabase } from '../database.ts';
import { readDeskKey } from './data-key.ts';
import type { DataKey } from './data-key.ts';
import { decrypt, encrypt, isEncrypted, isPlain, openPlain, sealPlain } from './sealing.ts';
import { readFormerKeys, readLock } from './stored-lock.ts';
import type { Vault } from './vault.ts';

/**
 * @param database opens the desk's database; asked anew each time, since browsers close it
 * @param deskKey as the pages keep it; none where the desk is not locked
 * @returns a vault that follows the lock: a page that was opened before it was turned on writes nothing plain any more
 * @throws Error `desk-locked` where the desk is locked and the key is none or another lock's
 */
export async function openVault(database: () => Promise<DeskDatabase>, deskKey?: DeskKey): Promise<Vault> {
  const key = deskKey === undefined ? undefined : await readDeskKey(deskKey);
  await sealingKey(await database(), key);
  return {
    async seal(bytes, place) {
      const current = await sealingKey(await database(), key);
      return current === undefined ? sealPlain(bytes) : encrypt(bytes, place, current);
    },
    async open(sealed, place) {
      const db = await database();
      if (isPlain(sealed)) {
        // Under a lock that is wholly on nothing plain was written by us.
        const lock = await readLock(db);
        if (lock !== undefined && lock.change === undefined) throw new Error('desk-damaged');
        return openPlain(sealed);
      }
      if (!isEncrypted(sealed)) throw new Error('desk-damaged');
      for (const known of [...(key ? [key] : []), ...(await readFormerKeys(db))]) {
        const bytes = await decrypt(sealed, place, known);
        if (bytes !== undefined) return bytes;
      }
      const lock = await readLock(db);
      throw new Error(lock !== undefined && lock.keyId !== key?.id ? 'desk-locked' : 'desk-damaged');
    },
  };
}

/** @returns the key to seal with now; undefined where values lie plain */
async function sealingKey(db: DeskDatabase, key: DataKey | undefined): Promise<DataKey | undefined> {
  const lock = await readLock(db);
  if (lock === undefined) return undefined;
  if (key?.id !== lock.keyId) throw new Error('desk-locked');
  return lock.change === 'unlocking' ? undefined : key;
}
