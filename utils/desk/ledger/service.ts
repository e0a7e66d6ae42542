/** All that the ledger's Worker answers, once it was given the key. */
import type { DeskKey, LockState } from '../../model/desk-lock.ts';
import type { CaseChange, CaseEvidence, CaseStatus } from '../../model/ledger/events.ts';
import type {
  BulkOpened,
  BulkOpening,
  BulkSurvey,
  CaseStart,
  FollowedLists,
  ListedEntry,
} from '../../model/ledger/opening.ts';
import type { CaseFilters, CaseQuery, FoundCases, LedgerFacets } from '../../model/ledger/case-query.ts';
import type { CasesTableWords } from '../../model/ledger/cases-table.ts';
import type { Deposit, DepositCheck, ImportOutcome, LedgerStatus } from '../../model/ledger/chain.ts';
import type { LedgerCase } from '../../model/ledger/case.ts';
import type { LedgerFigures } from '../../model/ledger/figures.ts';
import type { LedgerNews, LedgerWorker, NewCaseEvidence } from '../../model/ledger/ledger-desk.ts';
import type { CaseEvent } from '../../model/ledger/events.ts';
import type { StoreDatabase } from '../../store/database.ts';
import type { DeskDatabase } from '../database.ts';
import { Lock } from '../vault/lock.ts';
import { openVault } from '../vault/open-vault.ts';
import type { Vault } from '../vault/vault.ts';
import { CaseDesk } from './case-desk.ts';
import { dropEvidence, keepEvidence, readEvidence } from './cases/case-evidence.ts';
import { ChainDesk } from './chain-desk.ts';
import { Ledger } from './ledger.ts';

export interface LedgerServiceDependencies {
  desk: () => Promise<DeskDatabase>;
  lists: () => Promise<StoreDatabase>;
  now: () => Date;
  newId: () => string;
  /** Tells all pages of the desk. */
  tell: (news: LedgerNews) => void;
  lock?: Lock;
}

interface Opened {
  vault: Vault;
  ledger: Ledger;
  cases: CaseDesk;
  chains: ChainDesk;
}

type Progress = (done: number, of: number) => void;

export class LedgerService implements LedgerWorker {
  readonly #with: LedgerServiceDependencies;
  readonly #lock: Lock;
  #opened: Opened | undefined;

  constructor(dependencies: LedgerServiceDependencies) {
    this.#with = dependencies;
    this.#lock = dependencies.lock ?? new Lock({ database: dependencies.desk });
  }

  async open(key?: DeskKey): Promise<LedgerStatus> {
    const { desk: database, lists, now, newId, tell } = this.#with;
    const vault = await openVault(database, key);
    const ledger = new Ledger({
      database,
      vault,
      now,
      newId,
      read: (changed) => cases.forget(changed),
      written: (changed) => tell({ cases: changed }),
    });
    const cases = new CaseDesk({ ledger, lists, now, newId });
    const chains = new ChainDesk({ ledger, database, vault, now });
    await ledger.sync();
    this.#opened = { vault, ledger, cases, chains };
    // Behind the pages' back; what it finds is told by `status`.
    void ledger.check().catch(() => undefined);
    return chains.status();
  }

  /** @throws Error `desk-locked` before it was opened */
  get #desk(): Opened {
    if (this.#opened === undefined) throw new Error('desk-locked');
    return this.#opened;
  }

