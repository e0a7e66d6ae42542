/** The text of a saved page, whatever it was saved in. */

const replacement = '\uFFFD';

/**
 * Decodes a page: by its byte order mark, as UTF-16 that has none, as UTF-8 where it is that, as the page says where
 * that reads without an error, else as GB18030, which holds GB2312 and GBK.
 */
export function decodePage(bytes: Uint8Array): string {
  const marked = byMark(bytes);
  if (marked !== undefined) return decode(marked, bytes);
  const wide = utf16Without(bytes);
  if (wide !== undefined) return decode(wide, bytes);
  const utf8 = decode('utf-8', bytes);
  if (isMostlyRight(utf8)) return utf8;
  const said = strictly(declaredEncoding(bytes), bytes);
  return said ?? decode('gb18030', bytes);
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

function byMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** `<` and what follows it, or blanks before it, with a zero beside each: no other encoding begins so. */
function utf16Without([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'utf-16be';
  return undefined;
}

/** Whether text is UTF-8 but for a character cut here and there: in any other encoding most would be wrong. */
function isMostlyRight(text: string): boolean {
  if (!text.includes(replacement)) return true;
  let wrong = 0;
  let foreign = 0;
  for (const character of text) {
    if (character === replacement) wrong++;
    if (character > '\u007F') foreign++;
  }
  return wrong * 50 < foreign;
}

/** What a page's head says of its encoding; undefined where it says nothing. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = decode('latin1', bytes.subarray(0, 8192));
  return /<meta[^>]*\bcharset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1];
}

/** The text where the encoding is known and nothing in it is wrong. */
function strictly(encoding: string | undefined, bytes: Uint8Array): string | undefined {
  if (encoding === undefined) return undefined;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // a browser that finds UTF-16 in a head that it could read does not believe it either
    return /^utf-?16/i.test(encoding) ? undefined : text;
  } catch {
    return undefined;
  }
}
