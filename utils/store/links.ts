/**
 * Which company runs which shop. A record is one shop with everything that is said of it; its keys (every id and host
 * that it is known by, made by the caller) lead to it, and each key to one record only. What may be merged is not this
 * room's business: whoever changes a record says what becomes of all that its keys lead to, in one transaction.
 */
import type { ShopLink } from '../model/link.ts';
import type { StoreDatabase } from './database.ts';
import { storeErrorOf } from './errors.ts';

/** The form of a stored record. A record of another form is not read. */
const linkForm = 1;

type NewLink = Omit<ShopLink, 'id'>;

export interface StoredLink {
  form: number;
  keys: string[];
  link: NewLink;
}

export interface LinkChange {
  /** Every record that one of these keys leads to is handed to `change`. */
  keys: readonly string[];
  /** @returns the one record that takes their place, with its further keys; undefined where all stays as it is */
  change: (found: readonly ShopLink[]) => ChangedLink | undefined;
}

export interface ChangedLink {
  link: NewLink;
  /** Keys of its own, beside those of the records that it takes the place of. */
  keys: readonly string[];
}

/** How many shops have a record. @throws StoreError `store-unavailable` */
export function countLinks(db: StoreDatabase): Promise<number> {
  return orStoreError(() => db.count('links'));
}

/**
 * All keys, to know without a look-up which shops have no record.
 * @param most the most that are worth holding in memory
 * @returns undefined where there are more
 * @throws StoreError `store-unavailable`
 */
export function readLinkKeys(db: StoreDatabase, most: number): Promise<Set<string> | undefined> {
  return orStoreError(async () => {
    const keys = await db.getAllKeys('linkKeys', undefined, most + 1);
    return keys.length > most ? undefined : new Set(keys);
  });
}

/** The records that keys lead to, in one transaction. Keys that lead to none are absent. @throws StoreError */
export function findLinks(db: StoreDatabase, keys: Iterable<string>): Promise<Map<string, ShopLink>> {
  return orStoreError(async () => {
    const tx = db.transaction(['links', 'linkKeys'], 'readonly');
    const asked = [...new Set(keys)];
    const numbers = await Promise.all(asked.map((key) => tx.objectStore('linkKeys').get(key)));
    const distinct = [...new Set(numbers)].filter((id) => id !== undefined);
    const records = await Promise.all(distinct.map((id) => tx.objectStore('links').get(id)));
    const links = new Map(distinct.map((id, i) => [id, shopLink(id, records[i])]));
    const found = new Map<string, ShopLink>();
    asked.forEach((key, i) => {
      const link = links.get(numbers[i] ?? Number.NaN);
      if (link) found.set(key, link);
    });
    return found;
  });
}

/**
 * A part of all records, the latest first.
 * @param wanted which of them
 * @param page from which of the wanted, and how many
 * @throws StoreError `store-unavailable`
 */
export function readLinks(
  db: StoreDatabase,
  wanted: (link: ShopLink) => boolean,
  { from, count }: { from: number; count: number },
): Promise<{ matching: number; links: ShopLink[] }> {
  return orStoreError(async () => {
    const numbers = (await db.getAllKeys('links')).toReversed();
    const links: ShopLink[] = [];
    let matching = 0;
    for (let at = 0; at < numbers.length; at += linksPerRead) {
      for (const link of await readSlice(db, numbers.slice(at, at + linksPerRead))) {
        if (!wanted(link)) continue;
        if (matching >= from && links.length < count) links.push(link);
        matching += 1;
      }
    }
    return { matching, links };
  });
}

/**
 * Records by their numbers, the least first: a shop that is learnt or forgotten between two parts moves no other out of
 * its place.
 * @param after the number of the last record of the part before; nothing for the first part
 * @returns the part, and `last` where another may follow
 * @throws StoreError `store-unavailable`
 */
