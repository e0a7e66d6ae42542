/** Text that comes in lines, from a file or from standard input, read as it comes. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { InputError } from './errors.ts';

/**
 * Lines without their ends, of a text in UTF-8 (a byte order mark is dropped), or in GB18030 where its beginning is
 * not UTF-8.
 * @param file standard input where it is undefined or `-`
 * @throws InputError where there is no such file
 */
export async function* readLines(file: string | undefined): AsyncGenerator<string, undefined> {
  let decoder: TextDecoder | undefined;
  let rest = '';
  for await (const chunk of await chunksOf(file)) {
    decoder ??= new TextDecoder(isUtf8(chunk) ? 'utf-8' : 'gb18030');
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield withoutReturn(line);
  }
  rest += decoder?.decode() ?? '';
  if (rest !== '') yield withoutReturn(rest);
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

async function chunksOf(file: string | undefined): Promise<AsyncIterable<Uint8Array>> {
  if (file === undefined || file === '-') return process.stdin;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new InputError(`${file}: there is no such file.`);
  return createReadStream(file, { highWaterMark: 1 << 18 });
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
