/** Comma, tab or semicolon separated text (RFC 4180 and what people make of it) to rows. */
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { TableError } from './error.ts';
import type { Sheet } from './sheet.ts';
import { decodeText } from './text.ts';

const delimiters = [',', '\t', ';', '，'] as const;

/** Longer records come of a quote that nothing closes, not of a table. */
const maxRecordCharacters = 100_000;

/**
 * @param bytes the file
 * @returns its rows, as many as lines that records start on; blank lines are empty rows
 * @throws TableError `not-text`, `not-a-table`
 */
export function readCsv(bytes: Uint8Array): Sheet {
  const { text, replaced } = decodeText(bytes);
  const delimiter = findDelimiter(text);
  const warnings: Sheet['warnings'] = replaced > 0 ? ['replaced-characters'] : [];
  const quoted = parseRecords(text, delimiter, '"');
  if (quoted) return { rows: quoted, warnings };
  // A quote that nothing closes would swallow the rest of the file: read quotes as letters.
  const plain = parseRecords(text, delimiter, false);
  if (!plain) throw new TableError('not-a-table');
  return { rows: plain, warnings: [...warnings, 'quotes-ignored'] };
}

function parseRecords(text: string, delimiter: string, quote: '"' | false): string[][] | undefined {
  try {
    const records = parse(text, {
      delimiter,
      quote,
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: maxRecordCharacters,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    return records.map((record) => record.map((cell) => cell.trim()));
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** The delimiter that stands most often in the first lines, outside quotes. */
function findDelimiter(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => head.split(delimiter).length - 1);
  // A full-width comma delimits only where nothing else does: it is common inside cells.
  if (Math.max(...counts.slice(0, 3)) > 0) counts[3] = 0;
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
