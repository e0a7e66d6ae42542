// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Market, addCards, fillCard, goTo, marksIn, settingsIn, spyOnRoots } from './market.ts';

let market: Market;
let said: (host: Element) => string;

async function open(how: ConstructorParameters<typeof Market>[0]): Promise<void> {
  market = new Market(how);
  await market.frame();
}

beforeEach(() => {
  said = spyOnRoots();
  goTo('/search?q=1');
});

afterEach(() => {
  market.session.end();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a search page', () => {
  it('marks the cards of listed shops, each once, and no other', async () => {
    const [a, b, c] = addCards({ shop: 'a' }, { shop: 'b' }, { shop: 'a' });
    await open({ listed: ['a'] });
    expect([a, b, c].map((card) => (card ? marksIn(card).length : 0))).toEqual([1, 0, 1]);
    expect(marksIn(document)).toHaveLength(2);
    expect(a?.querySelector('.shop + xinbiao-mark')).not.toBeNull();
  });

  it('asks about each shop once, in one message', async () => {
    addCards({ shop: 'a' }, { shop: 'b' }, { shop: 'a' });
    await open({ listed: ['a'] });
    expect(market.asked.map((batch) => batch.map(({ shopId }) => shopId))).toEqual([['a', 'b']]);
  });

  it('splits what is more than one message carries', async () => {
    addCards(...Array.from({ length: 450 }, (_, index) => ({ shop: `s${index}` })));
    await open({ listed: [] });
    while (market.framesDue > 0) await market.frame(); // as many turns as the reading takes
    expect(market.asked.flat().map(({ shopId }) => shopId)).toHaveLength(450);
    expect(new Set(market.asked.flat().map(({ shopId }) => shopId)).size).toBe(450);
    expect(Math.max(...market.asked.map((batch) => batch.length))).toBeLessThanOrEqual(200);
  });

  it('reads only the cards that scrolling adds', async () => {
    const [first] = addCards({ shop: 'a' });
    await open({ listed: ['a', 'z'] });
    const readBefore = first ? market.readsOf(first) : 0;
    const [late] = addCards({ shop: 'z' });
    await market.frame();
    expect(late && marksIn(late)).toHaveLength(1);
    expect(first && market.readsOf(first)).toBe(readBefore);
  });

  it('marks a card that is filled in after it was added', async () => {
    await open({ listed: ['a'] });
    const card = document.createElement('li');
    card.className = 'card';
    document.querySelector('#list')?.append(card);
    await market.frame();
    expect(marksIn(card)).toHaveLength(0);
    fillCard(card, { shop: 'a' });
    await market.frame();
    expect(marksIn(card)).toHaveLength(1);
  });

  it('does not take its own marks for changes of the page', async () => {
    const [card] = addCards({ shop: 'a' });
    await open({ listed: ['a'] });
    const reads = card && market.readsOf(card);
    await market.frame();
    await market.frame();
    expect(market.framesDue).toBe(0);
    expect(card && market.readsOf(card)).toBe(reads);
  });

  it('tells the number of distinct marked shops, when it changes', async () => {
    addCards({ shop: 'a' }, { shop: 'a' }, { shop: 'b' });
    await open({ listed: ['a', 'b', 'c'] });
    await vi.waitFor(() => expect(market.reported).toEqual([2]));
    addCards({ shop: 'c' });
    await market.frame();
    // a number that stands already is renewed once a second at most
    await vi.waitFor(() => expect(market.reported).toEqual([2, 3]), { timeout: 4000 });
  });
});

