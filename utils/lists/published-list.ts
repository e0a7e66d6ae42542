/**
 * The one door for lists as others publish them: tables of any form and lists of domains, from their bytes to entries.
 * Signed feeds have their own (`feed/`).
 */
import { readDomainEntries } from './domains/entries.ts';
import { isDomainList } from './domains/lines.ts';
import { readEntries } from './tables/entries.ts';
import { EntryIds } from './tables/entry-ids.ts';
import type { TableOptions } from './tables/options.ts';
import { readTable, readText, readTextTable } from './tables/read.ts';
import type { FileHints } from './tables/read.ts';
import type { TableEntries } from './tables/report.ts';
import type { Sheet } from './tables/sheet.ts';
import type { DecodedText } from './tables/text.ts';

/** A file whose form is known, and which may be read again with another mapping. */
export type PublishedFile = { form: 'table'; sheets: Sheet[] } | { form: 'domains'; text: DecodedText };

/**
 * @param bytes the file as it was served or chosen
 * @throws TableError
 */
export async function openPublishedFile(bytes: Uint8Array, hints: FileHints = {}): Promise<PublishedFile> {
  const text = await readText(bytes, hints);
  if (!text) return { form: 'table', sheets: await readTable(bytes, hints) };
  if (isDomainList(text.text)) return { form: 'domains', text };
  return { form: 'table', sheets: await readTextTable(text) };
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
export function readPublishedFiles(files: readonly NamedFile[], options: TableOptions): TableEntries {
  const ids = new EntryIds();
  const read: TableEntries = { read: 0, entries: [], refused: [], warnings: [], doubtful: 0 };
  const several = files.length > 1;
  const sheets = files.flatMap(({ name, file }) =>
    file.form === 'table'
      ? file.sheets.map((sheet) => nameSheet(sheet, file.sheets, several ? name : ''))
      : [],
  );
  if (sheets.length > 0) add(read, readEntries(sheets, options, ids), {});
  for (const { name, file } of files) {
    if (file.form !== 'domains') continue;
    add(read, readDomainEntries(file.text, options, ids), several ? { sheet: name } : {});
  }
  return read;
}

/** As `readPublishedFiles`, for one file alone. */
export function readPublishedFile(file: PublishedFile, options: TableOptions): TableEntries {
  return file.form === 'domains' ? readDomainEntries(file.text, options) : readEntries(file.sheets, options);
}

function nameSheet(sheet: Sheet, sheets: readonly Sheet[], file: string): Sheet {
  const own = sheets.length > 1 ? (sheet.name ?? '') : '';
  const name = [file, own].filter((part) => part !== '').join(', ');
  return name === '' ? sheet : { ...sheet, name };
}

function add(all: TableEntries, one: TableEntries, place: { sheet?: string }): void {
  all.read += one.read;
  all.doubtful += one.doubtful;
  for (const entry of one.entries) all.entries.push(entry);
  for (const row of one.refused) all.refused.push({ ...row, ...place });
  for (const warning of one.warnings) all.warnings.push({ ...warning, ...place });
}
