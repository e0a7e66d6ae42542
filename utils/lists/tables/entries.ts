/**
 * Rows of a published table to entries. Every row that holds anything is counted, and ends as an entry or as a
 * refused row with its reason: read = entries + refused, always.
 */
import type { Entry } from '../../model/entry.ts';
import { findColumns, readHeader } from './columns.ts';
import type { Columns } from './columns.ts';
import { EntryIds } from './entry-ids.ts';
import { TableError } from './error.ts';
import { isRedSheet } from './red-list.ts';
import type { TableOptions } from './options.ts';
import { CollectedEntries, isDoubt } from './report.ts';
import type { EntrySink, TableEntries } from './report.ts';
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
  const collected = new CollectedEntries();
  const reader = new TableReader(sheets, options, ids, collected);
  for (const [at, { rows }] of sheets.entries()) reader.sheet(at)?.add(rows);
  reader.end();
  return collected.table;
}

/** Reads the sheets of one list, each in portions of rows: not all of them need be in memory at once. */
export class TableReader {
  readonly #sheets: readonly Sheet[];
  readonly #options: TableOptions;
  readonly #ids: EntryIds;
  readonly #sink: EntrySink;
  readonly #readers: SheetReader[] = [];

  /** @param sheets at least the beginning of each: so far the header is looked for and columns are told by cells */
  constructor(sheets: readonly Sheet[], options: TableOptions, ids: EntryIds, sink: EntrySink) {
    this.#sheets = sheets;
    this.#options = options;
    this.#ids = ids;
    this.#sink = sink;
  }

  /** @returns what reads the sheet with this index; undefined where nothing in it names a company or a website */
  sheet(at: number): SheetReader | undefined {
    const sheet = this.#sheets[at];
    if (!sheet) return undefined;
    const place = this.#sheets.length > 1 && sheet.name !== undefined ? { sheet: sheet.name } : {};
    for (const code of sheet.warnings) this.#sink.warn({ code, ...place });
    const columns = findColumns(sheet, this.#options.mapping);
    if (!columns) {
      this.#sink.warn({ code: 'sheet-skipped', ...place });
      return undefined;
    }
    const reader = new SheetReader(sheet, columns, this.#options, this.#ids, place, this.#sink);
    this.#readers.push(reader);
    return reader;
  }

  /** Tells what holds for the whole table. @throws TableError `empty`, `no-name-column` where no sheet could be read */
  end(): void {
    if (this.#readers.length === 0) throw this.#notUnderstood();
    let undated = 0;
    for (const reader of this.#readers) undated += reader.end();
    if (undated > 0) this.#sink.warn({ code: 'no-dates', detail: String(undated) });
  }

  #notUnderstood(): TableError {
    const first = this.#sheets.flatMap(({ rows }) => rows).find((row) => row.some((cell) => cell !== ''));
    if (!first) return new TableError('empty');
    const cells = first.filter((cell) => cell !== '').join(' | ');
    return new TableError('no-name-column', cells.slice(0, 300));
  }
}

class SheetReader {
  readonly #header: readonly string[] | undefined;
  readonly #columns: Columns;
  readonly #options: TableOptions;
  readonly #ids: EntryIds;
  readonly #place: { sheet?: string };
  readonly #sink: EntrySink;
  readonly #isRed: boolean;
  /** Index of the next row. */
  #index = 0;
  #assumed = 0;
  #undated = 0;

  constructor(
    sheet: Sheet,
    columns: Columns,
    options: TableOptions,
    ids: EntryIds,
    place: { sheet?: string },
    sink: EntrySink,
  ) {
    this.#header = sheet.rows[columns.headerRow];
    this.#columns = columns;
    this.#options = options;
    this.#ids = ids;
    this.#place = place;
    this.#sink = sink;
    this.#isRed = isRedSheet(sheet, columns.headerRow);
    if (columns.headerRow < 0) sink.warn({ code: 'no-header', ...place });
    for (const field of columns.guessed) sink.warn({ code: 'guessed-column', detail: field, ...place });
  }

  /** @param rows the next rows of the sheet, from its first on */
  add(rows: readonly (readonly string[])[]): void {
    for (const row of rows) {
      const index = this.#index++;
      if (index > this.#columns.headerRow && row.some((cell) => cell !== '')) this.#read(row, index + 1);
    }
  }

  /** @returns how many entries have no day at all */
  end(): number {
    // What holds for nearly every row of a list, or for none, is said once.
    if (this.#assumed > 0)
      this.#sink.warn({ code: 'basis-assumed', detail: String(this.#assumed), ...this.#place });
    return this.#undated;
  }

  #read(row: readonly string[], number: number): void {
    const at = { row: number, ...this.#place };
    if (isHeaderAgain(row, this.#columns, this.#header)) {
      this.#sink.refuse({ ...at, reason: 'repeated-header' });
      return;
    }
    if (this.#isRed) {
      this.#sink.refuse({ ...at, reason: 'red-list' });
      return;
    }
    const read = readRow(row, this.#columns.fields, this.#options);
    if ('refused' in read) {
      const { refused: reason, detail, name } = read;
      this.#sink.refuse({ ...at, reason, ...(detail && { detail }), ...(name && { name }) });
      return;
    }
    const named = this.#ids.name(read.draft, read.identity, number);
    if (named.status !== 'taken') {
      const { name } = read.draft.subject;
      this.#sink.refuse({ ...at, reason: named.status, detail: named.detail, name });
      return;
    }
    if (isUndated(named.entry)) this.#undated++;
    this.#sink.take(named, read.warnings.some(isDoubt));
    for (const warning of read.warnings) {
      if (warning.code === 'basis-assumed') this.#assumed++;
      else this.#sink.warn({ ...warning, ...at });
    }
  }
}

const headerWords =
  /名称|名$|^企业|^单位|^公司|当事人|主体|被执行人|网址|域名|标题|name|entity|domain|url|mc$/i;

/** Tables that were joined from pages repeat their header. */
function isHeaderAgain(
  row: readonly string[],
  { fields }: Columns,
  header: readonly string[] | undefined,
): boolean {
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
