/** What is measured of the ledger in a page of the extension, by the Worker that the desk's own pages have. */
import { casesColumns } from '../../../utils/model/ledger/cases-table.ts';
import type { CaseQuery } from '../../../utils/model/ledger/case-query.ts';
import type { CasesTableWords } from '../../../utils/model/ledger/cases-table.ts';
import { openLedger } from '../../../utils/messages/open-ledger.ts';
import type { LedgerLink } from '../../../utils/messages/open-ledger.ts';
import { madeUpLedger } from './made-up-ledger.ts';

/** Milliseconds until the answer, and the longest time for which the page could do nothing meanwhile. */
export interface DeskTime {
  ms: number;
  pauseMs: number;
}

export interface DeskTimes {
  times: Record<string, DeskTime>;
  exportedBytes: number;
  found: Record<string, number>;
}

async function timed(work: () => Promise<unknown>): Promise<DeskTime> {
  let pauseMs = 0;
  let last = performance.now();
  const ticks = new MessageChannel();
  const tick = (): void => {
    const now = performance.now();
    pauseMs = Math.max(pauseMs, now - last);
    last = now;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
    setTimeout(() => ticks.port2.postMessage(0), 4);
  };
  ticks.port1.addEventListener('message', tick);
  ticks.port1.start();
  tick();
  const begun = performance.now();
  await work();
  const ms = performance.now() - begun;
  pauseMs = Math.max(pauseMs, performance.now() - last);
  ticks.port1.close();
  return { ms, pauseMs };
}

const words: CasesTableWords = {
  columns: Object.fromEntries(casesColumns.map((name) => [name, name])) as CasesTableWords['columns'],
  statuses: {
    suspicion: '疑似',
    notice: '通知',
    commitment: '承诺',
    rectified: '整改',
    overdue: '逾期',
    closed: '结案',
  },
};

async function withLedger<T>(work: (desk: LedgerLink['desk']) => Promise<T>): Promise<T> {
  const ledger = openLedger();
  try {
    return await work(ledger.desk);
  } finally {
    ledger.close();
  }
}

const query = (filters: CaseQuery['filters']): CaseQuery => ({ filters, sort: 'due', from: 0, count: 50 });

export const deskMeasures = {
  /** Takes in a made-up ledger. @returns milliseconds, its making left out */
  async fillLedger(cases: number, events: number): Promise<number> {
    const file = madeUpLedger(cases, events);
    return withLedger(async (desk) => {
      await desk.open();
      return (await timed(() => desk.importLedger(file))).ms;
    });
  },

  /** @returns the key, and milliseconds to encrypt all that is kept */
  lockLedger: (): Promise<{ key: string; ms: number }> =>
    withLedger(async (desk) => {
      const begun = performance.now();
      const key = await desk.lockDesk('a passphrase to measure');
      return { key, ms: performance.now() - begun };
    }),

  /** Everything in the order in which a person may do it, with a Worker that was just begun. */
  async measureLedger(key: string | null, rounds: number): Promise<DeskTimes> {
    return withLedger(async (desk) => {
      const times: Record<string, DeskTime> = {};
      const found: Record<string, number> = {};
      times['at rest for two seconds'] = await timed(() => new Promise((over) => setTimeout(over, 2000)));
      times['opening'] = await timed(() => desk.open(key ?? undefined));
      const asked: Record<string, CaseQuery['filters']> = {
        'first table': {},
        'filter by area': { area: '江西' },
        'filter by status, tag and term': { statuses: ['notice', 'commitment'], tag: '急', dueWithin: 30 },
        'text, first search': { text: '蓝鲸红鹤' },
        'text in characters': { text: '青松' },
        'text in pinyin': { text: 'baihe' },
        'text, a code': { text: '100000000009' },
      };
      for (const [name, filters] of Object.entries(asked)) {
        const all: DeskTime[] = [];
        for (let round = 0; round < (name === 'text, first search' ? 1 : rounds); round += 1) {
          all.push(await timed(async () => (found[name] = (await desk.cases(query(filters))).found)));
        }
        const sorted = all.map(({ ms }) => ms).toSorted((a, b) => a - b);
        times[name] = {
          ms: sorted[Math.floor(sorted.length / 2)] ?? 0,
          pauseMs: Math.max(...all.map(({ pauseMs }) => pauseMs)),
        };
      }
      times['board'] = await timed(() => desk.board({}));
      times['figures of a month'] = await timed(() => desk.figures('2026-03', '浙江'));
      times['one change'] = await timed(() =>
        desk.change('bench-7-case', [{ kind: 'note', data: { text: '演示' } }]),
      );
      times['all events checked'] = await timed(async () => {
        for (;;) {
          const { checked, events } = await desk.status();
          if (checked >= events - 1) return;
          await new Promise((over) => setTimeout(over, 20));
        }
      });
      let exportedBytes = 0;
      times['export'] = await timed(async () => (exportedBytes = (await desk.exportLedger()).size));
      times['table of all cases'] = await timed(() => desk.casesTable({}, words));
      return { times, exportedBytes, found };
    });
  },
};
