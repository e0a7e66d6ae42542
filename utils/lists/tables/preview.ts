/** What a table's columns are taken for, with some of their cells: for a person to look at and to correct. */
import { findColumns, isPersonalHeader } from './columns.ts';
import { fields as allFields } from './headers.ts';
import type { Field } from './headers.ts';
import { chosenFields } from './mapping.ts';
import type { TableMapping } from './mapping.ts';
import { withoutPersons } from './persons.ts';
import type { Sheet } from './sheet.ts';

interface ColumnPreview {
  /** Its place, from 0. */
  column: number;
  header: string;
  /** What it is taken for; absent where it is not read. */
  field?: Field;
  /** What told: the person, the header's wording, or the cells. */
  by?: 'choice' | 'header' | 'cells';
  /** It tells of natural persons: it is never read, and none of its cells is shown. */
  personal: boolean;
  /** Its first cells that hold anything, cut, without persons' numbers and names. */
  samples: string[];
}

export interface SheetPreview {
  sheet?: string;
  /** Index of the header's row; -1 where there is none. */
  headerRow: number;
  /** Whether anything is read of the sheet at all. */
  read: boolean;
  columns: ColumnPreview[];
}

const samplesShown = 3;
const sampleLength = 80;
const sampledRows = 200;
const shownColumns = 100;

/** @param mapping what the person has chosen so far */
export function previewSheets(sheets: readonly Sheet[], mapping?: TableMapping): SheetPreview[] {
  return sheets.map((sheet) => {
    const found = findColumns(sheet, mapping);
    const headerRow = found?.headerRow ?? -1;
    const header = sheet.rows[headerRow] ?? [];
    const chosen = chosenFields(sheet, header, mapping);
    const below = sheet.rows.slice(headerRow + 1, headerRow + 1 + sampledRows);
    const width = Math.min(shownColumns, Math.max(header.length, ...below.map((row) => row.length), 0));
    const columns = Array.from({ length: width }, (_, column): ColumnPreview => {
      const text = header[column] ?? '';
      const personal = isPersonalHeader(text);
      const field = allFields.find((one) => found?.fields[one]?.includes(column));
      const guessed = field !== undefined && found?.guessed.includes(field);
      return {
        column,
        header: withoutPersons(text),
        ...(field && { field, by: chosen.has(column) ? 'choice' : guessed ? 'cells' : 'header' }),
        personal,
        samples: personal ? [] : samplesOf(below, column),
      };
    });
    return {
      ...(sheet.name !== undefined && { sheet: sheet.name }),
      headerRow,
      read: found !== undefined,
      columns,
    };
  });
}

function samplesOf(rows: readonly string[][], column: number): string[] {
  const samples: string[] = [];
  for (const row of rows) {
    const cell = row[column] ?? '';
    if (cell === '') continue;
    samples.push(withoutPersons(cell).slice(0, sampleLength));
    if (samples.length >= samplesShown) break;
  }
  return samples;
}
