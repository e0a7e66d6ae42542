/** What a person asks of the lists, from standard input or a file: read as the desk's screening reads it. */
import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { decodeLines } from '../utils/desk/screening/decode-lines.ts';
import { ScreeningError } from '../utils/desk/screening/error.ts';
import type { ScreeningErrorCode } from '../utils/desk/screening/error.ts';
import type { Query } from '../utils/desk/screening/query.ts';
import { formOf, openGiven, queriesOf } from '../utils/desk/screening/read-given.ts';
import type { Given } from '../utils/desk/screening/read-given.ts';
import { InputError } from './errors.ts';
import { withTableErrors } from './table-errors.ts';

const words: Readonly<Record<ScreeningErrorCode, string>> = {
  'open-quote': 'a quoted cell that begins here or before never ends.',
  'not-text': 'this is neither text nor a workbook. Save it as CSV (UTF-8) or XLSX and try again.',
  'no-queries': 'it asks nothing: no name, code or address stands in it.',
  'too-many-lines': 'these are too many lines at once.',
  'nothing-open': 'nothing was given.',
};

/**
 * Reads queries; a text's as they come in, a workbook's at once.
 * @param file standard input where it is undefined or `-`
 * @throws InputError where the file cannot be read or a quoted cell never ends
 */
export async function* readQueries(file: string | undefined): AsyncGenerator<Query, undefined> {
  try {
    yield* queriesOf(await givenBy(file));
  } catch (error) {
    throw inputErrorOf(error, file);
  }
}

async function givenBy(file: string | undefined): Promise<Given> {
  if (file === undefined || file === '-') return { lines: () => decodeLines(process.stdin) };
  const form = formOf(await headOf(file));
  if (form === 'workbook') {
    return withTableErrors(file, async () => openGiven(new Blob([await readFile(file)])));
  }
  return { lines: () => decodeLines(createReadStream(file, { highWaterMark: 1 << 18 })) };
}

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file).catch(() => {
    throw new InputError(`${file}: there is no such file.`);
  });
  try {
    if (!(await handle.stat()).isFile()) throw new InputError(`${file}: there is no such file.`);
    const { buffer, bytesRead } = await handle.read(new Uint8Array(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function inputErrorOf(error: unknown, file: string | undefined): unknown {
  if (!(error instanceof ScreeningError)) return error;
  const place = error.line === undefined ? (file ?? 'Standard input') : `Line ${error.line}`;
  return new InputError(`${place}: ${words[error.code]}`);
}
