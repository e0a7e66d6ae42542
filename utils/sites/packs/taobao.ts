/** Taobao 淘宝. Seller numbers, shop numbers and encrypted seller numbers (appUid) name one shop; Tmall shares them. */
import {
  after,
  attribute,
  before,
  data,
  digits,
  label,
  pageAddress,
  parameter,
  record,
  text,
} from '../declare.ts';
import { carriers } from '../carriers.ts';
import { shopLinks } from '../shop-links.ts';
import { buyingExamples, buyingPages } from './taobao-buying.ts';
import type { Condition, Example, Fields, Pack, PartyFields, Reading } from '../pack.ts';

/** Who made the goods is printed beside them; it is not who sells them. */
export const manufacturer: PartyFields = {
  role: 'manufacturer',
  name: [
    label(
      '[class*="generalParamsInfo"], [class*="paramsInfoArea"], .attributes-list, #J_AttrUL',
      '厂名',
      '生产企业',
      '生产厂家',
    ),
  ],
};

const promoted: readonly Condition[] = [
  { has: 'a[href*="click.simba.taobao.com"]' },
  {
    value: [{ from: 'attribute', name: 'href', around: 'a[href*="click.simba.taobao.com"]' }],
    includes: 'simba',
  },
];

const shopLink = 'a[href*="/shop/view_shop.htm"], a[href*="//shop"][href*=".taobao.com"]';
const cardFields: Fields = {
  shopAddress: [
    attribute('href', `${shopLink}, [class*="hopInfo--"] a[href], [class*="TextAndPic--"] a[href]`),
  ],
  shopName: [text('[class*="shopNameText--"], [class*="shopName--"]')],
  itemAddress: [
    attribute('href', 'a[href*="/item.htm"]'),
    { from: 'attribute', name: 'href', around: 'a[href*="/item.htm"]' },
  ],
  itemId: [
    attribute('data-item', '[data-item]'),
    { from: 'attribute', name: 'id', around: 'a[id^="item_id_"]', cut: [after('item_id_')] },
  ],
  ad: promoted,
};
const cardMark: Reading['mark'] = [
  { at: '[class*="shopNameText--"]', where: 'after' },
  { at: 'a[class*="shopName--"]', where: 'after' },
];

/** The link is the card and holds the shop's link, as only a living page has it. */
const cards2025: Reading = {
  name: 'cards-2025',
  card: { each: 'a[id^="item_id_"]:has([class*="shopName"])' },
  fields: cardFields,
  mark: cardMark,
};

/** The block inside the link: in a page that was saved and parsed again, nested links are torn, and it stays whole. */
const cards2023: Reading = {
  name: 'cards-2023',
  card: { each: 'div[class*="doubleCard--"]:has([class*="shopName"])' },
  fields: cardFields,
  mark: cardMark,
};

const list2018: Reading = {
  name: 'list-2018',
  card: { each: '.item:has(a.shopname[data-userid])' },
  fields: {
    shopAddress: [attribute('href', 'a.shopname')],
    sellerId: [attribute('data-userid', 'a.shopname')],
    shopName: [text('a.shopname > span:last-child'), text('a.shopname')],
    itemAddress: [attribute('href', 'a.pic-link, a.J_ClickStat')],
    itemId: [attribute('data-nid', 'a[data-nid]')],
    ad: [...promoted, { has: '.item-ad, .icon-service-remai' }],
  },
  mark: [{ at: 'a.shopname', where: 'after' }],
};

/** Results that are only in the page's data: as the server sent them in 2016 to 2018. */
const data2016: Reading = {
  name: 'data-2016',
  card: { records: 'config.mods.itemlist.data.auctions' },
  fields: {
    shopAddress: [record('shopLink')],
    sellerId: [record('user_id')],
    aliases: [{ sellerId: [record('shopcard.encryptedUserId')] }],
    shopName: [record('nick')],
    itemId: [record('nid')],
    ad: [{ value: [record('p4p')], is: ['1', 'true'] }],
  },
  mark: [],
};

/** The link to the shop's licence, on Taobao's item and shop pages, and on Tmall's. */
export const licenceLink = 'a[href*="/quali_show.htm"], a[href*="/maintaininfo/liangzhao.htm"]';

/** 天猫超市: its items stand on a host of their own, under one seller's number. */
export const platformsOwn: readonly Condition[] = [
  { value: [pageAddress(after('://'))], startsWith: 'chaoshi.' },
  { value: [data('ice.home.data.res.seller.sellerId'), data('config.sellerId')], is: ['725677994'] },
];