export function readLinksAfter(
  db: StoreDatabase,
  after: number | undefined,
  count: number,
): Promise<{ links: ShopLink[]; last?: number }> {
  return orStoreError(async () => {
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    const tx = db.transaction('links', 'readonly');
    const [keys, records] = await Promise.all([
      tx.store.getAllKeys(range, count),
      tx.store.getAll(range, count),
    ]);
    const links = keys.flatMap((id, i) => shopLink(id, records[i]) ?? []);
    const last = keys.at(-1);
    return { links, ...(keys.length === count && last !== undefined && { last }) };
  });
}

/** Records read in one request: readers of lists get their turn in between. */
const linksPerRead = 500;

/** @param numbers a run of record numbers, the greatest first */
async function readSlice(db: StoreDatabase, numbers: readonly number[]): Promise<ShopLink[]> {
  const range = IDBKeyRange.bound(numbers.at(-1), numbers[0]);
  const tx = db.transaction('links', 'readonly');
  const [keys, records] = await Promise.all([tx.store.getAllKeys(range), tx.store.getAll(range)]);
  return keys.flatMap((id, i) => shopLink(id, records[i]) ?? []).toReversed();
}

/**
 * Makes changes one after another, in one transaction: all of them or none.
 * @returns how many changed anything
 * @throws StoreError `store-unavailable` or `no-space`
 */
export function changeLinks(db: StoreDatabase, changes: readonly LinkChange[]): Promise<number> {
  return orStoreError(async () => {
    const tx = db.transaction(['links', 'linkKeys'], 'readwrite');
    const stores = { links: tx.objectStore('links'), keys: tx.objectStore('linkKeys') };
    let made = 0;
    try {
      for (const { keys, change } of changes) {
        const numbers = await Promise.all(keys.map((key) => stores.keys.get(key)));
        const distinct = [...new Set(numbers)].filter((id) => id !== undefined);
        const records = await Promise.all(distinct.map((id) => stores.links.get(id)));
        const found = distinct.flatMap((id, i) => shopLink(id, records[i]) ?? []);
        const changed = change(found);
        if (changed === undefined) continue;
        const all = [...new Set([...records.flatMap((record) => record?.keys ?? []), ...changed.keys])];
        const record: StoredLink = { form: linkForm, keys: all, link: changed.link };
        const [own, ...absorbed] = found;
        const id = await stores.links.put(record, own?.id);
        await Promise.all([
          ...absorbed.map((other) => stores.links.delete(other.id)),
          ...all.map((key) => stores.keys.put(id, key)),
        ]);
        made += 1;
      }
    } catch (error) {
      tx.abort();
      await tx.done.catch(() => undefined);
      throw error;
    }
    await tx.done;
    return made;
  });
}

/** Changes one record by its number; nothing where there is none. @throws StoreError */
export async function changeLink(
  db: StoreDatabase,
  id: number,
  change: (link: ShopLink) => NewLink,
): Promise<void> {
  const keys = await orStoreError(async () => (await db.get('links', id))?.keys ?? []);
  const [key] = keys;
  if (key === undefined) return;
  await changeLinks(db, [
    {
      keys: [key],
      change: ([link]) => (link?.id === id ? { link: change(link), keys: [] } : undefined),
    },
  ]);
}

/** Forgets shops by their numbers, with all that was said of them. @throws StoreError */
export function removeLinks(db: StoreDatabase, ids: readonly number[]): Promise<void> {
  return orStoreError(async () => {
    const tx = db.transaction(['links', 'linkKeys'], 'readwrite');
    for (const id of ids) {
      const record = await tx.objectStore('links').get(id);
      await tx.objectStore('links').delete(id);
      for (const key of record?.keys ?? []) await tx.objectStore('linkKeys').delete(key);
    }
    await tx.done;
  });
}

/** Forgets every shop. @throws StoreError */
export function clearLinks(db: StoreDatabase): Promise<void> {
  return orStoreError(async () => {
    const tx = db.transaction(['links', 'linkKeys'], 'readwrite');
    await Promise.all([tx.objectStore('links').clear(), tx.objectStore('linkKeys').clear()]);
    await tx.done;
  });
}

function shopLink(id: number, record: StoredLink | undefined): ShopLink | undefined {
  return record?.form === linkForm ? { ...record.link, id } : undefined;
}

async function orStoreError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeErrorOf(error);
  }
}
