/**
 * JSON answers of search pages (court, credit sites, company register, CERT Polska) to rows: the arrays of records in
 * them, wherever they lie. What an answer says of a company once holds for all the records below it.
 */
import { readHeader } from './columns.ts';
import { TableError } from './error.ts';
import type { Field } from './headers.ts';
import type { Sheet } from './sheet.ts';
import type { DecodedText } from './text.ts';

const maxDepth = 12;
const maxColumns = 500;
const fewKeys = 3;

/** What a record takes over from the answer around it: whom it is about. */
const identifying: ReadonlySet<Field> = new Set<Field>([
  'name',
  'uscc',
  'registrationNumber',
  'organisationCode',
  'anyCode',
  'kind',
  'region',
]);

/** Integers of more digits than a number holds: codes that somebody wrote without quotes. */
const longInteger = /[:[,]\s*\d{16,}\s*[,\]}]/;

type Json = Record<string, unknown>;
type Cells = Map<string, string>;

/** @throws TableError `bad-json`, `no-table` */
export function readJsonTables({ text, replaced }: DecodedText): Sheet[] {
  const groups = new Map<string, Cells[]>();
  const sheets: Sheet[] = [];
  const warnings: Sheet['warnings'] = replaced > 0 ? ['replaced-characters'] : [];
  const value = parse(text);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    sheets.push({ rows: [['domain'], ...value.map((item) => [item.trim()])], warnings });
  } else if (Array.isArray(value) && value.length > 0 && value.every((item) => Array.isArray(item))) {
    sheets.push({ rows: value.map((row: unknown[]) => row.map(cellText)), warnings });
  } else {
    collect(value, '', new Map(), groups, 0);
    for (const [path, records] of groups) {
      sheets.push({ ...(groups.size > 1 && { name: path }), rows: asRows(records), warnings });
    }
  }
  if (sheets.length === 0) throw new TableError('no-table');
  return sheets;
}

/** @throws TableError `bad-json` */
function parse(text: string): unknown {
  const reviver = longInteger.test(text) ? keepLongIntegers : undefined;
  try {
    return JSON.parse(text, reviver);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length < 2 || !/^\s*\{.*\}\s*$/.test(lines[0] ?? '')) throw badJson(error);
    try {
      return lines.map((line): unknown => JSON.parse(line, reviver));
    } catch (lineError) {
      throw badJson(lineError);
    }
  }
}

const badJson = (error: unknown): TableError =>
  new TableError('bad-json', error instanceof Error ? error.message.slice(0, 200) : undefined);

function keepLongIntegers(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value) || !Number.isInteger(value)) return value;
  return /^\d+$/.test(context?.source ?? '') ? context?.source : value;
}

/** Adds the records of a value to their group. @returns whether there were any */
function collect(
  value: unknown,
  path: string,
  around: Cells,
  groups: Map<string, Cells[]>,
  depth: number,
): boolean {
  if (depth > maxDepth) return false;
  if (Array.isArray(value)) {
    let any = false;
    for (const item of value) any = collect(item, `${path}[]`, around, groups, depth + 1) || any;
    return any;
  }
  if (!isObject(value)) return false;
  const own = creditDetail(value) ?? scalars(value);
  const fields = new Set([...own.keys()].map(readHeader).filter((field) => field !== undefined));
  const small =
    own.size <= fewKeys && !Object.values(value).some((inner) => typeof inner === 'object' && inner);
  if (isRecord(fields, small, around.size > 0)) return addRecord(groups, path, around, own);
  const inherited = new Map(around);
  for (const [key, cell] of own) {
    const field = readHeader(key);
    if (field && identifying.has(field)) inherited.set(key, cell);
  }
  let any = false;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner !== 'object' || inner === null) continue;
    any = collect(inner, path === '' ? key : `${path}.${key}`, inherited, groups, depth + 1) || any;
  }
  // A name alone is a record where it stands in a list of such, or as the whole answer, and nothing lies below it.
  return any || (fields.has('name') && around.size === 0 && addRecord(groups, path, around, own));
}

/** An address alone may be that of the answer's next page: it makes a record only where little else stands beside it. */
function isRecord(fields: ReadonlySet<Field>, small: boolean, named: boolean): boolean {
  const tells = [...fields].some((field) => !identifying.has(field) && field !== 'shopUrl');
  if (tells && (named || fields.has('name') || fields.has('noticeTitle'))) return true;
  return fields.has('shopUrl') && (tells || named || fields.has('name') || small);
}

function addRecord(groups: Map<string, Cells[]>, path: string, around: Cells, own: Cells): true {
  const ownFields = new Set([...own.keys()].map(readHeader));
  const taken = [...around].filter(([key]) => !ownFields.has(readHeader(key)));
  const record = new Map([...taken, ...own]);
  const group = groups.get(path);
  if (group) group.push(record);
  else groups.set(path, [record]);
  return true;
}

/** The credit sites' detail: values by key in `entity`, what the keys mean in `sencesMap` (spelt so). */
function creditDetail(value: Json): Cells | undefined {
  const { entity, sencesMap, dataSource } = value;
  if (!isObject(entity) || !isObject(sencesMap)) return undefined;
  const labelled: Cells = new Map();
  for (const [key, cell] of Object.entries(entity)) {
    const label = Object.hasOwn(sencesMap, key) ? sencesMap[key] : undefined;
    labelled.set(typeof label === 'string' && label !== '' ? label : key, cellText(cell));
  }
  if (typeof dataSource === 'string') labelled.set('数据来源单位', dataSource);
  return labelled;
}

function scalars(value: Json): Cells {
  const cells: Cells = new Map();
  for (const [key, cell] of Object.entries(value)) {
    const text = cellText(cell);
    if (text !== '') cells.set(key, text);
  }
  return cells;
}

function asRows(records: readonly Cells[]): string[][] {
  const columns = new Map<string, number>();
  for (const record of records) {
    for (const key of record.keys()) {
      if (!columns.has(key) && columns.size < maxColumns) columns.set(key, columns.size);
    }
  }
  const rows = [[...columns.keys()]];
  for (const record of records) {
    const row = Array<string>(columns.size).fill('');
    for (const [key, cell] of record) {
      const column = columns.get(key);
      if (column !== undefined) row[column] = cell;
    }
    rows.push(row);
  }
  return rows;
}

function cellText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) {
    return value
      .filter((item) => typeof item === 'string' || typeof item === 'number')
      .join('；')
      .trim();
  }
  return '';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
