/**
 * Douyin 抖音: shops of 抖音商城 by the shapes of their addresses, and accounts. No public source tells the markup of
 * their pages, which are drawn by scripts: names are taken from where such pages keep them, by parts of class names,
 * and a firm where it stands beside a label.
 */
import { attribute, label, pageAddress, text } from '../declare.ts';
import type { Example, Pack, PartyFields, Reading } from '../pack.ts';
import { shopLinks } from '../shop-links.ts';

const shopLink = 'a[href*="/views/shop/index?"], a[href*="/views/shop?"]';
const links = shopLinks('a[href*="/views/shop/index?"]', 'a[href*="/views/shop?"]');
const name = '[class*="shop-name"], [class*="shopName"], [class*="shop_name"], [class*="ShopName"]';

const operator: PartyFields = {
  role: 'operator',
  name: [label('body', '企业名称', '公司名称', '经营者名称')],
  codes: [[label('body', '统一社会信用代码', '营业执照注册号')]],
};

const item: Reading = {
  name: 'item',
  card: { page: true, needs: `${shopLink}, ${name}` },
  fields: {
    shopAddress: [attribute('href', shopLink)],
    shopName: [text(name)],
    itemAddress: [pageAddress()],
  },
  mark: [
    { at: name, where: 'after' },
    { at: shopLink, where: 'after' },
  ],
};

const shop: Reading = {
  name: 'shop',
  card: { page: true },
  fields: { shopAddress: [pageAddress()], shopName: [text(name)], parties: [operator] },
  mark: [{ at: name, where: 'inside-end' }],
};

/** An account: its nick is the page's heading; a firm's account names the firm that was verified. */
const account: Reading = {
  name: 'account',
  card: { page: true },
  fields: {
    shopAddress: [pageAddress()],
    shopName: [
      text('[data-e2e="user-info"] h1'),
      text('h1'),
      text('title', { take: 'before', mark: '的抖音' }),
    ],
    parties: [{ role: 'operator', name: [label('body', '认证企业', '企业名称', '认证主体')] }],
  },
  mark: [
    { at: '[data-e2e="user-info"] h1', where: 'after' },
    { at: 'h1', where: 'after' },
  ],
};

const blank = { has: '#root:empty, #app:empty', waiting: true, means: 'not rendered yet' } as const;

export const douyin: Pack = {
  site: 'douyin',
  hosts: ['haohuo.jinritemai.com', 'www.douyin.com', 'www.iesdouyin.com'],
  scheme: 'any',
  pages: [
    { kind: 'item', at: ['item'], readings: [item], empty: [blank] },
    {
      kind: 'account',
      at: [
        { host: 'www.douyin.com', path: '/user/*' },
        { host: 'www.iesdouyin.com', path: '/share/user/*' },
      ],
      readings: [account],
      empty: [],
    },
    { kind: 'shop', at: ['shop'], readings: [shop], empty: [] },
    {
      kind: 'search',
      at: [
        { host: 'haohuo.jinritemai.com', path: '/views/search/*' },
        { host: 'www.douyin.com', path: '/search/*', parameters: ['type'] },
      ],
      readings: [links],
      empty: [
        { has: '[class*="no-result"], [class*="noResult"], [class*="empty"]', means: 'no results' },
        blank,
      ],
    },
    {
      kind: 'orders',
      at: [{ host: 'haohuo.jinritemai.com', path: '/views/order/*' }],
      readings: [links],
      empty: [{ has: '[class*="empty"]', means: 'no orders' }, blank],
    },
  ],
};

const link = '<a href="https://haohuo.jinritemai.com/views/shop/index?id=7001">演示甲小店</a>';
export const examples: readonly Example[] = [
  {
    shows: 'an item: its shop by the link’s shape',
    url: 'https://haohuo.jinritemai.com/ecommerce/trade/detail/index.html?id=3000000000000000001&origin_type=x',
    kind: 'item',
    layout: 'item',
    html: `<div class="shop-name__x">演示甲小店</div><a href="https://haohuo.jinritemai.com/views/shop/index?id=7001">进店</a>`,
    shops: [
      {
        shopId: '7001',
        shopName: '演示甲小店',
        itemUrl: 'https://haohuo.jinritemai.com/ecommerce/trade/detail/index.html?id=3000000000000000001',
        markAt: '演示甲小店',
      },
    ],
  },
  {
    shows: 'an item whose shop is not on the page',
    url: 'https://haohuo.jinritemai.com/views/product/item2?id=3000000000000000001',
    kind: 'item',
    layout: 'unknown',
    html: `<main><p>样品</p></main>`,
    shops: [],
  },
  {
    shows: 'a shop, and the firm beside its labels',
    url: 'https://haohuo.jinritemai.com/views/shop/index?id=7001',
    kind: 'shop',
    layout: 'shop',
    html: `<div class="shopName">演示甲小店</div><dl><dt>企业名称</dt><dd>杭州乙丙丁演示电子商务有限公司</dd><dt>统一社会信用代码</dt><dd>000000000000000000</dd></dl>`,
    shops: [
      {
        shopId: '7001',
        shopName: '演示甲小店',
        parties: [
          { role: 'operator', name: '杭州乙丙丁演示电子商务有限公司', codes: ['000000000000000000'] },
        ],
        markAt: '演示甲小店',
      },
    ],
  },
  {
    shows: 'an account and the firm that it was verified as',
    url: 'https://www.douyin.com/user/MS4wLjABAAAAexample?from=x',
    kind: 'account',
    layout: 'account',
    html: `<div data-e2e="user-info"><h1>演示甲官方</h1></div><p>认证企业：杭州乙丙丁演示电子商务有限公司</p>`,
    shops: [
      {
        sellerId: 'MS4wLjABAAAAexample',
        shopName: '演示甲官方',
        url: 'https://www.douyin.com/user/MS4wLjABAAAAexample',
        parties: [{ role: 'operator', name: '杭州乙丙丁演示电子商务有限公司', codes: [] }],
        markAt: '演示甲官方',
      },
    ],
  },
  {
    shows: 'results, by the shapes of their links',
    url: 'https://haohuo.jinritemai.com/views/search/index.html?q=%E6%BC%94',
    kind: 'search',
    layout: 'shop-links',
    html: `<div>${link}</div>`,
    shops: [{ shopId: '7001', shopName: '演示甲小店' }],
  },
  {
    shows: 'no results',
    url: 'https://haohuo.jinritemai.com/views/search/index.html?q=%E6%BC%94',
    kind: 'search',
    layout: 'none',
    html: `<div class="no-result">没有找到相关商品</div>`,
    shops: [],
  },
  {
    shows: 'orders, by the shapes of their links',
    url: 'https://haohuo.jinritemai.com/views/order/list',
    kind: 'orders',
    layout: 'shop-links',
    html: link,
    shops: [{ shopId: '7001' }],
  },
  {
    shows: 'no orders',
    url: 'https://haohuo.jinritemai.com/views/order/list',
    kind: 'orders',
    layout: 'none',
    html: `<div class="list-empty">暂无订单</div>`,
    shops: [],
  },
];
