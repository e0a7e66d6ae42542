/** What reading a published list gives: what was taken, what was refused and why, and what is odd. */
import type { Entry } from '../../model/entry.ts';
import type { NamedEntry } from './entry-ids.ts';
import type { RowWarningCode } from './row-cells.ts';
import type { RefusalReason } from './row-refusal.ts';
import type { SheetWarning } from './sheet.ts';

/** Where in the file: the row or line as a spreadsheet numbers it, and the sheet in files that hold several. */
export interface RowPlace {
  row: number;
  sheet?: string;
}

export interface RefusedRow extends RowPlace {
  reason:
    | RefusalReason
    | 'repeated-header'
    | 'duplicate'
    | 'not-a-domain'
    | 'address-with-path'
    | 'exception-rule'
    | 'excepted';
  detail?: string;
  /** What the row is about, where it has a name that is no person's. */
  name?: string;
}

/** A warning about one row, or about the whole table where `row` is absent. */
export interface TableWarning extends Partial<RowPlace> {
  code: RowWarningCode | SheetWarning | 'no-header' | 'guessed-column' | 'sheet-skipped' | 'no-dates';
  detail?: string;
}

/** Takes what reading a list gives, as it comes: a list of a million is not held whole by whoever need not. */
export interface EntrySink {
  /** @param doubtful whether something about its row is for a person to look at; the warnings tell what */
  take(named: NamedEntry, doubtful: boolean): void;
  refuse(row: RefusedRow): void;
  warn(warning: TableWarning): void;
}

export interface TableEntries {
  /** Rows that hold anything, below the header: always entries and refused rows together. */
  read: number;
  entries: Entry[];
  refused: RefusedRow[];
  warnings: TableWarning[];
  /** How many of the rows that were taken have something about them that a person should look at. */
  doubtful: number;
}

/** Holds all of it. */
export class CollectedEntries implements EntrySink {
  readonly table: TableEntries = { read: 0, entries: [], refused: [], warnings: [], doubtful: 0 };

  take({ entry }: NamedEntry, doubtful: boolean): void {
    this.table.read++;
    this.table.entries.push(entry);
    if (doubtful) this.table.doubtful++;
  }

  refuse(row: RefusedRow): void {
    this.table.read++;
    this.table.refused.push(row);
  }

  warn(warning: TableWarning): void {
    this.table.warnings.push(warning);
  }
}

/** Warnings that leave a doubt about their row; the others tell what was put right or holds for the whole list. */
const doubts: ReadonlySet<TableWarning['code']> = new Set([
  'unreadable-code',
  'check-digit-fails',
  'codes-differ',
  'unreadable-date',
  'shop-not-taken',
  'site-not-taken',
  'text-cut',
] satisfies TableWarning['code'][]);

/** Whether a warning leaves a doubt about its row. */
export const isDoubt = ({ code }: Pick<TableWarning, 'code'>): boolean => doubts.has(code);
