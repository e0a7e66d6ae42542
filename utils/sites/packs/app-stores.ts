/**
 * App stores, for lists that name apps: the app is the shop, by its package name or its store's number, which stands in
 * the address; its developer or seller runs it. What each page says of itself in JSON-LD is believed only where it is
 * about the address; Apple's list of facts and Tencent's data are known from public scripts that read them, the labels
 * of Huawei's and Xiaomi's from what their pages show.
 */
import { data, label, pageAddress, text } from '../declare.ts';
import type { Example, Pack, PageData, Reading, Source, Value } from '../pack.ts';

/** JSON-LD about the very app. */
const software = (item: string): PageData => ({
  after: '',
  in: 'script[type="application/ld+json"]',
  types: ['SoftwareApplication', 'MobileApplication'],
  item,
});

const sellerLabels = [
  '供应商',
  '供應商',
  '销售商',
  '开发者',
  '開發者',
  '开发商',
  '开发者名称',
  '应用开发者',
  '提供方',
  '主办单位',
  'Seller',
  'Provider',
  'Developer',
];

const app = (name: string, shopName: Value, ...firms: Source[]): Reading => ({
  name,
  card: { page: true },
  fields: {
    shopAddress: [pageAddress()],
    shopName,
    parties: [
      {
        role: 'operator',
        name: [...firms, label('body', ...sellerLabels)],
        codes: [[label('body', '统一社会信用代码')]],
      },
    ],
  },
  mark: [{ at: 'h1', where: 'inside-end' }],
});

export const appleApps: Pack = {
  site: 'apple-apps',
  hosts: ['apps.apple.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'app',
      at: ['shop'],
      data: { app: software('url') },
      readings: [
        // the seller's legal name first: the developer's may be a brand
        app(
          'app',
          [data('app.name'), text('h1')],
          label('.information-list, [id="information"], [data-test-id="information"]', ...sellerLabels),
          label('body', ...sellerLabels),
          data('app.author.name'),
        ),
      ],
      empty: [],
    },
  ],
};

export const googlePlay: Pack = {
  site: 'google-play',
  hosts: ['play.google.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'app',
      at: ['shop'],
      data: { app: software('url') },
      readings: [
        app(
          'app',
          [data('app.name'), text('h1')],
          data('app.author.name'),
          text('a[href*="/store/apps/developer?"], a[href*="/store/apps/dev?"]'),
        ),
      ],
      empty: [],
    },
  ],
};

export const huaweiApps: Pack = {
  site: 'huawei-apps',
  hosts: ['appgallery.huawei.com'],
  scheme: 'any',
  pages: [
    { kind: 'app', at: ['shop'], readings: [app('app', [text('.center_info .title, h1')])], empty: [] },
  ],
};

export const xiaomiApps: Pack = {
  site: 'xiaomi-apps',
  hosts: ['app.mi.com', 'm.app.mi.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'app',
      at: ['shop'],
      readings: [
        app('app', [text('.intro-titles h3, h1')], label('.intro-titles, .details', ...sellerLabels)),
      ],
      empty: [],
    },
  ],
};

/** The package name in the address finds the app's own record among those of the page's components. */
export const tencentApps: Pack = {
  site: 'tencent-apps',
  hosts: ['sj.qq.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'app',
      at: ['shop'],
      data: { app: { after: '"itemData":[', in: '#__NEXT_DATA__', item: 'pkg_name' } },
      readings: [
        app(
          'app',
          [data('app.name'), text('h1')],
          data('app.operator'),
          data('app.developer'),
          data('app.author'),
        ),
      ],
      empty: [],
    },
  ],
};

const name = '杭州乙丙丁演示电子商务有限公司';
const operator = [{ role: 'operator' as const, name, codes: [] }];
export const appleExamples: readonly Example[] = [
  {
    shows: 'an app: its seller’s legal name, not the developer’s brand',
    url: 'https://apps.apple.com/cn/app/%E6%BC%94%E7%A4%BA/id1000000001',
    kind: 'app',
    layout: 'app',
    html: `<script type="application/ld+json">{"@context":"https://schema.org","@type":"SoftwareApplication","name":"演示购物","url":"https://apps.apple.com/cn/app/id1000000001","author":{"@type":"Organization","name":"演示甲"}}</script>
      <h1>演示购物</h1><dl class="information-list"><div><dt>供应商</dt><dd>${name}</dd></div></dl>`,
    shops: [
      {
        shopId: '1000000001',
        shopName: '演示购物',
        url: 'https://apps.apple.com/app/id1000000001',
        parties: operator,
        markAt: '演示购物',
      },
    ],
  },
  {
    shows: 'data about another app is not believed',
    url: 'https://apps.apple.com/cn/app/id1000000001',
    kind: 'app',
    layout: 'app',
    html: `<script type="application/ld+json">{"@type":"SoftwareApplication","name":"别的","url":"https://apps.apple.com/cn/app/id1000000002","author":{"name":"别的"}}</script><h1>演示购物</h1>`,
    shops: [{ shopId: '1000000001', shopName: '演示购物', parties: [] }],
  },
];
export const googlePlayExamples: readonly Example[] = [
  {
    shows: 'an app by its package name, and its developer',
    url: 'https://play.google.com/store/apps/details?id=com.example.demoshop&hl=zh',
    kind: 'app',
    layout: 'app',
    html: `<h1>演示购物</h1><a href="/store/apps/developer?id=x">${name}</a>`,
    shops: [
      {
        shopId: 'com.example.demoshop',
        shopName: '演示购物',
        url: 'https://play.google.com/store/apps/details?id=com.example.demoshop',
        parties: operator,
      },
    ],
  },
];
export const huaweiExamples: readonly Example[] = [
  {
    shows: 'an app by its number, and its developer beside the label',
    url: 'https://appgallery.huawei.com/app/C100000001',
    kind: 'app',
    layout: 'app',
    html: `<h1>演示购物</h1><div><span>开发者</span><span>${name}</span></div>`,
    shops: [{ shopId: 'C100000001', shopName: '演示购物', parties: operator }],
  },
];
export const xiaomiExamples: readonly Example[] = [
  {
    shows: 'an app by its package name, and its developer beside the label',
    url: 'https://app.mi.com/details?id=com.example.demoshop',
    kind: 'app',
    layout: 'app',
    html: `<div class="intro-titles"><h3>演示购物</h3></div><ul class="details"><li>开发者</li><li>${name}</li></ul>`,
    shops: [{ shopId: 'com.example.demoshop', shopName: '演示购物', parties: operator }],
  },
];
export const tencentExamples: readonly Example[] = [
  {
    shows: 'an app by its package name, and its developer in the data about it',
    url: 'https://sj.qq.com/appdetail/com.example.demoshop',
    kind: 'app',
    layout: 'app',
    html: `<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"dynamicCardResponse":{"data":{"components":[{"data":{"itemData":[{"pkg_name":"com.example.other","developer":"别的"}]}},{"data":{"itemData":[{"pkg_name":"com.example.demoshop","name":"演示购物","developer":"${name}"}]}}]}}}}}</script><h1>演示购物</h1>`,
    shops: [{ shopId: 'com.example.demoshop', shopName: '演示购物', parties: operator }],
  },
];
