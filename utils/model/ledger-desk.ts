/** Cases, as the desk's pages ask for them of the Worker that keeps the ledger. */
import type { DeskKey, DeskLock } from './desk-lock.ts';
import type { Day, Entry, Storefront, Tier } from './entry.ts';
import type { ListInfo } from './list.ts';
import type {
  CaseChange,
  CaseEvent,
  CaseEvidence,
  CaseStatus,
  CaseSubject,
  ChainHead,
  EntryState,
  MeasureStep,
} from './ledger.ts';

/** Why a case is due on its day: the person set it; months after the notice; the list names the day; months after listing. */
type DeadlineReason = 'set' | 'notice' | 'list' | 'listing';

export interface Deadline {
  due: Day;
  reason: DeadlineReason;
  /** From which day it is reckoned, and how many months on, for `notice` and `listing`. */
  from?: Day;
  months?: number;
  note?: string;
}

export interface CaseStep {
  status: CaseStatus;
  on: Day;
  document?: string;
  note?: string;
  /** From `closed` to another. */
  reopened?: true;
  /** RFC 3339, and the desk that wrote it. */
  at: string;
  desk: string;
}

export interface CaseMeasure {
  number: number;
  platform: string;
  /** What was done last, and the steps that led there in their order. */
  step: MeasureStep;
  steps: { step: MeasureStep; on: Day; evidence: string[]; note?: string; at: string }[];
}

export interface CaseNote {
  text: string;
  at: string;
  desk: string;
}

/** A tag or an assignee, with the hashes of the events that gave it: to take it back, name them. */
export interface Given {
  name: string;
  given: string[];
}

export interface LedgerCase {
  id: string;
  title: string;
  /** First opening. */
  opened: Day;
  area?: string;
  status: CaseStatus;
  /** Open cases only. */
  deadline?: Deadline;
  /** The deadline passed and nothing was put right, or somebody said that it is overdue. */
  late: boolean;
  subjects: CaseSubject[];
  /** All its shops, across sites. */
  shops: Storefront[];
  entries: { list: string; entry: string; state: EntryState }[];
  reports: { report: string; title: string }[];
  /** In the order in which they happened. */
  steps: CaseStep[];
  measures: CaseMeasure[];
  notes: CaseNote[];
  evidence: CaseEvidence[];
  tags: Given[];
  assignees: Given[];
  /** RFC 3339, of its last event. */
  changed: string;
  events: number;
}

/** A case in a table or on a board. */
export interface CaseRow {
  id: string;
  title: string;
  opened: Day;
  area?: string;
  status: CaseStatus;
  due?: Day;
  /** Whole days to `due`, the last one 0, negative where it passed. */
  daysLeft?: number;
  late: boolean;
  tags: string[];
  assignees: string[];
  shops: number;
  /** Of its entries, and how many of these were removed from their lists. */
  entries: number;
  removed: number;
  changed: string;
}

/** What cases are to be; what is left out does not matter. */
export interface CaseFilters {
  /** A part of a title, of a subject's or shop's name, its sound or first letters (pinyin), a code, an address. */
  text?: string;
  statuses?: CaseStatus[];
  /** A place, such as 浙江 or 浙江省杭州市: cases of it and of what lies within. */
  area?: string;
  tag?: string;
  /** An empty one: nobody's. */
  assignee?: string;
  /** Due within so many days from today, those that are late included. */
  dueWithin?: number;
  late?: boolean;
  list?: string;
}

export interface CaseQuery {
  filters: CaseFilters;
  /** `changed`: the latest first; `due`: the soonest first, those without a term last; `title`: by code unit. */
  sort: 'changed' | 'due' | 'title';
  from: number;
  count: number;
}

export interface FoundCases {
  found: number;
  from: number;
  rows: CaseRow[];
}

/** What filters can be chosen from, the most used first. */
export interface LedgerFacets {
  areas: { name: string; cases: number }[];
  tags: { name: string; cases: number }[];
  assignees: { name: string; cases: number }[];
  lists: { name: string; cases: number }[];
}

/** What is wrong with an event, as `verify` finds it; the first is told first. */
export interface ChainFault {
  /**
   * `changed`: its hash is not that of what it says; `missing`: the event that it names as the one before is not there;
   * of a file: `order`, `duplicate`, `not-an-event` (an altered line), and `header`, whose count or heads are not those
   * of what follows.
   */
  fault: 'changed' | 'missing' | 'order' | 'duplicate' | 'not-an-event' | 'header';
  /** Of the event, where it has any. */
  desk?: string;
  seq?: number;
  /** In a file: counted from 1. */
  line?: number;
}

