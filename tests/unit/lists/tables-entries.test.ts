import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../utils/lists/tables/entries.ts';
import type { TableEntries } from '../../../utils/lists/tables/report.ts';
import { TableError } from '../../../utils/lists/tables/error.ts';
import type { TableOptions } from '../../../utils/lists/tables/options.ts';
import { readTable } from '../../../utils/lists/tables/read.ts';
import { Entry } from '../../../utils/model/entry.ts';
import { madeUpWorkbook } from './made-up-workbook.ts';

const options: TableOptions = { tier: 'blacklist' };

function entriesOf(rows: string[][], given: TableOptions = options): TableEntries {
  return readEntries([{ rows, warnings: [] }], given);
}

/** The ids of a table's entries. */
function ids(rows: string[][]): string[] {
  return entriesOf(rows).entries.map(({ id }) => id);
}

const header = ['企业名称', '统一社会信用代码', '组织机构代码', '工商注册号', '列入事由', '列入日期'];

/** A table of one company, listed for `cause`. */
function listedFor(cause: string): string[][] {
  return [header, ['演示甲商贸有限公司', '', '', '', cause, '']];
}

describe('rows become entries', () => {
  it('with everything that the table says', () => {
    const rows = [
      [
        '企业名称',
        '曾用名',
        '统一社会信用代码',
        '省份',
        '列入事由',
        '认定机关',
        '列入文号',
        '列入日期',
        '更新时间',
        '整改期限',
        '法定代表人',
      ],
      [
        '演示甲商贸有限公司',
        '演示老甲公司',
        '914403001922038216',
        '广东',
        '制假售假',
        '某市市场监督管理局',
        '演字〔2026〕1号',
        '2026年1月2日',
        '2026-02-01',
        '20260402',
        '王五',
      ],
    ];
    expect(entriesOf(rows).entries).toEqual([
      {
        id: 'uscc:914403001922038216',
        subject: {
          kind: 'company',
          name: '演示甲商贸有限公司',
          formerNames: ['演示老甲公司'],
          uscc: '914403001922038216',
          region: '广东',
        },
        tier: 'blacklist',
        causes: [{ code: 'counterfeit', wording: '制假售假' }],
        basisKind: 'administrative',
        decision: { authority: '某市市场监督管理局', number: '演字〔2026〕1号' },
        listedOn: '2026-01-02',
        confirmedOn: '2026-02-01',
        rectifyBy: '2026-04-02',
      },
    ]);
    expect(JSON.stringify(entriesOf(rows))).not.toContain('王五');
  });

  it('with ids of the strongest identity, so that they stay when rows move', () => {
    const rows = [
      header,
      ['演示甲商贸有限公司', '914403001922038216', '', '110108000000016', '', ''],
      ['演示乙商贸有限公司', '', '78305975-3', '110108000000016', '', ''],
      ['演示丙商贸有限公司', '', '78305975-3', '', '', ''],
      ['演示 丁商贸有限公司', '914403001922038217', '', '', '', ''],
    ];
    expect(ids(rows)).toEqual([
      'uscc:914403001922038216',
      'registration:110108000000016',
      'organisation:783059753',
      'name:演示丁商贸有限公司',
    ]);
    expect(ids([header, ...rows.slice(1).toReversed()]).toSorted()).toEqual(ids(rows).toSorted());
  });

  it('once each: the same row again is a duplicate, another listing of the same company is not', () => {
    const row = ['演示甲商贸有限公司', '914403001922038216', '', '', '传销', '2026-01-01'];
    const { entries, refused } = entriesOf([header, row, row, row.with(5, '2026-02-01')]);
    expect(entries.map(({ id }) => id)).toEqual(['uscc:914403001922038216', 'uscc:914403001922038216~2']);
    expect(refused).toEqual([{ row: 3, reason: 'duplicate', detail: '2', name: '演示甲商贸有限公司' }]);
  });

  it('with the date of publication where they have none', () => {
    const rows = [
      header,
      ['演示甲商贸有限公司', '', '', '', '', ''],
      ['演示乙商贸有限公司', '', '', '', '', '2016-01-01'],
    ];
    const { entries, warnings } = entriesOf(rows, { ...options, published: '2017-11-01' });
    expect(entries.map(({ listedOn, confirmedOn }) => [listedOn, confirmedOn])).toEqual([
      ['2017-11-01', '2017-11-01'],
      ['2016-01-01', '2017-11-01'],
    ]);
    expect(warnings.map(({ code }) => code)).not.toContain('no-dates');
    expect(entriesOf(rows).warnings.at(-1)).toEqual({ code: 'no-dates', detail: '1' });
  });

  it('with the basis that cause, authority, issuer or an option tell, in this order of trust', () => {
    const basis = (rows: string[][], given: Partial<TableOptions> = {}): string | undefined =>
      entriesOf(rows, { ...options, ...given }).entries[0]?.basisKind;
    expect(basis(listedFor('失信被执行人名单、工商吊销企业名单'))).toBe('court');
    expect(basis(listedFor('工商吊销企业名单'), { issuer: '反炒信联盟' })).toBe('administrative');
    expect(basis(listedFor('其他'), { issuer: '反炒信联盟' })).toBe('alliance');
    expect(basis(listedFor('失信被执行人'), { basisKind: 'volunteer' })).toBe('volunteer');
    expect(basis(listedFor('其他'))).toBe('administrative');
    expect(entriesOf(listedFor('其他')).warnings.map(({ code }) => code)).toContain('basis-assumed');
  });

  it('with the tier and the status that the row states', () => {
    const rows = [
      ['企业名称', '名单类型', '状态'],
      ['演示甲商贸有限公司', '重点关注名单', '整改中'],
      ['演示乙商贸有限公司', '黑名单', '逾期未整改'],
      ['演示丙商贸有限公司', '', '异议处理中'],
    ];
    expect(entriesOf(rows, { tier: 'other' }).entries.map(({ tier, status }) => [tier, status])).toEqual([
      ['watchlist', 'rectifying'],
      ['blacklist', 'overdue'],
      ['other', 'contested'],
    ]);
  });
});

