/**
 * Pages that work against the marks, each under a marketplace's real address. What defends against which, and where, is
 * in docs/marks.md: there it is said which test was seen to fail without which defence, and which tests show a defence
 * of the browser's own (strict policies, patches and pollution, names in the document).
 */
import type { Tab } from './browsers/shopper.ts';
import type { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { marksOf, runInPage, searchAddress, searchPage, servePages, withList } from './living-market.ts';
import { PublishedList } from './published-list.ts';

const address = searchAddress('hostile');
const shopAddress = 'https://mall.jd.com/index-7.html';
const html = { 'content-type': 'text/html; charset=utf-8' };
const oneMark = { shops: [7], elsewhere: 0 };
/** Four cards, of which that of shop 7 is listed. */
const cards = 'addCards(5, 4);';

const inPage = <T>(tab: Tab, name: string): Promise<T> =>
  tab.evaluate((key) => (globalThis as unknown as Record<string, unknown>)[key], name) as Promise<T>;

const detailIsOpen = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => document.querySelector('xinbiao-detail:popover-open') !== null, null);

/** A form's fields of these names, which hide what the form has of its own. */
const inputFields = (names: string): string =>
  names
    .split(/\s+/)
    .map((name) => `<input name="${name}">`)
    .join('');

/** Width and height of a PNG in base64, as its header says. */
const size = (picture: string): string => Buffer.from(picture, 'base64').subarray(16, 24).toString('hex');

