/**
 * XLSX workbooks to rows. The archive is unpacked here, within bounds and on this thread, and handed on stored:
 * so a small file cannot fill the memory, and no library starts a worker from text.
 */
import { unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { TableError } from './error.ts';
import type { Sheet } from './sheet.ts';

/** All XML of one workbook, unpacked. */
const maxUnpackedBytes = 512 * 1024 * 1024;

/** The most that XLSX has, and how many cells a sheet may be padded to by one that stands far out. */
const maxRows = 1_048_576;
const maxColumns = 16_384;
const maxArea = 20_000_000;

/**
 * @param bytes the file
 * @returns its sheets that hold anything, in order
 * @throws TableError `bad-workbook`, `too-large`, `other-format` for an archive that is no workbook
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const archive = zipSync(unpackXml(bytes), { level: 0 });
  let sheets: Awaited<ReturnType<typeof readXlsxFile<string>>>;
  try {
    sheets = await readXlsxFile<string>(new Uint8Array(archive).buffer, { parseNumber: (digits) => digits });
  } catch (error) {
    throw new TableError('bad-workbook', error instanceof Error ? error.message : String(error));
  }
  return sheets
    .map(({ sheet, data }): Sheet => ({
      name: sheet,
      rows: data.map((row) => row.map(cellText)),
      warnings: [],
    }))
    .filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')));
}

function unpackXml(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!name.endsWith('.xml') && !name.endsWith('.xml.rels')) return false;
        total += originalSize;
        if (total > maxUnpackedBytes) throw new TableError('too-large', `${total} bytes unpacked`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError('bad-workbook', error instanceof Error ? error.message : String(error));
  }
  if (!Object.keys(files).some((name) => name.startsWith('xl/')))
    throw new TableError('other-format', 'archive');
  for (const [name, file] of Object.entries(files)) {
    if (name.startsWith('xl/worksheets/')) refuseFarCells(name, new TextDecoder('latin1').decode(file));
  }
  return files;
}

/** @throws TableError `bad-workbook`: a damaged or made-up reference would have the sheet padded up to it */
function refuseFarCells(name: string, xml: string): void {
  let rows = 0;
  let columns = 0;
  for (const [, letters = '', digits = ''] of xml.matchAll(/\sr="([A-Z]*)(\d*)"/gi)) {
    if (letters.length > 3 || digits.length > 7)
      throw new TableError('bad-workbook', `${name}: a cell lies outside the sheet`);
    rows = Math.max(rows, Number(digits));
    let column = 0;
    for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
    columns = Math.max(columns, column);
  }
  if (rows > maxRows || columns > maxColumns || rows * columns > maxArea)
    throw new TableError('bad-workbook', `${name}: a cell lies outside the sheet`);
}

/** Numbers arrive as the file spells them, so that a code of 18 digits keeps them all. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return String(cell);
  return typeof cell === 'string' ? plainNumber(cell.trim()) : '';
}

/** `1.10105010247558E14` and `110105010247558.0` as `110105010247558`; any other text as it is. */
function plainNumber(text: string): string {
  const match = /^(\d+)(?:\.(\d+))?(?:E\+?(\d{1,2}))?$/i.exec(text);
  if (!match) return text;
  const [, whole = '', fraction = '', exponent = '0'] = match;
  const shift = Number(exponent);
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > shift || (digits === '' && fraction === '' && shift === 0)) return text;
  return `${whole}${digits.padEnd(shift, '0')}`.replace(/^0+(?=\d)/, '');
}