describe('a card that is used again for another shop', () => {
  it('loses the first shop’s mark before the next frame', async () => {
    const [card] = addCards({ shop: 'a' });
    await open({ listed: ['a'] });
    const link = card?.querySelector('.shop');
    expect(card && marksIn(card)).toHaveLength(1);
    link?.setAttribute('href', '/shop/b');
    await market.settle(); // observers have run, no frame has
    expect(card && marksIn(card)).toHaveLength(0);
  });

  it('gets the second shop’s own mark', async () => {
    const [card] = addCards({ shop: 'a' });
    await open({ listed: ['a', 'b'] });
    if (card) fillCard(card, { shop: 'b' });
    await market.frame();
    expect(card && marksIn(card)).toHaveLength(1);
    expect(market.asked.flat().map(({ shopId }) => shopId)).toEqual(['a', 'b']);
  });

  it('is not marked by an answer about the first shop that comes late', async () => {
    const [card] = addCards({ shop: 'a' });
    market = new Market({ listed: ['a'] });
    market.held = [];
    await market.frame();
    expect(market.asked).toHaveLength(1);
    card?.querySelector('.shop')?.setAttribute('href', '/shop/b');
    await market.release();
    expect(card && marksIn(card)).toHaveLength(0);
  });

  it('loses its mark when it names no shop any more', async () => {
    const [card] = addCards({ shop: 'a' });
    await open({ listed: ['a'] });
    if (card) card.innerHTML = '<p>sold out</p>';
    await market.frame();
    expect(card && marksIn(card)).toHaveLength(0);
  });
});

describe('a page that renders again', () => {
  it('gets a dropped mark back, once', async () => {
    const [card] = addCards({ shop: 'a' });
    await open({ listed: ['a'] });
    if (card) fillCard(card, { shop: 'a' });
    await market.frame();
    expect(card && marksIn(card)).toHaveLength(1);
    expect(market.asked).toHaveLength(1);
  });

  it('is left in peace when it takes every mark away', async () => {
    const [card] = addCards({ shop: 'a' });
    await open({ listed: ['a'] });
    const takeAway = async (rounds: number): Promise<number> => {
      const marks = card ? marksIn(card) : [];
      if (marks.length === 0 || rounds >= 500) return rounds;
      for (const mark of marks) mark.remove();
      await market.frame();
      return takeAway(rounds + 1);
    };
    const rounds = await takeAway(0);
    expect(rounds).toBeGreaterThan(1);
    expect(rounds).toBeLessThan(100);
  });

  it('forgets cards that are gone', async () => {
    const [card] = addCards({ shop: 'a' }, { shop: 'b' });
    await open({ listed: ['a', 'b'] });
    card?.remove();
    await market.frame();
    expect(market.session.summary()).toMatchObject({ cards: 1, marked: 1 });
    await vi.waitFor(() => expect(market.reported).toEqual([1]));
  });
});

describe('a page that copies its nodes', () => {
  it('keeps no copy of a mark: the copied card gets its own', async () => {
    const [card] = addCards({ shop: 'a' });
    await open({ listed: ['a'] });
    const copy = card?.cloneNode(true) as Element;
    document.querySelector('#list')?.append(copy);
    await market.frame();
    expect(marksIn(copy)).toHaveLength(1);
    expect(marksIn(copy).map(said)).toEqual([expect.stringContaining('列入黑名单')]);
    expect(marksIn(document)).toHaveLength(2);
  });
});

describe('a change of the address', () => {
  it('within the same kind of page leaves standing what still stands', async () => {
    const [card] = addCards({ shop: 'a' });
    await open({ listed: ['a', 'b'] });
    const [mark] = marksIn(document);
    history.replaceState(null, '', '/search?q=1&page=2');
    addCards({ shop: 'b' });
    await market.frame();
    expect(card && marksIn(card)).toEqual([mark]);
    expect(marksIn(document)).toHaveLength(2);
  });

  it('takes the marks of the old page away', async () => {
    addCards({ shop: 'a' });
    await open({ listed: ['a'] });
    await vi.waitFor(() => expect(market.reported).toEqual([1]));
    history.pushState(null, '', '/about');
    document.querySelector('#list')?.remove();
    await market.frame();
    expect(marksIn(document)).toHaveLength(0);
    expect(market.session.summary()).toBeNull();
    expect(market.reported.at(-1)).toBe(0);
  });

  it('reads the new page, and does not ask again what it knows', async () => {
    addCards({ shop: 'a' });
    await open({ listed: ['a', 'b'] });
    history.pushState(null, '', '/search?q=2');
    document.querySelector('#list')?.replaceChildren();
    addCards({ shop: 'b' }, { shop: 'a' });
    await market.frame();
    expect(marksIn(document)).toHaveLength(2);
    expect(market.asked.flat().map(({ shopId }) => shopId)).toEqual(['a', 'b']);
  });

  it('names the page that each question is of', async () => {
    addCards({ shop: 'a' });
    await open({ listed: [] });
    goTo('/item/b', '<h1>thing</h1><p><a id="seller" href="/shop/b">b</a></p>');
    await market.frame();
    expect(market.askedOf).toEqual([
      { site: 'demo', kind: 'search' },
      { site: 'demo', kind: 'item' },
    ]);
  });

  it('begins on a page that first had an unknown address', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    goTo('/about');
    await open({ listed: ['a'] });
    history.pushState(null, '', '/search?q=3');
    addCards({ shop: 'a' });
    vi.advanceTimersByTime(1000); // this DOM has no Navigation API
    await market.frame();
    expect(marksIn(document)).toHaveLength(1);
  });

  it('takes a banner of the old shop away', async () => {
    goTo('/shop/a', '<h1 id="seller">a</h1>');
    await open({ listed: ['a'] });
    expect(marksIn(document)).toHaveLength(1);
    history.pushState(null, '', '/shop/b');
    const name = document.querySelector('#seller');
    if (name) name.textContent = 'b';
    await market.frame();
    expect(marksIn(document)).toHaveLength(0);
  });
});

