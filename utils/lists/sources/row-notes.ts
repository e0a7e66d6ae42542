/** Rows that were left out or leave a doubt, as a person is told of them. */
import type { RowNote } from '../../model/source.ts';
import { isDoubt } from '../tables/report.ts';
import type { RefusedRow, RowPlace, TableWarning } from '../tables/report.ts';

/** So many are kept, in memory and in the store (some ten megabytes); of the others only the number is known. */
const maxNotes = 100_000;

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
