import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openGeneration } from '../../../utils/store/generation.ts';
import { removeList } from '../../../utils/store/lists.ts';
import { sweep } from '../../../utils/store/sweep.ts';
import {
  freshDatabase,
  idsUnder,
  keyForm,
  keysOf,
  makeEntries,
  makeEntry,
  makeList,
  readerOf,
  recordCounts,
  storeList,
} from './made-up-list.ts';

afterEach(() => vi.restoreAllMocks());

describe('a generation', () => {
  it.each([0, 1, 31, 32, 33, 2500])('of %i entries gives back every entry under every key', async (count) => {
    const db = await freshDatabase();
    const entries = makeEntries('a', count);
    await storeList(db, 'a', entries);
    const { reader, damage } = await readerOf(db);
    const found = await reader.lookup(entries.flatMap(keysOf));
    for (const entry of entries) {
      for (const key of keysOf(entry)) expect(found.get(key)?.map((listed) => listed.entry)).toEqual([entry]);
    }
    expect(damage).toEqual([]);
  });

  it('takes entries in any portions', async () => {
    const db = await freshDatabase();
    const entries = makeEntries('a', 5000).map((entry) => ({ entry, keys: keysOf(entry) }));
    const writer = await openGeneration(db, 'a', { keyForm });
    for (const size of [1, 30, 2, 0, 3000]) await writer.add(entries.splice(0, size));
    await writer.add(entries);
    await writer.commit(() => makeList('a'));
    const { reader } = await readerOf(db);
    expect(await idsUnder(reader, 'id:a-0')).toEqual(['a-0']);
    expect(await idsUnder(reader, 'id:a-32')).toEqual(['a-32']);
    expect(await idsUnder(reader, 'id:a-4999')).toEqual(['a-4999']);
  });

  it('finds all entries that share a key, in their order', async () => {
    const db = await freshDatabase();
    const shared = [3, 70, 140].map((n) => makeEntry('a', n, { domains: ['shop.example', 'shop.example'] }));
    await storeList(db, 'a', [...makeEntries('other', 100), ...shared]);
    const { reader } = await readerOf(db);
    expect(await idsUnder(reader, 'domain:shop.example')).toEqual(['a-3', 'a-70', 'a-140']);
  });

  it('keeps 200 entries of a key that more share, and stays readable', async () => {
    const db = await freshDatabase();
    const crowd = Array.from({ length: 5000 }, (_, n) => makeEntry('a', n, { domains: ['all.example'] }));
    await storeList(db, 'a', crowd);
    const { reader, damage } = await readerOf(db);
    expect(await idsUnder(reader, 'domain:all.example')).toHaveLength(200);
    expect(await idsUnder(reader, 'id:a-4999')).toEqual(['a-4999']);
    expect(damage).toEqual([]);
  });

  it('is unseen until it is committed, and replaces the old one whole', async () => {
    const db = await freshDatabase();
    await storeList(db, 'a', makeEntries('old', 100));
    const before = await recordCounts(db);
    const writer = await openGeneration(db, 'a', { keyForm });
    await writer.add(makeEntries('new', 100).map((entry) => ({ entry, keys: keysOf(entry) })));
    const during = (await readerOf(db)).reader;
    expect(await idsUnder(during, 'id:old-5')).toEqual(['old-5']);
    expect(await idsUnder(during, 'id:new-5')).toEqual([]);
    await writer.commit(() => makeList('a', { serial: 2 }));
    const after = (await readerOf(db)).reader;
    expect(await idsUnder(after, 'id:old-5')).toEqual([]);
    expect(await idsUnder(after, 'id:new-5')).toEqual(['new-5']);
    expect((await after.lookup(['id:new-5'])).get('id:new-5')?.[0]?.list.serial).toBe(2);
    expect(await recordCounts(db)).toEqual(before);
  });

  it('leaves nothing behind when it is aborted', async () => {
    const db = await freshDatabase();
    await storeList(db, 'a', makeEntries('old', 100));
    const before = await recordCounts(db);
    const writer = await openGeneration(db, 'a', { keyForm });
    await writer.add(makeEntries('new', 5000).map((entry) => ({ entry, keys: keysOf(entry) })));
    await writer.abort();
    expect(await recordCounts(db)).toEqual(before);
  });

  it('is dropped when the list was removed meanwhile', async () => {
    const db = await freshDatabase();
    await storeList(db, 'a', makeEntries('old', 10));
    const writer = await openGeneration(db, 'a', { keyForm });
    await writer.add(makeEntries('new', 100).map((entry) => ({ entry, keys: keysOf(entry) })));
    await removeList(db, 'a');
    expect(await writer.commit((current) => current && makeList('a'))).toBeUndefined();
    expect(await recordCounts(db)).toEqual({
      lists: 0,
      generations: 0,
      filters: 0,
      keyPages: 0,
      entryPages: 0,
    });
  });

  it('is refused when a later import of the same list began', async () => {
    const db = await freshDatabase();
    const first = await openGeneration(db, 'a', { keyForm });
    await storeList(db, 'a', makeEntries('second', 10));
    await expect(first.commit(() => makeList('a'))).rejects.toMatchObject({ code: 'superseded' });
    expect(await idsUnder((await readerOf(db)).reader, 'id:second-3')).toEqual(['second-3']);
  });

  it('sweeps what an earlier import of the same list left, and no other list', async () => {
    const db = await freshDatabase();
    for (const list of ['a', 'b']) {
      const dead = await openGeneration(db, list, { keyForm });
      await dead.add(makeEntries(list, 5000).map((entry) => ({ entry, keys: keysOf(entry) })));
    }
    await openGeneration(db, 'a', { keyForm });
    const records = await db.getAll('generations');
    expect(records.map(({ listId }) => listId)).toEqual(['b', 'a']);
    expect(await sweep(db)).toBe(2);
    expect(await recordCounts(db)).toMatchObject({ generations: 0, entryPages: 0, keyPages: 0 });
  });
});

describe('a full disk', () => {
  it.each(['entryPages', 'keyPages', 'filters', 'lists'])('at %s leaves the old list', async (store) => {
    const db = await freshDatabase();
    await storeList(db, 'a', makeEntries('old', 100));
    const before = await recordCounts(db);
    // oxlint-disable-next-line typescript/unbound-method -- applied to its own object below
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...record) {
      if (this.name.startsWith(store)) throw new DOMException('The disk is full', 'QuotaExceededError');
      return put.apply(this, record);
    });
    const writer = await openGeneration(db, 'a', { keyForm });
    const writing = (async () => {
      await writer.add(makeEntries('new', 5000).map((entry) => ({ entry, keys: keysOf(entry) })));
      await writer.commit(() => makeList('a'));
    })();
    await expect(writing).rejects.toMatchObject({ name: 'StoreError', code: 'no-space' });
    await writer.abort();
    vi.restoreAllMocks();
    const { reader } = await readerOf(db);
    expect(await idsUnder(reader, 'id:old-99')).toEqual(['old-99']);
    expect(await recordCounts(db)).toEqual(before);
  });
});
