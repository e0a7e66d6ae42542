/**
 * Kuaishou shop 快手小店. Addresses of shops and items are known from public links to them; the markup of their pages,
 * which are drawn by scripts, is not: names are sought by parts of class names, firms beside labels.
 */
import { attribute, label, pageAddress, text } from '../declare.ts';
import type { Example, Pack, Reading } from '../pack.ts';
import { shopLinks } from '../shop-links.ts';

const shopLink = 'a[href*="kwaishop-store-c-frame"]';
const links = shopLinks(shopLink);
const name =
  '[class*="shop-name"], [class*="shopName"], [class*="seller-name"], [class*="sellerName"], [class*="store-name"]';

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
  fields: {
    shopAddress: [pageAddress()],
    shopName: [text(name)],
    parties: [
      {
        role: 'operator',
        name: [label('body', '企业名称', '公司名称', '经营者名称')],
        codes: [[label('body', '统一社会信用代码', '营业执照注册号')]],
      },
    ],
  },
  mark: [{ at: name, where: 'inside-end' }],
};

const account: Reading = {
  name: 'account',
  card: { page: true },
  fields: {
    shopAddress: [pageAddress()],
    shopName: [text('[class*="user-name"], [class*="userName"]'), text('h1')],
  },
  mark: [{ at: '[class*="user-name"], [class*="userName"], h1', where: 'after' }],
};

const blank = { has: '#root:empty, #app:empty', waiting: true, means: 'not rendered yet' } as const;

export const kuaishou: Pack = {
  site: 'kuaishou',
  hosts: ['app.kwaixiaodian.com', 'www.kuaishou.com', 'live.kuaishou.com'],
  scheme: 'any',
  pages: [
    { kind: 'item', at: ['item'], readings: [item], empty: [blank] },
    {
      kind: 'account',
      at: [
        { host: 'www.kuaishou.com', path: '/profile/*' },
        { host: 'live.kuaishou.com', path: '/profile/*' },
        { host: 'live.kuaishou.com', path: '/u/*' },
      ],
      readings: [account],
      empty: [],
    },
    { kind: 'shop', at: ['shop'], readings: [shop], empty: [] },
    {
      kind: 'orders',
      at: [{ host: 'app.kwaixiaodian.com', path: '/merchant/order*' }],
      readings: [links],
      empty: [{ has: '[class*="empty"]', means: 'no orders' }, blank],
    },
  ],
};

const frame =
  'https://app.kwaixiaodian.com/page/kwaishop-store-c-frame-h5/frame?layoutType=4&sellerId=8001&authorId=8001';
const link = `<a href="${frame.replaceAll('&', '&amp;')}">演示甲小店</a>`;
export const examples: readonly Example[] = [
  {
    shows: 'an item: its shop by the link’s shape',
    url: 'https://app.kwaixiaodian.com/merchant/shop/detail?id=21000000000001&hyId=kwaishop',
    kind: 'item',
    layout: 'item',
    html: `<div class="shop-name">演示甲小店</div>${link}`,
    shops: [
      {
        sellerId: '8001',
        shopName: '演示甲小店',
        itemUrl: 'https://app.kwaixiaodian.com/merchant/shop/detail?id=21000000000001',
        markAt: '演示甲小店',
      },
    ],
  },
  {
    shows: 'an item before its script has run',
    url: 'https://app.kwaixiaodian.com/web/kwaishop-goods-detail-page-app?id=21000000000001',
    kind: 'item',
    layout: 'waiting',
    html: `<div id="root"></div>`,
    shops: [],
  },
  {
    shows: 'a shop, and the firm beside its labels',
    url: frame,
    kind: 'shop',
    layout: 'shop',
    html: `<div class="store-name">演示甲小店</div><p>企业名称：杭州乙丙丁演示电子商务有限公司</p>`,
    shops: [
      {
        sellerId: '8001',
        shopName: '演示甲小店',
        parties: [{ role: 'operator', name: '杭州乙丙丁演示电子商务有限公司', codes: [] }],
        markAt: '演示甲小店',
      },
    ],
  },
  {
    shows: 'an account',
    url: 'https://www.kuaishou.com/profile/3xexample1',
    kind: 'account',
    layout: 'account',
    html: `<p class="user-name">演示甲官方</p>`,
    shops: [{ sellerId: '3xexample1', shopName: '演示甲官方', markAt: '演示甲官方' }],
  },
  {
    shows: 'orders, by the shapes of their links',
    url: 'https://app.kwaixiaodian.com/merchant/order/list',
    kind: 'orders',
    layout: 'shop-links',
    html: link,
    shops: [{ sellerId: '8001', shopName: '演示甲小店' }],
  },
  {
    shows: 'no orders',
    url: 'https://app.kwaixiaodian.com/merchant/order/list',
    kind: 'orders',
    layout: 'none',
    html: `<div class="order-empty">暂无订单</div>`,
    shops: [],
  },
];
