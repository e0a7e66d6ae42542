/** Shops of order pages, one record each. What is kept of whom is decided by who calls. */
import type { BoughtShop } from '../model/bought.ts';
import type { StoreDatabase } from './database.ts';
import { storeErrorOf } from './errors.ts';

/** The form of a record. One of another form is not read. */
const boughtForm = 1;

export interface StoredBought {
  form: number;
  shop: BoughtShop;
}

const shopsIn = (records: readonly StoredBought[]): BoughtShop[] =>
  records.filter(({ form }) => form === boughtForm).map(({ shop }) => shop);

/** All kept shops, in no order. @throws StoreError `store-unavailable` */
export async function readBought(db: StoreDatabase): Promise<BoughtShop[]> {
  try {
    return shopsIn(await db.getAll('bought'));
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/**
 * Changes the kept shops in one transaction that is on disk when this settles: what follows may rely on it.
 * @param change all that are there, to all that are to be there; a shop given back as it came is not written
 * @throws StoreError `store-unavailable`, `no-space`
 */
export async function changeBought(
  db: StoreDatabase,
  change: (all: readonly BoughtShop[]) => readonly BoughtShop[],
): Promise<void> {
  try {
    const tx = db.transaction('bought', 'readwrite', { durability: 'strict' });
    const before = shopsIn(await tx.store.getAll());
    const after = change(before);
    const staying = new Set(after.map(({ id }) => id));
    const asBefore = new Set(before);
    const writes: Promise<unknown>[] = [];
    for (const { id } of before) if (!staying.has(id)) writes.push(tx.store.delete(id));
    for (const shop of after) {
      if (!asBefore.has(shop)) writes.push(tx.store.put({ form: boughtForm, shop }, shop.id));
    }
    await Promise.all([...writes, tx.done]);
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/**
 * Forgets all, those of another form too.
 * @returns whether there were any
 * @throws StoreError `store-unavailable`
 */
export async function dropBought(db: StoreDatabase): Promise<boolean> {
  try {
    if ((await db.count('bought')) === 0) return false;
    await db.clear('bought');
    return true;
  } catch (error) {
    throw storeErrorOf(error);
  }
}