/** The item page of 2024 to 2026, the same on Tmall: what is shown, and the page's data about this very item. */
export const item2026: Reading = {
  name: 'item-2026',
  card: {
    page: true,
    needs: 'a[data-spm="dshopinfo"], [class*="shopHeader--"], [class*="ShopHeader--"], #ice-container',
  },
  fields: {
    shopAddress: [
      attribute('href', 'a[data-spm="dshopinfo"]'),
      attribute('href', '[class*="hopHeader--"] a[href]'),
      data('ice.home.data.res.seller.pcShopUrl'),
    ],
    shopId: [data('ice.home.data.res.seller.shopId')],
    sellerId: [data('ice.home.data.res.seller.sellerId'), data('ice.home.data.res.seller.userId')],
    aliases: [{ sellerId: [data('ice.home.data.res.seller.encryptUid')] }],
    licence: [attribute('href', licenceLink)],
    selfOperated: platformsOwn,
    shopName: [
      attribute('title', '[class*="hopHeader--"] [class*="shopName--"]'),
      text('[class*="hopHeader--"] [class*="shopName--"], [class*="ShopHeader--title"]'),
      data('ice.home.data.res.seller.shopName'),
    ],
    itemAddress: [pageAddress()],
    parties: [manufacturer],
  },
  mark: [
    { at: '[class*="hopHeader--"] [class*="shopName--"], [class*="ShopHeader--title"]', where: 'after' },
    { at: '[class*="hopHeader--"]', where: 'inside-end' },
  ],
};

/** What `itemMobile` reads in the page's data. */
export const mobileData = { after: '_DATA_Detail =', item: 'item.itemId' };

/** What `item2026` reads in the page's data. */
export const iceData = { after: '"loaderData":', item: 'home.data.res.item.itemId' };

/** Mobile items before they were drawn by scripts alone: what the answer to the page's own question looks like. */
export const itemMobile: Reading = {
  name: 'item-mobile',
  card: { page: true },
  fields: {
    shopAddress: [data('detail.seller.shopUrl'), data('detail.seller.taoShopUrl')],
    shopId: [data('detail.seller.shopId')],
    sellerId: [data('detail.seller.userId')],
    shopName: [data('detail.seller.shopName')],
    itemAddress: [pageAddress()],
    identified: true,
  },
  mark: [],
};

const itemShop = '.tb-shop-name a, .shop-name-link, .shop-name a';
const item2020: Reading = {
  name: 'item-2020',
  card: { page: true },
  fields: {
    shopAddress: [attribute('href', itemShop)],
    licence: [attribute('href', licenceLink)],
    shopId: [data('config.shopId'), attribute('data-shopid', '#J_Pine')],
    sellerId: [data('config.sellerId'), attribute('data-sellerid', '#J_Pine')],
    shopName: [attribute('title', itemShop), text(itemShop), data('config.shopName')],
    itemAddress: [pageAddress()],
    parties: [manufacturer],
  },
  mark: [
    { at: itemShop, where: 'after' },
    { at: '#J_ShopInfo', where: 'inside-start' },
  ],
};

/** Numbers of a shop's own pages, on Taobao and Tmall. */
const microscope = 'meta[name="microscope-data"]';
export const shopPage: Reading = {
  name: 'shop',
  card: { page: true },
  fields: {
    // who led the person here may have added what the host does not say
    shopAddress: [pageAddress(before('?')), pageAddress()],
    licence: [attribute('href', licenceLink)],
    shopId: [attribute('content', microscope, after('shopId='), digits)],
    sellerId: [attribute('content', microscope, after('userid='), digits)],
    shopName: [
      text(
        '.shop-name .shop-name-link, .hd-shop-name a, .slogo-shopname, .shop-name a, [class*="shopName--"]',
      ),
      text('title', after('首页-'), before('-淘宝网'), before('-天猫')),
    ],
  },
  mark: [
    { at: '.shop-name .shop-name-link, .hd-shop-name a, .slogo-shopname, .shop-name a', where: 'after' },
    { at: '[class*="shopName--"]', where: 'after' },
  ],
};

