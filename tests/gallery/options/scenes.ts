/** What the background answers in each scene of the options page. */
import type { browser as FakeBrowser } from '../../unit/components/fake-browser.ts';
import type { ShownDismissal } from '../../../utils/model/dismissal.ts';
import type { ShownLink } from '../../../utils/model/link.ts';
import { demonstrationList, madeUpList } from '../../unit/components/made-up.ts';
import {
  catalogued,
  choices,
  events,
  feedPreview,
  linksPreview,
  tablePreview,
} from '../../unit/components/made-up-sources.ts';

type Scene = (browser: typeof FakeBrowser) => void;

const { info } = madeUpList();
const pages = {
  homepage: 'https://lists.example/',
  appealTo: 'https://lists.example/appeal',
  reportTo: 'mailto:report@lists.example',
  licence: 'CC BY 4.0',
  jurisdiction: 'CN',
};

const feed = madeUpList({ info: { ...info, ...pages }, entries: 12_480, checkedAt: '2026-11-03T08:00:00Z' });

const table = madeUpList({
  info: {
    ...info,
    id: choices.id,
    title: choices.title,
    issuer: choices.issuer,
    tier: 'other',
    published: '2026-03-01',
  },
  source: { kind: 'file', fileName: '2026年演示失信名单.xlsx' },
  entries: 476,
  rows: { read: 500, refused: 24, doubtful: 12 },
  changedAt: '2026-10-12T08:00:00Z',
});
delete table.address;
delete table.fingerprint;

const company = '演示某某商贸有限公司';

const shopLinks: ShownLink[] = [
  {
    id: 1,
    site: 'jd',
    shopIds: ['1001'],
    sellerIds: ['2001'],
    hosts: ['mall.example'],
    licences: [],
    name: '演示某某品牌官方旗舰店',
    claims: [
      { via: 'person', company: { name: company }, seen: '2026-03-05', standing: 'counts' },
      { via: 'licence', company: { name: `${company}杭州分公司`, uscc: '910000001' }, standing: 'overruled' },
    ],
    disputed: true,
  },
  {
    id: 2,
    site: 'taobao',
    shopIds: ['1002'],
    sellerIds: [],
    hosts: [],
    licences: [],
    claims: [{ via: 'table', table: '演示对应表', company: { uscc: '910000002' }, standing: 'unconfirmed' }],
    disputed: false,
  },
];

const dismissals: ShownDismissal[] = [
  { id: 'a', site: 'jd', keys: ['a'], shop: '演示某某品牌官方旗舰店', on: '2026-03-05' },
  {
    id: 'b',
    site: 'jd',
    keys: ['b'],
    shop: '演示乙店',
    on: '2026-03-05',
    entry: { listId: info.id, id: 'one', listTitle: info.title, issuer: info.issuer, name: company },
    objection: 'https://lists.example/appeal',
  },
];

const hostile = '<img src=x onerror=alert(1)>\u202Egnp.evil\u202C' + '很长的标题'.repeat(38);

function told(browser: typeof FakeBrowser): void {
  browser.replies.set('catalogue', () => ({ ok: true, value: catalogued }));
  browser.replies.set('listHistory', () => ({ ok: true, value: events }));
  browser.replies.set('listLink', () => ({
    ok: true,
    value: `https://lists.example/made-up/#xinbiao=1&id=made-up&root=${feed.fingerprint ?? ''}`,
  }));
}

const previews = (preview: unknown): Scene => {
  return (browser) => {
    told(browser);
    browser.lists = [demonstrationList()];
    browser.replies.set('preview', () => ({ ok: true, value: preview }));
    browser.replies.set('importSource', () => new Promise(() => undefined));
  };
};

export const scenes: Readonly<Record<string, Scene>> = {
  begin: (browser) => {
    told(browser);
    browser.lists = [demonstrationList()];
  },
  refused: (browser) => {
    told(browser);
    browser.replies.set('preview', () => ({
      ok: false,
      error: { code: 'bad-workbook', detail: '2026.xls: BIFF8, encrypted' },
    }));
  },
  lists: (browser) => {
    told(browser);
    browser.lists = [
      { ...feed, trust: 'raised' },
      table,
      madeUpList({
        info: { ...info, id: 'old', title: '演示网址名单（虚构）', tier: 'other' },
        enabled: false,
        source: { kind: 'address' },
        error: { code: 'unreachable', detail: 'list.txt: 503' },
        expires: '2026-01-31T00:00:00Z',
      }),
    ];
    browser.replies.set('sync', () => new Promise(() => undefined));
  },
  everything: (browser) => {
    told(browser);
    browser.lists = [demonstrationList()];
    browser.stored = {
      settings: { sitesAllowed: ['https://a-shop-of-its-own.example', 'https://another.example'] },
      'localPack:jd': { site: 'jd', name: '演示站点包.json', loadedAt: '2026-03-05T08:00:00Z', pack: {} },
    };
    browser.replies.set('dismissals', () => ({ ok: true, value: dismissals }));
    browser.replies.set('links', () => ({ ok: true, value: { all: 2, matching: 2, links: shopLinks } }));
  },
  raise: (browser) => {
    told(browser);
    browser.lists = [feed];
  },
  hostile: (browser) => {
    told(browser);
    browser.lists = [
      {
        ...feed,
        info: { ...info, ...pages, title: hostile, issuer: hostile, publisher: hostile, licence: hostile },
        error: { code: 'wrong-hash', detail: hostile },
      },
    ];
  },
  feed: previews(feedPreview({ info: { ...info, ...pages } })),
  pinned: previews(feedPreview({ pinned: true })),
  table: previews(tablePreview()),
  unread: previews(
    tablePreview({
      read: 500,
      taken: 0,
      refused: 500,
      doubtful: 0,
      sheets: tablePreview().sheets.map((sheet) => Object.assign(sheet, { read: false })),
    }),
  ),
  vanishing: (browser) => {
    previews(tablePreview({ known: true, vanished: 90 }))(browser);
    browser.lists = [table];
  },
  domains: previews(tablePreview({ form: 'domains', sheets: [], read: 3120, taken: 3098, refused: 22 })),
  links: previews(linksPreview()),
};
