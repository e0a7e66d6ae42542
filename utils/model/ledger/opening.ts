/** How cases begin: one by hand, or many from a list; and how they follow what their lists say. */
import type { Entry, Storefront, Tier } from '../entry.ts';
import type { ListInfo } from '../list.ts';
import type { CaseStatus, CaseSubject, EntryState } from './events.ts';

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
