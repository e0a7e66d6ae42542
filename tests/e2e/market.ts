/** A market of ours under a real address: cards of a search, which shops are listed, and which cards carry a mark. */
import type { Entry } from '../../utils/model/entry.ts';
import type { Tab } from './browsers/shopper.ts';
import type { TestWeb } from './web.ts';

/** The legal day, now and when the tests began. */
export const dayNow = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
export const today = dayNow();

/** An entry that names a shop by its number. */
export const entryOf = (shop: number): Entry => ({
  id: `shop-${shop}`,
  subject: { kind: 'company', name: `测试虚构${shop}号商贸有限公司` },
  storefronts: [{ site: 'jd', shopId: String(shop), seen: today, basis: 'publisher', confirmations: 2 }],
  tier: 'blacklist',
  causes: [{ code: 'counterfeit', wording: '制假售假' }],
  basisKind: 'administrative',
  listedOn: today,
  confirmedOn: today,
});

export const nameOf = (shop: number | string): string => `演示店铺${shop}号`;

/** A result of a search. */
export const card = (sku: number | string, shop: number | string): string => `
  <li class="gl-item" data-sku="${sku}"><div class="gl-i-wrap">
    <div class="p-name"><a href="https://item.jd.com/${sku}.html"><em>演示商品 ${sku}</em></a></div>
    <div class="p-shop"><span class="J_im_icon"><a class="curr-shop hd-shopname"
      href="https://mall.jd.com/index-${shop}.html?from=pc">${nameOf(shop)}</a></span></div>
  </div></li>`;

export const pageOf = (title: string, body: string): string =>
  `<!doctype html><meta charset="utf-8"><title>${title}</title>${body}`;

/** The results of a search, as the market sends them. */
export const resultsPage = (cards: readonly string[]): string =>
  pageOf('演示搜索', `<div id="J_goodsList"><ul class="gl-warp">${cards.join('')}</ul></div>`);

/** More results, as a page of ours adds them while it is read. */
export const addCards = (tab: Tab, cards: readonly string[]): Promise<void> =>
  tab.evaluate(
    (html) => document.querySelector('.gl-warp')?.insertAdjacentHTML('beforeend', html),
    cards.join(''),
  );

/**
 * Names of the shops whose cards carry a visible mark, in page order.
 * @param layout which elements are the cards, and where in one the shop's name is
 */
export const markedShops = (
  tab: Tab,
  layout = { card: '.gl-item', name: 'a.curr-shop' },
): Promise<string[]> =>
  tab.evaluate(
    ({ card: cards, name }) =>
      [...document.querySelectorAll(cards)]
        .filter((item) => {
          const box = item.querySelector('xinbiao-mark')?.getBoundingClientRect();
          return box !== undefined && box.width > 0 && box.height > 0;
        })
        .map((item) => item.querySelector(name)?.textContent ?? ''),
    layout,
  );

export const textOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.body.textContent ?? '', null);

/** Serves pages by their addresses. @returns stops that */
export function servePages(web: TestWeb, pages: Readonly<Record<string, string>>): () => void {
  return web.serve(({ href }) => {
    const body = pages[href];
    return body === undefined ? undefined : { headers: { 'content-type': 'text/html; charset=utf-8' }, body };
  });
}
