/** eBay, in each of its countries: the seller is a user name, a store has a name of its own beside it. */
import { after, attribute, before, pageAddress, parameter, text } from '../declare.ts';
import { carrierOfPage, carriers } from '../carriers.ts';
import { shopLinks } from '../shop-links.ts';
import type { Example, Pack, PartyFields, Reading } from '../pack.ts';

/** The seller's row is name, then feedback; one text on some cards. Badges in the rows below are no children of theirs. */
const sellerOnCard =
  '.su-card-container__attributes__secondary > .s-card__attribute-row:first-child > .su-styled-text:first-child';

const cards2025: Reading = {
  name: 'cards-2025',
  card: { each: 'li.s-card' },
  fields: {
    shopAddress: [attribute('href', 'a.s-card__seller-logo[href]')],
    sellerId: [text(sellerOnCard, before(' '))],
    itemAddress: [attribute('href', 'a.s-card__link[href]')],
    itemId: [attribute('data-listingid')],
    // a placeholder before the results: "Shop on eBay"; who advertises is told by scrambled fonts only
    skip: [{ has: 'a[href*="/itm/123456?"]' }],
  },
  mark: [
    {
      at: '.su-card-container__attributes__secondary > .s-card__attribute-row:first-child',
      where: 'inside-end',
    },
  ],
};

/** The seller's name stood in a card only where a person asked for it. */
const list2022: Reading = {
  name: 'list-2022',
  card: { each: 'li.s-item:has(.s-item__seller-info-text)' },
  fields: {
    sellerId: [text('.s-item__seller-info-text', before(' '))],
    itemAddress: [attribute('href', 'a.s-item__link[href]')],
    skip: [{ has: 'a[href*="/itm/123456?"]' }],
  },
  mark: [{ at: '.s-item__seller-info-text', where: 'after' }],
};

/** What the law of some countries has a firm say of itself below its item: its name stands first. */
const businessSeller: PartyFields = {
  role: 'operator',
  name: [text('.d-business-seller .ux-section__item span')],
  codes: [
    [
      text('.d-business-seller .ux-section--crnInformation .ux-section__item span', after(':')),
      text('.d-business-seller .ux-section--crnInformation .ux-section__item span'),
    ],
  ],
};

const card2023 = '[class*="x-sellercard-atf__info"]';
const item2023: Reading = {
  name: 'item-2023',
  card: { page: true, needs: card2023 },
  fields: {
    shopAddress: [
      attribute('href', `${card2023} a[href*="/str/"]`),
      attribute('href', `${card2023} a[href*="/usr/"]`),
    ],
    sellerId: [attribute('href', `${card2023} a[href*="_ssn="]`, parameter('_ssn'))],
    shopName: [text(`${card2023} a .ux-textspans--BOLD`), text(`${card2023} a`)],
    itemAddress: [attribute('href', 'link[rel="canonical"]'), pageAddress()],
    parties: [businessSeller],
  },
  mark: [
    { at: '.x-sellercard-atf__info__about-seller', where: 'inside-end' },
    { at: card2023, where: 'inside-end' },
  ],
};

const item2020: Reading = {
  name: 'item-2020',
  card: { page: true, needs: 'a#mbgLink' },
  fields: {
    shopAddress: [attribute('href', 'a#mbgLink')],
    itemAddress: [attribute('href', 'link[rel="canonical"]'), pageAddress()],
  },
  mark: [{ at: 'a#mbgLink', where: 'after' }],
};

const shop: Reading = {
  name: 'shop',
  card: { page: true },
  fields: {
    shopAddress: [pageAddress()],
    shopName: [text('.str-seller-card__store-name, .str-seller-card h1')],
  },
  mark: [{ at: '.str-seller-card__store-name, .str-seller-card h1', where: 'inside-end' }],
};

const links = shopLinks('a[href*="/usr/"]', 'a[href*="/str/"]');

