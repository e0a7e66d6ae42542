/** Screening: many names, codes and addresses held against all lists, as the desk's page asks for it of its Worker. */
import type { Day } from './entry.ts';
import type { Language } from './language.ts';
import type { ListContext } from './list.ts';
import type { Finding, Level, Verdict } from './verdict.ts';

/** What a cell that is looked for can be. */
export type ScreeningColumn = 'name' | 'uscc' | 'url';

/** What was asked, as it is told back: the columns too, where a row fills more than one. */
export interface Asked {
  query: string;
  name?: string;
  uscc?: string;
  url?: string;
}

/** So many lines at once: a person's file, and what a page can show. */
export const mostScreenedLines = 100_000;

/** How what was given is read: each line by itself, or the columns of a table. */
export type ScreeningLayout =
  | { kind: 'lines' }
  | {
      kind: 'table';
      /** Divides text into cells; absent for workbooks. */
      separator?: string;
      /** Rows above the first that asks. */
      skip: number;
      /** Where each column stands, from 0. */
      places: Partial<Record<ScreeningColumn, number>>;
    };

/** What was given to be screened, and how it would be read. */
export interface ScreeningSource {
  layout: ScreeningLayout;
  /** What would divide it into cells, where it is a text that may be divided. */
  separator?: string;
  /** The first rows as cells, at most some ten. */
  sample: string[][];
}

/** What is under way: reading what was given, making its keys, reading the lists, judging, writing a file. */
export interface ScreeningProgress {
  stage: 'input' | 'keys' | 'lists' | 'judging' | 'export';
  done: number;
  /** 0 where the end is not known. */
  of: number;
}

/** What a person says of a finding that may be somebody else. */
export type ScreeningDecision = 'confirmed' | 'rejected';

/** Where a line stands whose best finding needs a person: none of it decided, one confirmed, all rejected. */
export type ScreeningReview = 'open' | ScreeningDecision;

export interface ScreeningSummary {
  lines: number;
  levels: Record<Level, number>;
  reviews: Record<ScreeningReview, number>;
  /** The day on which ages and terms were judged. */
  today: Day;
  /** The lists that were read, in the person's order, with the number of their entries. */
  lists: { list: ListContext; entries: number }[];
  /** Titles of lists that could not be read. */
  damaged: string[];
}

/** Which lines are shown; `open` and the like keep those that a person has to look at, best rank first. */
export interface ScreeningView {
  level?: Level;
  review?: ScreeningReview;
  /** Part of what was asked. */
  text?: string;
}

export interface ScreenedRow {
  /** Where it stood in what was given, from 1. */
  line: number;
  /** By which the Worker knows it. */
  index: number;
  asked: Asked;
  level: Level;
  state: Verdict['state'];
  findings: number;
  /** The strongest finding. */
  first?: Finding;
  review?: ScreeningReview;
}

export interface ScreenedRows {
  found: number;
  from: number;
  rows: ScreenedRow[];
}

/** A finding, and what the person said of it. */
export interface ReviewedFinding {
  finding: Finding;
  /** Whether there is something to decide: it may be somebody else. */
  uncertain: boolean;
  decision?: ScreeningDecision;
}

export type ScreeningFormat = 'csv' | 'xlsx';

/** The Worker's side. Every call may fail with an Error whose message is a stable code, a colon and what exactly. */
export interface Screening {
  /** Looks at what was given, a text or a workbook; it is kept until the next. */
  open(given: Blob): Promise<ScreeningSource>;
  /**
   * Reads it, reads the lists and judges.
   * @returns nothing where it was cancelled: what was there before stands
   */
  run(
    layout: ScreeningLayout,
    tell: (progress: ScreeningProgress) => void,
  ): Promise<ScreeningSummary | undefined>;
  /** Ends what is under way. */
  cancel(): Promise<void>;
  rows(view: ScreeningView, from: number, count: number): Promise<ScreenedRows>;
  findings(index: number): Promise<ReviewedFinding[]>;
  /** @param decision nothing takes it back */
  decide(
    index: number,
    finding: { list: string; entry: string },
    decision: ScreeningDecision | undefined,
  ): Promise<ScreeningSummary>;
  /** @returns nothing where it was cancelled */
  export(
    format: ScreeningFormat,
    language: Language,
    tell: (progress: ScreeningProgress) => void,
  ): Promise<Blob | undefined>;
}
