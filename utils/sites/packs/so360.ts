/** 360 搜索 (so.com): the title's link holds the real address in `data-mdurl`. */
import { attribute, text } from '../declare.ts';
import type { Example, Pack, Reading } from '../pack.ts';

const results: Reading = {
  name: 'results',
  card: { each: 'li.res-list:has(h3 a), #m-spread-left > li:has(h3 a), [id^="e_idea_pp"] > li:has(a)' },
  fields: {
    target: {
      address: [
        attribute('data-mdurl', 'h3 a[data-mdurl]'),
        attribute('e-landurl', 'a[e-landurl]'),
        attribute('href', 'h3 a[href]'),
      ],
      shown: [text('.res-linkinfo cite, cite')],
      own: ['so.com'],
    },
    ad: [{ has: '#m-spread-left > li, [id^="e_idea_pp"] > li' }],
  },
  mark: [{ at: 'h3', where: 'inside-end' }],
};

const mobile: Reading = {
  name: 'results-mobile',
  card: { each: '.g-card:has(a[data-mdurl], a[href*="//"]), .res-list:has(a)' },
  fields: {
    target: {
      address: [attribute('data-mdurl', 'a[data-mdurl]'), attribute('href', 'a[href]')],
      shown: [text('.res-site-name, .res-supplement cite, cite')],
      own: ['so.com', '360.cn', '360.com'],
    },
    ad: [{ has: '[class*="e_idea"], .res-ad' }],
  },
  mark: [{ at: 'h3', where: 'inside-end' }],
};

export const so360: Pack = {
  site: 'so360',
  hosts: ['www.so.com', 'm.so.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'serp',
      at: [{ path: '/s' }, { path: '/index.php' }],
      readings: [results, mobile],
      empty: [{ has: '#no-result, .no-result', means: 'no results' }],
    },
  ],
};

export const examples: readonly Example[] = [
  {
    shows:
      'a result, the engine’s own encyclopedia, a box without a title, and advertisements that show their host or name their address',
    url: 'https://www.so.com/s?q=%E6%BC%94',
    kind: 'serp',
    layout: 'results',
    html: `<ul id="m-spread-left"><li><h3><a href="https://e.so.com/search/eclk?p=1">样品</a></h3><cite>ad.example</cite></li></ul>
      <ul id="e_idea_pp"><li><a href="https://e.so.com/search/eclk?p=2" e-landurl="https://landing.example/a"><h3>样品</h3></a></li></ul>
      <ul><li class="res-list"><h3 class="res-title"><a href="https://www.so.com/link?m=1" data-mdurl="http://www.example.com/a">样品</a></h3></li>
      <li class="res-list"><h3><a href="https://baike.so.com/doc/1.html">样品</a></h3></li>
      <li class="res-list"><div><a data-mdurl="https://inner.example/">样品</a></div></li></ul>`,
    shops: [
      { site: 'web', host: 'ad.example', url: null, ad: true },
      { host: 'landing.example', url: 'https://landing.example/a', ad: true, markAt: '样品' },
      { site: 'web', host: 'www.example.com', url: 'http://www.example.com/a', ad: false, markAt: '样品' },
    ],
  },
  {
    shows: 'the mobile page',
    url: 'https://m.so.com/s?q=%E6%BC%94',
    kind: 'serp',
    layout: 'results-mobile',
    html: `<div class="g-card"><a href="https://m.so.com/jump?u=1" data-mdurl="https://www.example.com/a"><h3>样品</h3></a></div><div class="g-card"><a href="https://baike.so.com/doc/1.html"><h3>样品</h3></a></div>`,
    shops: [{ host: 'www.example.com', url: 'https://www.example.com/a', markAt: '样品' }],
  },
  {
    shows: 'no results',
    url: 'https://www.so.com/s?q=x',
    kind: 'serp',
    layout: 'none',
    html: `<div id="no-result">抱歉</div>`,
    shops: [],
  },
];
