import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyForm, markKeys } from '../../../utils/identity/keys.ts';
import { idHash } from '../../../utils/lists/feed/removals.ts';
import { enableList, listStates, unsubscribe } from '../../../utils/lists/subscriptions.ts';
import { askForListings } from '../../../utils/lists/ask-for-listings.ts';
import { createListSync } from '../../../utils/lists/sync.ts';
import type { ListSync } from '../../../utils/lists/sync.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import type { ListState } from '../../../utils/model/list.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import type { StoreDatabase } from '../../../utils/store/database.ts';
import { changeList, readList } from '../../../utils/store/lists.ts';
import { openReader } from '../../../utils/store/reader.ts';
import { clearPages, countPages } from '../store/all-lanes.ts';
import { FakePublisher, madeUpEntries, noon } from './sync-server.ts';

let databases = 0;
let db: StoreDatabase;
let publisher: FakePublisher;
let sync: ListSync;
let clock: number;

function syncWith(...publishers: FakePublisher[]): ListSync {
  return createListSync({
    db,
    fetch: async (url, init) => {
      const served = publishers.find(({ address }) => url.startsWith(address));
      return served ? served.fetch(url, init) : new Response(null, { status: 404 });
    },
    now: () => new Date(clock),
    random: () => 0.5,
    stallMs: 50,
  });
}

beforeEach(async () => {
  databases += 1;
  db = await openDatabase({ name: `sync-${databases}` });
  clock = noon;
  publisher = new FakePublisher('jia');
  await publisher.publish(madeUpEntries(50), 11);
  sync = syncWith(publisher);
});

/** What a person asks for: the listings too, however short ago they were taken. */
async function syncNow(id: string): Promise<ListState> {
  await askForListings(db, id);
  return sync.syncList(id);
}

/** Which of these entries the stored lists hold. */
async function held(entries: readonly Entry[]): Promise<string[]> {
  const reader = await openReader(db, {
    entryKeys: markKeys,
    keyForm,
    nameEntry: idHash,
    onDamage: () => undefined,
  });
  const found = await reader.lookup(entries.flatMap((entry) => markKeys(entry)));
  const ids = new Set([...found.values()].flat().map(({ entry }) => entry.id));
  return entries.map(({ id }) => id).filter((id) => ids.has(id));
}

