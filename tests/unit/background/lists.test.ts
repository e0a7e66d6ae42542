import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listHandlers } from '../../../utils/background/list-handlers.ts';
import { Session } from '../../../utils/background/session.ts';
import { createSyncRounds, syncAlarm } from '../../../utils/background/sync-rounds.ts';
import type { SyncRounds } from '../../../utils/background/sync-rounds.ts';
import { createSyncService } from '../../../utils/background/sync-worker.ts';
import type { Handlers } from '../../../utils/messages/receive.ts';
import { changeList, readList } from '../../../utils/store/lists.ts';
import { FakePublisher, madeUpEntries, noon } from '../lists/sync-server.ts';
import { clearPages } from '../store/all-lanes.ts';
import { fakeBrowser } from './fake-browser.ts';

const browser = vi.hoisted(() => ({ current: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return browser.current;
  },
}));

const minute = 60_000;
let faked: ReturnType<typeof fakeBrowser>;
let publisher: FakePublisher;
let demonstration: FakePublisher;
let fingerprint: string;
let clock: number;

function now(): Date {
  return new Date(clock);
}

/** One life of the background: all that it held in memory is gone with the next. */
function wake(): { session: Session; rounds: SyncRounds; handlers: ReturnType<typeof listHandlers> } {
  const session = new Session({
    demonstrationAddress: demonstration.address,
    demonstrationFingerprint: fingerprint,
    sync: createSyncService({
      fetch: (url, init) =>
        (url.startsWith(demonstration.address) ? demonstration : publisher).fetch(url, init),
      now,
    }),
    onDamage: (id) => void rounds.syncNow(id),
  });
  const rounds = createSyncRounds(session, now);
  return { session, rounds, handlers: listHandlers(session, rounds) };
}

type Subscribe = Parameters<Handlers['subscribe']>[1];
const sender: Subscribe = { id: 'made-up' };

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  faked = fakeBrowser();
  browser.current = faked;
  clock = noon;
  publisher = new FakePublisher('jia');
  await publisher.publish(madeUpEntries(20), 1);
  demonstration = new FakePublisher('demonstration', 'chrome-extension://made-up/demo-list/');
  await demonstration.publish(madeUpEntries(5, '示'), 1);
  const root = demonstration.files.get('root/1.json') ?? new Uint8Array();
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(root));
  fingerprint = Buffer.from(hash).toString('hex');
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

/** Ids of the entries that the lists hold under a name. */
async function idsOf(session: Session, name: string): Promise<string[]> {
  const found = await (await session.reader()).lookup([`name:${name}`]);
  return [...found.values()].flat().map(({ entry }) => entry.id);
}

describe('a fresh installation', () => {
  it('answers the first page with the demonstration, though nothing was stored before', async () => {
    const { session } = wake();
    expect(await idsOf(session, '杭州示第3号演示商贸有限公司')).toEqual(['示-3']);
  });

  it('takes the demonstration once, whoever asks', async () => {
    const { session } = wake();
    await Promise.all([session.settleDemonstration(), session.reader(), session.reader()]);
    expect(demonstration.asked.filter(({ path }) => path === 'feed.json')).toHaveLength(1);
  });

  it('refuses a demonstration that is not the one of the build, and answers all the same', async () => {
    fingerprint = 'f'.repeat(64);
    const { session, handlers } = wake();
    expect(await (await session.reader()).lookup(['name:x'])).toEqual(new Map());
    expect(await handlers.lists({}, sender)).toEqual([]);
  });
});

describe('subscribing', () => {
  it('is refused without the permission for the origin, before any request', async () => {
    const { handlers } = wake();
    await expect(handlers.subscribe({ address: publisher.address }, sender)).rejects.toMatchObject({
      name: 'MessageError',
      code: 'no-permission',
      detail: 'jia.example',
    });
    expect(publisher.asked).toEqual([]);
  });

  it('with it takes the list and plans the next look', async () => {
    faked.permissions.granted.push('https://jia.example/*');
    const { handlers } = wake();
    expect(await handlers.subscribe({ address: publisher.address }, sender)).toMatchObject({ entries: 20 });
    const planned = faked.alarms.planned.get(syncAlarm) ?? 0;
    expect((planned - noon) / minute).toBeGreaterThan(50);
    expect((planned - noon) / minute).toBeLessThan(70);
  });

  it.each([
    ['not an address', 'bad-address'],
    ['http://jia.example/feed/', 'bad-address'],
  ])('to %s says %s', async (address, code) => {
    const { handlers } = wake();
    await expect(handlers.subscribe({ address }, sender)).rejects.toMatchObject({ code });
  });

  it("gives the feed's own reason where the feed is refused", async () => {
    faked.permissions.granted.push('https://jia.example/*');
    publisher.files.set('feed.json', new TextEncoder().encode('{}'));
    const { handlers } = wake();
    await expect(handlers.subscribe({ address: publisher.address }, sender)).rejects.toMatchObject({
      name: 'MessageError',
      code: 'not-a-feed',
    });
  });
});

