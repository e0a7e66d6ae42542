/** When the background syncs: through kills, sleep, clocks that are set, and allowances that are taken back. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listHandlers } from '../../../utils/background/list-handlers.ts';
import { Session } from '../../../utils/background/session.ts';
import { createSyncRounds, syncAlarm } from '../../../utils/background/sync-rounds.ts';
import type { SyncRounds } from '../../../utils/background/sync-rounds.ts';
import { createSyncService } from '../../../utils/background/sync-worker.ts';
import type { StoreDatabase } from '../../../utils/store/database.ts';
import { readList } from '../../../utils/store/lists.ts';
import { readPending } from '../../../utils/store/pending.ts';
import type { StoredList } from '../../../utils/store/stored-list.ts';
import { FakePublisher, madeUpEntries, noon } from '../lists/sync-server.ts';
import { fakeBrowser } from './fake-browser.ts';

const browser = vi.hoisted(() => ({ current: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return browser.current;
  },
}));

const minute = 60_000;
const hour = 60 * minute;
const sender = { id: 'made-up' };
let faked: ReturnType<typeof fakeBrowser>;
let publisher: FakePublisher;
let clock: number;

interface Life {
  session: Session;
  rounds: SyncRounds;
  handlers: ReturnType<typeof listHandlers>;
}

const now = (): Date => new Date(clock);

/** One life of the background, by the clock as it is. */
function wake(): Life {
  const session = new Session({
    demonstrationAddress: 'chrome-extension://made-up/demo-list/',
    demonstrationFingerprint: 'f'.repeat(64),
    sync: createSyncService({ fetch: publisher.fetch, now }),
    onDamage: () => undefined,
  });
  const rounds = createSyncRounds(session, now);
  return { session, rounds, handlers: listHandlers(session, rounds) };
}

