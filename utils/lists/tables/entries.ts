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
import { isDoubt } from './report.ts';
import type { TableEntries } from './report.ts';
import { readRow } from './row.ts';
import type { Sheet } from './sheet.ts';

/**
 * @param sheets a file's sheets as `readTable` gives them
 * @param ids of the list, where it is made of more than these sheets
 * @throws TableError `empty`, `no-name-column`
 */
export function readEntries(
  sheets: readonly Sheet[],
  options: TableOptions,
  ids: EntryIds = new EntryIds(),
): TableEntries {
  const result: TableEntries = { read: 0, entries: [], refused: [], warnings: [], doubtful: 0 };
  let understood = 0;
  for (const sheet of sheets) {
    const place = sheets.length > 1 && sheet.name !== undefined ? { sheet: sheet.name } : {};
    result.warnings.push(...sheet.warnings.map((code) => ({ code, ...place })));
    const columns = findColumns(sheet, options.mapping);
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
  const undated = result.entries.filter(isUndated).length;
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
  let assumed = 0;
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
      result.refused.push({
        ...at,
        reason: read.refused,
        ...(read.detail && { detail: read.detail }),
        ...(read.name && { name: read.name }),
      });
      continue;
    }
    const entry = ids.name(read.draft, read.identity, at.row);
    if (entry.status === 'taken') {
      result.entries.push(entry.entry);
      for (const warning of read.warnings) {
        if (warning.code === 'basis-assumed') assumed++;
        else result.warnings.push({ ...warning, ...at });
      }
      if (read.warnings.some(isDoubt)) result.doubtful++;
    } else {
      const { name } = read.draft.subject;
      result.refused.push({ ...at, reason: entry.status, detail: entry.detail, name });
    }
  }
  // What holds for nearly every row of a list, or for none, is said once.
  if (assumed > 0) result.warnings.push({ code: 'basis-assumed', detail: String(assumed), ...place });
}

const headerWords =
  /名称|名$|^企业|^单位|^公司|当事人|主体|被执行人|网址|域名|标题|name|entity|domain|url|mc$/i;

/** Tables that were joined from pages repeat their header. */
function isHeaderAgain(row: readonly string[], { headerRow, fields }: Columns, sheet: Sheet): boolean {
  const header = sheet.rows[headerRow];
  if (!header) return false;
  const subject = (fields.name ?? fields.shopUrl ?? fields.noticeTitle)?.[0] ?? 0;
  const cell = row[subject] ?? '';
  // Asked of every row: most names are told from a header by what they lack.
  if (cell !== header[subject] && !(headerWords.test(cell) && readHeader(cell))) return false;
  const same = row.every((text, index) => text === (header[index] ?? ''));
  return same || row.filter((text) => readHeader(text) !== undefined).length >= 3;
}

/** Neither a day of listing nor of confirmation: such an entry cannot be judged by its age. */
const isUndated = (entry: Entry): boolean => entry.listedOn === undefined && entry.confirmedOn === undefined;
