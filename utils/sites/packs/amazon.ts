/** Amazon, in each of its countries: a seller is a merchant id, which the pages hold but seldom show. */
import { after, attribute, before, label, pageAddress, parameter, text } from '../declare.ts';
import { carrierOfPage, carriers } from '../carriers.ts';
import { shopLinks } from '../shop-links.ts';
import type { CardReading, Condition, Example, Pack, Reading, Source } from '../pack.ts';

const card = '[data-component-type="s-search-result"]';

/** Amazon's own merchant ids, one for each country's retail. */
const amazonItself = [
  'ATVPDKIKX0DER',
  'A3P5ROKL5A1OLE',
  'A3JWKAKR8XB7XF',
  'A1X6FK5RDHNB96',
  'AN1VRQENFRJN5',
  'A3DWYIK6Y9EEQB',
  'A11IL2PNWYJU7H',
  'A1AT7YVPFBWXBL',
  'A1AJ19PSB66TGU',
];
const selfOperated = (sellerId: readonly Source[]): Condition[] => [{ value: sellerId, is: amazonItself }];

const sellerOfForm: readonly Source[] = [attribute('value', 'input[name="merchantId"]')];
/** Since the card can be put into the cart right here. */
const cards2025: Reading = {
  name: 'cards-2025',
  card: { each: `${card}:has(input[name="merchantId"])` },
  fields: {
    sellerId: sellerOfForm,
    itemAddress: [attribute('href', 'a[href*="/dp/"]')],
    itemId: [attribute('data-asin')],
    ad: [{ has: '.AdHolder' }],
    selfOperated: selfOperated(sellerOfForm),
  },
  mark: [
    { at: '[data-cy="title-recipe"]', where: 'inside-end' },
    { at: 'h2', where: 'after' },
  ],
};

/** A search narrowed to one seller: its links name him. */
const sellerOfLink: readonly Source[] = [
  attribute('href', 'a[href*="/dp/"][href*="smid="]', parameter('smid')),
  attribute('href', 'a[href*="/dp/"][href*="m="]', parameter('m')),
];
const cards2021: Reading = {
  name: 'cards-2021',
  card: { each: card },
  fields: {
    sellerId: sellerOfLink,
    itemAddress: [attribute('href', 'a[href*="/dp/"]')],
    itemId: [attribute('data-asin')],
    ad: [{ has: '.AdHolder' }],
    selfOperated: selfOperated(sellerOfLink),
  },
  mark: [
    { at: '.a-row:has(.a-icon-star-small)', where: 'inside-end' }, // has room: a line of its own would push results down
    { at: 'h2', where: 'after' },
  ],
};

const shopOption = '#searchDropdownBox option[value^="me="]';
const sellerOfStorefront: readonly Source[] = [
  attribute('value', shopOption, after('me='), before('&')),
  attribute('value', 'input[type="hidden"][name="me"]'),
  pageAddress(parameter('me')),
];
const storefront: Reading = {
  name: 'storefront',
  card: { page: true, needs: `${card}, ${shopOption}` },
  fields: {
    sellerId: sellerOfStorefront,
    shopName: [text(shopOption)],
    selfOperated: selfOperated(sellerOfStorefront),
  },
  mark: [{ at: '#search', where: 'inside-start' }],
};

const soldBy =
  '#sellerProfileTriggerId, #merchant-info a[href*="seller="], [id^="merchantInfoFeature"] a[href*="seller="]';
const sellerOfItem: readonly Source[] = [
  attribute('value', 'input#merchantID, input[name="merchantID"]'),
  attribute('href', soldBy, parameter('seller')),
];
const item: Reading = {
  name: 'item',
  card: { page: true },
  fields: {
    sellerId: sellerOfItem,
    shopName: [text(soldBy)],
    itemAddress: [pageAddress()],
    selfOperated: selfOperated(sellerOfItem),
  },
  mark: [
    { at: soldBy, where: 'after' },
    { at: '#merchant-info, [id^="merchantInfoFeature"]', where: 'inside-end' },
    { at: '#title', where: 'after' },
  ],
};

/** All offers of an item, in the drawer beside it: each of another seller, under ids that repeat. */
const sellerOfOffer: readonly Source[] = [attribute('href', 'a[href*="seller="]', parameter('seller'))];
const offers: CardReading = {
  name: 'offers',
  card: { each: '[id="aod-offer-soldBy"]' },
  fields: {
    sellerId: sellerOfOffer,
    shopName: [text('a[href*="seller="]')],
    itemAddress: [pageAddress()],
    selfOperated: selfOperated(sellerOfOffer),
    identified: true,
  },
  mark: [{ at: 'a[href*="seller="]', where: 'after' }],
};

