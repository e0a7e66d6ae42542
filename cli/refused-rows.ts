/** Saves what was refused of a table, for a person to look through. */
import { writeFile } from 'node:fs/promises';
import type { TableEntries } from '../utils/lists/tables/report.ts';
import { refusalsCsv } from '../utils/lists/tables/refusals-csv.ts';
import { InputError } from './errors.ts';
import { problemText } from './table-errors.ts';

/** @throws InputError where the file cannot be written */
export async function writeRefused(file: string, table: TableEntries): Promise<void> {
  await writeFile(file, refusalsCsv(table, problemText)).catch((error: unknown) => {
    throw new InputError(
      `${file}: cannot be written (${error instanceof Error ? error.message : String(error)}).`,
    );
  });
}