const listedIn = (list: string): TableEntries =>
  entriesOf([
    ['企业名称', '名单类型'],
    ['演示甲商贸有限公司', list],
  ]);

describe('the kind of list that a row names', () => {
  it.each(['移出黑名单', '非黑名单', '退出黑名單', '不在重点关注名单', '已移出重点关注名单'])(
    'takes nobody by %s',
    (list) => {
      expect(listedIn(list).entries).toEqual([]);
      expect(listedIn(list).refused.map(({ reason }) => reason)).toEqual(['removed']);
    },
  );

  it.each(['黑名单', '黑名单（未移出）', '黑名单（移出办理中）'])('takes the row by %s', (list) => {
    expect(listedIn(list).entries.map(({ tier }) => tier)).toEqual(['blacklist']);
  });
});

const listedAs = (status: string): TableEntries =>
  entriesOf([
    ['企业名称', '状态'],
    ['演示甲商贸有限公司', status],
  ]);

describe('the status of a row', () => {
  it.each([
    '未逾期',
    '尚未逾期',
    '没有逾期',
    '无逾期',
    '无异议',
    '未提出异议',
    '异议不成立',
    '异议被驳回',
    '未移出',
    '是否逾期：否',
    '逾期: 无',
    '有无异议：无',
    '没有移出',
    '不予移出',
    '不予信用修复',
    '不准予信用修复',
    '未完成信用修复',
    '信用修复中',
    '信用修复申请审核中',
  ])('that says no is not taken for yes: %s', (status) => {
    expect(listedAs(status).entries.map((entry) => entry.status)).toEqual([undefined]);
  });

  it.each([
    ['已逾期', 'overdue'],
    ['逾期未整改', 'overdue'],
    ['逾期未移出', 'overdue'],
    ['異議處理中', 'contested'],
    ['提出异议', 'contested'],
    ['限期整改', 'rectifying'],
  ])('is read: %s', (status, read) => {
    expect(listedAs(status).entries.map((entry) => entry.status)).toEqual([read]);
  });

  it.each([
    '已移出',
    '已修復',
    '信用修復',
    '已撤銷',
    '已退出',
    '已解除',
    '修复完成',
    '已完成修复',
    '已终止公示',
    '异议成立',
    '依申请移出',
    '到期未修复，已移出',
    '移出中国演示名单',
    '未移出异常名录，已移出黑名单',
  ])('that ends the listing refuses the row, in traditional characters too: %s', (status) => {
    expect(listedAs(status)).toMatchObject({ entries: [], refused: [{ reason: 'removed' }] });
  });
});

