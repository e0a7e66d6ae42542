import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyForm, markKeys } from '../../../utils/identity/keys.ts';
import { idHash } from '../../../utils/lists/feed/removals.ts';
import { createListSync } from '../../../utils/lists/sync.ts';
import type { ListSync } from '../../../utils/lists/sync.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import type { StoreDatabase } from '../../../utils/store/database.ts';
import { changeList, readList } from '../../../utils/store/lists.ts';
import { openReader } from '../../../utils/store/reader.ts';
import { FakePublisher, madeUpEntries, noon } from './sync-server.ts';

let databases = 0;
let db: StoreDatabase;
let publisher: FakePublisher;
let sync: ListSync;
const first = madeUpEntries(400);

beforeEach(async () => {
  databases += 1;
  db = await openDatabase({ name: `sync-deltas-${databases}` });
  publisher = new FakePublisher('jia');
  await publisher.publish(first, 1);
  sync = createListSync({
    db,
    fetch: publisher.fetch,
    now: () => new Date(noon),
    random: () => 0.5,
    stallMs: 50,
  });
  await sync.subscribe({ address: publisher.address });
  publisher.asked.length = 0;
});

const nameOf = (prefix: string, number: number): string => `杭州${prefix}第${number}号演示商贸有限公司`;

async function idsNamed(...names: string[]): Promise<string[]> {
  const options = { entryKeys: markKeys, keyForm, nameEntry: idHash, onDamage: () => undefined };
  const found = await (await openReader(db, options)).lookup(names.map((name) => `name:${name}`));
  return [...found.values()].flat().map(({ entry }) => entry.id);
}

const snapshotsAsked = (): number =>
  publisher.asked.filter(({ path }) => path.startsWith('snapshot/')).length;

describe('a list with deltas', () => {
  it('is brought up to date by them, without its snapshot', async () => {
    await publisher.publishNext([...first.slice(1), ...madeUpEntries(1, '新')], 2);
    await publisher.publishNext([...first.slice(2), ...madeUpEntries(2, '新')], 3);
    const state = await sync.syncList('jia');
    expect(state).toMatchObject({ serial: 3, entries: 400 });
    expect(snapshotsAsked()).toBe(0);
    expect((await readList(db, 'jia'))?.contents.overlays).toHaveLength(1);
    expect(await idsNamed(nameOf('甲', 0), nameOf('甲', 1))).toEqual([]);
    expect(await idsNamed(nameOf('甲', 2), nameOf('新', 1))).toEqual(['甲-2', '新-1']);
  });

  it('whose entry goes and comes again shows it as it is at last', async () => {
    await publisher.publishNext(first.slice(1), 2);
    await sync.syncList('jia');
    expect(await idsNamed(nameOf('甲', 0))).toEqual([]);
    const again = { ...madeUpEntries(1)[0], listedOn: '2026-03-01' } as (typeof first)[number];
    await publisher.publishNext([again, ...first.slice(1)], 3);
    await sync.syncList('jia');
    expect(snapshotsAsked()).toBe(0);
    expect(await idsNamed(nameOf('甲', 0))).toEqual(['甲-0']);
  });

  it('takes the snapshot where a delta lies', async () => {
    await publisher.publishNext([...first.slice(1), ...madeUpEntries(1, '新')], 2);
    const liar = new FakePublisher('jia', publisher.address);
    await liar.publish(first, 1);
    await liar.publishNext([...first.slice(5), ...madeUpEntries(3, '假')], 2);
    await publisher.lieWithDeltasOf(liar);
    const state = await sync.syncList('jia');
    expect(state).toMatchObject({ serial: 2, entries: 400 });
    expect(state.error).toBeUndefined();
    expect(publisher.asked.some(({ path }) => path.startsWith('delta/'))).toBe(true);
    expect(snapshotsAsked()).toBe(1);
    expect(await idsNamed(nameOf('甲', 0), nameOf('假', 1))).toEqual([]);
    expect(await idsNamed(nameOf('甲', 3), nameOf('新', 0))).toEqual(['甲-3', '新-0']);
  });

  it('takes the snapshot where a delta cannot be had', async () => {
    await publisher.publishNext(first.slice(1), 2);
    for (const path of publisher.files.keys()) if (path.startsWith('delta/')) publisher.files.delete(path);
    expect(await sync.syncList('jia')).toMatchObject({ serial: 2, entries: 399 });
    expect(snapshotsAsked()).toBe(1);
    expect((await readList(db, 'jia'))?.contents.overlays).toEqual([]);
  });

  it('takes the snapshot where what is stored is damaged', async () => {
    await publisher.publishNext(first.slice(1), 2);
    await changeList(db, 'jia', (list) => ({ ...list, sync: { ...list.sync, damaged: true } }));
    await sync.syncList('jia');
    expect(snapshotsAsked()).toBe(1);
  });

  it('is written as one again when many lie over it, and goes on from there', async () => {
    for (let serial = 2; serial <= 12; serial += 1) {
      await publisher.publishNext([...first.slice(serial), ...madeUpEntries(serial, '新')], serial);
      await sync.syncList('jia');
    }
    expect(snapshotsAsked()).toBe(0);
    const overlays = (await readList(db, 'jia'))?.contents.overlays ?? [];
    expect(overlays.length).toBeGreaterThan(0);
    expect(overlays.length).toBeLessThan(8);
    expect(await db.count('generations')).toBe(1 + overlays.length);
    expect(await idsNamed(nameOf('甲', 11))).toEqual([]);
    expect(await idsNamed(nameOf('甲', 12), nameOf('新', 11))).toEqual(['甲-12', '新-11']);
  });
});