const licence: Reading = {
  name: 'licence',
  card: { page: true, needs: '#index, #licenses-gallery' },
  fields: {
    sellerId: [pageAddress(parameter('uid'))],
    licence: [pageAddress()],
    parties: [
      {
        role: 'operator',
        name: [label('#index', '企业名称', '公司名称', '名称')],
        codes: [[label('#index', '统一社会信用代码', '企业注册号', '注册号', '营业执照注册号')]],
      },
    ],
  },
  mark: [{ at: '#index', where: 'inside-start' }],
};

const links = shopLinks(
  'a[href*="/shop/view_shop.htm"]',
  'a[href*="user_number_id="]',
  'a[href*="//shop"][href*=".taobao.com"]',
);

export const taobao: Pack = {
  site: 'taobao',
  hosts: ['*.taobao.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'search',
      at: [
        { host: 's.taobao.com', path: '/search*' },
        { host: 's.taobao.com', path: '/list*' },
        { host: 'uland.taobao.com', path: '/sem/tbsearch*' },
        { host: 'shopsearch.taobao.com', path: '/*' },
        { host: 's.m.taobao.com', path: '/*' },
        { host: 'main.m.taobao.com', path: '/search/*' },
      ],
      data: { config: { after: 'g_page_config =' } },
      readings: [cards2025, cards2023, list2018, data2016, links],
      empty: [
        { has: '.grid-item .seller-link', means: 'products with the number of their sellers, no shop' },
        { has: '.item-not-found, [class*="noResult"], [class*="NoResult"]', means: 'no results' },
        {
          has: '#root, #ice-container',
          lacks: 'a[href*="/item.htm"], a[id^="item_id_"], [class*="doubleCard"]',
          waiting: true,
          means: 'not rendered yet',
        },
      ],
    },
    {
      kind: 'item',
      at: ['item'],
      data: { ice: iceData, config: { after: 'g_config =', item: 'itemId' }, detail: mobileData },
      readings: [item2026, item2020, itemMobile],
      also: [carriers],
      empty: [{ has: '#ice-container:empty, #root:empty', waiting: true, means: 'not rendered yet' }],
    },
    {
      kind: 'licence',
      at: [{ host: 'scportal.taobao.com', path: '/quali_show.htm' }],
      readings: [licence],
      empty: [{ has: '#J_CheckCode, .nc-container', waiting: true, means: 'the captcha before the licence' }],
    },
    ...buyingPages('taobao.com'),
    { kind: 'shop', at: ['shop'], readings: [shopPage], empty: [] },
  ],
};