describe('pages about one shop', () => {
  it('carry a banner, and beside the seller on an item page a note', async () => {
    goTo('/item/a', '<h1>thing</h1><p><a id="seller" href="/shop/a">a</a></p>');
    await open({ listed: ['a'] });
    expect(document.body.firstElementChild?.localName).toBe('xinbiao-mark');
    expect(document.querySelector('#seller + xinbiao-mark')).not.toBeNull();
    expect(marksIn(document).map(said)[0]).toContain('演示市市场监督管理局名单载有本店经营者');
  });

  it('carry nothing for a shop that is on no list', async () => {
    goTo('/shop/a', '<h1 id="seller">a</h1>');
    await open({ listed: [] });
    expect(marksIn(document)).toHaveLength(0);
  });

  it('are marked when the seller is rendered late', async () => {
    goTo('/shop/a', '<h1 id="seller"></h1>');
    await open({ listed: ['a'] });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const name = document.querySelector('#seller');
    if (name) name.textContent = 'a';
    await market.settle();
    vi.advanceTimersByTime(1000);
    await market.frame();
    vi.advanceTimersByTime(1000);
    await market.settle();
    expect(marksIn(document)).toHaveLength(1);
  });
});

describe('the platform’s own shops', () => {
  it('get one notice for the page and no chips', async () => {
    addCards({ shop: 'own', own: true }, { shop: 'own', own: true }, { shop: 'a' });
    await open({ listed: ['own', 'a'] });
    const [notice, chip] = marksIn(document);
    expect(marksIn(document)).toHaveLength(2);
    expect(notice?.parentElement).toBe(document.body);
    expect(notice && said(notice)).toContain('本页2处由平台自营');
    expect(chip?.closest('.card')).not.toBeNull();
  });
});

describe('settings', () => {
  it('leave a site that is off unread', async () => {
    const [card] = addCards({ shop: 'a' });
    await open({ listed: ['a'], siteEnabled: false });
    expect(market.asked).toEqual([]);
    expect(card && market.readsOf(card)).toBe(0);
    expect(market.session.summary()).toMatchObject({ siteEnabled: false, cards: 0 });
  });

  it('take the marks away when the site is switched off, and back', async () => {
    addCards({ shop: 'a' });
    await open({ listed: ['a'] });
    market.settings = settingsIn('zh-CN', false);
    market.session.settingsChanged();
    await market.frame();
    expect(marksIn(document)).toHaveLength(0);
    market.settings = settingsIn('zh-CN');
    market.session.settingsChanged();
    await market.frame();
    expect(marksIn(document)).toHaveLength(1);
  });

  it('choose the language of the marks', async () => {
    addCards({ shop: 'a' });
    await open({ listed: ['a'], language: 'en' });
    expect(marksIn(document).map(said)).toEqual(['Blacklisted']);
  });

  it('mark nothing where nobody answers for them', async () => {
    const [card] = addCards({ shop: 'a' });
    market = new Market({ listed: ['a'] });
    market.settings = new Error('nobody there');
    await market.frame();
    expect(card && market.readsOf(card)).toBe(0);
    expect(market.asked).toEqual([]);
  });

  it('draw what was read before they came, also where the page has another address by then', async () => {
    addCards({ shop: 'a' });
    market = new Market({ listed: ['a'] });
    market.readsAtOnce = true;
    market.settings = new Error('nobody there yet');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await market.frame();
    expect(market.asked).toHaveLength(1);
    expect(marksIn(document)).toHaveLength(0);
    history.replaceState(null, '', '/search?q=1&page=2');
    addCards({ shop: 'b' });
    await market.frame();
    market.settings = settingsIn('zh-CN');
    await vi.advanceTimersByTimeAsync(2000);
    await market.frame();
    expect(marksIn(document)).toHaveLength(1);
  });

  it('leave a site that is off unmarked, though it was read at once', async () => {
    addCards({ shop: 'a' });
    market = new Market({ listed: ['a'], siteEnabled: false });
    market.readsAtOnce = true;
    await market.frame();
    expect(marksIn(document)).toHaveLength(0);
    expect(market.session.summary()).toMatchObject({ siteEnabled: false, cards: 0 });
  });

  it('are asked for again while the background is not there yet, as just after an update', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    addCards({ shop: 'a' });
    market = new Market({ listed: ['a'] });
    market.settings = new Error('nobody there yet');
    await market.frame();
    await vi.advanceTimersByTimeAsync(500);
    market.settings = settingsIn('zh-CN');
    await vi.advanceTimersByTimeAsync(2000);
    await market.frame();
    expect(marksIn(document)).toHaveLength(1);
  });
});

