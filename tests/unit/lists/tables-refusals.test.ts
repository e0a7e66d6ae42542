import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../utils/lists/tables/entries.ts';
import { refusalsCsv } from '../../../utils/lists/tables/refusals-csv.ts';
import { readTable } from '../../../utils/lists/tables/read.ts';

describe('a column that asks whether a listing ended', () => {
  it.each(['是否移出', '是否已移出（是/否）', '是否修复'])(
    '%s: yes refuses the row, no leaves it',
    (header) => {
      const answers = ['是', '已移出', 'Y', '否', '未移出', '尚未修复', 'No', '', '无'];
      const { entries, refused } = readEntries(
        [
          {
            rows: [
              ['企业名称', header, '移出日期'],
              ...answers.map((answer, at) => [`演示第${at}号商贸有限公司`, answer, '']),
            ],
            warnings: [],
          },
        ],
        { tier: 'other' },
      );
      expect(refused.map(({ row, reason }) => [row, reason])).toEqual(
        [2, 3, 4].map((row) => [row, 'removed']),
      );
      expect(entries).toHaveLength(6);
    },
  );
});

it('reads a remark behind the name that the listing ended, and keeps names with places in brackets', () => {
  const { entries, refused } = readEntries(
    [
      {
        rows: [
          ['企业名称', '列入日期'],
          ['演示甲商贸有限公司（已移出）', '2025-03-05'],
          ['演示乙商贸有限公司(信用修复)', '2025-03-05'],
          ['演示丙商贸有限公司（未移出）', '2025-03-05'],
          ['演示丁商贸企业（有限合伙）', '2025-03-05'],
          ['演示（杭州）商贸有限公司', '2025-03-05'],
        ],
        warnings: [],
      },
    ],
    { tier: 'other' },
  );
  expect(refused.map(({ row, reason }) => [row, reason])).toEqual([
    [2, 'removed'],
    [3, 'removed'],
  ]);
  expect(entries).toHaveLength(3);
});

describe('the table of refusals', () => {
  const table = readEntries(
    [
      {
        rows: [
          ['企业名称', '证件号码', '移出日期'],
          ['=演示"甲"有限公司', '914403001922038217', ''],
          ['张三', '110101190001011009', ''],
          ['@演示乙有限公司', '', '2020-01-01'],
        ],
        warnings: [],
      },
    ],
    { tier: 'other' },
  );
  const csv = refusalsCsv(table, (problem) => ('reason' in problem ? problem.reason : problem.code));

  it('has each refused and each doubtful row, in order, with its reason', async () => {
    const [sheet] = await readTable(new TextEncoder().encode(csv));
    expect(sheet?.rows.map((row) => row.slice(1, 4))).toEqual([
      ['row', 'outcome', 'reason'],
      ['2', 'doubtful', 'check-digit-fails'],
      ['3', 'refused', 'natural-person'],
      ['4', 'refused', 'removed'],
    ]);
  });

  it('names no person, and holds nothing that a spreadsheet would run', () => {
    expect(csv).not.toMatch(/张三|110101/);
    expect(csv).toContain("'@演示乙有限公司");
    expect(csv.startsWith('\uFEFF')).toBe(true);
  });
});
