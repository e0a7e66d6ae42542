/** Pinduoduo 拼多多: the mall's number and name are in the page's data; lists of goods name no mall. */
import { attribute, data, pageAddress, record, text } from '../declare.ts';
import { carrierOfPage, carriers } from '../carriers.ts';
import { shopLinks } from '../shop-links.ts';
import type { Example, Pack, Reading } from '../pack.ts';

const mallLink = 'a[href*="mall_page.html?"]';
const item: Reading = {
  name: 'item',
  card: { page: true },
  fields: {
    shopAddress: [attribute('href', mallLink)],
    shopId: [
      data('raw.store.initDataObj.mall.mallID'),
      data('raw.store.initDataObj.mall.mallId'),
      data('raw.store.initDataObj.goods.mallID'),
      data('camel.store.initDataObj.mall.mallId'),
      data('flat.initDataObj.mall.mallId'),
      data('flat.initDataObj.mall.mall_id'),
    ],
    shopName: [
      data('raw.store.initDataObj.mall.mallName'),
      data('camel.store.initDataObj.mall.mallName'),
      data('flat.initDataObj.mall.mallName'),
      text('.mall-name, [class*="mall-name"]'),
    ],
    itemAddress: [pageAddress()],
  },
  mark: [
    { at: '.mall-name, [class*="mall-name"]', where: 'after' },
    { at: mallLink, where: 'after' },
  ],
};

const shop: Reading = {
  name: 'shop',
  card: { page: true },
  fields: {
    shopAddress: [pageAddress()],
    shopName: [text('.mall-name, [class*="mall-name"]')],
  },
  mark: [{ at: '.mall-name, [class*="mall-name"]', where: 'after' }],
};

/** Orders are in the page's data, the mall within each; what the page shows names it by its link at most. */
const orders: Reading = {
  name: 'data',
  card: { records: 'orders' },
  fields: {
    shopId: [
      record('mall.mallID'),
      record('mall.mallId'),
      record('mall.mall_id'),
      record('mallId'),
      record('mall_id'),
    ],
    shopName: [record('mall.mallName'), record('mall.mall_name'), record('mallName')],
    identified: true,
  },
  mark: [],
};

/** The goods stand in the address; the mall in the data of the very page. */
const checkout: Reading = {
  name: 'data',
  card: { page: true },
  fields: {
    shopId: [
      data('raw.store.mall.mallID'),
      data('raw.store.mall.mall_id'),
      data('raw.store.initDataObj.mall.mallID'),
    ],
    shopName: [
      data('raw.store.mall.mallName'),
      data('raw.store.mall.mall_name'),
      data('raw.store.initDataObj.mall.mallName'),
    ],
    identified: true,
  },
  mark: [{ at: '.mall-name, [class*="mall-name"]', where: 'after' }],
};

const links = shopLinks('a[href*="mall_page.html?"]');

const results: Reading = {
  name: 'data',
  card: { records: 'results.list' },
  fields: {
    shopId: [record('mallID'), record('mall_id'), record('mallId'), record('mallEntrance.mall_id')],
    shopName: [record('mallName'), record('mall_name'), record('mallEntrance.mall_name')],
    itemId: [record('goodsID'), record('goods_id')],
  },
  mark: [],
};

