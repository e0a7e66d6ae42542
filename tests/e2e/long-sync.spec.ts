/**
 * A sync that takes longer than the 30 seconds after which an idle service worker is killed, in a browser that no
 * debugger watches: an attached one keeps the worker alive and would hide its death.
 */
import { rm } from 'node:fs/promises';
import { setTimeout as passed } from 'node:timers/promises';
import type { Entry } from '../../utils/model/entry.ts';
import { makeProfile, startChromium, startUnwatched } from './browsers/chromium.ts';
import { Extension } from './extension.ts';
import { executableOf, expect, test } from './fixtures.ts';
import { PublishedList } from './published-list.ts';

const partMs = 75_000;
const patienceMs = 180_000;

function madeUpEntries(version: number, count: number): Entry[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${version}-${i}`,
    subject: { kind: 'company', name: `杭州第${version}版第${i}号演示商贸有限公司` },
    tier: 'blacklist',
    causes: [{ code: 'counterfeit', wording: '制假售假' }],
    basisKind: 'administrative',
    listedOn: '2026-01-05',
  }));
}

test('a sync that outlasts the background ends by itself, with no debugger attached', async ({ web }) => {
  test.setTimeout(patienceMs + 120_000);
  const chromium = await executableOf('chromium');
  const list = await PublishedList.create(web, 'long');
  await list.publish(madeUpEntries(1, 100));
  const profile = await makeProfile();
  const partsAsked = (): number =>
    web.requests.filter((url) => url.startsWith(`${list.address}snapshot`)).length;
  try {
    await test.step('a person subscribes, and closes the browser while the next issue is fetched', async () => {
      const shopper = await startChromium(web.port, chromium, profile);
      await shopper.allowOrigin(PublishedList.pattern);
      const extension = await Extension.of(shopper);
      await extension.send('subscribe', { address: list.address });
      await list.publish(madeUpEntries(2, 20_000)); // one part
      list.partMs = partMs;
      void extension.send('sync', { id: 'long' }).catch(() => undefined);
      await expect.poll(partsAsked).toBe(2);
      await shopper.close();
    });

    await test.step('the next start goes on by itself, unwatched, from a slow server', async () => {
      const end = startUnwatched(web.port, chromium, profile, 'https://s.taobao.com/search?q=demo');
      try {
        await expect.poll(partsAsked, { timeout: 60_000 }).toBe(3);
        await passed(partMs + 15_000); // the part comes, and is stored
        expect(partsAsked(), 'nothing was begun anew').toBe(3);
      } finally {
        await end();
      }
    });

    await test.step('the list is the new one', async () => {
      web.serve((url) => (url.href.startsWith(list.address) ? { status: 503, body: '' } : undefined));
      const shopper = await startChromium(web.port, chromium, profile);
      const extension = await Extension.of(shopper);
      const state = (await extension.lists()).find(({ info }) => info.id === 'long');
      expect(state).toMatchObject({ serial: 2, entries: 20_000 });
      await shopper.close();
    });
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});
