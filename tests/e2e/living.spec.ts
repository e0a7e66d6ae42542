/** Living pages: each shop is marked once and in its place, whatever the page does to its own nodes and address. */
import type { Tab } from './browsers/shopper.ts';
import type { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import {
  homeAddress,
  isListed,
  listedEntries,
  marksOf,
  publish,
  runInPage,
  searchAddress,
  searchPage,
  servePages,
  withList,
} from './living-market.ts';
import { PublishedList } from './published-list.ts';

const listedUpTo = (count: number): number[] =>
  Array.from({ length: count }, (_, shop) => shop).filter(isListed);
const once = (shops: number[]) => ({ shops, elsewhere: 0 });

/** Marked cards in a frame of the page. */
const marksInFrame = (tab: Tab, frame: string): Promise<number | undefined> =>
  tab.evaluate((selector) => {
    const inner = document.querySelector<HTMLIFrameElement>(selector)?.contentDocument;
    return inner?.querySelectorAll('.gl-item xinbiao-mark').length;
  }, frame);

/** Where in its card the mark stands that is seen there; `unseen` where something cuts it off. */
const placeOfMark = (tab: Tab): Promise<'name' | 'card' | 'unseen' | undefined> =>
  tab.evaluate(() => {
    const mark = document.querySelector('xinbiao-mark');
    if (!mark) return undefined;
    const box = mark.getBoundingClientRect();
    const seen = [box.left + 2, box.right - 2].every(
      (x) => document.elementFromPoint(x, (box.top + box.bottom) / 2) === mark,
    );
    if (!seen) return 'unseen';
    return mark.closest('.p-shop') ? 'name' : 'card';
  }, null);

/** What the page itself saw change, on a page that counts. */
const changesOf = (tab: Tab): Promise<number> =>
  tab.evaluate(() => (globalThis as unknown as { changes: number }).changes, null);

test.describe('a living page', () => {
  test.describe.configure({ mode: 'serial' });
  let list: PublishedList;
  let extension: Extension;
  let stop: () => void;
  let tab: Tab;

  /** Opens a page of ours under the address of a search. */
  const open = async (
    shopper: Parameters<typeof withList>[1],
    web: Parameters<typeof servePages>[0],
    script: string,
    more: Record<string, string> = {},
  ) => {
    stop = servePages(web, { [searchAddress('living')]: searchPage(script), ...more });
    tab = await shopper.open(searchAddress('living'));
  };

  test.beforeAll(async ({ shopper, web }) => {
    list = await PublishedList.create(web, 'living');
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await withList(list, shopper, 2000);
  });

  test.afterEach(async () => {
    stop();
    await tab.close();
  });

  test.afterAll(async () => {
    await extension.send('unsubscribe', { id: list.id });
    await extension.close();
  });

  test('2,000 results by scrolling: each listed shop is marked once, no other', async ({ shopper, web }) => {
    await open(
      shopper,
      web,
      // The end is observed anew after each batch: one that is back in view before the next frame has changed nothing
      // that an observer of changes would tell.
      `let next = 0;
       const end = document.body.appendChild(Object.assign(document.createElement('footer'), { textContent: '…' }));
       const seen = new IntersectionObserver((entries) => { if (entries.some((entry) => entry.isIntersecting)) more(); }, { rootMargin: '400px' });
       const more = () => {
         if (next < 2000) { addCards(next, 50); next += 50; }
         seen.unobserve(end);
         seen.observe(end);
       };
       more();`,
    );
    await expect
      .poll(
        async () => {
          await tab.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight), null);
          return tab.evaluate(() => document.querySelectorAll('.gl-item').length, null);
        },
        { timeout: 60_000, intervals: [100] },
      )
      .toBe(2000);
    await expect.poll(() => marksOf(tab), { timeout: 30_000 }).toEqual(once(listedUpTo(2000)));
    const number = await extension.tabOf(searchAddress('living'));
    expect(await extension.summary(number)).toMatchObject({ cards: 2000, marked: 200 });
  });

  test('a list that uses its nodes again never shows a mark at another shop', async ({ shopper, web }) => {
    await open(
      shopper,
      web,
      `addCards(0, 20);
       globalThis.wrong = 0; globalThis.seen = 0; globalThis.first = 0;
       const check = () => {
         for (const mark of document.querySelectorAll('xinbiao-mark')) {
           const shop = Number(/index-(\\d+)/.exec(mark.closest('.gl-item').querySelector('a.curr-shop').href)[1]);
           globalThis.seen += 1;
           if (shop % 10 !== 7) globalThis.wrong += 1;
         }
       };
       globalThis.roll = () => {
         globalThis.first += 1;
         [...listOf().children].forEach((card, index) => fillCard(card, globalThis.first + index));
         requestAnimationFrame(() => { check(); if (globalThis.first < 300) setTimeout(globalThis.roll, 5); });
       };`,
    );
    await expect.poll(() => marksOf(tab)).toEqual(once([7, 17]));
    await runInPage(tab, 'roll();');
    await expect
      .poll(() => tab.evaluate(() => (globalThis as unknown as { first: number }).first, null), {
        timeout: 60_000,
      })
      .toBe(300);
    await expect.poll(() => marksOf(tab)).toEqual(once([307, 317]));
    const counts = await tab.evaluate(() => {
      const { wrong, seen } = globalThis as unknown as { wrong: number; seen: number };
      return { wrong, some: seen > 0 };
    }, null);
    expect(counts).toEqual({ wrong: 0, some: true });
  });

  test('results that come late, and cards that are filled after they came', async ({ shopper, web }) => {
    await open(
      shopper,
      web,
      `setTimeout(() => {
         addCards(0, 10);
         listOf().insertAdjacentHTML('beforeend', '<li class="gl-item late"><div class="p-shop"></div></li>');
         setTimeout(() => { document.querySelector('.late').outerHTML = cardHtml(17); }, 700);
       }, 1500);`,
    );
    await expect.poll(() => marksOf(tab)).toEqual(once([7, 17]));
  });

  test('pushState, replaceState, the hash and back, between kinds of pages', async ({ shopper, web }) => {
    await open(shopper, web, 'addCards(0, 10);');
    await expect.poll(() => marksOf(tab)).toEqual(once([7]));
    const number = await extension.tabOf(searchAddress('living'));

    // more of the same: what stands stays, what comes is read
    await runInPage(
      tab,
      "history.replaceState(null, '', '/Search?keyword=living&page=2'); addCards(10, 10);",
    );
    await expect.poll(() => marksOf(tab)).toEqual(once([7, 17]));
    await runInPage(tab, "location.hash = 'J_main';");
    await runInPage(tab, 'addCards(20, 10);');
    await expect.poll(() => marksOf(tab)).toEqual(once([7, 17, 27]));

    // a page that is not read: the marks go, and nothing is read
    await runInPage(tab, "history.pushState(null, '', '/about');");
    await expect.poll(() => marksOf(tab)).toEqual(once([]));
    await runInPage(tab, 'addCards(30, 10);');
    expect(await extension.summary(number)).toBeNull();
    expect(await marksOf(tab)).toEqual(once([]));

    await runInPage(tab, 'history.back();');
    await expect.poll(() => marksOf(tab)).toEqual(once([7, 17, 27, 37]));
  });

  test('back from another page, by the browser’s page cache', async ({ shopper, web }) => {
    await open(
      shopper,
      web,
      `addCards(0, 10);
       addEventListener('pageshow', ({ persisted }) => { document.title = persisted ? 'kept' : 'loaded'; });`,
      { [homeAddress]: '<!doctype html><title>other</title>' },
    );
    await expect.poll(() => marksOf(tab)).toEqual(once([7]));
    await tab.goto(homeAddress);
    await publish(
      list,
      extension,
      listedEntries(2000)
        .filter(({ id }) => id !== 'shop-7')
        .concat(listedEntries(2007).slice(-1)),
    );
    await tab.evaluate(() => void setTimeout(() => history.back(), 0), null);
    await expect
      .poll(() => tab.evaluate(() => document.title, null).catch(() => ''), { timeout: 20_000 })
      .toBe('kept');
    // it was judged anew: the list was corrected meanwhile
    await expect.poll(() => marksOf(tab)).toEqual(once([]));
    await runInPage(tab, 'addCards(10, 10);');
    await expect.poll(() => marksOf(tab)).toEqual(once([17]));
    await publish(list, extension, listedEntries(2000));
  });

  test('back by the browser’s page cache: the toolbar tells the number again', async ({ shopper, web }) => {
    await open(
      shopper,
      web,
      `addCards(0, 10);
       addEventListener('pageshow', ({ persisted }) => { document.title = persisted ? 'kept' : 'loaded'; });`,
      { [homeAddress]: '<!doctype html><title>other</title>' },
    );
    const number = await extension.tabOf(searchAddress('living'));
    await expect.poll(() => extension.badge(number)).toBe('1');
    await tab.goto(homeAddress);
    await expect.poll(() => extension.badge(number)).toBe('');
    await tab.evaluate(() => void setTimeout(() => history.back(), 0), null);
    await expect
      .poll(() => tab.evaluate(() => document.title, null).catch(() => ''), { timeout: 20_000 })
      .toBe('kept');
    await expect.poll(() => marksOf(tab)).toEqual(once([7]));
    await expect.poll(() => extension.badge(number)).toBe('1');
  });

  test('a tab that nobody looks at', async ({ shopper, web }) => {
    await open(shopper, web, 'addCards(0, 10); setTimeout(() => addCards(10, 10), 1000);');
    const hidden = await extension.openInBackground(searchAddress('living'));
    await expect.poll(async () => (await extension.summary(hidden))?.marked, { timeout: 30_000 }).toBe(2);
    await extension.closeTab(hidden);
  });

  test('frames: results in one are marked, small ones are left alone, and the popup tells of the page', async ({
    shopper,
    web,
  }) => {
    const inner = searchAddress('inner');
    await open(
      shopper,
      web,
      `addCards(0, 10);
       document.body.insertAdjacentHTML('afterbegin', '<iframe class="large" width="800" height="600" src="${inner}"></iframe><iframe class="small" width="120" height="90" src="${inner}"></iframe>');`,
      { [inner]: searchPage('addCards(0, 20);') },
    );
    await expect.poll(() => marksOf(tab)).toEqual(once([7]));
    await expect.poll(() => marksInFrame(tab, '.large')).toBe(2);
    expect(await marksInFrame(tab, '.small')).toBe(0);
    const number = await extension.tabOf(searchAddress('living'));
    expect(await extension.summary(number)).toMatchObject({ cards: 10, marked: 1 });
    await expect.poll(() => extension.badge(number)).toBe('1');
  });

  test('cards that are cloned, moved, rendered again from text, or cleaned of our marks', async ({
    shopper,
    web,
  }) => {
    await open(shopper, web, 'addCards(0, 20);');
    await expect.poll(() => marksOf(tab)).toEqual(once([7, 17]));

    // a clone brings a copy of our element, which is no mark; it gets its own, as every card
    await runInPage(tab, 'listOf().append(document.querySelector(\'[data-sku="100007"]\').cloneNode(true));');
    await expect.poll(() => marksOf(tab)).toEqual(once([7, 17, 7]));
    await runInPage(tab, 'listOf().prepend(listOf().lastElementChild);');
    await expect.poll(() => marksOf(tab)).toEqual(once([7, 7, 17]));
    await runInPage(tab, 'listOf().innerHTML = listOf().innerHTML;');
    await expect.poll(() => marksOf(tab)).toEqual(once([7, 7, 17]));
    await runInPage(tab, "document.querySelectorAll('xinbiao-mark').forEach((mark) => mark.remove());");
    await expect.poll(() => marksOf(tab)).toEqual(once([7, 7, 17]));
    await runInPage(tab, 'listOf().replaceChildren(); addCards(10, 10);');
    await expect.poll(() => marksOf(tab)).toEqual(once([17]));
  });

  test('a window of another width: the mark moves to where it can be seen, and back', async ({
    shopper,
    web,
  }) => {
    const narrow = `document.head.insertAdjacentHTML('beforeend',
      '<style>@media (max-width:700px){.p-shop{width:90px;height:20px;overflow:hidden;white-space:nowrap}}</style>');`;
    await open(shopper, web, `${narrow} addCards(7, 1);`);
    await expect.poll(() => placeOfMark(tab)).toBe('name');
    await tab.resize(600, 800);
    await expect.poll(() => placeOfMark(tab)).toBe('card');
    await tab.resize(1200, 800);
    await expect.poll(() => placeOfMark(tab)).toBe('name');
  });

  test('comes to rest: what it writes is no reason to read or write again', async ({ shopper, web }) => {
    await open(
      shopper,
      web,
      `globalThis.changes = 0;
       new MutationObserver((records) => { globalThis.changes += records.length; })
         .observe(document, { subtree: true, childList: true, attributes: true });
       addCards(0, 100);`,
    );
    await expect.poll(() => marksOf(tab)).toEqual(once(listedUpTo(100)));
    let before = -1;
    await expect
      .poll(async () => {
        const [last, now] = [before, await changesOf(tab)];
        before = now;
        return now === last;
      })
      .toBe(true);
    await new Promise((passed) => setTimeout(passed, 2500)); // longer than any wait of ours
    expect(await changesOf(tab)).toBe(before);
  });
});
