/** Xiaohongshu 小红书: shops and their goods. Notes are no offers: their pages are not read. */
import { attribute, label, pageAddress, text } from '../declare.ts';
import { shopLinks } from '../shop-links.ts';
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

/** An account: its nick; a firm's account tells the firm that was verified. */
const account: Reading = {
  name: 'account',
  card: { page: true },
  fields: {
    shopAddress: [pageAddress()],
    shopName: [
      text('.user-name, [class*="user-name"], [class*="userName"]'),
      text('title', { take: 'before', mark: ' - 小红书' }),
    ],
    parties: [{ role: 'operator', name: [label('body', '认证企业', '企业名称', '认证主体', '公司名称')] }],
  },
  mark: [{ at: '.user-name, [class*="user-name"], [class*="userName"]', where: 'after' }],
};

const links = shopLinks('a[href*="xiaohongshu.com/shop/"]', 'a[href^="/shop/"]', 'a[href*="/vendor/"]');

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
    {
      kind: 'account',
      at: [{ host: 'www.xiaohongshu.com', path: '/user/profile/*' }],
      readings: [account],
      empty: [],
    },
    {
      kind: 'search',
      at: [{ host: 'www.xiaohongshu.com', path: '/search_result*' }],
      readings: [links],
      empty: [{ has: '.note-item, .feeds-container', means: 'notes and goods without their shops' }],
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
  {
    shows: 'an account, and the firm that it was verified as',
    url: 'https://www.xiaohongshu.com/user/profile/5f0000000000000000000001',
    kind: 'account',
    layout: 'account',
    html: `<div class="user-name">演示甲官方</div><p>认证企业：杭州乙丙丁演示电子商务有限公司</p>`,
    shops: [
      {
        sellerId: '5f0000000000000000000001',
        shopName: '演示甲官方',
        parties: [{ role: 'operator', name: '杭州乙丙丁演示电子商务有限公司', codes: [] }],
        markAt: '演示甲官方',
      },
    ],
  },
  {
    shows: 'results that link to shops',
    url: 'https://www.xiaohongshu.com/search_result?keyword=x',
    kind: 'search',
    layout: 'shop-links',
    html: `<div><a href="/shop/500000000000000000000001">演示甲的店</a></div>`,
    shops: [{ sellerId: '500000000000000000000001', shopName: '演示甲的店' }],
  },
  {
    shows: 'results that are notes',
    url: 'https://www.xiaohongshu.com/search_result?keyword=x',
    kind: 'search',
    layout: 'none',
    html: `<section class="note-item">笔记</section>`,
    shops: [],
  },
];
