/** Removals are taken more often than listings, and bind whatever copy of the list comes later. */
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { idHash } from '../../../utils/lists/feed/removals.ts';
import { unsubscribe } from '../../../utils/lists/subscriptions.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import { Client, hour } from './client.ts';
import { FakePublisher, madeUpEntries } from './sync-server.ts';

vi.setConfig({ testTimeout: 120_000 });

const listed = (count: number, prefix = '甲'): Entry[] =>
  madeUpEntries(count, prefix).map(({ subject, ...entry }) =>
    Object.assign(entry, {
      subject: Object.assign(subject, { region: '330000' }),
      listedOn: '2025-06-01',
      status: 'rectifying' as const,
    }),
  );
const first = listed(300);

let publisher: FakePublisher;
let client: Client;

beforeEach(async () => {
  publisher = new FakePublisher('jia');
  await publisher.publish(first, 1);
  client = await Client.open(publisher);
  await client.sync.subscribe({ address: publisher.address });
});

/** A scheduled look, one hour later. */
async function look(): Promise<string[]> {
  client.clock += hour;
  publisher.asked.length = 0;
  const { error } = await client.sync.syncList('jia');
  expect(error).toBeUndefined();
  return publisher.asked.map(({ path }) => path.replace(/[/.].*/, '')).filter((path) => path !== 'root');
}

describe('a look between listings', () => {
  it('takes the removals alone where no chain leads to what is published', async () => {
    await publisher.publishNext([...first.slice(2), ...listed(1, '新')], 2);
    await publisher.dropDeltas();
    expect(await look()).toEqual(['feed', 'removals']);
    const { state, sync } = await client.list('jia');
    expect(state).toMatchObject({ serial: 1, entries: 298, changedAt: '2026-03-01T05:00:00.000Z' });
    expect(sync).toMatchObject({ newest: { serial: 2 }, removedTo: 2 });
    expect(await client.held(listed(4))).toEqual(['甲-2', '甲-3']);
    expect(await client.held(listed(1, '新'))).toEqual([]);
  });

  it('asks for nothing more while the same issue stands', async () => {
    await publisher.publishNext(first.slice(2), 2);
    await publisher.dropDeltas();
    await look();
    expect(await look()).toEqual(['feed']);
    expect((await client.list('jia')).state).toMatchObject({
      serial: 1,
      checkedAt: '2026-03-01T06:00:00.000Z',
    });
  });

  it('takes a small chain at once, since it is no more to fetch', async () => {
    await publisher.publishNext([...first.slice(2), ...listed(1, '新')], 2);
    expect(await look()).toEqual(['feed', 'delta']);
    expect((await client.list('jia')).state).toMatchObject({ serial: 2, entries: 299 });
  });

  it('leaves what is new to the listings, six hours later', async () => {
    await publisher.publishNext([...first, ...listed(1, '新')], 2);
    await publisher.dropDeltas();
    for (let round = 1; round <= 5; round += 1) expect(await look()).not.toContain('snapshot');
    expect(await client.held(listed(1, '新'))).toEqual([]);
    expect(await look()).toEqual(['feed', 'snapshot']);
    expect((await client.list('jia')).state).toMatchObject({ serial: 2, entries: 301 });
  });

  it('takes the whole where the file of removals does not reach back', async () => {
    await publisher.publishNext(first.slice(2), 2);
    await publisher.describe(({ removals, ...payload }) => ({
      ...payload,
      deltas: undefined,
      ...(removals && { removals: { ...removals, from: 2 } }),
    }));
    expect(await look()).toEqual(['feed', 'tombstones', 'snapshot']);
    expect((await client.list('jia')).state).toMatchObject({ serial: 2, entries: 298 });
  });

  it('takes the whole at once where the keys for feeds were changed', async () => {
    await publisher.rotateKey(first.slice(2), 2);
    expect(await look()).toEqual(['feed', 'snapshot']);
  });

  it('refuses what is older than the issue whose removals it took', async () => {
    const older = publisher.files;
    await publisher.publishNext(first.slice(2), 2);
    await publisher.dropDeltas();
    await look();
    publisher.files = older;
    client.clock += hour;
    expect((await client.sync.syncList('jia')).error?.code).toBe('older-serial');
    expect(await client.held(listed(2))).toEqual([]);
  });

  it('that fails on the removals changes nothing', async () => {
    await publisher.publishNext(first.slice(2), 2);
    await publisher.dropDeltas();
    for (const path of publisher.files.keys()) if (path.startsWith('removals/')) publisher.files.delete(path);
    client.clock += hour;
    expect((await client.sync.syncList('jia')).error?.code).toBe('unreachable');
    expect((await client.list('jia')).sync).toMatchObject({ failures: 1, newest: { serial: 1 } });
    expect(await client.held(listed(2))).toHaveLength(2);
  });

  it('is gone on from by deltas that begin at the issue which is stored', async () => {
    await publisher.publishNext(first.slice(2), 2);
    const files = new Map(publisher.files);
    await publisher.dropDeltas();
    await look();
    publisher.files = files;
    await publisher.publishNext([...first.slice(2), ...listed(1, '新')], 3);
    expect(await look()).toEqual(['feed', 'delta', 'delta']);
    expect((await client.list('jia')).state).toMatchObject({ serial: 3, entries: 299 });
    expect((await client.list('jia')).sync.removedTo).toBeUndefined();
    expect(await client.held([...listed(3), ...listed(1, '新')])).toEqual(['甲-2', '新-0']);
  });
});

