/**
 * The ledger of this desk: what lies in the database, folded in memory and brought up to date before each call, and the
 * one way by which events are written.
 */
import { UnchainedLine } from '../../model/ledger/events.ts';
import type { LedgerEvent } from '../../model/ledger/events.ts';
import type { ChainFault, ChainFork } from '../../model/ledger/chain.ts';
import type { LedgerNews } from '../../model/ledger/ledger-desk.ts';
import type { DeskDatabase } from '../database.ts';
import type { Vault } from '../vault/vault.ts';
import { CaseBook } from './cases/case-book.ts';
import { ChainAudit } from './chain/chain-audit.ts';
import { chainEvent, eventOfLine, isLineIntact, lineOfEvent, noEvent } from './chain/event.ts';
import type { ChainEnd, UnchainedEvent } from './chain/event.ts';
import { Segments } from './chain/segments.ts';
import type { SegmentPlace } from './chain/segments.ts';

export interface LedgerDependencies {
  database: () => Promise<DeskDatabase>;
  vault: Vault;
  now: () => Date;
  /** A random UUID. */
  newId: () => string;
  /** Told of cases of which events were read, whoever wrote them. */
  read: (cases: LedgerNews['cases']) => void;
  /** Told after events were written here. */
  written: (cases: LedgerNews['cases']) => void;
}

/** What is to be written: events of others as their lines, then one's own. */
export interface Writing {
  foreign?: readonly string[];
  own: readonly UnchainedEvent[];
  /** One's own chain begins anew under another name: it was gone on with elsewhere. */
  anew?: boolean;
}

export interface Findings {
  /** How many were checked. */
  events: number;
  faults: ChainFault[];
  forks: ChainFork[];
}

/** Cases are named in news up to so many. */
const namedCases = 1000;

export class Ledger {
  readonly #with: LedgerDependencies;
  readonly segments: Segments;
  readonly book = new CaseBook();
  readonly audit = new ChainAudit();
  readonly #changedLines: ChainFault[] = [];
  #read: SegmentPlace = { segment: 0, lines: 0 };
  #audited: SegmentPlace = { segment: 0, lines: 0 };
  #turn: Promise<unknown> = Promise.resolve();
  #auditing: Promise<void> | undefined;
  #findings: Findings | undefined;
  /** Segments that cannot be read. */
  damaged = 0;
  /** Whose events stand behind the last of these. */
  readonly #since = new Set<string>();

  constructor(dependencies: LedgerDependencies) {
    this.#with = dependencies;
    this.segments = new Segments(dependencies.database, dependencies.vault);
  }

  /** Reads what was written since, here or by another page. */
  sync(): Promise<LedgerNews['cases']> {
    return this.#inTurn(() => this.#readNew());
  }

  /**
   * Writes events behind all that is there, all or none.
   * @param plan what is to be written, given the ledger as it is then; asked again where another page was first
   * @returns one's own events
   * @throws Error `ledger-bad-change` for what no reader would take, `no-space`
   */
  write(plan: () => Writing | Promise<Writing>): Promise<LedgerEvent[]> {
    return this.#inTurn(async () => {
      for (;;) {
        const tip = await this.segments.tip();
        await this.#readNew();
        const { foreign = [], own, anew = false } = await plan();
        if (foreign.length === 0 && own.length === 0) return [];
        const end = await this.#ownEnd(anew);
        const events = this.#chain(end, own);
        const lines = [...foreign, ...events.map(lineOfEvent)];
        if ((await this.segments.append(tip, lines, end.desk)) === undefined) continue;
        this.#with.written(await this.#readNew());
        return events;
      }
    });
  }

  /** This desk's id, given when it is asked for first. */
  async desk(): Promise<string> {
    const id = this.#with.newId();
    const tx = (await this.#with.database()).transaction('meta', 'readwrite');
    const stored = await tx.store.get('desk');
    const isNew = stored === undefined || !('id' in stored);
    if (isNew) await tx.store.put({ id }, 'desk');
    await tx.done;
    return isNew ? id : stored.id;
  }

  /** Checks what was not checked since the ledger was opened. */
  check(): Promise<void> {
    this.#auditing ??= this.#checkNew().finally(() => (this.#auditing = undefined));
    return this.#auditing;
  }

  /** What was found in all that was checked so far. */
  findings(): Findings {
    const { events } = this.audit;
    if (this.#findings?.events !== events) {
      const faults = [...this.#changedLines, ...this.audit.faults()];
      this.#findings = { events, faults, forks: this.audit.forks() };
    }
    return this.#findings;
  }

  async *events(places: ReadonlyMap<number, readonly number[]>): AsyncGenerator<LedgerEvent> {
    for await (const line of this.segments.readLines(places)) {
      const event = eventOfLine(line);
      if (event !== undefined) yield event;
    }
  }

  async #checkNew(): Promise<void> {
    for await (const { segment, first, lines } of this.segments.read(this.#audited)) {
      for (const line of lines ?? []) {
        const event = eventOfLine(line);
        if (event === undefined) {
          this.#changedLines.push({ fault: 'not-an-event' });
          continue;
        }
        const { desk, seq, hash } = event;
        if (!isLineIntact(line, hash)) this.#changedLines.push({ fault: 'changed', desk, seq });
        this.audit.add(event);
      }
      this.#audited = { segment, lines: first + (lines?.length ?? 0) };
    }
  }

  async #readNew(): Promise<LedgerNews['cases']> {
    const cases = new Set<string>();
    let hasNew = false;
    for await (const { segment, first, lines } of this.segments.read(this.#read)) {
      hasNew = true;
      if (lines === undefined) {
        this.damaged += 1;
        this.#since.clear();
      }
      for (const [at, line] of (lines ?? []).entries()) {
        const event = eventOfLine(line);
        if (event === undefined) continue; // told of by `check`
        this.book.take(event, segment, first + at);
        this.#since.add(event.desk);
        if (event.case !== undefined) cases.add(event.case);
      }
      this.#read = { segment, lines: lines === undefined ? Number.MAX_SAFE_INTEGER : first + lines.length };
    }
    if (!hasNew) return [];
    await this.book.settle((places) => this.events(places));
    const news = cases.size > namedCases ? 'all' : [...cases];
    this.#with.read(news);
    return news;
  }

  /**
   * Where one's own next event is linked to. A chain of its own begins where the old one was gone on with elsewhere, or
   * where its end may lie in a segment that cannot be read.
   */
  async #ownEnd(anew: boolean): Promise<ChainEnd> {
    const desk = await this.desk();
    const isInDoubt = this.damaged > 0 && !this.#since.has(desk);
    const end = anew || isInDoubt ? undefined : this.book.endOf(desk);
    return end ?? { desk: this.#with.newId(), seq: 0, hash: noEvent };
  }

  #chain(end: ChainEnd, own: readonly UnchainedEvent[]): LedgerEvent[] {
    const now = this.#with.now().toISOString();
    let last = end;
    return own.map((change) => {
      const parsed = UnchainedLine.safeParse(change);
      if (!parsed.success) throw new Error('ledger-bad-change');
      const event = chainEvent(last, this.#timeOf(change, end.desk, now), parsed.data);
      last = event;
      return event;
    });
  }

  /** Now, or just behind what the case heard last from a desk whose clock is ahead: a later word counts. */
  #timeOf(change: UnchainedEvent, desk: string, now: string): string {
    const last = 'case' in change ? this.book.state(change.case)?.last : undefined;
    if (last === undefined || last.at < now) return now;
    return last.desk === desk ? last.at : new Date(Date.parse(last.at) + 1).toISOString();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