describe('the end', () => {
  it('comes when the extension was updated away: marks go, nothing is asked', async () => {
    addCards({ shop: 'a' });
    await open({ listed: ['a', 'b'] });
    market.alive = false;
    addCards({ shop: 'b' });
    await market.frame();
    expect(marksIn(document)).toHaveLength(0);
    expect(market.asked).toHaveLength(1);
    expect(market.ended).toBe(1);
    addCards({ shop: 'a' });
    await market.frame();
    expect(market.framesDue).toBe(0);
    expect(marksIn(document)).toHaveLength(0);
  });

  it('leaves nothing for a successor to double', async () => {
    addCards({ shop: 'a' });
    await open({ listed: ['a'] });
    market.alive = false; // a successor comes with an update only, which ends whom it replaces
    const successor = new Market({ listed: ['a'] });
    await successor.frame();
    await market.frame();
    await successor.frame();
    const marks = marksIn(document).length;
    successor.session.end();
    expect(marks).toBe(1);
    expect(market.ended).toBe(1);
  });
});

describe('answers', () => {
  it('are asked for again after a failure', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    addCards({ shop: 'a' });
    market = new Market({ listed: ['a'] });
    market.failures = 1;
    await market.frame();
    expect(marksIn(document)).toHaveLength(0);
    vi.advanceTimersByTime(30_000);
    await market.frame();
    expect(marksIn(document)).toHaveLength(1);
  });

  it('are not asked for without end', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    addCards({ shop: 'a' });
    market = new Market({ listed: ['a'] });
    market.failures = 1000;
    for (let turn = 0; turn < 20; turn += 1) {
      await market.frame();
      vi.advanceTimersByTime(60_000);
    }
    expect(market.asked.length).toBeLessThan(6);
  });

  it('are asked for anew when the tab returns from the browser’s page cache', async () => {
    addCards({ shop: 'a' }, { shop: 'b' });
    await open({ listed: ['a'] });
    market.listed.delete('a');
    market.listed.add('b');
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await market.frame();
    const marked = marksIn(document).map((mark) => mark.closest('.card')?.textContent);
    expect(marked).toEqual(['offerb']);
  });

  it('and their number is told again, since the browser cleared it when the page was left', async () => {
    addCards({ shop: 'a' });
    await open({ listed: ['a'] });
    await expect.poll(() => market.reported).toEqual([1]);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await market.frame();
    await expect.poll(() => market.reported, { timeout: 10_000 }).toEqual([1, 1]);
  });
});

describe('a click made by a script of the page', () => {
  it('opens nothing', async () => {
    addCards({ shop: 'a' });
    await open({ listed: ['a'] });
    for (const mark of marksIn(document)) (mark as HTMLElement).click();
    await market.frame();
    expect(document.querySelector('xinbiao-detail')).toBeNull();
  });
});
