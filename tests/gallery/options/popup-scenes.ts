/** What the tab and the background answer in each state of the popup. */
import type { browser as FakeBrowser } from '../../unit/components/fake-browser.ts';
import {
  demonstrationList,
  madeUpFinding,
  madeUpList,
  madeUpShop,
  madeUpSummary,
} from '../../unit/components/made-up.ts';
import type { PageSummary } from '../../../utils/model/page.ts';

type Scene = (browser: typeof FakeBrowser) => void;

const read =
  (summary: Partial<PageSummary>, lists = [madeUpList()]): Scene =>
  (browser) => {
    browser.lists = lists;
    browser.summary = madeUpSummary(summary);
  };

const empty = { cards: 0, shops: [] };
const licence = 'https://mall.jd.com/showLicence-1.html';
const unknown = { operatorKnown: false };
const seen = madeUpFinding();
const shopNames = ['杭州演示某某品牌官方旗舰店（自营配送）', '演示甲店', '演示乙店'] as const;

export const popupScenes: Readonly<Record<string, Scene>> = {
  foreign: (browser) => {
    browser.lists = [madeUpList()];
    browser.summary = 'silent';
    browser.address = 'https://shop-with-a-rather-long-name.example/item/1';
    browser.replies.set('siteOffer', () => ({ ok: true, value: {} }));
  },
  reload: (browser) => {
    browser.lists = [madeUpList()];
    browser.summary = 'silent';
    browser.ourTabs = [7];
  },
  other: (browser) => void (browser.lists = [madeUpList()]),
  'site-off': (browser) => {
    read({ ...empty, siteEnabled: false })(browser);
    browser.stored['settings'] = { sitesOff: [madeUpSummary().site] };
  },
  'unknown-layout': read({ ...empty, layout: 'unknown' }),
  'not-rendered': read({ ...empty, layout: 'waiting' }),
  'no-shop': read({ ...empty, layout: 'none' }),
  'no-list': read({}, []),
  'only-demonstration': read({}, [demonstrationList()]),
  stale: read({ cards: 3, marked: 0 }, [
    madeUpList({ expires: '2026-01-31T00:00:00Z', error: { code: 'unreachable' } }),
  ]),
  'operator-unknown': read({
    site: 'jd',
    cards: 12,
    shops: [
      madeUpShop(shopNames[0], {
        ...unknown,
        verdict: { level: 'none', state: 'none', findings: [], check: { address: licence } },
      }),
      madeUpShop(shopNames[1], {
        ...unknown,
        verdict: { level: 'none', state: 'none', findings: [], check: { why: 'no-id' } },
      }),
      madeUpShop(shopNames[2], {
        verdict: {
          level: 'none',
          state: 'none',
          findings: [],
          operator: { via: 'licence', name: '演示某某商贸有限公司', seen: '2026-03-05', disputed: false },
        },
      }),
    ],
  }),
  'not-listed': read({ cards: 2, shops: [madeUpShop(shopNames[1]), madeUpShop(shopNames[2])] }),
  addresses: read({ site: 'baidu', kind: 'serp', cards: 2, shops: [madeUpShop('shop.example', unknown)] }),
  marked: read({
    cards: 48,
    marked: 5,
    unseen: 1,
    treated: { dim: 2, fold: 1, hide: 1, end: 1, ads: 1, dimmedInstead: 1 },
    shops: [
      madeUpShop(shopNames[0], { cards: 3 }, [
        seen,
        madeUpFinding({
          weight: 'outlined',
          stale: true,
          list: madeUpList({ info: { ...madeUpList().info, id: 'two' } }),
        }),
      ]),
      madeUpShop(shopNames[1], { cards: 2 }, [madeUpFinding({ weight: 'outlined', state: 'contested' })]),
      madeUpShop('已不再提示的演示店', {
        verdict: {
          level: 'blacklist',
          state: 'listed',
          findings: [seen],
          muted: { id: 'm', on: '2026-03-05' },
        },
      }),
      madeUpShop(shopNames[2], unknown),
    ],
  }),
  failed: (browser) => {
    browser.lists = [madeUpList({ error: { code: 'no-space' } })];
    browser.replies.set('lists', () => ({
      ok: false,
      error: { code: 'store-unavailable', detail: 'InvalidStateError' },
    }));
  },
};
