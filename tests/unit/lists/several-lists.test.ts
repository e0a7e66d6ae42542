/** A shop's operator on several lists: each says so, in the person's order, and each only for itself. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { unsubscribe } from '../../../utils/lists/subscriptions.ts';
import { judge } from '../../../utils/match/judge.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import type { Sighting } from '../../../utils/model/sighting.ts';
import { orderLists } from '../../../utils/store/lists.ts';
import { Client, hour } from './client.ts';
import { FakePublisher, madeUpEntries } from './sync-server.ts';

const entries: Entry[] = madeUpEntries(200).map((entry) =>
  Object.assign(entry, { listedOn: '2026-01-05', confirmedOn: '2026-02-20' }),
);
const shop: Sighting = {
  site: 'demo',
  parties: [{ role: 'operator', name: '杭州甲第7号演示商贸有限公司', codes: [] }],
  ad: false,
  selfOperated: false,
};

let publishers: FakePublisher[];
let client: Client;

beforeEach(async () => {
  publishers = ['bing', 'jia', 'yi'].map((id) => new FakePublisher(id));
  client = await Client.open(...publishers);
  for (const publisher of publishers) {
    await publisher.publish(entries, 1);
    await client.sync.subscribe({ address: publisher.address });
  }
});

/** The lists that a shopper is told of, in the order of the verdict. */
async function told(): Promise<string[]> {
  const [verdict] = await judge([shop], await client.reader(), { today: '2026-03-01', possible: false });
  expect(verdict?.level).toBe(verdict?.findings.length === 0 ? 'none' : 'blacklist');
  return verdict?.findings.map(({ list }) => list.info.id) ?? [];
}

function publisherOf(id: string): FakePublisher {
  const publisher = publishers.find(({ listId }) => listId === id);
  if (!publisher) throw new Error(`Nobody publishes ${id}`);
  return publisher;
}

it('shows every list that names it, in the order that the person gave', async () => {
  expect(await told()).toEqual(['bing', 'jia', 'yi']);
  await orderLists(client.db, ['yi', 'bing', 'jia']);
  expect(await told()).toEqual(['yi', 'bing', 'jia']);
  await orderLists(client.db, ['jia']);
  expect(await told()).toEqual(['jia', 'bing', 'yi']);
});

it('stays on the others where it is removed from one, by removals, deltas or a snapshot', async () => {
  const without = entries.filter(({ id }) => id !== '甲-7');
  await publisherOf('jia').publishNext(without, 2);
  await publisherOf('jia').dropDeltas();
  client.clock += hour;
  expect((await client.sync.syncList('jia')).serial).toBe(1);
  expect(await told()).toEqual(['bing', 'yi']);
  await publisherOf('yi').publishNext(without, 2);
  await client.syncNow('yi');
  expect(await told()).toEqual(['bing']);
  await publisherOf('bing').publish(without, 2);
  await client.syncNow('bing');
  expect(await told()).toEqual([]);
});

it('stays on the others where one list is removed whole', async () => {
  await unsubscribe(client.db, 'jia');
  expect(await told()).toEqual(['bing', 'yi']);
});
