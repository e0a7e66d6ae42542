/**
 * Cart, checkout, orders, favourites and deliveries of Taobao and Tmall. The cart's blocks of 2024 to 2026 and the
 * order list's are known from public scripts that export them; the cart before gives the seller's number in an id.
 */
import { after, attribute, before, text } from '../declare.ts';
import { carrierOfPage, carriers, orderInDetail } from '../carriers.ts';
import type { Example, Page, Reading } from '../pack.ts';
import { shopLinks } from '../shop-links.ts';

const links = shopLinks(
  'a[href*="/shop/view_shop.htm"]',
  'a[href*="user_number_id="]',
  'a[href*="shop_id="]',
  'a[href*="//shop"][href*=".taobao.com"]',
);

const cartName = '[class*="cartShopName"], [class*="CartShopName"]';
const cart2024: Reading = {
  name: 'cart-2024',
  card: { each: '[class*="trade-cart-shop-container"]:has([class*="artShopName"])' },
  fields: {
    shopAddress: [
      attribute('href', `a[href]:is(${cartName})`),
      attribute('href', `:is(${cartName}) a[href], a[href]:has(${cartName})`),
    ],
    shopName: [text(cartName)],
    itemAddress: [attribute('href', 'a[href*="/item.htm"]')],
  },
  mark: [{ at: cartName, where: 'after' }],
};

/** `J_Order_s_<seller>_1`; the link beside it may be a vanity host. */
const cart2014: Reading = {
  name: 'cart-2014',
  card: { each: '[id^="J_Order_s_"]' },
  fields: {
    shopAddress: [attribute('href', '.shop-info a[href], a.J_MakePoint[href]')],
    sellerId: [attribute('id', undefined, after('J_Order_s_'), before('_'))],
    shopName: [attribute('title', '.shop-info a[title]'), text('.shop-info a')],
    itemAddress: [attribute('href', 'a[href*="/item.htm"]')],
  },
  mark: [{ at: '.shop-info a', where: 'after' }],
};

const orderShop = 'a[class*="shopInfoName"], [data-spm="order_shopname"] a';
const orders: Reading = {
  name: 'orders',
  card: { each: 'div[id^="shopOrderContainer_"]' },
  fields: {
    shopAddress: [attribute('href', orderShop)],
    shopName: [text(orderShop)],
    itemAddress: [attribute('href', 'a[href*="/item.htm"]')],
  },
  mark: [{ at: orderShop, where: 'after' }],
};

/** The order list before 2024: the seller's link beside the order's number. */
const orders2018: Reading = {
  name: 'orders-2018',
  card: { each: '[class*="bought-wrapper-mod__trade-container"], .js-order-container' },
  fields: {
    shopAddress: [attribute('href', 'a[class*="seller-mod__name"]')],
    shopName: [attribute('title', 'a[class*="seller-mod__name"]'), text('a[class*="seller-mod__name"]')],
    itemAddress: [attribute('href', 'a[href*="/item.htm"]')],
  },
  mark: [{ at: 'a[class*="seller-mod__name"]', where: 'after' }],
};

const notYet = {
  has: '#root:empty, #ice-container:empty, #app:empty',
  waiting: true,
  means: 'not rendered yet',
} as const;

/** The pages of buying on either site: Taobao's carts and orders hold Tmall's shops, too. */
const pages: readonly Page[] = [
  {
    kind: 'cart',
    at: [
      { host: 'cart.taobao.com', path: '/*' },
      { host: 'cart.tmall.com', path: '/*' },
      { host: 'h5.m.taobao.com', path: '/mlapp/cart.html' },
      { host: 'main.m.taobao.com', path: '/cart/*' },
    ],
    readings: [cart2024, cart2014, links],
    empty: [
      { has: '[class*="empty"], #J_CartEmpty', lacks: '[class*="trade-cart-item"]', means: 'an empty cart' },
      notYet,
    ],
  },
  {
    kind: 'checkout',
    at: [
      { host: 'buy.taobao.com', path: '/*' },
      { host: 'buy.tmall.com', path: '/*' },
      { host: 'main.m.taobao.com', path: '/order/*' },
    ],
    readings: [links],
    empty: [notYet],
  },
  {
    kind: 'orders',
    at: [
      { host: 'buyertrade.taobao.com', path: '/trade/itemlist/*' },
      { host: 'trade.taobao.com', path: '/trade/itemlist/*' },
      { host: 'main.m.taobao.com', path: '/olist/*' },
    ],
    readings: [orders, orders2018, links],
    also: [carriers],
    empty: [
      {
        has: '[class*="empty"], [class*="noOrder"]',
        lacks: '[id^="shopOrderContainer_"]',
        means: 'no orders',
      },
      notYet,
    ],
  },
  {
    kind: 'favourites',
    at: [
      { host: 'shoucang.taobao.com', path: '/*' },
      { host: 'favorite.taobao.com', path: '/*' },
    ],
    readings: [links],
    empty: [
      { has: '.no-content, [class*="empty"]', lacks: 'a[href*="/item.htm"]', means: 'nothing collected' },
      { has: 'a[href*="/item.htm"]', means: 'goods without their shops' },
      notYet,
    ],
  },
  {
    kind: 'tracking',
    at: [
      { host: 'buyertrade.taobao.com', path: '/trade/detail/*' },
      { host: 'trade.tmall.com', path: '/detail/*' },
    ],
    ...orderInDetail(links),
    empty: [notYet],
  },
  {
    kind: 'tracking',
    at: [
      { host: 'wuliu.taobao.com', path: '/*' },
      { host: 'detail.i56.taobao.com', path: '/trace/*' },
      { host: 'market.m.taobao.com', path: '/app/dinamic/pc-trade-logistics/*' },
      { host: 'market.m.taobao.com', path: '/app/dinamic/h5-tb-logistics/*' },
    ],
    readings: [carriers, carrierOfPage],
    empty: [notYet],
  },
];

