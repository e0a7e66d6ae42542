/** Suning 苏宁易购: shop codes of ten digits, whose leading zeros its addresses drop; ten zeros are Suning itself. */
import { after, afterLast, attribute, before, pageAddress, text } from '../declare.ts';
import { carrierOfPage, carriers } from '../carriers.ts';
import { shopLinks } from '../shop-links.ts';
import type { Cut, Example, Pack, Reading, Source } from '../pack.ts';

const itself = '0000000000';

/** The shop code in an item's address: `product.suning.com/<code>/<item>.html`. */
const codeInAddress: readonly Cut[] = [after('suning.com/'), before('/')];
const itemLink = 'a[href*="product.suning.com/"]';
const codeOfLink: Source = attribute('href', itemLink, ...codeInAddress);
const codeOfPage: Source = pageAddress(after('.suning.com/'), before('/'));

const search: Reading = {
  name: 'list-2019',
  card: { each: '.product-box:has(.store-stock)' },
  fields: {
    shopAddress: [attribute('href', '.store-stock a[href*="shop.suning.com/"]')],
    shopId: [codeOfLink],
    shopName: [text('.store-stock a'), text('.store-stock')],
    itemAddress: [attribute('href', itemLink)],
    selfOperated: [{ value: [codeOfLink], is: [itself] }],
  },
  mark: [{ at: '.store-stock', where: 'inside-end' }],
};

const shopNameOfItem = '#curShopName a, #curShopName, .header-shop-inline .shop-name, .si-intro .shop-name';
const item: Reading = {
  name: 'item',
  card: { page: true },
  fields: {
    shopAddress: [attribute('href', '#curShopName a[href*="shop.suning.com/"]')],
    shopId: [codeOfPage],
    shopName: [text(shopNameOfItem)],
    itemAddress: [pageAddress()],
    selfOperated: [{ value: [codeOfPage], is: [itself] }],
  },
  mark: [{ at: shopNameOfItem, where: 'after' }],
};

const shop: Reading = {
  name: 'shop',
  card: { page: true },
  fields: {
    shopAddress: [pageAddress()],
    shopName: [text('.shop-name, .header-shop-inline .name')],
  },
  mark: [{ at: '.shop-name, .header-shop-inline .name', where: 'inside-end' }],
};

const cart: Reading = {
  name: 'cart',
  card: { each: '.m-store[id^="store-"]' },
  fields: {
    shopAddress: [attribute('href', '.store-title a.c-name[href*="shop.suning.com/"]')],
    shopId: [attribute('shopcode', 'input[shopcode]'), attribute('id', undefined, afterLast('store-'))],
    shopName: [text('.store-title a.c-name'), text('.store-title .c-name')],
    itemAddress: [attribute('href', itemLink)],
    selfOperated: [
      { value: [attribute('shopcode', 'input[shopcode]')], is: [itself] },
      { value: [attribute('id')], is: [`store-${itself}`] },
    ],
  },
  mark: [{ at: '.store-title .c-name', where: 'after' }],
};

const links = shopLinks('a[href*="shop.suning.com/"]');

