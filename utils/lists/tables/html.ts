/** The tables of an HTML page to rows, in a worker as in Node: no document is built and nothing of the page runs. */
import { Parser } from 'htmlparser2';
import { TableError } from './error.ts';
import type { Sheet } from './sheet.ts';
import type { DecodedText } from './text.ts';

/** Spans beyond these come of mistakes or of malice. */
const maxColumnSpan = 200;
const maxRowSpan = 10_000;
const maxCells = 20_000_000;

/** Elements that break a line or part words inside a cell. */
const lineBreaking = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const unread = new Set(['script', 'style', 'template', 'noscript', 'select']);

/** Where one table's reading stands. */
interface OpenTable {
  rows: string[][];
  row?: string[];
  cell?: { text: string; columns: number; rows: number };
  /** Cells that reach down from rows above, by column. */
  reaching: Map<number, { text: string; rows: number }>;
}

/**
 * @returns the page's tables of more than one column or row, in the order in which they begin. A cell that spans rows
 *   stands in each of them; one that spans columns stands in the first. A table inside a cell is a table of its own
 * @throws TableError `no-table`, `too-large`
 */
export function readHtmlTables({ text, replaced }: DecodedText): Sheet[] {
  const reader = new TableReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (part) => reader.text(part),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(text);
  const tables = reader.tables.filter(
    (rows) => rows.length > 1 || rows.some((row) => row.filter((cell) => cell !== '').length > 1),
  );
  if (tables.length === 0) throw new TableError('no-table');
  const warnings: Sheet['warnings'] = replaced > 0 ? ['replaced-characters'] : [];
  const [only] = tables;
  if (only && tables.length === 1) return [{ rows: only, warnings }];
  return tables.map((rows, index) => ({ name: `${index + 1}`, rows, warnings }));
}

class TableReader {
  readonly tables: string[][][] = [];
  readonly #open: OpenTable[] = [];
  #unread = 0;
  #cells = 0;

  open(name: string, attributes: Record<string, string>): void {
    if (unread.has(name)) this.#unread++;
    if (name === 'table') {
      const table: OpenTable = { rows: [], reaching: new Map() };
      this.#open.push(table);
      this.tables.push(table.rows);
      return;
    }
    const table = this.#open.at(-1);
    if (!table) return;
    if (name === 'tr') {
      this.#endRow(table);
      table.row = [];
    } else if (name === 'td' || name === 'th') {
      this.#endCell(table);
      table.row ??= [];
      table.cell = {
        text: '',
        columns: span(attributes['colspan'], maxColumnSpan),
        rows: span(attributes['rowspan'], maxRowSpan),
      };
    } else if (table.cell && lineBreaking.has(name)) {
      table.cell.text += '\n';
    }
  }

  text(part: string): void {
    const cell = this.#open.at(-1)?.cell;
    if (cell && this.#unread === 0) cell.text += part;
  }

  close(name: string): void {
    if (unread.has(name)) this.#unread--;
    const table = this.#open.at(-1);
    if (!table) return;
    if (name === 'table') {
      this.#endRow(table);
      this.#open.pop();
    } else if (name === 'tr') {
      this.#endRow(table);
    } else if (name === 'td' || name === 'th') {
      this.#endCell(table);
    } else if (table.cell && lineBreaking.has(name)) {
      table.cell.text += '\n';
    }
  }

  #endCell(table: OpenTable): void {
    const { cell, row } = table;
    if (!cell || !row) return;
    delete table.cell;
    this.#fillFromAbove(table, row);
    const text = cell.text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n[\s]*/g, '\n')
      .trim();
    for (let column = 0; column < cell.columns; column++) {
      const own = column === 0 ? text : '';
      if (cell.rows > 1) table.reaching.set(row.length, { text: own, rows: cell.rows - 1 });
      this.#add(row, own);
    }
  }

  #endRow(table: OpenTable): void {
    this.#endCell(table);
    const { row } = table;
    if (!row) return;
    delete table.row;
    this.#fillFromAbove(table, row);
    table.rows.push(row);
  }

  /** Puts in what spans down into the row's next columns. */
  #fillFromAbove(table: OpenTable, row: string[]): void {
    for (;;) {
      const column = row.length;
      const above = table.reaching.get(column);
      if (!above) return;
      if (--above.rows === 0) table.reaching.delete(column);
      this.#add(row, above.text);
    }
  }

  #add(row: string[], text: string): void {
    if (++this.#cells > maxCells) throw new TableError('too-large', `more than ${maxCells} cells`);
    row.push(text);
  }
}

function span(attribute: string | undefined, most: number): number {
  const number = Number.parseInt(attribute ?? '1', 10);
  return number >= 1 ? Math.min(number, most) : 1;
}