const details = '#page-section-detail-seller-info, .a-box-inner:has(.indent-left)';
/** The seller's page: firms of China give their USCC as the trade register number. */
const licence: Reading = {
  name: 'licence',
  card: { page: true, needs: details },
  fields: {
    shopAddress: [pageAddress()],
    shopName: [text('#seller-name')],
    parties: [
      {
        role: 'operator',
        name: [
          label(details, 'Business Name', 'Geschäftsname', 'Nom commercial', '販売業者'),
          // in whatever language: it stands first
          text(`:is(${details}) .a-row > .a-text-bold + span`),
        ],
        codes: [[label(details, 'Trade Register Number', 'Handelsregisternummer')]],
      },
    ],
  },
  mark: [
    { at: '#seller-name', where: 'inside-end' },
    { at: details, where: 'inside-start' },
  ],
};

const links = shopLinks(
  'a[href*="/sp?"][href*="seller="]',
  'a[href*="/gp/help/seller/"]',
  'a[href*="/gp/aag/"]',
);

/** `Shipped with <carrier>`, beside the number. */
const tracked: Reading = {
  name: 'tracker',
  card: { each: '#carrierRelatedInfo-container' },
  fields: {
    parties: [
      {
        role: 'carrier',
        name: [
          text('h1, h2, h3, h4', after('Shipped with ')),
          text('h1, h2, h3, h4', after('Delivery by ')),
          text('h1, h2, h3, h4', after('Versand mit ')),
        ],
      },
    ],
  },
  mark: [{ at: 'h1, h2, h3, h4', where: 'inside-end' }],
};

export const amazon: Pack = {
  site: 'amazon',
  hosts: [
    'www.amazon.com',
    'www.amazon.ca',
    'www.amazon.cn',
    'www.amazon.de',
    'www.amazon.fr',
    'www.amazon.it',
    'www.amazon.es',
    'www.amazon.nl',
    'www.amazon.se',
    'www.amazon.pl',
    'www.amazon.in',
    'www.amazon.sg',
    'www.amazon.ae',
    'www.amazon.sa',
    'www.amazon.eg',
    'www.amazon.co.uk',
    'www.amazon.co.jp',
    'www.amazon.com.au',
    'www.amazon.com.br',
    'www.amazon.com.mx',
    'www.amazon.com.tr',
    'www.amazon.com.be',
  ],
  scheme: 'any',
  pages: [
    {
      kind: 'item',
      at: ['item'],
      readings: [item],
      also: [offers],
      empty: [
        {
          has: '#outOfStock, #buybox-see-all-buying-choices',
          lacks: soldBy,
          means: 'no offer at present, or none chosen',
        },
      ],
    },
    {
      kind: 'licence',
      at: [
        { path: '/sp', parameters: ['seller'] },
        { path: '/gp/aag/*', parameters: ['seller'] },
        { path: '/gp/help/seller/*', parameters: ['seller'] },
        { path: '/-/*', parameters: ['seller'] },
      ],
      readings: [licence],
      empty: [{ has: '#seller-name', lacks: details, means: 'a seller who gives no details' }],
    },
    { kind: 'shop', at: ['shop'], readings: [storefront], empty: [] },
    {
      kind: 'cart',
      at: [{ path: '/gp/cart/*' }, { path: '/cart*' }],
      readings: [links],
      empty: [
        { has: '.sc-list-item', means: 'goods without their sellers' },
        { has: '#sc-empty-cart, .sc-your-amazon-cart-is-empty', means: 'an empty cart' },
      ],
    },
    { kind: 'checkout', at: [{ path: '/checkout/*' }, { path: '/gp/buy/*' }], readings: [links], empty: [] },
    {
      kind: 'orders',
      at: [
        { path: '/gp/css/order-history*' },
        { path: '/your-orders/*' },
        { path: '/gp/your-account/order-*' },
      ],
      readings: [links],
      also: [carriers],
      empty: [
        {
          has: '.order-card, .js-order-card, #ordersContainer',
          means: 'orders without their sellers, or none',
        },
      ],
    },
    {
      kind: 'tracking',
      at: [{ path: '/progress-tracker/*' }, { path: '/gp/your-account/ship-track*' }],
      readings: [tracked, carriers, carrierOfPage],
      empty: [],
    },
    {
      kind: 'favourites',
      at: [{ path: '/hz/wishlist/*' }],
      readings: [links],
      empty: [{ has: '#g-items, #no-items-section', means: 'goods without their sellers, or none' }],
    },
    {
      kind: 'search',
      at: [{ path: '/s' }, { path: '/s/*' }, { path: '/-/*', parameters: ['k'] }],
      readings: [cards2025, cards2021],
      empty: [
        { has: card, means: 'no seller in a card' },
        { has: '[data-component-type="s-search-results"]', lacks: card, means: 'no results' },
      ],
    },
  ],
};

