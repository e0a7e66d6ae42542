/** The built pages that stand over a Worker's own data: what is put there, and what a person does before the picture. */
import type { Entry } from '../../../utils/model/entry.ts';
import type { Removal } from '../../../utils/lists/feed/plan.ts';
import type { Tab } from '../../e2e/browsers/shopper.ts';

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const entryOf = (id: string, name: string, change: Partial<Entry> = {}): Entry => ({
  id,
  subject: { kind: 'company', name },
  tier: 'blacklist',
  causes: [{ code: 'fake-orders', wording: '组织刷单炒信，虚构交易记录' }],
  basisKind: 'administrative',
  decision: { authority: '测试机关', number: '演市监处〔2026〕7号', date: daysAgo(60) },
  listedOn: daysAgo(50),
  ...change,
});

const cities = ['浙江省杭州市', '江西省南昌市', '广东省深圳市', '四川省成都市'] as const;

export const entries: Entry[] = [
  ...Array.from({ length: 60 }, (_, at) => {
    const region = cities[at % cities.length] ?? cities[0];
    const name = `${region.slice(3, 5)}第${at}号演示商贸有限公司`;
    return entryOf(`many-${at}`, name, {
      subject: { kind: 'company', name, region },
      storefronts: [{ site: 'taobao', shopId: `10000${at}`, name: `演示店${at}` }],
      listedOn: daysAgo(at * 7),
    });
  }),
  entryOf('whale', '重庆蓝鲸演示跨境电子商务贸易发展有限责任公司', {
    subject: {
      kind: 'company',
      name: '重庆蓝鲸演示跨境电子商务贸易发展有限责任公司',
      uscc: '91500000MADEM0XX0X',
      region: '重庆市',
      formerNames: ['重庆蓝鲸演示贸易有限公司'],
    },
    status: 'overdue',
    listedOn: daysAgo(400),
    domains: ['whale-shop.example'],
    storefronts: [{ site: 'jd', shopId: '1001', name: '演示某某品牌官方旗舰店' }],
    measures: [{ number: 9, by: '演示平台' }],
  }),
  entryOf('repaired', '广州演示丙商贸有限公司', { listedOn: daysAgo(140) }),
];

export const removals: Removal[] = [{ id: 'repaired', reason: 'repaired', on: daysAgo(10) }];

const names = [
  '序号,企业名称,统一社会信用代码,店铺网址',
  '1,重庆蓝鲸演示跨境电子商务贸易发展有限责任公司,,',
  '2,杭州第4号演示商贸有限责任公司,,',
  '3,兰州庚辛虚构种业有限公司,,',
  '4,重庆蓝鲸演示跨境电子商务贸易发展有限责任公司,91110000710926094P,',
  '5,,,https://www.whale-shop.example/x',
].join('\n');

export const passphrase = '三只白鹭飞过水田';

/** Goes to a case of the ledger, as a person finds it. */
async function openCase(tab: Tab): Promise<void> {
  await tab.type('#filter-text', '杭州第4号');
  await tab.click('.case-list .case-row:only-child');
}

interface BuiltScene {
  path: string;
  /** What shows that all of it is there. */
  there: string;
  act?: (tab: Tab) => Promise<void>;
}

export const scenes: Readonly<Record<string, BuiltScene>> = {
  'lookup-begin': { path: 'lookup.html', there: '.found-count:not(:empty)' },
  'lookup-found': { path: 'lookup.html?q=演示', there: 'a[data-row]' },
  'lookup-none': { path: 'lookup.html?q=没有这一家', there: '.found-count:not(:empty)' },
  'lookup-entry': { path: 'lookup.html#gallery/whale', there: '.sign' },
  'lookup-removed': { path: 'lookup.html#gallery/repaired', there: 'main h2' },
  'lookup-unknown': { path: 'lookup.html#gallery/never-there', there: 'main' },
  statistics: { path: 'statistics.html', there: 'table' },
  learn: { path: 'learn.html', there: '.topic' },
  'desk-reports': { path: 'desk.html#reports', there: 'main h2' },
  'desk-board': { path: 'desk.html#cases', there: '.cases h2' },
  'desk-cases': { path: 'desk.html#cases/list', there: '.case-row' },
  'desk-open': { path: 'desk.html#cases/open', there: '#bulk-list' },
  'desk-keep': { path: 'desk.html#cases/keep', there: '#export-save' },
  'desk-case': { path: 'desk.html#cases/list', there: '.case-row', act: openCase },
  'desk-case-step': {
    path: 'desk.html#cases/list',
    there: '.case-row',
    act: async (tab) => {
      await openCase(tab);
      await tab.click('[data-step="notice"]');
    },
  },
  'desk-screening': { path: 'desk.html#screening', there: '.intake' },
  'desk-screened': {
    path: 'desk.html#screening',
    there: '.intake',
    act: async (tab) => {
      await tab.type('.intake textarea', names);
      await tab.click('.sample select'); // the columns are there, and nothing moves any more
      await tab.press('Escape');
      await tab.click('.intake .button.primary:not([disabled])');
      await tab.click('.screened-row:first-child .row-head');
    },
  },
  'desk-monthly': { path: 'desk.html#monthly', there: '.monthly-texts table' },
  'desk-lock': { path: 'desk.html#lock', there: '#lock-fresh' },
};
