/** A ledger's Worker that answers as a test tells it, and remembers what was asked. */
import type { Remote } from 'comlink';
import { workerCalls } from '../../../../utils/messages/worker-calls.ts';
import { isLedgerCode } from '../../../../utils/model/ledger/ledger-desk.ts';
import type { CaseQuery, CaseRow } from '../../../../utils/model/ledger/case-query.ts';
import type { ChainFault, ChainFork, LedgerStatus } from '../../../../utils/model/ledger/chain.ts';
import type { LedgerCase } from '../../../../utils/model/ledger/case.ts';
import type { LedgerNews } from '../../../../utils/model/ledger/ledger-desk.ts';
import type { CaseStatus } from '../../../../utils/model/ledger/events.ts';

export const ownDesk = '11111111-2222-4333-8444-555555555555';
export const hash = 'ab'.repeat(32);

export function madeUpCase(change: Partial<LedgerCase> = {}): LedgerCase {
  return {
    id: 'case-0001',
    title: '杭州演示商贸有限公司',
    opened: '2026-01-05',
    area: '浙江省杭州市',
    status: 'suspicion',
    late: false,
    subjects: [{ kind: 'company', name: '杭州演示商贸有限公司', codes: ['91330106MA2XXXXX1X'] }],
    shops: [{ site: 'taobao', name: '演示旗舰店' }],
    entries: [],
    reports: [],
    steps: [],
    measures: [],
    notes: [],
    evidence: [],
    tags: [],
    assignees: [],
    changed: '2026-01-05T00:00:00.000Z',
    events: 1,
    ...change,
  };
}

export function madeUpRow(id: string, change: Partial<CaseRow> = {}): CaseRow {
  return {
    id,
    title: `演示${id}有限公司`,
    opened: '2026-01-05',
    status: 'suspicion',
    late: false,
    tags: [],
    assignees: [],
    shops: 0,
    entries: 0,
    removed: 0,
    changed: '2026-01-05T00:00:00.000Z',
    ...change,
  };
}

type Answer = (...given: never[]) => unknown;

class FakeLedger {
  asked: { name: string; given: unknown[] }[] = [];
  ended = 0;
  rows: CaseRow[] = [];
  found: number | undefined;
  counts: Partial<Record<CaseStatus, number>> = {};
  faults: ChainFault[] = [];
  forks: ChainFork[] = [];
  one: LedgerCase | undefined;
  /** Answers that differ from the usual ones, or fail, by the call's name. */
  answers = new Map<string, Answer>();
  tell: (news: LedgerNews) => void = () => undefined;

  reset(): void {
    const { desk: _, ...fresh } = new FakeLedger();
    Object.assign(this, fresh);
  }

  /** What was asked by a name, the latest last. */
  given(name: string): unknown[][] {
    return this.asked.filter((one) => one.name === name).map(({ given }) => given);
  }

  status(): LedgerStatus {
    const events = this.rows.length + (this.one ? 1 : 0);
    return {
      desk: ownDesk,
      events,
      cases: events,
      heads: [{ desk: ownDesk, seq: 1, hash }],
      forks: this.forks,
      checked: events,
      faults: this.faults,
      damaged: 0,
    };
  }

  #usual: Readonly<Record<string, Answer>> = {
    lockState: () => 'off',
    open: () => this.status(),
    status: () => this.status(),
    followLists: () => ({ entries: 0, changed: 0, removed: 0 }),
    facets: () => ({ areas: [], tags: [], assignees: [], lists: [] }),
    board: () => ({
      suspicion: 0,
      notice: 0,
      commitment: 0,
      rectified: 0,
      overdue: 0,
      closed: 0,
      ...this.counts,
    }),
    cases: ({ from, count }: CaseQuery) => ({
      found: this.found ?? this.rows.length,
      from,
      rows: this.rows.slice(0, count),
    }),
    case: () => this.one,
    change: () => this.one,
    addEvidence: () => this.one,
    caseOf: () => undefined,
    surveyList: () => ({
      entries: 0,
      counts: { opened: 0, linked: 0, known: 0, persons: 0 },
      areas: [],
      elsewhere: 0,
    }),
    history: () => [],
    deposits: () => [],
  };

  readonly desk = new Proxy(
    {},
    {
      get:
        (_, name: string) =>
        async (...given: unknown[]) => {
          this.asked.push({ name, given });
          const answer = this.answers.get(name) ?? this.#usual[name];
          if (answer === undefined) throw new Error(`Nothing answers ${name}`);
          return answer(...(given as never[]));
        },
    },
  );
}

export const ledger = new FakeLedger();

/** In place of `utils/messages/open-ledger.ts`. */
export function openLedger(changed: (news: LedgerNews) => void): { desk: object; close: () => void } {
  ledger.tell = changed;
  return {
    desk: workerCalls(ledger.desk as Remote<object>, isLedgerCode),
    close: () => void (ledger.ended += 1),
  };
}
