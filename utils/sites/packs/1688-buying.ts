/** Cart, checkout, orders, favourites and deliveries of 1688: shops by the shapes of their links, carriers by label. */
import { carriers, orderInDetail } from '../carriers.ts';
import type { Example, Page } from '../pack.ts';
import { shopLinks } from '../shop-links.ts';

/** Pages below a shop's own host are known by their paths; other hosts below 1688 may be the site's own. */
export const links1688 = shopLinks(
  'a[href*=".1688.com/page/"]',
  'a[href*="//shop"][href*=".1688.com"]',
  'a[href*="memberId="]',
);

const notYet = {
  has: '#root:empty, #app:empty, .next-loading',
  waiting: true,
  means: 'not rendered yet',
} as const;

export const buyingPages: readonly Page[] = [
  {
    kind: 'cart',
    at: [{ host: 'cart.1688.com', path: '/*' }],
    readings: [links1688],
    empty: [{ has: '[class*="empty"]', means: 'an empty cart' }, notYet],
  },
  {
    kind: 'checkout',
    at: [{ host: 'order.1688.com', path: '/*' }],
    readings: [links1688],
    empty: [notYet],
  },
  {
    kind: 'orders',
    at: [
      { host: 'trade.1688.com', path: '/order/buyer_order_list*' },
      { host: 'air.1688.com', path: '/app/ctf-page/trade-order-list/*' },
    ],
    readings: [links1688],
    also: [carriers],
    empty: [{ has: '[class*="empty"]', means: 'no orders' }, notYet],
  },
  {
    kind: 'tracking',
    at: [
      { host: 'trade.1688.com', path: '/order/*' },
      { host: 'air.1688.com', path: '/app/ctf-page/trade-order-detail/*' },
    ],
    ...orderInDetail(links1688),
    empty: [notYet],
  },
  {
    kind: 'favourites',
    at: [
      { host: 'favorite.1688.com', path: '/*' },
      { host: 'work.1688.com', path: '/home/favorite*' },
    ],
    readings: [links1688],
    empty: [{ has: '[class*="empty"]', means: 'nothing collected' }, notYet],
  },
];

const shop = `<a href="https://yanshijia.1688.com/page/index.html">杭州乙丙丁演示电子商务有限公司</a>`;
const itsHost = [{ host: 'yanshijia.1688.com', shopName: '杭州乙丙丁演示电子商务有限公司' }];
const carrier = { parties: [{ role: 'carrier' as const, name: '演示某某快递有限公司', codes: [] }] };

export const buyingExamples: readonly Example[] = [
  {
    shows: 'a cart, by the shapes of its links; the site’s own help is none',
    url: 'https://cart.1688.com/cart.htm',
    kind: 'cart',
    layout: 'shop-links',
    html: `<div>${shop}<a href="https://page.1688.com/page/help.html">帮助</a></div>`,
    shops: itsHost,
  },
  {
    shows: 'an empty cart',
    url: 'https://cart.1688.com/cart.htm',
    kind: 'cart',
    layout: 'none',
    html: `<div class="cart-empty">进货单是空的</div>`,
    shops: [],
  },
  {
    shows: 'a checkout',
    url: 'https://order.1688.com/order/smart_make_order.htm',
    kind: 'checkout',
    layout: 'shop-links',
    html: shop,
    shops: itsHost,
  },
  {
    shows: 'orders, and the carrier of one',
    url: 'https://trade.1688.com/order/buyer_order_list.htm',
    kind: 'orders',
    layout: 'shop-links',
    beside: 'carrier',
    html: `${shop}<div class="order-logistics">物流公司：演示某某快递有限公司</div>`,
    shops: [...itsHost, carrier],
  },
  {
    shows: 'no orders',
    url: 'https://trade.1688.com/order/buyer_order_list.htm',
    kind: 'orders',
    layout: 'none',
    html: `<div class="order-empty">没有订单</div>`,
    shops: [],
  },
  {
    shows: 'an order in detail: its shop, and its carrier',
    url: 'https://trade.1688.com/order/new_step_order_detail.htm?orderId=1',
    kind: 'tracking',
    layout: 'shop-links',
    beside: 'carrier',
    html: `<div class="seller">${shop}</div><div class="logistics-flow">承运公司：演示某某快递有限公司</div>`,
    shops: [...itsHost, carrier],
  },
  {
    shows: 'an order in detail: its carrier',
    url: 'https://trade.1688.com/order/new_step_order_detail.htm?orderId=1',
    kind: 'tracking',
    layout: 'carrier',
    html: `<div class="logistics-flow">承运公司：演示某某快递有限公司</div>`,
    shops: [carrier],
  },
  {
    shows: 'an order in detail, in any markup',
    url: 'https://trade.1688.com/order/new_step_order_detail.htm?orderId=1',
    kind: 'tracking',
    layout: 'carrier-page',
    html: `<dl><dt>物流公司</dt><dd>演示某某快递有限公司</dd></dl>`,
    shops: [carrier],
  },
  {
    shows: 'collected shops',
    url: 'https://favorite.1688.com/favorite/company_list.htm',
    kind: 'favourites',
    layout: 'shop-links',
    html: shop,
    shops: itsHost,
  },
  {
    shows: 'nothing collected',
    url: 'https://favorite.1688.com/favorite/company_list.htm',
    kind: 'favourites',
    layout: 'none',
    html: `<div class="list-empty">暂无收藏</div>`,
    shops: [],
  },
];
