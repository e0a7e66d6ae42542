/**
 * Marks for people who use a keyboard, a screen reader, or other colours. axe runs inside the page,
 * where closed roots are closed to it too: for it the same marks are mounted in open roots, in the gallery.
 */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join, resolve } from 'node:path';
import { examine } from './axe.ts';
import type { Tab } from './browsers/shopper.ts';
import type { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { marksOf, searchAddress, searchPage, servePages, withList } from './living-market.ts';
import { PublishedList } from './published-list.ts';
import type { Site } from './web.ts';

const root = resolve(import.meta.dirname, '../..');

/** The gallery of marks under an address of ours. */
const gallerySite: Site = ({ host, pathname }) => {
  if (host !== 'gallery.xinbiao.example' || !/\.(?:html|ts)$/.test(pathname)) return undefined;
  const text = readFileSync(join(root, pathname), 'utf8');
  const isScript = extname(pathname) === '.ts';
  return {
    headers: { 'content-type': `text/${isScript ? 'javascript' : 'html'}; charset=utf-8` },
    body: isScript ? stripTypeScriptTypes(text) : text,
  };
};

const detailIsOpen = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => document.querySelector('xinbiao-detail:popover-open') !== null, null);

/** The windows of the extension's own pages, as such a page sees them. */
interface ViewsApi {
  extension: { getViews(filter: { type: 'tab' }): Window[] };
}

test.describe('marks', () => {
  let stop: () => void;
  test.beforeAll(({ web }) => {
    stop = web.serve(gallerySite);
  });
  test.afterAll(() => stop());

  for (const scheme of ['light', 'dark'] as const) {
    for (const show of [
      'chips',
      'notes',
      'banners',
      'detail',
      'detail&sample=two%20lists',
      'detail&sample=same%20name',
    ]) {
      for (const language of ['zh-CN', 'en']) {
        test(`axe finds nothing in ${decodeURIComponent(show)}, ${scheme}, ${language}`, async ({
          shopper,
        }) => {
          const tab = await shopper.open('about:blank');
          await tab.likes({ colorScheme: scheme });
          await tab.goto(
            `https://gallery.xinbiao.example/tests/gallery/index.html?show=${show}&language=${language}&open=yes`,
          );
          await expect
            .poll(() => tab.evaluate(() => document.documentElement.dataset['ready'], null))
            .toBe('yes');
          // The gallery shows many banners at once, which no page does: that their names are unique is not asked.
          const { wrong, looked } = await examine(
            tab,
            [show.startsWith('detail') ? 'xinbiao-detail' : 'xinbiao-mark'],
            { 'landmark-unique': { enabled: false } },
          );
          await tab.close();
          expect(wrong).toEqual([]);
          expect(looked).toBeGreaterThan(2);
        });
      }
    }
  }
});

