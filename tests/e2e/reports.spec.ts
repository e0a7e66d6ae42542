/**
 * From a marked shop to a receiver that looks at every hash; the same without a network and with the background killed
 * between, arriving once; and an objection to an entry.
 */
import { createHash } from 'node:crypto';
import { expectAccessible } from './axe.ts';
import type { Tab } from './browsers/shopper.ts';
import type { Extension } from './extension.ts';
import { FakeReceiver } from './fake-receiver.ts';
import { expect, test } from './fixtures.ts';
import { marksOf, searchAddress, searchPage, servePages, withList } from './living-market.ts';
import { chooseFile, isThere, press, says, textOf } from './own-page.ts';
import { beginWithEmptyDesk } from './desk-at-rest.ts';
import { PublishedList } from './published-list.ts';
import { choose, letGo, openDraft, pressInDetail, statesOf, write } from './reporting.ts';
import type { Passed } from './web.ts';

const origin = 'https://reports.xinbiao.example';
const address = searchAddress('reports');
const invoice = new TextEncoder().encode('演示发票（虚构）');

/** A picture as a page would look, in PNG. */
const pictureOf = async (tab: Tab): Promise<Uint8Array> => {
  const base64 = await tab.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [400, 200];
    const context = canvas.getContext('2d');
    context?.fillRect(0, 0, 200, 200);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  }, null);
  return Uint8Array.from(Buffer.from(base64, 'base64'));
};

const hashesOf = (desk: Tab): Promise<string[]> =>
  desk.evaluate(() => [...document.querySelectorAll('.hash code')].map((one) => one.textContent ?? ''), null);

/** Where pages of the extension stand (Chromium). */
const placesOf = (desk: Tab): Promise<string[]> =>
  desk.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { getContexts(filter: object): Promise<{ contextType: string }[]> } };
    };
    return (await chrome.runtime.getContexts({})).map(({ contextType }) => contextType);
  }, null);

