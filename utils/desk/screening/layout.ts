/** How what was given is to be read: which of its first rows is a header, and which column holds what. */
import { foldHeader, knownHeaders } from '../../lists/tables/headers.ts';
import type { Field } from '../../lists/tables/headers.ts';
import type { ScreeningColumn, ScreeningLayout } from '../../model/screening.ts';
import { columnOf, columns } from './query.ts';

type Table = Extract<ScreeningLayout, { kind: 'table' }>;
type Places = Table['places'];

/** What tables call a column that we look for (docs/formats.md), the surest first. */
const fieldsOf: Readonly<Record<ScreeningColumn, readonly Field[]>> = {
  name: ['name'],
  uscc: ['uscc', 'anyCode', 'registrationNumber', 'organisationCode'],
  url: ['shopUrl'],
};

const wordsOf = (field: Field): ReadonlySet<string> => new Set(knownHeaders[field].trim().split(/\s+/));
const headersOf = columns.map((column) => [column, fieldsOf[column].map(wordsOf)] as const);

const separators = [',', '\t', ';'] as const;

/** Titles and notes above a workbook's header are no more rows than this. */
const headerSearchRows = 30;
const sampledRows = 60;

/**
 * @param line the first of a text
 * @returns the columns where it names one of them; else every line is by itself
 */
export function layoutOfText(line: string): ScreeningLayout {
  for (const separator of separators) {
    const places = placesOf(line.split(separator).map(bare));
    if (places) return { kind: 'table', separator, skip: 1, places };
  }
  return { kind: 'lines' };
}

/** @param rows the first of a workbook's sheet @returns its columns, by what they hold where no header is known */
export function layoutOfSheet(rows: readonly (readonly string[])[]): Table {
  for (const [at, row] of rows.slice(0, headerSearchRows).entries()) {
    const places = placesOf(row);
    if (places) return { kind: 'table', skip: at + 1, places };
  }
  return { kind: 'table', skip: 0, places: guessedPlaces(rows.slice(0, sampledRows)) };
}

/** @returns how a text that has no known header would be divided, if it is divided at all */
export function separatorOf(lines: readonly string[]): string | undefined {
  return separators.find((separator) => lines.length > 1 && lines.every((line) => line.includes(separator)));
}

function placesOf(row: readonly string[]): Places | undefined {
  const folded = row.map(foldHeader);
  const places: Places = {};
  for (const [column, known] of headersOf) {
    for (const words of known) {
      const at = folded.findIndex((cell) => words.has(cell));
      if (at >= 0) places[column] ??= at;
    }
  }
  return Object.keys(places).length > 0 ? places : undefined;
}

/** Each column is taken for what most of its cells are; the first of a kind counts. */
function guessedPlaces(rows: readonly (readonly string[])[]): Places {
  const places: Places = {};
  const width = Math.max(0, ...rows.map(({ length }) => length));
  for (let at = 0; at < width; at += 1) {
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    const kinds = cells.map(kindOf);
    const kind = columns.find((column) => kinds.filter((one) => one === column).length * 2 > kinds.length);
    if (kind) places[kind] ??= at;
  }
  return places;
}

/** Serial numbers and marks are no names. */
function kindOf(cell: string): ScreeningColumn | undefined {
  const kind = columnOf(cell);
  return kind === 'name' && !/\p{L}{2}/u.test(cell) ? undefined : kind;
}

const bare = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
