/** Cases as pages ask for them: found, shown, changed. Every call first reads what other pages wrote. */
import { legalDayAt } from '../../model/days.ts';
import { CaseStatus } from '../../model/ledger/events.ts';
import type { CaseChange, CaseEvent } from '../../model/ledger/events.ts';
import type {
  BulkOpened,
  BulkOpening,
  BulkSurvey,
  CaseStart,
  FollowedLists,
  ListedEntry,
} from '../../model/ledger/opening.ts';
import type {
  CaseFilters,
  CaseQuery,
  CaseRow,
  FoundCases,
  LedgerFacets,
} from '../../model/ledger/case-query.ts';
import type { CasesTableWords } from '../../model/ledger/cases-table.ts';
import type { LedgerCase } from '../../model/ledger/case.ts';
import type { LedgerFigures } from '../../model/ledger/figures.ts';
import type { LedgerNews } from '../../model/ledger/ledger-desk.ts';
import type { StoreDatabase } from '../../store/database.ts';
import { CaseRows, CaseTexts, filterOf, sortRows } from './cases/case-search.ts';
import { wholeCase } from './cases/case-view.ts';
import { casesTable } from './cases/cases-table.ts';
import { isNaturalPerson } from '../../identity/subject.ts';
import { compareEvents, eventsOf } from './chain/event.ts';
import type { UnchainedEvent } from './chain/event.ts';
import { monthFigures } from './cases/figures.ts';
import type { CaseState } from './cases/fold.ts';
import type { Ledger } from './ledger.ts';
import { linkChanges } from './listed/linking.ts';
import { readListNow, readWholeList } from './listed/lists-now.ts';
import { BulkOpener, caseIdOf, followEvents, wholeCodes } from './listed/opening.ts';
import type { KnownCases, ListNow } from './listed/opening.ts';
import { ListSurvey } from './listed/survey.ts';

export interface CaseDeskDependencies {
  ledger: Ledger;
  /** Where the lists are. */
  lists: () => Promise<StoreDatabase>;
  now: () => Date;
  newId: () => string;
}

interface Fitting {
  state: CaseState;
  row: CaseRow;
}

export class CaseDesk {
  readonly #with: CaseDeskDependencies;
  readonly #rows = new CaseRows();
  readonly #texts = new CaseTexts();
  /** Counts the surveys: only the latest is gone through to its end. */
  #survey = 0;

  constructor(dependencies: CaseDeskDependencies) {
    this.#with = dependencies;
  }

  /** Cases have changed: what was made of them is made anew when it is asked for. */
  forget(cases: LedgerNews['cases']): void {
    if (cases === 'all') {
      this.#rows.forgetAll();
      this.#texts.forgetAll();
      return;
    }
    for (const id of cases) {
      this.#rows.forget(id);
      this.#texts.forget(id);
    }
  }

