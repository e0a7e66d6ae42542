/** DuckDuckGo: plain links, in its list of 2019, its cards of today and its page without scripts. */
import { attribute, parameter, text } from '../declare.ts';
import type { Example, Pack, Reading } from '../pack.ts';

const own = ['duckduckgo.com'];

const cards2025: Reading = {
  name: 'cards-2025',
  card: { each: '[data-testid="web-vertical"] li > article, article[data-testid="ad"]' },
  fields: {
    target: {
      address: [attribute('href', 'h2 a[href], a[data-testid="result-title-a"]')],
      shown: [text('[data-testid="result-extras-url-link"]')],
      own,
    },
    ad: [{ has: 'article[data-testid="ad"]' }],
  },
  mark: [{ at: 'h2', where: 'inside-end' }],
};

const list2019: Reading = {
  name: 'list-2019',
  card: { each: '.result:has(a.result__a)' },
  fields: {
    target: {
      address: [
        attribute('href', 'a.result__a'),
        attribute('href', 'a.result__a[href*="/l/?"]', parameter('uddg')),
      ],
      shown: [text('.result__url__domain, .result__url')],
      own,
    },
    ad: [{ has: '.result--ad' }],
  },
  mark: [{ at: '.result__title', where: 'inside-end' }],
};

const lite: Reading = {
  name: 'lite',
  card: { each: 'tr:has(a.result-link)' },
  fields: {
    target: {
      address: [attribute('href', 'a.result-link'), attribute('href', 'a.result-link', parameter('uddg'))],
      own,
    },
    ad: [{ has: '.result-sponsored a' }, { has: 'tr.result-sponsored' }],
  },
  mark: [{ at: 'a.result-link', where: 'after' }],
};

export const duckduckgo: Pack = {
  site: 'duckduckgo',
  hosts: ['duckduckgo.com', 'html.duckduckgo.com', 'lite.duckduckgo.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'serp',
      at: [{ path: '/', parameters: ['q'] }, { path: '/html*' }, { path: '/lite*' }],
      readings: [cards2025, list2019, lite],
      empty: [
        { has: '.no-results, [data-testid="no-results-message"]', means: 'no results' },
        { has: '#react-layout, #links', lacks: 'article, .result', waiting: true, means: 'not rendered yet' },
      ],
    },
  ],
};

export const examples: readonly Example[] = [
  {
    shows: 'cards of today with an advertisement',
    url: 'https://duckduckgo.com/?q=a',
    kind: 'serp',
    layout: 'cards-2025',
    html: `<ul><li><article data-testid="ad"><h2><a href="https://duckduckgo.com/y.js?ad_domain=x">样品</a></h2><a data-testid="result-extras-url-link">ad.example</a></article></li></ul>
      <section data-testid="web-vertical"><ul><li><article data-testid="result"><h2><a data-testid="result-title-a" href="https://www.example.com/a">样品</a></h2></article></li></ul></section>`,
    shops: [
      { site: 'web', host: 'ad.example', url: null, ad: true },
      { site: 'web', host: 'www.example.com', url: 'https://www.example.com/a', ad: false, markAt: '样品' },
    ],
  },
  {
    shows: 'the list of 2019, and the page without scripts',
    url: 'https://html.duckduckgo.com/html/?q=a',
    kind: 'serp',
    layout: 'list-2019',
    html: `<div id="links"><div class="result"><h2 class="result__title"><a class="result__a" href="//duckduckgo.com/l/?uddg=https%3A%2F%2Fwww.example.com%2Fa%3Fb%3D1&amp;rut=1">样品</a></h2></div>
      <div class="result"><h2 class="result__title"><a class="result__a" href="https://www.example.org/">样品</a></h2></div><div class="result result--more"></div></div>`,
    shops: [
      { host: 'www.example.com', url: 'https://www.example.com/a?b=1' },
      { host: 'www.example.org', url: 'https://www.example.org/' },
    ],
  },
  {
    shows: 'the page for small browsers',
    url: 'https://lite.duckduckgo.com/lite/?q=a',
    kind: 'serp',
    layout: 'lite',
    html: `<table><tr class="result-sponsored"><td><a class="result-link" href="https://ad.example/x">样品</a></td></tr><tr><td><a class="result-link" href="//duckduckgo.com/l/?uddg=https%3A%2F%2Fwww.example.com%2Fa">样品</a></td></tr></table>`,
    shops: [
      { host: 'ad.example', ad: true },
      { host: 'www.example.com', url: 'https://www.example.com/a', ad: false },
    ],
  },
  {
    shows: 'no results',
    url: 'https://duckduckgo.com/?q=x',
    kind: 'serp',
    layout: 'none',
    html: `<div data-testid="no-results-message">No results</div>`,
    shops: [],
  },
];