export const ebay: Pack = {
  site: 'ebay',
  hosts: [
    'www.ebay.com',
    'm.ebay.com',
    'cart.ebay.com',
    'pay.ebay.com',
    'cart.payments.ebay.com',
    'www.ebay.co.uk',
    'www.ebay.de',
    'www.ebay.fr',
    'www.ebay.it',
    'www.ebay.es',
    'www.ebay.nl',
    'www.ebay.at',
    'www.ebay.ch',
    'www.ebay.ie',
    'www.ebay.pl',
    'www.ebay.be',
    'www.ebay.ca',
    'www.ebay.ph',
    'www.ebay.com.au',
    'www.ebay.com.hk',
    'www.ebay.com.sg',
    'www.ebay.com.my',
  ],
  scheme: 'any',
  pages: [
    {
      kind: 'search',
      at: [{ path: '/sch/*' }, { path: '/b/*' }],
      readings: [cards2025, list2022],
      empty: [
        {
          has: 'li.s-item a[href*="/itm/"]',
          lacks: '.s-item__seller-info-text, li.s-card',
          means: 'no seller in a card',
        },
        {
          has: 'li.s-card',
          lacks: '.su-card-container__attributes__secondary',
          means: 'no seller in a card',
        },
        { has: '.srp-save-null-search', lacks: 'li.s-card, li.s-item', means: 'no results' },
      ],
    },
    { kind: 'item', at: ['item'], readings: [item2023, item2020], empty: [] },
    { kind: 'shop', at: ['shop'], readings: [shop], empty: [] },
    {
      kind: 'cart',
      at: [
        { host: 'cart.ebay.com', path: '/*' },
        { host: 'cart.payments.ebay.com', path: '/*' },
      ],
      readings: [links],
      empty: [{ has: '.empty-cart, [class*="empty"]', means: 'an empty cart' }],
    },
    { kind: 'checkout', at: [{ host: 'pay.ebay.com', path: '/*' }], readings: [links], empty: [] },
    {
      kind: 'favourites',
      at: [{ path: '/mye/myebay/watchlist*' }, { path: '/mye/myebay/savedseller*' }],
      readings: [links],
      empty: [{ has: '[class*="empty"], .m-empty', means: 'nothing watched' }],
    },
    {
      kind: 'orders',
      at: [{ path: '/mye/myebay/purchase*' }],
      readings: [links],
      also: [carriers],
      empty: [{ has: '[class*="empty"], .m-empty', means: 'no orders' }],
    },
    { kind: 'tracking', at: [{ path: '/ship/trk/*' }], readings: [carriers, carrierOfPage], empty: [] },
  ],
};

