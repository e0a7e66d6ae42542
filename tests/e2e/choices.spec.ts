/**
 * What a person chooses and says about marks: listed results dimmed, folded, hidden or moved; a shop muted; an entry
 * that is not the shop. All of it undone at once.
 */
import type { Tab } from './browsers/shopper.ts';
import type { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { marksOf, searchAddress, searchPage, servePages, withList } from './living-market.ts';
import { PublishedList } from './published-list.ts';

const address = searchAddress('choices');
const sameForAll = (show: string) => {
  const choice = { show, hideAds: false };
  return { blacklist: choice, watchlist: choice, other: choice, doubtful: choice };
};

/** Per shop: whether its card is seen, where it stands, and how clear its picture is. */
const cardsOf = (tab: Tab) =>
  tab.evaluate(() => {
    const cards = [...document.querySelectorAll<HTMLElement>('.gl-item')].map((card) => ({
      shop: Number(/index-(\d+)/.exec(card.querySelector('a.curr-shop')?.getAttribute('href') ?? '')?.[1]),
      top: card.getBoundingClientRect().top,
      height: card.getBoundingClientRect().height,
      offer: (card.querySelector('.p-name')?.getBoundingClientRect().height ?? 0) > 0,
      clear: [...card.querySelectorAll<HTMLElement>('*')].every(({ style }) => style.opacity === ''),
    }));
    return {
      seen: cards.filter(({ height }) => height > 0).map(({ shop }) => shop),
      offers: cards.filter(({ offer }) => offer).map(({ shop }) => shop),
      dimmed: cards.filter(({ clear }) => !clear).map(({ shop }) => shop),
      order: cards.toSorted((a, b) => a.top - b.top).map(({ shop }) => shop),
      styled: [...document.querySelectorAll('[style]')].length,
    };
  }, null);

/** Walks with the keyboard to a button of the open panel, and presses it until it counts: not at once. */
const pressInDetail = async (tab: Tab, back: number): Promise<void> => {
  const isOpen = () =>
    tab.evaluate(() => document.querySelector('xinbiao-detail:popover-open') !== null, null);
  await expect.poll(isOpen).toBe(true);
  for (let step = 0; step < back; step += 1) await tab.press('Tab');
  await expect
    .poll(async () => {
      await tab.press('Enter');
      return isOpen();
    })
    .toBe(false);
};

test.describe('choices', () => {
  test.describe.configure({ mode: 'serial' });
  let extension: Extension;
  let list: PublishedList;
  let tab: Tab;
  let stop: () => void;

  test.beforeAll(async ({ shopper, web }) => {
    list = await PublishedList.create(web, 'choices');
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await withList(list, shopper, 30);
    stop = servePages(web, { [address]: searchPage('addCards(5, 5)') });
    tab = await shopper.open(address);
  });

  test.afterAll(async () => {
    stop();
    await extension.changeSettings({});
    await extension.send('unsubscribe', { id: list.id });
    await tab.close();
    await extension.close();
  });

  test('a listed result is marked, and the page is as it was', async () => {
    await expect.poll(async () => (await marksOf(tab)).shops, { timeout: 30_000 }).toEqual([7]);
    expect(await cardsOf(tab)).toMatchObject({ seen: [5, 6, 7, 8, 9], dimmed: [], styled: 0 });
  });

  test('dimmed: the offer, not its mark', async () => {
    await extension.changeSettings({ marks: sameForAll('dim') });
    await expect.poll(async () => (await cardsOf(tab)).dimmed).toEqual([7]);
    expect((await marksOf(tab)).shops).toEqual([7]);
    expect(
      await tab.evaluate(() => {
        let clear = true;
        for (let at = document.querySelector('xinbiao-mark'); at; at = at.parentElement)
          if (getComputedStyle(at).opacity !== '1') clear = false;
        return clear;
      }, null),
    ).toBe(true);
  });

  test('moved to the end, behind results that come later too', async () => {
    await extension.changeSettings({ marks: sameForAll('end') });
    await expect.poll(async () => (await cardsOf(tab)).order).toEqual([5, 6, 8, 9, 7]);
    expect((await cardsOf(tab)).dimmed).toEqual([]);
  });

  test('hidden, and counted for the popup', async () => {
    await extension.changeSettings({ marks: sameForAll('hide') });
    await expect.poll(async () => (await cardsOf(tab)).seen).toEqual([5, 6, 8, 9]);
    const number = await extension.tabOf(address);
    await expect.poll(async () => (await extension.summary(number))?.treated?.hide).toBe(1);
  });

  test('folded to a line that opens again', async () => {
    await extension.changeSettings({ marks: sameForAll('fold') });
    await expect.poll(async () => (await cardsOf(tab)).offers).toEqual([5, 6, 8, 9]);
    await expect.poll(async () => (await marksOf(tab)).shops).toEqual([7]);
    await tab.click('xinbiao-mark');
    await expect.poll(async () => (await cardsOf(tab)).offers).toEqual([5, 6, 7, 8, 9]);
  });

  test('all of it goes at once when the choice is taken back', async () => {
    await extension.changeSettings({ marks: sameForAll('mark') });
    await expect
      .poll(() => cardsOf(tab))
      .toMatchObject({ seen: [5, 6, 7, 8, 9], order: [5, 6, 7, 8, 9], dimmed: [], styled: 0 });
    await expect.poll(async () => (await marksOf(tab)).shops).toEqual([7]);
  });

  test('a muted shop loses its marks, and gets them back where they stood', async () => {
    const { length } = await extension.send<unknown[]>('dismissals');
    await tab.click('xinbiao-mark');
    await muteOrDisown('mute');
    await expect.poll(async () => (await extension.send<unknown[]>('dismissals')).length).toBe(length + 1);
    const number = await extension.tabOf(address);
    await expect.poll(async () => (await extension.summary(number))?.marked).toBe(0);
    await expect.poll(async () => (await marksOf(tab)).shops).toEqual([7]); // the place where it is undone
    await tab.click('xinbiao-mark');
    await expect.poll(async () => (await extension.summary(number))?.marked).toBe(1);
    expect(await extension.send<unknown[]>('dismissals')).toHaveLength(length);
  });

  test('an entry that is not this shop marks it no more, until that is taken back', async () => {
    await tab.click('xinbiao-mark');
    await muteOrDisown('disown');
    await expect
      .poll(() => extension.send<object[]>('dismissals'))
      .toMatchObject([{ entry: { listId: 'choices', id: 'shop-7' } }]);
    const number = await extension.tabOf(address);
    await expect.poll(async () => (await extension.summary(number))?.marked).toBe(0);
    const [{ id } = { id: '' }] = await extension.send<{ id: string }[]>('dismissals');
    await extension.send('undismiss', { id });
    await expect.poll(async () => (await extension.summary(number))?.marked).toBe(1);
  });

  /** In the panel Tab goes: close, body, the licence's link, mute, disown. */
  const muteOrDisown = async (which: 'mute' | 'disown'): Promise<void> => {
    // Asked after the panel asked what it tells, and so answered after it.
    await extension.send('dismissals');
    await extension.send('dismissals');
    await pressInDetail(tab, which === 'mute' ? 4 : 5);
  };
});