/** Those of one of the two sites. */
export const buyingPages = (domain: 'taobao.com' | 'tmall.com'): Page[] =>
  pages.flatMap((page) => {
    const at = page.at.filter((one) => typeof one !== 'string' && one.host?.endsWith(domain));
    return at.length === 0 ? [] : [{ ...page, at }];
  });

const trackingUrl = 'https://wuliu.taobao.com/user/order_detail_new.htm?trade_id=1';
/** For Taobao; Tmall's addresses have their own. */
export const buyingExamples: readonly Example[] = [
  {
    shows: 'a cart of 2024: shops by name, one with its link',
    url: 'https://cart.taobao.com/cart.htm',
    kind: 'cart',
    layout: 'cart-2024',
    html: `<div class="trade-cart-shop-container"><a class="cartShopName--x1" href="//shop1004.taobao.com">演示甲小店</a>
      <div class="trade-cart-item-info"><a href="//item.taobao.com/item.htm?id=700000000004">样品</a></div></div>
      <div class="trade-cart-shop-container"><span class="cartShopName--x1">演示乙旗舰店</span>
      <div class="trade-cart-item-info"><a href="//detail.tmall.com/item.htm?id=700000000002">样品</a></div></div>`,
    shops: [
      {
        shopId: '1004',
        shopName: '演示甲小店',
        itemUrl: 'https://item.taobao.com/item.htm?id=700000000004',
        markAt: '演示甲小店',
      },
      {
        shopName: '演示乙旗舰店',
        shopId: null,
        itemUrl: 'https://detail.tmall.com/item.htm?id=700000000002',
      },
    ],
  },
  {
    shows: 'the cart before it: the seller’s number in the block’s id, a vanity host in the link',
    url: 'https://cart.taobao.com/cart.htm',
    kind: 'cart',
    layout: 'cart-2014',
    html: `<div id="J_Order_s_3005_1"><div class="shop-info"><a class="J_MakePoint" href="//yanshigeng.taobao.com" title="演示庚的店">演示庚的店</a></div></div>`,
    shops: [
      { sellerId: '3005', host: 'yanshigeng.taobao.com', shopName: '演示庚的店', markAt: '演示庚的店' },
    ],
  },
  {
    shows: 'a cart of another layout: by the shapes of its links; those of the site itself are none',
    url: 'https://cart.taobao.com/cart.htm',
    kind: 'cart',
    layout: 'shop-links',
    html: `<header><a href="https://shop9.taobao.com">演示广告店</a></header><section><a href="https://www.taobao.com">首页</a>
      <a href="https://shop1004.taobao.com"><img alt=""></a><a href="https://shop1004.taobao.com">演示甲小店</a></section>`,
    shops: [{ shopId: '1004', shopName: '演示甲小店', markAt: '演示甲小店' }],
  },
  {
    shows: 'an empty cart',
    url: 'https://cart.taobao.com/cart.htm',
    kind: 'cart',
    layout: 'none',
    html: `<div class="cart-empty">购物车还是空的</div>`,
    shops: [],
  },
  {
    shows: 'a checkout: the shops that are bought from, by their links',
    url: 'https://buy.taobao.com/auction/buy_now.jhtml',
    kind: 'checkout',
    layout: 'shop-links',
    html: `<div><a href="//store.taobao.com/shop/view_shop.htm?user_number_id=3001">演示丁的店</a></div>`,
    shops: [{ sellerId: '3001', shopName: '演示丁的店' }],
  },
  {
    shows: 'bought items, by order, and the carrier of one of them',
    url: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
    kind: 'orders',
    layout: 'orders',
    beside: 'carrier',
    html: `<div id="shopOrderContainer_1"><a class="shopInfoName--x1" href="//store.taobao.com/shop/view_shop.htm?user_number_id=3001">演示丁的店</a>
      <div class="logisticsInfo--x1"><span>物流公司：</span><span>演示某某快递有限公司</span><span>运单号：0</span></div></div>`,
    shops: [
      { sellerId: '3001', shopName: '演示丁的店', parties: [], markAt: '演示丁的店' },
      {
        sellerId: null,
        shopName: null,
        parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }],
      },
    ],
  },
  {
    shows: 'orders whose shops are told by what the page reports of them',
    url: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
    kind: 'orders',
    layout: 'orders',
    html: `<div id="shopOrderContainer_2"><div data-spm="order_shopname"><a href="//shop1004.taobao.com/">演示甲小店</a></div></div>`,
    shops: [{ shopId: '1004', shopName: '演示甲小店', markAt: '演示甲小店' }],
  },
  {
    shows: 'the order list of 2018',
    url: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
    kind: 'orders',
    layout: 'orders-2018',
    html: `<div class="index-mod__order-container___1ur4- js-order-container"><a class="seller-mod__name___2IlQm" title="演示丁的店" href="//store.taobao.com/shop/view_shop.htm?user_number_id=3001">演示丁…</a></div>`,
    shops: [{ sellerId: '3001', shopName: '演示丁的店' }],
  },
  {
    shows: 'orders of another layout, by their links',
    url: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
    kind: 'orders',
    layout: 'shop-links',
    html: `<p><a href="https://shop1004.taobao.com/">演示甲小店</a></p>`,
    shops: [{ shopId: '1004', shopName: '演示甲小店' }],
  },
  {
    shows: 'no orders',
    url: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
    kind: 'orders',
    layout: 'none',
    html: `<div class="noOrder--x1">没有符合条件的宝贝</div>`,
    shops: [],
  },
  {
    shows: 'an order in detail: its shop, and its carrier',
    url: 'https://buyertrade.taobao.com/trade/detail/tradeSnap.htm?trade_id=1',
    kind: 'tracking',
    layout: 'shop-links',
    beside: 'carrier',
    html: `<p>卖家：<a href="//store.taobao.com/shop/view_shop.htm?user_number_id=3001">演示丁的店</a></p>
      <div class="logistics-info"><p>物流公司：演示某某快递有限公司</p></div>`,
    shops: [
      { sellerId: '3001', shopName: '演示丁的店' },
      { parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] },
    ],
  },
  {
    shows: 'collected shops, by their links',
    url: 'https://shoucang.taobao.com/shop_collect_list.htm',
    kind: 'favourites',
    layout: 'shop-links',
    html: `<ul><li><a href="//store.taobao.com/shop/view_shop.htm?user_number_id=3001" title="演示丁的店">演示丁…</a></li>
      <li><a href="https://g84examplev6tr.taobao.com/shop/view_shop.htm?appUid=RAzN8Example&amp;spm=a21n57">演示辛的店</a></li></ul>`,
    shops: [
      { sellerId: '3001', shopName: '演示丁的店' },
      { host: 'g84examplev6tr.taobao.com', sellerId: 'RAzN8Example', shopName: '演示辛的店' },
    ],
  },
  {
    shows: 'collected goods that name no shop',
    url: 'https://shoucang.taobao.com/item_collect.htm',
    kind: 'favourites',
    layout: 'none',
    html: `<ul><li><a href="//item.taobao.com/item.htm?id=700000000004">样品</a></li></ul>`,
    shops: [],
  },
  {
    shows: 'a delivery: its carrier beside the number',
    url: trackingUrl,
    kind: 'tracking',
    layout: 'carrier',
    html: `<div class="express-info"><p>物流公司：演示某某快递有限公司 运单号码：0</p></div>`,
    shops: [{ parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] }],
  },
  {
    shows: 'a delivery on the page of today, in any markup',
    url: 'https://market.m.taobao.com/app/dinamic/pc-trade-logistics/home.html?orderId=1',
    kind: 'tracking',
    layout: 'carrier-page',
    html: `<table><tr><th>承运公司</th><td>演示某某快递有限公司</td></tr></table>`,
    shops: [{ parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] }],
  },
];
