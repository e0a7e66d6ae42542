/** 1688. The page gives the operator's legal name; a shop is known by its member id or by its host. */
import {
  after,
  afterLast,
  attribute,
  before,
  beforeLast,
  data,
  label,
  pageAddress,
  record,
  text,
} from '../declare.ts';
import { carriers } from '../carriers.ts';
import { buyingExamples, buyingPages, links1688 } from './1688-buying.ts';
import type { Example, Pack, PartyFields, Reading, Source, Value } from '../pack.ts';

/** Advertisements lead through dj.1688.com. */
const promoted = 'a[href*="dj.1688.com/"], [data-renderkey*="_p4p_"], .is-ad';

/** `2_60_p4p_b2b-22…_836…`: the member's id, then the offer's. */
const renderKey = (at?: string): Pick<Reading['fields'], 'sellerId' | 'itemId'> => ({
  sellerId: [attribute('data-renderkey', at, beforeLast('_'), afterLast('_'))],
  itemId: [attribute('data-renderkey', at, afterLast('_'))],
});

const operator = (name: Value): PartyFields => ({ role: 'operator', name });

/** Links within links, torn apart when a saved page is parsed again: the shop's row holds copies of the card's link. */
const cards2025Torn: Reading = {
  name: 'cards-2025-reparsed',
  card: { each: '.offer-shop-row:has(> a[data-renderkey])' },
  fields: {
    shopAddress: [attribute('href', 'a[href*=".1688.com"]:not([data-renderkey])')],
    ...renderKey('a[data-renderkey]'),
    shopName: [text('a:not([data-renderkey]) .desc-text, a.offer-desc-item')],
    parties: [operator([text('a:not([data-renderkey]) .desc-text, a.offer-desc-item')])],
    ad: [{ has: promoted }],
  },
  mark: [{ at: 'a:not([data-renderkey])', where: 'after' }],
};

/** What a card reports of itself when it is seen: `position@1^object_id@<offer>`, `…^item_id@<member>`. */
const reported = (id: string, at?: string): Source =>
  attribute('data-aplus-report', at, after(`${id}@`), before('^'));

const nameOnCard: Value = [
  text('.offer-shop-row a .desc-text, .offer-shop-row a'),
  text('.offer-shop-row .col-left .desc-text'),
];
/** Offers, and beside them those that are advertised, whose cards hold no key but a report. */
const cards2025: Reading = {
  name: 'cards-2025',
  card: {
    each: 'a.search-offer-wrapper[data-renderkey], a[class*="pc-ad-common-offer"]:has(.offer-shop-row)',
  },
  fields: {
    shopAddress: [attribute('href', '.offer-shop-row a[href]')],
    sellerId: renderKey().sellerId ?? [],
    itemId: [...(renderKey().itemId ?? []), reported('object_id')],
    itemAddress: [attribute('href')],
    shopName: nameOnCard,
    parties: [operator(nameOnCard)],
    ad: [{ has: promoted }],
  },
  mark: [
    { at: '.offer-shop-row a', where: 'after' },
    { at: '.offer-shop-row .col-left', where: 'inside-end' },
    { at: '.offer-shop-row', where: 'inside-end' },
  ],
};

/** Factories: the firm itself is what was searched for, known by its member's number. */
const factories: Reading = {
  name: 'factories-2025',
  card: { each: '.space-factory-card[data-aplus-report]' },
  fields: {
    shopAddress: [attribute('href', 'a[href*="memberId="]')],
    sellerId: [reported('item_id')],
    shopName: [text('.title')],
    parties: [operator([text('.title')])],
    ad: [{ has: promoted }],
    identified: true,
  },
  mark: [{ at: '.title', where: 'inside-end' }],
};

/** The page for visitors from search engines: cards name a login, the data beside them names the member. */
const cards2024: Reading = {
  name: 'p4p-2024',
  card: {
    each: '.offer_item',
    record: { list: 'offers', key: 'eurl', equals: [attribute('href', 'a[href]')] },
  },
  fields: {
    shopAddress: [record('zhurong.10005.wangpuUrl')],
    sellerId: [record('memberId')],
    shopName: [record('attr.company.name')],
    parties: [operator([record('attr.company.name')])],
    itemId: [record('offerid'), record('attr.id')],
    ad: [{ value: [record('isP4P')], is: ['true'] }, { has: promoted }],
  },
  mark: [{ at: '.content', where: 'inside-end' }],
};

