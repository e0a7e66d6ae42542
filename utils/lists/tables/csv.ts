/** Comma, tab or semicolon separated text (RFC 4180 and what people make of it) to rows. */
import Papa from 'papaparse';
import { plainCell } from '../../csv-line.ts';
import { TableError } from './error.ts';

const delimiters = [',', '\t', ';', '，'] as const;

/** Longer records come of a quote that nothing closes, not of a table. */
const maxRecordCharacters = 100_000;

/** A line of more is no line of a table. */
const longestRest = 4_000_000;

/** Excel's own first line in files that it divides otherwise than the reader's country does. */
const excelHint = /^sep=(.)\n/i;

/** How a text is divided. */
export interface CsvForm {
  delimiter: string;
  /** Whether quotation marks hold cells together; where one is never closed, they are letters. */
  quotes: boolean;
}

/** Told by the text's head, quotation marks thought sound. */
export function csvForm(head: string): CsvForm {
  return {
    delimiter: excelHint.exec(head.replace(/\r\n?/g, '\n'))?.[1] ?? findDelimiter(head),
    quotes: true,
  };
}

/** A quotation mark that nothing closes would swallow the rest of the file. */
export class UnclosedQuote extends Error {
  override readonly name = 'UnclosedQuote';
}

/** Divides a text that comes in portions into rows, as many as lines that records start on. */
export class CsvReader {
  readonly #form: CsvForm;
  readonly #parser: Papa.Parser;
  /** What of the last portion is no whole row yet. */
  #rest = '';
  #begun = false;

  constructor(form: CsvForm) {
    this.#form = form;
    this.#parser = new Papa.Parser({ delimiter: form.delimiter, newline: '\n' });
  }

  /**
   * @returns the rows that are whole by now; a blank line is a row of one empty cell
   * @throws UnclosedQuote where quotation marks hold cells together; TableError `no-table`
   */
  add(portion: string): string[][] {
    let text = this.#rest + portion;
    // A carriage return at the end may be half of a line break.
    const held = text.endsWith('\r') ? '\r' : '';
    if (held !== '') text = text.slice(0, -1);
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
    const rows = this.#divide(text, false);
    this.#rest += held;
    if (this.#rest.length > longestRest) throw new TableError('no-table', 'a line without an end');
    return rows;
  }

  /** @throws as `add` */
  end(): string[][] {
    const text = this.#rest.replace(/\r\n?/g, '\n');
    this.#rest = '';
    const rows = this.#divide(text.endsWith('\n') ? text : `${text}\n`, true);
    return text === '' ? [] : rows;
  }

  /** Divides the whole rows of a text, the first of all without Excel's hint; the rest is kept. */
  #divide(given: string, last: boolean): string[][] {
    const begun = this.#begun || last || given.includes('\n');
    const text = begun && !this.#begun ? given.replace(excelHint, '\n') : given;
    this.#begun = begun;
    return this.#form.quotes ? this.#records(text, last) : this.#lines(text);
  }

  #records(text: string, last: boolean): string[][] {
    const { data, errors, meta } = this.#parser.parse(text, 0, true) as Papa.ParseResult<string[]>;
    // An error in the row that is not whole yet may be none once it is.
    if (errors.some(({ type, row }) => type === 'Quotes' && (last || (row ?? 0) < data.length)))
      throw new UnclosedQuote();
    this.#rest = text.slice(meta.cursor);
    const open = last
      ? this.#rest !== ''
      : this.#rest.length > maxRecordCharacters && this.#rest.includes('"');
    if (open) throw new UnclosedQuote();
    for (const row of data) {
      let characters = 0;
      for (const [column, cell] of row.entries()) {
        characters += cell.length;
        row[column] = plainCell(cell);
      }
      if (characters > maxRecordCharacters) throw new UnclosedQuote();
    }
    return data;
  }

  /** Each line by itself; quotes that do not fit within one are letters. */
  #lines(text: string): string[][] {
    const end = text.lastIndexOf('\n');
    this.#rest = text.slice(end + 1);
    if (end < 0) return [];
    return text
      .slice(0, end)
      .split('\n')
      .map((line) => (line.includes('"') ? this.#quotedLine(line) : this.#split(line)));
  }

  #quotedLine(line: string): string[] {
    const { data, errors } = this.#parser.parse(line, 0, false) as Papa.ParseResult<string[]>;
    const sound = errors.every(({ type }) => type !== 'Quotes');
    return sound && data[0] ? data[0].map(plainCell) : this.#split(line);
  }

  #split(line: string): string[] {
    return line.split(this.#form.delimiter).map(plainCell);
  }
}

/** The delimiter that stands most often in the first lines, outside quotes. */
function findDelimiter(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => head.split(delimiter).length - 1);
  // A full-width comma delimits only where nothing else does: it is common inside cells.
  if (Math.max(...counts.slice(0, 3)) > 0) counts[3] = 0;
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
