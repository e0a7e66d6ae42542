// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LinksSection } from '../../../components/options/links/links-section.tsx';
import { Popup } from '../../../components/popup/popup.tsx';
import type { ShownLink } from '../../../utils/model/link.ts';
import { verdictsKey } from '../../../utils/verdicts-key.ts';
import { browser } from './fake-browser.ts';
import { madeUpFinding, madeUpList, madeUpShop, madeUpSummary } from './made-up.ts';
import { fillIn, find, findButton, says, show, takeAway } from './shown.tsx';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

const company = '杭州乙丙丁演示电子商务有限公司';

function madeUpLink(id: number, change: Partial<ShownLink> = {}): ShownLink {
  return {
    id,
    site: 'jd',
    shopIds: [`100${id}`],
    sellerIds: [],
    hosts: [],
    licences: [],
    name: `演示第${id}店`,
    claims: [
      {
        via: 'licence',
        company: { name: company, uscc: '910000001' },
        seen: '2026-03-05',
        standing: 'counts',
      },
    ],
    disputed: false,
    ...change,
  };
}

let links: ShownLink[];
const sentInputs = (name: string): unknown[] =>
  browser.sent.filter((message) => message.name === name).map((message) => message.input);

beforeEach(() => {
  browser.reset();
  links = [];
  browser.replies.set('links', ({ search = '', from, count }) => {
    const matching = links.filter(({ name = '' }) => name.includes(String(search)));
    const part = matching.slice(Number(from), Number(from) + Number(count));
    return { ok: true, value: { all: links.length, matching: matching.length, links: part } };
  });
  browser.replies.set('forgetLinks', (which) => {
    const ids = which['ids'] as number[] | undefined;
    links = ids ? links.filter(({ id }) => !ids.includes(id)) : [];
    return { ok: true, value: {} };
  });
});
afterEach(takeAway);

describe('the links in the options', () => {
  test('say what they are for where there are none', async () => {
    show(<LinksSection />);
    await says('还没有记下任何店铺的经营者');
    expect(document.querySelector('#links-search')).toBeNull();
  });

  test('show each shop with its operator, where and when it was seen, and what each word is worth', async () => {
    links = [
      madeUpLink(1, {
        disputed: true,
        sellerIds: ['2002'],
        hosts: ['jia.jd.com'],
        claims: [
          {
            via: 'licence',
            company: { uscc: '92' },
            seen: '2025-01-01',
            standing: 'superseded',
            superseded: '2026-01-01',
          },
          { via: 'table', table: '年报.csv', company: { name: company }, standing: 'unconfirmed' },
        ],
      }),
    ];
    show(<LinksSection />);
    const card = await find('.card.link');
    for (const words of [
      '演示第1店',
      '京东',
      '说法不一，不作比对',
      '个体工商户（仅记代码）',
      '亮照页\u00A0· 2025年1月1日\u00A0· 2026年1月1日起另有记载',
      '导入的“年报.csv”\u00A0· 日期不详\u00A0· 待第二处印证，以轮廓显示',
      '店铺 1001\u00A0· 卖家 2002\u00A0· jia.jd.com',
    ]) {
      expect(card.textContent).toContain(words);
    }
  });

  test('take whatever a page or a table says for text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    links = [
      madeUpLink(1, {
        name: hostile,
        hosts: [hostile],
        claims: [{ via: 'table', table: hostile, company: { name: hostile }, standing: 'counts' }],
      }),
    ];
    show(<LinksSection />);
    await says(hostile);
    expect(document.querySelector('img')).toBeNull();
  });

  test('are searched, and more are shown at a wish', async () => {
    links = Array.from({ length: 30 }, (_, i) => madeUpLink(i));
    show(<LinksSection />);
    await says('共30家店铺');
    expect(document.querySelectorAll('.card.link')).toHaveLength(20);
    (await find('.actions > button')).closest('.actions');
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '再显示一些')?.click();
    await vi.waitFor(() => expect(document.querySelectorAll('.card.link')).toHaveLength(30));
    fillIn(await find<HTMLInputElement>('#links-search'), '第7店');
    await says('1家符合，共30家');
  });

  test('are deleted only after a second yes; the first focus is on keeping', async () => {
    links = [madeUpLink(1), madeUpLink(2)];
    show(<LinksSection />);
    (await findButton('删除：演示第1店')).click();
    const question = await find('[role=alertdialog]');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('保留'));
    expect(sentInputs('forgetLinks')).toEqual([]);
    question.querySelector<HTMLElement>('.danger')?.click();
    await says('已删除');
    expect(sentInputs('forgetLinks')).toEqual([{ ids: [1] }]);
    await vi.waitFor(() => expect(document.body.textContent).not.toContain('演示第1店'));
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '全部删除')?.click();
    (await find('[role=alertdialog] .danger')).click();
    await vi.waitFor(() => expect(sentInputs('forgetLinks')).toEqual([{ ids: [1] }, { all: true }]));
  });

  test('are corrected by keyboard alone; what cannot be kept is said, and the words stay', async () => {
    links = [madeUpLink(1)];
    browser.replies.set('correctLink', ({ name }) =>
      name === '张三丰'
        ? { ok: false, error: { code: 'bad-company' } }
        : { ok: true, value: { name, uscc: '910000001' } },
    );
    show(<LinksSection />);
    const correct = await findButton('更正：演示第1店');
    correct.click();
    const field = await find<HTMLInputElement>('#link-1-name');
    await vi.waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.value).toBe(company);
    fillIn(field, '张三丰');
    await new Promise((rendered) => setTimeout(rendered));
    (await find<HTMLFormElement>('form.correct')).requestSubmit();
    await says('自然人姓名不会保存');
    expect(field.value).toBe('张三丰');
    fillIn(field, '演示另一家商贸有限公司');
    await new Promise((rendered) => setTimeout(rendered));
    (await find<HTMLFormElement>('form.correct')).requestSubmit();
    await says('已保存，记为：演示另一家商贸有限公司 910000001');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('更正：演示第1店'));
    expect(sentInputs('correctLink').at(-1)).toEqual({
      id: 1,
      name: '演示另一家商贸有限公司',
      code: '910000001',
    });
  });

  test('follow what is learnt while they are open', async () => {
    show(<LinksSection />);
    await says('还没有记下');
    links = [madeUpLink(1)];
    await browser.storage.local.set({ [verdictsKey]: 'x' });
    await says('演示第1店');
  });

  test('are saved as a file of this machine', async () => {
    links = [madeUpLink(1)];
    browser.replies.set('exportLinks', () => ({ ok: true, value: 'a,b\r\n' }));
    const made = vi.fn<(blob: Blob) => string>().mockReturnValue('blob:made-up');
    Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined });
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
    show(<LinksSection />);
    await says('导出 CSV');
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '导出 CSV')?.click();
    await vi.waitFor(() => expect(clicked).toHaveBeenCalledOnce());
    expect(await made.mock.calls[0]?.[0].text()).toBe('a,b\r\n');
    clicked.mockRestore();
  });

  const given = {
    storefront: { site: 'jd', shopId: '1001', name: '演示第1店' },
    company,
    seenOn: '2026-03-05',
  };

  test('go to the desk as a draft at a press, and nowhere else', async () => {
    links = [madeUpLink(1)];
    browser.replies.set('contributableLinks', () => ({ ok: true, value: [given] }));
    browser.replies.set('callDesk', () => ({ ok: true, value: {} }));
    show(<LinksSection />);
    (await find('#links-give')).click();
    await vi.waitFor(() =>
      expect(sentInputs('callDesk')).toEqual([{ kind: 'links', fill: { links: [given] } }]),
    );
    expect(new Set(browser.sent.map(({ name }) => name))).toEqual(
      new Set(['links', 'contributableLinks', 'callDesk']),
    );
  });

  test('open no desk where there are none to give, and say why', async () => {
    links = [madeUpLink(1)];
    browser.replies.set('contributableLinks', () => ({ ok: true, value: [] }));
    show(<LinksSection />);
    (await find('#links-give')).click();
    await says('没有可贡献的对应关系');
    expect(sentInputs('callDesk')).toEqual([]);
  });

  test.each(['en', 'zh-TW'])('speak %s', async (language) => {
    browser.language = language;
    links = [madeUpLink(1)];
    show(<LinksSection />);
    await says(language === 'en' ? 'licence page\u00A0· March 5, 2026' : '亮照頁\u00A0· 2026年3月5日');
  });
});

