/** Tabs that outlive the extension that marked them: it is updated, switched off, switched on again. */
import type { Tab } from './browsers/shopper.ts';
import { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { marksOf, runInPage, searchAddress, searchPage, servePages, withList } from './living-market.ts';
import { PublishedList } from './published-list.ts';

const address = searchAddress('update');

test.describe('an open tab', () => {
  test.describe.configure({ mode: 'serial' });
  let list: PublishedList;
  let extension: Extension;
  let stop: () => void;
  let tab: Tab;

  test.beforeAll(async ({ shopper, web }) => {
    list = await PublishedList.create(web, 'update');
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await withList(list, shopper, 100);
    stop = servePages(web, { [address]: searchPage('addCards(0, 10);') });
    tab = await shopper.open(address);
  });

  test.afterAll(async ({ shopper }) => {
    stop();
    await tab.close();
    // the browser is the next file's too
    const last = await Extension.of(shopper);
    for (const { info } of await last.lists()) {
      if (info.id === list.id) await last.send('unsubscribe', { id: list.id });
    }
    await last.close();
  });

  test('is marked by the new version after an update, without being loaded anew', async ({ shopper }) => {
    await expect.poll(() => marksOf(tab)).toEqual({ shops: [7], elsewhere: 0 });
    await tab.evaluate(() => void (document.title = 'never left'), null);
    await extension.close();
    await shopper.updateExtension();
    // the old version's marks give way to the new one's: one a card, and new cards get theirs
    await expect
      .poll(
        async () => {
          await runInPage(tab, 'if (!document.querySelector(\'[data-sku="100017"]\')) addCards(10, 10);');
          return marksOf(tab);
        },
        { timeout: 30_000 },
      )
      .toEqual({ shops: [7, 17], elsewhere: 0 });
    await runInPage(tab, 'addCards(20, 10);');
    await expect.poll(() => marksOf(tab)).toEqual({ shops: [7, 17, 27], elsewhere: 0 });
    expect(await tab.evaluate(() => document.title, null)).toBe('never left');
  });

  test('is left alone when the extension is switched off', async ({ shopper }) => {
    await shopper.switchExtensionOff();
    await runInPage(tab, 'addCards(30, 10);');
    // Chromium's orphaned script takes its marks along; Firefox ends the script at once, and they stay as they are
    const left = shopper.browser === 'chromium' ? [] : [7, 17, 27];
    await expect.poll(() => marksOf(tab)).toEqual({ shops: left, elsewhere: 0 });
    await runInPage(tab, 'addCards(40, 10);');
    await new Promise((passed) => setTimeout(passed, 500));
    expect(await marksOf(tab)).toEqual({ shops: left, elsewhere: 0 });
  });

  test('is read again when the extension is switched on', async ({ shopper }) => {
    await shopper.switchExtensionOn();
    await expect
      .poll(
        async () => {
          const now = await Extension.of(shopper);
          const summary = await now.summary(await now.tabOf(address)).catch(() => null);
          await now.close();
          return summary?.cards;
        },
        { timeout: 30_000 },
      )
      .toBe(50);
    // with its lists, too
    await expect.poll(() => marksOf(tab)).toEqual({ shops: [7, 17, 27, 37, 47], elsewhere: 0 });
  });
});
