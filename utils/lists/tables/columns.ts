/**
 * Finds which column of a published table holds what: by what a person chose, by the header's wording, in the words
 * that authorities, the company register and the court use (docs/formats.md), and by the cells where no header helps.
 */
import { readCode } from '../../identity/codes.ts';
import { hostOf } from '../../identity/domains.ts';
import { foldHeader, knownHeaders } from './headers.ts';
import type { Field } from './headers.ts';
import { chosenFields } from './mapping.ts';
import type { TableMapping } from './mapping.ts';
import { isOrganisationName } from './organisation-name.ts';
import type { Sheet } from './sheet.ts';

/** Columns that must never be read: a natural person's name or number. Looked for before anything else. */
const personal =
  /法定代表人|法人代表|法人姓名|负责人|身份证|责任人|联系人|经办人|股东|实际控制人|电话|手机|性别|年龄|出生|businessentity|legalperson|legalrep|fddbr|frdb|^lerep$|idcard|certno|^cerno$|birthdate|^phones?$|mobile|^e?mails?$/;

/** Where no whole header is known, part of one still tells. */
const telling: readonly (readonly [Field, RegExp])[] = [
  ['anyCode', /信用代码.*(?:机构代码|注册号)|(?:机构代码|注册号|身份证).*(?:信用代码|机构代码)/],
  ['uscc', /社会信用代码|社會信用代碼/],
  ['organisationCode', /组织(?:机构|结构)代码/],
  ['registrationNumber', /(?:工商|营业执照|登记)注册号/],
  // before all that is told of a listing: 移出失信企业名单原因 is not why it was listed
  [
    'removedOn',
    /^(?:移[出除]|退出).*(?:日期|时间|原因|事由|情形|机关|部门|文号)$|^(?:解除|撤销|(?:信用)?修复)(?:完成)?(?:日期|时间|原因|文号)$/,
  ],
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
const longestHeader = 40;

/** Headers that tell nothing of their columns but that they are headers. */
const besides = /^(?:序号|编号|备注|说明|no|id|remarks?|notes?)$/;

export interface Columns {
  /** Index of the header's row, or -1 for a table without one. */
  headerRow: number;
  /** Which columns hold each field that was found, most trusted first. */
  fields: Partial<Record<Field, number[]>>;
  /** Fields that the cells told, not a header. */
  guessed: Field[];
}

/** As `foldHeader`, without what stands in brackets. */
function foldBareHeader(header: string): string {
  const plain = header.normalize('NFKC');
  const bare = plain.replace(/[(（〔[【].*?[)）〕\]】]/g, '');
  return foldHeader(bare.trim() === '' ? plain : bare);
}

/** @returns whether the header says that its column tells of a natural person: it is never read, whoever asks */
export function isPersonalHeader(header: string): boolean {
  return (
    header.length <= 2 * longestHeader &&
    readHeader(header) === undefined &&
    personal.test(foldHeader(header))
  );
}

/** @returns what the header says its column holds, if it is known and no person's */
export function readHeader(header: string): Field | undefined {
  if (header.length > 2 * longestHeader) return undefined;
  const whole = foldHeader(header);
  if (whole === '' || whole.length > longestHeader) return undefined;
  const known =
    byHeader.get(whole) ?? (personal.test(whole) ? undefined : byHeader.get(foldBareHeader(header)));
  if (known) return known;
  const combined = telling.find(([, words]) => words.test(whole))?.[0];
  if (combined === 'anyCode') return combined;
  return personal.test(whole) ? undefined : combined;
}

/**
 * @param mapping what a person chose for this source; columns that it does not name are found as ever
 * @returns the columns of a sheet, or undefined where nothing in it names a company or a website
 */
export function findColumns(sheet: Sheet, mapping?: TableMapping): Columns | undefined {
  const headerRow = findHeaderRow(sheet, mapping);
  const fields: Columns['fields'] = {};
  const header = sheet.rows[headerRow] ?? [];
  const chosen = chosenFields(sheet, header, mapping);
  for (const [column, choice] of chosen) {
    if (choice !== 'ignore' && !isPersonalHeader(header[column] ?? '')) (fields[choice] ??= []).push(column);
  }
  for (const [column, text] of header.entries()) {
    const field = chosen.has(column) ? undefined : readHeader(text);
    if (field) (fields[field] ??= []).push(column);
  }
  const guessed = guessColumns(sheet.rows.slice(headerRow + 1), header, fields, new Set(chosen.keys()));
  const names = fields.name ?? fields.shopUrl ?? fields.noticeTitle;
  return names ? { headerRow, fields, guessed } : undefined;
}

function findHeaderRow(sheet: Sheet, mapping: TableMapping | undefined): number {
  let best = -1;
  let bestCount = 0;
  for (const [index, row] of sheet.rows.slice(0, headerSearchRows).entries()) {
    const known = new Set(row.map(readHeader).filter((field) => field !== undefined));
    const chosen = mapping ? chosenFields(sheet, row, mapping, true) : undefined;
    for (const choice of chosen?.values() ?? []) if (choice !== 'ignore') known.add(choice);
    const few = row.filter((cell) => cell !== '').length <= 2;
    const alone = known.has('name') || known.has('shopUrl');
    const beside = row.some((text) => besides.test(foldHeader(text)) || isPersonalHeader(text));
    const enough = known.size >= 2 || (alone && (few || beside)) || (chosen?.size ?? 0) > 0;
    if (enough && known.size > bestCount) {
      best = index;
      bestCount = known.size;
    }
  }
  return best;
}

/** Tells columns by their cells: codes, courts, names and hosts, where no header named one. Adds to `fields`. */
function guessColumns(
  rows: readonly string[][],
  header: readonly string[],
  fields: Columns['fields'],
  chosen: ReadonlySet<number>,
): Field[] {
  const guessed: Field[] = [];
  const taken = new Set([...Object.values(fields).flat(), ...chosen]);
  const sample: string[][] = [];
  for (const row of rows) {
    if (row.some((cell) => cell !== '')) sample.push(row);
    if (sample.length >= sampledRows) break;
  }
  const width = Math.max(0, ...sample.map((row) => row.length));
  const guess = (field: Field, holds: (cell: string) => boolean): void => {
    if (fields[field]) return;
    for (let column = 0; column < width; column++) {
      if (taken.has(column) || isPersonalHeader(header[column] ?? '')) continue;
      const cells = sample.map((row) => row[column] ?? '').filter((cell) => cell !== '');
      if (cells.length === 0 || cells.filter(holds).length < cells.length * 0.6) continue;
      fields[field] = [column];
      taken.add(column);
      guessed.push(field);
      return;
    }
  };
  if (!fields.noticeTitle) guess('name', isOrganisationName);
  if (!fields.name && !fields.noticeTitle) guess('shopUrl', isHost);
  if (!fields.uscc && !fields.anyCode) guess('anyCode', (cell) => readCode(cell)?.check === 'passes');
  guess('authority', (cell) => /法院$|人民法院/.test(cell));
  return guessed;
}

const isHost = (cell: string): boolean =>
  /^(?:https?:\/\/)?[^\s/@]+\.[\p{L}][\p{L}\d-]+(?:[/:?].*)?$/u.test(cell) && hostOf(cell) !== null;
