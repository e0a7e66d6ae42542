/** Generated and mutated files of lists, in every form that is read, and what must hold for each of them. */
import { write } from '@e965/xlsx';
import * as fc from 'fast-check';
import { Entry } from '../../../utils/model/entry.ts';
import { openPublishedFile, readPublishedFile } from '../../../utils/lists/published-list.ts';
import type { PublishedFile } from '../../../utils/lists/published-list.ts';
import { readLinks } from '../../../utils/lists/storefront-links/read.ts';
import { TableError } from '../../../utils/lists/tables/error.ts';
import { wholeSheet } from '../../../utils/lists/tables/sheet.ts';
import { fields } from '../../../utils/lists/tables/headers.ts';
import type { TableMapping } from '../../../utils/lists/tables/mapping.ts';
import { previewSheets } from '../../../utils/lists/tables/preview.ts';
import { madeUpWorkbook } from './made-up-workbook.ts';

/** A made-up identity number whose check digit passes (1 January 1900, area 110101): it must never come through. */
const identityNumber = '110101190001011009';

const header = fc.constantFrom(
  '企业名称',
  '单位名称',
  '统一社会信用代码',
  '组织机构代码',
  '证件号码',
  '列入事由',
  '列入日期',
  '移出日期',
  '认定机关',
  '法定代表人',
  '身份证号',
  '网址',
  '所属平台名称',
  '曾用名',
  '状态',
  '备注',
  'iname',
  'cardNum',
  'partyTypeName',
  'abntime',
  'noticeTitle',
  'noticeContent',
  'DomainAddress',
  'DeleteDate',
  'schema',
  '',
);

const cell = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '',
      '演示甲商贸有限公司',
      '演示乙电子商务有限公司杭州分公司',
      '某区演示百货商行（个体工商户）',
      '张三',
      '914403001922038216',
      '914403001922038217',
      '9144030019****8216',
      '78305975-3',
      '110108000000016',
      identityNumber,
      `经营者张三，身份证号${identityNumber}`,
      `法定代表人：张三；${identityNumber.slice(0, 17)}`,
      '2026-01-01',
      '2019年07月13日',
      '20190709',
      '1562947200000',
      '43040',
      '99999999999999999999',
      '失信被执行人、传销',
      '某某市市场监督管理局',
      'https://shop1234.taobao.com/',
      'yanshi.example',
      'www.taobao.com',
      '1',
      '企业名称',
      '__proto__',
      '=1+1',
      '"',
      '9'.repeat(400),
      '长'.repeat(201),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

const rows = fc
  .tuple(
    fc.constantFrom<string[]>([], ['企业名称'], ['企业名称'], ['iname']),
    fc.array(header, { minLength: 1, maxLength: 7 }),
    fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }),
  )
  .map(([first, others, body]) => [first.concat(others)].concat(body));

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const csv = fc
  .tuple(
    rows,
    fc.constantFrom(',', '\t', ';'),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([table, delimiter, end, quoted, mark]) => {
    const text = table.map((row) =>
      row.map((one) => (quoted ? `"${one.replaceAll('"', '""')}"` : one)).join(delimiter),
    );
    return utf8(`${mark ? '\uFEFF' : ''}${text.join(end)}`);
  });

const html = fc
  .tuple(
    rows,
    fc.constantFrom('', ' rowspan=2', ' colspan="2"', ' rowspan=99999 colspan=99999'),
    fc.boolean(),
  )
  .map(([table, span, closed]) => {
    const body = table
      .map((row) => {
        const cells = row.map((one, at) => `<td${at === 1 ? span : ''}>${one}${closed ? '</td>' : ''}`);
        return `<tr>${cells.join('')}${closed ? '</tr>' : ''}`;
      })
      .join('\n');
    return utf8(`<!DOCTYPE html><title>名单</title><script>if (1 < 2) "<td>"</script><table>${body}</table>`);
  });

const json = fc
  .tuple(rows, fc.constantFrom('list', 'nested', 'lines', 'credit', 'about'))
  .map(([[head = [], ...body], shape]) => {
    const records = body.map((row) => Object.fromEntries(head.map((key, at) => [key, row[at] ?? null])));
    if (shape === 'lines') return utf8(records.map((record) => JSON.stringify(record)).join('\n'));
    const shapes = {
      list: records,
      nested: { data: [{ url: 'https://search.example/', result: records }] },
      credit: { data: { list: records.map((entity) => ({ entity, columnList: head, sencesMap: {} })) } },
      about: { entName: '演示甲商贸有限公司', uniscId: '914403001922038216', data: records },
    };
    return utf8(JSON.stringify(shapes[shape]));
  });

