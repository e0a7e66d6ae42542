/** Refused and doubtful rows as a table of their own, for a person to save and look through. */
import type { RowNote } from '../../model/source.ts';
import { csvLine } from '../../csv-line.ts';
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
  const words = new Map<string, string>();
  const noteOf = (problem: RefusedRow | TableWarning): RowNote => {
    const refused = 'reason' in problem;
    const code = refused ? problem.reason : problem.code;
    if (!words.has(code)) words.set(code, explain(problem));
    const { row, sheet, detail } = problem;
    return {
      code,
      refused,
      ...(row !== undefined && { row }),
      ...(sheet !== undefined && { sheet }),
      ...(detail !== undefined && { detail }),
      ...(refused && problem.name !== undefined && { name: problem.name }),
    };
  };
  const doubts = table.warnings.filter((warning) => warning.row !== undefined && isDoubt(warning));
  const notes = [...table.refused, ...doubts]
    .map(noteOf)
    .toSorted((a, b) => (a.sheet ?? '').localeCompare(b.sheet ?? '') || (a.row ?? 0) - (b.row ?? 0));
  return rowNotesCsv(notes, 0, (code) => words.get(code) ?? '');
}

/**
 * @param more how many there were that are not among them: said in a last line
 * @param explain gives the sentence for a note's code, in the person's language
 * @returns CSV (UTF-8 with its mark); no cell begins as a formula
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