  async cases({ filters, sort, from, count }: CaseQuery): Promise<FoundCases> {
    const rows = sortRows(
      (await this.#fitting(filters)).map(({ row }) => row),
      sort,
    );
    return { found: rows.length, from, rows: rows.slice(from, from + count) };
  }

  async board(filters: CaseFilters): Promise<Record<CaseStatus, number>> {
    const counts = Object.fromEntries(CaseStatus.options.map((status) => [status, 0]));
    const fitting = await this.#fitting({ ...filters, statuses: [] });
    for (const { row } of fitting) counts[row.status] = (counts[row.status] ?? 0) + 1;
    return counts as Record<CaseStatus, number>;
  }

  async facets(): Promise<LedgerFacets> {
    const all = await this.#fitting({});
    const of = (namesOf: (one: Fitting) => Iterable<string>): LedgerFacets['tags'] => {
      const counts = new Map<string, number>();
      for (const one of all) for (const name of namesOf(one)) counts.set(name, (counts.get(name) ?? 0) + 1);
      const facets = Array.from(counts, ([name, cases]) => ({ name, cases }));
      return facets.toSorted((a, b) => b.cases - a.cases || (a.name < b.name ? -1 : 1));
    };
    return {
      areas: of(({ row }) => (row.area === undefined ? [] : [row.area])),
      tags: of(({ row }) => row.tags),
      assignees: of(({ row }) => row.assignees),
      lists: of(({ state }) => new Set(Array.from(state.entries.values(), ({ list }) => list))),
    };
  }

  async case(id: string): Promise<LedgerCase | undefined> {
    await this.#with.ledger.sync();
    const state = this.#with.ledger.book.state(id);
    return state && wholeCase(state, this.#today());
  }

  async history(id: string, { from, count }: { from: number; count: number }): Promise<CaseEvent[]> {
    await this.#with.ledger.sync();
    const events: CaseEvent[] = [];
    for await (const event of this.#with.ledger.events(this.#with.ledger.book.placesOf([id]))) {
      if (event.case !== undefined) events.push(event);
    }
    return events.toSorted((a, b) => compareEvents(b, a)).slice(from, from + count);
  }

  async caseOf(what: { list: string; entry: string } | { code: string }): Promise<string | undefined> {
    await this.#with.ledger.sync();
    const { index } = this.#with.ledger.book;
    return 'code' in what ? index.ofCodes([what.code]) : index.ofEntry(what.list, what.entry);
  }

  async openCase(start: CaseStart): Promise<LedgerCase> {
    const id = this.#with.newId();
    const on = this.#today();
    const { title, area, status, subjects = [], shops = [], entries = [], reports = [] } = start;
    const changes: CaseChange[] = [
      { kind: 'opened', data: { title, on, ...(area && { area }) } },
      ...(status === undefined ? [] : [{ kind: 'status', data: { status, on } } as const]),
      ...subjects.map((subject) => ({ kind: 'subject', data: { subject } }) as const),
      ...shops.map((shop) => ({ kind: 'shop', data: { shop } }) as const),
      ...entries.map((entry) => ({ kind: 'entry', data: entry }) as const),
      ...reports.map((report) => ({ kind: 'report', data: report }) as const),
      ...(start.tags ?? []).map((tag) => ({ kind: 'tagged', data: { tag } }) as const),
      ...(start.assignees ?? []).map((who) => ({ kind: 'assigned', data: { who } }) as const),
    ];
    await this.#with.ledger.write(() => ({ own: eventsOf(id, changes) }));
    return this.#known(id);
  }

  /** @throws Error `ledger-no-case`, `ledger-bad-change` */
  async change(id: string, changes: readonly CaseChange[]): Promise<LedgerCase> {
    await this.#with.ledger.write(() => {
      if (this.#with.ledger.book.state(id) === undefined) throw new Error('ledger-no-case');
      return { own: eventsOf(id, changes) };
    });
    return this.#known(id);
  }

  /** @throws Error `ledger-no-list` */
  async openFromList(bulk: BulkOpening): Promise<BulkOpened> {
    const db = await this.#with.lists();
    const cases = this.#knownCases();
    let opener: BulkOpener | undefined;
    await this.#with.ledger.write(async () => {
      const own: UnchainedEvent[] = [];
      const isTaken = await readWholeList(db, bulk.list, (info) => {
        const current = new BulkOpener(cases, info, bulk, this.#today());
        opener = current;
        return (entries) => {
          for (const entry of entries) own.push(...current.open(entry));
        };
      });
      if (!isTaken) throw new Error('ledger-no-list');
      return { own };
    });
    return opener?.counts ?? { opened: 0, linked: 0, known: 0, persons: 0 };
  }

