/** AliExpress 全球速卖通: a store has a number; most result pages of today name none. */
import { after, attribute, before, data, label, pageAddress, parameter, record, text } from '../declare.ts';
import { carrierOfPage, carriers } from '../carriers.ts';
import { shopLinks } from '../shop-links.ts';
import type { Example, Pack, Reading } from '../pack.ts';

const list2017: Reading = {
  name: 'list-2017',
  card: { each: 'li.list-item:has(a.store[href])' },
  fields: {
    shopAddress: [attribute('href', 'a.store')],
    shopName: [text('a.store'), attribute('title', 'a.store')],
    itemAddress: [attribute('href', 'a.product[href], a[href*="/item/"]')],
  },
  mark: [{ at: 'a.store', where: 'after' }],
};

/** Cards of today name no store; the page's data beside them does, by the item's number. */
const cards2023: Reading = {
  name: 'cards-2023',
  card: {
    each: 'a.search-card-item[href*="/item/"]',
    record: {
      list: 'items.content',
      key: 'productId',
      equals: [attribute('href', undefined, after('/item/'), before('.html'))],
    },
  },
  fields: {
    shopAddress: [record('store.storeUrl')],
    shopId: [record('store.storeId')],
    aliases: [{ sellerId: [record('store.aliMemberId')] }],
    shopName: [record('store.storeName')],
    itemAddress: [attribute('href')],
  },
  mark: [{ at: 'h3', where: 'after' }],
};

/** Before 2023, and where a page of today still names the store: by the shape of its link. */
const cards: Reading = {
  name: 'cards-2021',
  card: { each: '.list-item:has(a[href*="/store/"]), [class*="search-item-card"]:has(a[href*="/store/"])' },
  fields: {
    shopAddress: [attribute('href', 'a[href*="/store/"]')],
    shopName: [text('a[href*="/store/"]')],
    itemAddress: [attribute('href', 'a[href*="/item/"]')],
  },
  mark: [{ at: 'a[href*="/store/"]', where: 'after' }],
};

const licenceLink = 'a[href*="/credential/showcredential.htm"]';

/** The link to the store beside an item: the head of the page in 2020, hashed classes later. */
const itemShopLink =
  '[class*="store-header--storeName"] a[href*="/store/"], a[class*="store-header--storeName"], a[data-pl="store-name"], ' +
  'a[class*="store-detail--wrap"], [class*="store-info--name"] a[href*="/store/"], ' +
  '.store-name a[href*="/store/"], .shop-name a[href*="/store/"]';
const item: Reading = {
  name: 'item',
  card: { page: true },
  fields: {
    shopAddress: [attribute('href', itemShopLink), data('page.data.storeModule.storeURL')],
    shopId: [data('page.data.storeModule.storeNum')],
    aliases: [{ sellerId: [data('page.data.storeModule.sellerAdminSeq')] }],
    licence: [attribute('href', licenceLink)],
    shopName: [
      text('[class*="store-detail--storeName--"]'),
      text(itemShopLink),
      data('page.data.storeModule.storeName'),
    ],
    itemAddress: [attribute('href', 'link[rel="canonical"]'), pageAddress()],
  },
  mark: [
    { at: '[class*="store-detail--storeName--"]', where: 'after' },
    { at: itemShopLink, where: 'after' },
  ],
};

const captcha = '#nc_1_n1z, .nc-container';
/** Who runs the store, as the person sees it behind the captcha: a code stands behind words that differ by the year. */
const licence: Reading = {
  name: 'licence',
  card: { page: true, needs: `body:not(:has(${captcha}))` },
  fields: {
    shopId: [pageAddress(parameter('storeNum'))],
    licence: [pageAddress()],
    parties: [
      {
        role: 'operator',
        name: [label('body', 'Company name', 'Company Name', '公司名称', '企业名称')],
        codes: [
          [
            text('body', after('egistration number：'), before(' ')),
            text('body', after('egistration number:'), before(' ')),
            label('body', '统一社会信用代码', '营业执照注册号', '注册号'),
          ],
        ],
      },
    ],
  },
  mark: [],
};

const shop: Reading = {
  name: 'shop',
  card: { page: true },
  fields: {
    shopAddress: [pageAddress()],
    licence: [attribute('href', licenceLink)],
    shopName: [
      text('.store-name a, .shop-name a, .store-name, .shop-name'),
      text('title', before(' - AliExpress')),
    ],
  },
  mark: [{ at: '.store-name, .shop-name', where: 'inside-end' }],
};

