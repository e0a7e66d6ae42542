/**
 * A marketplace's page whose layout the shipped pack does not know: the popup says so and gives a redacted skeleton; a
 * pack from a file reads it, visibly, until it is removed.
 */
import type { Tab } from './browsers/shopper.ts';
import { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { entryOf, markedShops, nameOf, pageOf, servePages, textOf } from './market.ts';
import { PublishedList } from './published-list.ts';

const address = 'https://search.jd.com/Search?keyword=secret-unknown';

const card = (shop: number): string =>
  `<section class="zz-card" data-zz-shop="${shop}"><h3>演示商品</h3><b class="zz-name">${nameOf(shop)}</b></section>`;
const cards = { card: '.zz-card', name: '.zz-name' };
const page = pageOf(
  '演示搜索',
  `<input value="secret-unknown"><main>${[4711, 4712].map(card).join('')}</main>`,
);

const pack = {
  site: 'jd',
  hosts: ['search.jd.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'search',
      at: [{ path: '/Search' }],
      readings: [
        {
          name: 'mended',
          card: { each: '.zz-card' },
          fields: {
            shopId: [{ from: 'attribute', name: 'data-zz-shop' }],
            shopName: [{ from: 'text', at: '.zz-name' }],
          },
          mark: [{ at: '.zz-name', where: 'after' }],
        },
      ],
      empty: [],
    },
  ],
};

/** Chooses a file in the options, as a person does. */
async function choose(options: Tab, declared: object): Promise<void> {
  await expect
    .poll(() => options.evaluate(() => document.querySelector('#pack-file') !== null, null))
    .toBe(true);
  await options.evaluate((text) => {
    const files = new DataTransfer();
    files.items.add(new File([text], 'mended.json', { type: 'application/json' }));
    const input = document.querySelector<HTMLInputElement>('#pack-file');
    if (!input) throw new Error('The options have no place for a pack');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, JSON.stringify(declared));
}

test.describe('a layout that is not recognised', () => {
  test.describe.configure({ mode: 'serial' });
  let list: PublishedList;
  let extension: Extension;
  let tab: Tab;
  let number: number;
  let popup: Tab;
  let options: Tab;
  const layout = async () => (await extension.summary(number))?.layout;

  test.beforeAll(async ({ shopper, web }) => {
    servePages(web, { [address]: page });
    list = await PublishedList.create(web, 'unknown');
    await list.publish([entryOf(4711)]);
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await Extension.of(shopper);
    await extension.changeSettings({ language: 'zh-CN' });
    await extension.send('subscribe', { address: list.address });
    tab = await shopper.open(address);
    number = await extension.tabOf(address);
  });

  test.afterAll(async () => {
    await extension.send('unsubscribe', { id: list.id });
    await extension.changeSettings({ language: 'auto' });
    await extension.close();
  });

  test('is told in the popup, which saves a redacted skeleton in one click', async ({ shopper }) => {
    await expect.poll(layout).toBe('unknown');
    expect(await markedShops(tab, cards)).toEqual([]);
    popup = await shopper.openOwn(`popup.html?tab=${number}`);
    await expect.poll(() => textOf(popup)).toContain('未能识别此页版式');
    // what the browser is given to save
    await popup.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((text) => (document.documentElement.dataset['saved'] = text));
        return make(blob);
      };
    }, null);
    await popup.click('#save-skeleton');
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('#skeleton-saved')?.textContent ?? '', null))
      .toMatch(/xinbiao-skeleton-jd-\d{4}-\d\d-\d\d\.html（\d+ KB）/);
    const readSaved = () => popup.evaluate(() => document.documentElement.dataset['saved'] ?? '', null);
    await expect
      .poll(readSaved)
      .toMatch(/^<!-- xinbiao skeleton\nsite: jd\nkind: search\nurl: https:\/\/search\.jd\.com\/Search/);
    const saved = await readSaved();
    expect(saved).toContain('zz-card');
    for (const own of ['secret', '4711', '演示商品', '演示店铺']) expect(saved).not.toContain(own);
  });

  test('is read by a pack from a file, at once and visibly', async ({ shopper }) => {
    options = await shopper.openOwn('options.html');
    await choose(options, { ...pack, hosts: ['search.jd.com', 'bank.example'] });
    await expect.poll(() => textOf(options)).toContain('hosts[1]');
    expect(await layout()).toBe('unknown');
    await choose(options, pack);
    await expect.poll(() => textOf(options)).toContain('使用本地站点包 mended.json');
    await expect.poll(() => markedShops(tab, cards)).toEqual(['演示店铺4711号']);
    expect(await layout()).toBe('mended');
    await tab.goto(address);
    await expect.poll(() => markedShops(tab, cards)).toEqual(['演示店铺4711号']);
    await popup.close();
    popup = await shopper.openOwn(`popup.html?tab=${number}`);
    await expect.poll(() => textOf(popup)).toContain('使用本地站点包 mended.json');
  });

  test('is unknown again when the pack is removed', async () => {
    await options.click('#local-packs li button');
    await expect.poll(() => markedShops(tab, cards)).toEqual([]);
    await expect.poll(layout).toBe('unknown');
    await popup.close();
    await options.close();
  });
});
