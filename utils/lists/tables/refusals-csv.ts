/** Refused and doubtful rows as a table of their own, for a person to save and look through. */
import { csvLine } from './csv-line.ts';
import { isDoubt } from './report.ts';
import type { RefusedRow, TableEntries, TableWarning } from './report.ts';

/** The sentence for a refusal or a warning, in the reader's language. */
export type Explain = (problem: RefusedRow | TableWarning) => string;

const header = ['sheet', 'row', 'outcome', 'reason', 'explanation', 'detail', 'name'];

/**
 * @returns CSV (UTF-8 with its mark, as spreadsheets want it): a line for each refused row and for each doubt about a
 *   row that was taken, in the order of rows. Rows about persons are told by their place only
 */
export function refusalsCsv(table: Pick<TableEntries, 'refused' | 'warnings'>, explain: Explain): string {
  const lines = [
    ...table.refused.map((row) => ({ row, outcome: 'refused', problem: row.reason, name: row.name })),
    ...table.warnings.flatMap((row) =>
      row.row !== undefined && isDoubt(row)
        ? [{ row, outcome: 'doubtful', problem: row.code, name: undefined }]
        : [],
    ),
  ];
  const sorted = lines.toSorted(
    (a, b) => (a.row.sheet ?? '').localeCompare(b.row.sheet ?? '') || (a.row.row ?? 0) - (b.row.row ?? 0),
  );
  const records = sorted.map(({ row, outcome, problem, name }) => [
    row.sheet ?? '',
    String(row.row ?? ''),
    outcome,
    problem,
    explain(row),
    row.detail ?? '',
    name ?? '',
  ]);
  return `\uFEFF${[header, ...records].map(csvLine).join('')}`;
}
