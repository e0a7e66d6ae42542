/** The plain way to keep a list: one IndexedDB record an entry, and an index over its keys. */
import { openDB } from 'idb';
import type { IDBPDatabase } from 'idb';
import { markKeys } from '../../../../utils/identity/keys.ts';
import type { Entry } from '../../../../utils/model/entry.ts';

const entriesPerWrite = 1000;

export class PlainStore {
  readonly #db: IDBPDatabase;

  private constructor(db: IDBPDatabase) {
    this.#db = db;
  }

  static async open(): Promise<PlainStore> {
    const db = await openDB('plain', 1, {
      upgrade(fresh) {
        fresh
          .createObjectStore('entries', { keyPath: 'id' })
          .createIndex('keys', 'keys', { multiEntry: true });
      },
    });
    return new PlainStore(db);
  }

  /** Takes gzip'd lines, up to `limit` entries. @returns how many it took */
  async import(parts: readonly string[], limit: number): Promise<number> {
    let taken = 0;
    for (const address of parts) {
      const response = await fetch(address);
      const text = await new Response(response.body?.pipeThrough(new DecompressionStream('gzip'))).text();
      const lines = text.split('\n').filter((line) => line !== '');
      for (let i = 0; i < lines.length && taken < limit; i += entriesPerWrite) {
        const slice = lines.slice(i, i + Math.min(entriesPerWrite, limit - taken));
        const tx = this.#db.transaction('entries', 'readwrite', { durability: 'relaxed' });
        for (const line of slice) {
          const entry = JSON.parse(line) as Entry;
          void tx.store.put({ ...entry, keys: markKeys(entry) });
        }
        await tx.done;
        taken += slice.length;
      }
      if (taken >= limit) break;
    }
    return taken;
  }

  /** @returns how many of the keys are found */
  async lookup(keys: readonly string[]): Promise<number> {
    const index = this.#db.transaction('entries').store.index('keys');
    const found = await Promise.all(keys.map((key) => index.getAll(key)));
    return found.filter((entries) => entries.length > 0).length;
  }

  close(): void {
    this.#db.close();
    indexedDB.deleteDatabase('plain');
  }
}