/** The list of 2016 to 2021: the company's link with its whole name in the title. */
const list2019: Reading = {
  name: 'list-2019',
  card: { each: 'li:has(> a.sm-offer-companyName), #sm-offer-list > li, .sm-offer-item' },
  fields: {
    shopAddress: [attribute('href', 'a.sm-offer-companyName')],
    shopName: [attribute('title', 'a.sm-offer-companyName'), text('a.sm-offer-companyName')],
    parties: [operator([attribute('title', 'a.sm-offer-companyName')])],
    itemAddress: [attribute('href', 'a[href*="detail.1688.com/offer/"]')],
    itemId: [attribute('offerid', '[offerid]')],
    ad: [{ has: promoted }],
  },
  mark: [{ at: 'a.sm-offer-companyName', where: 'after' }],
};

const licenceLink = 'a[href*="/page/creditdetail.htm"], a[href*="/page/businessinfor.htm"]';

/** An item, or a mobile page, in a layout that we do not know: the shop by the links to its other pages. */
const itemLinks: Reading = {
  name: 'item-links',
  card: { page: true, needs: 'a[href*=".1688.com/page/"], a[href*="memberId="]' },
  fields: {
    shopAddress: [
      attribute('href', 'a[href*="/page/creditdetail.htm"]'),
      attribute('href', 'a[href*=".1688.com/page/offerlist"]'),
      attribute('href', 'a[href*=".1688.com/page/index.htm"]'),
      attribute('href', 'a[href*="memberId="]'),
    ],
    licence: [attribute('href', licenceLink)],
    itemAddress: [pageAddress()],
    identified: true,
  },
  mark: [],
};

const shopHead = '#shopNavigation a.shop-company-name, a.shop-company-name';
const legalName: Value = [
  text('.shop-company-name h1'),
  text('a.shop-company-name'),
  text('.company-name h1'),
];
/** As the page's data names who sells this very offer; who looks at it (`buyer…`) stands beside. */
const legalNameOfOffer: Value = [
  ...legalName,
  data('temp.companyName'),
  data('global.model.sellerModel.companyName'),
];
const item: Reading = {
  name: 'item-2025',
  card: { page: true },
  fields: {
    shopAddress: [
      attribute('href', 'a.shop-company-name[href]'),
      attribute('href', '#shopNavigation a[href*=".1688.com"]'),
      data('offer.sellerWinportUrl'),
      data('temp.winportUrl'),
      data('global.model.sellerModel.winportUrl'),
    ],
    sellerId: [
      data('offer.sellerMemberId'),
      data('temp.sellerMemberId'),
      data('global.model.sellerModel.memberId'),
    ],
    shopName: legalNameOfOffer,
    licence: [attribute('href', licenceLink)],
    parties: [operator(legalNameOfOffer)],
    itemAddress: [pageAddress()],
  },
  mark: [
    { at: shopHead, where: 'after' },
    { at: '#shopNavigation', where: 'inside-start' },
  ],
};

const shop: Reading = {
  name: 'shop',
  card: { page: true },
  fields: {
    shopAddress: [pageAddress()],
    shopName: legalName,
    parties: [operator(legalName)],
  },
  mark: [
    { at: shopHead, where: 'after' },
    { at: '.company-name h1', where: 'after' },
  ],
};

const licenceArea = 'body';
const licence: Reading = {
  name: 'licence',
  card: { page: true },
  fields: {
    shopAddress: [pageAddress()],
    licence: [pageAddress()],
    parties: [
      {
        role: 'operator',
        name: [label(licenceArea, '公司名称', '企业名称'), text('.shop-company-name h1')],
        codes: [
          [label(licenceArea, '统一社会信用代码')],
          [label(licenceArea, '注册号', '工商注册号', '营业执照注册号')],
        ],
      },
    ],
  },
  mark: [],
};

