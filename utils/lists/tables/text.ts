/**
 * The text of a file: by its byte order mark, else as UTF-8 where it is that, else as the server or the page says,
 * else GB18030 (which holds GBK and GB 2312). It is read in portions, as often as one likes: a file of hundreds of
 * megabytes is never in memory whole.
 */
import { TableError } from './error.ts';

/** A text in memory. */
export interface DecodedText {
  text: string;
  /** Characters that could not be read and stand as U+FFFD. */
  replaced: number;
}

/** A text that is read in portions. */
export interface TextFile {
  /** Its first quarter of a million characters, or all of it. */
  head: string;
  characters: number;
  lines: number;
  replaced: number;
  /** Whether any quotation mark stands in it. */
  quoted: boolean;
  /** All of it, from the beginning, in portions of a megabyte or so. */
  portions(): AsyncGenerator<string>;
}

/** More unreadable characters than this share, and it was no text. */
const maxReplacedShare = 0.02;

/** A page or an XML file names its encoding at its head. */
const declaredWithin = 2048;

const bytesPerPortion = 1024 * 1024;
const headCharacters = 250_000;

/**
 * Goes through the whole file once, to tell its encoding and that it is text.
 * @param charset what the server says, if anything; a file that is valid UTF-8 is read as that all the same, since
 *   servers are wrong more often than chance
 * @throws TableError `not-text`
 */
export async function openText(file: Blob, charset?: string): Promise<TextFile> {
  const start = new Uint8Array(await file.slice(0, declaredWithin).arrayBuffer());
  const marked = encodingByMark(start);
  const text =
    marked === undefined
      ? ((await survey(file, 'utf-8', true)) ?? (await survey(file, encodingFor(charset, start), false)))
      : await survey(file, marked, false);
  if (!text) throw new TableError('not-text');
  if (text.replaced > Math.max(1, text.characters * maxReplacedShare)) throw new TableError('not-text');
  return text;
}

/** All of a text at once. @throws TableError `too-large` */
export async function wholeText(file: TextFile, mostCharacters: number): Promise<DecodedText> {
  if (file.characters > mostCharacters) throw new TableError('too-large', `${file.characters} characters`);
  const parts: string[] = [];
  for await (const part of file.portions()) parts.push(part);
  return { text: parts.join(''), replaced: file.replaced };
}

/** @returns the charset of a content type such as `text/csv; charset=gbk` */
export function charsetOf(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
}

/** @returns undefined where the file is not of that encoding, and that matters @throws TableError `not-text` */
async function survey(file: Blob, encoding: string, strict: boolean): Promise<TextFile | undefined> {
  const result = { head: '', characters: 0, lines: 1, replaced: 0, quoted: false };
  try {
    for await (const part of decoded(file, encoding, strict)) {
      if (part.includes('\0')) throw new TableError('not-text');
      if (result.head.length < headCharacters)
        result.head += part.slice(0, headCharacters - result.head.length);
      result.characters += part.length;
      result.lines += occurrences(part, '\n');
      result.quoted ||= part.includes('"');
      if (!strict) result.replaced += occurrences(part, '\uFFFD');
    }
  } catch (error) {
    if (strict && error instanceof TypeError) return undefined;
    throw error;
  }
  return { ...result, portions: () => decoded(file, encoding, false) };
}

async function* decoded(file: Blob, encoding: string, strict: boolean): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: strict });
  for (let from = 0; from < file.size; from += bytesPerPortion) {
    const bytes = await file.slice(from, from + bytesPerPortion).arrayBuffer();
    const part = decoder.decode(bytes, { stream: true });
    if (part !== '') yield part;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

function occurrences(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

function encodingByMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function encodingFor(charset: string | undefined, start: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(start);
  const declared = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1];
  for (const label of [charset, declared]) {
    if (label === undefined || /^utf-?(?:8|16)/i.test(label)) continue;
    try {
      return new TextDecoder(label).encoding;
    } catch {
      // a name that no platform knows says nothing
    }
  }
  return 'gb18030';
}