describe('subscribing', () => {
  it('takes the list, pins what is served and plans the next look', async () => {
    const state = await sync.subscribe({ address: publisher.address });
    expect(state).toMatchObject({
      info: { id: 'jia', title: '演示名单 jia' },
      trust: 'community',
      serial: 11,
      address: publisher.address,
      enabled: true,
      entries: 50,
      checkedAt: '2026-03-01T04:00:00.000Z',
    });
    expect(state.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(state.error).toBeUndefined();
    expect(await listStates(db)).toEqual([state]);
    expect((await readList(db, 'jia'))?.sync.nextAt).toBe('2026-03-01T05:00:00.000Z');
    expect(await held(madeUpEntries(50))).toHaveLength(50);
  });

  it('sends nothing that names a person, and follows no redirect', async () => {
    await sync.subscribe({ address: publisher.address });
    expect(publisher.asked.map(({ path }) => path.replace(/[0-9a-f]{64}/, 'HASH'))).toEqual([
      'feed.json',
      'root/1.json',
      'snapshot/HASH.jsonl.gz',
    ]);
    for (const { init } of publisher.asked) {
      expect(init).toMatchObject({
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      });
      expect(init.headers).toBeUndefined();
    }
  });

  it('is refused where the fingerprint is another, and nothing stays', async () => {
    const fingerprint = 'f'.repeat(64);
    await expect(sync.subscribe({ address: publisher.address, fingerprint })).rejects.toMatchObject({
      code: 'wrong-root',
    });
    expect(await listStates(db)).toEqual([]);
    expect(await db.count('generations')).toBe(0);
  });

  it('of the same list at another address moves it there', async () => {
    const first = await sync.subscribe({ address: publisher.address });
    const mirror = new FakePublisher('jia', 'https://mirror.example/');
    mirror.files = publisher.files;
    const state = await syncWith(publisher, mirror).subscribe({ address: mirror.address });
    expect(state).toMatchObject({ address: mirror.address, fingerprint: first.fingerprint });
    expect(await listStates(db)).toHaveLength(1);
  });

  it("of another publisher's list with the same id is refused, and the first stays", async () => {
    await sync.subscribe({ address: publisher.address });
    const other = new FakePublisher('jia', 'https://other.example/');
    await other.publish(madeUpEntries(3, '乙'), 9);
    await expect(syncWith(publisher, other).subscribe({ address: other.address })).rejects.toMatchObject({
      code: 'id-taken',
    });
    expect(await listStates(db)).toMatchObject([{ address: publisher.address, serial: 11, entries: 50 }]);
  });
});

describe('syncing', () => {
  it('with an unchanged serial notes the time and nothing else', async () => {
    const before = await sync.subscribe({ address: publisher.address });
    const contents = (await readList(db, 'jia'))?.contents;
    publisher.asked.length = 0;
    clock += 3_600_000;
    const state = await syncNow('jia');
    expect(state).toEqual({ ...before, checkedAt: '2026-03-01T05:00:00.000Z' });
    expect((await readList(db, 'jia'))?.contents).toEqual(contents);
    expect(publisher.asked.map(({ path }) => path)).toEqual(['feed.json', 'root/1.json']);
  });

  it('takes a newer serial whole', async () => {
    await sync.subscribe({ address: publisher.address });
    await publisher.publish(madeUpEntries(60, '丙'), 12);
    clock += 3_600_000;
    const state = await syncNow('jia');
    expect(state).toMatchObject({ serial: 12, entries: 60, changedAt: '2026-03-01T05:00:00.000Z' });
    expect(await held(madeUpEntries(50))).toEqual([]);
    expect(await held(madeUpEntries(60, '丙'))).toHaveLength(60);
    expect(await db.count('generations')).toBe(1);
  });

  const refusals: Record<string, { code: string; spoil: () => Promise<void> }> = {
    'a server that is gone': {
      code: 'unreachable',
      spoil: async () => {
        publisher.intercept = () => Promise.reject(new TypeError('Failed to fetch'));
      },
    },
    'a server error': {
      code: 'unreachable',
      spoil: async () => {
        publisher.intercept = () => Promise.resolve(new Response('sorry', { status: 503 }));
      },
    },
    'a server that falls silent': {
      code: 'unreachable',
      spoil: async () => {
        publisher.intercept = (_, init) =>
          Promise.resolve(
            new Response(
              new ReadableStream({
                start(controller) {
                  controller.enqueue(new Uint8Array(10));
                  init.signal?.addEventListener('abort', () => controller.error(new Error('aborted')));
                },
              }),
            ),
          );
      },
    },
    'a feed.json without end': {
      code: 'too-large',
      spoil: async () => {
        publisher.intercept = () =>
          Promise.resolve(
            new Response(
              new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) }),
            ),
          );
      },
    },
    'a missing snapshot part': {
      code: 'unreachable',
      spoil: async () => {
        await publisher.publish(madeUpEntries(60), 12);
        for (const path of publisher.files.keys()) {
          if (path.startsWith('snapshot/')) publisher.files.delete(path);
        }
      },
    },
    'an altered snapshot part': {
      code: 'wrong-hash',
      spoil: async () => {
        await publisher.publish(madeUpEntries(60), 12);
        for (const [path, bytes] of publisher.files) {
          if (path.startsWith('snapshot/')) publisher.files.set(path, bytes.with(20, 255 - (bytes[20] ?? 0)));
        }
      },
    },
    'an older serial': {
      code: 'older-serial',
      spoil: async () => publisher.publish(madeUpEntries(60), 10),
    },
    'the same serial with other bytes': {
      code: 'same-serial-other-bytes',
      spoil: async () => publisher.publish(madeUpEntries(60), 11),
    },
    "another publisher's key": {
      code: 'wrong-root',
      spoil: async () => {
        await publisher.changeKey();
        await publisher.publish(madeUpEntries(60), 12);
      },
    },
  };

  it.each(Object.entries(refusals))('%s: the old list goes on, and says why', async (_, { code, spoil }) => {
    const before = await sync.subscribe({ address: publisher.address });
    await spoil();
    clock += 3_600_000;
    const state = await syncNow('jia');
    expect(state).toEqual({ ...before, error: { code, detail: expect.any(String) } });
    expect(await held(madeUpEntries(60))).toHaveLength(50);
    expect(await db.count('generations')).toBe(1);
    const memory = (await readList(db, 'jia'))?.sync;
    expect(memory).toMatchObject({ failures: 1, nextAt: '2026-03-01T05:05:00.000Z' });
  });

  it('forgets the error and the failures when it succeeds again', async () => {
    await sync.subscribe({ address: publisher.address });
    publisher.intercept = () => Promise.resolve(new Response(null, { status: 500 }));
    await syncNow('jia');
    await syncNow('jia');
    expect((await readList(db, 'jia'))?.sync.failures).toBe(2);
    publisher.intercept = undefined;
    expect((await syncNow('jia')).error).toBeUndefined();
    expect((await readList(db, 'jia'))?.sync.failures).toBe(0);
  });

  it('flies once at a time for a list: who asks meanwhile gets the same result', async () => {
    await sync.subscribe({ address: publisher.address });
    await publisher.publish(madeUpEntries(60), 12);
    await askForListings(db, 'jia');
    publisher.asked.length = 0;
    const states = await Promise.all([sync.syncList('jia'), sync.syncList('jia'), sync.syncList('jia')]);
    expect(publisher.asked.filter(({ path }) => path === 'feed.json')).toHaveLength(1);
    expect(states.map(({ serial }) => serial)).toEqual([12, 12, 12]);
  });

  it('that is killed is due again by itself, ever later', async () => {
    await sync.subscribe({ address: publisher.address });
    const killed = async (): Promise<unknown> => {
      const dead = createListSync({
        db,
        fetch: () => new Promise(() => undefined),
        now: () => new Date(clock),
        random: () => 0.5,
      });
      const asked = dead.syncList('jia');
      asked.catch(() => undefined);
      await expect.poll(async () => (await readList(db, 'jia'))?.sync.failures).toBeGreaterThan(failures);
      failures += 1;
      return (await readList(db, 'jia'))?.sync.nextAt;
    };
    let failures = 0;
    expect(await killed()).toBe('2026-03-01T04:05:00.000Z');
    expect(await killed()).toBe('2026-03-01T04:10:00.000Z');
    await syncNow('jia');
    expect((await readList(db, 'jia'))?.sync).toMatchObject({
      failures: 0,
      nextAt: '2026-03-01T05:00:00.000Z',
    });
  });

  it('keeps what the person chose meanwhile', async () => {
    await sync.subscribe({ address: publisher.address });
    await publisher.publish(madeUpEntries(60), 12);
    publisher.intercept = (path) => {
      if (path.startsWith('snapshot/')) void enableList(db, 'jia', false);
      return undefined;
    };
    expect(await syncNow('jia')).toMatchObject({ serial: 12, enabled: false });
  });

  it('of a list that is removed meanwhile brings nothing back', async () => {
    await sync.subscribe({ address: publisher.address });
    await publisher.publish(madeUpEntries(60), 12);
    let removed: Promise<void> | undefined;
    publisher.intercept = (path) => {
      if (path.startsWith('snapshot/')) removed = unsubscribe(db, 'jia');
      return undefined;
    };
    await expect(syncNow('jia')).rejects.toMatchObject({ code: 'not-subscribed' });
    await removed;
    expect(await listStates(db)).toEqual([]);
    expect(await db.count('generations')).toBe(0);
    expect(await countPages(db, 'entryPages')).toBe(0);
  });

  it('takes the snapshot anew, though the serial is known, where the stored entries are damaged', async () => {
    await sync.subscribe({ address: publisher.address });
    await clearPages(db, 'entryPages');
    expect(await held(madeUpEntries(50))).toEqual([]);
    await changeList(db, 'jia', (list) => ({ ...list, sync: { ...list.sync, damaged: true } }));
    expect((await syncNow('jia')).error).toBeUndefined();
    expect(await held(madeUpEntries(50))).toHaveLength(50);
    expect((await readList(db, 'jia'))?.sync.damaged).toBeUndefined();
  });

  it('keeps the trust that the person raised', async () => {
    await sync.subscribe({ address: publisher.address });
    await changeList(db, 'jia', (list) => ({ ...list, state: { ...list.state, trust: 'raised' } }));
    await publisher.publish(madeUpEntries(60), 12);
    expect(await syncNow('jia')).toMatchObject({ serial: 12, trust: 'raised' });
  });
});

