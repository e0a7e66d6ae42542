/**
 * Goofish 闲鱼. Mostly private sellers, and never marked as persons; firms sell here, too. Results name no seller. Class
 * prefixes of the item page are known from many public scripts that read it; a seller is a number, or its encrypted
 * form, in the address of his page.
 */
import { attribute, pageAddress, text } from '../declare.ts';
import type { Example, Pack, Reading } from '../pack.ts';
import { shopLinks } from '../shop-links.ts';

const sellerLink = 'a[href*="personal?userId="], a[href*="personal?userid="]';
const links = shopLinks('a[href*="personal?userId="]');

const nick = '[class*="item-user-info-nick"]';
/** The seller's block of the item itself: recommendations below it are others'. */
const item2025: Reading = {
  name: 'item-2025',
  card: { page: true, needs: nick },
  fields: {
    shopAddress: [
      attribute(
        'href',
        `[class*="item-user-container"] a[href*="personal?"], a[href*="personal?"]:has(${nick})`,
      ),
      attribute('href', sellerLink),
    ],
    shopName: [text(nick)],
    itemAddress: [pageAddress()],
  },
  mark: [{ at: nick, where: 'after' }],
};

const itemLinks: Reading = {
  name: 'item-links',
  card: { page: true, needs: sellerLink },
  fields: { shopAddress: [attribute('href', sellerLink)], itemAddress: [pageAddress()], identified: true },
  mark: [],
};

const seller: Reading = {
  name: 'seller',
  card: { page: true },
  fields: {
    shopAddress: [pageAddress()],
    shopName: [
      text('[class*="userName"], [class*="user-name"], [class*="nickName"]'),
      text('[class*="nick--"]'),
    ],
    identified: true,
  },
  mark: [
    {
      at: '[class*="userName"], [class*="user-name"], [class*="nickName"], [class*="nick--"]',
      where: 'after',
    },
  ],
};

const blank = {
  has: '#content:empty, #root:empty, #ice-container:empty',
  waiting: true,
  means: 'not rendered yet',
} as const;

export const goofish: Pack = {
  site: 'goofish',
  hosts: ['*.goofish.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'search',
      at: [
        { host: 'www.goofish.com', path: '/search' },
        { host: 'h5.m.goofish.com', path: '/2/search.html' },
      ],
      readings: [links],
      empty: [
        { has: '[class*="empty-text"]', means: 'no results' },
        { has: '[class*="feeds-item-wrap"], a[href*="/item?"]', means: 'goods without their sellers' },
        blank,
      ],
    },
    { kind: 'item', at: ['item'], readings: [item2025, itemLinks], empty: [blank] },
    { kind: 'shop', at: ['shop'], readings: [seller], empty: [] },
    {
      kind: 'orders',
      at: [
        { host: 'www.goofish.com', path: '/bought' },
        { host: 'www.goofish.com', path: '/order-detail' },
      ],
      readings: [links],
      empty: [{ has: '[class*="empty"]', means: 'no orders' }, blank],
    },
    {
      kind: 'favourites',
      at: [{ host: 'www.goofish.com', path: '/collection' }],
      readings: [links],
      empty: [
        { has: '[class*="empty"]', means: 'nothing collected' },
        { has: '[class*="feeds-item-wrap"], a[href*="/item?"]', means: 'goods without their sellers' },
        blank,
      ],
    },
  ],
};

const link = '<a href="https://www.goofish.com/personal?userId=6001">演示卖家甲</a>';
export const examples: readonly Example[] = [
  {
    shows: 'an item: its seller, not those of what is recommended below',
    url: 'https://www.goofish.com/item?id=900000000001&categoryId=1',
    kind: 'item',
    layout: 'item-2025',
    html: `<div class="item-user-container--fbTUeNre"><a href="https://www.goofish.com/personal?userId=6001"><div class="item-user-info-nick--rtpDhkmQ">演示卖家甲</div></a><div class="item-user-info-label--x">演示市</div></div>
      <a class="feeds-item-wrap--x" href="/item?id=900000000002">样品</a>`,
    shops: [
      {
        sellerId: '6001',
        shopName: '演示卖家甲',
        url: 'https://www.goofish.com/personal?userId=6001',
        itemUrl: 'https://www.goofish.com/item?id=900000000001',
        markAt: '演示卖家甲',
      },
    ],
  },
  {
    shows: 'an item of another layout, by the link to its seller',
    url: 'https://h5.m.goofish.com/item?id=900000000001',
    kind: 'item',
    layout: 'item-links',
    html: link,
    shops: [{ sellerId: '6001', itemUrl: 'https://www.goofish.com/item?id=900000000001' }],
  },
  {
    shows: 'a seller by his encrypted number',
    url: 'https://www.goofish.com/personal?userId=AbC%2BdEf%3D%3D',
    kind: 'shop',
    layout: 'seller',
    html: `<div class="userName--x">演示卖家甲</div>`,
    shops: [{ sellerId: 'AbC+dEf==', shopName: '演示卖家甲', markAt: '演示卖家甲' }],
  },
  {
    shows: 'results that name their sellers by a link',
    url: 'https://www.goofish.com/search?q=%E6%BC%94',
    kind: 'search',
    layout: 'shop-links',
    html: `<div>${link}</div>`,
    shops: [{ sellerId: '6001', shopName: '演示卖家甲' }],
  },
  {
    shows: 'results as they are: goods and places, no sellers',
    url: 'https://www.goofish.com/search?q=%E6%BC%94',
    kind: 'search',
    layout: 'none',
    html: `<a class="feeds-item-wrap--rGdH_KoF" href="https://www.goofish.com/item?id=900000000001"><p class="seller-text--Rr2Y3EbB">演示市</p></a>`,
    shops: [],
  },
  {
    shows: 'bought goods, by their sellers',
    url: 'https://www.goofish.com/bought',
    kind: 'orders',
    layout: 'shop-links',
    html: link,
    shops: [{ sellerId: '6001' }],
  },
  {
    shows: 'nothing bought',
    url: 'https://www.goofish.com/bought',
    kind: 'orders',
    layout: 'none',
    html: `<div class="empty--x">还没有买到的宝贝</div>`,
    shops: [],
  },
  {
    shows: 'collected goods, by their sellers',
    url: 'https://www.goofish.com/collection',
    kind: 'favourites',
    layout: 'shop-links',
    html: link,
    shops: [{ sellerId: '6001' }],
  },
  {
    shows: 'collected goods that name no seller',
    url: 'https://www.goofish.com/collection',
    kind: 'favourites',
    layout: 'none',
    html: `<a href="/item?id=900000000001">样品</a>`,
    shops: [],
  },
];
