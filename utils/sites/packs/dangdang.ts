/**
 * Dangdang 当当. A card without a shop's link is Dangdang's own; so is shop 0 in the data of an item. Both are known from
 * many public scrapers and from the page's own data.
 */
import { attribute, data, pageAddress, text } from '../declare.ts';
import type { Example, Pack, Reading, Source } from '../pack.ts';
import { carriers } from '../carriers.ts';
import { shopLinks } from '../shop-links.ts';

const shopLink = 'a[name="itemlist-shop-name"]';
const links = shopLinks('a[href*="shop.dangdang.com/"]');
const own: Source = { from: 'fixed', value: '当当自营' };

const list: Reading = {
  name: 'list',
  card: {
    each: '#component_59 > li, #search_nature_rg > ul > li, ul.bigimg > li:has(a[name^="itemlist-"]), li:has(> a[name="itemlist-picture"])',
  },
  fields: {
    shopAddress: [attribute('href', shopLink)],
    shopName: [attribute('title', shopLink), text(shopLink), own],
    itemAddress: [attribute('href', 'a[href*="product.dangdang.com/"]')],
    selfOperated: [{ value: [attribute('href', shopLink), own], is: ['当当自营'] }],
    ad: [{ has: '.search_ad, .ad_icon' }],
  },
  mark: [
    { at: shopLink, where: 'after' },
    { at: '.name', where: 'after' },
  ],
};

const itemShop =
  '.legend a[href*="shop.dangdang.com/"], #shop-geo-name a[href*="shop.dangdang.com/"], a.shop_name[href*="shop.dangdang.com/"]';
const item: Reading = {
  name: 'item',
  card: { page: true },
  fields: {
    shopAddress: [attribute('href', itemShop)],
    shopId: [data('product.shopId')],
    shopName: [attribute('title', itemShop), text(itemShop), data('product.shopName')],
    itemAddress: [pageAddress()],
    selfOperated: [{ value: [data('product.shopId')], is: ['0'] }],
    identified: true,
  },
  mark: [{ at: itemShop, where: 'after' }],
};

const itemLinks: Reading = {
  name: 'item-links',
  card: { page: true, needs: 'a[href*="shop.dangdang.com/"]' },
  fields: {
    shopAddress: [
      attribute('href', '[class*="shop"] a[href*="shop.dangdang.com/"]'),
      attribute('href', 'a[href*="shop.dangdang.com/"]'),
    ],
    itemAddress: [pageAddress()],
    identified: true,
  },
  mark: [],
};

const shop: Reading = {
  name: 'shop',
  card: { page: true },
  fields: {
    shopAddress: [pageAddress()],
    shopName: [text('.shop_name, .shop-name, #shop_name'), text('title')],
  },
  mark: [{ at: '.shop_name, .shop-name, #shop_name', where: 'inside-end' }],
};

export const dangdang: Pack = {
  site: 'dangdang',
  hosts: ['*.dangdang.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'search',
      at: [
        { host: 'search.dangdang.com', path: '/*' },
        { host: 'category.dangdang.com', path: '/*' },
        { host: 'search.m.dangdang.com', path: '/*' },
      ],
      readings: [list, links],
      empty: [{ has: '.no_result, #no_result, .noresult', means: 'no results' }],
    },
    {
      kind: 'item',
      at: ['item'],
      data: { product: { after: 'prodSpuInfo =', item: 'productId' } },
      readings: [item, itemLinks],
      also: [carriers],
      empty: [{ has: '.product_main, #product_info, .name_info', means: 'an item of Dangdang’s own' }],
    },
    { kind: 'shop', at: ['shop'], readings: [shop], empty: [] },
    {
      kind: 'cart',
      at: [{ host: 'shopping.dangdang.com', path: '/*' }],
      readings: [links],
      empty: [{ has: '.empty_cart, [class*="empty"]', means: 'an empty cart' }],
    },
    {
      kind: 'checkout',
      at: [{ host: 'checkout.dangdang.com', path: '/*' }],
      readings: [links],
      empty: [],
    },
    {
      kind: 'orders',
      at: [
        { host: 'order.dangdang.com', path: '/*' },
        { host: 'myhome.dangdang.com', path: '/myOrder*' },
      ],
      readings: [links],
      also: [carriers],
      empty: [{ has: '.no_order, [class*="empty"]', means: 'no orders' }],
    },
    {
      kind: 'favourites',
      at: [{ host: 'myhome.dangdang.com', path: '/myFavorite*' }],
      readings: [links],
      empty: [{ has: '[class*="empty"]', means: 'nothing collected' }],
    },
  ],
};

