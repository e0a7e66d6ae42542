/**
 * Weidian 微店. The server writes the page's data into an attribute of a script element; public scripts that read items
 * and carts rely on it. It is believed only where its item is the address's.
 */
import { attribute, data, label, pageAddress, record, text } from '../declare.ts';
import type { Example, Pack, Reading } from '../pack.ts';
import { shopLinks } from '../shop-links.ts';

const inject = '#__rocker-render-inject__';
const shopLink = 'a[href*="weidian.com/?userid="], a[href*="/?userid="], a[href*=".v.weidian.com"]';
const links = shopLinks('a[href*="/?userid="]', 'a[href*="//shop"][href*=".v.weidian.com"]');
const name = '[class*="shop-name"], [class*="shopName"], .shop-title';

const item: Reading = {
  name: 'item',
  card: { page: true },
  fields: {
    shopAddress: [attribute('href', shopLink), data('model.shop_info.shop_url')],
    shopId: [data('model.shop_info.shop_id'), data('model.shop_info.shopId')],
    shopName: [data('model.shop_info.shopName'), text(name)],
    itemAddress: [pageAddress()],
    identified: true,
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
    shopName: [text(name), text('title')],
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

const cart: Reading = {
  name: 'data',
  card: { records: 'cart' },
  fields: {
    shopId: [record('shopId'), record('shop.shopId'), record('shop_id')],
    shopName: [record('shopName'), record('shop.shopName'), record('shop_name')],
    identified: true,
  },
  mark: [],
};

const blank = { has: '#app:empty, #root:empty', waiting: true, means: 'not rendered yet' } as const;

export const weidian: Pack = {
  site: 'weidian',
  hosts: ['*.weidian.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'item',
      at: ['item'],
      data: {
        model: { after: '"default_model":', in: inject, attribute: 'data-obj', item: 'item_info.item_id' },
      },
      readings: [item],
      empty: [blank],
    },
    {
      kind: 'cart',
      at: [{ path: '/new-cart/*' }, { path: '/cart/*' }],
      data: { cart: { after: '"shops":', in: inject, attribute: 'data-obj' } },
      readings: [cart, links],
      empty: [{ has: '[class*="empty"]', means: 'an empty cart' }, blank],
    },
    {
      kind: 'checkout',
      at: [{ path: '/buy/*' }],
      readings: [links],
      empty: [blank],
    },
    {
      kind: 'orders',
      at: [{ path: '/user/order/*' }, { path: '/user/order-new/*' }],
      readings: [links],
      empty: [{ has: '[class*="empty"]', means: 'no orders' }, blank],
    },
    {
      kind: 'search',
      at: [{ path: '/search/*' }],
      readings: [links],
      empty: [{ has: '[class*="empty"], [class*="no-result"]', means: 'no results' }, blank],
    },
    { kind: 'shop', at: ['shop'], readings: [shop], empty: [] },
  ],
};

const link = '<a href="https://weidian.com/?userid=9001">演示甲微店</a>';
const obj = (value: string): string => value.replaceAll('"', '&#34;');
export const examples: readonly Example[] = [
  {
    shows: 'an item: the shop in the data about this very item',
    url: 'https://weidian.com/item.html?itemID=7000000001&spider_token=x',
    kind: 'item',
    layout: 'item',
    html: `<script id="__rocker-render-inject__" data-obj="${obj('{"result":{"default_model":{"item_info":{"item_id":"7000000001","item_name":"样品"},"shop_info":{"shop_id":9001,"shopName":"演示甲微店","shop_url":"https://weidian.com/?userid=9001"}}}}')}"></script>`,
    shops: [
      {
        shopId: '9001',
        shopName: '演示甲微店',
        url: 'https://weidian.com/?userid=9001',
        itemUrl: 'https://weidian.com/item.html?itemID=7000000001',
      },
    ],
  },
  {
    shows: 'data left over from another item is not believed',
    url: 'https://weidian.com/item.html?itemID=7000000002',
    kind: 'item',
    layout: 'unknown',
    html: `<script id="__rocker-render-inject__" data-obj="${obj('{"result":{"default_model":{"item_info":{"item_id":"7000000001"},"shop_info":{"shop_id":9001}}}}')}"></script><p>样品</p>`,
    shops: [],
  },
  {
    shows: 'a shop under its own host',
    url: 'https://shop9001.v.weidian.com/',
    kind: 'shop',
    layout: 'shop',
    html: `<div class="shop-name">演示甲微店</div>`,
    shops: [{ shopId: '9001', shopName: '演示甲微店', markAt: '演示甲微店' }],
  },
  {
    shows: 'a cart by its data',
    url: 'https://weidian.com/new-cart/index.php',
    kind: 'cart',
    layout: 'data',
    html: `<div id="__rocker-render-inject__" data-obj="${obj('{"cart":{"result":{"shops":[{"groupId":"g","shopId":"9001","shopName":"演示甲微店"}]}}}')}"></div>`,
    shops: [{ shopId: '9001', shopName: '演示甲微店' }],
  },
  {
    shows: 'a cart by its links',
    url: 'https://weidian.com/new-cart/index.php',
    kind: 'cart',
    layout: 'shop-links',
    html: link,
    shops: [{ shopId: '9001', shopName: '演示甲微店' }],
  },
  {
    shows: 'an empty cart',
    url: 'https://weidian.com/new-cart/index.php',
    kind: 'cart',
    layout: 'none',
    html: `<div class="cart-empty">购物车是空的</div>`,
    shops: [],
  },
  {
    shows: 'a checkout',
    url: 'https://weidian.com/buy/add-order/index.php',
    kind: 'checkout',
    layout: 'shop-links',
    html: link,
    shops: [{ shopId: '9001' }],
  },
  {
    shows: 'orders',
    url: 'https://weidian.com/user/order/list.php',
    kind: 'orders',
    layout: 'shop-links',
    html: link,
    shops: [{ shopId: '9001' }],
  },
  {
    shows: 'no orders',
    url: 'https://weidian.com/user/order/list.php',
    kind: 'orders',
    layout: 'none',
    html: `<div class="order-empty">暂无订单</div>`,
    shops: [],
  },
  {
    shows: 'results',
    url: 'https://weidian.com/search/index.php?q=x',
    kind: 'search',
    layout: 'shop-links',
    html: link,
    shops: [{ shopId: '9001' }],
  },
  {
    shows: 'no results',
    url: 'https://weidian.com/search/index.php?q=x',
    kind: 'search',
    layout: 'none',
    html: `<div class="no-result">没有找到</div>`,
    shops: [],
  },
];
