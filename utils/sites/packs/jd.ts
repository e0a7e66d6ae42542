/** JD 京东. Shop and seller number differ; self-operated shops are the platform's own under others' brands. */
import { attribute, data, label, pageAddress, text } from '../declare.ts';
import { carriers } from '../carriers.ts';
import { shopLinks } from '../shop-links.ts';
import { buyingExamples, buyingPages } from './jd-buying.ts';
import type { Condition, Example, Pack, Reading } from '../pack.ts';

/** 自营 beside the name, or said by the shop's block itself. */
const selfOperated: readonly Condition[] = [
  { has: '[data-selfware="1"]' },
  { value: [text('.p-icons .goods-icons')], is: ['自营'] },
];
const advertisement: readonly Condition[] = [{ value: [text('.p-promo-flag')], includes: '广告' }];

const search2018: Reading = {
  name: 'list-2018',
  card: { each: 'li.gl-item[data-sku]:has(.curr-shop)' },
  fields: {
    shopAddress: [attribute('href', '.p-shop a.curr-shop, .p-shopnum a.curr-shop')],
    sellerId: [attribute('data-venid', '[data-venid]')],
    shopName: [text('.curr-shop')],
    itemId: [attribute('data-sku')],
    ad: advertisement,
    selfOperated,
  },
  mark: [{ at: '.curr-shop', where: 'after' }],
};

/** Before the shop's name was in the card: the seller's number only, which is 1000… for JD's own. */
const search2016: Reading = {
  name: 'list-2016',
  card: { each: 'li.gl-item[data-sku]' },
  fields: {
    shopId: [attribute('data-shopid', '.p-shop[data-shopid]')],
    sellerId: [attribute('data-venid', '[data-venid]')],
    itemId: [attribute('data-sku')],
    ad: advertisement,
    selfOperated: [
      ...selfOperated,
      { value: [attribute('data-venid', '[data-venid]')], startsWith: '1000', length: 10 },
    ],
  },
  mark: [
    { at: '.p-shop', where: 'inside-end' },
    { at: '.p-name', where: 'after' },
  ],
};

const search2013: Reading = {
  name: 'list-2013',
  card: { each: 'li[sku]:has([shop_id])' },
  fields: {
    shopId: [attribute('shop_id', '[shop_id]')],
    shopName: [text('.shop-name a')],
    itemId: [attribute('sku')],
  },
  mark: [
    { at: '.shop-name', where: 'inside-end' },
    { at: '.p-name', where: 'after' },
  ],
};

/** Class names carry a hash behind the last underscore: matched by what stands before it. */
const search2025: Reading = {
  name: 'cards-2025',
  card: { each: '[data-sku][class*="goodsCardWrapper"]' },
  fields: {
    shopAddress: [
      attribute('href', '[class*="_shopFloor_"] a[href]'),
      attribute('href', 'a[href*="mall.jd.com/"]'),
    ],
    shopName: [text('[class*="_shopFloor_"] [class*="_name_"]')],
    itemId: [attribute('data-sku')],
    ad: [{ value: [text('[class*="_adTag"], [class*="_ad_"], [class*="_promoFlag"]')], includes: '广告' }],
    selfOperated: [
      { has: 'img[alt="自营"], [title="自营"]' },
      { value: [text('[class*="_tag"], [class*="_icon"]')], is: ['自营'] },
      { value: [text('[class*="_shopFloor_"] [class*="_name_"]')], includes: '京东自营' },
    ],
  },
  mark: [
    { at: '[class*="_shopFloor_"] [class*="_name_"]', where: 'after' },
    { at: '[class*="_shopFloor_"]', where: 'inside-end' },
  ],
};