/** Orders, as public scripts that export them read them. */
const orders: Reading = {
  name: 'orders',
  card: { each: '.order-item:has(.order-item-store-name)' },
  fields: {
    shopAddress: [attribute('href', '.order-item-store-name a[href]')],
    shopName: [text('.order-item-store-name')],
    itemAddress: [attribute('href', 'a[href*="/item/"]')],
  },
  mark: [{ at: '.order-item-store-name', where: 'inside-end' }],
};

const links = shopLinks('a[href*="/store/"]');

export const aliexpress: Pack = {
  site: 'aliexpress',
  hosts: ['*.aliexpress.com', '*.aliexpress.us', '*.aliexpress.ru'],
  scheme: 'any',
  pages: [
    {
      kind: 'item',
      at: ['item'],
      data: { page: { after: 'runParams =', item: 'data.actionModule.productId' } },
      readings: [item],
      empty: [{ has: '#root', lacks: 'h1', waiting: true, means: 'not rendered yet' }],
    },
    { kind: 'shop', at: ['shop'], readings: [shop], empty: [] },
    {
      kind: 'licence',
      at: [
        { host: 'shoprenderview.aliexpress.com', path: '/credential/showcredential.htm' },
        { host: 'sellerjoin.aliexpress.com', path: '/credential/showcredential.htm' },
      ],
      readings: [licence],
      empty: [{ has: captcha, waiting: true, means: 'the captcha before the licence' }],
    },
    {
      kind: 'cart',
      at: [{ path: '/p/shoppingcart/*' }, { path: '/shopcart/*' }],
      readings: [links],
      empty: [{ has: '[class*="empty"]', means: 'an empty cart' }],
    },
    { kind: 'checkout', at: [{ path: '/p/trade/*' }], readings: [links], empty: [] },
    {
      kind: 'orders',
      at: [{ path: '/p/order/*' }],
      readings: [orders, links],
      also: [carriers],
      empty: [{ has: '[class*="empty"]', means: 'no orders' }],
    },
    { kind: 'tracking', at: [{ path: '/p/tracking/*' }], readings: [carriers, carrierOfPage], empty: [] },
    {
      kind: 'favourites',
      at: [{ path: '/p/wishlist/*' }],
      readings: [links],
      empty: [
        { has: '[class*="empty"]', means: 'nothing collected' },
        { has: 'a[href*="/item/"]', means: 'goods without their stores' },
      ],
    },
    {
      kind: 'search',
      at: [
        { path: '/w/*' },
        { path: '/wholesale*' },
        { path: '/af/*' },
        { path: '/category/*' },
        { path: '/premium/*' },
      ],
      data: { items: { after: '"itemList":' } },
      readings: [list2017, cards, cards2023],
      empty: [
        {
          has: '[class*="search-item-card"], .search-card-item',
          lacks: 'a[href*="/store/"]',
          means: 'no store in a card',
        },
        { has: '#root', lacks: 'a[href*="/item/"]', waiting: true, means: 'no results, or not rendered yet' },
      ],
    },
  ],
};

