/** A table as rows of text, whatever file it came from. */
export interface Sheet {
  /** The sheet's name, in files that hold several. */
  name?: string;
  /** Row 1 of the file comes first; rows may differ in length and be empty. Cells are trimmed. */
  rows: string[][];
  /** Things about the file as a whole that a person should know. */
  warnings: SheetWarning[];
}

export type SheetWarning = 'replaced-characters' | 'quotes-ignored';

/** A sheet whose rows are read in portions: what is known of a large one before it is read. */
export interface OpenSheet {
  /** The sheet, or its beginning: enough to find its header and to tell its columns. */
  head: Sheet;
  /** How many rows there are, or lines, where it is divided into rows as it is read. */
  length: number;
  /** All rows, from the first on. */
  portions(): AsyncIterable<string[][]>;
}

const rowsPerPortion = 5000;

/** A sheet that is in memory. */
export function openSheet(sheet: Sheet): OpenSheet {
  return {
    head: sheet,
    length: sheet.rows.length,
    // oxlint-disable-next-line typescript/require-await -- a generator is asynchronous by its contract
    portions: async function* () {
      for (let from = 0; from < sheet.rows.length; from += rowsPerPortion)
        yield sheet.rows.slice(from, from + rowsPerPortion);
    },
  };
}

/** Reads a sheet to its end. */
export async function wholeSheet(sheet: OpenSheet): Promise<Sheet> {
  const rows: string[][] = [];
  for await (const portion of sheet.portions()) for (const row of portion) rows.push(row);
  return { ...sheet.head, rows };
}
