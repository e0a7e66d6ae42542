/** Baidu 百度: links lead through it; the real address stands in `mu`, on advertisements in `data-landurl`. */
import { attribute, decoded, key, text } from '../declare.ts';
import type { Example, Pack, Reading } from '../pack.ts';

const results: Reading = {
  name: 'results',
  card: { each: '#content_left .c-container[id]' },
  fields: {
    target: {
      address: [
        attribute('mu'),
        attribute('data-landurl', 'h3 a[data-landurl], a[data-landurl]'),
        attribute('data-lp', undefined, decoded('percent')),
        attribute('href', 'h3 a[href]'),
      ],
      shown: [text('.c-showurl, .c-footer-showurl')],
      own: ['baidu.com'],
    },
    ad: [{ has: '.EC_result, [data-landurl], [data-tuiguang], .ec-tuiguang' }],
  },
  mark: [
    { at: 'h3', where: 'inside-end' },
    { at: '.op-timeliness-title', where: 'inside-end' },
  ],
};

/** The mobile page: the address stands in the block's own log record. */
const mobile: Reading = {
  name: 'results-mobile',
  card: { each: '.c-result[data-log]:not(.c-result .c-result), .ec_resitem, .ec_wise_ad' },
  fields: {
    target: {
      address: [attribute('data-log', undefined, key('mu')), attribute('data-landurl', 'a[data-landurl]')],
      shown: [text('.c-showurl, .ec_site, [class*="site-name"]')],
      own: ['baidu.com'],
    },
    ad: [{ has: '.ec_resitem, .ec_wise_ad, [data-landurl]' }],
  },
  mark: [{ at: 'h3', where: 'inside-end' }],
};

export const baidu: Pack = {
  site: 'baidu',
  hosts: ['www.baidu.com', 'm.baidu.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'serp',
      at: [{ path: '/s' }, { path: '/baidu' }],
      readings: [results, mobile],
      empty: [{ has: '.content_none, .nors', means: 'no results' }],
    },
  ],
};

export const examples: readonly Example[] = [
  {
    shows:
      'a real address, a marketplace’s shop, an advertisement, the engine’s own, and an address only shown, but none that only a style holds',
    url: 'https://www.baidu.com/s?wd=%E6%BC%94',
    kind: 'serp',
    layout: 'results',
    html: `<div id="content_left">
      <div><div class="EC_result c-container" id="3001" data-lp="http%3A%2F%2Fad.example%2F"><h3><a href="http://www.baidu.com/baidu.php?url=x" data-landurl="http://ad.example/">样品</a></h3></div></div>
      <div class="result c-container" id="1" mu="https://www.example.com/a?b=1"><div class="c-container"><h3><a href="http://www.baidu.com/link?url=x">样品</a></h3></div></div>
      <div class="result c-container" id="2" mu="https://shop1004.taobao.com/category.htm?appUid=RAzN8Example"><h3><a href="http://www.baidu.com/link?url=y">样品</a></h3></div>
      <div class="result c-container" id="3" mu="https://baike.baidu.com/item/x"><h3><a href="http://www.baidu.com/link?url=z">样品</a></h3></div>
      <div class="result c-container" id="4"><h3><a href="http://www.baidu.com/link?url=q">样品</a></h3><a class="c-showurl">www.example.org/long...</a></div>
      <div class="result c-container" id="6"><h3><a href="http://www.baidu.com/link?url=s">样品</a></h3><a class="c-showurl"><style>.i{background:url(https://b.example/)}</style>演示网</a></div>
      <div class="result c-container" id="5"><h3><a href="http://www.baidu.com/link?url=r">样品</a></h3><a class="c-showurl">www.a-very-long-na...</a></div></div>`,
    shops: [
      { site: 'web', host: 'ad.example', url: 'http://ad.example/', ad: true, markAt: '样品' },
      { site: 'web', host: 'www.example.com', url: 'https://www.example.com/a?b=1', ad: false },
      {
        site: 'taobao',
        shopId: '1004',
        sellerId: null,
        host: null,
        url: 'https://shop1004.taobao.com/category.htm?appUid=RAzN8Example',
      },
      { site: 'web', host: 'www.example.org', url: null },
    ],
  },
  {
    shows: 'no results',
    url: 'https://www.baidu.com/s?wd=%E6%BC%94',
    kind: 'serp',
    layout: 'none',
    html: `<div id="content_left"><div class="content_none">抱歉，没有找到相关结果</div></div>`,
    shops: [],
  },
  {
    shows: 'a check for robots',
    url: 'https://www.baidu.com/s?wd=%E6%BC%94',
    kind: 'serp',
    layout: 'unknown',
    html: `<div class="timeout">网络不给力，请稍后重试</div>`,
    shops: [],
  },
  {
    shows: 'the mobile page: real addresses in the log records, an advertisement, the engine’s own',
    url: 'https://m.baidu.com/s?word=%E6%BC%94',
    kind: 'serp',
    layout: 'results-mobile',
    html: `<div id="results"><div class="ec_wise_ad"><a data-landurl="https://ad.example/x"><h3>样品</h3></a></div><div class="c-result result" data-log="{'order':'1','mu':'https://www.example.com/a'}"><h3>样品</h3></div><div class="c-result" data-log="{&quot;mu&quot;:&quot;https://baike.baidu.com/item/x&quot;}"><h3>样品</h3></div></div>`,
    shops: [
      { host: 'ad.example', url: 'https://ad.example/x', ad: true },
      { host: 'www.example.com', url: 'https://www.example.com/a', ad: false, markAt: '样品' },
    ],
  },
];
