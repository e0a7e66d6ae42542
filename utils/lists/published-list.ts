/**
 * The one door for lists as others publish them: tables of any form and lists of domains, from their bytes to entries.
 * Signed feeds have their own (`feed/`).
 */
import { DomainReader } from './domains/entries.ts';
import { Exceptions } from './domains/exceptions.ts';
import { isDomainList } from './domains/lines.ts';
import { TableReader } from './tables/entries.ts';
import { EntryIds } from './tables/entry-ids.ts';
import type { TableOptions } from './tables/options.ts';
import { openTable, openTextTable } from './tables/read.ts';
import type { FileHints } from './tables/read.ts';
import { CollectedEntries } from './tables/report.ts';
import type { EntrySink, TableEntries } from './tables/report.ts';
import type { OpenSheet } from './tables/sheet.ts';
import type { TextFile } from './tables/text.ts';

/** A file whose form is known, and which may be read again with another mapping. */
export type PublishedFile =
  | { form: 'table'; sheets: OpenSheet[]; text?: TextFile }
  | { form: 'domains'; text: TextFile };

/**
 * @param source the file as it was served or chosen
 * @throws TableError
 */
export async function openPublishedFile(
  source: Uint8Array | Blob,
  hints: FileHints = {},
): Promise<PublishedFile> {
  const file = source instanceof Blob ? source : new Blob([new Uint8Array(source)]);
  const opened = await openTable(file, hints);
  if ('sheets' in opened) return { form: 'table', ...opened };
  const { text } = opened;
  if (isDomainList(text.head)) return { form: 'domains', text };
  return { form: 'table', sheets: await openTextTable(text), text };
}

/** A file of a list, and what to call it beside others. */
export interface NamedFile {
  name: string;
  file: PublishedFile;
}

/**
 * Reads what was opened to the entries of one list. Rows read = entries + refused rows, always.
 * @param files where there are several, rows are named with their file
 * @throws TableError where nothing in the tables names a company or a website
 */
export async function readPublishedFiles(
  files: readonly NamedFile[],
  options: TableOptions,
): Promise<TableEntries> {
  const ids = new EntryIds();
  const collected = new CollectedEntries();
  const several = files.length > 1;
  const sheets = files.flatMap(({ name, file }) =>
    file.form === 'table'
      ? file.sheets.map((sheet) => nameSheet(sheet, file.sheets, several ? name : ''))
      : [],
  );
  if (sheets.length > 0) await readSheets(sheets, options, ids, collected, idle);
  const exceptions = new Exceptions();
  for (const { file } of files) if (file.form === 'domains') await exceptions.add(file.text);
  for (const { name, file } of files) {
    if (file.form !== 'domains') continue;
    const sink = several ? inSheet(collected, name) : collected;
    await readDomains(file.text, exceptions, options, ids, sink, idle);
  }
  return collected.table;
}

/** As `readPublishedFiles`, for one file alone. */
export function readPublishedFile(file: PublishedFile, options: TableOptions): Promise<TableEntries> {
  return readPublishedFiles([{ name: '', file }], options);
}

/** Called between portions with the number of rows (or lines) that were read; what it throws ends the reading. */
export type BetweenPortions = (rows: number) => Promise<void> | void;

/**
 * Reads one file, handing over each entry and each refused row as it comes.
 * @returns the ids that were given
 * @throws TableError where nothing in the tables names a company or a website
 */
export async function readPublished(
  file: PublishedFile,
  options: TableOptions,
  sink: EntrySink,
  between: BetweenPortions,
): Promise<EntryIds> {
  const ids = new EntryIds();
  if (file.form === 'domains') {
    const exceptions = new Exceptions();
    await exceptions.add(file.text);
    await readDomains(file.text, exceptions, options, ids, sink, between);
  } else await readSheets(file.sheets, options, ids, sink, between);
  return ids;
}

const idle: BetweenPortions = () => undefined;

async function readSheets(
  sheets: readonly OpenSheet[],
  options: TableOptions,
  ids: EntryIds,
  sink: EntrySink,
  between: BetweenPortions,
): Promise<void> {
  const reader = new TableReader(
    sheets.map(({ head }) => head),
    options,
    ids,
    sink,
  );
  let rows = 0;
  for (const [at, sheet] of sheets.entries()) {
    const sheetReader = reader.sheet(at);
    if (!sheetReader) continue;
    for await (const portion of sheet.portions()) {
      sheetReader.add(portion);
      rows += portion.length;
      await between(rows);
    }
  }
  reader.end();
}

async function readDomains(
  text: TextFile,
  exceptions: Exceptions,
  options: TableOptions,
  ids: EntryIds,
  sink: EntrySink,
  between: BetweenPortions,
): Promise<void> {
  const reader = new DomainReader(text, options, ids, sink, exceptions);
  for await (const portion of text.portions()) await between(reader.add(portion));
  reader.end();
}

function nameSheet(sheet: OpenSheet, sheets: readonly OpenSheet[], file: string): OpenSheet {
  const own = sheets.length > 1 ? (sheet.head.name ?? '') : '';
  const name = [file, own].filter((part) => part !== '').join(', ');
  return name === '' ? sheet : { ...sheet, head: { ...sheet.head, name } };
}

/** Names a file's rows with it, beside those of other files. */
function inSheet(sink: EntrySink, sheet: string): EntrySink {
  return {
    take: (named, doubtful) => sink.take(named, doubtful),
    refuse: (row) => sink.refuse({ ...row, sheet }),
    warn: (warning) => sink.warn({ ...warning, sheet }),
  };
}