describe('a tombstone', () => {
  it('is kept with reason, day and what was known of the entry, whichever way it came', async () => {
    const removed = await Promise.all(first.slice(0, 3).map(({ id }) => idHash('jia', id)));
    await publisher.publishNext(first.slice(1), 2);
    await publisher.dropDeltas();
    await look();
    expect(await client.tombstones('jia')).toEqual([
      {
        removed: removed[0],
        reason: 'repaired',
        on: '2026-02-28',
        entry: { listedOn: '2025-06-01', region: '330000', status: 'rectifying' },
      },
    ]);
    await publisher.publishNext(first.slice(2), 3);
    await publisher.dropDeltas();
    await client.syncNow('jia');
    await publisher.publishNext(first.slice(3), 4);
    await look();
    const stones = await client.tombstones('jia');
    expect(stones.map((stone) => stone.removed).toSorted()).toEqual(removed.toSorted());
    // The one that came by a delta is described when the pages go on which its entry still lies.
    expect(stones.filter(({ entry }) => entry)).toHaveLength(2);
    await publisher.publishNext(first.slice(3), 5);
    await publisher.dropDeltas();
    await client.syncNow('jia');
    expect((await client.tombstones('jia')).filter(({ entry }) => entry)).toHaveLength(3);
  });

  it('keeps an entry out though a newer, signed snapshot brings it back, unless it was listed anew', async () => {
    await publisher.publishNext(first.slice(2), 2);
    await client.syncNow('jia');
    // A publisher that lost its records begins again from an old table.
    const anew = { ...(first[1] as Entry), listedOn: '2026-03-01' };
    await publisher.publish([first[0] as Entry, anew, ...first.slice(2)], 3);
    expect((await client.syncNow('jia')).entries).toBe(299);
    expect(await client.held(listed(3))).toEqual(['甲-1', '甲-2']);
    expect(await client.tombstones('jia')).toHaveLength(1);
    // What is kept out is counted nowhere, and deltas go on fitting.
    await publisher.publishNext([first[0] as Entry, anew, ...first.slice(2, 299)], 4);
    expect(await client.syncNow('jia')).toMatchObject({ serial: 4, entries: 298 });
    expect(publisher.asked.at(-1)?.path).toMatch(/^delta\//);
    expect(await client.held(listed(3))).toEqual(['甲-1', '甲-2']);
  });

  it('keeps an entry out that a delta would put back', async () => {
    await publisher.publishNext(first.slice(1), 2);
    await publisher.dropDeltas();
    await client.syncNow('jia');
    const honest = publisher.files;
    const other = new FakePublisher('jia', publisher.address);
    await other.changeKey(await publisher.key());
    await other.publish(first.slice(1), 2);
    await other.publishNext(first, 3);
    publisher.files = other.files;
    for (const [path, bytes] of honest) if (path.startsWith('root/')) publisher.files.set(path, bytes);
    const state = await client.syncNow('jia');
    expect(state).toMatchObject({ serial: 3, entries: 299 });
    expect(publisher.asked.at(-1)?.path).toMatch(/^delta\//);
    expect(await client.held(listed(2))).toEqual(['甲-1']);
  });

  it('ends with the months of retention', async () => {
    await publisher.publishNext(first.slice(1), 2);
    await client.syncNow('jia');
    expect(await client.tombstones('jia')).toHaveLength(1);
    client.clock = Date.parse('2031-03-02T00:00:00Z');
    await publisher.publish(first, 3, new Date(client.clock));
    expect((await client.syncNow('jia')).entries).toBe(300);
    expect(await client.tombstones('jia')).toEqual([]);
  });

  it('that a stolen key signed does not bind after the keys for feeds were changed', async () => {
    const { files } = publisher;
    // With the stolen key: everybody is said to be repaired.
    await publisher.publishNext(first.slice(290), 2);
    await client.syncNow('jia');
    expect(await client.held(listed(20))).toEqual([]);
    publisher.files = files;
    await publisher.rotateKey(first, 2);
    expect((await client.syncNow('jia')).entries).toBe(300);
    expect(await client.held(listed(20))).toHaveLength(20);
    expect(await client.tombstones('jia')).toEqual([]);
  });

  it('of one list touches no other', async () => {
    const other = new FakePublisher('yi');
    await other.publish(first, 1);
    client = await Client.open(publisher, other);
    await client.sync.subscribe({ address: publisher.address });
    await client.sync.subscribe({ address: other.address });
    await publisher.publishNext(first.slice(1), 2);
    await client.syncNow('jia');
    await client.syncNow('yi');
    const found = await (await client.reader()).lookup(['name:杭州甲第0号演示商贸有限公司']);
    expect([...found.values()].flat().map(({ list }) => list.info.id)).toEqual(['yi']);
  });

  it('goes with its list', async () => {
    await publisher.publishNext(first.slice(1), 2);
    await client.syncNow('jia');
    await unsubscribe(client.db, 'jia');
    expect(await client.db.count('tombstones')).toBe(0);
    expect(await client.db.count('history')).toBe(0);
  });
});

type Issue = { remove: number[]; add: number; change: number[]; relist: number[] };
type Visit = 'none' | 'look' | 'listings' | 'no-deltas';

it('any chain of issues, any of them taken by removals alone, comes to what is published', async () => {
  const issue: fc.Arbitrary<Issue> = fc.record({
    remove: fc.array(fc.nat(400), { maxLength: 4 }),
    add: fc.nat(3),
    change: fc.array(fc.nat(400), { maxLength: 3 }),
    relist: fc.array(fc.nat(9), { maxLength: 2 }),
  });
  const visit = fc.constantFrom<Visit>('none', 'look', 'listings', 'no-deltas');
  let removalsAlone = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(issue, visit), { minLength: 1, maxLength: 5 }), async (issues) => {
      const served = new FakePublisher('jia');
      await served.publish(first, 1);
      const reader = await Client.open(served);
      await reader.sync.subscribe({ address: served.address });
      const current = new Map(first.map((entry) => [entry.id, entry]));
      const gone = new Map<string, Entry>();
      let day = 0;
      // The issue as it is built upon: what a reader saw of it must not change.
      let latest = served.files;
      for (const [number, [{ remove, add, change, relist }, how]] of issues.entries()) {
        day += 1;
        const on = `2026-02-${String(day).padStart(2, '0')}`;
        const before = [...gone.values()];
        for (const which of change) {
          const entry = [...current.values()][which % current.size];
          if (entry) current.set(entry.id, { ...entry, confirmedOn: on });
        }
        for (const which of remove) {
          const entry = [...current.values()][which % current.size];
          if (!entry) continue;
          current.delete(entry.id);
          gone.set(entry.id, entry);
        }
        for (const which of relist) {
          const entry = before[which % Math.max(1, before.length)];
          if (!entry) continue;
          current.set(entry.id, { ...entry, listedOn: on });
          gone.delete(entry.id);
        }
        for (const entry of listed(add, `新${number}`)) current.set(entry.id, entry);
        served.files = latest;
        await served.publishNext([...current.values()], number + 2, { on });
        latest = served.files;
        if (how === 'none') continue;
        if (how === 'no-deltas') {
          served.files = new Map(latest);
          await served.dropDeltas();
        }
        reader.clock += hour;
        const state = how === 'listings' ? await reader.syncNow('jia') : await reader.sync.syncList('jia');
        expect(state.error).toBeUndefined();
        // Whoever was removed is gone after every visit.
        expect(await reader.held([...gone.values()])).toEqual([]);
        if (state.serial < number + 2) removalsAlone += 1;
      }
      const state = await reader.syncNow('jia');
      expect(state).toMatchObject({ serial: issues.length + 1, entries: current.size });
      expect((await reader.held([...current.values()])).length).toBe(current.size);
      expect(await reader.held([...gone.values()])).toEqual([]);
    }),
    { numRuns: 12 },
  );
  expect(removalsAlone).toBeGreaterThan(0);
});