/** What a new life does before anything is asked of it. */
async function begin(): Promise<Life> {
  const life = wake();
  await life.rounds.resume();
  await life.rounds.ensureAlarm();
  return life;
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  faked = fakeBrowser();
  const held = new Map<string, unknown>();
  Object.assign(faked, {
    storage: {
      session: {
        get: async (key: string) => (held.has(key) ? { [key]: held.get(key) } : {}),
        set: async (items: object) => Object.entries(items).forEach(([key, value]) => held.set(key, value)),
      },
    },
  });
  browser.current = faked;
  faked.permissions.granted.push('https://jia.example/*');
  clock = noon;
  publisher = new FakePublisher('jia');
  await publisher.publish(madeUpEntries(20), 1);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

const database = (): Promise<StoreDatabase> => wake().session.database();
const planned = (): number => ((faked.alarms.planned.get(syncAlarm) ?? 0) - clock) / minute;
const feedsAsked = (): number => publisher.asked.filter(({ path }) => path === 'feed.json').length;

async function jia(): Promise<StoredList> {
  const list = await readList(await database(), 'jia');
  if (!list) throw new Error('It is not subscribed');
  return list;
}

describe('a list that is subscribed', () => {
  beforeEach(async () => {
    await wake().handlers.subscribe({ address: publisher.address }, sender);
    publisher.asked.length = 0;
  });

  it('is looked at once after a night of sleep, however many alarms were missed', async () => {
    clock += 9 * hour;
    const { rounds } = await begin();
    expect(planned()).toBeLessThanOrEqual(1);
    await rounds.syncDue();
    await rounds.syncDue();
    expect(feedsAsked()).toBe(1);
    expect(planned()).toBeGreaterThan(50);
  });

  it('whose alarm the browser forgot gets it back, at once where the time has come', async () => {
    faked.alarms.planned.clear();
    await begin();
    expect(planned()).toBeGreaterThan(50);
    faked.alarms.planned.clear();
    clock += 2 * hour;
    await begin();
    expect(planned()).toBeLessThanOrEqual(1);
  });

  it('is looked at soon after the clock is set back by a year, though all plans lie far off', async () => {
    clock -= 365 * 24 * hour;
    const { rounds } = await begin();
    expect(planned()).toBeLessThanOrEqual(1);
    await rounds.syncDue();
    expect((await jia()).sync).toMatchObject({ failures: 0 });
    expect(Date.parse((await jia()).sync.nextAt ?? '') - clock).toBeLessThan(2 * hour);
    await rounds.syncDue();
    expect(feedsAsked()).toBe(1);
  });

  it('is looked at after the clock was ahead for a while and is right again, listings too', async () => {
    clock += 365 * 24 * hour;
    await wake().rounds.syncDue();
    clock = noon + hour;
    publisher.asked.length = 0;
    await publisher.publish(madeUpEntries(30), 2);
    const { rounds } = await begin();
    expect(planned()).toBeLessThanOrEqual(1);
    await rounds.syncDue();
    expect((await jia()).state).toMatchObject({ serial: 2, entries: 30 });
  });

  it('takes only removals when its time has come, and its listings when a person asks', async () => {
    await publisher.publish(madeUpEntries(30), 2);
    clock += 2 * hour;
    const { rounds, handlers } = wake();
    await rounds.syncDue();
    expect((await jia()).state.serial).toBe(1);
    await handlers.sync({ id: 'jia' }, sender);
    expect((await jia()).state.serial).toBe(2);
  });

  it('whose listings a person asked for takes them though the background was killed meanwhile', async () => {
    await publisher.publish(madeUpEntries(30), 2);
    publisher.intercept = () => new Promise(() => undefined);
    void wake().rounds.syncNow('jia');
    await expect.poll(feedsAsked).toBe(1);
    publisher.intercept = undefined;
    await begin();
    expect((await jia()).state.serial).toBe(2);
  });

  it('is retried ever more rarely, also when each attempt is another life', async () => {
    publisher.intercept = () => Promise.resolve(new Response(null, { status: 503 }));
    const waits: number[] = [];
    for (let attempt = 0; attempt < 9; attempt += 1) {
      clock = Math.max(clock, Date.parse((await jia()).sync.nextAt ?? ''));
      await (await begin()).rounds.syncDue();
      waits.push(Math.round((Date.parse((await jia()).sync.nextAt ?? '') - clock) / minute));
    }
    const ideal = [5, 10, 20, 40, 80, 160, 320, 360, 360];
    for (const [attempt, wait] of waits.entries()) {
      expect(Math.abs(wait / (ideal[attempt] ?? 0) - 1)).toBeLessThan(0.2);
    }
    expect(feedsAsked()).toBe(9);
  });

  it('whose origin is allowed no more is not asked, and says why; allowed again, it goes on', async () => {
    faked.permissions.granted.length = 0;
    clock += 2 * hour;
    await wake().rounds.syncDue();
    expect(publisher.asked).toEqual([]);
    expect((await jia()).state.error).toEqual({ code: 'no-permission' });
    expect((await jia()).sync.failures).toBe(1);
    expect(planned()).toBeGreaterThan(4);
    expect(await wake().handlers.listHistory({ id: 'jia' }, sender)).toMatchObject([
      { kind: 'failed', error: { code: 'no-permission' } },
      { kind: 'subscribed' },
    ]);
    faked.permissions.granted.push('https://jia.example/*');
    await wake().rounds.syncNow('jia');
    expect((await jia()).state.error).toBeUndefined();
  });
});

describe('a subscription that is killed', () => {
  beforeEach(async () => {
    publisher.intercept = (path) => (path.startsWith('snapshot/') ? new Promise(() => undefined) : undefined);
    wake()
      .handlers.subscribe({ address: publisher.address }, sender)
      .catch(() => undefined);
    await expect.poll(() => publisher.asked.some(({ path }) => path.startsWith('snapshot/'))).toBe(true);
    publisher.intercept = undefined;
    publisher.asked.length = 0;
  });

  it('goes on by itself in the next life', async () => {
    const { handlers } = await begin();
    expect(await handlers.lists({}, sender)).toMatchObject([{ info: { id: 'jia' }, entries: 20 }]);
    expect(await readPending(await database())).toEqual([]);
    expect(planned()).toBeGreaterThan(50);
  });

  it('is woken for by an alarm', async () => {
    await wake().rounds.ensureAlarm();
    expect(planned()).toBeGreaterThan(0);
    expect(planned()).toBeLessThan(10);
  });

  it('is tried at once three times at most, then as planned', async () => {
    publisher.intercept = () => new Promise(() => undefined);
    for (let life = 2; life <= 4; life += 1) {
      void wake().rounds.resume();
      await expect.poll(async () => (await readPending(await database()))[0]?.attempts).toBe(life);
    }
    publisher.asked.length = 0;
    await begin();
    expect(publisher.asked).toEqual([]);
    publisher.intercept = undefined;
    clock += hour;
    await wake().rounds.syncDue();
    expect((await jia()).state.entries).toBe(20);
  });

  it('waits no longer because the clock was set back by a year', async () => {
    publisher.intercept = () => new Promise(() => undefined);
    for (let life = 2; life <= 4; life += 1) {
      void wake().rounds.resume();
      await expect.poll(async () => (await readPending(await database()))[0]?.attempts).toBe(life);
    }
    publisher.intercept = undefined;
    clock -= 365 * 24 * hour;
    faked.alarms.planned.clear();
    publisher.asked.length = 0;
    const { rounds } = await begin();
    expect(planned()).toBeLessThan(10);
    await rounds.syncDue();
    expect(publisher.asked).not.toEqual([]);
  });

  it('is not gone on with where its origin is allowed no more', async () => {
    faked.permissions.granted.length = 0;
    await begin();
    expect(publisher.asked).toEqual([]);
  });

  it('and may not be fetched wakes ever more rarely', async () => {
    faked.permissions.granted.length = 0;
    clock += hour;
    await (await begin()).rounds.syncDue();
    expect(planned()).toBeGreaterThan(4);
    clock += 10 * minute;
    await (await begin()).rounds.syncDue();
    expect(planned()).toBeGreaterThan(8);
    expect(publisher.asked).toEqual([]);
    faked.permissions.granted.push('https://jia.example/*');
    clock += hour;
    await wake().rounds.syncDue();
    expect((await jia()).state.entries).toBe(20);
  });
});

async function subscribed(): Promise<{ handlers: Life['handlers']; fingerprint: string }> {
  const { handlers } = wake();
  const { fingerprint = '' } = await handlers.subscribe({ address: publisher.address }, sender);
  return { handlers, fingerprint };
}

describe('a list over which the Worker dies', () => {
  it('does not keep the others from being synced, and is told of', async () => {
    const other = new FakePublisher('yi');
    await other.publish(madeUpEntries(3), 1);
    faked.permissions.granted.push('https://yi.example/*');
    const fetch = (url: string, init: RequestInit): Promise<Response> =>
      (url.startsWith(other.address) ? other : publisher).fetch(url, init);
    const service = createSyncService({ fetch, now });
    const session = new Session({
      demonstrationAddress: 'chrome-extension://made-up/demo-list/',
      demonstrationFingerprint: 'f'.repeat(64),
      sync: {
        subscribe: (subscription, flight) => service.subscribe(subscription, flight),
        syncList: (id, flight) =>
          id === 'jia'
            ? Promise.reject(new Error('The Worker that imports lists ended'))
            : service.syncList(id, flight),
      },
      onDamage: () => undefined,
    });
    const rounds = createSyncRounds(session, now);
    await rounds.subscribe({ address: publisher.address });
    await rounds.subscribe({ address: other.address });
    await other.publish(madeUpEntries(5), 2);
    await expect(rounds.syncNow()).rejects.toThrow('ended');
    expect((await readList(await database(), 'yi'))?.state.entries).toBe(5);
  });
});

/** How many minutes it is to the next alarm after each of so many rounds, each in a life of its own. */
const waits = async (rounds: number): Promise<number[]> => {
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await (await begin()).rounds.syncDue().catch(() => undefined);
    all.push(planned());
    clock = faked.alarms.planned.get(syncAlarm) ?? 0;
  }
  return all;
};

