/**
 * Files that an import under way has fetched already, so that one which is killed fetches nothing twice. Whoever reads
 * one checks its hash as that of a fetched one.
 */
import type { StoreDatabase } from './database.ts';
import { storeErrorOf } from './errors.ts';

/** @returns the file, or nothing where it is not kept or cannot be read */
export async function readPart(
  db: StoreDatabase,
  listId: string,
  sha256: string,
): Promise<Uint8Array | undefined> {
  return db.get('parts', [listId, sha256]).catch(() => undefined);
}

/** Keeps a file where there is room: without it an import is only slower after a kill. */
export async function keepPart(
  db: StoreDatabase,
  listId: string,
  sha256: string,
  bytes: Uint8Array,
): Promise<void> {
  const tx = db.transaction('parts', 'readwrite', { durability: 'relaxed' });
  const put = tx.store.put(bytes, [listId, sha256]);
  await Promise.all([put, tx.done]).catch(() => undefined);
}

/**
 * Drops what is kept of a list.
 * @param except hashes of files that are still wanted
 */
export async function dropParts(
  db: StoreDatabase,
  listId: string,
  except: ReadonlySet<string> = new Set(),
): Promise<void> {
  try {
    const tx = db.transaction('parts', 'readwrite');
    const keys = await tx.store.getAllKeys(IDBKeyRange.bound([listId], [listId, []]));
    await Promise.all(keys.filter(([, sha256]) => !except.has(sha256)).map((key) => tx.store.delete(key)));
    await tx.done;
  } catch (error) {
    throw storeErrorOf(error);
  }
}