export const suning: Pack = {
  site: 'suning',
  hosts: ['*.suning.com'],
  scheme: 'any',
  pages: [
    { kind: 'item', at: ['item'], readings: [item], also: [carriers], empty: [] },
    { kind: 'shop', at: ['shop'], readings: [shop], empty: [] },
    {
      kind: 'cart',
      at: [{ host: 'shopping.suning.com', path: '/cart*' }],
      readings: [cart, links],
      empty: [{ has: '.cart-empty, #cart-body', lacks: '.m-store', means: 'an empty cart' }],
    },
    {
      kind: 'checkout',
      at: [{ host: 'shopping.suning.com', path: '/order*' }],
      readings: [links],
      empty: [],
    },
    {
      kind: 'orders',
      at: [{ host: 'order.suning.com', path: '/*' }],
      readings: [links],
      also: [carriers],
      empty: [{ has: '.no-order, [class*="empty"]', means: 'no orders' }],
    },
    {
      kind: 'tracking',
      at: [{ host: 'logistics.suning.com', path: '/*' }],
      readings: [carriers, carrierOfPage],
      empty: [],
    },
    {
      kind: 'favourites',
      at: [{ host: 'favorite.suning.com', path: '/*' }],
      readings: [links],
      empty: [{ has: '.no-fav, [class*="empty"]', means: 'nothing collected' }],
    },
    {
      kind: 'search',
      at: [
        { host: 'search.suning.com', path: '/*' },
        { host: 'list.suning.com', path: '/*' },
        { host: 'm.suning.com', path: '/search/*' },
      ],
      readings: [search, links],
      empty: [
        { has: '.no-result, .noresult-wrap', lacks: '.product-box', means: 'no results' },
        {
          has: '#product-list, #product-wrap',
          lacks: '.product-box',
          waiting: true,
          means: 'not rendered yet',
        },
      ],
    },
  ],
};