const itemShopLink = '.J-hove-wrap .name a, #popbox h3 a, a[clstag*="dianpuname"], .shopName a';
/** Over the pictures since 2025, without a link. */
const itemShopName = '.top-shop-info .top-name, .top-name-tag .top-name, .top-name-tag:not(:has(.top-name))';
const item: Reading = {
  name: 'item',
  card: { page: true },
  fields: {
    shopAddress: [attribute('href', itemShopLink)],
    shopId: [data('page.product.shopId')],
    sellerId: [data('page.product.venderId')],
    shopName: [attribute('title', itemShopLink), text(itemShopLink), text(itemShopName)],
    itemAddress: [pageAddress()],
    selfOperated: [{ value: [data('page.product.isSelf')], is: ['true'] }],
  },
  mark: [
    { at: itemShopLink, where: 'after' },
    { at: itemShopName, where: 'after' },
    { at: '#crumb-wrap', where: 'after' },
  ],
};

const shop: Reading = {
  name: 'shop',
  card: { page: true },
  fields: {
    shopAddress: [pageAddress()],
    shopId: [attribute('value', 'input#shop_id')],
    sellerId: [attribute('value', 'input#vender_id')],
    licence: [attribute('href', 'a[href*="/showLicence-"], a[href*="/shopLevel-"]')],
    shopName: [
      text('.jLogo a, .j-shop-name, .shop-name, .popup-shop-name'),
      text('title', { take: 'before', mark: ' - 京东' }),
    ],
  },
  mark: [{ at: '.jLogo, .j-shop-name, .shop-name', where: 'inside-end' }],
};

const licence: Reading = {
  name: 'licence',
  card: { page: true, needs: '.shop-license .details-bd, .jScore' },
  fields: {
    shopAddress: [pageAddress()],
    licence: [pageAddress()],
    parties: [
      {
        role: 'operator',
        name: [label('.shop-license .details-bd, .jScore', '企业名称', '公司名称')],
        codes: [
          [
            label(
              '.shop-license .details-bd, .jScore',
              '统一社会信用代码',
              '营业执照注册号',
              '企业注册号',
              '注册号',
            ),
          ],
        ],
      },
    ],
  },
  mark: [{ at: '.details-hd, .jScore', where: 'inside-start' }],
};

/** Mobile results: the seller's number only. */
const searchMobile: Reading = {
  name: 'list-mobile',
  card: { each: '.search_prolist_item[skuid]' },
  fields: {
    sellerId: [attribute('vid', '[vid]')],
    shopName: [text('.search_prolist_shop')],
    itemId: [attribute('skuid')],
    ad: [{ has: '.search_prolist_ad' }],
    selfOperated: [{ value: [attribute('vid', '[vid]')], startsWith: '1000', length: 10 }],
  },
  mark: [{ at: '.search_prolist_title', where: 'after' }],
};

/** A mobile item: the data about this very item where it names its seller, else the link to the shop. */
const itemMobile: Reading = {
  name: 'item-mobile',
  card: { page: true },
  fields: {
    shopAddress: [attribute('href', 'a[href*="shop.m.jd.com/"]')],
    shopId: [data('only.item.shopId')],
    sellerId: [data('only.item.venderID'), data('only.item.venderId')],
    shopName: [data('only.item.shopName'), text('#shopInfo .shop_name, .shop-name')],
    itemAddress: [pageAddress()],
    identified: true,
  },
  mark: [{ at: '#shopInfo, a[href*="shop.m.jd.com/"]', where: 'after' }],
};

const links = shopLinks('a[href*="mall.jd.com/index-"]', 'a[href*="shop.m.jd.com/"]');

