import { describe, expect, it } from 'vitest';
import { csvLine } from '../../utils/csv-line.ts';

describe('a record of CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠SUM(1)'])(
    'begins no cell as a formula, in whatever width spreadsheets take it: %j',
    (cell) => {
      expect(csvLine([cell]).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('leaves other cells as they are, and quotes what would divide them', () => {
    expect(csvLine(['演示甲', '1-2', 'a,b', 'say "x"', 'one\ntwo'])).toBe(
      '演示甲,1-2,"a,b","say ""x""","one\ntwo"\r\n',
    );
  });
});
