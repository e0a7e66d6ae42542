/** The monthly report (月报): its figures and texts, and what the Worker that keeps it answers. */
import * as z from 'zod/mini';
import type { LedgerFigures } from './ledger/figures.ts';
import type { CalendarAnswer, DaysLeft, Due, DueRule, WorkingYear } from './working-year.ts';
import type { DeskKey } from './desk-lock.ts';
import type { Day } from './entry.ts';
import type { Language } from './language.ts';
import { maybeEmptyText } from './scalars.ts';

/** The parts that 发改财金〔2018〕716号 asks for: 整体情况, 取得的实效, 经验做法, 存在的问题. */
export const monthlyParts = ['situation', 'results', 'practice', 'problems'] as const;
export type MonthlyPart = (typeof monthlyParts)[number];

const prose = maybeEmptyText(20_000);

/** What the person writes. */
export const MonthlyProse = z.object({
  situation: prose,
  results: prose,
  practice: prose,
  problems: prose,
  /** Who reports. */
  sender: maybeEmptyText(200),
});
export type MonthlyProse = z.infer<typeof MonthlyProse>;

/** Of the ledger, in the month, as it counts for itself; what is asked stands in the report. */
export type MonthlyCases = Omit<LedgerFigures, 'month' | 'area'>;

/** Of this desk's outbox: what was let go in the month, and what became of it until now. All areas together. */
export interface MonthlyReports {
  complaints: number;
  leads: number;
  objections: number;
  links: number;
  /** Received by a receiver, by its receipt. */
  delivered: number;
  /** Handed over by the person: whether it arrived nobody can tell. */
  handed: number;
  /** Not gone yet, or held until the person does something. */
  waiting: number;
  /** Not taken by the receiver. */
  turnedAway: number;
  /** By the receivers' later word. */
  accepted: number;
  merged: number;
  refused: number;
}

interface MonthlyAreaRow {
  /** Empty where it is not known. */
  area: string;
  listed: number;
  standing: number;
  overdue: number;
  repaired: number;
  otherwise: number;
}

/** Of the subscribed lists, demonstration lists left out. Those of the month, and those to the day of the counting. */
export interface MonthlyLists {
  titles: string[];
  /** Stored, and not readable: the figures are without them. */
  unread: string[];
  month: { listed: number; repaired: number; otherwise: number };
  toDate: {
    listed: number;
    standing: number;
    repaired: number;
    inTime: number;
    afterTerm: number;
    termUnknown: number;
    overdue: number;
    termOver: number;
  };
  removed: { reason: string; count: number }[];
  /** Of 发改财金〔2016〕2370号, by platform. */
  measures: { number: number; by: string; entries: number }[];
  /** Only of the whole country. */
  areas: MonthlyAreaRow[];
  /** Entries whose area is not known, so that an area's figures are without them. */
  placeless: number;
  /** Updates of which it is not known how many entries they removed. */
  uncounted: number;
}

/** Why figures are not known. Each has words. */
export type FiguresUnknown =
  /** Nothing was ever written to the ledger here: a 0 would tell of cases that others may keep. */
  | 'no-ledger'
  /** No list but the demonstration's is subscribed. */
  | 'no-lists'
  | 'lists-unread'
  | 'lists-reading'
  | 'desk-locked'
  | 'desk-damaged';

export type Known<Figures> = { figures: Figures } | { unknown: FiguresUnknown };

/** All figures of a report. What could not be known says why: a 0 would be read as none. */
export interface MonthlyFigures {
  /** `YYYY-MM`. */
  month: string;
  /** A province's bare name; absent: the whole country. */
  area?: string;
  /** RFC 3339: when they were counted. */
  counted: string;
  cases: Known<MonthlyCases>;
  reports: Known<MonthlyReports>;
  lists: Known<MonthlyLists>;
}

export interface MonthlyTable {
  kind: 'table';
  caption: string;
  head: string[];
  rows: string[][];
  /** Shares of the width, by column. */
  widths: number[];
  /** Columns of numbers, from 0: set at the end of their cells. */
  numbers: number[];
}

/** A document as it is shown, printed and saved: words only. */
export interface PlainDocument {
  language: Language;
  title: string;
  subtitle: string;
  sections: { heading: string; blocks: ({ kind: 'text' | 'note'; text: string } | MonthlyTable)[] }[];
  /** Who reports and when, at the end. */
  signature: string[];
}

/** A year's calendar, and whether it came with the extension. */
export interface KnownYear {
  year: WorkingYear;
  shipped: boolean;
}

export interface DueDay {
  /** The legal day now. */
  today: Day;
  due: Due;
  left: DaysLeft;
}

/** The Worker's side. Every call may fail with an Error whose message is a code: `desk-locked`, `desk-damaged`, … */
export interface MonthlyDesk {
  /** To be called first, with the key where the desk is locked. */
  open(key?: DeskKey): Promise<void>;
  /** When the report on a month is due, and how far that is from today. */
  due(month: string, area: string | undefined): Promise<DueDay>;
  rule(area: string | undefined): Promise<DueRule>;
  /** @param rule absent: the rule that comes with the extension */
  setRule(area: string | undefined, rule: DueRule | undefined): Promise<void>;
  years(): Promise<KnownYear[]>;
  /** Takes in a year's calendar; it counts before one that came with the extension. */
  addYear(text: string): Promise<CalendarAnswer>;
  removeYear(year: number): Promise<void>;
  reports(month: string): Promise<MonthlyReports>;
  /** Empty texts where nothing was written. */
  prose(month: string, area: string | undefined): Promise<MonthlyProse>;
  /**
   * Keeps what was written. Another page may have written meanwhile: its words stay, and where both wrote in one text,
   * both stand in it, one below the other.
   * @param from what the page had before the person wrote
   * @returns what is kept now
   */
  keepProse(
    month: string,
    area: string | undefined,
    from: MonthlyProse,
    prose: MonthlyProse,
  ): Promise<MonthlyProse>;
  /** @returns a .docx */
  write(document: PlainDocument): Promise<Uint8Array<ArrayBuffer>>;
}
