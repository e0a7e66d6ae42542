/** How a page is read as it lives: late results, changed cards, data that is left over, marks' places. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { openPage } from '../../../utils/sites/read.ts';
import type { OpenPage } from '../../../utils/sites/read.ts';

function open(url: string, html: string): { page: OpenPage; document: Document } {
  const { document } = new JSDOM(`<!doctype html><body>${html}`, { url }).window;
  const page = openPage(document, url);
  if (!page) throw new Error(`no pack reads ${url}`);
  return { page, document };
}

const search = 'https://search.jd.com/Search?keyword=a';
const card = (sku: number, shop: number | null): string =>
  `<li class="gl-item" data-sku="${sku}"><div class="p-shop">${
    shop === null ? '' : `<a class="curr-shop" href="//mall.jd.com/index-${shop}.html">演示${shop}号店</a>`
  }</div></li>`;

/** Puts a link with the shop's name inside the `.row` of a card that is itself a link. */
const nest = (document: Document, outer: string, inner: string): void => {
  document.body.innerHTML = outer;
  const link = document.createElement('a');
  const name = document.createElement('span');
  link.setAttribute('href', inner);
  name.className = 'shopNameText--DmtlsDKm desc-text';
  name.textContent = '演示甲商行';
  link.append(name);
  document.querySelector('.row')?.append(link);
};

describe('openPage', () => {
  it('opens only pages that a pack reads', () => {
    const { document } = new JSDOM('').window;
    expect(openPage(document, 'https://example.com/')).toBeNull();
    expect(openPage(document, 'https://www.jd.com/')).toBeNull();
    expect(openPage(document, 'no address')).toBeNull();
  });

  it('sees results that arrive after it was opened', () => {
    const { page, document } = open(search, '<div id="J_goodsList"></div>');
    expect(page.layout()).toBe('waiting');
    expect(page.cards()).toEqual([]);
    document.body.insertAdjacentHTML('beforeend', `<ul>${card(1, 1001)}</ul>`);
    expect(page.layout()).toBe('list-2018');
    document.querySelector('ul')?.insertAdjacentHTML('beforeend', card(2, 1002));
    expect(page.cards().map((each) => page.readCard(each)?.sighting.shopId)).toEqual(['1001', '1002']);
  });

  it('reads a card anew when it shows another shop', () => {
    const { page, document } = open(search, `<ul>${card(1, 1001)}</ul>`);
    const [only] = page.cards();
    expect(only && page.readCard(only)?.sighting.shopId).toBe('1001');
    document.querySelector('.curr-shop')?.setAttribute('href', '//mall.jd.com/index-1009.html');
    expect(only && page.readCard(only)?.sighting.shopId).toBe('1009');
  });

  it('tells an unknown layout from a page without results', () => {
    expect(
      open(search, '<main class="redesigned"><a href="//item.jd.com/1.html">…</a></main>').page.layout(),
    ).toBe('unknown');
    expect(
      open(search, '<div class="notice-search"><div class="ns-content">没有找到</div></div>').page.layout(),
    ).toBe('none');
  });

  it('does not call a reading working because its cards are there: one must name a shop', () => {
    const { page } = open(search, `<ul>${card(1, null)}${card(2, null)}</ul>`);
    expect(page.layout()).toBe('unknown');
    expect(page.read().shops).toEqual([]);
  });

  it('places marks beside the name, else at the end of the card', () => {
    const { page, document } = open(search, `<ul>${card(1, 1001)}</ul>`);
    const [shop] = page.read().shops;
    expect(shop?.anchor).toEqual({ element: document.querySelector('.curr-shop'), where: 'after' });
    const p4p = open(
      'https://p4psearch.1688.com/page.html',
      `<script>x = {"listOffer":[{"eurl":"//a","memberId":"b2b-1"}]}</script><div class="offer_item"><a href="//a"></a></div>`,
    );
    expect(p4p.page.read().shops[0]?.anchor).toEqual({
      element: p4p.document.querySelector('.offer_item'),
      where: 'inside-end',
    });
  });

  it('finds page data that arrives late, and keeps to data about the item of the address', () => {
    const { page, document } = open('https://item.jd.com/100001.html', '<div id="crumb-wrap"></div>');
    expect(page.layout()).toBe('waiting');
    const add = (sku: number): void => {
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.textContent = `pageConfig = { product: { skuid: ${sku}, shopId: '${sku}1' } }`;
      document.body.append(script);
    };
    document.body.append('商品');
    add(100009);
    expect(page.layout()).toBe('unknown');
    add(100001);
    expect(page.read().shops[0]?.sighting.shopId).toBe('1000011');
  });

  it('gives no more than messages may carry, whatever a page writes', () => {
    const long = 'x'.repeat(5000);
    const { page } = open(
      search,
      `<ul><li class="gl-item" data-sku="${long}"><a class="curr-shop" href="//mall.jd.com/index-1.html?${long}">${long}</a></li></ul>`,
    );
    const [shop] = page.read().shops;
    expect(shop?.sighting.shopName).toHaveLength(200);
    expect(shop?.sighting.itemUrl).toBeUndefined();
    expect(shop?.sighting.url).toBeUndefined();
  });

  it('reads links within links as living pages have them, which no parser makes', () => {
    const taobao = open('https://s.taobao.com/search?q=a', '');
    nest(
      taobao.document,
      '<a id="item_id_700000000001" href="//item.taobao.com/item.htm?id=700000000001"><div class="doubleCard--x"><div class="row TextAndPic--x"></div></div></a>',
      '//store.taobao.com/shop/view_shop.htm?appUid=RAzN8',
    );
    expect(taobao.page.read().layout).toBe('cards-2025');
    expect(taobao.page.read().shops.map(({ sighting }) => sighting)).toMatchObject([
      {
        sellerId: 'RAzN8',
        shopName: '演示甲商行',
        itemUrl: 'https://item.taobao.com/item.htm?id=700000000001',
      },
    ]);
    const wholesale = open('https://s.1688.com/selloffer/offer_search.htm', '');
    nest(
      wholesale.document,
      '<a class="search-offer-wrapper" data-renderkey="2_60_p4p_b2b-1002_600000000002" href="https://dj.1688.com/ci_bb?a=1"><div class="row offer-shop-row"></div></a>',
      'http://shop0a1b2c3d4e5f6.1688.com?tracelog=p4p',
    );
    expect(wholesale.page.read().layout).toBe('cards-2025');
    expect(wholesale.page.read().shops.map(({ sighting }) => sighting)).toMatchObject([
      { sellerId: 'b2b-1002', host: 'shop0a1b2c3d4e5f6.1688.com', shopName: '演示甲商行', ad: true },
    ]);
  });

  it('does not take a link to another marketplace for the shop’s', () => {
    const { page } = open(
      search,
      '<ul><li class="gl-item" data-sku="1"><span class="p-shop"><a class="curr-shop" href="https://shop1004.taobao.com/">演示</a></span></li></ul>',
    );
    const [shop] = page.read().shops;
    expect(shop?.sighting).toMatchObject({ site: 'jd', shopName: '演示' });
    expect(shop?.sighting.shopId).toBeUndefined();
  });
});
