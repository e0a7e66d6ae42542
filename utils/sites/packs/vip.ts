/**
 * VIP 唯品会 sells most goods itself; some are sold by merchants, whom the item page names by a label. No public source
 * gives addresses or numbers of these merchants, so only their names are read. The brand on a card is not who sells.
 */
import { attribute, label, pageAddress, text } from '../declare.ts';
import type { Example, Pack, Reading } from '../pack.ts';
import { carriers } from '../carriers.ts';

const merchantLabels = ['商家名称', '店铺名称', '经营商家', '销售商家'];
const merchantName =
  '[class*="store-name"], [class*="storeName"], [class*="merchant-name"], [class*="shop-name"]';

/** Where a card names the shop beside its brand. */
const list: Reading = {
  name: 'list',
  card: { each: '.c-goods-item[data-product-id]:has([class*="store-name"], [class*="shop-name"])' },
  fields: {
    shopName: [text(merchantName)],
    itemAddress: [attribute('href', 'a[href*="detail.vip.com/"]')],
    selfOperated: [{ value: [text(merchantName)], includes: '唯品会自营' }],
  },
  mark: [{ at: merchantName, where: 'after' }],
};

const item: Reading = {
  name: 'item',
  card: { page: true },
  fields: {
    shopName: [label('body', ...merchantLabels), text(merchantName)],
    itemAddress: [pageAddress()],
    parties: [
      {
        role: 'operator',
        name: [label('body', '商家企业名称', '企业名称', '公司名称', '经营者名称')],
        codes: [[label('body', '统一社会信用代码')]],
      },
    ],
    selfOperated: [{ value: [label('body', ...merchantLabels), text(merchantName)], includes: '唯品会自营' }],
  },
  mark: [{ at: merchantName, where: 'after' }],
};

const named: Reading = {
  name: 'names',
  card: { each: merchantName },
  fields: { shopName: [text()], selfOperated: [{ value: [text()], includes: '唯品会自营' }] },
  mark: [],
};

const goods = '.c-goods-item, a[href*="detail.vip.com/"]';
export const vip: Pack = {
  site: 'vip',
  hosts: ['*.vip.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'search',
      at: [
        { host: 'category.vip.com', path: '/*' },
        { host: 'list.vip.com', path: '/*' },
      ],
      readings: [list],
      empty: [
        { has: goods, means: 'goods that VIP sells itself, or that name no merchant' },
        { has: '#J_searchCatList:empty, #J_wrap_pro_add:empty', waiting: true, means: 'not rendered yet' },
        { has: '.no-result, [class*="noResult"], [class*="empty"]', means: 'no results' },
      ],
    },
    {
      kind: 'item',
      at: ['item'],
      readings: [item],
      also: [carriers],
      empty: [
        { has: '.pib-title, #J_pro_name, .J_dc_table', means: 'an item that names no merchant' },
        { has: '#app:empty, #root:empty', waiting: true, means: 'not rendered yet' },
      ],
    },
    {
      kind: 'cart',
      at: [{ host: 'cart.vip.com', path: '/*' }],
      readings: [named],
      empty: [
        { has: '[class*="empty"], .cart-product', means: 'an empty cart, or goods that name no merchant' },
      ],
    },
    {
      kind: 'orders',
      at: [{ host: 'order.vip.com', path: '/*' }],
      readings: [named],
      also: [carriers],
      empty: [{ has: '[class*="empty"], .order-list', means: 'no orders, or goods that name no merchant' }],
    },
  ],
};

const carrier = { parties: [{ role: 'carrier' as const, name: '演示某某快递有限公司', codes: [] }] };
export const examples: readonly Example[] = [
  {
    shows: 'cards that name their merchant beside the brand',
    url: 'https://category.vip.com/suggest.php?keyword=%E6%BC%94',
    kind: 'search',
    layout: 'list',
    html: `<section id="J_searchCatList"><div class="c-goods-item J-goods-item" data-product-id="6900000000000000001"><a href="//detail.vip.com/detail-1700000001-6900000000000000001.html">样品</a>
      <div class="c-goods-item__brand-name">演示牌</div><div class="c-goods-item__store-name">演示甲专营店</div></div></section>`,
    shops: [{ shopName: '演示甲专营店', parties: [], selfOperated: false, markAt: '演示甲专营店' }],
  },
  {
    shows: 'cards of brands, whose seller is VIP',
    url: 'https://category.vip.com/suggest.php?keyword=%E6%BC%94',
    kind: 'search',
    layout: 'none',
    html: `<section id="J_searchCatList"><div class="c-goods-item" data-product-id="1"><a href="//detail.vip.com/detail-1-2.html">样品</a></div></section>`,
    shops: [],
  },
  {
    shows: 'an item: merchant and firm beside their labels, and a carrier',
    url: 'https://detail.vip.com/detail-1700000001-6900000000000000001.html',
    kind: 'item',
    layout: 'item',
    beside: 'carrier',
    html: `<table><tr><th>商家名称</th><td>演示甲专营店</td></tr><tr><th>企业名称</th><td>杭州乙丙丁演示电子商务有限公司</td></tr></table><div class="express">快递公司：演示某某快递有限公司</div>`,
    shops: [
      {
        shopName: '演示甲专营店',
        parties: [{ role: 'operator', name: '杭州乙丙丁演示电子商务有限公司', codes: [] }],
        selfOperated: false,
      },
      carrier,
    ],
  },
  {
    shows: 'an item that names no merchant',
    url: 'https://detail.vip.com/detail-1700000001-6900000000000000001.html',
    kind: 'item',
    layout: 'none',
    html: `<p class="pib-title">样品</p>`,
    shops: [],
  },
  {
    shows: 'a cart: merchants by name, and VIP itself',
    url: 'https://cart.vip.com/',
    kind: 'cart',
    layout: 'names',
    html: `<div class="cart-store-name">演示甲专营店</div><div class="cart-store-name">唯品会自营</div>`,
    shops: [
      { shopName: '演示甲专营店', selfOperated: false, markAt: '演示甲专营店' },
      { shopName: '唯品会自营', selfOperated: true },
    ],
  },
  {
    shows: 'an empty cart',
    url: 'https://cart.vip.com/',
    kind: 'cart',
    layout: 'none',
    html: `<div class="cart-empty">购物袋是空的</div>`,
    shops: [],
  },
  {
    shows: 'orders: merchants by name, and a carrier',
    url: 'https://order.vip.com/order/orderlist',
    kind: 'orders',
    layout: 'names',
    beside: 'carrier',
    html: `<div class="order-store-name">演示甲专营店</div><div class="order-express">承运商：演示某某快递有限公司</div>`,
    shops: [{ shopName: '演示甲专营店' }, carrier],
  },
  {
    shows: 'no orders',
    url: 'https://order.vip.com/order/orderlist',
    kind: 'orders',
    layout: 'none',
    html: `<div class="order-empty">暂无订单</div>`,
    shops: [],
  },
];