export const site1688: Pack = {
  site: '1688',
  hosts: ['*.1688.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'search',
      at: [
        { host: 's.1688.com', path: '/*' },
        { host: 'p4psearch.1688.com', path: '/*' },
        { host: 'm.1688.com', path: '/offer_search/*' },
      ],
      data: { offers: { after: '"listOffer":' } },
      readings: [cards2025Torn, cards2025, factories, cards2024, list2019, links1688],
      empty: [
        { has: '.no-result, .noresult, [class*="no-result"]', means: 'no results' },
        {
          has: '#root, #app, .next-loading',
          lacks: '[data-renderkey], .offer_item, a[href*="detail.1688.com/offer/"]',
          waiting: true,
          means: 'not rendered yet',
        },
      ],
    },
    {
      kind: 'item',
      at: ['item'],
      data: {
        global: { after: '"globalData":', item: 'model.offerDetail.offerId' },
        offer: { after: '"offerBaseInfo":', item: 'offerId' },
        temp: { after: '"tempModel":', item: 'offerId' },
      },
      readings: [item, itemLinks],
      also: [carriers],
      empty: [{ has: '#root:empty, #app:empty', waiting: true, means: 'not rendered yet' }],
    },
    {
      kind: 'licence',
      at: [
        { host: 'wp.m.1688.com', path: '/page/businessinfor.html' },
        { path: '/page/creditdetail.htm' },
        { path: '/page/creditdetail.html' },
      ],
      readings: [licence],
      empty: [],
    },
    ...buyingPages,
    { kind: 'shop', at: ['shop'], readings: [shop], empty: [] },
  ],
};