export const jd: Pack = {
  site: 'jd',
  hosts: ['*.jd.com', '*.jd.hk'],
  scheme: 'any',
  pages: [
    {
      kind: 'search',
      at: [
        { host: 'search.jd.com', path: '/search*' },
        { host: 'search.jd.com', path: '/' },
        { host: 'list.jd.com', path: '/list.html' },
        { host: 'so.m.jd.com', path: '/ware/search.action' },
        { host: 're.jd.com', path: '/search*' },
      ],
      readings: [search2025, search2018, search2016, search2013, searchMobile, links],
      empty: [
        {
          has: '.check-error, .ns-wrap, .notice-search .ns-content',
          lacks: '[data-sku]',
          means: 'no results',
        },
        {
          has: '#J_goodsList, #J_searchWrap, #root',
          lacks: '[data-sku]',
          waiting: true,
          means: 'not rendered yet',
        },
      ],
    },
    {
      kind: 'item',
      at: ['item'],
      data: {
        page: { after: 'pageConfig =', item: 'product.skuid' },
        only: { after: '_itemOnly =', item: 'item.skuId' },
      },
      readings: [item, itemMobile],
      also: [carriers],
      empty: [{ has: '#root:empty, #app:empty', waiting: true, means: 'not rendered yet' }],
    },
    {
      kind: 'licence',
      at: [
        { host: 'mall.jd.com', path: '/showlicence-*' },
        { host: 'mall.jd.com', path: '/shoplevel-*' },
        { host: 'shop.m.jd.com', path: '/shop/licence*' },
      ],
      readings: [licence],
      empty: [
        {
          has: 'input[name="verifyCode"], #verifyCodeImg, .captcha',
          waiting: true,
          means: 'the captcha before the licence',
        },
      ],
    },
    ...buyingPages,
    {
      kind: 'shop',
      at: [
        'shop',
        // their addresses name a page of the shop, not the shop; the page does
        { host: 'mall.jd.com', path: '/view_page-*' },
        { host: 'mall.jd.com', path: '/view_search-*' },
        { host: 'mall.jd.com', path: '/advance_search-*' },
      ],
      readings: [shop],
      empty: [],
    },
  ],
};

