// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Market, addCards, goTo, marksIn } from './market.ts';

let market: Market;
let state: DocumentReadyState;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(performance, 'now').mockReturnValue(0); // a busy machine is not what is tested here
  goTo('/search?q=1');
  state = 'loading';
  vi.spyOn(document, 'readyState', 'get').mockImplementation(() => state);
});

afterEach(() => {
  market.session.end();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The page was looked at, while it is being parsed. */
async function looked(): Promise<void> {
  await vi.advanceTimersByTimeAsync(100);
  await market.frame();
}

async function parsed(): Promise<void> {
  state = 'interactive';
  document.dispatchEvent(new Event('DOMContentLoaded'));
  await market.frame();
}

it('shops are asked about while the page is being parsed, and marked when it is, each once', async () => {
  addCards({ shop: 'a' }, { shop: 'b' }, { shop: 'half' });
  market = new Market({ listed: ['a'] });
  await looked();
  expect(market.asked.flat().map(({ shopId }) => shopId)).toEqual(['a', 'b']);
  expect(marksIn(document)).toHaveLength(0);
  addCards({ shop: 'c' });
  await looked();
  expect(market.asked.flat().map(({ shopId }) => shopId)).toEqual(['a', 'b', 'half']);
  await parsed();
  expect(marksIn(document)).toHaveLength(1);
  expect(market.asked.flat().map(({ shopId }) => shopId)).toEqual(['a', 'b', 'half', 'c']);
});

it('what the page changes before it is parsed is what counts', async () => {
  const [first] = addCards({ shop: 'a' }, { shop: 'b' }, { shop: 'c' });
  market = new Market({ listed: ['a'] });
  await looked();
  first?.querySelector('.shop')?.setAttribute('href', '/shop/z');
  await parsed();
  expect(marksIn(document)).toHaveLength(0);
});

it('nothing is asked ahead for a site that is off', async () => {
  addCards({ shop: 'a' }, { shop: 'b' });
  market = new Market({ listed: ['a'], siteEnabled: false });
  await looked();
  expect(market.asked).toEqual([]);
});