export const examples: readonly Example[] = [
  {
    shows: 'cards of 2025: shops by name, one of them advertised',
    url: 'https://s.taobao.com/search?q=%E6%BC%94%E7%A4%BA',
    kind: 'search',
    layout: 'cards-2025',
    html: `<div id="content_items_wrapper">
      <a id="item_id_700000000001" class="doubleCardWrapperAdapt--mEcC7olq" href="//item.taobao.com/item.htm?id=700000000001&spm=x">
        <div class="doubleCard--gO3Bz6bu"><div class="shopInfo--lnGQ1Vf4"><span class="shopNameText--DmtlsDKm">演示甲小店</span></div></div></a>
      <a id="item_id_700000000002" class="doubleCardWrapperAdapt--mEcC7olq" href="https://click.simba.taobao.com/cc_im?p=1">
        <div class="doubleCard--gO3Bz6bu"><div class="shopInfo--lnGQ1Vf4"><span class="shopNameText--DmtlsDKm">演示乙旗舰店</span></div></div></a></div>`,
    shops: [
      {
        shopName: '演示甲小店',
        itemUrl: 'https://item.taobao.com/item.htm?id=700000000001',
        ad: false,
        markAt: '演示甲小店',
      },
      { shopName: '演示乙旗舰店', itemUrl: 'https://item.taobao.com/item.htm?id=700000000002', ad: true },
    ],
  },
  {
    shows:
      'cards of 2023, saved and parsed again: the block stays whole; the word searched is set apart in the name',
    url: 'https://s.taobao.com/search?q=%E6%BC%94%E7%A4%BA',
    kind: 'search',
    layout: 'cards-2023',
    html: `<div class="Card--doubleCard--wznk5U4"><a class="Card--doubleCardWrapper--L2XFE73" href="//detail.tmall.com/item.htm?id=700000000003&ns=1"></a>
      <div class="ShopInfo--shopInfo--ORFs6rK"><a class="ShopInfo--shopName--rg6mGmy" href="//store.taobao.com/shop/view_shop.htm?appUid=RAzN8%2BExample">演示<span>丙</span>专营店</a>
      <span data-item="700000000003"></span></div></div>`,
    shops: [
      {
        shopName: '演示丙专营店',
        sellerId: 'RAzN8+Example',
        shopId: null,
        itemUrl: 'https://detail.tmall.com/item.htm?id=700000000003',
        ad: false,
        markAt: '演示丙专营店',
      },
    ],
  },
  {
    shows: 'the list of 2018',
    url: 'https://s.taobao.com/search?q=%E6%BC%94%E7%A4%BA',
    kind: 'search',
    layout: 'list-2018',
    html: `<div id="mainsrp-itemlist"><div class="item"><a class="pic-link" data-nid="5001" href="//item.taobao.com/item.htm?id=500100001"></a>
      <a class="shopname" data-userid="3001" href="//store.taobao.com/shop/view_shop.htm?user_number_id=3001"><span class="dsrs"></span><span>演示丁的店</span></a></div></div>`,
    shops: [
      {
        sellerId: '3001',
        shopName: '演示丁的店',
        itemUrl: 'https://item.taobao.com/item.htm?id=500100001',
        markAt: '演示丁的店',
      },
    ],
  },
  {
    shows: 'results in the page’s data only: read, with no card to mark',
    url: 'https://s.taobao.com/search?q=%E6%BC%94%E7%A4%BA',
    kind: 'search',
    layout: 'data-2016',
    html: `<script>g_page_config = {"pageName":"mainsrp","mods":{"itemlist":{"status":"show","data":{"auctions":[
      {"p4p":1,"nid":"500100002","user_id":"3002","nick":"演示戊旗舰店","shopcard":{"encryptedUserId":"UvGkExample"},"detail_url":"https://click.simba.taobao.com/cc_im?p\\u003d1"},
      {"nid":"500100003","user_id":"3003","nick":"演示己","shopLink":"//store.taobao.com/shop/view_shop.htm?user_number_id\\u003d3003"}]}}}};</script>`,
    shops: [
      {
        sellerId: '3002',
        shopName: '演示戊旗舰店',
        aliases: [{ site: 'taobao', sellerId: 'UvGkExample' }],
        ad: true,
        itemUrl: 'https://item.taobao.com/item.htm?id=500100002',
      },
      { sellerId: '3003', shopName: '演示己', ad: false },
    ],
  },
  {
    shows: 'an item of 2026: shop and manufacturer told apart, ids from the data about this very item',
    url: 'https://item.taobao.com/item.htm?id=700000000004',
    kind: 'item',
    layout: 'item-2026',
    html: `<script>!(function () {var a = window.__ICE_APP_CONTEXT__ || {};var b = {"appData":null,"loaderData":{"home":{"data":{"res":
      {"seller":{"shopName":"演示甲小店","sellerId":"3004","shopId":"1004","pcShopUrl":"//shop1004.taobao.com","encryptUid":"RAzN8Example"},"item":{"itemId":"700000000004"}}}}}};})();</script>
      <div class="shopHeader--J_nfJZjm"><a data-spm="dshopinfo" href="https://shop1004.taobao.com/category.htm"><span class="shopName--cSjM9uKk" title="演示甲小店">演示甲小店</span></a></div>
      <div class="generalParamsInfoWrap--x"><div>厂名</div><div>演示某某食品有限公司</div><div>厂址</div><div>演示市</div></div>`,
    shops: [
      {
        shopId: '1004',
        sellerId: '3004',
        aliases: [{ site: 'taobao', sellerId: 'RAzN8Example' }],
        selfOperated: false,
        shopName: '演示甲小店',
        itemUrl: 'https://item.taobao.com/item.htm?id=700000000004',
        parties: [{ role: 'manufacturer', name: '演示某某食品有限公司', codes: [] }],
        markAt: '演示甲小店',
      },
    ],
  },
  {
    shows: 'an item of 2020: a vanity shop link; the login name is not the shop’s',
    url: 'https://item.taobao.com/item.htm?id=500100004',
    kind: 'item',
    layout: 'item-2020',
    html: `<script>var g_config = { startTime : +new Date, itemId : '500100004', shopId : '1005', shopName : '\\u6f14\\u793a', sellerId : '3005', sellerNick : 'yanshi' };</script>
      <a class="tb-icon-qualification" href="//scportal.taobao.com/quali_show.htm?spm=x&amp;uid=3005&amp;qualitype=1"></a>
      <div id="J_ShopInfo"><div class="tb-shop-name"><a href="//yanshigeng.taobao.com" title="演示庚的店"> 演示庚的店 </a></div></div>`,
    shops: [
      {
        shopId: '1005',
        sellerId: '3005',
        host: 'yanshigeng.taobao.com',
        licenceUrl: 'https://scportal.taobao.com/quali_show.htm?uid=3005&qualitype=1',
        shopName: '演示庚的店',
        markAt: '演示庚的店',
      },
    ],
  },
  {
    shows: 'a shop by its number, with the seller’s number in the page',
    url: 'https://shop1004.taobao.com/',
    kind: 'shop',
    layout: 'shop',
    html: `<title>首页-演示甲小店-淘宝网</title><meta name="microscope-data" content="pageId=1;shopId=1004;userid=3004;">`,
    shops: [{ shopId: '1004', sellerId: '3004', host: null, shopName: '演示甲小店' }],
  },
  {
    shows: 'a shop under its own host: a seller’s number that a link added to its address is not believed',
    url: 'https://yanshigeng.taobao.com/shop/view_shop.htm?appUid=RAzN8Example',
    kind: 'shop',
    layout: 'shop',
    html: `<title>首页-演示庚的店-淘宝网</title>`,
    shops: [{ host: 'yanshigeng.taobao.com', sellerId: null, shopName: '演示庚的店' }],
  },
  {
    shows: 'a licence: the operator by label and value',
    url: 'https://scportal.taobao.com/quali_show.htm?uid=3004&qualitype=1',
    kind: 'licence',
    layout: 'licence',
    html: `<div id="index"><div><span>企业名称：</span><span>杭州乙丙丁演示电子商务有限公司</span></div><div><span>地址：</span><span>演示市</span></div></div>`,
    shops: [
      {
        sellerId: '3004',
        licenceUrl: 'https://scportal.taobao.com/quali_show.htm?uid=3004&qualitype=1',
        parties: [{ role: 'operator', name: '杭州乙丙丁演示电子商务有限公司', codes: [] }],
      },
    ],
  },
  {
    shows: 'the shell before it is rendered',
    url: 'https://s.taobao.com/search?q=a',
    kind: 'search',
    layout: 'waiting',
    html: `<div id="root"></div><p>请不要禁用JS</p>`,
    shops: [],
  },
  {
    shows: 'a check for robots',
    url: 'https://s.taobao.com/search?q=a',
    kind: 'search',
    layout: 'unknown',
    html: `<div class="baxia-punish">亲，请拖动下方滑块完成验证</div>`,
    shops: [],
  },
  ...buyingExamples,
  {
    shows: 'results of another layout, and shops found by name: by the shapes of their links',
    url: 'https://s.m.taobao.com/h5?q=%E6%BC%94%E7%A4%BA',
    kind: 'search',
    layout: 'shop-links',
    html: `<div class="rax-view"><a href="//shop1004.taobao.com/index.htm">演示甲小店</a></div>`,
    shops: [{ shopId: '1004', shopName: '演示甲小店' }],
  },
  {
    shows: 'a mobile item by its data; data left over from another is not believed',
    url: 'https://h5.m.taobao.com/awp/core/detail.htm?id=700000000004',
    kind: 'item',
    layout: 'item-mobile',
    html: `<script>var _DATA_Detail = {"item":{"itemId":"1"},"seller":{"shopId":"9"}};</script>
      <script>var _DATA_Detail = {"item":{"itemId":"700000000004"},"seller":{"userId":"3004","shopId":"1004","shopName":"演示甲小店","shopUrl":"//shop.m.taobao.com/shop/shop_index.htm?user_id=3004"}};</script>`,
    shops: [{ shopId: '1004', sellerId: '3004', shopName: '演示甲小店' }],
  },
  {
    shows: 'an item whose part about delivery names the carrier',
    url: 'https://item.taobao.com/item.htm?id=700000000004',
    kind: 'item',
    layout: 'item-2026',
    beside: 'carrier',
    html: `<a data-spm="dshopinfo" href="https://shop1004.taobao.com/category.htm">演示甲小店</a><div class="deliveryInfo--x1">快递公司：演示某某快递有限公司</div>`,
    shops: [
      { shopId: '1004', parties: [] },
      { shopId: null, parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] },
    ],
  },
  {
    shows: 'no results',
    url: 'https://s.taobao.com/search?q=a',
    kind: 'search',
    layout: 'none',
    html: `<div class="item-not-found">没有找到</div>`,
    shops: [],
  },
];