export const examples: readonly Example[] = [
  {
    shows:
      'the 2018 list: shop id from the link, seller id beside it, an advertisement and a self-operated shop',
    url: 'https://search.jd.com/Search?keyword=%E6%BC%94%E7%A4%BA',
    kind: 'search',
    layout: 'list-2018',
    html: `<ul><li class="gl-item" data-sku="100001"><div class="p-img"><div data-venid="2002"></div></div>
      <div class="p-shop"><span><a class="curr-shop hd-shopname" href="//mall.jd.com/index-1001.html?from=pc">演示甲旗舰店</a></span></div>
      <span class="p-promo-flag">广告</span></li>
      <li class="gl-item" data-sku="100002"><div class="p-img"><div data-venid="1000000001"></div></div>
      <div class="p-shop" data-selfware="1"><span><a class="curr-shop" href="//mall.jd.com/index-1000000001.html">演示乙京东自营旗舰店</a></span></div>
      <div class="p-icons"><i class="goods-icons">自营</i></div></li></ul>`,
    shops: [
      {
        shopId: '1001',
        sellerId: '2002',
        shopName: '演示甲旗舰店',
        itemUrl: 'https://item.jd.com/100001.html',
        ad: true,
        selfOperated: false,
        markAt: '演示甲旗舰店',
      },
      { shopId: '1000000001', sellerId: '1000000001', ad: false, selfOperated: true },
    ],
  },
  {
    shows: 'cards of 2025: the name only, in hashed classes',
    url: 'https://search.jd.com/Search?keyword=%E6%BC%94%E7%A4%BA',
    kind: 'search',
    layout: 'cards-2025',
    html: `<div id="root"><div data-sku="100003" class="_wrapper_8v3fv_3 plugin_goodsCardWrapper _row_6_1dkhp_13">
      <div class="_goodsContainer_1g2h_1"><div class="_shopFloor_f0ds_1"><a><span class="_name_d19t5_35">演示丙专营店</span></a></div></div></div></div>`,
    shops: [
      {
        shopName: '演示丙专营店',
        shopId: null,
        itemUrl: 'https://item.jd.com/100003.html',
        markAt: '演示丙专营店',
      },
    ],
  },
  {
    shows: 'the 2016 list: seller numbers only; a card without one names no shop',
    url: 'https://search.jd.com/Search?keyword=%E6%BC%94%E7%A4%BA',
    kind: 'search',
    layout: 'list-2016',
    html: `<ul><li class="gl-item" data-sku="11"><div data-venid="1000004210"></div><div class="p-name">书</div></li>
      <li class="gl-item" data-sku="12"><div class="p-name">书</div></li>
      <li class="gl-item" data-sku="13"><div data-venid="78166"></div><div class="p-name">琴</div></li></ul>`,
    shops: [
      { sellerId: '1000004210', selfOperated: true, markAt: '书' },
      { sellerId: '78166', selfOperated: false, markAt: '琴' },
    ],
  },
  {
    shows: 'the 2013 list: the shop’s number on a block that is filled later',
    url: 'http://search.jd.com/search?keyword=%C4%DA',
    kind: 'search',
    layout: 'list-2013',
    html: `<ul><li sku="1021610104"><div class="p-name">衫</div><div class="shop-name" shop_id="36533"><a></a></div></li></ul>`,
    shops: [{ shopId: '36533', shopName: null, itemUrl: 'https://item.jd.com/1021610104.html' }],
  },
  {
    shows: 'an item: the page’s data about this very item, and a vanity shop link',
    url: 'https://item.jd.com/100001.html',
    kind: 'item',
    layout: 'item',
    html: `<script>var pageConfig = { compatible: true, product: { skuid: 100001, name: '样品',
        isPop: true, venderId: 2002, shopId: '1001', /* more */ go: function () { return {a: 1}; } } };</script>
      <div class="contact"><div class="J-hove-wrap"><div class="name"><a href="//yanshijia.jd.com" title="演示甲旗舰店">演示甲旗舰店</a></div></div></div>`,
    shops: [
      {
        shopId: '1001',
        sellerId: '2002',
        host: 'yanshijia.jd.com',
        shopName: '演示甲旗舰店',
        itemUrl: 'https://item.jd.com/100001.html',
        selfOperated: false,
        markAt: '演示甲旗舰店',
      },
    ],
  },
  {
    shows: 'an item of 2025: the shop’s name over the pictures, its numbers in the data',
    url: 'https://item.jd.com/100001.html',
    kind: 'item',
    layout: 'item',
    html: `<script>var pageConfig = { product: { skuid: 100001, isSelf: false, venderId: 2002, shopId: '1001' } };</script>
      <div class="top-shop-info"><div class="top-name-tag"><span class="top-name">演示甲旗舰店</span><i>4.9</i></div></div>`,
    shops: [
      {
        shopId: '1001',
        sellerId: '2002',
        shopName: '演示甲旗舰店',
        selfOperated: false,
        markAt: '演示甲旗舰店',
      },
    ],
  },
  {
    shows: 'an item of JD’s own, and data left over from another item, which is not believed',
    url: 'https://item.jd.com/100002.html',
    kind: 'item',
    layout: 'item',
    html: `<script>var pageConfig = { product: { skuid: 100009, isSelf: false, venderId: 9, shopId: '9' } };</script>
      <script>var pageConfig = { product: { skuid: 100002, isSelf:true, venderId: 1000000001, shopId: '1000000001' } };</script>`,
    shops: [{ shopId: '1000000001', sellerId: '1000000001', shopName: null, selfOperated: true }],
  },
  {
    shows: 'a shop’s home: both numbers in hidden inputs, the name in the title',
    url: 'https://mall.jd.com/index-1001.html',
    kind: 'shop',
    layout: 'shop',
    html: `<title>演示甲旗舰店 - 京东</title><input type="hidden" id="vender_id" value="2002"><input type="hidden" id="shop_id" value="1001"><a href="//mall.jd.com/shopLevel-1001.html">证照信息</a>`,
    shops: [
      {
        shopId: '1001',
        sellerId: '2002',
        shopName: '演示甲旗舰店',
        licenceUrl: 'https://mall.jd.com/showLicence-1001.html',
      },
    ],
  },
  {
    shows: 'a page of a shop, whose address has another number: the shop’s are in hidden inputs',
    url: 'https://mall.jd.com/view_page-90000001.html',
    kind: 'shop',
    layout: 'shop',
    html: `<title>演示甲旗舰店 - 京东</title><input type="hidden" id="vender_id" value="2002"><input type="hidden" id="shop_id" value="1001">`,
    shops: [
      {
        shopId: '1001',
        sellerId: '2002',
        shopName: '演示甲旗舰店',
        url: 'https://mall.jd.com/index-1001.html',
      },
    ],
  },
  {
    shows: 'the mobile licence: lines of label and value; the operator, not the person',
    url: 'https://shop.m.jd.com/shop/licence?shopId=1001',
    kind: 'licence',
    layout: 'licence',
    html: `<div class="shop-license"><div class="details-hd">京东商城网店经营者营业执照信息</div><div class="details-bd"><p>
      企业名称：杭州乙丙丁演示电子商务有限公司<br> 营业执照注册号：000000000000000000<br> 法定代表人姓名：某某<br></p></div></div>`,
    shops: [
      {
        shopId: '1001',
        parties: [
          { role: 'operator', name: '杭州乙丙丁演示电子商务有限公司', codes: ['000000000000000000'] },
        ],
      },
    ],
  },
  {
    shows: 'the desktop licence',
    url: 'https://mall.jd.com/showLicence-1001.html',
    kind: 'licence',
    layout: 'licence',
    html: `<div class="jScore"><ul><li class="noBorder"><span>企业名称：杭州乙丙丁演示电子商务有限公司</span></li>
      <li><label>统一社会信用代码：</label><span>000000000000000000</span></li></ul></div>`,
    shops: [
      {
        shopId: '1001',
        parties: [
          { role: 'operator', name: '杭州乙丙丁演示电子商务有限公司', codes: ['000000000000000000'] },
        ],
      },
    ],
  },
  ...buyingExamples,
  {
    shows: 'mobile results: sellers by number, JD’s own, an advertisement',
    url: 'https://so.m.jd.com/ware/search.action?keyword=%E6%BC%94',
    kind: 'search',
    layout: 'list-mobile',
    html: `<div id="itemList"><div class="search_prolist_item" skuid="100001"><div class="search_prolist_item_inner" vid="2002"><div class="search_prolist_title">样品</div><i class="search_prolist_ad">广告</i></div></div>
      <div class="search_prolist_item" skuid="100002"><div class="search_prolist_item_inner" vid="1000000001"></div></div></div>`,
    shops: [
      {
        sellerId: '2002',
        itemUrl: 'https://item.jd.com/100001.html',
        ad: true,
        selfOperated: false,
        markAt: '样品',
      },
      { sellerId: '1000000001', ad: false, selfOperated: true },
    ],
  },
  {
    shows: 'results of another layout, by the shapes of their links',
    url: 'https://search.jd.com/Search?keyword=%E6%BC%94',
    kind: 'search',
    layout: 'shop-links',
    html: `<section><a href="https://mall.jd.com/index-1001.html?from=pc">演示甲旗舰店</a></section>`,
    shops: [{ shopId: '1001', shopName: '演示甲旗舰店' }],
  },
  {
    shows: 'a mobile item: its data, and the carrier that its delivery names',
    url: 'https://item.m.jd.com/product/100001.html',
    kind: 'item',
    layout: 'item-mobile',
    beside: 'carrier',
    html: `<script>window._itemOnly = ({"item":{"skuId":"100001","skuName":"样品","venderID":"2002"}});</script><a href="//shop.m.jd.com/?shopId=1001">进店</a>
      <div class="delivery-info">承运商：演示某某快递有限公司</div>`,
    shops: [
      { shopId: '1001', sellerId: '2002', itemUrl: 'https://item.jd.com/100001.html' },
      { parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] },
    ],
  },
  {
    shows: 'no results',
    url: 'https://search.jd.com/Search?keyword=a',
    kind: 'search',
    layout: 'none',
    html: `<div class="ns-wrap">没有找到</div>`,
    shops: [],
  },
];
