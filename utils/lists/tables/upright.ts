/** Pages that show one company show a label beside each value: such a table is laid on its side. */
import { isPersonalHeader, readHeader } from './columns.ts';
import type { Sheet } from './sheet.ts';

/** More rows than this are a list, not one company's detail. */
const maxDetailRows = 80;

/**
 * @returns a sheet of a header and one row, where `sheet` is a table of labels and values (`企业名称 | … |`, one or two
 *   pairs a row); else the sheet itself
 */
export function layUpright(sheet: Sheet): Sheet {
  const rows = sheet.rows.filter((row) => row.some((cell) => cell !== ''));
  if (rows.length < 2 || rows.length > maxDetailRows) return sheet;
  const labels: string[] = [];
  const values: string[] = [];
  let known = 0;
  for (const row of rows) {
    for (let column = 0; column < row.length; column += 2) {
      const label = row[column] ?? '';
      if (label === '') continue;
      const value = row[column + 1] ?? '';
      if (isLabel(value)) return sheet;
      if (isLabel(label)) known++;
      labels.push(label);
      values.push(value);
    }
  }
  return known >= 2 && known * 2 >= labels.length ? { ...sheet, rows: [labels, values] } : sheet;
}

const isLabel = (cell: string): boolean => readHeader(cell) !== undefined || isPersonalHeader(cell);
