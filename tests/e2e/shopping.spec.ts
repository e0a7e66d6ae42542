/**
 * What a shopper goes through, on pages of ours under a marketplace's address: a list added in the options, marks that
 * come with later results, a killed background, the detail behind a mark, a site switched off, a broken list.
 */
import type { ListState } from '../../utils/model/list.ts';
import type { Tab } from './browsers/shopper.ts';
import { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { addCards, card, entryOf, markedShops, nameOf, resultsPage, servePages } from './market.ts';
import { PublishedList } from './published-list.ts';

const address = 'https://search.jd.com/Search?keyword=xinbiao';

const searchPage = resultsPage([1, 2, 3].map((shop) => card(100 + shop, shop)));

test.describe('shopping', () => {
  test.describe.configure({ mode: 'serial' });
  let list: PublishedList;
  let extension: Extension;
  let tab: Tab;

  // The background that was killed may be catching up: a sync that is under way is joined, not begun again.
  const synced = async () => {
    const states = await extension.send<ListState[]>('sync', { id: 'shopping' });
    return states.find(({ info }) => info.id === 'shopping');
  };

  test.beforeAll(async ({ shopper, web }) => {
    servePages(web, { [address]: searchPage });
    list = await PublishedList.create(web, 'shopping');
    await list.publish([entryOf(2), entryOf(5)]);
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await Extension.of(shopper);
  });

  test('a list is added by its address, and the demonstration steps aside', async ({ shopper }) => {
    const options = await shopper.openOwn('options.html');
    await options.type('#list-address', list.address);
    await options.click('#list-look');
    await options.click('#list-add');
    await expect
      .poll(async () =>
        (await extension.lists()).map((state) => [state.info.id, state.enabled, state.entries]),
      )
      .toContainEqual(['shopping', true, 2]);
    const demonstration = (await extension.lists()).find((state) => state.trust === 'demonstration');
    expect(demonstration?.enabled ?? false).toBe(false);
    await options.close();
  });

  test('the listed shop alone is marked, also among results that come later', async ({ shopper }) => {
    tab = await shopper.open(address);
    await expect.poll(() => markedShops(tab)).toEqual([nameOf(2)]);
    await addCards(
      tab,
      [4, 5, 6].map((shop) => card(100 + shop, shop)),
    );
    await expect.poll(() => markedShops(tab)).toEqual([nameOf(2), nameOf(5)]);
  });

  test('the toolbar tells the number of marked shops', async () => {
    const number = await extension.tabOf(address);
    await expect.poll(() => extension.badge(number)).toBe('2');
  });

  test('marks go on after the background was killed', async ({ shopper }) => {
    await shopper.killBackground();
    await addCards(tab, [card(107, 7), card(108, 5)]);
    await expect.poll(() => markedShops(tab)).toEqual([nameOf(2), nameOf(5), nameOf(5)]);
  });

  test('a click on a mark opens what is known, and Escape closes it', async () => {
    const detailIsOpen = () =>
      tab.evaluate(() => document.querySelector('xinbiao-detail:popover-open') !== null, null);
    expect(await detailIsOpen()).toBe(false);
    await tab.click('xinbiao-mark');
    await expect.poll(detailIsOpen).toBe(true);
    expect(await tab.evaluate(() => location.href, null)).toBe(address);
    await tab.press('Escape');
    await expect.poll(detailIsOpen).toBe(false);
  });

  test('a list that turns bad is refused with its reason, and the one that is there goes on', async () => {
    await list.publish([entryOf(1)]);
    list.breakSignature();
    await expect.poll(async () => (await synced())?.error?.code).toBe('bad-signature');
    expect((await synced())?.serial).toBe(1);
    await tab.goto(address);
    await expect.poll(() => markedShops(tab)).toEqual([nameOf(2)]);
  });

  test('a site that is switched off is left alone, and marked again when it is on', async () => {
    await extension.changeSettings({ sitesOff: ['jd'] });
    await expect.poll(() => markedShops(tab)).toEqual([]);
    await extension.changeSettings({ sitesOff: [] });
    await expect.poll(() => markedShops(tab)).toEqual([nameOf(2)]);
  });

  test('with the list removed its marks go, and the demonstration is back', async () => {
    await extension.send('unsubscribe', { id: 'shopping' });
    await tab.goto(address);
    await expect
      .poll(async () => (await extension.lists()).map((state) => state.trust))
      .toEqual(['demonstration']);
    expect(await markedShops(tab)).toEqual([]);
  });
});
