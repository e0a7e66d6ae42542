// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BoughtCard } from '../../../components/options/bought/bought-card.tsx';
import { BoughtNotices } from '../../../components/popup/bought-notices.tsx';
import type { BoughtNotice, ShownBought } from '../../../utils/model/bought.ts';
import type { Sighting } from '../../../utils/model/sighting.ts';
import { browser } from './fake-browser.ts';
import { madeUpFinding, madeUpList } from './made-up.ts';
import { find, says, show, takeAway } from './shown.tsx';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

const sighting: Sighting = { site: 'jd', shopId: '1001', parties: [], ad: false, selfOperated: false };
const told = {
  notes: [{ kind: 'lead' as const, text: '名单载明某某。' }],
  rows: [
    {
      label: '提出异议',
      parts: [
        { text: '向名单方提出异议', href: 'https://lists.example/appeal' },
        { text: '坏的地址', href: 'javascript:alert(1)' },
      ],
    },
  ],
  acts: [
    { press: 'mute' as const, text: '静音本店' },
    { press: 'disown' as const, text: '不是本店' },
  ],
};
const notice = (change: Partial<BoughtNotice> = {}): BoughtNotice => ({
  id: 'one',
  site: 'jd',
  label: '演示甲旗舰店',
  on: '2026-06-15',
  read: false,
  sighting,
  says: { finding: madeUpFinding(), told },
  ...change,
});
const kept: ShownBought[] = [
  {
    id: 'kept-1',
    site: 'jd',
    label: '演示甲旗舰店',
    month: '2026-06',
    operator: { name: '演示某某商贸有限公司' },
  },
  { id: 'kept-2', site: 'taobao', label: '演示\u202E乙店', month: '2026-05' },
];

let notices: BoughtNotice[];
let shops: ShownBought[];

beforeEach(() => {
  browser.reset();
  notices = [];
  shops = [];
  browser.replies.set('boughtNotices', () => ({ ok: true, value: notices }));
  browser.replies.set('bought', () => ({ ok: true, value: { all: shops.length, shops } }));
  browser.replies.set('keepBought', async ({ on }) => {
    await browser.storage.local.set({ settings: { bought: on } });
    return { ok: true, value: {} };
  });
});
afterEach(takeAway);

const button = (words: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
const sent = (name: string): unknown[] =>
  browser.sent.filter((message) => message.name === name).map(({ input }) => input);

describe('the options', () => {
  test('say before the switch what is kept, and what never is', async () => {
    show(<BoughtCard />);
    await says('名称、编号与网址，所在网站，页面写明的经营者，以及见到的月份');
    await says('不记商品、价格、订单号、收货信息和日期');
    await says('最多2,000家');
    expect((await find<HTMLInputElement>('#bought input[role=switch]')).checked).toBe(false);
    expect(document.body.textContent).not.toContain('系统通知');
  });

  test('switch it on through the background, and only then offer the system’s notifications', async () => {
    show(<BoughtCard />);
    (await find('#bought input[role=switch]')).click();
    await says('系统通知');
    expect(sent('keepBought')).toEqual([{ on: true }]);
    expect(browser.asked).toEqual([]);
    await says('还没有记下店铺');
  });

  test('ask the browser for notifications in the click, and say where it refuses', async () => {
    browser.stored = { settings: { bought: true } };
    browser.allows = false;
    show(<BoughtCard />);
    await says('系统通知');
    const [, system] = document.querySelectorAll<HTMLInputElement>('#bought input[role=switch]');
    system?.click();
    await says('浏览器没有允许发通知');
    expect(browser.asked).toEqual(['notifications']);
    expect(system?.checked).toBe(false);
  });

  test('show every kept shop with its operator and month, and delete one or all', async () => {
    browser.stored = { settings: { bought: true } };
    shops = kept;
    show(<BoughtCard />);
    await says('2026年6月见于订单页');
    await says('经营者：演示某某商贸有限公司');
    expect(document.querySelector('#bought')?.textContent).not.toContain('\u202E');
    (await find('button[aria-label="删去：演示乙店"]')).click();
    await vi.waitFor(() => expect(sent('forgetBought')).toEqual([{ ids: ['kept-2'] }]));
    await vi.waitFor(() => expect(button('全部删去')?.disabled).toBe(false));
    button('全部删去')?.click();
    await says('删去记下的2家店铺');
    (await find('.danger')).click();
    await vi.waitFor(() => expect(sent('forgetBought').at(-1)).toEqual({ all: true }));
  });

  test('tell of a shop in the words of its mark, with the entry’s explanation and safe addresses only', async () => {
    notices = [notice()];
    show(<BoughtCard />);
    await says('列入黑名单');
    await says('名单载明某某。');
    expect([...document.querySelectorAll('#bought a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://lists.example/appeal',
    ]);
    await says('坏的地址');
    button('不是本店')?.click();
    await vi.waitFor(() =>
      expect(sent('dismiss')).toEqual([
        { sighting, finding: expect.objectContaining({ level: 'blacklist' }) as object },
      ]),
    );
    await vi.waitFor(() => expect(button('静音本店')?.disabled).toBe(false));
    button('静音本店')?.click();
    await vi.waitFor(() => expect(sent('dismiss').at(-1)).toEqual({ sighting }));
  });

  test('tell of what turned out wrong', async () => {
    notices = [notice({ says: { corrected: { list: '测试名单', issuer: '测试机关', on: '2026-06-16' } } })];
    show(<BoughtCard />);
    await says('已更正，此前有误');
    await says('据测试机关，2026年6月16日');
  });
});

describe('the popup', () => {
  test('says nothing where there is nothing unread', async () => {
    notices = [notice({ read: true })];
    show(<BoughtNotices />);
    await vi.waitFor(() => expect(sent('boughtNotices')).toHaveLength(1));
    await new Promise((passed) => setTimeout(passed, 20));
    expect(document.querySelector('section')).toBeNull();
  });

  test('names the shop as its mark does, leads to the options, and is quiet once it was seen', async () => {
    const list = madeUpList({ trust: 'community' });
    notices = [notice({ says: { finding: madeUpFinding({ list, weight: 'outlined' }), told } })];
    browser.replies.set('readNotices', () => {
      notices = [notice({ read: true })];
      return { ok: true, value: {} };
    });
    show(<BoughtNotices />);
    await says('演示甲旗舰店');
    await says('测试名单（虚构）');
    expect(document.body.textContent).not.toContain('列入黑名单');
    expect((await find('section a')).getAttribute('href')).toMatch(/\/options\.html#bought$/);
    (await find('button[aria-label="知道了：演示甲旗舰店"]')).click();
    await vi.waitFor(() => expect(document.querySelector('section')).toBeNull());
    expect(sent('readNotices')).toEqual([{ ids: ['one'] }]);
  });
});