export const pinduoduo: Pack = {
  site: 'pinduoduo',
  hosts: ['*.yangkeduo.com', '*.pinduoduo.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'search',
      at: [{ path: '/search_result.html' }, { path: '/search_catgoods.html' }],
      data: { results: { after: '"ssrListData":' } },
      readings: [results, links],
      empty: [
        { has: '#main:empty, #root:empty', waiting: true, means: 'not rendered yet' },
        { has: '#main, #root', means: 'goods without their malls, or no results' },
      ],
    },
    {
      kind: 'item',
      at: ['item'],
      data: {
        raw: { after: 'rawData', item: 'store.initDataObj.goods.goodsID' },
        camel: { after: 'rawData', item: 'store.initDataObj.goods.goodsId' },
        flat: { after: 'rawData', item: 'initDataObj.goods.goodsID' },
      },
      readings: [item],
      empty: [{ has: '#main:empty, #root:empty', waiting: true, means: 'not rendered yet' }],
    },
    {
      kind: 'orders',
      at: [{ path: '/orders.html' }, { path: '/order.html' }],
      data: { orders: { after: '"orders":' } },
      readings: [orders, links],
      also: [carriers],
      empty: [
        { has: '[class*="empty"]', means: 'no orders' },
        { has: '#main:empty, #root:empty', waiting: true, means: 'not rendered yet' },
      ],
    },
    {
      kind: 'checkout',
      at: [{ path: '/order_checkout.html' }],
      data: { raw: { after: 'rawData' } },
      readings: [checkout, links],
      empty: [{ has: '#main:empty, #root:empty', waiting: true, means: 'not rendered yet' }],
    },
    {
      kind: 'tracking',
      at: [{ path: '/goods_express.html' }, { path: '/express.html' }],
      readings: [carriers, carrierOfPage],
      empty: [{ has: '#main:empty, #root:empty', waiting: true, means: 'not rendered yet' }],
    },
    {
      kind: 'favourites',
      at: [{ path: '/likes.html' }, { path: '/favorite_malls.html' }],
      readings: [links],
      empty: [
        { has: '[class*="empty"]', means: 'nothing collected' },
        { has: 'a[href*="goods.html?"]', means: 'goods without their malls' },
        { has: '#main:empty, #root:empty', waiting: true, means: 'not rendered yet' },
      ],
    },
    { kind: 'shop', at: ['shop'], readings: [shop], empty: [] },
  ],
};

