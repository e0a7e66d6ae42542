// @vitest-environment jsdom
/** Entries and reports come into a case by hand, and out of it again. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Cases } from '../../../../components/desk/cases/cases.tsx';
import { addEntryHash } from '../../../../components/look-up/address.ts';
import { MessageError } from '../../../../utils/messages/error.ts';
import type { LookedUpEntry, LookupDemand, LookupNews } from '../../../../utils/model/lookup.ts';
import { browser } from '../fake-browser.ts';
import { FakeReportDesk, madeUpDraft } from '../fake-report-desk.ts';
import { madeUpFinding } from '../made-up.ts';
import { fillIn, find, findButton, says, show, takeAway } from '../shown.tsx';
import { ledger, madeUpCase, madeUpRow } from './fake-ledger.ts';

const reports = vi.hoisted(() => ({ desk: undefined as unknown, open: 0 }));
vi.mock('wxt/browser', async () => import('../fake-browser.ts'));
vi.mock('../../../../utils/messages/open-ledger.ts', async () => import('./fake-ledger.ts'));
vi.mock('../../../../utils/messages/open-reports.ts', () => ({
  openReports: () => {
    reports.open += 1;
    return { desk: reports.desk, close: () => (reports.open -= 1) };
  },
  onReportNews: () => () => undefined,
}));

const listed = (name: string, id: string, kind: 'company' | 'sole-trader' = 'company'): LookedUpEntry => {
  const finding = madeUpFinding({ evidence: [] });
  return { ...finding, level: 'blacklist', entry: { ...finding.entry, id, subject: { kind, name } } };
};
const whale = listed('杭州演示蓝鲸商贸有限公司', 'whale');
const list = whale.list.info.id;

/** Names as the Worker holds them: it finds what contains the text. */
class FakeLookup extends EventTarget {
  static known: LookedUpEntry[] = [];
  static running = 0;
  constructor() {
    super();
    FakeLookup.running += 1;
  }
  postMessage(demand: LookupDemand): void {
    const { number } = demand;
    const tell = (data: LookupNews): void =>
      void setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })));
    if (demand.call === 'entry') {
      const entry = FakeLookup.known.find((one) => one.entry.id === demand.id);
      tell({ kind: 'entry', number, entry: { ...(entry && { entry }), events: [] } });
      return;
    }
    const rows = FakeLookup.known.filter(({ entry }) => entry.subject.name.includes(demand.search.text));
    tell({ kind: 'found', number, found: { found: rows.length, from: 0, rows, complete: true } });
  }
  terminate(): void {
    FakeLookup.running -= 1;
  }
}

beforeEach(() => {
  browser.reset();
  ledger.reset();
  FakeLookup.known = [whale];
  vi.stubGlobal('Worker', FakeLookup);
});
afterEach(async () => {
  takeAway();
  // Workers end a moment after the page that began them.
  await vi.waitFor(() => expect([FakeLookup.running, reports.open]).toEqual([0, 0]));
  location.hash = '';
  vi.unstubAllGlobals();
});

const openDetails = async (words: string): Promise<void> => {
  await says(words);
  for (const details of document.querySelectorAll('details')) {
    if (details.querySelector('summary')?.textContent !== words) continue;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  }
};
const entryOf = (id: string) => ({ list, entry: id, state: { tier: 'blacklist' as const } });

