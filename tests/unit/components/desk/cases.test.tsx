// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Cases } from '../../../../components/desk/cases/cases.tsx';
import type { BulkOpening, BulkSurvey } from '../../../../utils/model/ledger/opening.ts';
import type { CaseQuery } from '../../../../utils/model/ledger/case-query.ts';
import { browser } from '../fake-browser.ts';
import { madeUpList } from '../made-up.ts';
import { fillIn, find, findButton, says, show, takeAway } from '../shown.tsx';
import { hash, ledger, madeUpCase, madeUpRow } from './fake-ledger.ts';

vi.mock('wxt/browser', async () => import('../fake-browser.ts'));
vi.mock('../../../../utils/messages/open-ledger.ts', async () => import('./fake-ledger.ts'));

class SilentWorker extends EventTarget {
  postMessage(): void {
    // It never answers: what is counted beforehand is not what these tests are about.
  }
  terminate(): void {
    // It holds nothing.
  }
}

beforeEach(() => {
  browser.reset();
  ledger.reset();
  vi.stubGlobal('Worker', SilentWorker);
});
afterEach(() => {
  takeAway();
  location.hash = '';
  vi.unstubAllGlobals();
});

const submit = async (selector: string): Promise<void> =>
  void (await find<HTMLFormElement>(selector)).dispatchEvent(
    new Event('submit', { bubbles: true, cancelable: true }),
  );
