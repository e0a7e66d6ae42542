/** Syncs and subscriptions that are killed on the way, given up, or asked for again while one is under way. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Flight } from '../../../utils/lists/flight.ts';
import { askForListings } from '../../../utils/lists/ask-for-listings.ts';
import { listStates } from '../../../utils/lists/subscriptions.ts';
import type { Progress } from '../../../utils/model/source.ts';
import { readPending } from '../../../utils/store/pending.ts';
import { sweep } from '../../../utils/store/sweep.ts';
import { countPages } from '../store/all-lanes.ts';
import { Client, hour } from './client.ts';
import { FakePublisher, madeUpEntries } from './sync-server.ts';

const entries = madeUpEntries(400);
let publisher: FakePublisher;
let client: Client;

beforeEach(async () => {
  publisher = new FakePublisher('jia');
  await publisher.publish(entries, 1);
  client = await Client.open(publisher);
});

const partsAsked = (): string[] =>
  publisher.asked.map(({ path }) => path).filter((path) => path.startsWith('snapshot/'));

/** The server falls silent for ever at the part with this number: what waits for it is as good as killed. */
function killAtPart(number: number): void {
  let parts = 0;
  publisher.intercept = (path) => {
    if (!path.startsWith('snapshot/')) return undefined;
    parts += 1;
    return parts === number ? new Promise(() => undefined) : undefined;
  };
}

/** The same, but a request that is given up ends. */
function fallSilentAtPart(number: number): void {
  killAtPart(number);
  const kill = publisher.intercept;
  publisher.intercept = (path, init) => {
    if (kill?.(path, init) === undefined) return undefined;
    return new Promise((_, reject) => {
      init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
    });
  };
}

async function goOn(): Promise<void> {
  publisher.intercept = undefined;
  publisher.asked.length = 0;
  client.wake();
  // What each life does before its first import.
  await sweep(client.db);
}

/** A flight that can be ended, and what it was told. */
function watched(): { flight: Flight; told: Progress[]; end: () => void } {
  const controller = new AbortController();
  const told: Progress[] = [];
  return {
    flight: { signal: controller.signal, tell: (progress) => told.push(progress) },
    told,
    end: () => controller.abort(),
  };
}

/** Holds the answer to one request of `feed.json` back until it is let go. */
function heldBack(): { asked: () => number; letGo: () => void } {
  let letGo: (() => void) | undefined;
  let asked = 0;
  publisher.intercept = (path) => {
    if (path !== 'feed.json') return undefined;
    asked += 1;
    if (asked > 1) return undefined;
    const bytes = publisher.files.get('feed.json') ?? new Uint8Array();
    return new Promise((resolve) => {
      letGo = () => resolve(new Response(new Uint8Array(bytes)));
    });
  };
  return { asked: () => asked, letGo: () => letGo?.() };
}

const pending = (): ReturnType<typeof readPending> => readPending(client.db);

