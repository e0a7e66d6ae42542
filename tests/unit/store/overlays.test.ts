import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../utils/model/entry.ts';
import { readEntries } from '../../../utils/store/contents.ts';
import type { StoreDatabase } from '../../../utils/store/database.ts';
import { openGeneration } from '../../../utils/store/generation.ts';
import { changeList, readList } from '../../../utils/store/lists.ts';
import { sweep } from '../../../utils/store/sweep.ts';
import {
  freshDatabase,
  idsUnder,
  keyForm,
  keysOf,
  makeEntries,
  makeEntry,
  makeList,
  nameEntry,
  readerOf,
  storeList,
} from './made-up-list.ts';

/** Lays changes over what is stored: `put` stands instead of entries with the same ids, `remove` goes. */
async function layOver(
  db: StoreDatabase,
  list: string,
  { put = [], remove = [] }: { put?: readonly Entry[]; remove?: readonly string[] },
): Promise<void> {
  const over = (await readList(db, list))?.contents;
  if (over === undefined) throw new Error('There is no such list');
  const writer = await openGeneration(db, list, { keyForm, over });
  const ids = [...put.map(({ id }) => id), ...remove];
  writer.replace(await Promise.all(ids.map((id) => nameEntry(list, id))));
  await writer.add(put.map((entry) => ({ entry, keys: keysOf(entry) })));
  await writer.commit((current) => current);
}

function byId(entries: Iterable<Entry>): Entry[] {
  return [...entries].toSorted((x, y) => (x.id < y.id ? -1 : 1));
}

async function allOf(db: StoreDatabase, list: string): Promise<Entry[]> {
  const stored = await readList(db, list);
  const all: Entry[] = [];
  if (stored) for await (const slice of readEntries(db, stored.contents, nameEntry)) all.push(...slice);
  return all;
}

describe('an overlay', () => {
  it('adds, replaces and removes, and leaves the rest as it was', async () => {
    const db = await freshDatabase();
    await storeList(db, 'a', makeEntries('a', 100));
    const moved = makeEntry('a', 5, { domains: ['moved.example'] });
    await layOver(db, 'a', { put: [moved, makeEntry('a', 700)], remove: ['a-6'] });
    const { reader, damage } = await readerOf(db);
    expect((await reader.lookup(['id:a-5'])).get('id:a-5')?.map(({ entry }) => entry)).toEqual([moved]);
    expect(await idsUnder(reader, 'domain:moved.example')).toEqual(['a-5']);
    expect(await idsUnder(reader, 'id:a-700')).toEqual(['a-700']);
    expect(await idsUnder(reader, 'id:a-6')).toEqual([]);
    expect(await idsUnder(reader, 'id:a-7')).toEqual(['a-7']);
    expect(damage).toEqual([]);
  });

  it('touches no other list, though an entry there has the same id', async () => {
    const db = await freshDatabase();
    await storeList(db, 'a', makeEntries('same', 10));
    await storeList(db, 'b', makeEntries('same', 10));
    await layOver(db, 'a', { remove: ['same-3'] });
    const { reader } = await readerOf(db);
    const found = (await reader.lookup(['id:same-3'])).get('id:same-3');
    expect(found?.map(({ list }) => list.info.id)).toEqual(['b']);
  });

  it('of any number, of any changes, reads like the list that they come to, key by key and from end to end', async () => {
    const change = fc.record({ number: fc.nat(60), domain: fc.nat(5), remove: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 12 }), { maxLength: 5 }), async (deltas) => {
        const db = await freshDatabase();
        const expected = new Map(makeEntries('a', 50).map((entry) => [entry.id, entry]));
        await storeList(db, 'a', [...expected.values()]);
        for (const delta of deltas) {
          const latest = new Map(delta.map((one) => [`a-${one.number}`, one]));
          const put = [...latest.values()]
            .filter(({ remove }) => !remove)
            .map(({ number, domain }) => makeEntry('a', number, { domains: [`d${domain}.example`] }));
          const remove = [...latest].filter(([, one]) => one.remove).map(([id]) => id);
          await layOver(db, 'a', { put, remove });
          for (const id of remove) expected.delete(id);
          for (const entry of put) expected.set(entry.id, entry);
        }
        expect(byId(await allOf(db, 'a'))).toEqual(byId(expected.values()));
        const { reader } = await readerOf(db);
        for (let domain = 0; domain <= 5; domain += 1) {
          const key = `domain:d${domain}.example`;
          const wanted = [...expected.values()].filter((entry) => keysOf(entry).includes(key));
          expect((await idsUnder(reader, key)).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
        }
        const ids = Array.from({ length: 61 }, (_, n) => `a-${n}`);
        const found = await reader.lookup(ids.map((id) => `id:${id}`));
        expect([...found.keys()].toSorted()).toEqual([...expected.keys()].map((id) => `id:${id}`).toSorted());
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('is refused when what it lies on was swapped, and is swept when it was never swapped in', async () => {
    const db = await freshDatabase();
    const stored = await storeList(db, 'a', makeEntries('old', 10));
    const over = stored?.contents;
    const writer = await openGeneration(db, 'a', { keyForm, ...(over && { over }) });
    await writer.add([{ entry: makeEntry('late', 1), keys: ['id:late-1'] }]);
    // Another import swaps without sweeping first, as one in another context that began earlier could.
    const current = await readList(db, 'a');
    if (current) await db.put('lists', { ...current, contents: { base: 99, overlays: [] } }, 'a');
    await expect(writer.commit((list) => list)).rejects.toMatchObject({ code: 'superseded' });
    if (current) await db.put('lists', current, 'a');
    expect(await sweep(db)).toBe(1);
    expect(await idsUnder((await readerOf(db)).reader, 'id:old-3')).toEqual(['old-3']);
  });

  it('that is damaged makes the list one to rebuild', async () => {
    const db = await freshDatabase();
    await storeList(db, 'a', makeEntries('a', 10));
    await layOver(db, 'a', { remove: ['a-3'] });
    const overlay = (await readList(db, 'a'))?.contents.overlays[0] ?? 0;
    await db.delete('filters', overlay);
    const { damage, reader } = await readerOf(db);
    expect(damage).toEqual(['a: rebuild-needed']);
    expect(await idsUnder(reader, 'id:a-3')).toEqual([]);
  });

  it('is seen by a reader that was opened before the base under it went', async () => {
    const db = await freshDatabase();
    await storeList(db, 'a', makeEntries('a', 100));
    const { reader, damage } = await readerOf(db);
    await storeList(db, 'a', makeEntries('a', 100), { serial: 2 });
    await layOver(db, 'a', { remove: ['a-3'] });
    expect(await idsUnder(reader, 'id:a-4')).toEqual(['a-4']);
    expect(await idsUnder(reader, 'id:a-3')).toEqual([]);
    expect(damage).toEqual([]);
  });

  it('stays when only the record of its list is changed', async () => {
    const db = await freshDatabase();
    await storeList(db, 'a', makeEntries('a', 10));
    await layOver(db, 'a', { remove: ['a-3'] });
    await changeList(db, 'a', () => makeList('a', { serial: 9 }));
    expect((await readList(db, 'a'))?.contents.overlays).toHaveLength(1);
  });
});