describe('the embedded demonstration', () => {
  let demonstration: FakePublisher;

  beforeEach(async () => {
    demonstration = new FakePublisher('demonstration', 'chrome-extension://made-up/demo-list/');
    await demonstration.publish(madeUpEntries(5, '示'), 2);
    sync = syncWith(publisher, demonstration);
    await sync.subscribe({ address: demonstration.address, demonstration: true });
  });

  it('is on, believed as a demonstration, never stale and never scheduled', async () => {
    expect(await listStates(db)).toMatchObject([
      { trust: 'demonstration', enabled: true, expires: '9999-12-31T00:00:00Z' },
    ]);
    expect((await readList(db, 'demonstration'))?.sync.nextAt).toBeUndefined();
    expect(await held(madeUpEntries(5, '示'))).toHaveLength(5);
  });

  it('goes off with the first real list and comes back with the removal of the last', async () => {
    const second = new FakePublisher('yi');
    await second.publish(madeUpEntries(5, '乙'), 1);
    sync = syncWith(publisher, second, demonstration);
    const enabled = async (): Promise<boolean | undefined> =>
      (await readList(db, 'demonstration'))?.state.enabled;
    await sync.subscribe({ address: publisher.address });
    expect(await enabled()).toBe(false);
    await sync.subscribe({ address: second.address });
    await unsubscribe(db, 'jia');
    expect(await enabled()).toBe(false);
    await unsubscribe(db, 'yi');
    expect(await enabled()).toBe(true);
  });

  it('is not forgotten but switched off when it is unsubscribed', async () => {
    await unsubscribe(db, 'demonstration');
    expect(await listStates(db)).toMatchObject([{ trust: 'demonstration', enabled: false }]);
  });

  it('follows its package, also to an older serial, other bytes or another key, and keeps its switch', async () => {
    await enableList(db, 'demonstration', false);
    await demonstration.publish(madeUpEntries(6, '新'), 2);
    await sync.subscribe({ address: demonstration.address, demonstration: true });
    expect(await listStates(db)).toMatchObject([{ entries: 6, enabled: false }]);
    await demonstration.changeKey();
    await demonstration.publish(madeUpEntries(7, '新'), 1);
    await sync.subscribe({ address: demonstration.address, demonstration: true });
    expect(await listStates(db)).toMatchObject([{ entries: 7, enabled: false }]);
  });

  it("cannot be taken over by a publisher's list of the same id, nor the other way round", async () => {
    const impostor = new FakePublisher('demonstration', 'https://impostor.example/');
    impostor.files = demonstration.files;
    sync = syncWith(publisher, demonstration, impostor);
    await expect(sync.subscribe({ address: impostor.address })).rejects.toMatchObject({ code: 'id-taken' });
    expect(await listStates(db)).toMatchObject([{ address: demonstration.address, trust: 'demonstration' }]);
  });
});
