/**
 * Kills the "process" that writes to IndexedDB: at a chosen write its transaction is rolled back, as the browser does
 * with the transactions of a killed worker; that write and all later ones never come to an end, and no transaction
 * can be begun. A restart is a new connection after this has returned.
 */
/* oxlint-disable typescript/unbound-method -- the originals are applied to their own objects */

export class Killed extends Error {
  override readonly name = 'Killed';
}

/**
 * Runs `work` and kills it before write number `at`. Needs fake-indexeddb as the global IndexedDB.
 * @returns how many writes were done, and whether the work was killed
 */
export async function runUntilWrite(
  at: number,
  work: () => Promise<unknown>,
): Promise<{ writes: number; killed: boolean }> {
  const { put, add, delete: remove } = IDBObjectStore.prototype;
  const { transaction } = IDBDatabase.prototype;
  let writes = 0;
  let killed = false;
  const killing = <P extends unknown[]>(method: (this: IDBObjectStore, ...parameters: P) => IDBRequest) =>
    function (this: IDBObjectStore, ...parameters: P): unknown {
      if (!killed && writes === at) {
        killed = true;
        this.transaction.abort();
      }
      if (killed) return new Promise(() => undefined);
      writes += 1;
      return method.apply(this, parameters);
    };
  Object.assign(IDBObjectStore.prototype, { put: killing(put), add: killing(add), delete: killing(remove) });
  IDBDatabase.prototype.transaction = function (...parameters) {
    if (killed) throw new Killed();
    return transaction.apply(this, parameters);
  };
  try {
    await work();
  } catch (error) {
    if (!killed) throw error;
  } finally {
    Object.assign(IDBObjectStore.prototype, { put, add, delete: remove });
    IDBDatabase.prototype.transaction = transaction;
  }
  return { writes, killed };
}
