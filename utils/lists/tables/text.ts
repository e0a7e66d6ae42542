/** The text of a file whose encoding nobody states: a byte order mark, else UTF-8, else GB18030 (which holds GBK and GB 2312). */
import { TableError } from './error.ts';

export interface DecodedText {
  text: string;
  /** Characters that could not be read and stand as U+FFFD. */
  replaced: number;
}

/** More unreadable characters than this share, and it was no text. */
const maxReplacedShare = 0.02;

/** @throws TableError `not-text` */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = withoutMark(bytes) ?? strict(bytes, 'utf-8') ?? lenient(bytes, 'gb18030');
  if (decoded.text.includes('\0')) throw new TableError('not-text');
  if (decoded.replaced > Math.max(1, decoded.text.length * maxReplacedShare))
    throw new TableError('not-text');
  return decoded;
}

function withoutMark(bytes: Uint8Array): DecodedText | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return lenient(bytes.subarray(3), 'utf-8');
  if (a === 0xff && b === 0xfe) return lenient(bytes.subarray(2), 'utf-16le');
  if (a === 0xfe && b === 0xff) return lenient(bytes.subarray(2), 'utf-16be');
  return undefined;
}

function strict(bytes: Uint8Array, encoding: string): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), replaced: 0 };
  } catch {
    return undefined;
  }
}

function lenient(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, replaced: text.split('\uFFFD').length - 1 };
}