test.describe('for everyone', () => {
  const address = searchAddress('everyone');
  let list: PublishedList;
  let extension: Extension;
  let stop: () => void;

  test.beforeAll(async ({ shopper, web }) => {
    list = await PublishedList.create(web, 'everyone');
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await withList(list, shopper, 20);
    stop = servePages(web, { [address]: searchPage('addCards(5, 4);') });
  });

  test.afterAll(async () => {
    stop();
    await extension.send('unsubscribe', { id: list.id });
    await extension.close();
  });

  /** Opens the listed shop's mark, and waits until its detail has what it tells. */
  const openDetailByKeys = async (tab: Tab): Promise<void> => {
    await tab.evaluate(() => {
      document.querySelector<HTMLElement>('a[href*="index-7."]')?.focus();
    }, null);
    await tab.press('Tab');
    await tab.press('Enter');
    await expect.poll(() => detailIsOpen(tab)).toBe(true);
    // Asked after the panel asked what it tells, and so answered after it.
    await extension.send('dismissals');
    await extension.send('dismissals');
  };

  test('a mark is reached, opened, left and closed by keys alone', async ({ shopper }) => {
    const tab = await shopper.open(address);
    await tab.bringToFront();
    await expect.poll(async () => (await marksOf(tab)).shops).toEqual([7]);
    const focused = () => tab.evaluate(() => document.activeElement?.localName ?? '', null);
    for (const opens of ['Enter', ' ']) {
      await tab.evaluate(() => {
        document.querySelector<HTMLElement>('a[href*="index-7."]')?.focus();
      }, null);
      await tab.press('Tab');
      expect(await focused()).toBe('xinbiao-mark');
      await tab.press(opens);
      await expect.poll(() => detailIsOpen(tab)).toBe(true);
      expect(await focused()).toBe('xinbiao-detail');
      await tab.press('Tab');
      await tab.press('Tab');
      expect(await focused()).toBe('xinbiao-detail');
      await tab.press('Escape');
      await expect.poll(() => detailIsOpen(tab)).toBe(false);
      expect(await focused()).toBe('xinbiao-mark');
    }
    expect(await tab.evaluate(() => location.href, null)).toBe(address);
    await tab.close();
  });

  test('after a shop was muted by keys, the next key undoes it', async ({ shopper }) => {
    const tab = await shopper.open(address);
    await tab.bringToFront();
    await expect.poll(async () => (await marksOf(tab)).shops).toEqual([7]);
    const number = await extension.tabOf(address);
    const marked = async () => (await extension.summary(number))?.marked;
    const focused = () => tab.evaluate(() => document.activeElement?.localName ?? '', null);
    await openDetailByKeys(tab);
    for (let step = 0; step < 4; step += 1) await tab.press('Tab'); // close, body, the licence's link, mute
    await expect
      .poll(async () => {
        await tab.press('Enter'); // what is pressed at once is not taken for meant
        return detailIsOpen(tab);
      })
      .toBe(false);
    await expect.poll(marked).toBe(0);
    await expect.poll(focused).toBe('xinbiao-mark');
    await tab.press('Enter');
    await expect.poll(marked).toBe(1);
    await expect.poll(focused).toBe('xinbiao-mark');
    expect(await detailIsOpen(tab)).toBe(false);
    await tab.close();
  });

  test('a mark leads to the page that says what it means, by keys alone', async ({ shopper }) => {
    const own = await shopper.openOwn('options.html');
    const explained = () =>
      own.evaluate(() => {
        const { extension: shown } = (globalThis as unknown as { chrome: ViewsApi }).chrome;
        return shown
          .getViews({ type: 'tab' })
          .filter(({ location }) => location.pathname === '/learn.html')
          .map(({ location }) => location.hash);
      }, null);
    const tab = await shopper.open(address);
    await tab.bringToFront();
    await expect.poll(async () => (await marksOf(tab)).shops).toEqual([7]);
    await openDetailByKeys(tab);
    // close, body, the licence's link, mute, not this shop, report, object, what it means
    for (let step = 0; step < 8; step += 1) await tab.press('Tab');
    await expect
      .poll(async () => {
        if ((await explained()).length === 0) await tab.press('Enter'); // what is pressed at once is not taken for meant
        return explained();
      })
      .toEqual(['#mark-blacklist']);
    await own.evaluate(() => {
      const { extension: shown } = (globalThis as unknown as { chrome: ViewsApi }).chrome;
      for (const view of shown.getViews({ type: 'tab' }))
        if (view.location.pathname === '/learn.html') view.close();
    }, null);
    await tab.close();
    await own.close();
  });

  test('a screen reader is told what the mark says, in Chinese and in English', async ({ shopper }) => {
    test.skip(shopper.browser === 'firefox', 'Firefox does not give its accessibility tree to tests');
    const tab = await shopper.open(address);
    await expect.poll(async () => (await marksOf(tab)).shops).toEqual([7]);
    const buttons = async () => (await tab.spoken())?.filter((one) => one.startsWith('button')) ?? [];
    expect(await buttons()).toEqual([expect.stringContaining('端到端测试名单（虚构）')]);
    await extension.changeSettings({ language: 'en' });
    await expect
      .poll(buttons)
      .toEqual([expect.stringMatching(/端到端测试名单（虚构）.*[a-z]{3}|[a-z]{3}.*端到端测试名单（虚构）/i)]);
    await tab.click('xinbiao-mark');
    await expect.poll(async () => (await tab.spoken())?.some((one) => one.startsWith('dialog'))).toBe(true);
    await extension.changeSettings({ language: 'zh-CN' });
    await tab.close();
  });

  test('in forced colours and with little motion the sign stays', async ({ shopper }) => {
    test.skip(shopper.browser === 'firefox', 'emulated in Chromium only');
    const tab = await shopper.open('about:blank');
    await tab.likes({ forcedColors: 'active', reducedMotion: 'reduce' });
    await tab.goto(address);
    await expect.poll(async () => (await marksOf(tab)).shops).toEqual([7]);
    const moving = await tab.evaluate(() => document.getAnimations().length, null);
    expect(moving).toBe(0);
    const forced = await tab.picture('xinbiao-mark');
    await tab.likes({ forcedColors: 'none', reducedMotion: 'no-preference' });
    expect(await tab.picture('xinbiao-mark')).not.toBe(forced);
    await tab.close();
  });
});
