// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Lookup } from '../../../components/look-up/lookup.tsx';
import { LookUp } from '../../../components/popup/look-up.tsx';
import { entryHash, readEntryHash, searchAddress } from '../../../components/look-up/address.ts';
import type { LookedUpEntry, LookupDemand, LookupEntry, LookupNews } from '../../../utils/model/lookup.ts';
import { verdictsKey } from '../../../utils/verdicts-key.ts';
import { browser } from './fake-browser.ts';
import { madeUpFinding, madeUpList } from './made-up.ts';
import { fillIn, find, says, show, takeAway } from './shown.tsx';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

/** The Worker as the page knows it: takes questions, and tells what a test lets it tell. */
class FakeWorker extends EventTarget {
  static demands: LookupDemand[] = [];
  static latest: FakeWorker | undefined;
  static ended = 0;

  constructor() {
    super();
    FakeWorker.latest = this;
  }

  postMessage(demand: LookupDemand): void {
    FakeWorker.demands.push(demand);
  }

  terminate(): void {
    FakeWorker.ended += 1;
  }
}

const tell = (news: LookupNews): void =>
  void FakeWorker.latest?.dispatchEvent(new MessageEvent('message', { data: news }));

const asked = async (call: LookupDemand['call']): Promise<LookupDemand> =>
  vi.waitFor(() => {
    const demand = FakeWorker.demands.findLast((one) => one.call === call);
    if (!demand) throw new Error('Nothing was asked');
    return demand;
  });

const row = (name: string, change: Partial<LookedUpEntry> = {}): LookedUpEntry => {
  const finding = madeUpFinding({ evidence: [] });
  const entry = { ...finding.entry, id: `id/${name}`, subject: { kind: 'company' as const, name } };
  return { ...finding, level: 'blacklist', entry, ...change };
};

const found = (number: number, rows: LookedUpEntry[], all = rows.length, complete = true): LookupNews => ({
  kind: 'found',
  number,
  found: { found: all, from: 0, rows, complete },
});

const searches = () =>
  FakeWorker.demands.flatMap((demand) => (demand.call === 'search' ? [demand.search] : []));

beforeEach(() => {
  browser.reset();
  FakeWorker.demands = [];
  FakeWorker.latest = undefined;
  FakeWorker.ended = 0;
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  takeAway();
  location.hash = '';
  vi.unstubAllGlobals();
});

const press = (key: string): void =>
  void document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );

const answer = async (entry: LookupEntry): Promise<void> => {
  location.hash = '#made-up/one';
  show(<Lookup asked="" />);
  const demand = await asked('entry');
  expect(demand).toMatchObject({ list: 'made-up', id: 'one' });
  tell({ kind: 'entry', number: demand.number, entry });
};

describe('the page', () => {
  test('shows what is found, and how much is read meanwhile', async () => {
    show(<Lookup asked="演示" />);
    const { number } = await asked('search');
    tell({
      kind: 'reading',
      reading: { read: 5, of: 20, lists: [madeUpList()], damaged: ['made-up'], complete: false },
    });
    tell(found(number, [row('杭州演示商贸有限公司')], 7, false));
    await says('已找到7条，仍在查找');
    await says('正在读取名单：5 / 20条');
    await says('“测试名单（虚构）”在本机的数据已损坏');
    tell(found(number, [row('杭州演示商贸有限公司')], 9));
    await says('9条');
    expect((await find('a[data-row]')).getAttribute('href')).toBe(
      `#made-up/${encodeURIComponent('id/杭州演示商贸有限公司')}`,
    );
  });

  test('asks anew with each letter and condition, and takes no late answer', async () => {
    show(<Lookup asked="" />);
    const { number } = await asked('search');
    fillIn(await find<HTMLInputElement>('input[type="search"]'), '蓝鲸');
    await vi.waitFor(() => expect(searches().at(-1)?.text).toBe('蓝鲸'));
    tell(found(number, [row('迟到的回答')]));
    const [, tier] = document.querySelectorAll<HTMLSelectElement>('.filters select');
    if (tier) {
      tier.value = 'watchlist';
      tier.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await vi.waitFor(() => expect(searches().at(-1)?.filters).toEqual({ tier: 'watchlist' }));
    expect(document.body.textContent).not.toContain('迟到的回答');
  });

  test('turns pages', async () => {
    show(<Lookup asked="演示" />);
    const { number } = await asked('search');
    tell(found(number, [row('甲演示商贸有限公司')], 120));
    await says('第1页，共3页');
    document.querySelectorAll<HTMLButtonElement>('.pages button')[1]?.click();
    await vi.waitFor(() => expect(searches().at(-1)).toMatchObject({ from: 50, count: 50 }));
  });

  test('is walked with arrows, and left for the field with Escape', async () => {
    show(<Lookup asked="演示" />);
    const { number } = await asked('search');
    tell(found(number, [row('甲演示商行'), row('乙演示商行')]));
    await find('a[data-row]');
    (await find<HTMLInputElement>('input[type="search"]')).focus();
    const trail: (string | null | undefined)[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'Home', 'Escape']) {
      press(key);
      trail.push(document.activeElement?.querySelector('.result-name')?.textContent ?? 'field');
    }
    expect(trail).toEqual([
      '甲演示商行',
      '乙演示商行',
      '乙演示商行',
      '甲演示商行',
      '乙演示商行',
      '甲演示商行',
      'field',
    ]);
  });

  test('shows no sole trader’s name', async () => {
    show(<Lookup asked="演示" />);
    const { number } = await asked('search');
    const { entry } = row('x');
    const subject = { kind: 'sole-trader' as const, name: '李四演示商行', uscc: '92330782MA28XXXX1X' };
    tell(found(number, [row('x', { entry: { ...entry, subject } })]));
    await says('92330782MA28XXXX1X');
    expect(document.body.textContent).not.toContain('李四');
  });

  test('ends the Worker, and all names with it, when it closes', async () => {
    show(<Lookup asked="" />);
    await asked('search');
    takeAway();
    expect(FakeWorker.ended).toBe(1);
  });
});

