/**
 * A shop's own site, under a made-up address: unread until the person allows it in the popup, then marked by what a
 * list says of its domain, in the tab that is open and in those to come; unread again once it is given up.
 */
import type { Entry } from '../../utils/model/entry.ts';
import type { Tab } from './browsers/shopper.ts';
import { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { entryOf, pageOf, textOf, today } from './market.ts';
import { PublishedList } from './published-list.ts';

const host = 'www.demo-lamps.example';
const origin = `https://${host}`;
const address = `${origin}/goods/1?from=e2e`;
const page = pageOf(
  '演示灯具',
  `<main><h1>演示灯</h1><p>样品一盏。</p></main><footer><p>演示灯具小铺</p></footer>`,
);

const entry: Entry = {
  ...entryOf(1),
  storefronts: [{ site: 'web', host, seen: today, basis: 'publisher', confirmations: 2 }],
};

interface Permissions {
  permissions: { remove(given: { origins: string[] }): Promise<boolean> };
}

const isMarked = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => (document.querySelector('xinbiao-mark')?.getBoundingClientRect().height ?? 0) > 0, null);
const has = (tab: Tab, selector: string): Promise<boolean> =>
  tab.evaluate((sought) => document.querySelector(sought) !== null, selector);

test.describe('any other shop site', () => {
  test.describe.configure({ mode: 'serial' });
  let list: PublishedList;
  let extension: Extension;
  let tab: Tab;
  let number: number;

  test.beforeAll(async ({ shopper, web }) => {
    web.serve((url) =>
      url.host === host ? { headers: { 'content-type': 'text/html; charset=utf-8' }, body: page } : undefined,
    );
    list = await PublishedList.create(web, 'any-site');
    await list.publish([entry]);
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await Extension.of(shopper);
    await extension.changeSettings({ language: 'zh-CN' });
    await extension.send('subscribe', { address: list.address });
  });

  test.afterAll(async () => {
    await extension.send('unsubscribe', { id: list.id });
    await extension.changeSettings({ language: 'auto' });
    await extension.close();
  });

  test('is not read before the person allows it', async ({ shopper }) => {
    tab = await shopper.open(address);
    number = await extension.tabOf(address).catch(() => -1);
    expect(number).toBe(-1); // not even its address is known
    expect(await isMarked(tab)).toBe(false);
    await expect(extension.send('allowSite', { origin })).rejects.toThrow('no-permission');
  });

  test('is read in the open tab at once, and marked, when the person allows it in the popup', async ({
    shopper,
  }) => {
    // A test cannot press the browser's own question: the permission is there before, and alone changes nothing.
    await shopper.allowOrigin(`${origin}/*`);
    number = await extension.tabOf(address);
    expect(await extension.summary(number)).toBeNull();
    const popup = await shopper.openOwn(`popup.html?tab=${number}`);
    await expect.poll(() => has(popup, '#read-site')).toBe(true);
    expect(await isMarked(tab)).toBe(false);
    await popup.click('#read-site');
    await expect.poll(() => isMarked(tab)).toBe(true);
    await expect.poll(() => textOf(popup)).toContain('此网站由你放行读取');
    await popup.close();
  });

  test('is read in every page that is opened later, also after the background was killed', async ({
    shopper,
  }) => {
    await shopper.killBackground();
    const later = await shopper.open(`${origin}/about`);
    await expect.poll(() => isMarked(later)).toBe(true);
    await later.close();
  });

  test('stands in the options, is given up there, and its marks go', async ({ shopper }) => {
    const options = await shopper.openOwn('options.html');
    await expect.poll(() => has(options, '#allowed-sites li')).toBe(true);
    expect(await textOf(options)).toContain(origin);
    await options.click('#allowed-sites li button');
    await expect.poll(() => has(options, '#allowed-sites li')).toBe(false);
    await options.close();
    await expect.poll(() => isMarked(tab)).toBe(false);
    await tab.goto(address);
    await expect.poll(() => extension.tabOf(address).catch(() => -1)).toBe(-1);
    expect(await isMarked(tab)).toBe(false);
  });

  test('goes too where the permission is taken back in the browser', async ({ shopper }) => {
    await shopper.allowOrigin(`${origin}/*`);
    await extension.send('allowSite', { origin });
    tab = await shopper.open(address);
    await expect.poll(() => isMarked(tab)).toBe(true);
    const options = await shopper.openOwn('options.html');
    await expect.poll(() => has(options, '#allowed-sites li')).toBe(true);
    await options.evaluate(async (pattern) => {
      const scope = globalThis as unknown as { browser?: Permissions; chrome: Permissions };
      await (scope.browser ?? scope.chrome).permissions.remove({ origins: [pattern] });
    }, `${origin}/*`);
    await expect.poll(() => has(options, '#allowed-sites li')).toBe(false);
    await options.close();
    await expect.poll(() => isMarked(tab)).toBe(false);
  });

  test('a platform’s own site cannot be allowed', async () => {
    await expect(extension.send('siteOffer', { origin: 'https://www.youtube.com' })).resolves.toEqual({
      refused: 'platform',
    });
    await expect(extension.send('allowSite', { origin: 'https://www.youtube.com' })).rejects.toThrow(
      'not-allowed',
    );
  });
});