  async status(): Promise<LedgerStatus> {
    return this.#desk.chains.status();
  }
  async cases(query: CaseQuery): Promise<FoundCases> {
    return this.#desk.cases.cases(query);
  }
  async board(filters: CaseFilters): Promise<Record<CaseStatus, number>> {
    return this.#desk.cases.board(filters);
  }
  async facets(): Promise<LedgerFacets> {
    return this.#desk.cases.facets();
  }
  async case(id: string): Promise<LedgerCase | undefined> {
    return this.#desk.cases.case(id);
  }
  async history(id: string, range: { from: number; count: number }): Promise<CaseEvent[]> {
    return this.#desk.cases.history(id, range);
  }
  async caseOf(what: { list: string; entry: string } | { code: string }): Promise<string | undefined> {
    return this.#desk.cases.caseOf(what);
  }
  async openCase(start: CaseStart): Promise<LedgerCase> {
    return this.#desk.cases.openCase(start);
  }
  async change(id: string, changes: CaseChange[]): Promise<LedgerCase> {
    const { ledger, cases } = this.#desk;
    const changed = await cases.change(id, changes);
    for (const { kind, data } of changes) {
      if (kind !== 'evidence' || data.removed !== true) continue;
      const { sha256 } = data.evidence;
      const isWanted = [...ledger.book.states()].some(({ evidence }) => evidence.has(sha256));
      if (!isWanted) await dropEvidence(await this.#with.desk(), sha256);
    }
    return changed;
  }
  async openFromList(bulk: BulkOpening): Promise<BulkOpened> {
    return this.#desk.cases.openFromList(bulk);
  }
  async surveyList(bulk: BulkOpening): Promise<BulkSurvey | undefined> {
    return this.#desk.cases.surveyList(bulk);
  }
  async linkEntry(id: string, listed: ListedEntry): Promise<LedgerCase> {
    return this.#desk.cases.linkEntry(id, listed);
  }
  async openForEntry(listed: ListedEntry): Promise<LedgerCase> {
    return this.#desk.cases.openForEntry(listed);
  }
  async followLists(): Promise<FollowedLists> {
    return this.#desk.cases.followLists();
  }
  async figures(month: string, area?: string): Promise<LedgerFigures> {
    return this.#desk.cases.figures(month, area);
  }
  async casesTable(filters: CaseFilters, words: CasesTableWords): Promise<Blob> {
    return this.#desk.cases.casesTable(filters, words);
  }

  async addEvidence(id: string, { name, blob, note, taken }: NewCaseEvidence): Promise<LedgerCase> {
    const { vault, cases } = this.#desk;
    const sha256 = await keepEvidence(await this.#with.desk(), vault, blob);
    const evidence: CaseEvidence = {
      sha256,
      name,
      type: blob.type || 'application/octet-stream',
      bytes: blob.size,
      ...(note && { note }),
      ...(taken && { taken }),
    };
    return cases.change(id, [{ kind: 'evidence', data: { evidence } }]);
  }

  async evidence(sha256: string): Promise<Blob | undefined> {
    const { vault } = this.#desk;
    const bytes = await readEvidence(await this.#with.desk(), vault, sha256);
    return bytes && new Blob([bytes]);
  }

  async exportLedger(): Promise<Blob> {
    return this.#desk.chains.exportLedger();
  }
  async importLedger(file: Blob): Promise<ImportOutcome> {
    return this.#desk.chains.importLedger(file);
  }
  async deposit(): Promise<Deposit> {
    return this.#desk.chains.deposit();
  }
  async deposits(): Promise<Deposit[]> {
    return this.#desk.chains.deposits();
  }
  async checkDeposit(deposited: string): Promise<DepositCheck> {
    return this.#desk.chains.checkDeposit(deposited);
  }
  async depositFile(number: number): Promise<Blob> {
    return this.#desk.chains.depositFile(number);
  }

  lockState(): Promise<LockState> {
    return this.#lock.lockState();
  }
  unlock(passphrase: string): Promise<DeskKey> {
    return this.#lock.unlock(passphrase);
  }
  lockDesk(passphrase: string, progress?: Progress): Promise<DeskKey> {
    return this.#lock.lockDesk(passphrase, progress);
  }
  changePassphrase(old: string, fresh: string): Promise<void> {
    return this.#lock.changePassphrase(old, fresh);
  }
  unlockForGood(passphrase: string, progress?: Progress): Promise<void> {
    return this.#lock.unlockForGood(passphrase, progress);
  }
}
