/** The ledger as a whole, as pages ask for it: its state, files of it, and what was deposited of it. */
import type { Deposit, DepositCheck, ImportOutcome, LedgerStatus } from '../../model/ledger/chain.ts';
import type { DeskDatabase } from '../database.ts';
import type { Vault } from '../vault/vault.ts';
import { canonicalJson } from './chain/canonical.ts';
import { checkDeposited, readDeposited } from './deposits/check-deposit.ts';
import { depositCode, isCodeOf } from './deposits/deposit-code.ts';
import { keepDeposit, readDeposits } from './deposits/kept-deposits.ts';
import { compareInFile, eventOfLine } from './chain/event.ts';
import type { Ledger } from './ledger.ts';
import { filedEvent, ledgerFile, readWholeLedger } from './chain/transfer.ts';
import type { FiledEvent } from './chain/transfer.ts';

export interface ChainDeskDependencies {
  ledger: Ledger;
  database: () => Promise<DeskDatabase>;
  vault: Vault;
  now: () => Date;
}

export class ChainDesk {
  readonly #with: ChainDeskDependencies;

  constructor(dependencies: ChainDeskDependencies) {
    this.#with = dependencies;
  }

  async status(): Promise<LedgerStatus> {
    const { ledger } = this.#with;
    await ledger.sync();
    const { events: checked, faults, forks } = ledger.findings();
    return {
      desk: await ledger.desk(),
      events: ledger.book.events,
      cases: ledger.book.size,
      heads: ledger.book.heads(),
      forks,
      checked,
      faults,
      damaged: ledger.damaged,
    };
  }

  async exportLedger(): Promise<Blob> {
    const { ledger } = this.#with;
    await ledger.sync();
    const events: FiledEvent[] = [];
    for await (const { lines } of ledger.segments.read({ segment: 0, lines: 0 })) {
      for (const line of lines ?? []) {
        const event = eventOfLine(line);
        if (event !== undefined) events.push(filedEvent(event, line));
      }
    }
    const pieces: string[] = [];
    const header = { desk: await ledger.desk(), written: this.#now(), heads: ledger.book.heads() };
    for (const piece of ledgerFile(events, header)) pieces.push(piece);
    return new Blob(pieces, { type: 'application/jsonl' });
  }

  /** @throws Error `ledger-altered`, `ledger-not-a-file`, `ledger-newer`, `no-space` */
  async importLedger(file: Blob): Promise<ImportOutcome> {
    const { ledger } = this.#with;
    const filed: FiledEvent[] = [];
    const casesOf = new Map<string, string>();
    const { header } = await readWholeLedger(file.stream(), (event, line) => {
      filed.push(filedEvent(event, line));
      if (event.case !== undefined) casesOf.set(event.hash, event.case);
    });
    let fresh: FiledEvent[] = [];
    await ledger.check();
    const forksBefore = new Set(ledger.audit.forks().map(canonicalJson));
    await ledger.write(async () => {
      await ledger.check();
      const desk = await ledger.desk();
      fresh = filed.filter((event) => !ledger.audit.has(event)).toSorted(compareInFile);
      if (fresh.length === 0) return { own: [] };
      const heads = header?.heads ?? [];
      return {
        foreign: fresh.map(({ line }) => line),
        own: [{ kind: 'imported', data: { heads, events: fresh.length } }],
        // A copy of this desk was gone on with: its numbers are taken.
        anew: fresh.some((event) => event.desk === desk),
      };
    });
    await ledger.check();
    return {
      added: fresh.length,
      known: filed.length - fresh.length,
      cases: new Set(fresh.flatMap(({ hash }) => casesOf.get(hash) ?? [])).size,
      forks: ledger.audit.forks().filter((fork) => !forksBefore.has(canonicalJson(fork))),
    };
  }

  /** @throws Error `ledger-empty` where this desk wrote nothing yet */
  async deposit(): Promise<Deposit> {
    const { ledger, vault } = this.#with;
    await ledger.sync();
    const end = ledger.book.endOf(await ledger.desk());
    if (end === undefined || end.seq === 0) throw new Error('ledger-empty');
    const { desk, seq, hash } = end;
    return keepDeposit(await this.#with.database(), vault, {
      at: this.#now(),
      head: { desk, seq, hash },
      code: depositCode(hash),
      events: ledger.book.events,
      cases: ledger.book.size,
    });
  }

  async deposits(): Promise<Deposit[]> {
    return readDeposits(await this.#with.database(), this.#with.vault);
  }

  /** @throws Error `ledger-bad-code` */
  async checkDeposit(text: string): Promise<DepositCheck> {
    const { ledger } = this.#with;
    const told = readDeposited(text);
    // Of one of this desk's own more is known than its code tells.
    const own =
      'bits' in told ? (await this.deposits()).find(({ head }) => isCodeOf(told, head.hash)) : undefined;
    const deposited = own === undefined ? told : { head: own.head };
    await ledger.sync();
    await ledger.check();
    const { hash, ...check } = checkDeposited(deposited, ledger.audit, ledger.findings().faults);
    const at = hash === undefined ? undefined : await this.#timeOf(hash);
    return { ...check, ...(at !== undefined && { at }) };
  }

  /** @throws Error `ledger-no-deposit` */
  async depositFile(number: number): Promise<Blob> {
    const found = (await this.deposits()).find((deposit) => deposit.number === number);
    if (found === undefined) throw new Error('ledger-no-deposit');
    const { number: _, ...deposit } = found;
    const text = JSON.stringify({ format: 'xinbiao-deposit', version: 1, ...deposit }, undefined, 2);
    return new Blob([`${text}\n`], { type: 'application/json' });
  }

  async #timeOf(hash: string): Promise<string | undefined> {
    for await (const { lines } of this.#with.ledger.segments.read({ segment: 0, lines: 0 })) {
      const line = lines?.find((one) => one.includes(`,"hash":"${hash}","kind":`));
      if (line !== undefined) return eventOfLine(line)?.at;
    }
    return undefined;
  }

  #now(): string {
    return this.#with.now().toISOString();
  }
}