  /** @throws Error `ledger-no-list` */
  async surveyList(bulk: BulkOpening): Promise<BulkSurvey | undefined> {
    this.#survey += 1;
    const own = this.#survey;
    await this.#with.ledger.sync();
    const survey = new ListSurvey(this.#knownCases(), bulk.list, bulk);
    const isTaken = await readWholeList(await this.#with.lists(), bulk.list, () => (entries) => {
      if (own !== this.#survey) return 'enough';
      for (const entry of entries) survey.take(entry);
      return undefined;
    });
    if (!isTaken) throw new Error('ledger-no-list');
    return own === this.#survey ? survey.result() : undefined;
  }

  /** @throws Error `ledger-no-case`, `ledger-entry-elsewhere` */
  async linkEntry(id: string, listed: ListedEntry): Promise<LedgerCase> {
    const { ledger } = this.#with;
    await ledger.write(() => {
      const state = ledger.book.state(id);
      if (state === undefined) throw new Error('ledger-no-case');
      const other = ledger.book.index.ofEntry(listed.info.id, listed.entry.id);
      if (other !== undefined && other !== id) throw new Error(`ledger-entry-elsewhere ${other}`);
      return { own: eventsOf(id, linkChanges(state, listed)) };
    });
    return this.#known(id);
  }

  /** @throws Error `ledger-person` */
  async openForEntry({ info, entry }: ListedEntry): Promise<LedgerCase> {
    if (isNaturalPerson(entry.subject)) throw new Error('ledger-person');
    const { ledger } = this.#with;
    let id = '';
    await ledger.write(() => {
      const known =
        ledger.book.index.ofEntry(info.id, entry.id) ?? ledger.book.index.ofCodes(wholeCodes(entry.subject));
      id = known ?? caseIdOf(info.id, entry);
      const state = ledger.book.state(id);
      if (state !== undefined) return { own: eventsOf(id, linkChanges(state, { info, entry })) };
      return { own: new BulkOpener(this.#knownCases(), info, { list: info.id }, this.#today()).open(entry) };
    });
    return this.#known(id);
  }

  async followLists(): Promise<FollowedLists> {
    const db = await this.#with.lists();
    const { book } = this.#with.ledger;
    let counts: FollowedLists = { entries: 0, changed: 0, removed: 0 };
    await this.#with.ledger.write(async () => {
      const wanted = new Map<string, Set<string>>();
      for (const { entries } of book.states()) {
        for (const { list, entry } of entries.values()) {
          const ids = wanted.get(list);
          if (ids) ids.add(entry);
          else wanted.set(list, new Set([entry]));
        }
      }
      const lists = new Map<string, ListNow>();
      for (const [list, ids] of wanted) {
        const now = await readListNow(db, list, ids);
        if (now !== undefined) lists.set(list, now);
      }
      const followed = followEvents(book.states(), lists, this.#today());
      counts = followed.counts;
      return { own: followed.events };
    });
    return counts;
  }

  async figures(month: string, area?: string): Promise<LedgerFigures> {
    await this.#with.ledger.sync();
    return monthFigures(this.#with.ledger.book.states(), { month, area, today: this.#today() });
  }

  async casesTable(filters: CaseFilters, words: CasesTableWords): Promise<Blob> {
    const fitting = (await this.#fitting(filters)).toSorted((a, b) => (a.row.opened < b.row.opened ? -1 : 1));
    const lines = casesTable(
      fitting.map(({ state }) => state),
      words,
    );
    return new Blob([...lines], { type: 'text/csv;charset=utf-8' });
  }

  async #fitting(filters: CaseFilters): Promise<Fitting[]> {
    await this.#with.ledger.sync();
    const { book } = this.#with.ledger;
    const today = this.#today();
    const text = filters.text?.trim() ?? '';
    const found = text === '' ? undefined : this.#texts.search(text, book.states());
    const fits = filterOf(filters);
    const fitting: Fitting[] = [];
    for (const state of book.states()) {
      if (found !== undefined && !found.has(state.id)) continue;
      const row = this.#rows.of(state, today);
      if (fits(row, state)) fitting.push({ state, row });
    }
    return fitting;
  }

  #knownCases(): KnownCases {
    const { book } = this.#with.ledger;
    return {
      ofEntry: (list, entry) => book.index.ofEntry(list, entry),
      ofCodes: (codes) => book.index.ofCodes(codes),
      state: (id) => book.state(id),
    };
  }

  #known(id: string): LedgerCase {
    const state = this.#with.ledger.book.state(id);
    if (state === undefined) throw new Error('ledger-no-case');
    return wholeCase(state, this.#today());
  }

  #today(): string {
    return legalDayAt(this.#with.now());
  }
}