export const examples: readonly Example[] = [
  {
    shows:
      'cards of today: a store with a name of its own, a name and its feedback in one text, a placeholder',
    url: 'https://www.ebay.com/sch/i.html?_nkw=demo',
    kind: 'search',
    layout: 'cards-2025',
    html: `<ul><li class="s-card" data-listingid="2500000000000001"><a class="s-card__link" href="https://ebay.com/itm/123456?itmmeta=1">Shop on eBay</a>
      <span>Sponsored</span></li>
      <li class="s-card" data-listingid="300000000001"><a class="s-card__link" href="https://www.ebay.com/itm/300000000001?_skw=demo&amp;hash=item1">Lamp</a>
        <div class="su-card-container__attributes__secondary"><div class="s-card__attribute-row"><span class="su-styled-text primary large">demo_Lamps </span><span class="su-styled-text primary large">99.1% positive (5.1K)</span></div>
        <div class="s-card__attribute-row"><a class="s-card__seller-logo" href="http://stores.ebay.com/demolamps"><img alt=""></a></div></div><span>Sponsored</span></li>
      <li class="s-card" data-listingid="300000000002"><a class="s-card__link" href="https://www.ebay.com/itm/300000000002">Cup</a>
        <div class="su-card-container__attributes__secondary"><div class="s-card__attribute-row"><span class="su-styled-text primary large">demo-cups 100% positive (12)</span></div></div></li>
      <li class="s-card" data-listingid="300000000003"><a class="s-card__link" href="https://www.ebay.com/itm/300000000003">Clock</a>
        <div class="su-card-container__attributes__secondary"><div class="s-card__attribute-row"><div class="s-card__program-badge"><span class="su-styled-text">eBay Refurbished</span></div></div></div></li></ul>`,
    shops: [
      {
        sellerId: 'demo_lamps',
        shopId: 'demolamps',
        url: 'https://www.ebay.com/str/demolamps',
        itemUrl: 'https://www.ebay.com/itm/300000000001',
        ad: false,
        markAt: 'demo_Lamps 99.1% positive (5.1K)',
      },
      { sellerId: 'demo-cups', shopId: null, itemUrl: 'https://www.ebay.com/itm/300000000002' },
    ],
  },
  {
    shows: 'the list before it, with sellers; addresses stay in the country of the page',
    url: 'https://www.ebay.de/sch/i.html?_nkw=demo',
    kind: 'search',
    layout: 'list-2022',
    html: `<ul><li class="s-item"><a class="s-item__link" href="https://ebay.com/itm/123456?hash=1">Shop on eBay</a><span class="s-item__seller-info-text">x (0) 0%</span></li>
      <li class="s-item"><a class="s-item__link" href="https://www.ebay.de/itm/Lampe/300000000001?hash=item1">Lampe</a>
        <span class="s-item__seller-info-text">demo_lampen (1.204) 99,2%</span></li></ul>`,
    shops: [
      {
        sellerId: 'demo_lampen',
        url: 'https://www.ebay.de/usr/demo_lampen',
        itemUrl: 'https://www.ebay.de/itm/300000000001',
        markAt: 'demo_lampen (1.204) 99,2%',
      },
    ],
  },
  {
    shows: 'a list that names no seller',
    url: 'https://www.ebay.com/sch/i.html?_nkw=demo',
    kind: 'search',
    layout: 'none',
    html: `<ul><li class="s-item"><a class="s-item__link" href="https://www.ebay.com/itm/Lamp/300000000001">Lamp</a></li></ul>`,
    shops: [],
  },
  {
    shows: 'an item whose seller is a firm: its name and number as the law asks for them',
    url: 'https://www.ebay.co.uk/itm/300000000002',
    kind: 'item',
    layout: 'item-2023',
    html: `<div class="x-sellercard-atf__info"><a href="https://www.ebay.co.uk/str/demolamps"><span class="ux-textspans--BOLD">Demo Lamps</span></a></div>
      <div class="vim d-business-seller"><h2>Business seller information</h2><div class="ux-section"><ul><li class="ux-section__item"><span>Demo Lamps Trading Ltd</span></li><li class="ux-section__item"><span>Demo Road 1</span></li></ul></div>
      <div class="ux-section ux-section--crnInformation"><ul><li class="ux-section__item"><span>CRN: 00000000</span></li></ul></div></div>`,
    shops: [
      {
        shopId: 'demolamps',
        shopName: 'Demo Lamps',
        parties: [{ role: 'operator', name: 'Demo Lamps Trading Ltd', codes: ['00000000'] }],
      },
    ],
  },
  {
    shows: 'an item of today: the store, and the seller in a link to all that he sells',
    url: 'https://www.ebay.com/itm/300000000001',
    kind: 'item',
    layout: 'item-2023',
    html: `<div class="x-sellercard-atf"><div class="x-sellercard-atf__info"><div class="x-sellercard-atf__info__about-seller">
      <a href="https://www.ebay.com/str/demolamps?_trksid=p1"><span class="ux-textspans ux-textspans--BOLD">Demo Lamps</span></a></div>
      <a href="https://www.ebay.com/sch/i.html?item=300000000001&amp;_ssn=demo_lamps">Seller's other items</a></div></div>`,
    shops: [
      {
        shopId: 'demolamps',
        sellerId: 'demo_lamps',
        shopName: 'Demo Lamps',
        itemUrl: 'https://www.ebay.com/itm/300000000001',
        markAt: 'Demo Lamps',
      },
    ],
  },
  {
    shows: 'an item of 2020',
    url: 'https://www.ebay.com/itm/300000000001',
    kind: 'item',
    layout: 'item-2020',
    html: `<div class="si-content"><a id="mbgLink" href="http://www.ebay.com/usr/demo_lamps?_trksid=p1"><span class="mbg-nw">demo_lamps</span></a></div>`,
    shops: [{ sellerId: 'demo_lamps', url: 'https://www.ebay.com/usr/demo_lamps', markAt: 'demo_lamps' }],
  },
  {
    shows: 'a store',
    url: 'https://www.ebay.co.uk/str/demolamps',
    kind: 'shop',
    layout: 'shop',
    html: `<div class="str-seller-card"><h1 class="str-seller-card__store-name">Demo Lamps</h1></div>`,
    shops: [{ shopId: 'demolamps', shopName: 'Demo Lamps', url: 'https://www.ebay.co.uk/str/demolamps' }],
  },
  {
    shows: 'a cart, by the shapes of its links',
    url: 'https://cart.ebay.com/',
    kind: 'cart',
    layout: 'shop-links',
    html: `<div><a href="https://www.ebay.com/usr/demo_lamps">demo_lamps</a></div>`,
    shops: [{ sellerId: 'demo_lamps' }],
  },
  {
    shows: 'an empty cart',
    url: 'https://cart.ebay.com/',
    kind: 'cart',
    layout: 'none',
    html: `<div class="empty-cart">Empty</div>`,
    shops: [],
  },
  {
    shows: 'a checkout',
    url: 'https://pay.ebay.com/rxo?sessionid=1',
    kind: 'checkout',
    layout: 'shop-links',
    html: `<div><a href="https://www.ebay.com/usr/demo_lamps">demo_lamps</a></div>`,
    shops: [{ sellerId: 'demo_lamps' }],
  },
  {
    shows: 'a watch list',
    url: 'https://www.ebay.com/mye/myebay/watchlist',
    kind: 'favourites',
    layout: 'shop-links',
    html: `<div><a href="https://www.ebay.com/usr/demo_lamps">demo_lamps</a></div>`,
    shops: [{ sellerId: 'demo_lamps' }],
  },
  {
    shows: 'nothing watched',
    url: 'https://www.ebay.com/mye/myebay/watchlist',
    kind: 'favourites',
    layout: 'none',
    html: `<div class="m-empty">Nothing</div>`,
    shops: [],
  },
  {
    shows: 'purchases, and a carrier',
    url: 'https://www.ebay.com/mye/myebay/purchase',
    kind: 'orders',
    layout: 'shop-links',
    beside: 'carrier',
    html: `<div><a href="https://www.ebay.com/usr/demo_lamps">demo_lamps</a></div><div class="delivery">Carrier: 演示某某快递有限公司</div>`,
    shops: [
      { sellerId: 'demo_lamps' },
      { parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] },
    ],
  },
  {
    shows: 'no purchases',
    url: 'https://www.ebay.com/mye/myebay/purchase',
    kind: 'orders',
    layout: 'none',
    html: `<div class="m-empty">None</div>`,
    shops: [],
  },
  {
    shows: 'a delivery',
    url: 'https://www.ebay.com/ship/trk/1',
    kind: 'tracking',
    layout: 'carrier',
    html: `<div class="shipment">Shipping carrier: 演示某某快递有限公司</div>`,
    shops: [{ parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] }],
  },
  {
    shows: 'a delivery in any markup',
    url: 'https://www.ebay.com/ship/trk/1',
    kind: 'tracking',
    layout: 'carrier-page',
    html: `<p>Carrier: 演示某某快递有限公司</p>`,
    shops: [{ parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }] }],
  },
  {
    shows: 'no results',
    url: 'https://www.ebay.com/sch/i.html?_nkw=x',
    kind: 'search',
    layout: 'none',
    html: `<div class="srp-save-null-search">No exact matches</div>`,
    shops: [],
  },
];
