/** A search engine's page of results: shops of made-up domains, and pages that only write about a company. */
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { frame } from './frame.ts';

interface Result {
  title: string;
  url: string;
  text: string;
  ad?: boolean;
}

const results: readonly Result[] = [
  {
    title: '灯饰特卖 全场一折起',
    url: 'https://www.deng-temai-demo.example/sale',
    text: '品牌台灯、吊灯限时特卖，今日下单明日发货。（虚构网站）',
    ad: true,
  },
  {
    title: '星河灯饰 官方网站',
    url: 'https://xinghe-lamps-demo.example/',
    text: '一盏灯，一个晚上。自有工厂，三年质保。（虚构网站）',
  },
  {
    title: '怎样挑一盏护眼台灯？',
    url: 'https://zhishi-demo.example/lamps/how-to',
    text: '色温、显色指数、频闪：三个数字看懂一盏灯。（虚构网站）',
  },
  {
    title: '南塘园艺 网上花市',
    url: 'https://nantang-garden-demo.example/market',
    text: '绿植、花盆、营养土，同城半日达。（虚构网站）',
  },
  {
    title: '示例市青禾演示家居有限公司 企业信息',
    url: 'https://qiye-demo.example/company/10028',
    text: '示例市青禾演示家居有限公司的登记信息、经营范围与年报。（虚构网站；写的是公司，不是它的店）',
  },
  {
    title: '好物工厂 直播间同款',
    url: 'https://shop.haowu-live-demo.example/',
    text: '直播间同款小家电，厂家直发。（虚构网站）',
  },
  {
    title: '木棉家纺 四件套 盖毯',
    url: 'https://mumian-textile-demo.example/blankets',
    text: '棉的，麻的，洗过也不皱。（虚构网站）',
  },
];

function resultItem({ title, url, text, ad }: Result): Html {
  return html`<li class="result" data-url="${url}" ${ad === true && html`data-ad`}>
    <h2><a class="title" href="${url}">${title}</a></h2>
    <cite>${url}${ad === true && ' · 广告'}</cite>
    <p>${text}</p>
  </li>`;
}

export function enginePage(query: string): string {
  return frame({
    title: `${query} - 演示搜索`,
    brand: '演示搜索',
    action: '/s',
    query,
    body: html`<ol class="results">
      ${results.map(resultItem)}
    </ol>`,
  });
}