export const examples: readonly Example[] = [
  {
    shows: 'a list: a shop by its link and by its item’s address, and Suning itself',
    url: 'https://search.suning.com/%E7%81%AF/',
    kind: 'search',
    layout: 'list-2019',
    html: `<ul><li><div class="product-box"><a href="//product.suning.com/0070000001/10000000001.html">灯</a><div class="store-stock"><a href="//shop.suning.com/70000001/index.html">演示甲专营店</a></div></div></li>
      <li><div class="product-box"><a href="//product.suning.com/0070000002/10000000002.html">杯</a><div class="store-stock"><a href="javascript:void(0)">演示乙旗舰店</a></div></div></li>
      <li><div class="product-box"><a href="//product.suning.com/0000000000/10000000003.html">钟</a><div class="store-stock"><a>苏宁自营</a></div></div></li></ul>`,
    shops: [
      {
        shopId: '70000001',
        shopName: '演示甲专营店',
        url: 'https://shop.suning.com/70000001/index.html',
        itemUrl: 'https://product.suning.com/0070000001/10000000001.html',
        selfOperated: false,
        markAt: '演示甲专营店',
      },
      { shopId: '70000002', shopName: '演示乙旗舰店', selfOperated: false },
      { shopId: null, shopName: '苏宁自营', selfOperated: true },
    ],
  },
  {
    shows: 'an item: the shop’s code is in its address',
    url: 'https://product.suning.com/0070000001/10000000001.html?srcpoint=1',
    kind: 'item',
    layout: 'item',
    html: `<strong id="curShopName"><a href="//shop.suning.com/70000001/index.html">演示甲专营店</a></strong>`,
    shops: [
      {
        shopId: '70000001',
        shopName: '演示甲专营店',
        itemUrl: 'https://product.suning.com/0070000001/10000000001.html',
        selfOperated: false,
        markAt: '演示甲专营店',
      },
    ],
  },
  {
    shows: 'a shop’s home',
    url: 'https://shop.suning.com/70000001/index.html',
    kind: 'shop',
    layout: 'shop',
    html: `<div class="shop-name">演示甲专营店</div>`,
    shops: [{ shopId: '70000001', shopName: '演示甲专营店' }],
  },
  {
    shows: 'a cart: a shop’s block, and Suning’s own',
    url: 'https://shopping.suning.com/cart.do',
    kind: 'cart',
    layout: 'cart',
    html: `<div id="cart-body"><div class="m-store" id="store-0070000001"><div class="store-title"><b><a class="c-name" href="http://shop.suning.com/70000001/index.html">演示甲专营店</a></b></div>
        <input type="hidden" shopcode="0070000001" cmmdtycode="000000010000000001"></div>
      <div class="m-store" id="store-0000000000"><div class="store-title"><b><span class="c-name">苏宁自营</span></b></div></div></div>`,
    shops: [
      { shopId: '70000001', shopName: '演示甲专营店', selfOperated: false, markAt: '演示甲专营店' },
      { shopId: null, shopName: '苏宁自营', selfOperated: true },
    ],
  },
  {
    shows: 'an empty cart',
    url: 'https://shopping.suning.com/cart.do',
    kind: 'cart',
    layout: 'none',
    html: `<div class="cart-empty">购物车是空的</div>`,
    shops: [],
  },
  {
    shows: 'no results',
    url: 'https://search.suning.com/x/',
    kind: 'search',
    layout: 'none',
    html: `<div class="no-result">没有找到</div>`,
    shops: [],
  },
  {
    shows: 'mobile results, by the shapes of their links',
    url: 'https://m.suning.com/search/x/',
    kind: 'search',
    layout: 'shop-links',
    html: `<div><a href="//shop.suning.com/70000001/index.html">演示甲专营店</a></div>`,
    shops: [{ shopId: '70000001', shopName: '演示甲专营店' }],
  },
  {
    shows: 'a cart of another layout',
    url: 'https://shopping.suning.com/cart.do',
    kind: 'cart',
    layout: 'shop-links',
    html: `<div><a href="//shop.suning.com/70000001/index.html">演示甲专营店</a></div>`,
    shops: [{ shopId: '70000001', shopName: '演示甲专营店' }],
  },
  {
    shows: 'a checkout',
    url: 'https://shopping.suning.com/order.do',
    kind: 'checkout',
    layout: 'shop-links',
    html: `<div><a href="//shop.suning.com/70000001/index.html">演示甲专营店</a></div>`,
    shops: [{ shopId: '70000001', shopName: '演示甲专营店' }],
  },
  {
    shows: 'collected shops',
    url: 'https://favorite.suning.com/ajax/shop.do',
    kind: 'favourites',
    layout: 'shop-links',
    html: `<div><a href="//shop.suning.com/70000001/index.html">演示甲专营店</a></div>`,
    shops: [{ shopId: '70000001', shopName: '演示甲专营店' }],
  },
  {
    shows: 'nothing collected',
    url: 'https://favorite.suning.com/ajax/shop.do',
    kind: 'favourites',
    layout: 'none',
    html: `<div class="no-fav">暂无收藏</div>`,
    shops: [],
  },
  {
    shows: 'orders, and a carrier',
    url: 'https://order.suning.com/order/orderList.do',
    kind: 'orders',
    layout: 'shop-links',
    beside: 'carrier',
    html: `<div><a href="//shop.suning.com/70000001/index.html">演示甲专营店</a></div><div class="logistics">物流公司：演示某某快递有限公司</div>`,
    shops: [
      { shopId: '70000001' },
      { parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] },
    ],
  },
  {
    shows: 'no orders',
    url: 'https://order.suning.com/order/orderList.do',
    kind: 'orders',
    layout: 'none',
    html: `<div class="no-order">暂无订单</div>`,
    shops: [],
  },
  {
    shows: 'a delivery',
    url: 'https://logistics.suning.com/x',
    kind: 'tracking',
    layout: 'carrier',
    html: `<div class="express">承运商：演示某某快递有限公司</div>`,
    shops: [{ parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] }],
  },
  {
    shows: 'a delivery in any markup',
    url: 'https://logistics.suning.com/x',
    kind: 'tracking',
    layout: 'carrier-page',
    html: `<p>承运公司：演示某某快递有限公司</p>`,
    shops: [{ parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] }],
  },
  {
    shows: 'an item whose delivery names the carrier',
    url: 'https://product.suning.com/0070000001/10000000001.html',
    kind: 'item',
    layout: 'item',
    beside: 'carrier',
    html: `<div class="delivery">快递公司：演示某某快递有限公司</div>`,
    shops: [
      { shopId: '70000001' },
      { parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] },
    ],
  },
];