export const examples: readonly Example[] = [
  {
    shows:
      'cards of today: the seller in the form that puts it into the cart; an advertisement; Amazon itself',
    url: 'https://www.amazon.in/s?k=demo',
    kind: 'search',
    layout: 'cards-2025',
    html: `<span data-component-type="s-search-results">
      <div data-asin="B0DEMO0001" data-component-type="s-search-result" class="s-result-item AdHolder"><h2>Lamp</h2><a href="/sspa/click?url=%2FLamp%2Fdp%2FB0DEMO0001">Lamp</a>
        <form><input type="hidden" name="merchantId" value="A1DEMO0SELLER1"></form></div>
      <div data-asin="B0DEMO0002" data-component-type="s-search-result" class="s-result-item"><div data-cy="title-recipe"><h2>Cup</h2></div><a href="/Cup/dp/B0DEMO0002/ref=sr_1_1?dib=1">Cup</a>
        <form><input type="hidden" name="merchantId" value="ATVPDKIKX0DER"></form></div>
      <div data-asin="B0DEMO0003" data-component-type="s-search-result" class="s-result-item"><h2>Clock</h2></div></span>`,
    shops: [
      {
        sellerId: 'A1DEMO0SELLER1',
        url: 'https://www.amazon.in/sp?seller=A1DEMO0SELLER1',
        itemUrl: 'https://www.amazon.in/dp/B0DEMO0001',
        ad: true,
        selfOperated: false,
        markAt: 'Lamp',
      },
      {
        sellerId: 'ATVPDKIKX0DER',
        itemUrl: 'https://www.amazon.in/dp/B0DEMO0002',
        ad: false,
        selfOperated: true,
        markAt: 'Cup',
      },
    ],
  },
  {
    shows: 'a search within one seller: his id in the links',
    url: 'https://www.amazon.com/s?k=demo&rh=p_6%3AA1DEMO0SELLER1',
    kind: 'search',
    layout: 'cards-2021',
    html: `<div data-asin="B0DEMO0001" data-component-type="s-search-result"><h2><a href="/Lamp/dp/B0DEMO0001/ref=sr_1_1?dchild=1&amp;m=A1DEMO0SELLER1&amp;sr=1-1">Lamp</a></h2></div>
      <div data-asin="B0DEMO0002" data-component-type="s-search-result"><h2><a href="/dp/B0DEMO0002?smid=A1DEMO0SELLER1">Cup</a></h2></div>`,
    shops: [
      { sellerId: 'A1DEMO0SELLER1', itemUrl: 'https://www.amazon.com/dp/B0DEMO0001' },
      { sellerId: 'A1DEMO0SELLER1', itemUrl: 'https://www.amazon.com/dp/B0DEMO0002' },
    ],
  },
  {
    shows: 'a list that names no seller',
    url: 'https://www.amazon.com/-/zh/s?k=demo',
    kind: 'search',
    layout: 'none',
    html: `<div data-asin="B0DEMO0001" data-component-type="s-search-result"><h2><a href="/-/zh/Lamp/dp/B0DEMO0001/ref=sr_1_1">Lamp</a></h2></div>`,
    shops: [],
  },
  {
    shows: 'the robot check in place of a list',
    url: 'https://www.amazon.ca/s?k=demo',
    kind: 'search',
    layout: 'unknown',
    html: `<form action="/errors/validateCaptcha"><input name="field-keywords"></form>`,
    shops: [],
  },
  {
    shows: 'a storefront: the page’s own merchant id, not its cards',
    url: 'https://www.amazon.com/s?me=A1DEMO0SELLER1&marketplaceID=ATVPDKIKX0DER',
    kind: 'shop',
    layout: 'storefront',
    html: `<select id="searchDropdownBox"><option selected value="me=A1DEMO0SELLER1">Demo-Store</option><option value="search-alias=aps">All</option></select>
      <div id="search"><div data-component-type="s-search-result" data-asin="B0DEMO0001"><h2>Lamp</h2></div></div>`,
    shops: [
      {
        sellerId: 'A1DEMO0SELLER1',
        shopName: 'Demo-Store',
        url: 'https://www.amazon.com/sp?seller=A1DEMO0SELLER1',
        selfOperated: false,
      },
    ],
  },
  {
    shows: 'an item, under an address with a language',
    url: 'https://www.amazon.de/-/en/Demo-Lamp/dp/B0DEMO0001/ref=sr_1_1?keywords=demo',
    kind: 'item',
    layout: 'item',
    html: `<div id="dp"><h1 id="title">Lamp</h1><input type="hidden" id="merchantID" name="merchantID" value="A1DEMO0SELLER1">
      <a id="sellerProfileTriggerId" href="/-/en/gp/help/seller/at-a-glance.html?seller=A1DEMO0SELLER1&amp;asin=B0DEMO0001">Demo-Store</a></div>`,
    shops: [
      {
        sellerId: 'A1DEMO0SELLER1',
        shopName: 'Demo-Store',
        url: 'https://www.amazon.de/sp?seller=A1DEMO0SELLER1',
        itemUrl: 'https://www.amazon.de/dp/B0DEMO0001',
        markAt: 'Demo-Store',
      },
    ],
  },
  {
    shows: 'an item and its other offers, one of them Amazon’s own',
    url: 'https://www.amazon.com/dp/B0DEMO0001',
    kind: 'item',
    layout: 'item',
    beside: 'offers',
    html: `<div id="dp"><h1 id="title">Lamp</h1><a id="sellerProfileTriggerId" href="/gp/help/seller/at-a-glance.html?seller=A1DEMO0SELLER1">Demo-Store</a></div>
      <div id="aod-container"><div id="aod-offer"><div id="aod-offer-soldBy"><div class="a-col-right"><a class="a-link-normal" href="/gp/aag/main?ie=UTF8&amp;seller=A1DEMO0SELLER2">Demo Lamps</a></div></div></div>
      <div id="aod-offer"><div id="aod-offer-soldBy"><a href="/gp/aag/main?seller=ATVPDKIKX0DER">Amazon.com</a></div></div>
      <div id="aod-offer"><div id="aod-offer-soldBy"><span>Demo</span></div></div></div>`,
    shops: [
      { sellerId: 'A1DEMO0SELLER1', markAt: 'Demo-Store' },
      { sellerId: 'A1DEMO0SELLER2', shopName: 'Demo Lamps', selfOperated: false, markAt: 'Demo Lamps' },
      { sellerId: 'ATVPDKIKX0DER', selfOperated: true },
    ],
  },
  {
    shows: 'an item that nobody offers',
    url: 'https://www.amazon.com/dp/B0DEMO0001',
    kind: 'item',
    layout: 'none',
    html: `<div id="dp"><h1 id="title">Lamp</h1><div id="outOfStock"></div></div>`,
    shops: [],
  },
  {
    shows: 'a seller’s details: the firm and its code, not the type or the address',
    url: 'https://www.amazon.de/sp?seller=A1DEMO0SELLER1',
    kind: 'licence',
    layout: 'licence',
    html: `<h1 id="seller-name">Demo-Store</h1><div id="page-section-detail-seller-info"><div class="a-box-inner"><h3>Detailed Seller Information</h3>
      <div class="a-row"><span class="a-text-bold">Business Name: </span><span>Hangzhou Yibingding Demo E-commerce Co., Ltd.</span></div>
      <div class="a-row"><span class="a-text-bold">Business Type: </span><span>Privately-owned business</span></div>
      <div class="a-row"><span class="a-text-bold">Trade Register Number: </span><span>000000000000000000</span></div>
      <div class="a-row"><span class="a-text-bold">Business Address: </span></div><div class="a-row indent-left"><span>CN</span></div></div></div>`,
    shops: [
      {
        sellerId: 'A1DEMO0SELLER1',
        shopName: 'Demo-Store',
        parties: [
          {
            role: 'operator',
            name: 'Hangzhou Yibingding Demo E-commerce Co., Ltd.',
            codes: ['000000000000000000'],
          },
        ],
        markAt: 'Demo-Store',
      },
    ],
  },
  {
    shows: 'a seller’s details in another language: the firm stands first',
    url: 'https://www.amazon.es/sp?seller=A1DEMO0SELLER1',
    kind: 'licence',
    layout: 'licence',
    html: `<h1 id="seller-name">Demo-Store</h1><div id="page-section-detail-seller-info"><div class="a-box-inner"><h3><span class="a-text-bold">Información</span></h3>
      <div class="a-row a-spacing-none"><span class="a-text-bold">Nombre: </span><span>Yanshi Demo Trading Co., Ltd.</span></div>
      <div class="a-row a-spacing-none"><span class="a-text-bold">Tipo: </span><span>SL</span></div></div></div>`,
    shops: [
      {
        sellerId: 'A1DEMO0SELLER1',
        shopName: 'Demo-Store',
        parties: [{ role: 'operator', name: 'Yanshi Demo Trading Co., Ltd.', codes: [] }],
      },
    ],
  },
  {
    shows: 'a cart, by the shapes of its links',
    url: 'https://www.amazon.com/gp/cart/view.html',
    kind: 'cart',
    layout: 'shop-links',
    html: `<div><a href="/sp?seller=A1DEMO0SELLER1&amp;ref=x">Demo-Store</a></div>`,
    shops: [{ sellerId: 'A1DEMO0SELLER1', shopName: 'Demo-Store' }],
  },
  {
    shows: 'a cart that names no sellers',
    url: 'https://www.amazon.com/gp/cart/view.html',
    kind: 'cart',
    layout: 'none',
    html: `<div class="sc-list-item" data-asin="B0DEMO0001">Lamp</div>`,
    shops: [],
  },
  {
    shows: 'a checkout',
    url: 'https://www.amazon.com/checkout/p/p-1/spc',
    kind: 'checkout',
    layout: 'shop-links',
    html: `<div><a href="/sp?seller=A1DEMO0SELLER1&amp;ref=x">Demo-Store</a></div>`,
    shops: [{ sellerId: 'A1DEMO0SELLER1', shopName: 'Demo-Store' }],
  },
  {
    shows: 'orders, and a carrier',
    url: 'https://www.amazon.com/gp/css/order-history',
    kind: 'orders',
    layout: 'shop-links',
    beside: 'carrier',
    html: `<div><a href="/sp?seller=A1DEMO0SELLER1&amp;ref=x">Demo-Store</a></div><div class="shipment">Carrier: 演示某某快递有限公司</div>`,
    shops: [
      { sellerId: 'A1DEMO0SELLER1' },
      { parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] },
    ],
  },
  {
    shows: 'orders that name no sellers',
    url: 'https://www.amazon.com/your-orders/orders',
    kind: 'orders',
    layout: 'none',
    html: `<div class="order-card">Lamp</div>`,
    shops: [],
  },
  {
    shows: 'a delivery in its tracker',
    url: 'https://www.amazon.com/progress-tracker/package/ref=x?orderId=1',
    kind: 'tracking',
    layout: 'tracker',
    html: `<div id="carrierRelatedInfo-container"><h3>Shipped with Demo Express</h3></div>`,
    shops: [{ parties: [{ role: 'carrier', name: 'Demo Express', codes: [] }] }],
  },
  {
    shows: 'a delivery',
    url: 'https://www.amazon.com/progress-tracker/package/ref=x?orderId=1',
    kind: 'tracking',
    layout: 'carrier',
    html: `<div class="shipment">Carrier: 演示某某快递有限公司</div>`,
    shops: [{ parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] }],
  },
  {
    shows: 'a delivery in any markup',
    url: 'https://www.amazon.com/progress-tracker/package/ref=x?orderId=1',
    kind: 'tracking',
    layout: 'carrier-page',
    html: `<p>Carrier: 演示某某快递有限公司</p>`,
    shops: [{ parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] }],
  },
  {
    shows: 'a wish list',
    url: 'https://www.amazon.com/hz/wishlist/ls/1',
    kind: 'favourites',
    layout: 'shop-links',
    html: `<div><a href="/sp?seller=A1DEMO0SELLER1&amp;ref=x">Demo-Store</a></div>`,
    shops: [{ sellerId: 'A1DEMO0SELLER1', shopName: 'Demo-Store' }],
  },
  {
    shows: 'a wish list that names no sellers',
    url: 'https://www.amazon.com/hz/wishlist/ls/1',
    kind: 'favourites',
    layout: 'none',
    html: `<ul id="g-items"><li>Lamp</li></ul>`,
    shops: [],
  },
];
