/** Any table file to rows, by what its first bytes say it is. */
import { readCsv } from './csv.ts';
import { TableError } from './error.ts';
import type { Sheet } from './sheet.ts';
import { charsetOf, decodeText } from './text.ts';
import type { DecodedText } from './text.ts';
import { ungzip } from './ungzip.ts';

const maxTableBytes = 256 * 1024 * 1024;

/** What is known of a file beside its bytes. The bytes have the last word: many a `.xls` is a page. */
export interface FileHints {
  contentType?: string;
}

/**
 * The readers of workbooks and of pages are large, and imported only where such a file is met.
 * @param bytes the file: CSV or other separated text, XLSX, old Excel, an HTML page or JSON; gzip'd or not
 * @returns its sheets, one for separated text
 * @throws TableError
 */
export async function readTable(bytes: Uint8Array, hints: FileHints = {}): Promise<Sheet[]> {
  const content = await unpacked(bytes);
  if (startsWith(content, [0x50, 0x4b])) {
    const { readWorkbook } = await import('./workbook.ts');
    return readWorkbook(content);
  }
  if (startsWith(content, [0xd0, 0xcf, 0x11, 0xe0])) {
    const { readOldWorkbook } = await import('./old-workbook.ts');
    return readOldWorkbook(content);
  }
  return readTextTable(decodeTable(content, hints));
}

/**
 * @returns the file's text, where it is text: for what is read line by line
 * @throws TableError
 */
export async function readText(bytes: Uint8Array, hints: FileHints = {}): Promise<DecodedText | undefined> {
  const content = await unpacked(bytes);
  if (startsWith(content, [0x50, 0x4b]) || startsWith(content, [0xd0, 0xcf, 0x11, 0xe0])) return undefined;
  return decodeTable(content, hints);
}

/** @throws TableError */
export async function readTextTable(decoded: DecodedText): Promise<Sheet[]> {
  const head = decoded.text.slice(0, 4096).trimStart();
  if (/^[[{]\s*["{[\]}]/.test(head)) {
    const { readJsonTables } = await import('./json.ts');
    return readJsonTables(decoded);
  }
  if (isPage(head)) {
    const [{ readHtmlTables }, { layUpright }] = await Promise.all([
      import('./html.ts'),
      import('./upright.ts'),
    ]);
    return readHtmlTables(decoded).map(layUpright);
  }
  return [readCsv(decoded)];
}

/** @throws TableError `empty`, `too-large` */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length === 0) throw new TableError('empty');
  const content = startsWith(bytes, [0x1f, 0x8b]) ? await ungzip(bytes, maxTableBytes) : bytes;
  if (content.length > maxTableBytes) throw new TableError('too-large', `${content.length} bytes`);
  return content;
}

/** @throws TableError `other-format`, `not-text` */
function decodeTable(bytes: Uint8Array, hints: FileHints): DecodedText {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith('%PDF')) throw new TableError('other-format', 'PDF');
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|RIFF.{4}WEBP)/s.test(head))
    throw new TableError('other-format', 'picture');
  if (head.startsWith('{\\rtf')) throw new TableError('other-format', 'RTF');
  const decoded = decodeText(bytes, charsetOf(hints.contentType));
  if (/^\s*<\?xml/i.test(decoded.text) && !isPage(decoded.text.slice(0, 4096)))
    throw new TableError('other-format', 'XML');
  return decoded;
}

const isPage = (head: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|div|tr|thead|tbody|script|style|title)\b/i.test(
    head,
  );

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
