/** What the Worker that keeps the ledger answers to the pages of the desk. */
import type { DeskKey, DeskLock } from '../desk-lock.ts';
import type { CaseFilters, CaseQuery, FoundCases, LedgerFacets } from './case-query.ts';
import type { LedgerCase } from './case.ts';
import type { CasesTableWords } from './cases-table.ts';
import type { Deposit, DepositCheck, ImportOutcome, LedgerStatus } from './chain.ts';
import type { CaseChange, CaseEvent, CaseEvidence, CaseStatus } from './events.ts';
import type { LedgerFigures } from './figures.ts';
import type {
  BulkOpened,
  BulkOpening,
  BulkSurvey,
  CaseStart,
  FollowedLists,
  ListedEntry,
} from './opening.ts';

export interface NewCaseEvidence {
  name: string;
  blob: Blob;
  note?: string;
  taken?: CaseEvidence['taken'];
}

/**
 * The Worker's side. Every call may fail with an Error whose message is a stable code: `desk-locked`, `desk-damaged`,
 * `ledger-no-case`, `ledger-not-a-file`, `ledger-newer`, `ledger-altered` (with the line behind a space),
 * `ledger-bad-change`, `ledger-entry-elsewhere` (with the case's id behind a space), `ledger-person`, `ledger-bad-code`, `ledger-empty` (nothing to deposit), `ledger-no-list`,
 * `ledger-no-deposit`, `no-space`.
 */
export interface LedgerDesk {
  /** To be called first, with the key where the desk is locked. Resolves when all cases can be asked for. */
  open(key?: DeskKey): Promise<LedgerStatus>;
  status(): Promise<LedgerStatus>;

  cases(query: CaseQuery): Promise<FoundCases>;
  /** How many fit, by status; the filters' own statuses do not count. */
  board(filters: CaseFilters): Promise<Record<CaseStatus, number>>;
  facets(): Promise<LedgerFacets>;
  case(id: string): Promise<LedgerCase | undefined>;
  /** The events of a case, the latest first. */
  history(id: string, range: { from: number; count: number }): Promise<CaseEvent[]>;
  /** The case of an entry, or of a subject by one of its codes. */
  caseOf(what: { list: string; entry: string } | { code: string }): Promise<string | undefined>;

  openCase(start: CaseStart): Promise<LedgerCase>;
  /** Writes changes to a case, all or none. */
  change(id: string, changes: CaseChange[]): Promise<LedgerCase>;
  /** Opens a case for each entry that has none. To be called again whenever: what is known is left as it is. */
  openFromList(bulk: BulkOpening): Promise<BulkOpened>;
  /**
   * Counts what `openFromList` would do: nothing is written. Undefined where another was asked for meanwhile: only the
   * latest is gone through to its end.
   */
  surveyList(bulk: BulkOpening): Promise<BulkSurvey | undefined>;
  /**
   * Links an entry to a case by hand, with the company and the shops that the case does not name yet. Of a natural
   * person the entry alone is linked. Fails with `ledger-entry-elsewhere` where another case has it.
   */
  linkEntry(id: string, listed: ListedEntry): Promise<LedgerCase>;
  /**
   * The case of a listed company: it is opened where there is none, and the entry linked to it. Fails with
   * `ledger-person` for a natural person.
   */
  openForEntry(listed: ListedEntry): Promise<LedgerCase>;
  /** Brings all linked entries to what their lists say now. To be called after syncs, and when the desk is opened. */
  followLists(): Promise<FollowedLists>;

  addEvidence(id: string, evidence: NewCaseEvidence): Promise<LedgerCase>;
  /** Undefined where the bytes are at another desk, or were dropped: they go when no case has them any more. */
  evidence(sha256: string): Promise<Blob | undefined>;

  figures(month: string, area?: string): Promise<LedgerFigures>;
  casesTable(filters: CaseFilters, words: CasesTableWords): Promise<Blob>;

  /** The whole ledger: for hand-over, for a copy, for `xinbiao ledger verify`. */
  exportLedger(): Promise<Blob>;
  /** Takes in another's ledger, or a copy of one's own: all events of both sides stay. All or nothing. */
  importLedger(file: Blob): Promise<ImportOutcome>;

  deposit(): Promise<Deposit>;
  deposits(): Promise<Deposit[]>;
  /** @param deposited a code as a person typed it, or the text of a deposit's file */
  checkDeposit(deposited: string): Promise<DepositCheck>;
  /** What is saved as a deposit's file. */
  depositFile(number: number): Promise<Blob>;
}

/** Whether a word is a code that `LedgerDesk` or the desk's lock fails with. */
export const isLedgerCode = (word: string): boolean => /^(?:desk|ledger|no)-/.test(word);

/** All that the ledger's Worker answers. */
export type LedgerWorker = LedgerDesk & DeskLock;

/** The BroadcastChannel on which every desk page hears that the ledger changed (`{ cases: string[] | 'all' }`). */
export const ledgerChannel = 'xinbiao-ledger';

export interface LedgerNews {
  cases: string[] | 'all';
}