describe('an entry’s page', () => {
  test('tells what a mark’s detail tells, and when it happened', async () => {
    await answer({
      entry: row('杭州演示商贸有限公司'),
      events: [{ at: '2026-01-02T00:00:00Z', kind: 'changed', entries: 3 }],
    });
    await says('载明杭州演示商贸有限公司，事由“制假售假”');
    await says('列入名单');
    await says('名单的更新');
    expect(document.body.textContent).not.toContain('如何对应');
  });

  test('says that the person objected to it, until there is an answer', async () => {
    browser.replies.set('ownObjection', ({ list, entry }) => ({
      ok: true,
      value: list === 'made-up' && entry === 'id/杭州演示商贸有限公司' ? { on: '2026-02-03' } : {},
    }));
    await answer({ entry: row('杭州演示商贸有限公司'), events: [] });
    await says('你已提异议');
    await says('你在2026年2月3日就这条记录提出了异议');
    browser.replies.delete('ownObjection');
    await browser.storage.local.set({ [verdictsKey]: 'anew' });
    await vi.waitFor(() => expect(document.body.textContent).not.toContain('你已提异议'));
    expect(document.body.textContent).toContain('载明杭州演示商贸有限公司');
  });

  test('says that the record is past the term of publication', async () => {
    await answer({ entry: row('杭州演示商贸有限公司', { state: 'past-retention' }), events: [] });
    await says('已过名单的公布期限');
  });

  test.each([
    [
      { list: madeUpList(), removed: { on: '2026-05-01', reason: 'repaired' }, events: [] },
      '2026年5月1日移出名单',
    ],
    [{ list: madeUpList(), events: [] }, '里现在没有这条记录'],
    [{ events: [] }, '没有这份名单'],
  ])('says what is known where it is not there (%#)', async (entry, words) => {
    await answer(entry);
    await says(words);
  });
});

describe('the popup’s field', () => {
  test('reads nothing before something is typed, and tells the first few', async () => {
    show(<LookUp />);
    const field = await find<HTMLInputElement>('input[type="search"]');
    expect(FakeWorker.demands).toEqual([]);
    fillIn(field, 'lj');
    const { number } = await asked('search');
    tell(found(number, [row('蓝鲸演示商行')], 40));
    await says('40条');
    await says('蓝鲸演示商行');
    expect((await find('.heading a')).getAttribute('href')).toBe('/lookup.html?q=lj');
  });
});

test('addresses of entries go there and back, whatever is in an id', () => {
  for (const id of ['one', 'a/b#c?d', '某 编号', '%']) {
    expect(readEntryHash(entryHash({ list: 'made-up.list', id }))).toEqual({ list: 'made-up.list', id });
  }
  expect(readEntryHash('#x/%zz')).toBeUndefined();
  expect(readEntryHash('#only')).toBeUndefined();
  expect(searchAddress('a&b')).toBe('/lookup.html?q=a%26b');
});