export const examples: readonly Example[] = [
  {
    shows: 'an item: the mall in the data about these very goods',
    url: 'https://mobile.yangkeduo.com/goods.html?goods_id=800000000001',
    kind: 'item',
    layout: 'item',
    html: `<div id="main"></div><script>window.rawData={"store":{"initDataObj":{"goods":{"goodsID":"800000000001","goodsName":"样品"},"mall":{"mallID":500001,"mallName":"演示甲工厂店"}}}};</script>`,
    shops: [
      {
        shopId: '500001',
        shopName: '演示甲工厂店',
        itemUrl: 'https://mobile.yangkeduo.com/goods.html?goods_id=800000000001',
      },
    ],
  },
  {
    shows: 'an item whose data are keyed otherwise',
    url: 'https://mobile.yangkeduo.com/goods2.html?goods_id=800000000001',
    kind: 'item',
    layout: 'item',
    html: `<div id="main"></div><script>window.rawData={"initDataObj":{"goods":{"goodsID":800000000001},"mall":{"mall_id":500001,"mallName":"演示甲工厂店"}}};</script>`,
    shops: [{ shopId: '500001', shopName: '演示甲工厂店' }],
  },
  {
    shows: 'data left over from other goods is not believed',
    url: 'https://mobile.yangkeduo.com/goods.html?goods_id=800000000002',
    kind: 'item',
    layout: 'waiting',
    html: `<div id="main"></div><script>window.rawData={"store":{"initDataObj":{"goods":{"goodsID":"800000000001"},"mall":{"mallID":500001,"mallName":"演示甲工厂店"}}}};</script>`,
    shops: [],
  },
  {
    shows: 'a mall, also on the other host',
    url: 'https://mobile.pinduoduo.com/mall_page.html?mall_id=500001',
    kind: 'shop',
    layout: 'shop',
    html: `<div class="mall-name">演示甲工厂店</div>`,
    shops: [{ shopId: '500001', shopName: '演示甲工厂店', markAt: '演示甲工厂店' }],
  },
  {
    shows: 'results that name no mall, and results in the data that do',
    url: 'https://mobile.yangkeduo.com/search_result.html?search_key=%E6%BC%94',
    kind: 'search',
    layout: 'data',
    html: `<div id="main"></div><script>window.rawData={"stores":{"store":{"data":{"ssrListData":{"list":[{"goodsID":800000000001,"goodsName":"样品"},{"goodsID":800000000003,"mallID":500001},{"goodsID":800000000004,"mallEntrance":{"mall_id":500002}}]}}}}};</script>`,
    shops: [
      { shopId: '500001', itemUrl: 'https://mobile.yangkeduo.com/goods.html?goods_id=800000000003' },
      { shopId: '500002', itemUrl: 'https://mobile.yangkeduo.com/goods.html?goods_id=800000000004' },
    ],
  },
  {
    shows: 'results of another layout, by the shapes of their links',
    url: 'https://mobile.yangkeduo.com/search_result.html?search_key=%E6%BC%94',
    kind: 'search',
    layout: 'shop-links',
    html: `<div id="main"><a href="mall_page.html?mall_id=500001">演示甲工厂店</a></div>`,
    shops: [{ shopId: '500001', shopName: '演示甲工厂店' }],
  },
  {
    shows: 'orders in the data, and a carrier',
    url: 'https://mobile.yangkeduo.com/orders.html',
    kind: 'orders',
    layout: 'data',
    beside: 'carrier',
    html: `<script>window.rawData={"ordersStore":{"orders":[{"orderSn":"1","mall":{"mallId":500001,"mallName":"演示甲工厂店"}},{"orderSn":"2"}]}};</script><div class="express-line">快递公司：演示某某快递有限公司</div>`,
    shops: [
      { shopId: '500001', shopName: '演示甲工厂店' },
      { parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] },
    ],
  },
  {
    shows: 'orders of another layout, by their links',
    url: 'https://mobile.yangkeduo.com/orders.html',
    kind: 'orders',
    layout: 'shop-links',
    html: `<div id="main"><a href="/mall_page.html?mall_id=500001">演示甲工厂店</a></div>`,
    shops: [{ shopId: '500001' }],
  },
  {
    shows: 'no orders',
    url: 'https://mobile.yangkeduo.com/orders.html',
    kind: 'orders',
    layout: 'none',
    html: `<div id="main"><div class="list-empty">您还没有相关的订单</div></div>`,
    shops: [],
  },
  {
    shows: 'a checkout by its data',
    url: 'https://mobile.yangkeduo.com/order_checkout.html?goods_id=800000000001',
    kind: 'checkout',
    layout: 'data',
    html: `<div id="main"><span class="mall-name">演示甲工厂店</span></div><script>window.rawData={"store":{"mall":{"mallID":500001,"mallName":"演示甲工厂店"}}};</script>`,
    shops: [{ shopId: '500001', shopName: '演示甲工厂店', markAt: '演示甲工厂店' }],
  },
  {
    shows: 'a checkout by its link',
    url: 'https://mobile.yangkeduo.com/order_checkout.html?goods_id=800000000001',
    kind: 'checkout',
    layout: 'shop-links',
    html: `<div id="main"><a href="/mall_page.html?mall_id=500001">演示甲工厂店</a></div>`,
    shops: [{ shopId: '500001' }],
  },
  {
    shows: 'a delivery',
    url: 'https://mobile.yangkeduo.com/goods_express.html?order_sn=1',
    kind: 'tracking',
    layout: 'carrier',
    html: `<div class="express-head">快递公司：演示某某快递有限公司</div>`,
    shops: [{ parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] }],
  },
  {
    shows: 'a delivery in any markup',
    url: 'https://mobile.yangkeduo.com/goods_express.html?order_sn=1',
    kind: 'tracking',
    layout: 'carrier-page',
    html: `<p>物流公司</p><p>演示某某快递有限公司</p>`,
    shops: [{ parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] }],
  },
  {
    shows: 'collected malls',
    url: 'https://mobile.yangkeduo.com/favorite_malls.html',
    kind: 'favourites',
    layout: 'shop-links',
    html: `<div id="main"><a href="/mall_page.html?mall_id=500001">演示甲工厂店</a></div>`,
    shops: [{ shopId: '500001' }],
  },
  {
    shows: 'collected goods that name no mall',
    url: 'https://mobile.yangkeduo.com/likes.html',
    kind: 'favourites',
    layout: 'none',
    html: `<div id="main"><a href="/goods.html?goods_id=800000000001">样品</a></div>`,
    shops: [],
  },
  {
    shows: 'goods that name no mall',
    url: 'https://mobile.yangkeduo.com/search_result.html?search_key=a',
    kind: 'search',
    layout: 'none',
    html: `<div id="main"><div>样品</div></div>`,
    shops: [],
  },
];
