/** Tmall 天猫. Its shops carry Taobao's numbers; publishers and brands on a card are not who sells. */
import { after, afterLast, attribute, before, data, digits, label, pageAddress, text } from '../declare.ts';
import type { Example, Pack, Reading } from '../pack.ts';
import { carriers } from '../carriers.ts';
import { shopLinks } from '../shop-links.ts';
import { buyingPages } from './taobao-buying.ts';
import {
  iceData,
  item2026,
  itemMobile,
  licenceLink,
  manufacturer,
  mobileData,
  platformsOwn,
  shopPage,
} from './taobao.ts';

const list: Reading = {
  name: 'list-2020',
  card: { each: '.product[data-id]' },
  fields: {
    shopAddress: [attribute('href', 'a.productShop-name')],
    shopName: [text('a.productShop-name')],
    itemId: [attribute('data-id')],
  },
  mark: [{ at: 'a.productShop-name', where: 'after' }],
};

const itemShop = 'a.slogo-shopname';
const microscope = 'meta[name="microscope-data"]';
const item2020: Reading = {
  name: 'item-2020',
  card: { page: true },
  fields: {
    shopAddress: [attribute('href', itemShop), data('config.shopUrl')],
    shopId: [data('config.shopId'), attribute('content', microscope, after('shopId='), digits)],
    sellerId: [data('config.sellerId'), attribute('content', microscope, after('userid='), digits)],
    shopName: [text(itemShop)],
    licence: [
      attribute('href', licenceLink),
      // in a template that is shown when the pointer rests on the shop's name
      text('textarea', before('" class="tm-gsLink"'), afterLast('href="')),
    ],
    selfOperated: platformsOwn,
    itemAddress: [pageAddress()],
    parties: [manufacturer],
  },
  mark: [
    { at: itemShop, where: 'after' },
    { at: '#shopExtra', where: 'inside-start' },
  ],
};

/** What stood behind the captcha in 2018 to 2020; since then a picture, which holds no text. */
const licence: Reading = {
  name: 'licence-2020',
  card: { page: true },
  fields: {
    licence: [pageAddress()],
    parties: [
      {
        role: 'operator',
        name: [label('body', '企业名称', '公司名称')],
        codes: [[label('body', '统一社会信用代码', '企业注册号', '注册号')]],
      },
    ],
  },
  mark: [],
};

const links = shopLinks(
  'a[href*="user_number_id="]',
  'a[href*="/shop/view_shop.htm"]',
  'a[href*="//shop"][href*=".taobao.com"]',
);

export const tmall: Pack = {
  site: 'tmall',
  hosts: ['*.tmall.com', '*.tmall.hk'],
  scheme: 'any',
  pages: [
    {
      kind: 'search',
      at: [
        { host: 'list.tmall.com', path: '/search_product.htm' },
        { host: 'list.tmall.com', path: '/search_*' },
        { host: 's.m.tmall.com', path: '/m/search*' },
      ],
      readings: [list, links],
      empty: [
        { has: '.noResult, .relaxed_hint, #J_ItemList:empty', means: 'no results' },
        { has: '#root:empty, #ice-container:empty', waiting: true, means: 'not rendered yet' },
      ],
    },
    {
      kind: 'item',
      at: ['item'],
      data: { ice: iceData, config: { after: 'g_config=', item: 'itemId' }, detail: mobileData },
      readings: [item2026, item2020, itemMobile],
      also: [carriers],
      empty: [{ has: '#ice-container:empty, #root:empty', waiting: true, means: 'not rendered yet' }],
    },
    {
      kind: 'licence',
      at: [{ host: 'zhaoshang.tmall.com', path: '/maintaininfo/liangzhao.htm' }],
      readings: [licence],
      empty: [{ has: '#J_CheckCode', waiting: true, means: 'the captcha before the licence' }],
    },
    ...buyingPages('tmall.com'),
    { kind: 'shop', at: ['shop'], readings: [shopPage], empty: [] },
  ],
};

