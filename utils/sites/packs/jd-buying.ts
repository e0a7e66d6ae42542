/**
 * Cart, checkout, orders, favourites and deliveries of JD. The seller's number stands in ids and class names of the
 * cart and the order list, before any name is filled in; the checkout's heading is known from copies of its markup.
 */
import { after, attribute, digits, text } from '../declare.ts';
import { carrierOfPage, carriers, orderInDetail } from '../carriers.ts';
import type { Example, Page, Reading } from '../pack.ts';
import { shopLinks } from '../shop-links.ts';

const links = shopLinks('a[href*="mall.jd.com/index-"]', 'a[href*="shop.m.jd.com/"]');

const cart: Reading = {
  name: 'cart',
  card: { each: '[id^="vender_"]:has(.shop)' },
  fields: {
    shopAddress: [attribute('href', '.shop a.shop-name[href*="mall.jd.com"]')],
    sellerId: [
      attribute('venderid', '.shop-extra-r[venderid]'),
      attribute('id', undefined, after('vender_')),
    ],
    shopName: [text('.shop a.shop-name')],
    selfOperated: [{ has: '.self-shop-name, #vender_8888' }],
  },
  mark: [{ at: '.shop .shop-name', where: 'after' }],
};

/** `商家：<name>` over the goods; 0 is JD itself. */
const checkout: Reading = {
  name: 'checkout',
  card: { each: '.goods-list:has(.vendor_name_h)' },
  fields: {
    sellerId: [attribute('id', '.vendor_name_h')],
    shopName: [text('.vendor_name_h', after('：')), text('.vendor_name_h')],
    itemAddress: [attribute('href', 'a[href*="item.jd.com/"]')],
    selfOperated: [{ value: [attribute('id', '.vendor_name_h')], is: ['0', '8888'] }],
  },
  mark: [{ at: '.vendor_name_h', where: 'after' }],
};

const orders: Reading = {
  name: 'orders',
  card: { each: 'tbody[id^="tb-"]:has(.order-shop)' },
  fields: {
    shopAddress: [attribute('href', '.order-shop a[href*="mall.jd.com"]')],
    sellerId: [attribute('class', '.order-shop [class*="venderName"]', after('venderName'), digits)],
    shopName: [text('.order-shop .shop-txt')],
  },
  mark: [{ at: '.order-shop .shop-txt', where: 'after' }],
};

const notYet = { has: '#root:empty, #app:empty', waiting: true, means: 'not rendered yet' } as const;

export const buyingPages: readonly Page[] = [
  {
    kind: 'cart',
    at: [
      { host: 'cart.jd.com', path: '/*' },
      { host: 'p.m.jd.com', path: '/cart/*' },
      { host: 'cart.m.jd.com', path: '/*' },
    ],
    readings: [cart, links],
    empty: [{ has: '.cart-empty, [class*="cartEmpty"]', means: 'an empty cart' }, notYet],
  },
  {
    kind: 'checkout',
    at: [
      { host: 'trade.jd.com', path: '/*' },
      { host: 'p.m.jd.com', path: '/norder/*' },
    ],
    readings: [checkout, links],
    empty: [notYet],
  },
  {
    kind: 'tracking',
    at: [{ host: 'details.jd.com', path: '/*' }],
    ...orderInDetail(links),
    empty: [notYet],
  },
  {
    kind: 'tracking',
    at: [{ host: 'trace.jd.com', path: '/*' }],
    readings: [carriers, carrierOfPage],
    empty: [notYet],
  },
  {
    kind: 'orders',
    at: [
      { host: 'order.jd.com', path: '/center/*' },
      { host: 'wqs.jd.com', path: '/order/*' },
    ],
    readings: [orders, links],
    also: [carriers],
    empty: [
      { has: '.empty-box, .nodata, [class*="noOrder"]', lacks: 'tbody[id^="tb-"]', means: 'no orders' },
      notYet,
    ],
  },
  {
    kind: 'favourites',
    at: [{ host: 't.jd.com', path: '/*' }],
    readings: [links],
    empty: [
      {
        has: '.mf-empty, .empty, [class*="empty"]',
        lacks: 'a[href*="item.jd.com/"]',
        means: 'nothing followed',
      },
      { has: 'a[href*="item.jd.com/"]', means: 'goods without their shops' },
      notYet,
    ],
  },
];

