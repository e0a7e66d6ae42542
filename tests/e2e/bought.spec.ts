/**
 * A shop of an order page that is listed later: nothing is kept before the person wants it; the notice comes with the
 * next publication, through a killed background, goes with the entry, and all of it with the switch.
 */
import type { BoughtNotice } from '../../utils/model/bought.ts';
import { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { publish } from './living-market.ts';
import { entryOf, nameOf, pageOf, servePages, textOf } from './market.ts';
import { PublishedList } from './published-list.ts';

const orders = 'https://order.jd.com/center/list.action';
const shop = 4217;
const orderPage = pageOf(
  '演示订单',
  `<table>${[shop, 4218]
    .map(
      (number) => `<tbody id="tb-${number}"><tr><td>订单号 900000${number}</td><td><span class="order-shop">
        <a class="shop-txt" href="https://mall.jd.com/index-${number}.html">${nameOf(number)}</a></span></td></tr></tbody>`,
    )
    .join('')}</table>`,
);

test.describe('a shop that was bought from', () => {
  test.describe.configure({ mode: 'serial' });
  let list: PublishedList;
  let extension: Extension;
  let stop: () => void;

  const kept = async () => (await extension.send<{ all: number }>('bought', { from: 0, count: 1 })).all;
  const notices = () => extension.send<BoughtNotice[]>('boughtNotices');

  test.beforeAll(async ({ shopper, web }) => {
    stop = servePages(web, { [orders]: orderPage });
    list = await PublishedList.create(web, 'bought');
    await list.publish([entryOf(9)]);
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await Extension.of(shopper);
    await extension.changeSettings({ language: 'zh-CN' });
    await extension.send('subscribe', { address: list.address });
  });

  // The browser is the next file's too.
  test.afterAll(async () => {
    stop();
    await extension.send('keepBought', { on: false });
    await extension.send('unsubscribe', { id: list.id });
    await extension.changeSettings({ language: 'auto' });
    await extension.close();
  });

  test('is kept only once the person has switched that on', async ({ shopper }) => {
    const tab = await shopper.open(orders);
    const number = await extension.tabOf(orders);
    await expect.poll(async () => (await extension.summary(number))?.shops.length).toBe(2);
    expect(await kept()).toBe(0);
    const options = await shopper.openOwn('options.html');
    await expect.poll(() => textOf(options)).toContain('不记商品、价格、订单号');
    await options.click('#bought .switch input');
    await expect.poll(() => textOf(options)).toContain('还没有记下店铺');
    await tab.goto(orders);
    await expect.poll(kept).toBe(2);
    await expect.poll(() => textOf(options)).toContain(nameOf(shop));
    expect(await textOf(options)).not.toContain('900000');
    await options.close();
    await tab.close();
  });

  test('is told of when a later issue lists it, in the popup and in the options', async ({ shopper }) => {
    await shopper.killBackground();
    await publish(list, extension, [entryOf(9), entryOf(shop)]);
    await expect.poll(async () => (await notices()).map(({ label }) => label)).toEqual([nameOf(shop)]);
    const popup = await shopper.openOwn('popup.html');
    await expect.poll(() => textOf(popup)).toContain('后来列入名单的店铺');
    const section = () =>
      popup.evaluate(() => document.querySelector('.bought-notices')?.textContent ?? '', null);
    expect(await section()).toContain(nameOf(shop));
    // a transcription speaks under its own title, here as on a page
    expect(await section()).toContain('端到端测试名单（虚构）');
    expect(await section()).not.toContain('列入黑名单');
    await popup.click('.bought-notices button');
    await expect.poll(section).toBe('');
    await popup.close();
    const options = await shopper.openOwn('options.html#bought');
    await expect.poll(() => textOf(options)).toContain('后来列入名单的店铺');
    await options.click('#bought details summary');
    await expect.poll(() => textOf(options)).toContain('载明测试虚构4217号商贸有限公司，事由“制假售假”');
    await options.close();
  });

  test('is told of by a letter on the toolbar until the person has seen it', async ({ shopper }) => {
    await publish(list, extension, [entryOf(9), entryOf(shop), entryOf(4218)]);
    await expect.poll(async () => (await notices()).filter(({ read }) => !read).length).toBe(1);
    const page = await shopper.openOwn('learn.html');
    const number = await extension.tabOf(await page.evaluate(() => location.href, null));
    await expect.poll(() => extension.badge(number)).toBe('i');
    await extension.send('readNotices', { ids: (await notices()).map(({ id }) => id) });
    await expect.poll(() => extension.badge(number)).toBe('');
    await page.close();
  });

  test('is not told of any more once the entry was removed', async () => {
    await publish(list, extension, [entryOf(9)]);
    await expect.poll(notices).toEqual([]);
    expect(await kept()).toBe(2);
  });

  test('is forgotten alone, and with all others when the switch goes off', async ({ shopper }) => {
    const options = await shopper.openOwn('options.html#bought');
    await expect.poll(() => textOf(options)).toContain(nameOf(shop));
    await options.click('#bought .kept-shop button');
    await expect.poll(kept).toBe(1);
    await options.click('#bought .switch input');
    await expect.poll(kept).toBe(0);
    await options.close();
    const tab = await shopper.open(orders);
    const number = await extension.tabOf(orders);
    await expect.poll(async () => (await extension.summary(number))?.shops.length).toBe(2);
    expect(await kept()).toBe(0);
    await tab.close();
  });
});