test.describe('reports', () => {
  test.describe.configure({ mode: 'serial' });
  let extension: Extension;
  let list: PublishedList;
  let receiver: FakeReceiver;
  let passed: Passed;
  let tab: Tab;
  let stop: () => void;

  test.beforeAll(async ({ shopper, web }) => {
    receiver = await FakeReceiver.start();
    passed = web.pass(origin, receiver.port);
    list = await PublishedList.create(web, 'reports');
    list.contacts = { reportTo: `${origin}/`, appealTo: `${origin}/` };
    await shopper.allowOrigin(PublishedList.pattern);
    await shopper.allowOrigin(`${origin}/*`);
    extension = await withList(list, shopper, 30);
    await beginWithEmptyDesk(shopper);
    await extension.changeSettings({ language: 'zh-CN' }); // Firefox speaks English here
    stop = servePages(web, { [address]: searchPage('addCards(5, 5)') });
    tab = await shopper.open(address);
    await expect.poll(async () => (await marksOf(tab)).shops, { timeout: 30_000 }).toEqual([7]);
  });

  test.afterAll(async () => {
    stop();
    await extension.changeSettings({ language: 'auto' });
    await extension.send('unsubscribe', { id: list.id });
    await tab.close();
    await extension.close();
    await receiver.stop();
  });

  test('a marked shop is reported, with evidence whose hashes the receiver finds right', async ({
    shopper,
  }) => {
    await pressInDetail(tab, extension, 'report');
    const desk = await openDraft(shopper);
    if (shopper.browser === 'chromium') expect(await placesOf(desk)).toContain('SIDE_PANEL');
    await press(desk, 'input[value="lead"]');
    await write(desk, '#account', '所售商品与描述不符。');
    await chooseFile(desk, '#evidence-file', { name: '发票.txt', bytes: invoice, type: 'text/plain' });
    await expect.poll(async () => (await hashesOf(desk)).length).toBe(1);
    const picture = await pictureOf(desk);
    await chooseFile(desk, '#evidence-file', { name: '页面.png', bytes: picture, type: 'image/png' });
    await expect.poll(async () => (await hashesOf(desk)).length).toBe(2);
    const before = (await hashesOf(desk))[1];
    await press(desk, '.evidence-item .edit');
    await isThere(desk, '.picture-cover');
    // The editor takes the focus to its heading as it opens, and knows the picture's size a moment later.
    await expect
      .poll(async () => {
        await desk.evaluate(() => document.querySelector<HTMLElement>('.picture-cover')?.focus(), null);
        await desk.press('ArrowRight');
        return desk.evaluate(() => document.querySelector('.picture-area') !== null, null);
      })
      .toBe(true);
    await press(desk, '.picture-editor .actions .button');
    await press(desk, '.picture-editor .button.primary');
    await expect.poll(async () => (await hashesOf(desk))[1] ?? before).not.toBe(before);
    const hashes = await hashesOf(desk);
    await expectAccessible(desk);
    await letGo(desk);
    await expect.poll(() => statesOf(desk), { timeout: 30_000 }).toEqual(['delivered']);
    expect(await textOf(desk)).toContain('对方已收到');
    expect(receiver.refused).toEqual([]);
    const [taken] = receiver.kept.values();
    expect(taken?.report).toMatchObject({
      kind: 'lead',
      account: '所售商品与描述不符。',
      list: { id: 'reports' },
      entry: { id: 'shop-7' },
      subject: { site: 'jd', shopId: '7' },
    });
    expect(taken?.report.evidence.map(({ sha256 }) => sha256)).toEqual(hashes);
    expect(hashes[0]).toBe(createHash('sha256').update(invoice).digest('hex'));
    await desk.close();
  });

  test('without a network it waits, and arrives once, though the background dies and an answer is lost', async ({
    shopper,
  }) => {
    const kept = receiver.kept.size;
    const came = receiver.came;
    const desk = await shopper.openOwn('desk.html#reports');
    await press(desk, '#report-write');
    await press(desk, 'input[value="lead"]');
    await write(desk, '#subject-shopName', '演示某某店');
    await write(desk, '#account', '没有网络时写的。');
    await choose(desk, '#addressee', 'reports');
    await chooseFile(desk, '#evidence-file', { name: '发票.txt', bytes: invoice, type: 'text/plain' });
    await expect.poll(async () => (await hashesOf(desk)).length).toBe(1);
    passed.isCut = true;
    await letGo(desk);
    await expect.poll(async () => (await statesOf(desk))[0]).toBe('waiting');
    await says(desk, '联系不上接收方');
    await desk.close();
    await shopper.killBackground();
    passed.isCut = false;
    receiver.loseAnswers = 1;
    // looking at the outbox tries what waits; the first answer is lost, so it is tried once more
    await expect
      .poll(
        async () => {
          const again = await shopper.openOwn('desk.html#reports');
          await expect.poll(async () => (await statesOf(again)).length).toBe(2);
          const states = await statesOf(again);
          await again.close();
          return states;
        },
        { timeout: 60_000, intervals: [2000] },
      )
      .toEqual(['delivered', 'delivered']);
    expect(receiver.kept.size).toBe(kept + 1);
    expect(receiver.came).toBe(came + 2);
    expect(receiver.refused).toEqual([]);
  });

  test('an objection to an entry arrives the same way', async ({ shopper }) => {
    await pressInDetail(tab, extension, 'object');
    const desk = await openDraft(shopper);
    await press(desk, 'input[value="another-shop"]');
    await press(desk, 'input[name="on-behalf"][value="true"]');
    await write(desk, '#account', '亮照页写明经营者是另一家公司。');
    await chooseFile(desk, '#evidence-file', { name: '亮照.txt', bytes: invoice, type: 'text/plain' });
    await expect.poll(async () => (await hashesOf(desk)).length).toBe(1);
    await letGo(desk);
    await expect.poll(async () => (await statesOf(desk))[0], { timeout: 30_000 }).toBe('delivered');
    const taken = [...receiver.kept.values()].at(-1);
    expect(taken?.report).toMatchObject({
      kind: 'objection',
      entry: { id: 'shop-7' },
      objection: { ground: 'another-shop', onBehalf: true },
    });
    expect(receiver.refused).toEqual([]);
    await desk.close();
  });
});
