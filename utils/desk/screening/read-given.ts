/** What a person gives to be screened, a text or a workbook, to queries. */
import { TableError } from '../../lists/tables/error.ts';
import type { Sheet } from '../../lists/tables/sheet.ts';
import type { ScreeningLayout, ScreeningSource } from '../../model/screening.ts';
import { decodeLines } from './decode-lines.ts';
import { ScreeningError } from './error.ts';
import { layoutOfSheet, layoutOfText, separatorOf } from './layout.ts';
import { asksNothing, rowOfLine } from './query.ts';
import type { Query } from './query.ts';
import { cellsOf, readQueries, rowOfCells } from './read-text.ts';

/** A text is read anew each time; a workbook's sheet is in memory. */
export type Given = { lines: () => AsyncIterable<string> } | { rows: readonly (readonly string[])[] };

const bytesPerPortion = 1 << 18;
const sampleRows = 8;
/** A workbook is in memory whole, and what is made of it several times over. */
const mostWorkbookBytes = 96 * 1024 * 1024;

const zipMark = [0x50, 0x4b] as const;
/** How workbooks begin: the new ones are zip archives, the old ones files of the old Office. */
const workbookMarks = [zipMark, [0xd0, 0xcf]] as const;
const utf16Marks = [
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const;
/** PDF, gzip, PNG, JPEG, GIF, RAR and 7z: files that people have and that hold no lines. */
const otherMarks = [
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
  [0x89, 0x50, 0x4e],
  [0xff, 0xd8],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc],
] as const;

/**
 * @param head the first bytes of a file, some hundred
 * @returns what the bytes say that it is
 * @throws ScreeningError `not-text` for what is neither, such as a picture, a PDF or a packed file
 */
export function formOf(head: Uint8Array): 'text' | 'workbook' {
  const begins = (mark: readonly number[]): boolean => mark.every((byte, at) => head[at] === byte);
  if (workbookMarks.some(begins)) return 'workbook';
  if (utf16Marks.some(begins)) return 'text';
  if (head.includes(0) || otherMarks.some(begins)) throw new ScreeningError('not-text');
  return 'text';
}

/**
 * Opens a file: text in lines, CSV, XLSX or an old Excel workbook.
 * @throws ScreeningError `not-text`; TableError where a workbook cannot be read
 */
export async function openGiven(file: Blob): Promise<Given> {
  const form = formOf(new Uint8Array(await file.slice(0, 512).arrayBuffer()));
  if (form === 'text') return { lines: () => decodeLines(portionsOf(file)) };
  const sheets = await readSheets(file);
  const known = sheets.find(({ rows }) => layoutOfSheet(rows).skip > 0) ?? sheets[0];
  if (known === undefined) throw new ScreeningError('no-queries');
  return { rows: known.rows };
}

/** The readers are large, and loaded only where such a file is met. */
async function readSheets(file: Blob): Promise<Sheet[]> {
  if (file.size > mostWorkbookBytes) throw new TableError('too-large', `${file.size} bytes`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === zipMark[0]) {
    const { readWorkbook } = await import('../../lists/tables/workbook.ts');
    return readWorkbook(bytes);
  }
  const { readOldWorkbook } = await import('../../lists/tables/old-workbook.ts');
  return readOldWorkbook(bytes);
}

async function* portionsOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.size; from += bytesPerPortion) {
    yield new Uint8Array(await file.slice(from, from + bytesPerPortion).arrayBuffer());
  }
}

/** How it would be read, and its first rows, for a person to correct. */
export async function sourceOf(given: Given): Promise<ScreeningSource> {
  if ('rows' in given) {
    const sample = given.rows.slice(0, sampleRows).map((row) => row.slice());
    return { layout: layoutOfSheet(given.rows), sample };
  }
  const lines: string[] = [];
  for await (const line of given.lines()) {
    lines.push(line);
    if (lines.length === sampleRows) break;
  }
  const layout = layoutOfText(lines[0] ?? '');
  const separator = layout.kind === 'table' ? layout.separator : separatorOf(lines);
  return {
    layout,
    ...(separator !== undefined && { separator }),
    sample: lines.map((line) => (separator === undefined ? [line] : cellsOf(line, separator))),
  };
}

/**
 * Its queries, in order.
 * @param layout how a person says that it is to be read; else as it says itself
 * @throws ScreeningError `open-quote`
 */
export async function* queriesOf(given: Given, layout?: ScreeningLayout): AsyncGenerator<Query, undefined> {
  if ('lines' in given) {
    yield* readQueries(given.lines(), layout);
    return;
  }
  const how = layout ?? layoutOfSheet(given.rows);
  for (const [at, cells] of given.rows.entries()) {
    if (how.kind === 'table' && at < how.skip) continue;
    const row =
      how.kind === 'table' ? rowOfCells(cells, how) : rowOfLine(cells.find((cell) => cell !== '') ?? '');
    if (!asksNothing(row)) yield { line: at + 1, row };
  }
}