export const examples: readonly Example[] = [
  {
    shows: 'the list of 2017',
    url: 'https://www.aliexpress.com/w/wholesale-demo.html?SearchText=demo',
    kind: 'search',
    layout: 'list-2017',
    html: `<ul><li class="list-item" qrdata="1|32800000001|cn1"><a class="history-item product" href="//www.aliexpress.com/item/Demo-Lamp/32800000001.html?btsid=1">Lamp</a>
      <div class="store-name"><a class="store " href="//www.aliexpress.com/store/1000001" title="Demo Lamp Store">Demo  Lamp Store</a></div></li></ul>`,
    shops: [
      {
        shopId: '1000001',
        shopName: 'Demo Lamp Store',
        url: 'https://www.aliexpress.com/store/1000001',
        itemUrl: 'https://www.aliexpress.com/item/32800000001.html',
        markAt: 'Demo Lamp Store',
      },
    ],
  },
  {
    shows: 'cards that link to their store',
    url: 'https://www.aliexpress.com/wholesale?SearchText=demo',
    kind: 'search',
    layout: 'cards-2021',
    html: `<div id="root"><div class="list-item"><a href="//www.aliexpress.com/item/1005000000000001.html?algo=1">Lamp</a>
      <a href="//www.aliexpress.com/store/1000001?spm=1">Demo Lamp Store</a></div>
      <div class="list-item"><a href="//www.aliexpress.com/item/1005000000000002.html">Cup</a></div></div>`,
    shops: [
      {
        shopId: '1000001',
        shopName: 'Demo Lamp Store',
        itemUrl: 'https://www.aliexpress.com/item/1005000000000001.html',
      },
    ],
  },
  {
    shows: 'cards of today, joined by their items’ numbers with the stores in the page’s data',
    url: 'https://www.aliexpress.com/w/wholesale-demo.html',
    kind: 'search',
    layout: 'cards-2023',
    html: `<script>window._dida_config_ = {};window._dida_config_._init_data_= { data: {"data":{"root":{"fields":{"mods":{"itemList":{"content":[
      {"productId":"1005000000000001","store":{"storeUrl":"//www.aliexpress.com/store/1000001","storeName":"Demo Lamp Store","storeId":1000001,"aliMemberId":220001}},
      {"productId":"1005000000000002","title":{"displayTitle":"Cup"}}]}}}}}} }</script>
      <div id="card-list"><div class="search-item-card-wrapper-gallery"><a class="multi--container--1UZxxHY search-card-item" href="//www.aliexpress.com/item/1005000000000001.html?algo_pvid=1"><h3>Lamp</h3></a></div>
      <div class="search-item-card-wrapper-gallery"><a class="search-card-item" href="//www.aliexpress.com/item/1005000000000002.html"><h3>Cup</h3></a></div></div>`,
    shops: [
      {
        shopId: '1000001',
        aliases: [{ site: 'aliexpress', sellerId: '220001' }],
        shopName: 'Demo Lamp Store',
        url: 'https://www.aliexpress.com/store/1000001',
        itemUrl: 'https://www.aliexpress.com/item/1005000000000001.html',
        markAt: 'Lamp',
      },
    ],
  },
  {
    shows: 'an item of 2025: the store’s name without the word beside it, and its licence',
    url: 'https://www.aliexpress.com/item/1005000000000001.html',
    kind: 'item',
    layout: 'item',
    html: `<div id="root"><h1>Lamp</h1><a class="store-detail--wrap--IhR4e1j" href="//www.aliexpress.com/store/1000001"><div>Sold By</div>
      <div class="store-detail--storeNameWrap--Z45gRHH"><span class="store-detail--storeName--Lk2FVZ4">Demo Lamp Store</span><span>(Trader)</span></div></a>
      <a href="//shoprenderview.aliexpress.com/credential/showcredential.htm?spm=1&amp;storeNum=1000001">Business info</a></div>`,
    shops: [
      {
        shopId: '1000001',
        shopName: 'Demo Lamp Store',
        licenceUrl: 'https://shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum=1000001',
        markAt: 'Demo Lamp Store',
      },
    ],
  },
  {
    shows: 'a store’s licence: the firm and its number, not the person who stands for it',
    url: 'https://shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum=1000001',
    kind: 'licence',
    layout: 'licence',
    html: `<div id="container"><div><span>Company name：</span><div class="fn-left">杭州乙丙丁演示电子商务有限公司</div></div>
      <div><span>Business license registration number：</span> <div class="fn-left">000000000000000000</div></div>
      <div><span>Corporate：</span> <div class="fn-left">某某</div></div></div>`,
    shops: [
      {
        shopId: '1000001',
        shopName: null,
        licenceUrl: 'https://shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum=1000001',
        parties: [
          { role: 'operator', name: '杭州乙丙丁演示电子商务有限公司', codes: ['000000000000000000'] },
        ],
      },
    ],
  },
  {
    shows: 'the captcha before a store’s licence',
    url: 'https://sellerjoin.aliexpress.com/credential/showcredential.htm?storeNum=1000001',
    kind: 'licence',
    layout: 'waiting',
    html: `<p>Please slide to verify</p><div class="nc-container"><span id="nc_1_n1z"></span></div>`,
    shops: [],
  },
  {
    shows: 'cards that name no store',
    url: 'https://www.aliexpress.com/w/wholesale-demo.html',
    kind: 'search',
    layout: 'none',
    html: `<div id="root"><a class="search-card-item" href="//www.aliexpress.com/item/1005000000000001.html">Lamp</a></div>`,
    shops: [],
  },
  {
    shows: 'an item: the store in a hashed class',
    url: 'https://www.aliexpress.com/item/1005000000000001.html?spm=1',
    kind: 'item',
    layout: 'item',
    html: `<div id="root"><a class="store-header--storeName--vINzvPw" href="//www.aliexpress.com/store/1000001?spm=1">Demo Lamp Store</a></div>`,
    shops: [
      {
        shopId: '1000001',
        shopName: 'Demo Lamp Store',
        itemUrl: 'https://www.aliexpress.com/item/1005000000000001.html',
        markAt: 'Demo Lamp Store',
      },
    ],
  },
  {
    shows: 'an item of 2020 by its data, and data left over from another item, which is not believed',
    url: 'https://de.aliexpress.com/item/32800000001.html',
    kind: 'item',
    layout: 'item',
    html: `<script>window.runParams = { data: {"actionModule":{"productId":32800000009},"storeModule":{"storeNum":9,"storeName":"Another"}} };</script>
      <script>window.runParams = { data: {"actionModule":{"productId":32800000001},"storeModule":{"storeNum":1000001,"storeName":"Demo Lamp Store","storeURL":"//de.aliexpress.com/store/1000001"}}, csrfToken: '' };</script>`,
    shops: [{ shopId: '1000001', shopName: 'Demo Lamp Store' }],
  },
  {
    shows: 'a store’s home',
    url: 'https://www.aliexpress.com/store/1000001?spm=1',
    kind: 'shop',
    layout: 'shop',
    html: `<h3 class="shop-name"><a href="//www.aliexpress.com/store/1000001">Demo Lamp Store</a></h3>`,
    shops: [{ shopId: '1000001', shopName: 'Demo Lamp Store', markAt: 'Demo Lamp Store' }],
  },
  {
    shows: 'a cart, by the shapes of its links',
    url: 'https://www.aliexpress.com/p/shoppingcart/index.html',
    kind: 'cart',
    layout: 'shop-links',
    html: `<div><a href="//www.aliexpress.com/store/1000001">Demo Lamp Store</a></div>`,
    shops: [{ shopId: '1000001', shopName: 'Demo Lamp Store' }],
  },
  {
    shows: 'an empty cart',
    url: 'https://www.aliexpress.com/p/shoppingcart/index.html',
    kind: 'cart',
    layout: 'none',
    html: `<div class="cart-empty">Empty</div>`,
    shops: [],
  },
  {
    shows: 'a checkout',
    url: 'https://www.aliexpress.com/p/trade/confirm.html',
    kind: 'checkout',
    layout: 'shop-links',
    html: `<div><a href="//www.aliexpress.com/store/1000001">Demo Lamp Store</a></div>`,
    shops: [{ shopId: '1000001', shopName: 'Demo Lamp Store' }],
  },
  {
    shows: 'orders by their stores, and a carrier',
    url: 'https://www.aliexpress.com/p/order/index.html',
    kind: 'orders',
    layout: 'orders',
    beside: 'carrier',
    html: `<div class="order-item"><span class="order-item-store-name"><a href="//www.aliexpress.com/store/1000001"><span>Demo Lamp Store</span></a></span><a href="/item/1005000000000001.html">Lamp</a></div><div class="logistics">Carrier: 演示某某快递有限公司</div>`,
    shops: [
      {
        shopId: '1000001',
        shopName: 'Demo Lamp Store',
        itemUrl: 'https://www.aliexpress.com/item/1005000000000001.html',
        markAt: 'Demo Lamp Store',
      },
      { parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] },
    ],
  },
  {
    shows: 'orders of another layout',
    url: 'https://www.aliexpress.com/p/order/index.html',
    kind: 'orders',
    layout: 'shop-links',
    html: `<div><a href="//www.aliexpress.com/store/1000001">Demo Lamp Store</a></div>`,
    shops: [{ shopId: '1000001', shopName: 'Demo Lamp Store' }],
  },
  {
    shows: 'no orders',
    url: 'https://www.aliexpress.com/p/order/index.html',
    kind: 'orders',
    layout: 'none',
    html: `<div class="order-empty">No orders</div>`,
    shops: [],
  },
  {
    shows: 'a delivery',
    url: 'https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=1',
    kind: 'tracking',
    layout: 'carrier',
    html: `<div class="logistic-info">Carrier: 演示某某快递有限公司</div>`,
    shops: [{ parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] }],
  },
  {
    shows: 'a delivery in any markup',
    url: 'https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=1',
    kind: 'tracking',
    layout: 'carrier-page',
    html: `<p>Shipping company</p><p>演示某某快递有限公司</p>`,
    shops: [{ parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] }],
  },
  {
    shows: 'a wish list',
    url: 'https://www.aliexpress.com/p/wishlist/index.html',
    kind: 'favourites',
    layout: 'shop-links',
    html: `<div><a href="//www.aliexpress.com/store/1000001">Demo Lamp Store</a></div>`,
    shops: [{ shopId: '1000001', shopName: 'Demo Lamp Store' }],
  },
  {
    shows: 'a wish list that names no store',
    url: 'https://www.aliexpress.com/p/wishlist/index.html',
    kind: 'favourites',
    layout: 'none',
    html: `<a href="/item/1005000000000001.html">Lamp</a>`,
    shops: [],
  },
];
