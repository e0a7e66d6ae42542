/** Any table file to rows, by what its first bytes say it is. */
import { readCsv } from './csv.ts';
import { TableError } from './error.ts';
import type { Sheet } from './sheet.ts';
import { readWorkbook } from './workbook.ts';

const maxTableBytes = 256 * 1024 * 1024;

/**
 * @param bytes the file: CSV or other separated text, or XLSX
 * @returns its sheets, one for separated text
 * @throws TableError
 */
export async function readTable(bytes: Uint8Array): Promise<Sheet[]> {
  if (bytes.length === 0) throw new TableError('empty');
  if (bytes.length > maxTableBytes) throw new TableError('too-large', `${bytes.length} bytes`);
  if (startsWith(bytes, [0x50, 0x4b])) return readWorkbook(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new TableError('old-excel');
  const other = otherFormat(bytes);
  if (other) throw new TableError('other-format', other);
  return [readCsv(bytes)];
}

/** The name of a format that can be told but not read yet. */
function otherFormat(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 512)).replace(/^[\sï»¿]+/, '');
  if (head.startsWith('%PDF')) return 'PDF';
  if (head.startsWith('\x1f\x8b')) return 'gzip';
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8)/.test(head)) return 'picture';
  if (/^<(?:!doctype|html|head|body|table|\?xml)/i.test(head)) return 'HTML';
  if (/^[[{]\s*["{[]/.test(head)) return 'JSON';
  return undefined;
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
