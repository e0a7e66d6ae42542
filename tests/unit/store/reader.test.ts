import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { StoreDatabase } from '../../../utils/store/database.ts';
import { pageKey } from '../../../utils/store/database.ts';
import { changeList, readList } from '../../../utils/store/lists.ts';
import {
  freshDatabase,
  idsUnder,
  keysOf,
  makeEntries,
  makeEntry,
  readerOf,
  storeList,
} from './made-up-list.ts';

async function twoLists(): Promise<StoreDatabase> {
  const db = await freshDatabase();
  const both = { subject: { kind: 'company', name: '演示双列有限公司' } } as const;
  await storeList(db, 'a', [...makeEntries('a', 100), makeEntry('a', 500, both)]);
  await storeList(db, 'b', [...makeEntries('b', 100), makeEntry('b', 500, both)], { trust: 'official' });
  return db;
}

/** The generation that a list's pointer names. */
async function baseOf(db: StoreDatabase, id: string): Promise<number> {
  return (await readList(db, id))?.contents.base ?? -1;
}

describe('a reader', () => {
  it('looks into all lists at once and says which list holds an entry', async () => {
    const { reader } = await readerOf(await twoLists());
    const keys = ['name:演示双列有限公司', 'id:a-3', 'id:b-3', 'id:none', 'id:a-3'];
    const found = await reader.lookup(keys);
    expect([...found.keys()].toSorted()).toEqual(['id:a-3', 'id:b-3', 'name:演示双列有限公司']);
    const both = found.get('name:演示双列有限公司') ?? [];
    expect(both.map(({ list, entry }) => [list.info.id, list.trust, entry.id])).toEqual([
      ['a', 'community', 'a-500'],
      ['b', 'official', 'b-500'],
    ]);
  });

  it('gives one entry under two keys as the same object', async () => {
    const { reader } = await readerOf(await twoLists());
    const found = await reader.lookup(['id:a-500', 'name:演示双列有限公司']);
    expect(found.get('id:a-500')?.[0]).toBe(found.get('name:演示双列有限公司')?.[0]);
  });

  it('leaves out lists that are switched off', async () => {
    const db = await twoLists();
    await changeList(db, 'a', (list) => ({ ...list, state: { ...list.state, enabled: false } }));
    const { reader } = await readerOf(db);
    expect(await idsUnder(reader, 'name:演示双列有限公司')).toEqual(['b-500']);
  });

  it('reads nothing for keys that no list holds', async () => {
    const db = await twoLists();
    const { reader } = await readerOf(db);
    db.close(); // any request would fail from here on, and be reported as damage
    const absent = Array.from({ length: 20 }, (_, i) => `absent:${i}`);
    expect(await reader.lookup(absent)).toEqual(new Map());
  });

  it('compares keys again: an entry under a hash that is not of its keys is not given', async () => {
    const { reader, damage } = await readerOf(await twoLists(), {
      entryKeys: (entry) => keysOf(entry).filter((key) => key.startsWith('id:')),
    });
    expect(await idsUnder(reader, 'id:a-500')).toEqual(['a-500']);
    expect(await idsUnder(reader, 'name:演示双列有限公司')).toEqual([]);
    expect(damage).toEqual([]);
  });

  it('follows a list that was swapped under it', async () => {
    const db = await twoLists();
    const { reader, damage } = await readerOf(db);
    await storeList(db, 'a', makeEntries('a', 40), { serial: 2 });
    const found = await reader.lookup(['id:a-3', 'id:a-99', 'id:b-99']);
    expect(found.get('id:a-3')?.[0]?.list.serial).toBe(2);
    expect([...found.keys()].toSorted()).toEqual(['id:a-3', 'id:b-99']);
    expect(damage).toEqual([]);
  });
});

describe('damaged data', () => {
  /** Breaks list a in one way; list b must go on, a must be reported, nothing may be thrown. */
  const breakages: Record<string, (db: StoreDatabase, base: number) => Promise<unknown>> = {
    'a page of entries is gone': (db, base) => db.delete('entryPages0', pageKey(base, 0)),
    'a page of entries is cut': async (db, base) => {
      const page = await db.get('entryPages0', pageKey(base, 0));
      await db.put('entryPages0', page?.slice(0, 400) ?? new ArrayBuffer(0), pageKey(base, 0));
    },
    'a page of entries has a flipped bit': async (db, base) => {
      const page = await db.get('entryPages0', pageKey(base, 0));
      if (page) new Uint8Array(page).subarray(100, 101).fill(0);
      await db.put('entryPages0', page ?? new ArrayBuffer(0), pageKey(base, 0));
    },
    'a page of keys is gone': (db, base) => db.delete('keyPages0', pageKey(base, 0)),
    'a page of keys is of another list': async (db, base) => {
      await db.put('keyPages0', new ArrayBuffer(64), pageKey(base, 0));
    },
    'the filter is gone': (db, base) => db.delete('filters', base),
    'the filter is no filter': (db, base) => db.put('filters', new Blob(['no filter']), base),
    'the generation is gone': (db, base) => db.delete('generations', base),
    'the generation has another form': async (db, base) => {
      const record = await db.get('generations', base);
      if (record) await db.put('generations', { ...record, form: 0 }, base);
    },
    'the keys were made by another rule': async (db, base) => {
      const record = await db.get('generations', base);
      if (record) await db.put('generations', { ...record, keyForm: 6 }, base);
    },
    'the generation was never completed': async (db, base) => {
      const record = await db.get('generations', base);
      if (record) await db.put('generations', { ...record, complete: false }, base);
    },
  };

  it.each(Object.entries(breakages))('%s: reported, and the other list goes on', async (_, breakIt) => {
    const db = await twoLists();
    await breakIt(db, await baseOf(db, 'a'));
    const { reader, damage } = await readerOf(db);
    const found = await reader.lookup(['id:a-3', 'id:b-3']);
    expect([...found.keys()]).toEqual(['id:b-3']);
    expect(damage).toEqual(['a: rebuild-needed']);
    await reader.lookup(['id:a-3']);
    expect(damage).toHaveLength(1);
  });

  it('a record of another form is neither read nor changed', async () => {
    const db = await twoLists();
    const list = await readList(db, 'a');
    if (list) await db.put('lists', { ...list, form: 99 }, 'a');
    const { reader, damage } = await readerOf(db);
    expect([...(await reader.lookup(['id:a-3', 'id:b-3'])).keys()]).toEqual(['id:b-3']);
    expect(damage).toEqual([]);
    expect(await changeList(db, 'a', (known) => known)).toBeUndefined();
    expect((await db.get('lists', 'a'))?.form).toBe(99);
  });

  it('a database that was closed is reported as such, not as damage of the list', async () => {
    const db = await twoLists();
    const { reader, damage } = await readerOf(db);
    db.close();
    expect(await reader.lookup(['id:a-3'])).toEqual(new Map());
    expect(damage).toEqual(['a: store-unavailable']);
  });
});
