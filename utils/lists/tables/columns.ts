/**
 * Finds which column of a published table holds what: by the header's wording, in the words that authorities, the
 * company register and the court use (docs/formats.md), and by the cells where no header helps.
 */
import { readCode } from '../../identity/codes.ts';
import { knownHeaders } from './headers.ts';
import type { Field } from './headers.ts';
import { isOrganisationName } from './organisation-name.ts';
import type { Sheet } from './sheet.ts';

/** Columns that must never be read: a natural person's name or number. Looked for before anything else. */
const personal =
  /法定代表人|法人代表|法人姓名|负责人|身份证|责任人|联系人|经办人|股东|实际控制人|电话|手机|businessentity|legalperson|性别|年龄/;

/** Where no whole header is known, part of one still tells. */
const telling: readonly (readonly [Field, RegExp])[] = [
  ['anyCode', /信用代码.*(?:机构代码|注册号)|(?:机构代码|注册号|身份证).*(?:信用代码|机构代码)/],
  ['uscc', /社会信用代码|社會信用代碼/],
  ['organisationCode', /组织(?:机构|结构)代码/],
  ['registrationNumber', /(?:工商|营业执照|登记)注册号/],
  ['decisionNumber', /(?:决定书|处罚|列入).*文号/],
  ['removedOn', /(?:移出|移除|退出).*(?:日期|时间)/],
  ['listedOn', /列入.*(?:日期|时间)/],
  ['cause', /(?:列入|失信).*(?:事由|原因|情形)/],
  ['name', /(?:企业|公司|单位|主体|当事人|被执行人).*名称/],
];

const byHeader = new Map(
  (Object.entries(knownHeaders) as [Field, string][]).flatMap(([field, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, field] as const),
  ),
);

/** Rows above the header hold titles and notes: it is looked for so far down. */
const headerSearchRows = 30;
const sampledRows = 60;

export interface Columns {
  /** Index of the header's row, or -1 for a table without one. */
  headerRow: number;
  /** Which columns hold each field that was found, from left to right. */
  fields: Partial<Record<Field, number[]>>;
  /** Fields that the cells told, not a header. */
  guessed: Field[];
}

/** Width, case, spaces, marks and what stands in brackets do not make another header. */
function foldHeader(header: string): string {
  const plain = header.normalize('NFKC').toLowerCase();
  const bare = plain.replace(/[(（〔[【].*?[)）〕\]】]/g, '');
  return (bare.trim() === '' ? plain : bare).replace(/[^\p{L}\p{N}]/gu, '');
}

/** @returns what the header says its column holds, if it is known and no person's */
export function readHeader(header: string): Field | undefined {
  const whole = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (whole === '' || whole.length > 40) return undefined;
  const known = byHeader.get(whole) ?? (personal.test(whole) ? undefined : byHeader.get(foldHeader(header)));
  if (known) return known;
  const combined = telling.find(([, words]) => words.test(whole))?.[0];
  if (combined === 'anyCode') return combined;
  return personal.test(whole) ? undefined : combined;
}

/** @returns the columns of a sheet, or undefined where nothing in it is a name or a code */
export function findColumns(sheet: Sheet): Columns | undefined {
  const headerRow = findHeaderRow(sheet.rows);
  const fields: Columns['fields'] = {};
  const header = sheet.rows[headerRow] ?? [];
  for (const [column, text] of header.entries()) {
    const field = readHeader(text);
    if (field) (fields[field] ??= []).push(column);
  }
  const guessed = guessColumns(sheet.rows.slice(headerRow + 1), header, fields);
  return fields.name ? { headerRow, fields, guessed } : undefined;
}

function findHeaderRow(rows: readonly string[][]): number {
  let best = -1;
  let bestCount = 0;
  for (const [index, row] of rows.slice(0, headerSearchRows).entries()) {
    const known = new Set(row.map(readHeader).filter((field) => field !== undefined));
    const enough = known.size >= 2 || (known.has('name') && row.filter((cell) => cell !== '').length <= 2);
    if (enough && known.size > bestCount) {
      best = index;
      bestCount = known.size;
    }
  }
  return best;
}

/** Tells columns by their cells: codes, courts and names, where no header named one. Adds to `fields`. */
function guessColumns(
  rows: readonly string[][],
  header: readonly string[],
  fields: Columns['fields'],
): Field[] {
  const guessed: Field[] = [];
  const taken = new Set(Object.values(fields).flat());
  const sample = rows.filter((row) => row.some((cell) => cell !== '')).slice(0, sampledRows);
  const width = Math.max(0, ...sample.map((row) => row.length));
  const guess = (field: Field, holds: (cell: string) => boolean): void => {
    if (fields[field]) return;
    for (let column = 0; column < width; column++) {
      if (taken.has(column) || personal.test(header[column] ?? '')) continue;
      const cells = sample.map((row) => row[column] ?? '').filter((cell) => cell !== '');
      if (cells.length === 0 || cells.filter(holds).length < cells.length * 0.6) continue;
      fields[field] = [column];
      taken.add(column);
      guessed.push(field);
      return;
    }
  };
  guess('name', isOrganisationName);
  if (!fields.uscc && !fields.anyCode) guess('anyCode', (cell) => readCode(cell)?.check === 'passes');
  guess('authority', (cell) => /法院$|人民法院/.test(cell));
  return guessed;
}