describe('with the disk full', () => {
  const disk = { full: false };

  beforeEach(async () => {
    disk.full = false;
    // oxlint-disable-next-line typescript/unbound-method -- it is called on the store below
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function putWhereRoom(
      this: IDBObjectStore,
      value,
      key,
    ) {
      if (disk.full) throw new DOMException('There is no room', 'QuotaExceededError');
      return put.call(this, value, key);
    });
    await wake().handlers.subscribe({ address: publisher.address }, sender);
    publisher.asked.length = 0;
    disk.full = true;
    clock += 2 * hour;
  });
  afterEach(() => vi.restoreAllMocks());

  it('is woken for ever more rarely, in each life', async () => {
    const ideal = [5, 10, 20, 40, 80, 160, 320, 360];
    for (const [round, wait] of (await waits(8)).entries()) {
      expect(Math.abs(wait / (ideal[round] ?? 0) - 1)).toBeLessThan(0.2);
    }
    expect(publisher.asked).toEqual([]);
  });

  it('is told with the list, in later lives too, until something could be written', async () => {
    const told = async (): Promise<string | undefined> => {
      const [list] = await wake().handlers.lists({}, sender);
      return list?.error?.code;
    };
    expect(await told()).toBeUndefined();
    await waits(1);
    expect(await told()).toBe('no-space');
    await wake()
      .rounds.syncNow('jia')
      .catch(() => undefined);
    expect(await told()).toBe('no-space');
    disk.full = false;
    await wake().rounds.syncNow('jia');
    expect(await told()).toBeUndefined();
    disk.full = true;
    clock += 2 * hour;
    await waits(1);
    expect(await told()).toBe('no-space');
    disk.full = false;
    await wake().rounds.listsChanged();
    expect(await told()).toBeUndefined();
  });

  it('is told where the person asks before it is due', async () => {
    clock -= 2 * hour;
    await expect(wake().handlers.sync({ id: 'jia' }, sender)).rejects.toMatchObject({ code: 'no-space' });
    expect(await wake().handlers.lists({}, sender)).toMatchObject([{ error: { code: 'no-space' } }]);
  });

  it('comes at once when a life begins and there is room, or when a list went', async () => {
    await waits(6);
    clock -= hour / 2;
    await begin();
    expect(planned()).toBeGreaterThan(1);
    await wake().rounds.listsChanged();
    expect(planned()).toBeLessThanOrEqual(1);
    await wake()
      .rounds.syncDue()
      .catch(() => undefined);
    expect(planned()).toBeGreaterThan(4);
    disk.full = false;
    const { rounds } = await begin();
    expect(planned()).toBeLessThanOrEqual(1);
    await rounds.syncDue();
    expect((await jia()).sync.failures).toBe(0);
    expect(planned()).toBeGreaterThan(50);
  });

  it('comes at once when the person asks, and then as usual', async () => {
    await waits(6);
    clock -= hour / 2;
    disk.full = false;
    await wake().rounds.syncNow('jia');
    expect(feedsAsked()).toBe(1);
    expect(planned()).toBeGreaterThan(50);
  });
});

