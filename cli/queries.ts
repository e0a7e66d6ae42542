/** What a person asks of the lists: a line each, or the rows of a CSV. */
import Papa from 'papaparse';
import { readCode } from '../utils/identity/codes.ts';
import { hostOf } from '../utils/identity/domains.ts';
import { readShopAddress } from '../utils/identity/storefronts.ts';
import type { Sighting } from '../utils/model/sighting.ts';
import { InputError } from './errors.ts';
import { readLines } from './lines.ts';

/** What was asked, as it is told back: the columns too, where a row fills more than one. */
interface Asked {
  query: string;
  name?: string;
  uscc?: string;
  url?: string;
}

export interface Query {
  asked: Asked;
  sighting: Sighting;
}

type Column = 'name' | 'uscc' | 'url';
type Row = Partial<Record<Column, string>>;

/** Headers of the three columns: ours, and those of the tables that people have. */
const columnNames: Record<Column, readonly string[]> = {
  name: ['name', '名称', '企业名称', '公司名称', '经营者名称'],
  uscc: ['uscc', '统一社会信用代码', '统一信用代码'],
  url: ['url', '网址', '店铺网址'],
};
const columns: readonly Column[] = ['name', 'uscc', 'url'];
const separators = [',', '\t', ';'];

/** A record that is longer comes of a quote that nothing closes. */
const maxRecordCharacters = 100_000;

/**
 * Reads queries as they come in. A first line that names one of the columns makes the text a CSV; blank lines ask
 * nothing.
 * @param file standard input where it is undefined or `-`
 * @throws InputError where the file cannot be read or a quoted cell never ends
 */
export async function* readQueries(file: string | undefined): AsyncGenerator<Query, undefined> {
  const lines = readLines(file);
  const first = await lines.next();
  if (first.done) return;
  const header = headerOf(first.value);
  if (header) {
    yield* readRows(header, lines);
    return;
  }
  yield* queryOf(rowOfLine(first.value));
  for await (const line of lines) yield* queryOf(rowOfLine(line));
}

interface Header {
  separator: string;
  /** Where each column stands; -1 where it is missing. */
  places: readonly (readonly [Column, number])[];
}

function headerOf(line: string): Header | undefined {
  for (const separator of separators) {
    const cells = line.split(separator).map((cell) => bare(cell).toLowerCase());
    const places = columns.map((column) => {
      const at = cells.findIndex((cell) => columnNames[column].includes(cell));
      return [column, at] as const;
    });
    if (places.some(([, at]) => at >= 0)) return { separator, places };
  }
  return undefined;
}

const bare = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();

async function* readRows({ separator, places }: Header, lines: AsyncIterable<string>): AsyncGenerator<Query> {
  let record = '';
  let number = 1;
  for await (const line of lines) {
    number += 1;
    record = record === '' ? line : `${record}\n${line}`;
    // A quoted cell goes on in the next line where the quotes so far are odd in number.
    const quotes = record.includes('"') ? record.split('"').length - 1 : 0;
    if (quotes % 2 === 1 && record.length < maxRecordCharacters) continue;
    if (quotes % 2 === 1) break;
    const cells = quotes === 0 ? record.split(separator) : quotedCells(record, separator, number);
    record = '';
    const row: Row = {};
    for (const [column, at] of places) {
      const cell = cells[at]?.trim();
      if (cell) row[column] = cell;
    }
    yield* queryOf(row);
  }
  if (record !== '')
    throw new InputError(`Line ${number}: a quoted cell that begins here or before never ends.`);
}

function quotedCells(record: string, delimiter: string, number: number): readonly string[] {
  const { data, errors } = Papa.parse<string[]>(record, { delimiter });
  const wrong = errors.find(({ type }) => type === 'Quotes');
  if (wrong) throw new InputError(`Line ${number}: ${wrong.message}.`);
  return data[0] ?? [];
}

/** What a bare line is: a code, an address, or else the operator's name. */
function rowOfLine(line: string): Row {
  const text = line.trim();
  if (text === '') return {};
  const code = readCode(text);
  if (code?.check === 'passes' || code?.kind === 'uscc') return { uscc: text };
  return isAddress(text) ? { url: text } : { name: text };
}

/** With a scheme, or a host that ends as hosts do: a company's name may hold a dot too. */
const address =
  /^(?:(?:https?:)?\/\/\S+|[^\s/?#]+\.(?:[a-z]{2,}|xn--[a-z\d-]+|中国|公司|网络|网址|商城|集团)(?::\d+)?(?:[/?#]\S*)?)$/iu;

const isAddress = (text: string): boolean => address.test(text) && hostOf(text) !== null;

function* queryOf(row: Row): Generator<Query, undefined> {
  const given = columns.map((column) => row[column]).filter((value) => value !== undefined);
  const [query] = given;
  if (query === undefined) return;
  yield { asked: given.length > 1 ? { query, ...row } : { query }, sighting: sightingOf(row) };
}

/** A name or code that a person asks for is the operator's. */
function sightingOf({ name, uscc, url }: Row): Sighting {
  const operator = {
    role: 'operator',
    codes: uscc === undefined ? [] : [uscc],
    ...(name && { name }),
  } as const;
  const sighting: Sighting = {
    site: 'web',
    parties: name === undefined && uscc === undefined ? [] : [operator],
    ad: false,
    selfOperated: false,
  };
  if (url === undefined) return sighting;
  const shop = readShopAddress(url);
  return { ...sighting, site: shop?.site ?? 'web', url };
}