const press = async (selector: string): Promise<void> => (await find(selector)).click();
const choose = async (selector: string, value: string): Promise<void> => {
  const field = await find<HTMLSelectElement>(selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
const queries = (): CaseQuery[] => ledger.given('cases').map(([query]) => query as CaseQuery);
const changes = (): unknown[] => ledger.given('change').at(-1) ?? [];

/** The page of a case. */
const open = async (change: Parameters<typeof madeUpCase>[0] = {}): Promise<void> => {
  ledger.one = madeUpCase(change);
  show(<Cases place="case-0001" />);
  await find('#case-title');
};

/** An event of a case's history: an entry of a list was linked. */
const link = (list: string, seq: number) => ({
  kind: 'entry',
  data: { list, entry: 'e-17', state: { tier: 'blacklist' } },
  desk: '99999999-2222-4333-8444-555555555555',
  seq,
  prev: hash,
  hash: `${String(seq)}${hash.slice(1)}`,
  at: '2026-01-05T00:00:00.000Z',
  case: 'case-0001',
});

/** Chooses a ledger's file. */
const take = async (name: string): Promise<void> => {
  const input = await find<HTMLInputElement>('#import-file');
  Object.defineProperty(input, 'files', { value: [new File(['{}'], name)] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('the overview', () => {
  test('says what the ledger is for where it is empty', async () => {
    show(<Cases place="" />);
    await says('还没有案件');
  });

  test('shows counts by status, and what is due first', async () => {
    ledger.rows = [madeUpRow('甲', { due: '2026-01-01', daysLeft: -3, late: true })];
    ledger.counts = { suspicion: 9, notice: 4 };
    show(<Cases place="" />);
    await says('期限提醒');
    await says('逾期3天');
    await says('疑似9');
    await says('整改通知4');
    expect(queries()[0]).toMatchObject({ filters: { dueWithin: 30 }, sort: 'due' });
  });

  test('a status of the board leads to the list of its cases', async () => {
    ledger.rows = [madeUpRow('甲')];
    ledger.counts = { notice: 4 };
    show(<Cases place="" />);
    await press('button[data-status="notice"]');
    expect(location.hash).toBe('#cases/list');
  });

  test('each condition is asked of the ledger, and all are cleared at once', async () => {
    ledger.rows = [madeUpRow('甲')];
    ledger.answers.set('facets', () => ({
      areas: [{ name: '浙江省', cases: 2 }],
      tags: [{ name: '双十一', cases: 1 }],
      assignees: [{ name: '演示员', cases: 1 }],
      lists: [],
    }));
    show(<Cases place="list" />);
    await says('浙江省 (2)');
    fillIn(await find<HTMLInputElement>('#filter-text'), '蓝鲸');
    await choose('#filter-status', 'overdue');
    await choose('#filter-due', '7');
    await choose('#filter-area', '浙江省');
    await choose('#filter-tag', '双十一');
    await choose('#filter-assignee', ' ');
    await vi.waitFor(() =>
      expect(queries().at(-1)?.filters).toEqual({
        text: '蓝鲸',
        statuses: ['overdue'],
        dueWithin: 7,
        area: '浙江省',
        tag: '双十一',
        assignee: '',
      }),
    );
    await choose('#filter-due', 'late');
    await vi.waitFor(() => expect(queries().at(-1)?.filters).toMatchObject({ late: true }));
    expect(queries().at(-1)?.filters).not.toHaveProperty('dueWithin');
    await press('#filter-clear');
    await vi.waitFor(() => expect(queries().at(-1)?.filters).toEqual({}));
  });

  test('ten thousand cases come fifty at a time', async () => {
    ledger.rows = Array.from({ length: 60 }, (_, i) => madeUpRow(String(i)));
    ledger.found = 10_000;
    show(<Cases place="list" />);
    await says('第1页，共200页');
    expect(document.querySelectorAll('.case-list .case-row')).toHaveLength(50);
    await press('#page-after');
    await says('第2页，共200页');
    await vi.waitFor(() =>
      expect(queries()).toContainEqual(expect.objectContaining({ from: 50, count: 50 })),
    );
  });

  test('is drawn anew when another page changes the ledger', async () => {
    ledger.rows = [madeUpRow('甲')];
    show(<Cases place="list" />);
    await says('演示甲有限公司');
    ledger.rows = [madeUpRow('乙')];
    ledger.tell({ cases: 'all' });
    await says('演示乙有限公司');
  });

  test('says that the chain is wrong, wherever cases are looked at', async () => {
    ledger.rows = [madeUpRow('甲')];
    ledger.faults = [{ fault: 'changed', desk: hash, seq: 7 }];
    show(<Cases place="list" />);
    await says('台账的记录链有问题');
  });

  test('ends the Worker when the section is left', async () => {
    ledger.rows = [madeUpRow('甲')];
    show(<Cases place="" />);
    await says('期限提醒');
    takeAway();
    expect(ledger.ended).toBe(1);
  });
});

describe('opening', () => {
  test('opens a list’s cases in an area, and says what came of each entry', async () => {
    browser.lists = [madeUpList()];
    ledger.answers.set('openFromList', () => ({ opened: 120, linked: 3, known: 7, persons: 2 }));
    show(<Cases place="open" />);
    fillIn(await find<HTMLInputElement>('#bulk-area'), ' 浙江省杭州市 ');
    fillIn(await find<HTMLInputElement>('#bulk-tag'), '双十一');
    await submit('form:has(#bulk-open)');
    await says('新立120件');
    await says('此前已立案的记录：7条');
    await says('没有批量立案的记录：2条');
    expect(ledger.given('openFromList')[0]?.[0]).toEqual({
      list: 'made-up',
      area: '浙江省杭州市',
      tags: ['双十一'],
    });
  });

  test('what a press would open is counted before, and a smaller area is a press away', async () => {
    browser.lists = [madeUpList()];
    ledger.answers.set('surveyList', ({ area }: BulkOpening): BulkSurvey => {
      const counts = { opened: 1200, linked: 3, known: 7, persons: 2 };
      const areas = [{ area: '浙江杭州', name: '杭州', entries: 40 }];
      if (area === undefined) return { entries: 1212, counts, areas: [], elsewhere: 1212 };
      if (area === '浙江') return { entries: 52, counts: { ...counts, opened: 40 }, areas, elsewhere: 12 };
      return {
        entries: 40,
        counts: { opened: 40, linked: 0, known: 0, persons: 0 },
        areas: [],
        elsewhere: 40,
      };
    });
    show(<Cases place="open" />);
    await says('按下将新立1,200件');
    fillIn(await find<HTMLInputElement>('#bulk-area'), '浙江');
    await says('按下将新立40件');
    await says('并入同一企业案件的记录：3条');
    await says('涉及自然人、不批量立案的记录：2条');
    await says('其他或未写明下级地区：12条');
    await press('button[data-area="浙江杭州"]');
    await says('名单中该范围的记录：40条');
    expect((await find<HTMLInputElement>('#bulk-area')).value).toBe('浙江杭州');
    expect(document.body.textContent).not.toContain('并入同一企业案件');
    expect(ledger.given('openFromList')).toEqual([]);
  });

  test('names provinces in the reader’s language, and asks for them as the list writes them', async () => {
    browser.lists = [madeUpList()];
    browser.stored = { settings: { language: 'en' } };
    ledger.answers.set('surveyList', (): BulkSurvey => ({
      entries: 9,
      counts: { opened: 9, linked: 0, known: 0, persons: 0 },
      areas: [{ area: '广东', name: '广东', entries: 9 }],
      elsewhere: 0,
    }));
    show(<Cases place="open" />);
    await says('Guangdong');
    await press('button[data-area="广东"]');
    await vi.waitFor(async () => expect((await find<HTMLInputElement>('#bulk-area')).value).toBe('广东'));
  });

  test('a company that has its case is not opened again', async () => {
    ledger.answers.set('caseOf', () => 'case-0001');
    show(<Cases place="open" />);
    fillIn(await find<HTMLInputElement>('#one-name'), '杭州演示商贸有限公司');
    fillIn(await find<HTMLInputElement>('#one-code'), ' 91330106 ma2xxxxx1x');
    await submit('form:has(#one-open)');
    await says('这家企业已有案件');
    expect(ledger.given('caseOf')[0]?.[0]).toEqual({ code: '91330106MA2XXXXX1X' });
    expect(ledger.given('openCase')).toEqual([]);
  });
});

describe('a case', () => {
  test.each([
    ['suspicion', '发整改通知书'],
    ['notice', '收信用承诺书'],
    ['commitment', '已整改'],
    ['rectified', '结案'],
    ['overdue', '已整改'],
    ['closed', '重新立案'],
  ] as const)('of status %s offers %s first', async (status, first) => {
    await open({ status });
    expect((await find('.next-steps button')).textContent).toBe(first);
  });

  test('is given a notice with its number and day', async () => {
    await open();
    await press('[data-step="notice"]');
    fillIn(await find<HTMLInputElement>('#step-on'), '2026-03-01');
    fillIn(await find<HTMLInputElement>('#step-number'), '演示整改〔2026〕1号');
    await submit('form:has(#step-save)');
    await vi.waitFor(() =>
      expect(changes()).toEqual([
        'case-0001',
        [{ kind: 'status', data: { status: 'notice', on: '2026-03-01', document: '演示整改〔2026〕1号' } }],
      ]),
    );
  });

  test('says how its term is reckoned, and that it passed', async () => {
    await open({
      status: 'notice',
      late: true,
      deadline: { due: '2020-04-01', reason: 'notice', from: '2020-01-01', months: 3 },
    });
    await says('2020年4月1日');
    await says('逾期');
    await says('自2020年1月1日发整改通知书起3个月');
  });

  test('asks a platform for several measures in one go', async () => {
    await open();
    fillIn(await find<HTMLInputElement>('#measure-platform'), '淘宝');
    for (const number of [3, 8]) await press(`input[name="measure"][value="${String(number)}"]`);
    await says('登记2项');
    await submit('form:has(#measure-save)');
    await vi.waitFor(() =>
      expect(changes()[1]).toMatchObject([
        { kind: 'measure', data: { number: 3, platform: '淘宝', step: 'asked' } },
        { kind: 'measure', data: { number: 8, platform: '淘宝', step: 'asked' } },
      ]),
    );
  });

  test('a measure is carried out with the evidence that shows it', async () => {
    const evidence = [{ sha256: hash, name: '截图.png', type: 'image/png', bytes: 3 }];
    const steps = [{ step: 'asked' as const, on: '2026-01-01', evidence: [], at: '2026-01-01T00:00:00Z' }];
    await open({ evidence, measures: [{ number: 8, platform: '淘宝', step: 'asked', steps }] });
    await press('[data-measure="carried-out"]');
    await press('.measure .choices input');
    await submit('.measure form');
    await vi.waitFor(() =>
      expect(changes()[1]).toMatchObject([
        { kind: 'measure', data: { number: 8, step: 'carried-out', evidence: [hash] } },
      ]),
    );
  });

  test('a tag is taken back from those who gave it, and from no one else', async () => {
    await open({ tags: [{ name: '双十一', given: [hash] }] });
    await press('.given-names .take');
    await vi.waitFor(() =>
      expect(changes()[1]).toEqual([{ kind: 'untagged', data: { tag: '双十一', given: [hash] } }]),
    );
  });

  test('a shop that does not belong to it is taken away as it stands', async () => {
    await open();
    await press('.shops .take');
    await vi.waitFor(() =>
      expect(changes()[1]).toEqual([
        { kind: 'shop', data: { shop: { site: 'taobao', name: '演示旗舰店' }, removed: true } },
      ]),
    );
  });

  test('its title is written anew, and never empty', async () => {
    await open();
    fillIn(await find<HTMLInputElement>('#title'), '  ');
    await submit('form:has(#title)');
    fillIn(await find<HTMLInputElement>('#title'), '演示新名称有限公司');
    await submit('form:has(#title)');
    await vi.waitFor(() => expect(ledger.given('change')).toHaveLength(1));
    expect(changes()[1]).toEqual([{ kind: 'edited', data: { title: '演示新名称有限公司' } }]);
  });

  test('tells its history with the desk that wrote it', async () => {
    ledger.answers.set('history', () => [
      {
        kind: 'note',
        data: { text: '已电话联系' },
        desk: '99999999-2222-4333-8444-555555555555',
        seq: 12,
        prev: hash,
        hash,
        at: '2026-01-05T00:00:00.000Z',
        case: 'case-0001',
      },
    ]);
    await open();
    await says('备注：已电话联系');
    await says('工作台 99999999');
    await says('第12条');
  });

  test('tells in its history which list a linked entry is of, by its title where the list is there', async () => {
    browser.lists = [madeUpList()];
    ledger.answers.set('history', () => [link('made-up', 2), link('gone', 1)]);
    await open();
    await says('测试名单（虚构）\u00a0· e-17');
    await says('gone\u00a0· e-17');
  });

  test('says so where it is not there', async () => {
    show(<Cases place="case-9999" />);
    await says('没有这件案件');
  });

  test('says in words why a change was not recorded', async () => {
    ledger.answers.set('change', () => Promise.reject(new Error('ledger-bad-change')));
    await open();
    fillIn(await find<HTMLInputElement>('#tag'), '双十一');
    await submit('form:has(#tag)');
    await says('这次改动的内容不合要求');
  });
});

describe('hand-over and checks', () => {
  test('names the first line of an altered file, and takes nothing of it', async () => {
    ledger.answers.set('importLedger', () => Promise.reject(new Error('ledger-altered 41')));
    show(<Cases place="keep" />);
    await take('altered.jsonl');
    await says('最先不符的是第41行');
  });

  test('tells what came in, and where the chain parts', async () => {
    ledger.answers.set('importLedger', () => ({
      added: 30,
      known: 12,
      cases: 4,
      forks: [{ desk: '99999999-2222-4333-8444-555555555555', seq: 8, hashes: [hash, hash] }],
    }));
    show(<Cases place="keep" />);
    await take('other.jsonl');
    await says('新增30条记录，涉及4件案件');
    await says('工作台 99999999 的第8条：有2个不同的版本');
  });

  test('names the first wrong event of the ledger', async () => {
    ledger.rows = [madeUpRow('甲')];
    ledger.faults = [
      { fault: 'changed', desk: '99999999-2222-4333-8444-555555555555', seq: 7 },
      { fault: 'missing', desk: '99999999-2222-4333-8444-555555555555', seq: 8 },
    ];
    show(<Cases place="keep" />);
    await says('核验未通过');
    await says('工作台 99999999 的第7条记录：内容与校验值不符');
    await says('此后还有1处不符');
  });

  test('says that the chain is whole', async () => {
    ledger.rows = [madeUpRow('甲')];
    show(<Cases place="keep" />);
    await says('核验无误');
  });

  test.each([
    ['stands', '一致'],
    ['changed', '不一致'],
    ['missing', '不完整'],
  ] as const)('says of a deposited code: %s', async (outcome, words) => {
    ledger.answers.set('checkDeposit', () => ({ outcome }));
    show(<Cases place="keep" />);
    fillIn(await find<HTMLInputElement>('#check-code'), '401J0-MZ43A-PQNWT-TMCRW-ZAG7J');
    await submit('form:has(#check-code)');
    await says(words);
  });

  test('shows a code as it is to be printed', async () => {
    ledger.rows = [madeUpRow('甲')];
    const deposit = {
      number: 1,
      at: '2026-01-05T00:00:00Z',
      head: { desk: hash, seq: 1, hash },
      code: '401J0-MZ43A-PQNWT-TMCRW-ZAG7J',
      events: 1,
      cases: 1,
    };
    const kept: object[] = [];
    ledger.answers.set('deposits', () => [...kept]);
    ledger.answers.set('deposit', () => {
      kept.push(deposit);
      return deposit;
    });
    show(<Cases place="keep" />);
    (await findButton('生成短码')).click();
    await says('401J0');
    expect([...document.querySelectorAll('.slip-code code')].map((group) => group.textContent)).toEqual([
      '401J0',
      'MZ43A',
      'PQNWT',
      'TMCRW',
      'ZAG7J',
    ]);
    const letter = decodeURIComponent((await find<HTMLAnchorElement>('#deposit-send')).href);
    expect(letter).toMatch(/^mailto:\?subject=信标台账校验码&body=401J0-MZ43A-PQNWT-TMCRW-ZAG7J/);
    expect(letter).toContain(`${hash} 1 ${hash}`);
  });
});