describe('what pages ask', () => {
  it('a link takes the list that it names, of the publisher that it names', async () => {
    const { handlers } = await subscribed();
    const link = await handlers.listLink({ id: 'jia' }, sender);
    expect(link).toMatch(/^https:\/\/jia\.example\/feed\/#xinbiao=1&id=jia&root=[0-9a-f]{64}$/);
    await handlers.unsubscribe({ id: 'jia' }, sender);
    expect(await handlers.subscribe({ address: link }, sender)).toMatchObject({ info: { id: 'jia' } });
    await handlers.unsubscribe({ id: 'jia' }, sender);
    const { subscribe } = handlers;
    for (const [address, code] of [
      [link.slice(0, -1), 'bad-link'],
      [link.replace('&id=jia', ''), 'bad-link'],
      [link.replace('id=jia', 'id=yi'), 'other-list'],
      [link.replace(/root=./, (root) => `root=${root.endsWith('0') ? '1' : '0'}`), 'wrong-root'],
    ] as const) {
      await expect(subscribe({ address }, sender), address).rejects.toMatchObject({ code });
    }
    await expect(subscribe({ address: link, fingerprint: 'a'.repeat(64) }, sender)).rejects.toMatchObject({
      code: 'bad-link',
    });
    expect(await handlers.lists({}, sender)).toEqual([]);
    expect(await readPending(await database())).toEqual([]);
  });

  it('trust is raised only by the fingerprint that is pinned, and lowered by none', async () => {
    const { handlers, fingerprint } = await subscribed();
    const { trustList } = handlers;
    await expect(
      trustList({ id: 'jia', raised: true, fingerprint: 'a'.repeat(64) }, sender),
    ).rejects.toMatchObject({ code: 'wrong-fingerprint' });
    expect((await jia()).state.trust).toBe('community');
    const compared = ` ${fingerprint.toUpperCase()}`;
    expect((await trustList({ id: 'jia', raised: true, fingerprint: compared }, sender)).trust).toBe(
      'raised',
    );
    expect((await trustList({ id: 'jia', raised: false, fingerprint: '' }, sender)).trust).toBe('community');
    await expect(trustList({ id: 'yi', raised: true, fingerprint }, sender)).rejects.toMatchObject({
      code: 'not-subscribed',
    });
  });

  it('a list that nobody signs has neither link nor trust to raise', async () => {
    const { handlers, fingerprint } = await subscribed();
    const db = await database();
    const list = await jia();
    await db.put('lists', { ...list, state: { ...list.state, source: { kind: 'address' } } }, 'jia');
    await expect(handlers.listLink({ id: 'jia' }, sender)).rejects.toMatchObject({ code: 'not-signed' });
    await expect(handlers.trustList({ id: 'jia', raised: true, fingerprint }, sender)).rejects.toMatchObject({
      code: 'not-signed',
    });
  });

  it('lists stay in the order that was given, through syncs and lives; others come after them', async () => {
    const others = ['bing', 'ding', 'yi'].map((id) => new FakePublisher(id));
    for (const other of others) {
      await other.publish(madeUpEntries(3, other.listId), 1);
      faked.permissions.granted.push(`https://${other.listId}.example/*`);
    }
    const all = [publisher, ...others];
    const { fetch } = publisher;
    Object.assign(publisher, {
      fetch: async (url: string, init: RequestInit) => {
        const other = others.find(({ address }) => url.startsWith(address));
        return other ? other.fetch(url, init) : fetch(url, init);
      },
    });
    const { handlers } = wake();
    for (const { address } of all) await handlers.subscribe({ address }, sender);
    const order = async (): Promise<string[]> =>
      (await wake().handlers.lists({}, sender)).map(({ info }) => info.id);
    expect(await order()).toEqual(['bing', 'ding', 'jia', 'yi']);
    await handlers.orderLists({ ids: ['yi', 'unknown', 'jia'] }, sender);
    expect(await order()).toEqual(['yi', 'jia', 'bing', 'ding']);
    await publisher.publish(madeUpEntries(30), 2);
    await handlers.sync({}, sender);
    expect((await jia()).state.serial).toBe(2);
    expect(await order()).toEqual(['yi', 'jia', 'bing', 'ding']);
  });
});
