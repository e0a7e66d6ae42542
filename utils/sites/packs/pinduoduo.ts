/** Pinduoduo 拼多多: the mall's number and name are in the page's data; lists of goods name no mall. */
import { attribute, data, pageAddress, record, text } from '../declare.ts';
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
    ],
    shopName: [data('raw.store.initDataObj.mall.mallName'), text('.mall-name, [class*="mall-name"]')],
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

const results: Reading = {
  name: 'data',
  card: { records: 'results.list' },
  fields: {
    shopId: [record('mallID'), record('mall_id'), record('mallId')],
    shopName: [record('mallName'), record('mall_name')],
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
      readings: [results],
      empty: [
        { has: '#main, #root', waiting: true, means: 'goods without their malls, or not rendered yet' },
      ],
    },
    {
      kind: 'item',
      at: ['item'],
      data: { raw: { after: 'rawData', item: 'store.initDataObj.goods.goodsID' } },
      readings: [item],
      empty: [{ has: '#main:empty, #root:empty', waiting: true, means: 'not rendered yet' }],
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
    html: `<div id="main"></div><script>window.rawData={"stores":{"store":{"data":{"ssrListData":{"list":[{"goodsID":800000000001,"goodsName":"样品"},{"goodsID":800000000003,"mallID":500001}]}}}}};</script>`,
    shops: [{ shopId: '500001', itemUrl: 'https://mobile.yangkeduo.com/goods.html?goods_id=800000000003' }],
  },
];