describe('a case', () => {
  test('is given an entry that is searched by name; no names are held before', async () => {
    ledger.one = madeUpCase();
    show(<Cases place="case-0001" />);
    await says('还没有关联名单记录或举报');
    expect(FakeLookup.running).toBe(0);
    await openDetails('关联名单记录');
    fillIn(await find<HTMLInputElement>('#link-entry'), '蓝鲸');
    ledger.answers.set('linkEntry', () => madeUpCase({ entries: [entryOf('whale')] }));
    (await find('.link-entry')).click();
    await says('已关联');
    expect(ledger.given('linkEntry')).toEqual([['case-0001', { info: whale.list.info, entry: whale.entry }]]);
    takeAway();
    await vi.waitFor(() => expect(FakeLookup.running).toBe(0));
  });

  test('says that nothing is found, and hides a sole trader’s name', async () => {
    FakeLookup.known = [listed('演示区李四日用品店', 'shop', 'sole-trader')];
    ledger.one = madeUpCase();
    show(<Cases place="case-0001" />);
    await openDetails('关联名单记录');
    fillIn(await find<HTMLInputElement>('#link-entry'), '无此名');
    await says('没有找到');
    fillIn(await find<HTMLInputElement>('#link-entry'), '日用品');
    await says('个体工商户（不显示名称）');
    expect(document.body.textContent).not.toContain('李四');
  });

  test('says which case has an entry already, and leads there', async () => {
    ledger.one = madeUpCase();
    ledger.answers.set('linkEntry', () => {
      throw new Error('ledger-entry-elsewhere case-0002');
    });
    show(<Cases place="case-0001" />);
    await openDetails('关联名单记录');
    fillIn(await find<HTMLInputElement>('#link-entry'), '蓝鲸');
    (await find('.link-entry')).click();
    await says('这条记录已在另一件案件中');
    expect((await find<HTMLAnchorElement>('a[href="#cases/case-0002"]')).textContent).not.toBe('');
  });

  test('gives back an entry and a report, as events', async () => {
    const report = { report: '3f6c1c1e-2f0a-4a53-9b58-0d6f3a4f1b11', title: '举报 · 演示店' };
    ledger.one = madeUpCase({ entries: [entryOf('whale')], reports: [report] });
    show(<Cases place="case-0001" />);
    const takes = [0, 1].map((at) => `#entries-title ~ .plain-list > li:nth-child(${at + 1}) .take`);
    (await find(takes[0] ?? '')).click();
    await vi.waitFor(() => expect(ledger.given('change')).toHaveLength(1));
    const [, changes] = ledger.given('change')[0] ?? [];
    expect(changes).toEqual([{ kind: 'entry', data: { ...entryOf('whale'), unlinked: true } }]);
    (await find(`${takes[1] ?? ''}:enabled`)).click();
    await vi.waitFor(() =>
      expect(ledger.given('change').at(-1)?.[1]).toEqual([
        { kind: 'report', data: { ...report, unlinked: true } },
      ]),
    );
  });

  test('is given a report of this desk; those that it has are not offered', async () => {
    const desk = new FakeReportDesk();
    const draft = madeUpDraft({ kind: 'lead', subject: { shopName: '演示一号店' } });
    const known = madeUpDraft({
      id: '5b0d3c52-37a5-4f6e-8d5e-6f3f0e0f6d10',
      subject: { shopName: '演示二号店' },
    });
    desk.kept.set(draft.id, draft).set(known.id, known);
    reports.desk = desk;
    ledger.one = madeUpCase({ reports: [{ report: known.id, title: '演示二号店' }] });
    show(<Cases place="case-0001" />);
    await says('演示二号店');
    expect(reports.open).toBe(0);
    await openDetails('关联举报');
    const options = (await find<HTMLSelectElement>('#link-report')).options;
    expect([...options].map(({ text }) => text)).toEqual(['举报 · 演示一号店']);
    (await find('#link-report-add')).click();
    await vi.waitFor(() =>
      expect(ledger.given('change')[0]?.[1]).toEqual([
        { kind: 'report', data: { report: draft.id, title: '举报 · 演示一号店' } },
      ]),
    );
    takeAway();
    await vi.waitFor(() => expect(reports.open).toBe(0));
  });
});

describe('an entry that was looked up', () => {
  const place = addEntryHash({ list, id: 'whale' }).replace('#cases/', '');

  test('opens the case of its company', async () => {
    ledger.answers.set('openForEntry', () => madeUpCase());
    show(<Cases place={place} />);
    await says('杭州演示蓝鲸商贸有限公司');
    (await find('#add-open')).click();
    await vi.waitFor(() => expect(location.hash).toBe('#cases/case-0001'));
    expect(ledger.given('openForEntry')).toEqual([[{ info: whale.list.info, entry: whale.entry }]]);
  });

  test('comes into another case that is searched', async () => {
    ledger.rows = [madeUpRow('case-0009', { title: '演示关联企业' })];
    ledger.answers.set('linkEntry', () => madeUpCase({ id: 'case-0009' }));
    show(<Cases place={place} />);
    fillIn(await find<HTMLInputElement>('#add-other'), '关联');
    (await find('[data-into="case-0009"]')).click();
    await vi.waitFor(() => expect(location.hash).toBe('#cases/case-0009'));
    expect(ledger.given('cases').at(-1)?.[0]).toMatchObject({ filters: { text: '关联' } });
  });

  test('says that a case has it, or that no list has it any more', async () => {
    ledger.answers.set('caseOf', () => 'case-0007');
    show(<Cases place={place} />);
    await says('这条记录已在一件案件中');
    expect(document.querySelector('#add-open')).toBeNull();
    takeAway();
    show(<Cases place={place.replace('whale', 'gone')} />);
    await says('名单里没有这条记录');
  });

  test('of a natural person opens no case, and says what can be done', async () => {
    ledger.answers.set('openForEntry', () => {
      throw new MessageError('ledger-person');
    });
    show(<Cases place={place} />);
    (await find('#add-open')).click();
    await says('名单中的自然人不立案');
    expect((await findButton('为这家企业立案')).getAttribute('aria-disabled')).toBe('false');
  });
});
