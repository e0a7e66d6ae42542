/** Xiaohongshu 小红书: shops and their goods. Notes are no offers: their pages are not read. */
import { attribute, pageAddress, text } from '../declare.ts';
import type { Example, Pack, Reading } from '../pack.ts';

const item: Reading = {
  name: 'item',
  card: { page: true },
  fields: {
    shopAddress: [attribute('href', 'a[href*="/shop/"]')],
    shopName: [text('.seller-name, .shop-name, [class*="seller-name"], [class*="shop-name"]')],
    itemAddress: [pageAddress()],
  },
  mark: [
    { at: '.seller-name, .shop-name, [class*="seller-name"], [class*="shop-name"]', where: 'after' },
    { at: 'a[href*="/shop/"]', where: 'after' },
  ],
};

const shop: Reading = {
  name: 'shop',
  card: { page: true },
  fields: {
    shopAddress: [pageAddress()],
    shopName: [text('.seller-name, .shop-name, [class*="seller-name"], [class*="shop-name"]')],
  },
  mark: [
    { at: '.seller-name, .shop-name, [class*="seller-name"], [class*="shop-name"]', where: 'inside-end' },
  ],
};

export const xiaohongshu: Pack = {
  site: 'xiaohongshu',
  hosts: ['www.xiaohongshu.com', 'mall.xiaohongshu.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'item',
      at: ['item'],
      readings: [item],
      empty: [
        {
          has: '#app',
          lacks: '#app img',
          waiting: true,
          means: 'not rendered yet, or opened in the app only',
        },
      ],
    },
    { kind: 'shop', at: ['shop'], readings: [shop], empty: [] },
  ],
};

export const examples: readonly Example[] = [
  {
    shows: 'goods and their shop',
    url: 'https://www.xiaohongshu.com/goods-detail/600000000000000000000001?t=1',
    kind: 'item',
    layout: 'item',
    html: `<div id="app"><a href="/shop/500000000000000000000001"><span class="seller-name">演示甲的店</span></a></div>`,
    shops: [
      {
        sellerId: '500000000000000000000001',
        shopName: '演示甲的店',
        url: 'https://www.xiaohongshu.com/shop/500000000000000000000001',
        itemUrl: 'https://www.xiaohongshu.com/goods-detail/600000000000000000000001',
        markAt: '演示甲的店',
      },
    ],
  },
  {
    shows: 'goods whose shop is not on the page yet',
    url: 'https://www.xiaohongshu.com/goods-detail/600000000000000000000001',
    kind: 'item',
    layout: 'waiting',
    html: `<div id="app"></div>`,
    shops: [],
  },
  {
    shows: 'a shop',
    url: 'https://www.xiaohongshu.com/shop/500000000000000000000001',
    kind: 'shop',
    layout: 'shop',
    html: `<div id="app"><div class="shop-name">演示甲的店</div></div>`,
    shops: [{ sellerId: '500000000000000000000001', shopName: '演示甲的店', markAt: '演示甲的店' }],
  },
];
