/** Bing 必应, also cn.bing.com: links are plain, or carry the address in their parameter `u`. */
import { after, attribute, decoded, parameter, text } from '../declare.ts';
import type { Example, Pack, Reading } from '../pack.ts';

const link = 'h2 a[href]';
const results: Reading = {
  name: 'results',
  card: { each: '#b_results > li.b_algo, #b_results > li.b_ad > ul > li' },
  fields: {
    target: {
      address: [
        attribute('href', link),
        attribute('href', 'h2 a[href*="/ck/"]', parameter('u'), after('a1'), decoded('base64')),
        attribute(
          'href',
          'h2 a[href*="/aclick"], h2 a[href*="/aclk"]',
          parameter('u'),
          decoded('base64'),
          decoded('percent'),
        ),
      ],
      shown: [text('.b_attribution cite'), text('cite')],
      own: ['bing.com', 'bing.net'],
    },
    ad: [{ has: '.b_ad > ul > li, .b_adSlug' }],
  },
  mark: [{ at: 'h2', where: 'inside-end' }],
};

export const bing: Pack = {
  site: 'bing',
  hosts: ['www.bing.com', 'cn.bing.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'serp',
      at: [{ path: '/search' }],
      readings: [results],
      empty: [{ has: '#b_results .b_no', means: 'no results' }],
    },
  ],
};

export const examples: readonly Example[] = [
  {
    shows: 'a plain link, one through /ck/, and an advertisement; a result inside an answer is not counted',
    url: 'https://cn.bing.com/search?q=%E6%BC%94',
    kind: 'serp',
    layout: 'results',
    html: `<ol id="b_results">
      <li class="b_ad"><ul><li><div class="sb_add"><h2><a href="https://www.bing.com/aclick?ld=1&amp;u=aHR0cHMlM2ElMmYlMmZhZC5leGFtcGxlJTJmeA&amp;r=1">样品</a></h2><span class="b_adSlug">广告</span></div></li></ul></li>
      <li class="b_algo"><h2><a href="https://www.example.com/a">样品</a></h2></li>
      <li class="b_algo"><h2><a href="https://www.bing.com/ck/a?!&amp;&amp;p=1&amp;u=a1aHR0cHM6Ly93d3cuZXhhbXBsZS5vcmcvYj9jPTE&amp;ntb=1">样品</a></h2></li>
      <li class="b_algo"><h2><a href="https://www.bing.com/ck/a?!&amp;&amp;p=1&amp;ntb=1">样品</a></h2><div class="b_attribution"><cite>https://www.example.net › c</cite></div></li>
      <li class="b_ans"><ul><li class="b_algo"><h2><a href="https://answer.example/">样品</a></h2></li></ul></li></ol>`,
    shops: [
      { site: 'web', host: 'ad.example', url: 'https://ad.example/x', ad: true },
      { host: 'www.example.com', url: 'https://www.example.com/a', ad: false, markAt: '样品' },
      { host: 'www.example.org', url: 'https://www.example.org/b?c=1' },
      { host: 'www.example.net', url: null },
    ],
  },
  {
    shows: 'no results',
    url: 'https://www.bing.com/search?q=x',
    kind: 'serp',
    layout: 'none',
    html: `<ol id="b_results"><li class="b_no">没有与此相关的结果</li></ol>`,
    shops: [],
  },
];
