/** Red lists, of the honest, that are published beside blacklists. */
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../utils/lists/tables/entries.ts';
import type { TableEntries } from '../../../utils/lists/tables/report.ts';
import type { Sheet } from '../../../utils/lists/tables/sheet.ts';

const header = ['企业名称', '列入日期', '名单类型'];
const sheet = (rows: string[][], name?: string): Sheet => ({
  rows,
  warnings: [],
  ...(name !== undefined && { name }),
});
const read = (...sheets: Sheet[]): TableEntries => readEntries(sheets, { tier: 'blacklist' });
const taken = ({ entries }: TableEntries): string[] => entries.map(({ subject }) => subject.name);

describe('a red list', () => {
  it('is told by the kind of list of each row', () => {
    const table = read(
      sheet([
        header,
        ['演示甲商贸有限公司', '2025-03-05', '红名单'],
        ['演示乙商贸有限公司', '2025-03-05', '黑名单'],
        ['演示丙商贸有限公司', '2025-03-05', '守信激励对象'],
        ['演示丁商贸有限公司', '2025-03-05', '紅名單'],
        ['演示戊商贸有限公司', '2025-03-05', '失信惩戒对象'],
        ['演示己商贸有限公司', '2025-03-05', '红黑名单'],
      ]),
    );
    expect(taken(table)).toEqual(['演示乙商贸有限公司', '演示戊商贸有限公司', '演示己商贸有限公司']);
    expect(table.refused.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'red-list'],
      [4, 'red-list'],
      [5, 'red-list'],
    ]);
  });

  it('is told by the name of its sheet, beside a blacklist', () => {
    const table = read(
      sheet([header, ['演示甲商贸有限公司', '2025-03-05', '']], '红榜'),
      sheet([header, ['演示乙商贸有限公司', '2025-03-05', '']], '黑榜'),
    );
    expect(taken(table)).toEqual(['演示乙商贸有限公司']);
  });

  it('is told by the title above its header, which may name both', () => {
    const rows = [header, ['演示甲商贸有限公司', '2025-03-05', '']];
    expect(taken(read(sheet([['2025年守信企业名单', '', ''], ...rows])))).toEqual([]);
    expect(taken(read(sheet([['2025年守信红名单和失信黑名单', '', ''], ...rows])))).toHaveLength(1);
    expect(taken(read(sheet([['严重失信主体名单', '', ''], ...rows])))).toHaveLength(1);
  });
});

it.each([
  ['是否失信', '否', 0],
  ['是否在列', '否', 0],
  ['是否失信', '是', 1],
  ['是否在列', '', 1],
])('a row that answers %s by “%s” makes %d entries', (column, answer, count) => {
  expect(
    taken(
      read(
        sheet([
          ['企业名称', column],
          ['演示甲商贸有限公司', answer],
        ]),
      ),
    ),
  ).toHaveLength(count);
});