export const buyingExamples: readonly Example[] = [
  {
    shows: 'a cart: JD’s own block and a shop’s',
    url: 'https://cart.jd.com/cart_index',
    kind: 'cart',
    layout: 'cart',
    html: `<div id="vender_8888"><div class="shop"><a class="shop-name self-shop-name" href="javascript:;">京东自营</a><div class="shop-extra-r" venderid="8888"></div></div></div>
      <div id="vender_2002"><div class="shop"><a class="shop-name" href="//mall.jd.com/index-1001.html">演示甲旗舰店</a></div></div>`,
    shops: [
      { sellerId: '8888', selfOperated: true, shopName: '京东自营' },
      { sellerId: '2002', shopId: '1001', selfOperated: false, markAt: '演示甲旗舰店' },
    ],
  },
  {
    shows: 'a cart of another layout, by its links',
    url: 'https://p.m.jd.com/cart/cart.action',
    kind: 'cart',
    layout: 'shop-links',
    html: `<div><a href="https://shop.m.jd.com/?shopId=1001">演示甲旗舰店</a><a href="https://item.m.jd.com/product/1.html">样品</a></div>`,
    shops: [{ shopId: '1001', shopName: '演示甲旗舰店' }],
  },
  {
    shows: 'an empty cart',
    url: 'https://cart.jd.com/cart_index',
    kind: 'cart',
    layout: 'none',
    html: `<div class="cart-empty">购物车空空的哦~</div>`,
    shops: [],
  },
  {
    shows: 'a checkout: whose goods they are, and JD’s own',
    url: 'https://trade.jd.com/shopping/order/getOrderInfo.action',
    kind: 'checkout',
    layout: 'checkout',
    html: `<div class="goods-list"><div class="goods-tit"><h4 class="vendor_name_h" id="2002">商家：演示甲旗舰店</h4></div><a href="//item.jd.com/100001.html">样品</a></div>
      <div class="goods-list"><div class="goods-tit"><h4 class="vendor_name_h" id="0">商家：京东自营</h4></div></div>`,
    shops: [
      {
        sellerId: '2002',
        shopName: '演示甲旗舰店',
        itemUrl: 'https://item.jd.com/100001.html',
        selfOperated: false,
        markAt: '商家：演示甲旗舰店',
      },
      { sellerId: null, shopName: '京东自营', selfOperated: true },
    ],
  },
  {
    shows: 'a checkout of another layout, by its links',
    url: 'https://trade.jd.com/shopping/order/getOrderInfo.action',
    kind: 'checkout',
    layout: 'shop-links',
    html: `<div><a href="//mall.jd.com/index-1001.html">演示甲旗舰店</a></div>`,
    shops: [{ shopId: '1001', shopName: '演示甲旗舰店' }],
  },
  {
    shows: 'an order whose shop’s name is filled later, and its carrier',
    url: 'https://order.jd.com/center/list.action',
    kind: 'orders',
    layout: 'orders',
    beside: 'carrier',
    html: `<table><tbody id="tb-1"><tr><td><span class="order-shop"><a class="shop-txt venderName2002"></a></span></td></tr></tbody></table>
      <div class="p-logistics">承运人：演示某某快递有限公司 货运单号：0</div>`,
    shops: [
      { sellerId: '2002', shopName: null },
      { sellerId: null, parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] },
    ],
  },
  {
    shows: 'orders of another layout, by their links',
    url: 'https://order.jd.com/center/list.action',
    kind: 'orders',
    layout: 'shop-links',
    html: `<div><a href="//mall.jd.com/index-1001.html">演示甲旗舰店</a></div>`,
    shops: [{ shopId: '1001' }],
  },
  {
    shows: 'no orders',
    url: 'https://order.jd.com/center/list.action',
    kind: 'orders',
    layout: 'none',
    html: `<div class="empty-box">最近没有下过订单</div>`,
    shops: [],
  },
  {
    shows: 'followed shops',
    url: 'https://t.jd.com/vender/followVenderList.action',
    kind: 'favourites',
    layout: 'shop-links',
    html: `<div class="mf-shop"><a href="//mall.jd.com/index-1001.html">演示甲旗舰店</a></div>`,
    shops: [{ shopId: '1001', shopName: '演示甲旗舰店' }],
  },
  {
    shows: 'followed goods that name no shop',
    url: 'https://t.jd.com/product/followProductList.action',
    kind: 'favourites',
    layout: 'none',
    html: `<div><a href="//item.jd.com/100001.html">样品</a></div>`,
    shops: [],
  },
  {
    shows: 'an order in detail: its shop, and its carrier',
    url: 'https://details.jd.com/normal/item.action?orderid=1',
    kind: 'tracking',
    layout: 'shop-links',
    beside: 'carrier',
    html: `<div class="goods-list"><a href="//mall.jd.com/index-1001.html">演示甲旗舰店</a></div>
      <div class="p-logistics-info"><span>承运人：</span><span>演示某某快递有限公司</span></div>`,
    shops: [
      { shopId: '1001', shopName: '演示甲旗舰店' },
      { parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] },
    ],
  },
  {
    shows: 'an order in detail: its carrier',
    url: 'https://details.jd.com/normal/item.action?orderid=1',
    kind: 'tracking',
    layout: 'carrier',
    html: `<div class="p-logistics-info"><span>承运人：</span><span>演示某某快递有限公司</span></div>`,
    shops: [{ parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] }],
  },
  {
    shows: 'an order in detail, in any markup',
    url: 'https://details.jd.com/normal/item.action?orderid=1',
    kind: 'tracking',
    layout: 'carrier-page',
    html: `<dl><dt>承运公司</dt><dd>演示某某快递有限公司</dd></dl>`,
    shops: [{ parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] }],
  },
];
