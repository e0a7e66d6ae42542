/**
 * Old Excel workbooks (BIFF, `.xls`) to rows. Only files that begin as OLE2 compound files get here, so of all the
 * formats that the library knows no other is tried. It is large: imported only where such a file is met.
 */
import { TableError } from './error.ts';
import type { Sheet } from './sheet.ts';

/** Anything else than a whole OLE2 file would be tried as one of the library's other formats. */
const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const smallestFile = 512;

/** BIFF8 has 65,536 rows and 256 columns. */
const maxRows = 65_536;
const maxColumns = 256;

/**
 * @param bytes the file
 * @returns its sheets that hold anything, in order; cells as they are shown, dates as `2017-11-01`, long numbers with
 *   all their digits
 * @throws TableError `bad-workbook`, `protected-workbook`
 */
export async function readOldWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  if (bytes.length < smallestFile || !signature.every((byte, index) => bytes[index] === byte))
    throw new TableError('bad-workbook', 'cut off');
  if (isEncrypted(bytes)) throw new TableError('protected-workbook');
  const { read } = await import('@e965/xlsx');
  const sheets: Sheet[] = [];
  try {
    const workbook = read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      sheetRows: maxRows,
    });
    const date1904 = workbook.Workbook?.WBProps?.date1904 ?? false;
    for (const name of workbook.SheetNames) {
      const data = workbook.Sheets[name]?.['!data'] ?? [];
      const rows = Array.from(data, (row) =>
        Array.from(row ?? [], (cell) => cellText(cell, date1904)).slice(0, maxColumns),
      );
      if (rows.some((row) => row.some((cell) => cell !== ''))) sheets.push({ name, rows, warnings: [] });
    }
  } catch (error) {
    if (error instanceof TableError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new TableError(/password|encrypt/i.test(message) ? 'protected-workbook' : 'bad-workbook', message);
  }
  return sheets;
}

/** A workbook of the new kind with a password lies in a file of the old, under this name in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(Array.from('EncryptedPackage').join('\0'));
}

/** A cell as the library gives it, as far as it is used here. */
interface Cell {
  t?: string;
  v?: unknown;
  z?: unknown;
}

/** Days from 1899-12-30, Excel's day 0 after February 1900, to 1970-01-01; workbooks of 1904 begin later. */
const excelEpoch = 25_569;
const days1904 = 1462;

function cellText(cell: Cell | null | undefined, date1904: boolean): string {
  const value = cell?.v;
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'number' || !Number.isFinite(value) || cell?.t === 'e') return '';
  if (typeof cell?.z === 'string' && isDateFormat(cell.z)) {
    const time = (Math.floor(value) + (date1904 ? days1904 : 0) - excelEpoch) * 86_400_000;
    if (Math.abs(time) < 8.64e15) return new Date(time).toISOString().slice(0, 10);
  }
  return Math.abs(value) < 1e21 ? String(value) : '';
}

/** A number format that shows a year or a day, what is quoted or bracketed in it left aside. */
function isDateFormat(format: string): boolean {
  return /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && !/general/i.test(format);
}
