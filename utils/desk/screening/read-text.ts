/** Queries of a text: a line each, or the rows of a CSV. Read as it comes. */
import Papa from 'papaparse';
import type { ScreeningLayout } from '../../model/screening.ts';
import { plainCell } from '../../csv-line.ts';
import { ScreeningError } from './error.ts';
import { layoutOfText } from './layout.ts';
import { asksNothing, columns, rowOfLine } from './query.ts';
import type { Query, Row } from './query.ts';

type Table = Extract<ScreeningLayout, { kind: 'table' }>;

/** A record that is longer comes of a quote that nothing closes. */
const maxRecordCharacters = 100_000;

/**
 * Reads queries as they come in; blank lines ask nothing.
 * @param lines without their ends
 * @param layout how a person says that it is to be read; else a first line that names one of the columns makes it a CSV
 * @throws ScreeningError `open-quote` where a quoted cell never ends
 */
export async function* readQueries(
  lines: AsyncIterable<string>,
  layout?: ScreeningLayout,
): AsyncGenerator<Query, undefined> {
  let number = 0;
  let table: RecordReader | undefined;
  let how = layout;
  for await (const line of lines) {
    number += 1;
    how ??= layoutOfText(line);
    if (how.kind === 'table') {
      table ??= new RecordReader(how);
      const row = number > how.skip ? table.add(line, number) : undefined;
      if (row && !asksNothing(row)) yield { line: number, row };
    } else {
      const row = rowOfLine(line);
      if (!asksNothing(row)) yield { line: number, row };
    }
  }
  if (table?.isOpen === true) throw new ScreeningError('open-quote', number);
}

/** The cells of the columns that are looked for. */
export function rowOfCells(cells: readonly string[], { places }: Pick<Table, 'places'>): Row {
  const row: Row = {};
  for (const column of columns) {
    const at = places[column];
    const cell = at === undefined ? undefined : plainCell(cells[at] ?? '');
    if (cell) row[column] = cell;
  }
  return row;
}

/** Puts lines together to records, as a quoted cell may go on in the next line. */
class RecordReader {
  readonly #table: Table;
  #record = '';

  constructor(table: Table) {
    this.#table = table;
  }

  get isOpen(): boolean {
    return this.#record !== '';
  }

  /** @returns a record's row, once it is whole @throws ScreeningError */
  add(line: string, number: number): Row | undefined {
    const record = this.#record === '' ? line : `${this.#record}\n${line}`;
    // A quoted cell goes on in the next line where the quotes so far are odd in number.
    const quotes = record.includes('"') ? record.split('"').length - 1 : 0;
    if (quotes % 2 === 1) {
      if (record.length >= maxRecordCharacters) throw new ScreeningError('open-quote', number);
      this.#record = record;
      return undefined;
    }
    this.#record = '';
    const separator = this.#table.separator ?? ',';
    const cells = quotes === 0 ? record.split(separator) : quotedCells(record, separator, number);
    return rowOfCells(cells, this.#table);
  }
}

/** @throws ScreeningError `open-quote` */
function quotedCells(record: string, delimiter: string, number: number): readonly string[] {
  const { data, errors } = Papa.parse<string[]>(record, { delimiter });
  if (errors.some(({ type }) => type === 'Quotes')) throw new ScreeningError('open-quote', number);
  return data[0] ?? [];
}

/** The cells of one line, as well as a line by itself can be divided. */
export function cellsOf(line: string, delimiter: string): string[] {
  return (Papa.parse<string[]>(line, { delimiter }).data[0] ?? []).map((cell) => cell.trim());
}
