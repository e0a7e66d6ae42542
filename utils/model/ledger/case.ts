/** A case as pages are shown it: what its events make of it, folded. */
import type { Day, Storefront } from '../entry.ts';
import type { CaseEvidence, CaseStatus, CaseSubject, EntryState, MeasureStep } from './events.ts';

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