export const examples: readonly Example[] = [
  {
    shows: 'the list of 2020: the searched word is set apart inside the shop’s name',
    url: 'https://list.tmall.com/search_product.htm?q=%E4%B9%A6',
    kind: 'search',
    layout: 'list-2020',
    html: `<div class="product" data-id="500200001"><div class="productShop">
      <a class="productShop-name" href="//store.taobao.com/search.htm?user_number_id=4001&amp;rn=1"> 演示甲图<span class="H">书</span>专营店 </a></div></div>`,
    shops: [
      {
        site: 'tmall',
        sellerId: '4001',
        shopName: '演示甲图书专营店',
        itemUrl: 'https://detail.tmall.com/item.htm?id=500200001',
        markAt: '演示甲图书专营店',
      },
    ],
  },
  {
    shows: 'an item of 2020: the second g_config is the one about this item',
    url: 'https://detail.tmall.com/item.htm?id=500200002',
    kind: 'item',
    layout: 'item-2020',
    html: `<script>window.g_config={jstracker2:{sampling:10}};</script>
      <script>(function(w,d){w.g_config={itemId:"500200002",sellerId:"4002",shopId:"1402",startTime:(+new Date()),shopUrl:"//yanshiyi.tmall.com"};})(window,document)</script>
      <div id="shopExtra"><a class="slogo-shopname" href="//yanshiyi.tmall.com"><strong>演示乙官方旗舰店</strong></a></div>
      <textarea class="ks-datalazyload">&lt;a href="//a.example/"&gt;&lt;/a&gt;&lt;a href="//zhaoshang.tmall.com/maintaininfo/liangzhao.htm?xid=00000000000000000000000000000001" class="tm-gsLink"&gt;</textarea>
      <ul id="J_AttrUL"><li>产品名称：样品</li><li>生产企业：演示某某制造有限公司</li></ul>`,
    shops: [
      {
        site: 'tmall',
        shopId: '1402',
        sellerId: '4002',
        host: 'yanshiyi.tmall.com',
        shopName: '演示乙官方旗舰店',
        licenceUrl:
          'https://zhaoshang.tmall.com/maintaininfo/liangzhao.htm?xid=00000000000000000000000000000001',
        parties: [{ role: 'manufacturer', name: '演示某某制造有限公司', codes: [] }],
        markAt: '演示乙官方旗舰店',
      },
    ],
  },
  {
    shows: 'an item of 2026: a flagship’s link may be a numbered one on Taobao',
    url: 'https://detail.tmall.com/item.htm?id=700000000005',
    kind: 'item',
    layout: 'item-2026',
    html: `<div class="shopHeader--J_nfJZjm"><a data-spm="dshopinfo" href="https://shop1403.taobao.com/category.htm"><span class="shopName--cSjM9uKk" title="演示丙旗舰店">演示丙旗舰店</span></a></div>`,
    shops: [{ site: 'tmall', shopId: '1403', host: null, shopName: '演示丙旗舰店', markAt: '演示丙旗舰店' }],
  },
  {
    shows: 'a shop under its own host',
    url: 'https://yanshiyi.tmall.com/shop/view_shop.htm',
    kind: 'shop',
    layout: 'shop',
    html: `<title>首页-演示乙官方旗舰店-天猫Tmall.com</title><meta name="microscope-data" content="pageId=1;shopId=1402;userid=4002;">`,
    shops: [{ host: 'yanshiyi.tmall.com', shopId: '1402', sellerId: '4002', shopName: '演示乙官方旗舰店' }],
  },
  {
    shows: 'a licence as it was printed in 2018: its own address is what joins it to the shop’s pages',
    url: 'https://zhaoshang.tmall.com/maintaininfo/liangzhao.htm?xid=00000000000000000000000000000002',
    kind: 'licence',
    layout: 'licence-2020',
    html: `<table><tr><td>企业注册号：</td><td>000000000000000000</td></tr><tr><td>企业名称：</td><td>杭州乙丙丁演示电子商务有限公司</td></tr></table>`,
    shops: [
      {
        licenceUrl:
          'https://zhaoshang.tmall.com/maintaininfo/liangzhao.htm?xid=00000000000000000000000000000002',
        parties: [
          { role: 'operator', name: '杭州乙丙丁演示电子商务有限公司', codes: ['000000000000000000'] },
        ],
      },
    ],
  },
  {
    shows: 'the captcha before a licence',
    url: 'https://zhaoshang.tmall.com/maintaininfo/liangzhao.htm?xid=00000000000000000000000000000000',
    kind: 'licence',
    layout: 'waiting',
    html: `<form><div id="J_CheckCode"></div></form>`,
    shops: [],
  },
  {
    shows: 'results of another layout, by the shapes of their links',
    url: 'https://list.tmall.com/search_product.htm?q=%E4%B9%A6',
    kind: 'search',
    layout: 'shop-links',
    html: `<section><a href="//store.taobao.com/search.htm?user_number_id=4001">演示甲图书专营店</a></section>`,
    shops: [{ sellerId: '4001', shopName: '演示甲图书专营店' }],
  },
  {
    shows: 'mobile results, by the shapes of their links',
    url: 'https://s.m.tmall.com/m/search.htm?q=%E4%B9%A6',
    kind: 'search',
    layout: 'shop-links',
    html: `<section><a href="//store.taobao.com/shop/view_shop.htm?user_number_id=4001">演示甲图书专营店</a></section>`,
    shops: [{ sellerId: '4001', shopName: '演示甲图书专营店' }],
  },
  {
    shows: 'a mobile item by its data',
    url: 'https://detail.m.tmall.com/item.htm?id=500200002',
    kind: 'item',
    layout: 'item-mobile',
    html: `<script>var _DATA_Detail = {"seller":{"userId":"4002","shopId":"1402","shopName":"演示乙官方旗舰店"},"item":{"itemId":"500200002"}};</script>`,
    shops: [{ site: 'tmall', shopId: '1402', sellerId: '4002', shopName: '演示乙官方旗舰店' }],
  },
  {
    shows: 'the platform’s own supermarket, and the carrier beside it',
    url: 'https://chaoshi.detail.tmall.com/item.htm?id=500200003',
    kind: 'item',
    layout: 'item-2026',
    beside: 'carrier',
    html: `<div class="shopHeader--x"><span class="shopName--x" title="天猫超市">天猫超市</span></div><div class="logistics--x">承运商：演示某某快递有限公司</div>`,
    shops: [
      { shopName: '天猫超市', selfOperated: true },
      { parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] },
    ],
  },
  {
    shows: 'Tmall’s cart of 2024',
    url: 'https://cart.tmall.com/cart.htm',
    kind: 'cart',
    layout: 'cart-2024',
    html: `<div class="trade-cart-shop-container"><span class="cartShopName--x1">演示乙旗舰店</span><a href="//detail.tmall.com/item.htm?id=700000000002">样品</a></div>`,
    shops: [{ site: 'tmall', shopName: '演示乙旗舰店', markAt: '演示乙旗舰店' }],
  },
  {
    shows: 'Tmall’s cart before it',
    url: 'https://cart.tmall.com/cart.htm',
    kind: 'cart',
    layout: 'cart-2014',
    html: `<div id="J_Order_s_4002_1"><div class="shop-info"><a class="J_MakePoint" href="//yanshiyi.tmall.com">演示乙官方旗舰店</a></div></div>`,
    shops: [{ site: 'tmall', sellerId: '4002', host: 'yanshiyi.tmall.com' }],
  },
  {
    shows: 'Tmall’s cart in another layout',
    url: 'https://cart.tmall.com/cart.htm',
    kind: 'cart',
    layout: 'shop-links',
    html: `<p><a href="//store.taobao.com/shop/view_shop.htm?user_number_id=4002">演示乙官方旗舰店</a></p>`,
    shops: [{ sellerId: '4002' }],
  },
  {
    shows: 'Tmall’s checkout',
    url: 'https://buy.tmall.com/order/confirm_order.htm',
    kind: 'checkout',
    layout: 'shop-links',
    html: `<p><a href="//store.taobao.com/shop/view_shop.htm?user_number_id=4002">演示乙官方旗舰店</a></p>`,
    shops: [{ sellerId: '4002' }],
  },
  {
    shows: 'an order in detail: its shop, and its carrier',
    url: 'https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=1',
    kind: 'tracking',
    layout: 'shop-links',
    beside: 'carrier',
    html: `<p><a href="//store.taobao.com/shop/view_shop.htm?user_number_id=4002">演示乙官方旗舰店</a></p>
      <div class="logistics-detail">物流公司：演示某某快递有限公司</div>`,
    shops: [
      { sellerId: '4002', shopName: '演示乙官方旗舰店' },
      { parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] },
    ],
  },
  {
    shows: 'an order in detail: its carrier',
    url: 'https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=1',
    kind: 'tracking',
    layout: 'carrier-page',
    html: `<dl><dt>物流公司</dt><dd>演示某某快递有限公司</dd></dl>`,
    shops: [{ parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] }],
  },
  {
    shows: 'the part of it that is about the delivery',
    url: 'https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=1',
    kind: 'tracking',
    layout: 'carrier',
    html: `<div class="logistics-detail">物流公司：演示某某快递有限公司</div>`,
    shops: [{ parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] }],
  },
  {
    shows: 'no results',
    url: 'https://list.tmall.com/search_product.htm?q=a',
    kind: 'search',
    layout: 'none',
    html: `<div class="noResult">没有找到</div>`,
    shops: [],
  },
  {
    shows: 'Tmall’s cart without anything in it',
    url: 'https://cart.tmall.com/cart.htm',
    kind: 'cart',
    layout: 'none',
    html: `<div class="cart-empty">购物车还是空的</div>`,
    shops: [],
  },
];
