/** Our own demonstration market and its search engine, on loopback (cli/demo/market). Every shop in it is made up. */
import { attribute, text } from '../declare.ts';
import type { Example, Fields, Pack, Reading } from '../pack.ts';

const market = 'market.xinbiao.localhost';
const engine = 'search.xinbiao.localhost';

/** What the market prints of a shop in an element of its: the same marks of structure on every page. */
function fieldsWithin(element: string): Fields {
  const at = (inner: string): string => (element === '' ? inner : `${element} ${inner}`);
  const own = element === '' ? undefined : element;
  return {
    shopId: [attribute('data-shop-id', own)],
    sellerId: [attribute('data-seller-id', own)],
    shopAddress: [attribute('href', at('a.shop'))],
    shopName: [text(at('a.shop'))],
    parties: [
      { role: 'operator', name: [text(at('.operator-name'))], codes: [[text(at('.operator-code'))]] },
    ],
    selfOperated: [{ has: at('[data-self-operated]') }],
  };
}

const cards: Reading = {
  name: 'cards',
  card: { each: 'article.card' },
  fields: {
    ...fieldsWithin(''),
    itemAddress: [attribute('href', 'a.title')],
    ad: [{ has: '[data-ad]' }],
  },
  mark: [{ at: 'a.shop', where: 'after' }],
};

const shopFields = fieldsWithin('.shop-box');
const item: Reading = {
  name: 'item',
  card: { page: true, needs: '.shop-box' },
  fields: {
    ...shopFields,
    parties: [...(shopFields.parties ?? []), { role: 'manufacturer', name: [text('.maker')] }],
  },
  mark: [{ at: '.shop-box a.shop', where: 'after' }],
};

const shop: Reading = {
  name: 'shop',
  card: { page: true, needs: '.shop-head' },
  fields: fieldsWithin('.shop-head'),
  mark: [{ at: '.shop-head a.shop', where: 'after' }],
};

const licence: Reading = {
  name: 'licence',
  card: { page: true, needs: '.licence' },
  fields: fieldsWithin('.licence'),
  mark: [{ at: '.licence a.shop', where: 'after' }],
};

const results: Reading = {
  name: 'results',
  card: { each: 'li.result' },
  fields: {
    target: { address: [attribute('data-url')], own: ['xinbiao.localhost'] },
    ad: [{ has: '[data-ad]' }],
  },
  mark: [{ at: 'a.title', where: 'after' }],
};

export const demo: Pack = {
  site: 'demo',
  hosts: [market, engine],
  scheme: 'http',
  pages: [
    {
      kind: 'search',
      at: [
        { host: market, path: '/search' },
        { host: market, path: '/' },
      ],
      readings: [cards],
      empty: [{ has: '.grid', lacks: 'article.card', means: 'no goods' }],
    },
    { kind: 'item', at: [{ host: market, path: '/item/*' }], readings: [item], empty: [] },
    { kind: 'shop', at: [{ host: market, path: '/shop/*' }], readings: [shop], empty: [] },
    { kind: 'licence', at: [{ host: market, path: '/licence/*' }], readings: [licence], empty: [] },
    {
      kind: 'serp',
      at: [
        { host: engine, path: '/s' },
        { host: engine, path: '/' },
      ],
      readings: [results],
      empty: [{ has: '.results', lacks: 'li.result', means: 'no results' }],
    },
  ],
};

