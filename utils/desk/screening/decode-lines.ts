/** Text that comes in bytes, to lines. */

/**
 * Lines without their ends, of a text in UTF-8 or UTF-16 (a byte order mark is dropped), or in GB18030 where it is
 * neither: its first portion with more than ASCII in it tells.
 */
export async function* decodeLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  let decoder: TextDecoder | undefined;
  let rest = '';
  for await (const chunk of chunks) {
    if (!decoder && !isAscii(chunk)) decoder = new TextDecoder(encodingOf(chunk));
    const text = decoder ? decoder.decode(chunk, { stream: true }) : ascii.decode(chunk);
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield withoutReturn(line);
  }
  rest += decoder?.decode() ?? '';
  if (rest !== '') yield withoutReturn(rest);
}

const ascii = new TextDecoder();
const isAscii = (chunk: Uint8Array): boolean => chunk.every((byte) => byte < 0x80);

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

function encodingOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  return isUtf8(chunk) ? 'utf-8' : 'gb18030';
}

function isUtf8(chunk: Uint8Array): boolean {
  try {
    // As a stream, since the chunk may end within a character.
    new TextDecoder('utf-8', { fatal: true }).decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}
