import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { ShopLink } from '../../../utils/model/link.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import {
  changeLink,
  changeLinks,
  clearLinks,
  countLinks,
  findLinks,
  readLinkKeys,
  readLinks,
  removeLinks,
} from '../../../utils/store/links.ts';
import { readLists } from '../../../utils/store/lists.ts';
import { listForm } from '../../../utils/store/stored-list.ts';
import { freshDatabase, idsUnder, makeList, readerOf, storeList, makeEntries } from './made-up-list.ts';

function shop(name: string): Omit<ShopLink, 'id'> {
  return { site: 'jd', shopIds: [], sellerIds: [], hosts: [], licences: [], name, claims: [] };
}

const even = ({ name = '' }: ShopLink): boolean => Number(/\d+/.exec(name)?.[0]) % 2 === 0;

const named = (name: string, ...keys: string[]) => ({ keys, change: () => ({ link: shop(name), keys }) });

describe('the first layout of the database', () => {
  it('is kept whole when the links are added to it', async () => {
    // The stores as version 1 made them, with a list that points nowhere.
    const old = await openDB('kept-1', 1, {
      upgrade(db) {
        db.createObjectStore('lists');
        db.createObjectStore('generations', { autoIncrement: true });
        db.createObjectStore('filters');
        for (let lane = 0; lane < 8; lane += 1) {
          db.createObjectStore(`entryPages${lane}`);
          db.createObjectStore(`keyPages${lane}`);
        }
      },
    });
    const list = { ...makeList('jia'), form: listForm, contents: { base: 77, overlays: [] } };
    await old.put('lists', list, 'jia');
    old.close();
    const db = await openDatabase({ name: 'kept-1' });
    expect(await readLists(db)).toEqual([list]);
    expect(await countLinks(db)).toBe(0);
    await changeLinks(db, [named('甲', 'shop:jd:1')]);
    expect(await countLinks(db)).toBe(1);
    await storeList(db, 'yi', makeEntries('yi', 3));
    const { reader } = await readerOf(db);
    expect(await idsUnder(reader, 'id:yi-2')).toEqual(['yi-2']);
  });
});

describe('links', () => {
  it('are found by each of their keys, and by no other', async () => {
    const db = await freshDatabase();
    await changeLinks(db, [named('甲', 'shop:jd:1', 'host:jia'), named('乙', 'shop:jd:2')]);
    const found = await findLinks(db, ['shop:jd:1', 'host:jia', 'shop:jd:2', 'shop:jd:3']);
    expect([...found].map(([key, { name }]) => [key, name])).toEqual([
      ['shop:jd:1', '甲'],
      ['host:jia', '甲'],
      ['shop:jd:2', '乙'],
    ]);
  });

  it('that a change joins become one record under all their keys', async () => {
    const db = await freshDatabase();
    await changeLinks(db, [named('甲', 'a', 'b'), named('乙', 'c')]);
    await changeLinks(db, [
      {
        keys: ['b', 'c', 'd'],
        change: (found) => ({ link: shop(found.map(({ name }) => name).join('+')), keys: ['d'] }),
      },
    ]);
    expect(await countLinks(db)).toBe(1);
    const found = await findLinks(db, ['a', 'b', 'c', 'd']);
    expect([...found.values()].map(({ name }) => name)).toEqual(['甲+乙', '甲+乙', '甲+乙', '甲+乙']);
    expect(await readLinkKeys(db, 10)).toEqual(new Set(['a', 'b', 'c', 'd']));
  });

  it('stay as they are where a change wants nothing, and where it throws', async () => {
    const db = await freshDatabase();
    await changeLinks(db, [named('甲', 'a')]);
    expect(await changeLinks(db, [{ keys: ['a'], change: () => undefined }])).toBe(0);
    const failing = {
      keys: ['a'],
      change: () => {
        throw new Error('no');
      },
    };
    await expect(changeLinks(db, [named('丙', 'x'), failing])).rejects.toThrow();
    expect(await readLinkKeys(db, 10)).toEqual(new Set(['a']));
  });

  it('are changed and removed by their number, with their keys', async () => {
    const db = await freshDatabase();
    await changeLinks(db, [named('甲', 'a', 'b'), named('乙', 'c')]);
    const id = (await findLinks(db, ['a'])).get('a')?.id ?? -1;
    await changeLink(db, id, (link) => ({ ...link, name: '丁' }));
    expect((await findLinks(db, ['b'])).get('b')?.name).toBe('丁');
    await removeLinks(db, [id, 4711]);
    expect(await readLinkKeys(db, 10)).toEqual(new Set(['c']));
    await clearLinks(db);
    expect([await countLinks(db), (await readLinkKeys(db, 10))?.size]).toEqual([0, 0]);
  });

  it('are read the latest first, a part at a time, those that are wanted', async () => {
    const db = await freshDatabase();
    const many = Array.from({ length: 1203 }, (_, i) => named(`第${i}家`, `k${i}`));
    await changeLinks(db, many);
    const { matching, links } = await readLinks(db, even, { from: 1, count: 2 });
    expect([matching, links.map(({ name }) => name)]).toEqual([602, ['第1200家', '第1198家']]);
    const all = await readLinks(db, () => true, { from: 0, count: 5000 });
    expect(all.links.map(({ name }) => name)).toEqual(many.map((_, i) => `第${1202 - i}家`));
  });

  it('of more keys than memory should hold are not held', async () => {
    const db = await freshDatabase();
    await changeLinks(db, [named('甲', 'a', 'b', 'c')]);
    expect((await readLinkKeys(db, 3))?.size).toBe(3);
    expect(await readLinkKeys(db, 2)).toBeUndefined();
  });

  it('of another form are not read', async () => {
    const db = await freshDatabase();
    await changeLinks(db, [named('甲', 'a')]);
    const id = (await findLinks(db, ['a'])).get('a')?.id ?? -1;
    const record = await db.get('links', id);
    if (record) await db.put('links', { ...record, form: 99 }, id);
    expect((await findLinks(db, ['a'])).size).toBe(0);
    expect(await readLinks(db, () => true, { from: 0, count: 9 })).toEqual({ matching: 0, links: [] });
  });
});