test.describe('a hostile page', () => {
  let list: PublishedList;
  let extension: Extension;
  let stop: () => void;
  let tab: Tab;

  type Shoppers = Parameters<typeof withList>[1];
  type Web = Parameters<typeof PublishedList.create>[0];

  const open = async (
    shopper: Shoppers,
    web: Web,
    body: string,
    how: { at?: string; headers?: Record<string, string> } = {},
  ) => {
    const at = how.at ?? address;
    stop = web.serve(({ href }) =>
      href === at ? { headers: { ...html, ...how.headers }, body } : undefined,
    );
    tab = await shopper.open(at);
  };

  const summary = async () => extension.summary(await extension.tabOf(address));
  const badge = async () => extension.badge(await extension.tabOf(address));

  test.beforeAll(async ({ shopper, web }) => {
    list = await PublishedList.create(web, 'hostile');
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await withList(list, shopper, 100);
  });

  test.afterEach(async () => {
    stop();
    await tab.close();
  });

  test.afterAll(async () => {
    await extension.send('unsubscribe', { id: list.id });
    await extension.close();
  });

  test('cannot read what a mark says', async ({ shopper, web }) => {
    await open(shopper, web, searchPage(cards));
    await expect.poll(() => marksOf(tab)).toEqual(oneMark);
    // the page can guess: what it finds of these in a mark, it has read
    const guessed = await tab.evaluate(() => {
      const guesses = ['测试名单', '端到端', '列入', '黑名单', '黑', '重点关注', '涉嫌'];
      type Finds = (text: string, sensitive: boolean, back: boolean, wrap: boolean) => boolean;
      const { find } = window as unknown as { find: Finds };
      return guesses.filter((guess) => find.call(window, guess, false, false, true));
    }, null);
    expect(guessed).toEqual([]);
    await tab.click('xinbiao-mark');
    await expect.poll(() => detailIsOpen(tab)).toBe(true);
    const read = await tab.evaluate(() => {
      getSelection()?.selectAllChildren(document.documentElement);
      const found = ['测试名单', '列入', '端到端', '测试机关'];
      const hosts = [...document.querySelectorAll('xinbiao-mark, xinbiao-detail')];
      const page = document.documentElement;
      const texts = [
        page.outerHTML,
        page.textContent,
        page.innerText,
        page.getHTML({ serializableShadowRoots: true }),
        new XMLSerializer().serializeToString(document),
        String(getSelection()),
        ...hosts.map((host) => (host.cloneNode(true) as Element).shadowRoot?.textContent ?? ''),
        ...hosts.flatMap((host) => [...host.attributes].map(({ value }) => value)),
      ];
      getSelection()?.removeAllRanges();
      return {
        roots: hosts.map((host) => host.shadowRoot),
        texts: texts.map((text) => found.filter((part) => text.includes(part))),
        attributes: hosts
          .flatMap((host) => host.getAttributeNames())
          .filter((name) => name.startsWith('aria')),
      };
    }, null);
    expect(read.roots).toEqual([null, null]);
    expect(read.texts.flat()).toEqual([]);
    expect(read.attributes).toEqual([]);
  });

  test('cannot ask a root back by defining our tags', async ({ shopper, web }) => {
    await open(
      shopper,
      web,
      searchPage(`globalThis.taken = [];
        for (const tag of ['xinbiao-mark', 'xinbiao-detail']) customElements.define(tag, class extends HTMLElement {
          constructor() { super(); taken.push(this.attachInternals()); }
        });
        ${cards}`),
    );
    await expect.poll(async () => (await summary())?.marked).toBe(1);
    await expect
      .poll(() =>
        tab.evaluate(
          () =>
            document.querySelectorAll('.p-shop > :not([class])').length +
            document.querySelectorAll('.p-shop span > :not(a)').length,
          null,
        ),
      )
      .toBeGreaterThan(0);
    const read = await tab.evaluate(() => {
      const { taken } = globalThis as unknown as { taken: ElementInternals[] };
      return taken.map(({ shadowRoot }) => shadowRoot?.textContent ?? null);
    }, null);
    expect(read.filter((text) => text !== null)).toEqual([]);
  });

  test('cannot keep our roots away by defining our tags', async ({ shopper, web }) => {
    await open(
      shopper,
      web,
      searchPage(`customElements.define('xinbiao-mark', class extends HTMLElement {
          static disabledFeatures = ['shadow'];
        });
        ${cards}`),
    );
    // beside the listed shop's name stands what is as wide as a mark
    await expect
      .poll(() =>
        tab.evaluate(() => {
          const link = document.querySelector('a[href*="index-7."]');
          return [...(link?.closest('.gl-item')?.querySelectorAll('div') ?? [])].filter(
            (element) => element.childNodes.length === 0 && element.getBoundingClientRect().width > 20,
          ).length;
        }, null),
      )
      .toBe(1);
  });

  test('cannot restyle a mark', async ({ shopper, web }) => {
    await open(shopper, web, searchPage(cards));
    await expect.poll(() => marksOf(tab)).toEqual(oneMark);
    await tab.evaluate(
      () => new Promise((passed) => requestAnimationFrame(() => requestAnimationFrame(passed))),
      null,
    );
    const before = await tab.picture('xinbiao-mark');
    await tab.evaluate(() => {
      const colours = [
        'red',
        'on-red',
        'red-ground',
        'red-ink',
        'red-edge',
        'red-rim',
        'ground',
        'ink-of',
        'edge',
        'paper',
      ]
        .map((name) => `--${name}:lime!important`)
        .join(';');
      const important = `display:none!important;opacity:.01!important;filter:invert(1)!important;transform:scale(.1)!important;
        visibility:hidden!important;color:transparent!important;background:lime!important;font:900 40px monospace!important;
        direction:rtl!important;zoom:.2!important;clip-path:circle(0)!important;letter-spacing:9px!important;
        ${colours};
        text-transform:uppercase!important;pointer-events:none!important;width:1px!important;animation:gone 1s!important`;
      const style = document.createElement('style');
      style.textContent = `@keyframes gone{from,to{opacity:0}} xinbiao-mark,xinbiao-mark *,xinbiao-mark::part(x){${important}}
        *{${colours}}`;
      document.head.append(style);
      const mark = document.querySelector<HTMLElement>('xinbiao-mark');
      mark?.style.setProperty('all', 'unset', 'important');
      if (mark) mark.style.cssText += important;
      mark?.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1, fill: 'forwards' });
      if (mark) mark.hidden = true;
    }, null);
    expect(await marksOf(tab)).toEqual(oneMark);
    expect(await tab.picture('xinbiao-mark')).toBe(before);
  });

  test('cannot forge one that the toolbar or the popup agrees with', async ({ shopper, web }) => {
    await open(
      shopper,
      web,
      searchPage(`${cards}
        const forged = document.createElement('xinbiao-mark');
        forged.attachShadow({ mode: 'open' }).innerHTML = '<b style="background:#b3261e;color:#fff">列入黑名单</b>';
        document.querySelector('.gl-item .p-shop').append(forged);
        document.querySelector('.gl-item .p-name').insertAdjacentHTML('beforeend',
          '<b style="background:#b3261e;color:#fff;border-radius:4px">列入黑名单</b>');`),
    );
    await expect.poll(() => marksOf(tab)).toEqual(oneMark); // that of shop 5 is gone
    await tab.evaluate(() => {
      const forged = document.createElement('xinbiao-mark');
      forged.attachShadow({ mode: 'open' }).innerHTML = '<b>列入黑名单</b>';
      document.querySelector('.gl-item .p-shop')?.append(forged);
    }, null);
    await expect.poll(() => marksOf(tab)).toEqual(oneMark); // and the one that came later
    expect((await summary())?.marked).toBe(1);
    expect(
      (await summary())?.shops.filter(({ verdict }) => verdict.level !== 'none').map(({ label }) => label),
    ).toEqual(['演示店铺7号']);
    await expect.poll(badge).toBe('1');
  });

  test('cannot press a mark, nor hear of a press', async ({ shopper, web }) => {
    await open(
      shopper,
      web,
      searchPage(`${cards} globalThis.heard = [];
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup', 'auxclick'])
          window.addEventListener(type, (event) => { if (event.isTrusted) heard.push(type); }, true);`),
    );
    await expect.poll(() => marksOf(tab)).toEqual(oneMark);
    // opened once by a person, so that from now on a press is answered at once
    await tab.click('xinbiao-mark');
    await expect.poll(() => detailIsOpen(tab)).toBe(true);
    await tab.press('Escape');
    expect(await detailIsOpen(tab)).toBe(false);
    const opened = await tab.evaluate(() => {
      const mark = document.querySelector<HTMLElement>('xinbiao-mark');
      const box = mark?.getBoundingClientRect();
      const place = {
        bubbles: true,
        composed: true,
        cancelable: true,
        clientX: (box?.x ?? 0) + 9,
        clientY: (box?.y ?? 0) + 9,
      };
      const ways: Record<string, () => void> = {
        click: () => mark?.click(),
        Enter: () =>
          mark?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true })),
      };
      for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'])
        ways[`event ${type}`] = () => mark?.dispatchEvent(new PointerEvent(type, place));
      return Object.keys(ways).filter((way) => {
        ways[way]?.();
        return document.querySelector('xinbiao-detail') !== null;
      });
    }, null);
    expect(opened).toEqual([]);
    await tab.click('xinbiao-mark');
    await expect.poll(() => detailIsOpen(tab)).toBe(true);
    expect(await inPage(tab, 'heard')).toEqual([]);
    expect(await tab.evaluate(() => location.href, null)).toBe(address);
  });

  test('cannot have a press on a mark follow the link around it', async ({ shopper, web }) => {
    await open(
      shopper,
      web,
      searchPage(`${cards}
        const wrap = document.querySelector('.gl-item:nth-child(3) .gl-i-wrap');
        const link = document.createElement('a');
        link.href = '#followed';
        wrap.replaceWith(link);
        link.append(wrap);`),
    );
    await expect.poll(() => marksOf(tab)).toEqual(oneMark);
    // by key, which presses as a pointer does: the tests' own pointer would press the middle of the link
    await tab.evaluate(() => document.querySelector<HTMLElement>('a[href*="index-7."]')?.focus(), null);
    await tab.press('Tab');
    await tab.press('Enter');
    await expect.poll(() => detailIsOpen(tab)).toBe(true);
    expect(await tab.evaluate(() => location.href, null)).toBe(address);
  });

  /** Opens the detail and goes with the keyboard to its "mute this shop": close, body, the licence's link, mute. */
  const goToMute = async () => {
    await tab.bringToFront(); // frames come seldom to a tab that nobody sees (Firefox)
    await expect.poll(() => marksOf(tab)).toEqual(oneMark);
    await tab.click('xinbiao-mark');
    await expect.poll(() => detailIsOpen(tab)).toBe(true);
    // Asked after the panel asked what it tells, and so answered after it.
    await extension.send('dismissals');
    await extension.send('dismissals');
    for (let step = 0; step < 4; step += 1) await tab.press('Tab');
  };

  /** The same press counts once nothing stands against it any more. */
  const muteAndUndo = async () => {
    await expect
      .poll(async () => {
        await tab.press('Enter');
        return detailIsOpen(tab);
      })
      .toBe(false);
    await expect.poll(() => extension.send('dismissals')).toHaveLength(1);
    const [{ id } = { id: '' }] = await extension.send<{ id: string }[]>('dismissals');
    await extension.send('undismiss', { id });
  };

  test('cannot cover the detail and have it pressed', async ({ shopper, web }) => {
    await open(shopper, web, searchPage(cards));
    await goToMute();
    await tab.evaluate(async () => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'pointer-events:none;inset:0;width:100vw;height:100vh;margin:0;border:0;background:#fff';
      cover.id = 'cover';
      document.body.append(cover);
      cover.showPopover();
      await new Promise((passed) => setTimeout(passed, 1000));
    }, null);
    await tab.press('Enter');
    expect(await detailIsOpen(tab)).toBe(true);
    expect(await extension.send('dismissals')).toEqual([]);
    await tab.evaluate(() => document.querySelector('#cover')?.remove(), null);
    await muteAndUndo();
  });

  test('cannot take the detail out of the top layer and have it pressed', async ({ shopper, web }) => {
    await open(shopper, web, searchPage(cards));
    await goToMute();
    await tab.evaluate(async () => {
      document.querySelector<HTMLElement>('xinbiao-detail')?.hidePopover();
      await new Promise((passed) => setTimeout(passed, 1000));
    }, null);
    await tab.press('Enter');
    const stands = await tab.evaluate(() => document.querySelector('xinbiao-detail') !== null, null);
    expect(stands).toBe(true);
    expect(await extension.send('dismissals')).toEqual([]);
  });

  /** Where the panel's left edge stands, in px of the window: the page can ask what is at a point. */
  const detailLeft = () =>
    tab.evaluate(() => {
      for (let x = 0; x < innerWidth; x += 3) {
        for (let y = 20; y < innerHeight; y += 40) {
          if (document.elementFromPoint(x, y)?.localName === 'xinbiao-detail') return x;
        }
      }
      return -1;
    }, null);

  test('cannot move the detail under a press', async ({ shopper, web }) => {
    await open(
      shopper,
      web,
      searchPage(`${cards} document.querySelector('.gl-warp').style.marginLeft = '300px';
        document.body.insertAdjacentHTML('beforeend',
          '<div style="position:absolute;inset:0 auto auto 0;width:4000px;height:4000px;z-index:-1"></div>');`),
    );
    await goToMute();
    await runInPage(
      tab,
      'globalThis.moving = setInterval(() => scrollTo(Math.random() * 200, Math.random() * 200), 20)',
    );
    // the panel does go with its mark, or nothing would be shown
    const places = new Set<number>();
    await expect.poll(async () => places.add(await detailLeft()).size).toBeGreaterThan(3);
    for (let press = 0; press < 3; press += 1) await tab.press('Enter');
    expect(await detailIsOpen(tab)).toBe(true);
    expect(await extension.send('dismissals')).toEqual([]);
    await runInPage(tab, 'clearInterval(moving)');
    await muteAndUndo();
  });

  test('that removes a mark is not fought without end, and the toolbar tells', async ({ shopper, web }) => {
    await open(
      shopper,
      web,
      searchPage(`${cards} globalThis.removed = 0;
        new MutationObserver(() => { for (const mark of document.querySelectorAll('xinbiao-mark')) { mark.remove(); removed += 1; } })
          .observe(document, { childList: true, subtree: true });`),
    );
    await expect.poll(async () => (await summary())?.unseen).toBe(1);
    await expect.poll(() => inPage<number>(tab, 'removed')).toBeGreaterThan(20);
    await runInPage(tab, 'setInterval(() => document.querySelector(".p-name").append("."), 20)');
    await tab.evaluate(() => new Promise((passed) => setTimeout(passed, 1500)), null);
    expect(await inPage<number>(tab, 'removed')).toBeLessThan(40);
    expect(await badge()).toBe('1');
  });

  test('that carries a mark off is not fought without end', async ({ shopper, web }) => {
    await open(
      shopper,
      web,
      searchPage(`${cards} globalThis.moved = 0;
        const away = document.body.appendChild(document.createElement('aside'));
        new MutationObserver(() => { for (const mark of document.querySelectorAll('.gl-item xinbiao-mark')) {
          away.append(mark); moved += 1; document.querySelector('.gl-item:nth-child(3) .p-name').append('.'); } })
          .observe(document, { childList: true, subtree: true });`),
    );
    await expect.poll(() => inPage<number>(tab, 'moved')).toBeGreaterThan(20);
    await tab.evaluate(() => new Promise((passed) => setTimeout(passed, 2000)), null);
    expect(await inPage<number>(tab, 'moved')).toBeLessThan(40);
  });

  test('that removes a banner is not fought without end', async ({ shopper, web }) => {
    await open(
      shopper,
      web,
      `<!doctype html><meta charset="utf-8"><title>演示店铺</title><input type="hidden" id="shop_id" value="7"><p id="text">演示店铺7号</p>
       <script>globalThis.removed = 0;
       new MutationObserver(() => { for (const mark of document.querySelectorAll('xinbiao-mark')) { mark.remove(); removed += 1; } })
         .observe(document, { childList: true, subtree: true });
       setInterval(() => document.querySelector('#text').append('.'), 20);</script>`,
      { at: shopAddress },
    );
    await expect.poll(() => inPage<number>(tab, 'removed')).toBeGreaterThan(20);
    await tab.evaluate(() => new Promise((passed) => setTimeout(passed, 2500)), null);
    expect(await inPage<number>(tab, 'removed')).toBeLessThan(40);
    expect(await extension.badge(await extension.tabOf(shopAddress))).toBe('1');
  });

  test('that covers a mark, or makes it pale, is told of where the browser can tell', async ({
    shopper,
    web,
  }) => {
    test.skip(shopper.browser === 'firefox', 'Firefox does not tell what is covered');
    await open(shopper, web, searchPage('addCards(7, 1); addCards(17, 1); addCards(27, 1);'));
    await expect.poll(() => marksOf(tab)).toEqual({ shops: [7, 17, 27], elsewhere: 0 });
    await tab.evaluate(() => new Promise((passed) => setTimeout(passed, 2500)), null);
    expect((await summary())?.unseen).toBe(0);
    // our own panel lies over marks, which is not the page's doing
    await tab.evaluate(
      () => void (document.body.style.cssText = 'display:grid;grid-auto-rows:60px;margin:0'),
      null,
    );
    await tab.click('xinbiao-mark');
    await tab.evaluate(() => new Promise((passed) => setTimeout(passed, 2500)), null);
    const covering = await tab.evaluate(() => {
      const marks = [...document.querySelectorAll('xinbiao-mark')].slice(1);
      return marks.filter((mark) => {
        const { x, y } = mark.getBoundingClientRect();
        return document.elementFromPoint(x + 2, y + 2)?.localName === 'xinbiao-detail';
      }).length;
    }, null);
    expect(covering).toBeGreaterThan(0);
    expect((await summary())?.unseen).toBe(0);
    await tab.press('Escape');
    await tab.evaluate(() => {
      const [first, second] = document.querySelectorAll<HTMLElement>('.gl-item');
      const box = first?.getBoundingClientRect();
      const cover = document.createElement('div');
      cover.style.cssText = `position:fixed;z-index:9;background:#fff;left:0;right:0;top:${box?.top ?? 0}px;height:${box?.height ?? 0}px`;
      document.body.append(cover);
      if (second) second.style.opacity = '.3';
    }, null);
    await expect.poll(async () => (await summary())?.unseen).toBe(2);
    const popup = await shopper.openOwn(`popup.html?tab=${await extension.tabOf(address)}`);
    await expect
      .poll(() =>
        popup.evaluate(() => document.querySelector('[data-unseen]')?.getAttribute('data-unseen'), null),
      )
      .toBe('2');
    await popup.close();
  });

  test('cannot drown us in copies of marks', async ({ shopper, web }) => {
    await open(shopper, web, searchPage(cards));
    await expect.poll(() => marksOf(tab)).toEqual(oneMark);
    await runInPage(
      tab,
      `globalThis.copies = 0;
       const heap = document.body.appendChild(document.createElement('aside'));
       const more = (count) => { const all = document.createDocumentFragment();
         for (let n = 0; n < count; n += 1) all.append(document.createElement('xinbiao-mark')); heap.append(all); copies += count; };
       new MutationObserver((records) => { const gone = records.reduce((sum, { removedNodes }) => sum + removedNodes.length, 0);
         if (gone > 0) more(gone); }).observe(heap, { childList: true });
       more(3000);`,
    );
    await expect.poll(() => inPage<number>(tab, 'copies')).toBeGreaterThan(3000); // some are removed, and come again
    await tab.evaluate(() => new Promise((passed) => setTimeout(passed, 1500)), null);
    expect(await inPage<number>(tab, 'copies')).toBeLessThan(5000);
    await runInPage(tab, 'addCards(17, 1)');
    await expect.poll(async () => (await marksOf(tab)).shops).toEqual([7, 17]);
  });

  test('cannot drown us in changes', async ({ shopper, web }) => {
    await open(shopper, web, searchPage(cards));
    await expect.poll(() => marksOf(tab)).toEqual(oneMark);
    await runInPage(
      tab,
      `const text = document.querySelector('.p-name em').firstChild;
       for (let n = 0; n < 1e6; n += 1) text.data = 'n' + n;
       const heap = document.body.appendChild(document.createElement('aside'));
       for (let n = 0; n < 5e4; n += 1) heap.append(document.createElement('i'));
       addCards(17, 1);`,
    );
    // a slow machine is at it for a while: what counts is that it comes to its end
    await expect.poll(() => marksOf(tab), { timeout: 30_000 }).toEqual({ shops: [7, 17], elsewhere: 0 });
  });

  test('cannot have its own work held up by a flood of cards', async ({ shopper, web }) => {
    const count = 1500;
    await open(
      shopper,
      web,
      searchPage(`globalThis.beats = 0; globalThis.during = new Set();
        const beat = () => { beats += 1; setTimeout(beat); };
        beat();
        new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes)
          if (node.localName === 'xinbiao-mark') during.add(beats); }).observe(document, { childList: true, subtree: true });
        listOf().insertAdjacentHTML('beforeend',
          Array.from({ length: ${count} }, (_, n) => cardHtml(7).replaceAll('100007', 200000 + n)).join(''));`),
    );
    await expect.poll(async () => (await marksOf(tab)).shops.length, { timeout: 30_000 }).toBe(count);
    // one answer for all of them: in one turn they would all come between two beats of the page
    const turns = await tab.evaluate(
      () => (globalThis as unknown as { during: Set<number> }).during.size,
      null,
    );
    expect(turns).toBeGreaterThan(4);
  });

  test('with the strictest policy gets the same marks', async ({ shopper, web }) => {
    await open(shopper, web, searchPage(cards));
    await expect.poll(() => marksOf(tab)).toEqual(oneMark);
    const body = await tab.evaluate(() => document.querySelector('.gl-warp')?.outerHTML ?? '', null);
    const calm = await tab.picture('xinbiao-mark');
    stop();
    await tab.close();
    const clean = body.replaceAll(/<xinbiao-mark[^>]*><\/xinbiao-mark>/g, '');
    await open(
      shopper,
      web,
      `<!doctype html><meta charset="utf-8"><title>演示搜索</title><div id="J_goodsList">${clean}</div>`,
      {
        headers: {
          'content-security-policy':
            "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts allow-same-origin",
        },
      },
    );
    await expect.poll(() => marksOf(tab)).toEqual(oneMark);
    expect(size(await tab.picture('xinbiao-mark'))).toBe(size(calm)); // dressed: without style it has another size
    await tab.click('xinbiao-mark');
    await expect.poll(() => detailIsOpen(tab)).toBe(true);
  });

  test('cannot hide the document’s own methods behind names', async ({ shopper, web }) => {
    const names =
      `querySelector querySelectorAll createElement createElementNS body documentElement elementFromPoint
      addEventListener removeEventListener ownerDocument defaultView hidden readyState createTreeWalker children head
      visibilityState prerendering activeElement firstElementChild contains append getElementById`.split(
        /\s+/,
      );
    const inputs = `${names.join(' ')} parentNode parentElement nodeType isConnected matches closest textContent style
      getBoundingClientRect prepend before after remove dataset attributes getAttribute childNodes`;
    const clobbered = `${names.map((name) => `<img name="${name}" id="${name}" width="1" height="1"><form name="${name}"></form>`).join('')}
      <form id="form">${inputFields(inputs)}<b id="inside"></b></form><div id="J_goodsList"><ul class="gl-warp"></ul></div>`;
    await open(shopper, web, searchPage('', clobbered));
    // the page's own scripts cannot use what it hid: through an element they can
    await tab.evaluate(
      (card) => {
        const goods = Document.prototype.querySelector.call(document, '.gl-warp');
        goods?.insertAdjacentHTML('beforeend', card);
        Document.prototype.querySelector.call(document, '#inside')?.append('changes');
      },
      // the shop's name and its mark stand in a form of the card
      `<li class="gl-item" data-sku="107"><div class="p-name"><a href="https://item.jd.com/107.html"><em>演示商品</em></a></div>
       <form>${inputFields(inputs)}<div class="p-shop"><span><a class="curr-shop hd-shopname" href="https://mall.jd.com/index-7.html">演示店铺7号</a></span></div></form></li>`,
    );
    const width = () =>
      tab.evaluate(
        () =>
          Document.prototype.querySelector.call(document, '.gl-item xinbiao-mark')?.getBoundingClientRect()
            .width ?? 0,
        null,
      );
    await expect.poll(width).toBeGreaterThan(20);
    // and a list that comes within a form
    await tab.evaluate((fields) => {
      const card = Document.prototype.querySelector.call(document, '.gl-item');
      const goods = Document.prototype.querySelector.call(document, '#J_goodsList');
      if (!card || !goods) return;
      const text = card.outerHTML.replace(/<form>.*?<div/s, '<div').replace('</form>', '');
      goods.innerHTML = `<form>${fields}<ul class="gl-warp">${text.replace(/<xinbiao-mark.*?<\/xinbiao-mark>/s, '')}</ul></form>`;
    }, inputFields(inputs));
    await expect.poll(width).toBeGreaterThan(20);
  });

  test('cannot reach us through what it patches or pollutes', async ({ shopper, web }) => {
    await open(
      shopper,
      web,
      searchPage(`globalThis.caught = [];
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function () { const root = attach.call(this, { mode: 'open' }); caught.push(root); return root; };
        for (const name of ['append', 'setAttribute', 'querySelectorAll']) Element.prototype[name] = () => { throw new Error(name); };
        Document.prototype.createElement = () => { throw new Error('createElement'); };
        Object.prototype.findings = []; Object.prototype.level = 'none'; Object.prototype.text = 'polluted';
        Object.defineProperty(Object.prototype, 'open', { get() { throw new Error('polluted'); }, configurable: true });
        window.IntersectionObserver = window.MutationObserver = undefined;
        ${cards}`),
    );
    await expect
      .poll(() =>
        tab.evaluate(() => document.querySelector('.gl-item:nth-child(3) xinbiao-mark') !== null, null),
      )
      .toBe(true);
    expect(await inPage<unknown[]>(tab, 'caught')).toEqual([]);
  });

  test('that writes itself anew later is marked, and its marks can be pressed', async ({ shopper, web }) => {
    await open(shopper, web, searchPage(cards));
    await expect.poll(() => marksOf(tab)).toEqual(oneMark);
    // in a block of its own: the page's tools are there already
    const written = searchPage(`addCards(15, 4);`)
      .replace('<script>', '<script>{')
      .replace('</script>', '}</script>');
    await tab.evaluate((text) => {
      document.open();
      document.write(text);
      document.close();
    }, written);
    await expect.poll(() => marksOf(tab)).toEqual({ shops: [17], elsewhere: 0 });
    await tab.click('xinbiao-mark');
    await expect.poll(() => detailIsOpen(tab)).toBe(true);
  });

  test('cannot spoil other shops’ marks by what one card holds', async ({ shopper, web }) => {
    await open(
      shopper,
      web,
      searchPage(`${cards}
        const long = 'x'.repeat(3e6);
        const [card] = document.querySelectorAll('.gl-item');
        card.setAttribute('data-sku', long);
        card.querySelector('a.curr-shop').textContent = long;
        card.querySelector('a.curr-shop').href = 'https://mall.jd.com/index-' + '9'.repeat(1e6) + '.html?' + long;
        card.querySelector('.p-name a').href = 'https://item.jd.com/' + '9'.repeat(1e6) + '.html';
        document.querySelectorAll('.gl-item')[1].querySelector('a.curr-shop').textContent = '\\u0000\\uD800\\uFFFF';`),
    );
    await expect.poll(() => marksOf(tab)).toEqual(oneMark);
  });

  test('cannot speak through a frame', async ({ shopper, web }) => {
    const framed = searchAddress('framed');
    await open(
      shopper,
      web,
      searchPage(`addCards(1, 2);
        document.body.insertAdjacentHTML('beforeend', '<iframe width="400" height="300" srcdoc="<xinbiao-mark>列入黑名单</xinbiao-mark><b>列入黑名单</b>"></iframe>');
        document.body.insertAdjacentHTML('beforeend', '<iframe id="framed" width="600" height="600" src="${framed}"></iframe>');`),
    );
    const stopOwn = stop;
    const stopFramed = servePages(web, { [framed]: searchPage(cards) });
    stop = () => {
      stopOwn();
      stopFramed();
    };
    await tab.evaluate((src) => {
      const frame = document.querySelector<HTMLIFrameElement>('#framed');
      if (frame) frame.src = src;
    }, framed);
    await expect
      .poll(() =>
        tab.evaluate(
          () =>
            document
              .querySelector<HTMLIFrameElement>('#framed')
              ?.contentDocument?.querySelectorAll('.gl-item xinbiao-mark').length,
          null,
        ),
      )
      .toBe(1);
    await expect.poll(async () => (await summary())?.cards).toBe(2);
    await tab.evaluate(() => new Promise((passed) => setTimeout(passed, 500)), null);
    expect((await summary())?.marked).toBe(0);
    expect(await badge()).toBe('');
  });

  test('cannot lead links elsewhere with a base', async ({ shopper, web }) => {
    // as marketplaces write links: without a scheme, which an element's own `href` takes from the base
    const schemeless = searchPage(cards).replaceAll('href="https:', 'href="');
    await open(shopper, web, `<base href="ftp://base.xinbiao.example/">${schemeless}`);
    await expect.poll(() => marksOf(tab)).toEqual(oneMark);
    await tab.click('xinbiao-mark');
    await expect.poll(() => detailIsOpen(tab)).toBe(true);
  });

  test('cannot turn our words around with a shop’s name', async ({ shopper, web }) => {
    const name = '\u202E演\u200B示\u2066店\u2028铺7号';
    await open(
      shopper,
      web,
      searchPage(
        `${cards} document.querySelector('.gl-item:nth-child(3) a.curr-shop').textContent = ${JSON.stringify(name)};`,
      ),
    );
    await expect.poll(() => marksOf(tab)).toEqual(oneMark);
    const popup = await shopper.openOwn(`popup.html?tab=${await extension.tabOf(address)}`);
    const controls = /[\u200B\u202A-\u202E\u2066-\u2069\u2028]/;
    await expect.poll(() => popup.evaluate(() => document.body.innerText.includes('7号'), null)).toBe(true);
    expect(controls.test(await popup.evaluate(() => document.body.innerText, null))).toBe(false);
    await popup.close();
  });
});