const address = 'https://mall.jd.com/showLicence-1001.html';
const unknown = (label: string, check: NonNullable<ReturnType<typeof madeUpShop>['verdict']['check']>) => {
  const shop = madeUpShop(label, { operatorKnown: false });
  return { ...shop, verdict: { ...shop.verdict, check } };
};

describe('the popup', () => {
  test('leads to the licence page of a shop that was not compared, or says why it cannot', async () => {
    browser.lists = [madeUpList()];
    browser.summary = madeUpSummary({
      shops: [
        unknown('甲店', { address }),
        unknown('乙店', { why: 'no-id' }),
        unknown('丙店', { why: 'no-id' }),
        unknown('丁店', { why: 'no-page' }),
      ],
    });
    show(<Popup tab={7} />);
    await says('经营者未知，无法比对');
    const checks = [...document.querySelectorAll<HTMLAnchorElement>('a.check')];
    expect(checks.map(({ href, target, rel }) => [href, target, rel])).toEqual([
      [address, '_blank', 'noreferrer noopener'],
    ]);
    expect(checks[0]?.textContent).toBe('核对经营者：甲店');
    expect(document.body.textContent).toContain('2家不能核对：本页没有给出');
    expect(document.body.textContent).toContain('1家不能核对：该网站没有');
  });

  test('says by whose word an operator is known, and that words contradict each other', async () => {
    browser.lists = [madeUpList()];
    const known = madeUpShop('甲店');
    const disputed = madeUpShop('乙店', { operatorKnown: false });
    browser.summary = madeUpSummary({
      shops: [
        {
          ...known,
          verdict: {
            ...known.verdict,
            operator: { via: 'licence', name: company, seen: '2026-03-05', disputed: false },
          },
        },
        {
          ...disputed,
          verdict: { ...disputed.verdict, operator: { via: 'item', disputed: true }, check: { address } },
        },
      ],
    });
    show(<Popup tab={7} />);
    await says(`${company} 经营者据2026年3月5日本人打开的亮照页。`);
    expect(document.body.textContent).toContain('所记经营者前后不一');
  });

  test('offers the check also for a mark that rests on something else', async () => {
    browser.lists = [madeUpList()];
    const shop = madeUpShop('甲店', { operatorKnown: false }, [madeUpFinding()]);
    browser.summary = madeUpSummary({
      shops: [{ ...shop, verdict: { ...shop.verdict, check: { address } } }],
    });
    show(<Popup tab={7} />);
    expect((await find<HTMLAnchorElement>('.shops a.check')).href).toBe(address);
  });
});
