/** Google: a heading inside a link makes a result, whatever the class names of the year. */
import { attribute, parameter, text } from '../declare.ts';
import type { Example, Pack, Reading } from '../pack.ts';

const countries =
  'com com.hk com.tw com.sg com.my com.au com.ph com.vn com.br com.mx com.tr co.jp co.kr co.uk co.in co.id co.th ca de fr it es nl ru pl';
const domains = countries.split(' ').map((country) => `google.${country}`);
const own = [...domains, 'googleadservices.com'];

const results: Reading = {
  name: 'results',
  card: {
    each: '#rso :has(> a[href] > h3):not(li *, [class*="related-question"] *), #tads [data-text-ad], #tadsb [data-text-ad], #bottomads [data-text-ad]',
  },
  fields: {
    target: {
      address: [
        attribute('href', 'a[href]:has(> h3), a[data-rw][href]'),
        attribute('href', 'a[href]:has(> h3)', parameter('q')),
        attribute('href', 'a[data-rw][href]', parameter('adurl')),
        attribute('data-pcu', 'a[data-pcu]'),
      ],
      shown: [text('cite')],
      own,
    },
    ad: [{ has: '[data-text-ad]' }],
  },
  mark: [
    { at: 'a[href]:has(> h3)', where: 'after' },
    { at: 'a[data-rw]', where: 'after' },
  ],
};

/** Pages for browsers without scripts: links lead through /url?q=. */
const plain: Reading = {
  name: 'no-scripts',
  card: { each: '#main :has(> a[href*="/url?"] h3)' },
  fields: {
    target: {
      address: [
        attribute('href', 'a[href*="/url?"]:has(h3)', parameter('q')),
        attribute('href', 'a[href*="/url?"]:has(h3)', parameter('url')),
      ],
      own,
    },
  },
  mark: [{ at: 'a[href*="/url?"]:has(h3)', where: 'after' }],
};

/** Mobile pages: headings are no h3; the link holds them. */
const mobile: Reading = {
  name: 'results-mobile',
  card: { each: '#rso :has(> a[href] [role="heading"]):not([class*="related-question"] *)' },
  fields: {
    target: {
      address: [
        attribute('href', 'a[href]:has([role="heading"])'),
        attribute('href', 'a[href]:has([role="heading"])', parameter('q')),
      ],
      own,
    },
    ad: [{ has: '[data-text-ad]' }],
  },
  mark: [{ at: 'a[href]:has([role="heading"])', where: 'after' }],
};

export const google: Pack = {
  site: 'google',
  hosts: domains.map((domain) => `www.${domain}`),
  scheme: 'any',
  pages: [
    {
      kind: 'serp',
      at: [{ path: '/search' }],
      readings: [results, plain, mobile],
      empty: [
        { has: '#topstuff [role="heading"], #topstuff .card-section', lacks: '#rso h3', means: 'no results' },
      ],
    },
  ],
};

export const examples: readonly Example[] = [
  {
    shows: 'results, an advertisement, sub-links, and a question’s answer that is no result',
    url: 'https://www.google.com.hk/search?q=%E6%BC%94',
    kind: 'serp',
    layout: 'results',
    html: `<div id="tads"><div data-text-ad="1"><a data-rw="https://www.google.com/aclk?sa=l" href="https://ad.example/x"><div role="heading">样品</div></a></div></div>
      <div id="rso"><div class="MjjYud"><div class="yuRUbf"><a href="https://www.example.com/a"><br><h3>样品</h3><cite>https://www.example.com</cite></a></div>
      <table><tr><td><h3><a href="https://www.example.com/sub">更多</a></h3></td></tr></table>
      <ul><li><div class="yuRUbf"><a href="https://www.example.com/sub2"><h3>更多</h3></a></div></li></ul></div>
      <div class="related-question-pair"><div><a href="https://answer.example/"><h3>样品</h3></a></div></div>
      <div class="MjjYud"><div><span><a href="https://yanshiyi.tmall.com/shop/view_shop.htm"><h3>样品</h3></a></span></div></div>
      <div class="MjjYud"><div><a href="https://maps.google.com/x"><h3>样品</h3></a></div></div></div>`,
    shops: [
      { site: 'web', host: 'ad.example', url: 'https://ad.example/x', ad: true },
      { site: 'web', host: 'www.example.com', url: 'https://www.example.com/a', ad: false },
      { site: 'tmall', host: 'yanshiyi.tmall.com', url: 'https://yanshiyi.tmall.com/shop/view_shop.htm' },
    ],
  },
  {
    shows: 'a page for browsers without scripts',
    url: 'https://www.google.com/search?q=%E6%BC%94',
    kind: 'serp',
    layout: 'no-scripts',
    html: `<div id="main"><div><div><a href="/url?q=https://www.example.com/a%3Fb&amp;sa=U"><div><h3>样品</h3></div></a></div></div>
      <div><div><a href="/url?q=https://support.google.com/&amp;sa=U"><h3>样品</h3></a></div></div></div>`,
    shops: [{ host: 'www.example.com', url: 'https://www.example.com/a?b' }],
  },
  {
    shows: 'results that all lead to the engine itself',
    url: 'https://www.google.com/search?q=google',
    kind: 'serp',
    layout: 'none',
    html: `<div id="main"><div><div><a href="/url?q=https://support.google.com/&amp;sa=U"><h3>样品</h3></a></div></div></div>`,
    shops: [],
  },
  {
    shows: 'a check for robots',
    url: 'https://www.google.com/search?q=a',
    kind: 'serp',
    layout: 'unknown',
    html: `<form id="captcha-form"><div id="recaptcha"></div></form>`,
    shops: [],
  },
  {
    shows: 'a mobile page',
    url: 'https://www.google.com/search?q=%E6%BC%94',
    kind: 'serp',
    layout: 'results-mobile',
    html: `<div id="rso"><div><a href="https://www.example.com/a"><div role="heading">样品</div></a></div></div>`,
    shops: [{ host: 'www.example.com', url: 'https://www.example.com/a' }],
  },
];
