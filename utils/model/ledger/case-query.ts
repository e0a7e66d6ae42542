/** Which cases are asked for, and how many of them are shown: as rows of a table or of a board. */
import type { Day } from '../entry.ts';
import type { CaseStatus } from './events.ts';

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