describe('a snapshot of many parts', () => {
  beforeEach(async () => {
    await client.sync.subscribe({ address: publisher.address });
    await publisher.publish(madeUpEntries(400, '新'), 2);
    await publisher.cutInParts(8);
    publisher.asked.length = 0;
  });

  it('whose sync is killed is gone on with at the next part, and nothing is left of it', async () => {
    killAtPart(6);
    void client.syncNow('jia');
    await expect.poll(() => partsAsked().length).toBe(6);
    const fetched = new Set(partsAsked().slice(0, 5));
    expect(await client.db.count('parts')).toBe(5);
    await goOn();
    expect(await client.held(entries)).toHaveLength(400);
    expect(await client.sync.syncList('jia')).toMatchObject({ serial: 2, entries: 400 });
    expect(partsAsked()).toHaveLength(3);
    expect(partsAsked().filter((path) => fetched.has(path))).toEqual([]);
    expect(await client.held(madeUpEntries(400, '新'))).toHaveLength(400);
    expect(await client.db.count('parts')).toBe(0);
    expect(await client.db.count('generations')).toBe(1);
  });

  it('is fetched anew where another issue is published meanwhile, and what was kept goes', async () => {
    killAtPart(6);
    void client.syncNow('jia');
    await expect.poll(() => partsAsked().length).toBe(6);
    await publisher.publish(madeUpEntries(300, '再'), 3);
    await publisher.cutInParts(4);
    await goOn();
    expect(await client.sync.syncList('jia')).toMatchObject({ serial: 3, entries: 300 });
    expect(partsAsked()).toHaveLength(4);
    expect(await client.db.count('parts')).toBe(0);
  });

  it('does not trust what it kept: a part that was damaged on the disk is fetched again', async () => {
    killAtPart(6);
    void client.syncNow('jia');
    await expect.poll(() => partsAsked().length).toBe(6);
    const [key] = await client.db.getAllKeys('parts');
    const kept = key && (await client.db.get('parts', key));
    if (!key || !kept) throw new Error('five parts are kept');
    await client.db.put('parts', kept.with(20, 255 - (kept[20] ?? 0)), key);
    await goOn();
    expect((await client.sync.syncList('jia')).error).toBeUndefined();
    expect(partsAsked()).toHaveLength(4);
  });

  it('that is cancelled leaves the old list, its plan, and nothing else', async () => {
    const before = await client.list('jia');
    const { flight, end } = watched();
    fallSilentAtPart(6);
    const syncing = client.syncNow('jia', flight);
    await expect.poll(() => partsAsked().length).toBe(6);
    end();
    expect(await syncing).toEqual(before.state);
    expect((await client.list('jia')).sync).toEqual(before.sync);
    expect(await client.history('jia')).toHaveLength(1);
    expect(await client.db.count('parts')).toBe(0);
    expect(await client.db.count('generations')).toBe(1);
    expect(await client.held(entries)).toHaveLength(400);
  });

  it('is told of part by part: bytes as they come, entries as they are read, and never more than all', async () => {
    const { flight, told } = watched();
    const tick = publisher.intercept;
    publisher.intercept = (path, init) => {
      client.clock += 1000;
      return tick?.(path, init);
    };
    await client.syncNow('jia', flight);
    expect(told.length).toBeGreaterThan(8);
    for (const { subject, done, of = done } of told) {
      expect(subject).toBe('jia');
      expect(done).toBeLessThanOrEqual(of);
    }
    const bytes = told.filter(({ stage }) => stage === 'fetching').map(({ done }) => done);
    expect(bytes.toSorted((a, b) => a - b)).toEqual(bytes);
    expect(told.at(-1)).toMatchObject({ stage: 'indexing', done: 400, unit: 'entries' });
  });

  it('is told of at most four times a second', async () => {
    const { flight, told } = watched();
    await client.syncNow('jia', flight);
    expect(told.map(({ stage }) => stage)).toEqual(['fetching', 'indexing']);
  });
});

