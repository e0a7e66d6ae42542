/** Sogou 搜狗: links lead through it; the real address is in a hidden block, else only its host is shown. */
import { attribute, parameter, text } from '../declare.ts';
import type { Example, Pack, Reading } from '../pack.ts';

const results: Reading = {
  name: 'results',
  card: { each: '.vrwrap:has(h3 a), .results > .rb:has(h3 a), .biz_rb:has(h3 a)' },
  fields: {
    target: {
      address: [attribute('data-url', '.r-sech[data-url]'), attribute('href', 'h3 a[href]')],
      shown: [text('.citeLinkClass'), text('cite')],
      own: ['sogou.com'],
    },
    ad: [{ has: '.biz_rb, .sponsored' }],
  },
  mark: [{ at: 'h3', where: 'inside-end' }],
};

/** The mobile page: links carry the address, its host is shown. */
const mobile: Reading = {
  name: 'results-mobile',
  card: { each: '.vrResult:has(a), .result:has(a.resultLink)' },
  fields: {
    target: {
      address: [
        attribute('href', 'a.resultLink', parameter('url')),
        attribute('href', 'h3 a[href], a[href]', parameter('url')),
        attribute('href', 'a.resultLink'),
      ],
      shown: [text('.citeurl, .citeLinkClass, cite')],
      own: ['sogou.com'],
    },
    ad: [{ has: '.ad_result, .sponsored, [class*="biz_"]' }],
  },
  mark: [{ at: 'h3', where: 'inside-end' }],
};

export const sogou: Pack = {
  site: 'sogou',
  hosts: ['www.sogou.com', 'm.sogou.com', 'wap.sogou.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'serp',
      at: [{ path: '/web' }, { path: '/sogou' }, { path: '/web/searchlist.jsp' }],
      readings: [results, mobile],
      empty: [{ has: '#noresult_part1_container, .noresult', means: 'no results' }],
    },
  ],
};

export const examples: readonly Example[] = [
  {
    shows: 'the address of 2026, the shown address of 2020, and one that is cut within its host',
    url: 'https://www.sogou.com/web?query=%E6%BC%94',
    kind: 'serp',
    layout: 'results',
    html: `<div class="results"><div class="vrwrap"><h3 class="vr-title"><a href="/link?url=1">样品</a></h3><div class="r-sech" data-url="https://www.example.com/a"></div></div>
      <div class="vrwrap"><h3><a href="/link?url=2">样品</a></h3><cite>演示专栏 - zhuanlan.example.org/p...&nbsp;-&nbsp;2017-5-20</cite></div>
      <div class="vrwrap"><h3><a href="/link?url=3">样品</a></h3><cite>www.a-very-long-na... - 2017-5-20</cite></div></div>`,
    shops: [
      { site: 'web', host: 'www.example.com', url: 'https://www.example.com/a', markAt: '样品' },
      { site: 'web', host: 'zhuanlan.example.org', url: null },
    ],
  },
  {
    shows: 'the mobile page: the address in the link, or its host only',
    url: 'https://m.sogou.com/web/searchList.jsp?keyword=%E6%BC%94',
    kind: 'serp',
    layout: 'results-mobile',
    html: `<div class="result"><h3><a class="resultLink" href="/web/tc?url=https%3A%2F%2Fwww.example.com%2Fa&amp;dp=1">样品</a></h3></div><div class="result"><h3><a class="resultLink" href="/web/tc?x=1">样品</a></h3><div class="citeurl">www.example.org</div></div>`,
    shops: [
      { host: 'www.example.com', url: 'https://www.example.com/a', markAt: '样品' },
      { host: 'www.example.org', url: null },
    ],
  },
  {
    shows: 'no results',
    url: 'https://www.sogou.com/web?query=x',
    kind: 'serp',
    layout: 'none',
    html: `<div id="noresult_part1_container">抱歉</div>`,
    shops: [],
  },
];