/** How many entries a row makes with such a column. */
const taken = (column: string, cell: string): number =>
  entriesOf([
    ['企业名称', '列入事由', column],
    ['演示甲商贸有限公司', '刷单炒信', cell],
  ]).entries.length;

describe('a listing that ended', () => {
  it.each([
    ['移出原因', '已完成整改'],
    ['移出失信企业名单原因', '列入错误'],
    ['移出决定机关', '演示市示例局'],
    ['信用修复日期', '2025-01-01'],
    ['是否移出', '是'],
    ['是否已修复', '已修复'],
    ['是否移出', 'Y'],
    ['备注', '已移出'],
    ['备注', '现已移出黑名单'],
    ['備註', '2025年1月2日已移出名單。'],
    ['备注', '已于2025-01-02移出'],
    ['备注说明', '准予信用修复'],
    ['备注', '该企业已完成信用修复'],
  ])('is told by %s: %s', (column, cell) => {
    expect(taken(column, cell)).toBe(0);
  });

  it.each([
    ['移出原因', '无'],
    ['移出决定机关', '-'],
    ['是否移出', '否'],
    ['是否移出', '未移出'],
    ['是否信用修复', '不予修复'],
    ['备注', '曾移出，2025年再次列入'],
    ['备注', '已移出后重新列入'],
    ['备注', '整改后可申请移出'],
    ['备注', '移出条件：完成整改'],
    ['备注', '未移出'],
    ['备注', '网店已关闭'],
    ['移出条件', '完成整改'],
  ])('is not told by %s: %s', (column, cell) => {
    expect(taken(column, cell)).toBe(1);
  });

  it('is told by the second of two columns, where the first is empty in words', () => {
    const { entries } = entriesOf([
      ['企业名称', '移出日期', '移出原因'],
      ['演示甲商贸有限公司', '-', '已完成整改'],
    ]);
    expect(entries).toEqual([]);
  });
});

describe('rows that are refused', () => {
  it('are told with their row and reason', () => {
    const rows = [
      ['第一批名单'],
      ['企业名称', '证件号码', '主体类型', '移出日期'],
      ['演示甲商贸有限公司', '', '', ''],
      ['', '', '', ''],
      ['', '914403001922038216', '', ''],
      ['张三', '110101190001011009', '', ''],
      ['演示乙商贸有限公司', '', '自然人', ''],
      ['演示丙商贸有限公司', '', '', '2025-01-01'],
      ['企业名称', '证件号码', '主体类型', '移出日期'],
      ['长'.repeat(201), '', '', ''],
    ];
    const { read, entries, refused } = entriesOf(rows);
    expect(read).toBe(7);
    expect(entries.map(({ subject }) => subject.name)).toEqual(['演示甲商贸有限公司']);
    expect(refused.map(({ row, reason }) => [row, reason])).toEqual([
      [5, 'no-name'],
      [6, 'natural-person'],
      [7, 'natural-person'],
      [8, 'removed'],
      [9, 'repeated-header'],
      [10, 'invalid'],
    ]);
  });

  it('are those that add a table up', () => {
    const sums = ['合计', '总计：4家', '4家', '共12户', '小计 3', '合計', 'Total'];
    const { entries, refused } = entriesOf([['企业名称', '列入事由'], ...sums.map((name) => [name, ''])]);
    expect(entries.map(({ subject }) => subject.name)).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual(sums.map(() => 'no-name'));
    expect(
      entriesOf([
        ['企业名称', '列入事由'],
        ['合计演示商贸有限公司', '刷单'],
      ]).entries,
    ).toHaveLength(1);
  });

  it('are not those of an organisation whose cell of codes holds a person’s number: the number alone is dropped', () => {
    const { entries, warnings } = entriesOf([
      ['企业名称', '证件号码'],
      ['演示甲商贸有限公司', '110101190001011009'],
    ]);
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain('110101');
    expect(warnings.map(({ code }) => code)).toContain('person-number-dropped');
  });
});