describe('a subscribed list', () => {
  beforeEach(async () => {
    faked.permissions.granted.push('https://jia.example/*');
    await wake().handlers.subscribe({ address: publisher.address }, sender);
    publisher.asked.length = 0;
  });

  it('is read in the next life, switched off and on, and removed, each at once', async () => {
    const { session, handlers } = wake();
    const name = '杭州甲第7号演示商贸有限公司';
    expect(await idsOf(session, name)).toEqual(['甲-7']);
    await handlers.enableList({ id: 'jia', enabled: false }, sender);
    expect(await idsOf(session, name)).toEqual([]);
    expect(faked.alarms.planned.has(syncAlarm)).toBe(false);
    await handlers.enableList({ id: 'jia', enabled: true }, sender);
    expect(await idsOf(session, name)).toEqual(['甲-7']);
    await handlers.unsubscribe({ id: 'jia' }, sender);
    expect(await idsOf(session, name)).toEqual([]);
    expect(await handlers.lists({}, sender)).toMatchObject([{ trust: 'demonstration', enabled: true }]);
  });

  it('is synced when it is due and not before, and its new entries are seen at once', async () => {
    const { session, rounds } = wake();
    await rounds.syncDue();
    expect(publisher.asked).toEqual([]);
    await publisher.publish(madeUpEntries(20, '新'), 2);
    clock += 8 * 60 * minute;
    expect(await idsOf(session, '杭州新第7号演示商贸有限公司')).toEqual([]);
    await rounds.syncDue();
    expect(await idsOf(session, '杭州新第7号演示商贸有限公司')).toEqual(['新-7']);
  });

  it('that is being synced when the background dies is gone on with by an alarm', async () => {
    publisher.intercept = () => new Promise(() => undefined);
    void wake().rounds.syncNow('jia');
    await expect.poll(() => publisher.asked).toHaveLength(1);
    const planned = faked.alarms.planned.get(syncAlarm) ?? 0;
    expect((planned - noon) / minute).toBe(1);
    publisher.intercept = undefined;
    clock = noon + minute;
    await wake().rounds.syncDue();
    expect(publisher.asked.map(({ path }) => path)).toEqual(['feed.json', 'feed.json', 'root/1.json']);
  });

  it('that is killed three times is gone on with at once by each next life, then left to its plan', async () => {
    publisher.intercept = () => new Promise(() => undefined);
    void wake().rounds.syncNow('jia');
    for (const asked of [1, 2, 3]) {
      await expect.poll(() => publisher.asked).toHaveLength(asked);
      void wake().rounds.resume();
    }
    await expect.poll(() => publisher.asked).toHaveLength(4);
    publisher.intercept = undefined;
    await wake().rounds.resume();
    expect(publisher.asked).toHaveLength(4);
    clock = noon + 60 * minute;
    await wake().rounds.syncDue();
    expect((await readList(await wake().session.database(), 'jia'))?.sync).toMatchObject({ failures: 0 });
    await wake().rounds.resume();
    expect(publisher.asked).toHaveLength(6);
  });

  it('keeps its alarm over a restart, and gets it back where the browser forgot it', async () => {
    faked.alarms.planned.set(syncAlarm, 42);
    await wake().rounds.ensureAlarm();
    expect(faked.alarms.planned.get(syncAlarm)).toBe(42);
    faked.alarms.planned.clear();
    await wake().rounds.ensureAlarm();
    expect(faked.alarms.planned.get(syncAlarm)).toBeGreaterThan(noon);
  });

  it('that is damaged is noted once, taken anew, and then answers again', async () => {
    const { session } = wake();
    const db = await session.database();
    await clearPages(db, 'keyPages');
    const name = '杭州甲第7号演示商贸有限公司';
    expect(await idsOf(session, name)).toEqual([]);
    await expect.poll(async () => idsOf(session, name)).toEqual(['甲-7']);
    expect((await readList(db, 'jia'))?.state.error).toBeUndefined();
  });

  it('that is damaged and cannot be fetched says so, and is not tried again at every wake', async () => {
    publisher.intercept = () => Promise.resolve(new Response(null, { status: 503 }));
    const first = wake();
    const db = await first.session.database();
    await db.clear('filters');
    await first.session.reader();
    await expect.poll(async () => (await readList(db, 'jia'))?.state.error?.code).toBe('unreachable');
    const asked = publisher.asked.length;
    await wake().session.reader();
    await expect.poll(async () => (await readList(db, 'jia'))?.state.error?.code).toBe('rebuild-needed');
    expect(publisher.asked).toHaveLength(asked);
    expect((await readList(db, 'jia'))?.sync).toMatchObject({ damaged: true, failures: 1 });
  });

  it('of a form that this version does not know is neither shown nor touched', async () => {
    const { session, handlers } = wake();
    const db = await session.database();
    const list = await readList(db, 'jia');
    if (list) await db.put('lists', { ...list, form: 99 }, 'jia');
    await session.settleDemonstration();
    expect(await handlers.lists({}, sender)).toMatchObject([{ trust: 'demonstration' }]);
    expect(await changeList(db, 'jia', (known) => known)).toBeUndefined();
  });
});
