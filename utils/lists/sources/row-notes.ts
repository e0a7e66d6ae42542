/** Rows that were left out or leave a doubt, as a person is told of them. */
import type { RowNote } from '../../model/source.ts';
import { csvLine } from '../tables/csv-line.ts';
import { isDoubt } from '../tables/report.ts';
import type { RefusedRow, RowPlace, TableWarning } from '../tables/report.ts';

/** So many are kept, in memory and in the store (some ten megabytes); of the others only the number is known. */
export const maxNotes = 100_000;

/** Kept while a source is read. */
export class RowNotes {
  /** What holds for the whole table, or for a sheet of it. */
  readonly #ofTable: RowNote[] = [];
  readonly #ofRows: RowNote[] = [];
  #more = 0;

  /** How many there were beyond those that are kept. */
  get more(): number {
    return this.#more;
  }

  /** The first of them, what holds for the whole table before all. */
  first(count: number): RowNote[] {
    return [...this.#ofTable, ...this.#ofRows.slice(0, count)].slice(0, count);
  }

  all(): RowNote[] {
    return [...this.#ofTable, ...this.#ofRows];
  }

  refused(row: Omit<RefusedRow, 'reason'> & RowPlace & { reason: string }): void {
    this.#add({ ...placeOf(row), code: row.reason, refused: true, ...told(row) });
  }

  /** Of warnings about rows, those that leave no doubt are not worth a person's time. */
  warned(warning: TableWarning): void {
    const note = { ...placeOf(warning), code: warning.code, refused: false, ...told(warning) };
    if (warning.row === undefined) this.#ofTable.push(note);
    else if (isDoubt(warning)) this.#add(note);
  }

  #add(note: RowNote): void {
    if (this.#ofRows.length < maxNotes) this.#ofRows.push(note);
    else this.#more += 1;
  }
}

function placeOf({ row, sheet }: Partial<RowPlace>): Partial<RowPlace> {
  return { ...(row !== undefined && { row }), ...(sheet !== undefined && { sheet }) };
}

function told({ detail, name }: { detail?: string; name?: string }): { detail?: string; name?: string } {
  return { ...(detail !== undefined && { detail }), ...(name !== undefined && { name }) };
}

const header = ['sheet', 'row', 'outcome', 'reason', 'explanation', 'detail', 'name'];

/**
 * @param more how many there were that are not among them: said in a last line
 * @param explain gives the sentence for a note's code, in the person's language
 * @returns CSV (UTF-8 with its mark, as spreadsheets want it); no cell begins as a formula
 */
export function rowNotesCsv(
  notes: readonly RowNote[],
  more: number,
  explain: (code: string) => string,
): string {
  const records = notes.map(({ row, sheet = '', code, refused, name = '', detail = '' }) => [
    sheet,
    String(row ?? ''),
    refused ? 'refused' : row === undefined ? 'table' : 'doubtful',
    code,
    explain(code),
    detail,
    name,
  ]);
  if (more > 0) records.push(['', '', 'more', '', '', String(more), '']);
  return `\uFEFF${[header, ...records].map(csvLine).join('')}`;
}
