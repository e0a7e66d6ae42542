/**
 * Reads JavaScript literals out of a page's scripts as text: nothing is run. Tolerant of what pages hold (unquoted
 * keys, single quotes, comments, trailing commas, `!0`, values that are code), bounded in length, depth and count.
 */
export type Literal =
  | string
  | number
  | boolean
  | null
  | readonly Literal[]
  | { readonly [key: string]: Literal };

/** At most this many characters are read of one literal. */
const maxLength = 6_000_000;
const maxDepth = 64;
const maxValues = 400_000;

/** Thrown inside this file only: the text is no literal, or too much of one. */
class Unreadable extends Error {}

interface Cursor {
  text: string;
  at: number;
  end: number;
  values: number;
}

/**
 * Reads the object or array that opens at `start`.
 * @returns null where there is none, or it is cut off or beyond the bounds. Values that are code are left out of an
 * object and are null in an array. Objects have no prototype.
 */
export function readLiteral(text: string, start: number): Literal | null {
  const opener = text[start];
  if (opener !== '{' && opener !== '[') return null;
  const cursor = { text, at: start, end: Math.min(text.length, start + maxLength), values: 0 };
  try {
    return readValue(cursor, 0) ?? null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** The value under `path` (keys joined by dots); undefined where there is none. */
export function literalAt(value: Literal | undefined, path: string): Literal | undefined {
  let found = value;
  if (path === '') return found;
  for (const key of path.split('.')) {
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string, Literal>)[key];
  }
  return found;
}

/** A value, or undefined where what stands there is code, which is skipped. */
function readValue(cursor: Cursor, depth: number): Literal | undefined {
  if (depth > maxDepth || ++cursor.values > maxValues) throw new Unreadable();
  skipBlank(cursor);
  const start = cursor.at;
  const value = readPlain(cursor, depth);
  if (depth === 0) return value;
  if (value !== undefined) {
    skipBlank(cursor);
    if (atDelimiter(cursor)) return value;
  }
  // `a + b`, a call, a function: code up to the next delimiter
  cursor.at = start;
  skipCode(cursor, depth);
  return undefined;
}

function readPlain(cursor: Cursor, depth: number): Literal | undefined {
  const character = cursor.text[cursor.at];
  if (character === '{') return readObject(cursor, depth);
  if (character === '[') return readArray(cursor, depth);
  if (character === '"' || character === "'" || character === '`') return readString(cursor);
  return readWord(cursor);
}

function readObject(cursor: Cursor, depth: number): Literal {
  const object = Object.create(null) as Record<string, Literal>;
  cursor.at++;
  for (;;) {
    skipBlank(cursor);
    if (take(cursor, '}')) return object;
    if (take(cursor, ',')) continue;
    const before = cursor.at;
    const key = readKey(cursor);
    skipBlank(cursor);
    if (take(cursor, ':')) {
      const value = readValue(cursor, depth + 1);
      if (value !== undefined) object[key] = value;
    } else {
      skipCode(cursor, depth); // a method, a spread, a shorthand
    }
    if (cursor.at === before) throw new Unreadable();
  }
}

function readArray(cursor: Cursor, depth: number): Literal {
  const array: Literal[] = [];
  cursor.at++;
  for (;;) {
    skipBlank(cursor);
    if (take(cursor, ']')) return array;
    if (take(cursor, ',')) {
      if (++cursor.values > maxValues) throw new Unreadable();
      continue;
    }
    const before = cursor.at;
    array.push(readValue(cursor, depth + 1) ?? null);
    if (cursor.at === before) throw new Unreadable();
  }
}

const word = /[\w$.-]+/y;

function readKey(cursor: Cursor): string {
  const character = cursor.text[cursor.at];
  if (character === '"' || character === "'" || character === '`') return readString(cursor);
  return readRun(cursor) ?? '';
}

function readRun(cursor: Cursor): string | undefined {
  word.lastIndex = cursor.at;
  const run = word.exec(cursor.text)?.[0];
  if (run !== undefined) cursor.at += run.length;
  return run;
}

function readWord(cursor: Cursor): Literal | undefined {
  if (cursor.text.startsWith('!0', cursor.at) || cursor.text.startsWith('!1', cursor.at)) {
    cursor.at += 2;
    return cursor.text[cursor.at - 1] === '0';
  }
  const run = readRun(cursor);
  if (run === undefined) return undefined;
  if (run === 'true') return true;
  if (run === 'false') return false;
  if (run === 'null' || run === 'undefined') return null;
  // a number too long to be exact is kept as text: ids are
  if (/^-?\d{16,}$/.test(run)) return run;
  const number = /^-?(?:\d|\.\d)/.test(run) ? Number(run) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
};

function readString(cursor: Cursor): string {
  const quote = cursor.text[cursor.at];
  let read = '';
  let plain = ++cursor.at;
  for (; cursor.at < cursor.end; cursor.at++) {
    const character = cursor.text[cursor.at];
    if (character === quote) {
      read += cursor.text.slice(plain, cursor.at++);
      return read;
    }
    if (character !== '\\') continue;
    read += cursor.text.slice(plain, cursor.at++);
    read += readEscape(cursor);
    plain = cursor.at + 1;
  }
  throw new Unreadable();
}

/** What the escape at the cursor stands for; leaves the cursor on its last character. */
function readEscape(cursor: Cursor): string {
  const character = cursor.text[cursor.at] ?? '';
  const digits = character === 'u' ? 4 : character === 'x' ? 2 : 0;
  if (digits === 0) return character === '\n' ? '' : (escapes[character] ?? character);
  const code = cursor.text.slice(cursor.at + 1, cursor.at + 1 + digits);
  if (!/^[\da-f]+$/i.test(code) || code.length !== digits) return character;
  cursor.at += digits;
  return String.fromCharCode(Number.parseInt(code, 16));
}

/** Moves behind code: to the next `,` or closing bracket that belongs to what surrounds it. */
function skipCode(cursor: Cursor, depth: number): void {
  let open = 0;
  while (cursor.at < cursor.end) {
    const character = cursor.text[cursor.at];
    if (character === '"' || character === "'" || character === '`') {
      readString(cursor);
      continue;
    }
    if (character === '/' && skipComment(cursor)) continue;
    if (open === 0 && (character === ',' || character === '}' || character === ']')) return;
    if (character === '{' || character === '[' || character === '(') open++;
    if (character === '}' || character === ']' || character === ')') open--;
    if (open + depth > maxDepth * 4) throw new Unreadable();
    cursor.at++;
  }
  throw new Unreadable();
}

function skipBlank(cursor: Cursor): void {
  while (cursor.at < cursor.end) {
    const code = cursor.text.charCodeAt(cursor.at);
    if (code === 0x2f && skipComment(cursor)) continue;
    if (code > 0x20 && code !== 0xa0 && code !== 0x3000 && code !== 0xfeff) return;
    cursor.at++;
  }
  throw new Unreadable();
}

function skipComment(cursor: Cursor): boolean {
  const next = cursor.text[cursor.at + 1];
  if (next !== '/' && next !== '*') return false;
  const end = cursor.text.indexOf(next === '/' ? '\n' : '*/', cursor.at + 2);
  if (end === -1) throw new Unreadable();
  cursor.at = end + (next === '/' ? 1 : 2);
  return true;
}

function atDelimiter(cursor: Cursor): boolean {
  const character = cursor.text[cursor.at];
  return character === ',' || character === '}' || character === ']';
}

function take(cursor: Cursor, character: string): boolean {
  if (cursor.text[cursor.at] !== character) return false;
  cursor.at++;
  return true;
}
