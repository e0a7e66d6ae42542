/**
 * The text of a file: by its byte order mark, else as UTF-8 where it is that, else as the server or the page says,
 * else GB18030 (which holds GBK and GB 2312).
 */
import { TableError } from './error.ts';

export interface DecodedText {
  text: string;
  /** Characters that could not be read and stand as U+FFFD. */
  replaced: number;
}

/** More unreadable characters than this share, and it was no text. */
const maxReplacedShare = 0.02;

/** A page or an XML file names its encoding at its head. */
const declaredWithin = 2048;

/**
 * @param charset what the server says, if anything; a file that is valid UTF-8 is read as that all the same, since
 *   servers are wrong more often than chance
 * @throws TableError `not-text`
 */
export function decodeText(bytes: Uint8Array, charset?: string): DecodedText {
  const decoded = withMark(bytes) ?? strict(bytes) ?? lenient(bytes, decoderFor(charset, bytes));
  if (decoded.text.includes('\0')) throw new TableError('not-text');
  if (decoded.replaced > Math.max(1, decoded.text.length * maxReplacedShare))
    throw new TableError('not-text');
  return decoded;
}

/** @returns the charset of a content type such as `text/csv; charset=gbk` */
export function charsetOf(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
}

function withMark(bytes: Uint8Array): DecodedText | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return lenient(bytes.subarray(3), new TextDecoder('utf-8'));
  if (a === 0xff && b === 0xfe) return lenient(bytes.subarray(2), new TextDecoder('utf-16le'));
  if (a === 0xfe && b === 0xff) return lenient(bytes.subarray(2), new TextDecoder('utf-16be'));
  return undefined;
}

function strict(bytes: Uint8Array): DecodedText | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), replaced: 0 };
  } catch {
    return undefined;
  }
}

function decoderFor(charset: string | undefined, bytes: Uint8Array): TextDecoder {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declaredWithin));
  const declared = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1];
  for (const label of [charset, declared]) {
    if (label === undefined || /^utf-?(?:8|16)/i.test(label)) continue;
    try {
      return new TextDecoder(label);
    } catch {
      // a name that no platform knows says nothing
    }
  }
  return new TextDecoder('gb18030');
}

function lenient(bytes: Uint8Array, decoder: TextDecoder): DecodedText {
  const text = decoder.decode(bytes);
  return { text, replaced: text.split('\uFFFD').length - 1 };
}
