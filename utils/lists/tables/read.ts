/** Any table file to rows, by what its first bytes say it is. */
import { maxTableBytes } from '../../model/table-size.ts';
import { csvForm, CsvReader, UnclosedQuote } from './csv.ts';
import { TableError } from './error.ts';
import { openSheet, wholeSheet } from './sheet.ts';
import type { OpenSheet, Sheet } from './sheet.ts';
import { charsetOf, openText, wholeText } from './text.ts';
import type { TextFile } from './text.ts';
import { ungzip } from './ungzip.ts';

/** Workbooks, pages and JSON are in memory whole, and what is made of them several times over. */
const maxWholeBytes = 96 * 1024 * 1024;

/** What is known of a file beside its bytes. The bytes have the last word: many a `.xls` is a page. */
export interface FileHints {
  contentType?: string;
}

/** A file whose form is known: text, or a workbook's sheets. */
export type OpenedTable = { text: TextFile } | { sheets: OpenSheet[] };

/**
 * The readers of workbooks and of pages are large, and imported only where such a file is met.
 * @param file CSV or other separated text, XLSX, old Excel, an HTML page or JSON; gzip'd or not
 * @returns its sheets, one for separated text
 * @throws TableError
 */
export async function readTable(file: Uint8Array | Blob, hints: FileHints = {}): Promise<Sheet[]> {
  const opened = await openTable(file instanceof Blob ? file : new Blob([new Uint8Array(file)]), hints);
  const sheets = 'text' in opened ? await openTextTable(opened.text) : opened.sheets;
  return Promise.all(sheets.map(wholeSheet));
}

/** @throws TableError */
export async function openTable(file: Blob, hints: FileHints = {}): Promise<OpenedTable> {
  const content = await unpacked(file);
  const head = new Uint8Array(await content.slice(0, 16).arrayBuffer());
  if (startsWith(head, [0x50, 0x4b])) {
    const { readWorkbook } = await import('./workbook.ts');
    return { sheets: (await readWorkbook(await wholeBytes(content))).map(openSheet) };
  }
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) {
    const { readOldWorkbook } = await import('./old-workbook.ts');
    return { sheets: (await readOldWorkbook(await wholeBytes(content))).map(openSheet) };
  }
  refuseOtherFormat(String.fromCharCode(...head));
  const text = await openText(content, charsetOf(hints.contentType));
  if (/^\s*<\?xml/i.test(text.head) && !isPage(text.head.slice(0, 4096)))
    throw new TableError('other-format', 'XML');
  return { text };
}

/** @throws TableError */
export async function openTextTable(text: TextFile): Promise<OpenSheet[]> {
  const head = text.head.slice(0, 4096).trimStart();
  if (/^[[{]\s*["{[\]}]/.test(head)) {
    const { readJsonTables } = await import('./json.ts');
    return readJsonTables(await wholeText(text, maxWholeBytes)).map(openSheet);
  }
  if (isPage(head)) {
    const [{ readHtmlTables }, { layUpright }] = await Promise.all([
      import('./html.ts'),
      import('./upright.ts'),
    ]);
    return readHtmlTables(await wholeText(text, maxWholeBytes)).map((sheet) => openSheet(layUpright(sheet)));
  }
  return [await openSeparatedText(text)];
}

/** @returns whether a text is an HTML page, as far as its first characters tell */
export const isPage = (head: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|div|tr|thead|tbody|script|style|title)\b/i.test(
    head,
  );

/** Titles, notes and blank rows above a table's first rows are never more than this. */
const headRows = 1000;

async function openSeparatedText(text: TextFile): Promise<OpenSheet> {
  const sound = csvForm(text.head);
  const form = text.quoted && !(await quotesClose(text)) ? { ...sound, quotes: false } : sound;
  const portions = async function* (): AsyncGenerator<string[][]> {
    const reader = new CsvReader(form);
    for await (const portion of text.portions()) {
      const rows = reader.add(portion);
      if (rows.length > 0) yield rows;
    }
    const rows = reader.end();
    if (rows.length > 0) yield rows;
  };
  const rows: string[][] = [];
  for await (const portion of portions()) {
    for (const row of portion) if (rows.length < headRows) rows.push(row);
    if (rows.length >= headRows) break;
  }
  const warnings: Sheet['warnings'] = text.replaced > 0 ? ['replaced-characters'] : [];
  if (!form.quotes) warnings.push('quotes-ignored');
  return { head: { rows, warnings }, length: text.lines, portions };
}

/** Reads it to the end to know: what stands behind an open quotation mark would be read twice otherwise. */
async function quotesClose(text: TextFile): Promise<boolean> {
  const reader = new CsvReader(csvForm(text.head));
  try {
    for await (const portion of text.portions()) reader.add(portion);
    reader.end();
    return true;
  } catch (error) {
    if (error instanceof UnclosedQuote) return false;
    throw error;
  }
}

/** @throws TableError `empty`, `too-large`, `other-format` */
async function unpacked(file: Blob): Promise<Blob> {
  if (file.size === 0) throw new TableError('empty');
  if (file.size > maxTableBytes) throw new TableError('too-large', `${file.size} bytes`);
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const content = startsWith(head, [0x1f, 0x8b]) ? await ungzip(file, maxTableBytes) : file;
  if (content.size === 0) throw new TableError('empty');
  return content;
}

/** @throws TableError `too-large` */
async function wholeBytes(file: Blob): Promise<Uint8Array> {
  if (file.size > maxWholeBytes) throw new TableError('too-large', `${file.size} bytes`);
  return new Uint8Array(await file.arrayBuffer());
}

/** @throws TableError `other-format` */
function refuseOtherFormat(head: string): void {
  if (head.startsWith('%PDF')) throw new TableError('other-format', 'PDF');
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|RIFF.{4}WEBP)/s.test(head))
    throw new TableError('other-format', 'picture');
  if (head.startsWith('{\\rtf')) throw new TableError('other-format', 'RTF');
  if (/^(?:Rar!|7z\xbc\xaf)/.test(head)) throw new TableError('other-format', 'archive');
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