export const examples: readonly Example[] = [
  {
    shows: 'cards that tell of their operator nothing, its name, or its code too; an advertisement; 自营',
    url: `http://${market}:8080/search?q=%E7%81%AF`,
    kind: 'search',
    layout: 'cards',
    html: `<section class="grid">
      <article class="card" data-item-id="i1" data-shop-id="s1" data-seller-id="u1" data-ad><a class="title" href="/item/i1">灯</a>
        <div><a class="shop" href="/shop/s1">演示甲店</a></div></article>
      <article class="card" data-item-id="i2" data-shop-id="s2" data-seller-id="u2"><a class="title" href="/item/i2">杯</a>
        <div><a class="shop" href="/shop/s2" data-self-operated>演示乙店</a></div>
        <p class="operator"><span class="operator-name">示例市乙演示有限公司</span></p></article>
      <article class="card" data-item-id="i3" data-shop-id="s3" data-seller-id="u3"><a class="title" href="/item/i3">钟</a>
        <div><a class="shop" href="/shop/s3">演示丙店</a></div>
        <p class="operator"><span class="operator-name">示例市丙演示有限公司</span><br>
          <span class="operator-code">91000000DEM01001XQ</span></p></article></section>`,
    shops: [
      {
        site: 'demo',
        shopId: 's1',
        sellerId: 'u1',
        shopName: '演示甲店',
        url: `http://${market}:8080/shop/s1`,
        itemUrl: `http://${market}:8080/item/i1`,
        ad: true,
        selfOperated: false,
        parties: [],
        markAt: '演示甲店',
      },
      {
        shopId: 's2',
        ad: false,
        selfOperated: true,
        parties: [{ role: 'operator', name: '示例市乙演示有限公司', codes: [] }],
      },
      {
        shopId: 's3',
        parties: [{ role: 'operator', name: '示例市丙演示有限公司', codes: ['91000000DEM01001XQ'] }],
      },
    ],
  },
  {
    shows: 'an item: its shop with its operator; the maker is another firm',
    url: `http://${market}:8080/item/i1`,
    kind: 'item',
    layout: 'item',
    html: `<p>生产厂家：<span class="maker">示例市某某演示制造有限公司</span></p>
      <section class="shop-box" data-shop-id="s1" data-seller-id="u1"><a class="shop" href="/shop/s1">演示甲店</a>
      <dl><dt>经营者</dt><dd class="operator-name">示例市甲演示有限公司</dd>
      <dt>统一社会信用代码</dt><dd class="operator-code">91000000DEM01001XQ</dd></dl></section>`,
    shops: [
      {
        shopId: 's1',
        sellerId: 'u1',
        shopName: '演示甲店',
        parties: [
          { role: 'operator', name: '示例市甲演示有限公司', codes: ['91000000DEM01001XQ'] },
          { role: 'manufacturer', name: '示例市某某演示制造有限公司', codes: [] },
        ],
        markAt: '演示甲店',
      },
    ],
  },
  {
    shows: 'a shop’s page is about the shop of its head, not of its cards',
    url: `http://${market}:8080/shop/s1`,
    kind: 'shop',
    layout: 'shop',
    html: `<header class="shop-head" data-shop-id="s1" data-seller-id="u1"><a class="shop" href="/shop/s1">演示甲店</a>
      <dd class="operator-name">示例市甲演示有限公司</dd></header>
      <article class="card" data-shop-id="s2"><a class="shop" href="/shop/s2" data-self-operated>演示乙店</a></article>`,
    shops: [
      {
        shopId: 's1',
        shopName: '演示甲店',
        selfOperated: false,
        parties: [{ role: 'operator', name: '示例市甲演示有限公司', codes: [] }],
        markAt: '演示甲店',
      },
    ],
  },
  {
    shows: 'a licence',
    url: `http://${market}:8080/licence/s1`,
    kind: 'licence',
    layout: 'licence',
    html: `<section class="licence" data-shop-id="s1" data-seller-id="u1"><dl><dt>店铺名称</dt><dd><a class="shop" href="/shop/s1">演示甲店</a></dd>
      <dt>企业名称</dt><dd class="operator-name">示例市甲演示有限公司</dd>
      <dt>统一社会信用代码</dt><dd class="operator-code">91000000DEM01001XQ</dd></dl></section>`,
    shops: [
      {
        shopId: 's1',
        parties: [{ role: 'operator', name: '示例市甲演示有限公司', codes: ['91000000DEM01001XQ'] }],
      },
    ],
  },
  {
    shows: 'results lead to domains; a result on the engine itself is none',
    url: `http://${engine}:8080/s?q=%E7%81%AF`,
    kind: 'serp',
    layout: 'results',
    html: `<ol class="results"><li class="result" data-url="https://www.deng-demo.example/sale" data-ad><a class="title" href="#">灯饰特卖</a></li>
      <li class="result" data-url="http://${engine}:8080/about"><a class="title" href="#">关于</a></li></ol>`,
    shops: [
      {
        site: 'web',
        host: 'www.deng-demo.example',
        url: 'https://www.deng-demo.example/sale',
        ad: true,
        markAt: '灯饰特卖',
      },
    ],
  },
  {
    shows: 'a search without goods',
    url: `http://${market}:8080/search?q=x`,
    kind: 'search',
    layout: 'none',
    html: `<section class="grid"></section>`,
    shops: [],
  },
  {
    shows: 'a search without results',
    url: `http://${engine}:8080/s?q=x`,
    kind: 'serp',
    layout: 'none',
    html: `<ol class="results"></ol>`,
    shops: [],
  },
];
