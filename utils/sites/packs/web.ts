/**
 * Any other shop site, where the person allows it: its domain, and who runs it as the site itself says (`imprint.ts`).
 * A page that says nothing gives its domain only. It is none of the packs that ship for a site: `any-site.ts` says which
 * addresses it is for, and its script runs where the person allowed one of them.
 */
import { after, before, pageAddress, text } from '../declare.ts';
import type { Example, Pack, Reading } from '../pack.ts';

const page: Reading = {
  name: 'imprint',
  card: { page: true },
  fields: {
    host: [pageAddress(after('://'), before('/'), before('?'), before('#'), before(':'))],
    shopName: [{ from: 'attribute', name: 'content', at: 'meta[property="og:site_name"]' }, text('title')],
    licence: [{ from: 'imprint', part: 'licence' }],
    parties: [
      {
        role: 'operator',
        name: [{ from: 'imprint', part: 'name' }],
        codes: [[{ from: 'imprint', part: 'code' }]],
      },
      { role: 'supplier', name: [{ from: 'imprint', part: 'supplier' }] },
    ],
  },
  mark: [],
};

export const web: Pack = {
  site: 'web',
  hosts: ['*'],
  scheme: 'any',
  pages: [{ kind: 'page', at: [{ path: '/*' }], readings: [page], empty: [] }],
};

const name = '杭州乙丙丁演示电子商务有限公司';
const shop = { site: 'web', host: 'shop.example', url: 'https://shop.example/' } as const;
const of = (
  shows: string,
  html: string,
  parties: Example['shops'][number]['parties'],
  licenceUrl: string | null = null,
): Example => ({
  shows,
  url: 'https://shop.example/goods/1?from=x',
  kind: 'page',
  layout: 'imprint',
  html,
  shops: [{ ...shop, parties: parties ?? [], licenceUrl }],
});
export const examples: readonly Example[] = [
  of('a page that says nothing: its domain only', '<main><p>样品</p></main>', []),
  of(
    'JSON-LD: the legal name and the code, not the brand',
    `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"演示甲小铺"},{"@type":"Organization","name":"演示甲小铺","legalName":"${name}","taxID":"000000000000000000"}]}</script>`,
    [{ role: 'operator', name, codes: ['000000000000000000'] }],
  ),
  of(
    'JSON-LD that gives a brand only: no operator',
    `<script type="application/ld+json">{"@type":"Organization","name":"Demo Lamps"}</script><p>Lamp</p>`,
    [],
  ),
  of(
    'the foot: who answers for the site, and who only made it',
    `<div>本店商品由演示某某制造有限公司生产</div><footer><p>版权所有 © 2026 ${name} <a href="https://beian.miit.gov.cn/">演ICP备00000000号-1</a></p><p>技术支持：演示某某网络技术有限公司</p></footer>`,
    [
      { role: 'operator', name, codes: [] },
      { role: 'supplier', name: '演示某某网络技术有限公司', codes: [] },
    ],
  ),
  of(
    'the foot: a code beside its label, and the licence as the authority shows it',
    `<footer><p>公司名称：${name}</p><p>统一社会信用代码：91000000MA00000000</p><a href="https://zzlz.gsxt.gov.cn/businessCheck/verifKey.do?showType=p&serial=1">亮照</a></footer>`,
    [{ role: 'operator', name, codes: ['91000000MA00000000'] }],
    'https://zzlz.gsxt.gov.cn/businessCheck/verifKey.do?showType=p&serial=1',
  ),
];
