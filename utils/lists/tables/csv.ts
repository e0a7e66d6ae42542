/** Comma, tab or semicolon separated text (RFC 4180 and what people make of it) to rows. */
import Papa from 'papaparse';
import type { Sheet } from './sheet.ts';
import type { DecodedText } from './text.ts';

const delimiters = [',', '\t', ';', '，'] as const;

/** Longer records come of a quote that nothing closes, not of a table. */
const maxRecordCharacters = 100_000;

/** Excel's own first line in files that it divides otherwise than the reader's country does. */
const excelHint = /^sep=(.)\n/i;

/** @returns the text's rows, as many as lines that records start on; blank lines are rows of one empty cell */
export function readCsv({ text, replaced }: DecodedText): Sheet {
  const warnings: Sheet['warnings'] = replaced > 0 ? ['replaced-characters'] : [];
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const hint = excelHint.exec(lines);
  const delimiter = hint?.[1] ?? findDelimiter(lines);
  const body = hint ? lines.slice(hint[0].length - 1) : lines;
  const records = parseRecords(body, delimiter);
  if (records) return { rows: records, warnings };
  // A quote that nothing closes would swallow the rest of the file: no record goes on over lines then.
  return { rows: parseLines(body, delimiter), warnings: [...warnings, 'quotes-ignored'] };
}

function parseRecords(text: string, delimiter: string): string[][] | undefined {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  if (errors.some(({ type }) => type === 'Quotes')) return undefined;
  if (text.endsWith('\n') || text === '') data.pop();
  for (const row of data) {
    let characters = 0;
    for (const [column, cell] of row.entries()) {
      characters += cell.length;
      row[column] = cell.trim();
    }
    if (characters > maxRecordCharacters) return undefined;
  }
  return data;
}

/** Each line by itself; quotes that do not fit within one are letters. */
function parseLines(text: string, delimiter: string): string[][] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => parseRecords(line, delimiter)?.[0] ?? splitLine(line, delimiter));
}

const splitLine = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((cell) => cell.trim());

/** The delimiter that stands most often in the first lines, outside quotes. */
function findDelimiter(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => head.split(delimiter).length - 1);
  // A full-width comma delimits only where nothing else does: it is common inside cells.
  if (Math.max(...counts.slice(0, 3)) > 0) counts[3] = 0;
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