const name = '杭州乙丙丁演示电子商务有限公司';
const operatorOnly = [{ role: 'operator' as const, name, codes: [] }];
export const examples: readonly Example[] = [
  {
    shows: 'cards of 2025: the member’s and the offer’s number in one key, the legal name in the shop’s row',
    url: 'https://s.1688.com/selloffer/offer_search.htm?keywords=%E6%BC%94',
    kind: 'search',
    layout: 'cards-2025',
    html: `<a class="search-offer-wrapper" data-renderkey="1_0_normal_b2b-1001_600000000001" href="https://detail.1688.com/offer/600000000001.html">
      <div class="offer-shop-row"><span class="desc-text">${name}</span></div></a>
      <a class="search-offer-wrapper" data-renderkey="2_60_p4p_b2b-1002_600000000002" href="https://dj.1688.com/ci_bb?a=1"><div class="offer-shop-row"></div></a>`,
    shops: [
      {
        sellerId: 'b2b-1001',
        itemUrl: 'https://detail.1688.com/offer/600000000001.html',
        ad: false,
        parties: [],
      },
      { sellerId: 'b2b-1002', itemUrl: 'https://detail.1688.com/offer/600000000002.html', ad: true },
    ],
  },
  {
    shows: 'a card of 2025, saved and parsed again: the shop’s link has fallen out of the card’s',
    url: 'https://s.1688.com/selloffer/offer_search.htm?keywords=%E6%BC%94',
    kind: 'search',
    layout: 'cards-2025-reparsed',
    html: `<a class="search-offer-wrapper" data-renderkey="2_60_p4p_b2b-1002_600000000002" href="https://dj.1688.com/ci_bb?a=1"><div>样品</div>
      <div class="offer-shop-row"><div class="col-left"><a class="offer-desc-item" href="http://shop0a1b2c3d4e5f6.1688.com?tracelog=p4p"><div class="desc-text">${name}</div></a></div></div></a>`,
    shops: [
      {
        sellerId: 'b2b-1002',
        host: 'shop0a1b2c3d4e5f6.1688.com',
        shopName: name,
        parties: operatorOnly,
        ad: true,
        itemUrl: 'https://detail.1688.com/offer/600000000002.html',
        markAt: name,
      },
    ],
  },
  {
    shows: 'cards of 2024 joined with the page’s data by their link',
    url: 'https://p4psearch.1688.com/page.html?keywords=%E6%BC%94',
    kind: 'search',
    layout: 'p4p-2024',
    html: `<script>var pageConfig = {"uid":"","listOffer":[{"eurl":"//detail.1688.com/offer/600000000003.html","memberId":"b2b-1003","isP4P":false,
      "offerid":"600000000003","attr":{"company":{"name":"${name}"}},"zhurong":{"10005":{"wangpuUrl":"https://yanshijia.1688.com"}}}]};</script>
      <div class="offer_item"><a href="//detail.1688.com/offer/600000000003.html"></a><div class="content"></div></div>`,
    shops: [
      {
        sellerId: 'b2b-1003',
        host: 'yanshijia.1688.com',
        shopName: name,
        parties: operatorOnly,
        itemUrl: 'https://detail.1688.com/offer/600000000003.html',
        ad: false,
      },
    ],
  },
  {
    shows: 'an item: its shop’s heading is the legal name',
    url: 'https://detail.1688.com/offer/600000000004.html',
    kind: 'item',
    layout: 'item-2025',
    html: `<div id="shopNavigation"><a class="shop-company-name" href="https://yanshijia.1688.com/page/index.html"><h1>${name}</h1></a></div>`,
    shops: [
      {
        host: 'yanshijia.1688.com',
        shopName: name,
        parties: operatorOnly,
        itemUrl: 'https://detail.1688.com/offer/600000000004.html',
        markAt: name,
      },
    ],
  },
  {
    shows: 'an item of 2026 by the data about this very offer: who sells it, not who looks at it',
    url: 'https://detail.1688.com/offer/600000000006.html',
    kind: 'item',
    layout: 'item-2025',
    html: `<div id="root"></div><script>window.context=(function(b,d){return d})(window.contextPath,{"result":{"data":{"Root":{"fields":{"dataJson":{
      "offerBaseInfo":{"buyerMemberId":"b2b-9009","offerId":600000000006,"sellerMemberId":"b2b-1006","sellerWinportUrl":"https://yanshiding.1688.com"},
      "tempModel":{"companyName":"${name}","offerId":600000000006}}}}},
      "global":{"globalData":{"model":{"buyerModel":{"memberId":"b2b-9009"},"detail":{"skuWeight":{700000000001:0.1030}},
      "offerDetail":{"offerId":600000000006},"sellerModel":{"companyName":"${name}","memberId":"b2b-1006"}}}}}});</script>`,
    shops: [
      {
        sellerId: 'b2b-1006',
        host: 'yanshiding.1688.com',
        shopName: name,
        parties: operatorOnly,
        itemUrl: 'https://detail.1688.com/offer/600000000006.html',
      },
    ],
  },
  {
    shows: 'an item of which only the larger part of the data speaks',
    url: 'https://detail.1688.com/offer/600000000006.html',
    kind: 'item',
    layout: 'item-2025',
    html: `<div id="root"></div><script>window.context={"result":{"global":{"globalData":{"model":{"offerDetail":{"offerId":600000000006},
      "sellerModel":{"companyName":"${name}","memberId":"b2b-1006","winportUrl":"//yanshiding.1688.com"}}}}}};</script>`,
    shops: [{ sellerId: 'b2b-1006', host: 'yanshiding.1688.com', shopName: name, parties: operatorOnly }],
  },
  {
    shows: 'data left over from another offer, which is not believed',
    url: 'https://detail.1688.com/offer/600000000007.html',
    kind: 'item',
    layout: 'waiting',
    html: `<div id="root"></div><script>window.context={"result":{"data":{"Root":{"fields":{"dataJson":{"tempModel":{"companyName":"${name}","offerId":600000000006,"sellerMemberId":"b2b-1006"}}}}}}};</script>`,
    shops: [],
  },
  {
    shows: 'an advertised card, whose report names the offer',
    url: 'https://s.1688.com/selloffer/offer_search.htm?keywords=%E6%BC%94',
    kind: 'search',
    layout: 'cards-2025',
    html: `<a class="ocms-fusion-1688-pc-pc-ad-common-offer-2024" href="https://dj.1688.com/ci_bb?a=1" data-aplus-report="position@1^object_id@600000000008"><div class="search-offer-item"><div class="offer-shop-row"><div class="col-left"><div class="desc-text">${name}</div></div></div></div></a>`,
    shops: [
      {
        sellerId: null,
        shopName: name,
        parties: operatorOnly,
        ad: true,
        itemUrl: 'https://detail.1688.com/offer/600000000008.html',
        markAt: name,
      },
    ],
  },
  {
    shows: 'factories by their names and their members’ numbers, one of them advertised',
    url: 'https://s.1688.com/company/pc/factory_search.htm?keywords=%E6%BC%94',
    kind: 'search',
    layout: 'factories-2025',
    html: `<div class="company-original-offer-list"><div><div class="space-factory-card" data-aplus-report="object_type@factory^item_id@b2b-1001^p@1"><div class="title">${name}</div></div></div>
      <div><div class="space-factory-card is-ad" data-aplus-report="object_type@factory^item_id@b2b-1002"><div class="title">演示某某工贸有限公司</div></div></div></div>`,
    shops: [
      { sellerId: 'b2b-1001', shopName: name, parties: operatorOnly, ad: false, markAt: name },
      { sellerId: 'b2b-1002', shopName: '演示某某工贸有限公司', ad: true },
    ],
  },
  {
    shows: 'a shop',
    url: 'https://yanshijia.1688.com/page/index.html',
    kind: 'shop',
    layout: 'shop',
    html: `<a class="shop-company-name" href="#"><h1>${name}</h1></a>`,
    shops: [{ host: 'yanshijia.1688.com', shopName: name, parties: operatorOnly }],
  },
  {
    shows: 'a licence with a value left out: the next label is not its value',
    url: 'https://wp.m.1688.com/page/businessinfor.html?memberId=b2b-1001',
    kind: 'licence',
    layout: 'licence',
    html: `<title>主体资质</title><div><p>公司名称</p><p>${name}</p><p>注册资本</p><p>统一社会信用代码</p><p>000000000000000000</p><p>注册号</p><p>登记机关</p><p>演示市市场监督管理局</p></div>`,
    shops: [
      {
        sellerId: 'b2b-1001',
        licenceUrl: 'https://wp.m.1688.com/page/businessinfor.html?memberId=b2b-1001',
        parties: [{ role: 'operator', name, codes: ['000000000000000000'] }],
      },
    ],
  },
  ...buyingExamples,
  {
    shows: 'the list of 2019: the whole name in the link’s title',
    url: 'https://s.1688.com/selloffer/offer_search.htm?keywords=%E6%BC%94',
    kind: 'search',
    layout: 'list-2019',
    html: `<ul id="sm-offer-list"><li><a href="https://detail.1688.com/offer/600000000005.html">样品</a><a class="sm-offer-companyName" offerid="600000000005" title="${name}" href="https://yanshijia.1688.com/">杭州乙丙丁…</a></li></ul>`,
    shops: [
      {
        host: 'yanshijia.1688.com',
        shopName: name,
        parties: operatorOnly,
        itemUrl: 'https://detail.1688.com/offer/600000000005.html',
      },
    ],
  },
  {
    shows: 'results of another layout, by the shapes of their links',
    url: 'https://m.1688.com/offer_search/-6D7033.html',
    kind: 'search',
    layout: 'shop-links',
    html: `<div><a href="https://winport.m.1688.com/page/index.html?memberId=b2b-1001">演示甲商行</a></div>`,
    shops: [{ sellerId: 'b2b-1001', shopName: '演示甲商行' }],
  },
  {
    shows: 'an item of another layout: the shop by its other pages, its licence, and a carrier',
    url: 'https://m.1688.com/offer/600000000004.html',
    kind: 'item',
    layout: 'item-links',
    beside: 'carrier',
    html: `<a href="https://yanshijia.1688.com/page/creditdetail.htm?spm=1">工商信息</a><div class="logistics-express">快递公司：演示某某快递有限公司</div>`,
    shops: [
      {
        host: 'yanshijia.1688.com',
        licenceUrl: 'https://yanshijia.1688.com/page/creditdetail.htm',
        itemUrl: 'https://detail.1688.com/offer/600000000004.html',
      },
      { parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] },
    ],
  },
  {
    shows: 'the licence header of a shop',
    url: 'https://yanshijia.1688.com/page/creditdetail.htm',
    kind: 'licence',
    layout: 'licence',
    html: `<div class="shop-company-name"><h1>${name}</h1></div>`,
    shops: [
      {
        host: 'yanshijia.1688.com',
        licenceUrl: 'https://yanshijia.1688.com/page/creditdetail.htm',
        parties: operatorOnly,
      },
    ],
  },
  {
    shows: 'no results',
    url: 'https://s.1688.com/selloffer/offer_search.htm',
    kind: 'search',
    layout: 'none',
    html: `<div class="no-result">没有找到</div>`,
    shops: [],
  },
];