/** Two events of one desk with the same number: somebody went on with a copy of its ledger. Both are kept. */
export interface ChainFork {
  desk: string;
  seq: number;
  hashes: string[];
}

export interface LedgerStatus {
  /** This desk's own id. */
  desk: string;
  events: number;
  cases: number;
  heads: ChainHead[];
  forks: ChainFork[];
  /** How many events were checked since the ledger was opened; all are checked behind the pages' back. */
  checked: number;
  faults: ChainFault[];
  /** Segments that could not be read: what they held is missing. Export what is left, and take in a copy. */
  damaged: number;
}

/** A head that was set down: printed or read aloud as a short code, or kept as a file. */
export interface Deposit {
  number: number;
  /** RFC 3339. */
  at: string;
  head: ChainHead;
  /** Five groups of five characters, as it is printed or read aloud. */
  code: string;
  /** Of the whole ledger at that time. */
  events: number;
  cases: number;
}

/**
 * `stands`: the ledger holds the deposited event as it was, and so all before it. `changed`: it holds none such: its
 * chain was reckoned anew. `missing`: the chain ends before it (told where the deposit says at which number it is).
 */
export interface DepositCheck {
  outcome: 'stands' | 'changed' | 'missing';
  /** The event that the deposit names, where it stands: when it was written, and its place in the chain. */
  seq?: number;
  at?: string;
  desk?: string;
}

export interface CaseStart {
  title: string;
  area?: string;
  /** Absent: 疑似, today. */
  status?: CaseStatus;
  subjects?: CaseSubject[];
  shops?: Storefront[];
  entries?: { list: string; entry: string; state: EntryState }[];
  reports?: { report: string; title: string }[];
  tags?: string[];
  assignees?: string[];
}

/** Which entries of a list become cases. */
export interface BulkOpening {
  list: string;
  area?: string;
  tiers?: Tier[];
  tags?: string[];
  assignee?: string;
}

export interface BulkOpened {
  /** Cases opened, and entries linked to cases that were open already (the same company). */
  opened: number;
  linked: number;
  /** Entries that have their case already. */
  known: number;
  /** Natural persons, of whom no case is opened in bulk. */
  persons: number;
}

/** What an opening in bulk would do now, and where the entries lie that it means. */
export interface BulkSurvey {
  /** Entries that are meant, those with a case and of natural persons included. */
  entries: number;
  counts: BulkOpened;
  /** The places one step smaller than the wanted one (provinces, prefectures, counties), the most entries first. */
  areas: { area: string; name: string; entries: number }[];
  /** Entries of which no smaller place is known. */
  elsewhere: number;
}

/** An entry with the list that it stands in, as it was looked up. */
export interface ListedEntry {
  info: ListInfo;
  entry: Entry;
}

export interface FollowedLists {
  /** Entries that are linked to cases, those whose state changed, and those that were removed from their lists. */
  entries: number;
  changed: number;
  removed: number;
}

export interface ImportOutcome {
  /** Events that were new, and those that were here already. */
  added: number;
  known: number;
  /** Cases that they concern. */
  cases: number;
  /** Forks that are new since the import. */
  forks: ChainFork[];
}

/** How many times something was done in a month, and by how many desks it was told; days are legal days. */
export interface LedgerFigures {
  /** `YYYY-MM` and the area, as asked. */
  month: string;
  area?: string;
  opened: number;
  reopened: number;
  notices: number;
  commitments: number;
  rectified: number;
  /** Whose term passed in this month, or that were said to be overdue in it. */
  overdue: number;
  closed: number;
  /** Linked entries that were removed from their lists in this month. */
  removed: number;
  /** By number and platform. */
  measures: {
    number: number;
    platform: string;
    asked: number;
    carriedOut: number;
    refused: number;
  }[];
  /** At the month's end (today, where it is not over): cases by status, those opened later left out. */
  standing: Record<CaseStatus, number>;
}

/** Words of a table of cases, in the order of its columns. */
export interface CasesTableWords {
  columns: Record<CasesColumn, string>;
  statuses: Record<CaseStatus, string>;
}
export const casesColumns = [
  'id',
  'title',
  'subjects',
  'codes',
  'shops',
  'area',
  'status',
  'opened',
  'notice',
  'commitment',
  'due',
  'rectified',
  'closed',
  'measures',
  'tags',
  'assignees',
  'changed',
] as const;
export type CasesColumn = (typeof casesColumns)[number];

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

/** All that the ledger's Worker answers. */
export type LedgerWorker = LedgerDesk & DeskLock;

/** The BroadcastChannel on which every desk page hears that the ledger changed (`{ cases: string[] | 'all' }`). */
export const ledgerChannel = 'xinbiao-ledger';
export interface LedgerNews {
  cases: string[] | 'all';
}
