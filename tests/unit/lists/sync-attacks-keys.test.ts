/** Attacks on a client over time: stolen keys, serials far ahead, feeds that stand still, clocks that are wrong. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Client, hour } from './client.ts';
import { FakePublisher, madeUpEntries, noon, payloadOf } from './sync-server.ts';

const first = madeUpEntries(60);
const next = madeUpEntries(70);

let publisher: FakePublisher;
let client: Client;

beforeEach(async () => {
  publisher = new FakePublisher('jia');
  await publisher.publish(first, 5);
  client = await Client.open(publisher);
  await client.sync.subscribe({ address: publisher.address });
});

describe('fast-forward', () => {
  it('by a stolen key locks nobody out: after a change of keys serials may begin anew', async () => {
    await publisher.publish(first.slice(50), Number.MAX_SAFE_INTEGER);
    expect((await client.syncNow('jia')).entries).toBe(10);
    await publisher.publish(next, 6);
    expect((await client.syncNow('jia')).error?.code).toBe('older-serial');
    await publisher.rotateKey(next, 6);
    expect(await client.syncNow('jia')).toMatchObject({ serial: 6, entries: 70 });
    expect(await client.held(next)).toHaveLength(70);
  });
});

describe('key compromise', () => {
  it('is over for a client that slept through three rotations, and the stolen key is worth nothing then', async () => {
    const stolen = await publisher.key();
    const before = publisher.files;
    for (const serial of [6, 7, 8]) await publisher.rotateKey(next, serial);
    expect(await client.syncNow('jia')).toMatchObject({ serial: 8, entries: 70 });
    const rotated = publisher.files;

    // The thief serves the feed of before, with a new serial.
    publisher.files = new Map(before);
    await publisher.describe((payload) => ({ ...payload, serial: 50 }), [stolen]);
    expect((await client.syncNow('jia')).error?.code).toBe('older-root');
    // The same under the newest root.
    publisher.files = new Map(rotated);
    await publisher.describe((payload) => ({ ...payload, serial: 50 }), [stolen]);
    expect((await client.syncNow('jia')).error?.code).toBe('unknown-key');
    expect(await client.held(next)).toHaveLength(70);
  });

  it('leaves nothing to build on: after a change of keys no delta of the old one is followed', async () => {
    const many = madeUpEntries(400);
    await publisher.publish(many, 6);
    await client.syncNow('jia');
    const before = publisher.files;
    await publisher.publishNext(many.slice(1), 7);
    const chained = publisher.files;
    publisher.files = before;
    await publisher.rotateKey(many.slice(1), 7);
    for (const [path, bytes] of chained) if (path.startsWith('delta/')) publisher.files.set(path, bytes);
    const { deltas } = payloadOf(chained);
    await publisher.describe((payload) => ({ ...payload, deltas }));
    publisher.asked.length = 0;
    expect(await client.syncNow('jia')).toMatchObject({ serial: 7, entries: 399 });
    expect(publisher.asked.some(({ path }) => path.startsWith('snapshot/'))).toBe(true);
    expect(publisher.asked.some(({ path }) => path.startsWith('delta/'))).toBe(false);
  });
});

describe('freeze, and clocks', () => {
  it('a feed that is served for ever goes stale, whatever it says of its own end', async () => {
    await publisher.publish(next, 6);
    await publisher.describe((payload) => ({ ...payload, expires: '2099-01-01T00:00:00Z' }));
    await client.syncNow('jia');
    for (const days of [10, 60, 400]) {
      client.clock = noon + days * 24 * hour;
      const state = await client.syncNow('jia');
      expect(state.expires).toBe('2026-04-15T04:00:00.000Z');
      expect(state.error).toBeUndefined();
    }
  });

  it('a newer issue is taken though it has expired, and is stale', async () => {
    client.clock = noon + 400 * 24 * hour;
    await publisher.publish(next, 6);
    const state = await client.syncNow('jia');
    expect(state).toMatchObject({ serial: 6, entries: 70 });
    expect(Date.parse(state.expires)).toBeLessThan(client.clock);
  });

  it('a clock that is set back revives nothing and refuses nothing that it knew already', async () => {
    await publisher.publish(next, 6, new Date(noon));
    await client.syncNow('jia');
    client.clock = Date.parse('2020-01-01T00:00:00Z');
    expect((await client.syncNow('jia')).error).toBeUndefined();
    await publisher.publish(next, 7, new Date(noon + 12 * hour));
    expect((await client.syncNow('jia')).serial).toBe(7);
    await publisher.publish(next, 6);
    expect((await client.syncNow('jia')).error?.code).toBe('older-serial');
    await publisher.publish(next, 8, new Date(noon + 72 * hour));
    expect((await client.syncNow('jia')).error?.code).toBe('issued-in-future');
  });

  it('a clock that is years ahead takes what is published, and what comes when it is right again', async () => {
    client.clock = Date.parse('2035-01-01T00:00:00Z');
    await publisher.publish(next, 6);
    expect((await client.syncNow('jia')).serial).toBe(6);
    client.clock = noon + hour;
    await publisher.publish(first, 7, new Date(noon + hour));
    expect((await client.syncNow('jia')).serial).toBe(7);
  });
});