describe('a first subscription', () => {
  it('that is killed is noted with what it pinned, and goes on with that', async () => {
    await publisher.cutInParts(4);
    killAtPart(3);
    void client.sync.subscribe({ address: publisher.address });
    await expect.poll(() => partsAsked().length).toBe(3);
    const [noted] = await pending();
    expect(noted).toMatchObject({ address: publisher.address, listId: 'jia', attempts: 1 });
    expect(noted?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    await goOn();
    if (!noted?.fingerprint) throw new Error('it is pinned');
    const { address, fingerprint } = noted;
    const state = await client.sync.subscribe({ address, fingerprint, listId: 'jia', resumed: true });
    expect(state).toMatchObject({ serial: 1, entries: 400, fingerprint });
    expect(partsAsked()).toHaveLength(2);
    expect(await pending()).toEqual([]);
    expect(await client.db.count('parts')).toBe(0);
    expect(await client.history('jia')).toMatchObject([{ kind: 'subscribed', serial: 1, entries: 400 }]);
  });

  it('that is refused leaves no trace, nor does one that is cancelled', async () => {
    await publisher.cutInParts(4);
    for (const path of [...publisher.files.keys()].filter((name) => name.startsWith('snapshot/')).slice(3)) {
      publisher.files.delete(path);
    }
    await expect(client.sync.subscribe({ address: publisher.address })).rejects.toMatchObject({
      code: 'unreachable',
    });
    const { flight, end } = watched();
    fallSilentAtPart(2);
    publisher.asked.length = 0;
    const subscribing = client.sync.subscribe({ address: publisher.address }, flight);
    await expect.poll(() => partsAsked().length).toBe(2);
    end();
    await expect(subscribing).rejects.toMatchObject({ code: 'cancelled' });
    expect(await listStates(client.db)).toEqual([]);
    for (const store of ['pending', 'parts', 'generations', 'filters', 'history'] as const) {
      expect(await client.db.count(store), store).toBe(0);
    }
    expect(await countPages(client.db, 'entryPages')).toBe(0);
  });

  it('that is gone on with waits for a server that is away, not for one that serves something else', async () => {
    killAtPart(1);
    void client.sync.subscribe({ address: publisher.address });
    await expect.poll(() => partsAsked().length).toBe(1);
    await goOn();
    const [noted] = await pending();
    if (!noted?.fingerprint) throw new Error('it is pinned');
    const again = { address: noted.address, fingerprint: noted.fingerprint, listId: 'jia', resumed: true };
    publisher.intercept = () => Promise.resolve(new Response(null, { status: 503 }));
    await expect(client.sync.subscribe(again)).rejects.toMatchObject({ code: 'unreachable' });
    expect(await pending()).toMatchObject([{ attempts: 2, nextAt: '2026-03-01T04:10:00.000Z' }]);
    publisher.intercept = undefined;
    await publisher.changeKey();
    await publisher.publish(entries, 1);
    await expect(client.sync.subscribe(again)).rejects.toMatchObject({ code: 'wrong-root' });
    expect(await pending()).toEqual([]);
  });

  it('is given up after a day and a half of waiting', async () => {
    publisher.intercept = () => Promise.resolve(new Response(null, { status: 503 }));
    const again = { address: publisher.address, resumed: true };
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      await expect(client.sync.subscribe(again)).rejects.toMatchObject({ code: 'unreachable' });
      expect((await pending()).length, `after attempt ${attempt}`).toBe(attempt < 12 ? 1 : 0);
    }
  });

  it('is refused where another list than the one in the link is served', async () => {
    await expect(
      client.sync.subscribe({ address: publisher.address, listId: 'another' }),
    ).rejects.toMatchObject({ code: 'other-list' });
    expect(await listStates(client.db)).toEqual([]);
  });
});

describe('a demand while a sync is under way', () => {
  beforeEach(async () => {
    await client.sync.subscribe({ address: publisher.address });
    client.clock += hour;
  });

  it('is not told the issue before: one more look follows, however many ask', async () => {
    const feed = heldBack();
    const early = client.syncNow('jia');
    await expect.poll(() => feed.asked()).toBe(1);
    await publisher.publish(madeUpEntries(60), 2);
    const late = [client.syncNow('jia'), client.syncNow('jia'), client.syncNow('jia')];
    await Promise.resolve();
    feed.letGo();
    expect((await early).serial).toBe(1);
    expect((await Promise.all(late)).map(({ serial }) => serial)).toEqual([2, 2, 2]);
    expect(feed.asked()).toBe(2);
  });

  it('that comes before the publisher was asked flies along', async () => {
    const feed = heldBack();
    const both = [client.sync.syncList('jia'), client.sync.syncList('jia')];
    await expect.poll(() => feed.asked()).toBe(1);
    feed.letGo();
    await Promise.all(both);
    expect(feed.asked()).toBe(1);
  });

  it('is told of its progress too, and ends it for all', async () => {
    await publisher.publish(madeUpEntries(60), 2);
    publisher.intercept = (path) => (path.startsWith('snapshot/') ? new Promise(() => undefined) : undefined);
    const one = watched();
    const other = watched();
    await askForListings(client.db, 'jia');
    const both = [client.sync.syncList('jia', one.flight), client.sync.syncList('jia', other.flight)];
    await expect.poll(() => partsAsked().length).toBe(1);
    other.end();
    expect((await Promise.all(both)).map(({ serial, error }) => [serial, error])).toEqual([
      [1, undefined],
      [1, undefined],
    ]);
  });
});