describe('whole files', () => {
  it('of several sheets are read as one list, rows named with their sheet', async () => {
    const bytes = madeUpWorkbook({
      第一页: [['企业名称'], ['演示甲商贸有限公司']],
      说明: [['这里没有名单']],
      第二页: [['单位名称'], ['演示甲商贸有限公司'], ['演示乙商贸有限公司']],
    });
    const { read, entries, refused, warnings } = readEntries(await readTable(bytes), options);
    expect(read).toBe(3);
    expect(entries).toHaveLength(2);
    expect(refused).toEqual([
      { row: 2, sheet: '第二页', reason: 'duplicate', detail: '2', name: '演示甲商贸有限公司' },
    ]);
    expect(warnings).toContainEqual({ code: 'sheet-skipped', sheet: '说明' });
  });

  it('without a column of names are refused with their first row', () => {
    expect(() =>
      entriesOf([
        ['颜色', '大小'],
        ['红', '大'],
      ]),
    ).toThrow('no-name-column: 颜色 | 大小');
    expect(() => entriesOf([])).toThrow(TableError);
  });

  it('in CSV and XLSX give the same entries', async () => {
    const rows = [
      header,
      ['演示甲商贸有限公司', '', '914403001922038216', '110108000000016', '传销', '2026-01-01'],
    ];
    const csv = new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n'));
    const fromCsv = readEntries(await readTable(csv), options);
    expect(readEntries(await readTable(madeUpWorkbook({ a: rows })), options)).toEqual(fromCsv);
  });
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    '演示甲商贸有限公司',
    '演示乙商贸有限公司',
    '张三',
    '914403001922038216',
    '914403001922038217',
    '78305975-3',
    '110101190001011009',
    '2026-01-01',
    '失信被执行人、传销',
    '企业名称',
    '__proto__',
    'constructor',
    '"',
    '\u0000',
    '9'.repeat(400),
  ),
);

describe('any table', () => {
  it('has every row taken or refused, and takes only what the model holds', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 15 }), (rows) => {
        const { read, entries, refused } = entriesOf([header, ...rows]);
        expect(entries.length + refused.length).toBe(read);
        expect(read).toBe(rows.filter((row) => row.some((text) => text !== '')).length);
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
        for (const entry of entries) expect(Entry.safeParse(entry).success).toBe(true);
        expect(JSON.stringify(entries)).not.toContain('110101190001011009');
      }),
      { numRuns: 300 },
    );
  });

  it('of any bytes is read or refused in words, never a crash', async () => {
    const heads = [
      '',
      'PK\u0003\u0004',
      '企业名称\n',
      '企业名称,列入日期\r\n',
      '\uFEFF名称\t代码\n',
      '"',
      '{"a":',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
        const bytes = Uint8Array.from([...new TextEncoder().encode(head), ...tail]);
        try {
          const { read, entries, refused } = readEntries(await readTable(bytes), options);
          expect(entries.length + refused.length).toBe(read);
        } catch (error) {
          expect(error).toBeInstanceOf(TableError);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('of a damaged workbook is read or refused in words, never a crash', async () => {
    const whole = madeUpWorkbook({
      a: [
        ['企业名称', '列入日期'],
        ['演示甲商贸有限公司', { dateSerial: 43_040 }],
      ],
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (damages) => {
          const bytes = whole.slice();
          for (const [at, value] of damages) bytes[at] = value;
          try {
            const { read, entries, refused } = readEntries(await readTable(bytes), options);
            expect(entries.length + refused.length).toBe(read);
          } catch (error) {
            expect(error).toBeInstanceOf(TableError);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
