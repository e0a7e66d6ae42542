/** Writes XLSX. The library is large: loaded only where such a file is wanted. */
import { utils, write } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';

/** A sheet has 1,048,576 rows, the first of them the header; a cell 32,767 characters. */
const mostRows = 1_048_575;
const mostCharacters = 32_767;

type Cell = string | number | null;

/** An empty text is no cell: most rows have some. */
function cellOf(cell: string | number): Cell {
  return typeof cell === 'number' ? cell : cell.slice(0, mostCharacters) || null;
}

/**
 * @param batches rows of texts and numbers: texts stay texts, whatever they begin with
 * @param name of the sheet; further ones are numbered
 */
export async function workbookFile(
  header: readonly string[],
  batches: AsyncIterable<readonly (readonly (string | number)[])[]>,
  name: string,
): Promise<Blob> {
  const sheets: WorkSheet[] = [];
  let rows: Cell[][] = [];
  const close = (): void => void sheets.push(utils.aoa_to_sheet([[...header], ...rows], { dense: true }));
  for await (const batch of batches) {
    for (const row of batch) {
      if (rows.length === mostRows) {
        close();
        rows = [];
      }
      rows.push(row.map(cellOf));
    }
  }
  if (rows.length > 0 || sheets.length === 0) close();
  const book = utils.book_new();
  for (const [at, sheet] of sheets.entries()) {
    utils.book_append_sheet(book, sheet, at === 0 ? name : `${name} ${at + 1}`);
  }
  const bytes = write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer;
  return new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}
