/** What a list's history says of its syncs: what changed by how much, what failed, and nothing of looks without news. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { trustList } from '../../../utils/lists/subscriptions.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import { listTransaction } from '../../../utils/store/database.ts';
import { addEvents, maxEvents } from '../../../utils/store/history.ts';
import { Client, hour } from './client.ts';
import { FakePublisher, madeUpEntries } from './sync-server.ts';

const first = madeUpEntries(300);
const changed = (entries: readonly Entry[]): Entry[] =>
  entries.map((entry) => ({ ...entry, status: 'contested' }));

let publisher: FakePublisher;
let client: Client;

beforeEach(async () => {
  publisher = new FakePublisher('jia');
  await publisher.publish(first, 1);
  client = await Client.open(publisher);
  await client.sync.subscribe({ address: publisher.address });
});

/** The next issue: two gone, three changed, one new. */
const second = [...changed(first.slice(2, 5)), ...first.slice(5), ...madeUpEntries(1, '新')];

describe('the history of a list', () => {
  it('says what a chain of deltas changed', async () => {
    await publisher.publishNext(second, 2);
    await client.syncNow('jia');
    expect(await client.history('jia')).toEqual([
      {
        at: '2026-03-01T04:00:00.000Z',
        kind: 'changed',
        serial: 2,
        entries: 299,
        added: 1,
        changed: 3,
        removed: 2,
      },
      { at: '2026-03-01T04:00:00.000Z', kind: 'subscribed', serial: 1, entries: 300 },
    ]);
  });

  it('says the same of a snapshot, by comparison', async () => {
    await publisher.publishNext(second, 2);
    await publisher.dropDeltas();
    await client.syncNow('jia');
    expect((await client.history('jia'))[0]).toMatchObject({
      added: 1,
      changed: 3,
      removed: 2,
      entries: 299,
    });
  });

  it('says of removals how many went, and of which issue', async () => {
    await publisher.publishNext(second, 2);
    await publisher.dropDeltas();
    client.clock += hour;
    await client.sync.syncList('jia');
    expect((await client.history('jia'))[0]).toEqual({
      at: '2026-03-01T05:00:00.000Z',
      kind: 'removals',
      serial: 2,
      entries: 298,
      removed: 2,
    });
  });

  it('says nothing of looks without news', async () => {
    for (let round = 0; round < 5; round += 1) await client.syncNow('jia');
    expect(await client.history('jia')).toHaveLength(1);
  });

  it('keeps the first of a run of equal failures, and begins another run after a success', async () => {
    const fail = async (status: number): Promise<void> => {
      publisher.intercept = () => Promise.resolve(new Response(null, { status }));
      await client.syncNow('jia');
      publisher.intercept = undefined;
    };
    await fail(503);
    await fail(500);
    await client.syncNow('jia');
    await fail(503);
    const files = publisher.files;
    await publisher.publish(first, 1, new Date('2026-02-20T00:00:00Z'));
    await client.syncNow('jia');
    publisher.files = files;
    expect((await client.history('jia')).map(({ kind, error }) => [kind, error?.code])).toEqual([
      ['failed', 'same-serial-other-bytes'],
      ['failed', 'unreachable'],
      ['failed', 'unreachable'],
      ['subscribed', undefined],
    ]);
  });

  it('says when a person raised and lowered their trust, once each', async () => {
    const { fingerprint = '' } = (await client.list('jia')).state;
    const now = new Date(client.clock);
    for (const raised of [true, true, false])
      await trustList(client.db, { id: 'jia', raised, fingerprint }, now);
    expect((await client.history('jia')).map(({ kind }) => kind)).toEqual([
      'trust-lowered',
      'trust-raised',
      'subscribed',
    ]);
  });

  it('is bounded: the oldest go', async () => {
    const tx = listTransaction(client.db);
    const events = Array.from({ length: 500 }, (_, serial) => ({
      at: '2026-03-01T04:00:00.000Z',
      kind: 'changed' as const,
      serial,
    }));
    await Promise.all([addEvents(tx, 'jia', events), tx.done]);
    const history = await client.history('jia');
    expect(history).toHaveLength(maxEvents);
    expect(history[0]?.serial).toBe(499);
  });
});