const host = fc.oneof(
  fc.domain(),
  fc.constantFrom(
    'yanshi.example',
    'taobao.com',
    'shop1.taobao.com',
    'github.io',
    'a.github.io',
    '10.0.0.1',
    'localhost',
    'xn--',
  ),
);
const domains = fc
  .array(
    fc.tuple(host, fc.constantFrom('', '0.0.0.0 ', '127.0.0.1 ', '||', '@@||', '# ', '! ', 'https://')),
    {
      minLength: 1,
      maxLength: 15,
    },
  )
  .map((lines) =>
    utf8(lines.map(([name, before]) => `${before}${name}${before.endsWith('||') ? '^' : ''}`).join('\n')),
  );

const printable = (text: string): string => text.replace(/[^\p{L}\p{N} .:/()-]/gu, '');
const xlsx = rows.map((table) => madeUpWorkbook({ 名单: table.map((row) => row.map(printable)) }));
const xls = rows.map((table) => {
  const data = table.map((row) => row.map((one) => ({ t: 's' as const, v: one.slice(0, 200) })));
  const sheet = { '!ref': `A1:H${table.length}`, '!data': data };
  const bytes: unknown = write(
    { SheetNames: ['名单'], Sheets: { 名单: sheet } },
    { bookType: 'biff8', type: 'array' },
  );
  return new Uint8Array(bytes instanceof ArrayBuffer ? bytes : []);
});

/** Damage: bytes changed, cut off, or said twice. */
const damage = fc.array(
  fc.record({
    kind: fc.constantFrom('change', 'cut', 'repeat'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 40 }),
    value: fc.nat({ max: 255 }),
  }),
  { maxLength: 4 },
);

function damaged(
  bytes: Uint8Array,
  damages: readonly { kind: string; at: number; length: number; value: number }[],
) {
  let result = bytes.slice();
  for (const { kind, at, length, value } of damages) {
    const from = Math.floor(at * result.length);
    if (kind === 'change' && from < result.length) result[from] = value;
    if (kind === 'cut') result = result.slice(0, Math.max(0, result.length - length));
    if (kind === 'repeat') {
      const part = result.slice(from, from + length);
      result = Uint8Array.from([...result.slice(0, from), ...part, ...result.slice(from)]);
    }
  }
  return result;
}

/** Any file that a person might import, whole or damaged. */
export const anyFile: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.oneof(
      { weight: 40, arbitrary: csv },
      { weight: 20, arbitrary: html },
      { weight: 20, arbitrary: json },
      { weight: 14, arbitrary: domains },
      { weight: 3, arbitrary: xlsx },
      { weight: 2, arbitrary: xls },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
    ),
    fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: damage }),
  )
  .map(([bytes, damages]) => damaged(bytes, damages));

/** What a person might choose, sense or not. */
export const anyMapping: fc.Arbitrary<TableMapping | undefined> = fc.option(
  fc.record({
    columns: fc.array(
      fc.record({ column: fc.nat({ max: 8 }), header, field: fc.constantFrom(...fields, 'ignore' as const) }),
      { maxLength: 3 },
    ),
  }),
  { nil: undefined },
);

/** The number by itself: damage that puts a digit before or behind it makes it another number. */
const standing = new RegExp(`(?<!\\d)${identityNumber}(?!\\d)`);

/** What became of a file. */
export type Outcome = 'read' | 'refused';

/**
 * Reads a file as an import does.
 * @throws Error where anything but a TableError comes of it, or what was read does not add up
 */
export async function importAddsUp(bytes: Uint8Array, mapping: TableMapping | undefined): Promise<Outcome> {
  let file: PublishedFile;
  try {
    file = await openPublishedFile(bytes);
  } catch (error) {
    if (error instanceof TableError) return 'refused';
    throw error;
  }
  if (file.form === 'table') {
    const heads = file.sheets.map(({ head }) => head);
    check(!standing.test(JSON.stringify(previewSheets(heads, mapping))), 'a person’s number is shown');
    const sheets = await Promise.all(file.sheets.map(wholeSheet));
    await ignoreTableError(() => {
      const { read, links, refused } = readLinks(sheets, mapping ? { mapping } : {});
      check(read === links.length + refused.length, 'links do not add up');
    });
  }
  return ignoreTableError(async () => {
    const table = await readPublishedFile(file, { tier: 'other', ...(mapping && { mapping }) });
    check(table.read === table.entries.length + table.refused.length, 'rows do not add up');
    check(table.doubtful <= table.entries.length, 'more doubtful rows than rows');
    check(new Set(table.entries.map(({ id }) => id)).size === table.entries.length, 'an id stands twice');
    check(
      table.entries.every((entry) => Entry.safeParse(entry).success),
      'an entry does not fit the model',
    );
    check(!standing.test(JSON.stringify(table.entries)), 'a person’s number came through');
  });
}

async function ignoreTableError(work: () => Promise<void> | void): Promise<Outcome> {
  try {
    await work();
    return 'read';
  } catch (error) {
    if (error instanceof TableError) return 'refused';
    throw error;
  }
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
