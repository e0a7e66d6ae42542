// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { figuresCsv } from '../../../components/statistics/figure-table.tsx';
import { Statistics } from '../../../components/statistics/statistics.tsx';
import type { ListFigures, ReckoningNews } from '../../../utils/statistics/reckoning.ts';
import { addMeasure, areaOf, emptyTally, measureKey } from '../../../utils/statistics/tally.ts';
import { browser } from './fake-browser.ts';
import { press } from './list-section.ts';
import { find, says, show, takeAway } from './shown.tsx';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

/** The Worker, as far as the page knows it. */
class FakeWorker extends EventTarget {
  static all: FakeWorker[] = [];
  ended = false;

  constructor() {
    super();
    FakeWorker.all.push(this);
  }

  terminate(): void {
    this.ended = true;
  }

  tell(data: ReckoningNews): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const worker = async (): Promise<FakeWorker> =>
  vi.waitFor(() => {
    const last = FakeWorker.all.at(-1);
    if (!last) throw new Error('No Worker was begun');
    return last;
  });

function figuresOf(id: string, more: Partial<ListFigures> = {}): ListFigures {
  const tally = emptyTally();
  tally.standing.overdue = 2;
  tally.removed.repaired = 1;
  tally.term.within = 1;
  tally.days.set(30, 1);
  areaOf(tally, '浙江').listed = 3;
  addMeasure(tally, measureKey(9, '演示平台'), 2);
  const title = `演示名单${id}`;
  return {
    id,
    title,
    demonstration: false,
    tally,
    uncounted: 0,
    undescribed: 0,
    givesReasons: true,
    ...more,
  };
}

beforeEach(() => {
  browser.reset();
  browser.replies.set('shownMarks', () => ({ ok: true, value: [] }));
  FakeWorker.all = [];
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  takeAway();
  vi.unstubAllGlobals();
});

describe('figures of lists', () => {
  test('come when all is read, together or of one list, and the Worker is ended', async () => {
    show(<Statistics />);
    const reader = await worker();
    reader.tell({ kind: 'read', entries: 50_000, of: 100_000 });
    await says('已读50,000条，共100,000条');
    reader.tell({
      kind: 'done',
      lists: [figuresOf('a'), figuresOf('b', { givesReasons: false, uncounted: 2 })],
    });
    expect((await find('#key-listed')).textContent).toBe('6');
    expect(reader.ended).toBe(true);
    await says('有2次更新没有算出');
    const select = await find<HTMLSelectElement>('#statistics-list');
    select.value = 'a';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(document.querySelector('#key-listed')?.textContent).toBe('3'));
    expect(document.body.textContent).not.toContain('没有算出');
    expect(document.querySelector('#key-median')?.textContent).toBe('30天（已知1条）');
  });

  test('are no more read when the person cancels, and can be read again', async () => {
    show(<Statistics />);
    const reader = await worker();
    await press('#statistics-cancel');
    await says('已取消');
    expect(reader.ended).toBe(true);
    expect(document.querySelector('#key-listed')).toBeNull();
    await press('#statistics-again');
    await vi.waitFor(() => expect(FakeWorker.all).toHaveLength(2));
    (await worker()).tell({ kind: 'done', lists: [figuresOf('a')] });
    expect((await find('#key-listed')).textContent).toBe('3');
  });

  test('of the demonstration stand for themselves, and say that they are made up', async () => {
    show(<Statistics />);
    const demonstration = figuresOf('demo', { demonstration: true });
    (await worker()).tell({ kind: 'done', lists: [demonstration] });
    await says('名称和数字均属虚构');
    takeAway();
    FakeWorker.all = [];
    show(<Statistics />);
    (await worker()).tell({ kind: 'done', lists: [demonstration, figuresOf('a')] });
    expect((await find('#key-listed')).textContent).toBe('3');
    expect(document.body.textContent).not.toContain('均属虚构');
  });

  test('that cannot be read are told in words', async () => {
    show(<Statistics />);
    (await worker()).tell({ kind: 'failed', code: 'store-unavailable', detail: 'x' });
    await find('.notice.bad');
    takeAway();
    FakeWorker.all = [];
    show(<Statistics />);
    const { tally: _, ...broken } = figuresOf('a');
    (await worker()).tell({ kind: 'done', lists: [broken] });
    await says('“演示名单a”在本机的数据读不出来');
  });

  test('of the page end with it', async () => {
    show(<Statistics />);
    const reader = await worker();
    takeAway();
    await vi.waitFor(() => expect(reader.ended).toBe(true));
  });
});

describe('counts of marks', () => {
  const months = [
    { month: '2026-06', marks: 3, levels: { blacklist: 3 }, causes: { 'fake-orders': 3 }, sites: { jd: 3 } },
  ];

  test('are shown by kind, cause, site and month, and cleared after a question', async () => {
    browser.replies.set('shownMarks', () => ({ ok: true, value: months }));
    show(<Statistics />);
    await says('共3次，自2026年6月');
    expect((await find('#figures-marks-causes tbody')).textContent).toBe('刷单炒信3');
    expect((await find('#figures-marks-sites tbody')).textContent).toBe('京东3');
    await press('#of-marks .card .actions button');
    expect(browser.sent.map(({ name }) => name)).not.toContain('clearShownMarks');
    browser.replies.set('shownMarks', () => ({ ok: true, value: [] }));
    await press('#of-marks .confirm .danger');
    await find('#marks-none');
    expect(browser.sent.map(({ name }) => name)).toContain('clearShownMarks');
  });

  test('are switched off by the person', async () => {
    show(<Statistics />);
    await press('#of-marks [role=switch]');
    await says('现在不计数');
    expect(browser.stored['settings']).toMatchObject({ countMarks: false });
  });
});

const row = (words: string, count: number) => ({
  key: words,
  heads: [{ words, told: true }],
  counts: [count],
});

test('a CSV holds the whole table, and no cell of it runs', () => {
  const rows = [row('=HYPERLINK("https://evil.example")', 2), row('+1', 1), row('a,b', 0)];
  const csv = figuresCsv({ id: 'x', title: 'x', heads: ['平台'], columns: ['条数'], rows, atMost: 1 });
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv.slice(1).trimEnd().split('\r\n')).toEqual([
    '平台,条数',
    '"\'=HYPERLINK(""https://evil.example"")",2',
    "'+1,1",
    '"a,b",0',
  ]);
});
