import { describe, expect, it } from 'vitest';
import { csvLine } from '../../utils/csv-line.ts';
import { layoutOfText } from '../../utils/desk/screening/layout.ts';
import { readQueries } from '../../utils/desk/screening/read-text.ts';
import { readTable } from '../../utils/lists/tables/read.ts';

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

describe('a record of CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠SUM(1)'])(
    'begins no cell as a formula, in whatever width spreadsheets take it: %j',
    (cell) => {
      expect(csvLine([cell]).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it.each(['911234567890123456', '440301103097413', '123456789012', '012345678', '1234567E8'])(
    'keeps %s from being taken for a number, and whoever reads the table again gets it whole',
    async (code) => {
      const line = csvLine([code, '演示甲']);
      expect(line).toBe(`"${code}\t",演示甲\r\n`);
      const text = `\uFEFF${csvLine(['统一社会信用代码', '企业名称'])}${line}`;
      const [sheet] = await readTable(new TextEncoder().encode(text));
      expect(sheet?.rows[1]).toEqual([code, '演示甲']);
      const layout = layoutOfText('统一社会信用代码,企业名称');
      const asked: object[] = [];
      for await (const { row } of readQueries(linesOf(text.slice(1).split('\r\n')), layout)) asked.push(row);
      expect(asked).toEqual([{ uscc: code, name: '演示甲' }]);
    },
  );

  it.each(['@演示小店', '＝演示小店', '-演示小店', "'演示小店", '演示小店'])(
    'is read again as it was: %s',
    async (shop) => {
      const text = csvLine(['网店名称', '企业名称']) + csvLine([shop, '演示甲']);
      const [sheet] = await readTable(new TextEncoder().encode(text));
      expect(sheet?.rows[1]).toEqual([shop, '演示甲']);
    },
  );

  it('leaves numbers that spreadsheets keep', () => {
    expect(csvLine(['0', '12', '20260615', '2026-06-15', '3.5'])).toBe('0,12,20260615,2026-06-15,3.5\r\n');
  });

  it('leaves other cells as they are, and quotes what would divide them', () => {
    expect(csvLine(['演示甲', '1-2', 'a,b', 'say "x"', 'one\ntwo'])).toBe(
      '演示甲,1-2,"a,b","say ""x""","one\ntwo"\r\n',
    );
  });
});