const link = '<a href="//shop.dangdang.com/20001">演示甲母婴专营店</a>';
const carrier = { parties: [{ role: 'carrier' as const, name: '演示某某快递有限公司', codes: [] }] };
export const examples: readonly Example[] = [
  {
    shows: 'a list: a shop, and Dangdang itself where none is named',
    url: 'http://search.dangdang.com/?key=%E6%BC%94',
    kind: 'search',
    layout: 'list',
    html: `<div id="search_nature_rg"><ul class="bigimg"><li ddt-pit="1"><a class="pic" name="itemlist-picture" href="//product.dangdang.com/11000000001.html"></a><p class="name">样品一</p>
      <p class="search_shangjia"><a href="//shop.dangdang.com/20001" name="itemlist-shop-name" title="演示甲母婴专营店">演示甲母婴…</a></p></li>
      <li ddt-pit="2"><a class="pic" name="itemlist-picture" href="//product.dangdang.com/20000002.html"></a><p class="name">样品二</p></li></ul></div>`,
    shops: [
      {
        shopId: '20001',
        shopName: '演示甲母婴专营店',
        itemUrl: 'https://product.dangdang.com/11000000001.html',
        selfOperated: false,
        markAt: '演示甲母婴…',
      },
      { shopId: null, shopName: '当当自营', selfOperated: true, markAt: '样品二' },
    ],
  },
  {
    shows: 'results of another layout, by their links',
    url: 'http://search.m.dangdang.com/search.php?keyword=x',
    kind: 'search',
    layout: 'shop-links',
    html: link,
    shops: [{ shopId: '20001' }],
  },
  {
    shows: 'no results',
    url: 'http://search.dangdang.com/?key=x',
    kind: 'search',
    layout: 'none',
    html: `<div class="no_result">抱歉，没有找到</div>`,
    shops: [],
  },
  {
    shows: 'an item: the shop by its link and by the data about this very item; a carrier',
    url: 'http://product.dangdang.com/11000000001.html',
    kind: 'item',
    layout: 'item',
    beside: 'carrier',
    html: `<script>var prodSpuInfo = {"productId":"11000000001","shopId":"20001","shopType":"1"};</script><div class="legend"><a href="http://shop.dangdang.com/20001">演示甲母婴专营店</a></div>
      <div class="delivery">快递公司：演示某某快递有限公司</div>`,
    shops: [
      {
        shopId: '20001',
        shopName: '演示甲母婴专营店',
        selfOperated: false,
        parties: [],
        markAt: '演示甲母婴专营店',
      },
      carrier,
    ],
  },
  {
    shows: 'an item of another layout, by the link to its shop',
    url: 'http://product.dangdang.com/11000000001.html',
    kind: 'item',
    layout: 'item-links',
    html: `<div class="x-shop">${link}</div>`,
    shops: [{ shopId: '20001', itemUrl: 'https://product.dangdang.com/11000000001.html' }],
  },
  {
    shows: 'an item of Dangdang’s own, which names no shop',
    url: 'http://product.dangdang.com/20000002.html',
    kind: 'item',
    layout: 'none',
    html: `<script>var prodSpuInfo = {"productId":"20000002","shopId":"0"};</script><div class="name_info"><h1>样品</h1></div>`,
    shops: [],
  },
  {
    shows: 'a shop',
    url: 'http://shop.dangdang.com/20001',
    kind: 'shop',
    layout: 'shop',
    html: `<div class="shop_name">演示甲母婴专营店</div>`,
    shops: [{ shopId: '20001', shopName: '演示甲母婴专营店', markAt: '演示甲母婴专营店' }],
  },
  ...(
    [
      ['a cart', 'http://shopping.dangdang.com/shoppingcart/shopping_cart.aspx', 'cart'],
      ['a checkout', 'http://checkout.dangdang.com/checkout.aspx', 'checkout'],
      ['collected shops', 'http://myhome.dangdang.com/myFavorite', 'favourites'],
    ] as const
  ).map(([shows, url, kind]): Example => ({
    shows: `${shows}, by its links`,
    url,
    kind,
    layout: 'shop-links',
    html: link,
    shops: [{ shopId: '20001', shopName: '演示甲母婴专营店' }],
  })),
  {
    shows: 'orders by their links, and a carrier',
    url: 'http://order.dangdang.com/orderdetails.aspx?orderid=1',
    kind: 'orders',
    layout: 'shop-links',
    beside: 'carrier',
    html: `${link}<div class="order_delivery">承运商：演示某某快递有限公司</div>`,
    shops: [{ shopId: '20001' }, carrier],
  },
  ...(
    [
      ['an empty cart', 'http://shopping.dangdang.com/shoppingcart/shopping_cart.aspx', 'cart'],
      ['no orders', 'http://order.dangdang.com/', 'orders'],
      ['nothing collected', 'http://myhome.dangdang.com/myFavorite', 'favourites'],
    ] as const
  ).map(([shows, url, kind]): Example => ({
    shows,
    url,
    kind,
    layout: 'none',
    html: `<div class="list-empty">暂无内容</div>`,
    shops: [],
  })),
];
