/**
 * Rows of a published table to entries. Every row that holds anything is counted, and ends as an entry or as a
 * refused row with its reason: read = entries + refused, always.
 */
import type { Entry } from '../../model/entry.ts';
import { findColumns, readHeader } from './columns.ts';
import type { Columns } from './columns.ts';
import { EntryIds } from './entry-ids.ts';
import { TableError } from './error.ts';
import type { TableOptions } from './options.ts';
import { readRow } from './row.ts';
import type { RefusalReason, RowWarningCode } from './row.ts';
import type { Sheet, SheetWarning } from './sheet.ts';

/** Where in the file: the row as a spreadsheet numbers it, and the sheet in files that hold several. */
export interface RowPlace {
  row: number;
  sheet?: string;
}

export interface RefusedRow extends RowPlace {
  reason: RefusalReason | 'repeated-header' | 'duplicate' | 'invalid';
  detail?: string;
}

/** A warning about one row, or about the whole table where `row` is absent. */
export interface TableWarning extends Partial<RowPlace> {
  code: RowWarningCode | SheetWarning | 'no-header' | 'guessed-column' | 'sheet-skipped' | 'no-dates';
  detail?: string;
}

export interface TableEntries {
  /** Rows that hold anything, below the header. */
  read: number;
  entries: Entry[];
  refused: RefusedRow[];
  warnings: TableWarning[];
}

/**
 * @param sheets a file's sheets as `readTable` gives them
 * @throws TableError `empty`, `no-name-column`
 */
export function readEntries(sheets: readonly Sheet[], options: TableOptions): TableEntries {
  const result: TableEntries = { read: 0, entries: [], refused: [], warnings: [] };
  const ids = new EntryIds();
  let understood = 0;
  for (const sheet of sheets) {
    const place = sheets.length > 1 && sheet.name !== undefined ? { sheet: sheet.name } : {};
    result.warnings.push(...sheet.warnings.map((code) => ({ code, ...place })));
    const columns = findColumns(sheet);
    if (!columns) {
      result.warnings.push({ code: 'sheet-skipped', ...place });
      continue;
    }
    understood++;
    readSheetRows(sheet, columns, options, ids, place, result);
  }
  if (understood === 0) {
    const first = sheets.flatMap(({ rows }) => rows).find((row) => row.some((cell) => cell !== ''));
    if (!first) throw new TableError('empty');
    throw new TableError(
      'no-name-column',
      first
        .filter((cell) => cell !== '')
        .join(' | ')
        .slice(0, 300),
    );
  }
  const undated = result.entries.filter((entry) => entry.listedOn === undefined).length;
  if (undated > 0) result.warnings.push({ code: 'no-dates', detail: String(undated) });
  return result;
}

function readSheetRows(
  sheet: Sheet,
  columns: Columns,
  options: TableOptions,
  ids: EntryIds,
  place: { sheet?: string },
  result: TableEntries,
): void {
  if (columns.headerRow < 0) result.warnings.push({ code: 'no-header', ...place });
  for (const field of columns.guessed)
    result.warnings.push({ code: 'guessed-column', detail: field, ...place });
  for (const [index, row] of sheet.rows.entries()) {
    if (index <= columns.headerRow || row.every((cell) => cell === '')) continue;
    result.read++;
    const at = { row: index + 1, ...place };
    if (isHeaderAgain(row, columns, sheet)) {
      result.refused.push({ ...at, reason: 'repeated-header' });
      continue;
    }
    const read = readRow(row, columns.fields, options);
    if ('refused' in read) {
      result.refused.push({ ...at, reason: read.refused, ...(read.detail && { detail: read.detail }) });
      continue;
    }
    const entry = ids.name(read.draft, read.identity, at.row);
    if (entry.status === 'taken') {
      result.entries.push(entry.entry);
      for (const warning of read.warnings) result.warnings.push({ ...warning, ...at });
    } else {
      result.refused.push({ ...at, reason: entry.status, detail: entry.detail });
    }
  }
}

/** Tables that were joined from pages repeat their header. */
function isHeaderAgain(row: readonly string[], columns: Columns, sheet: Sheet): boolean {
  const header = sheet.rows[columns.headerRow];
  if (!header) return false;
  const same = row.every((cell, index) => cell === (header[index] ?? ''));
  return same || row.filter((cell) => readHeader(cell) !== undefined).length >= 3;
}
