import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCode } from '../../../utils/identity/codes.ts';
import { doubtfulReadings, findDoubtfulCodes } from '../../../utils/identity/doubtful-codes.ts';

const uscc = '91440300708461136T';
const valuesOf = (cell: string): string[] => doubtfulReadings(cell).map(({ value }) => value);

describe('a code with a letter for a digit', () => {
  it.each([
    ['O for 0', '9144O300708461136T', uscc],
    ['I for 1', '9I440300708461136T', uscc],
    ['l for 1', '9144030070846l136T', uscc],
    ['lower case, spaces, full width', '９１４４ｏ３００ 7o846i136t', uscc],
    ['every one', '9I44O3OO7O846II36T', uscc],
    ['an organisation code', '7O846ll3-6', '708461136'],
    ['a registration number', 'IIOIO8OOOOOOOI6', '110108000000016'],
  ])('may mean the code with the digit: %s', (_what, cell, value) => {
    expect(valuesOf(cell)).toContain(value);
  });

  it.each([
    ['is in order', uscc],
    ['has another slip', '91440300708461137T'],
    ['is masked', '9144O30070****136T'],
    ['is no code', '杭州演示有限公司'],
    ["may be a person's number", '1IO10519491231OO2X'],
  ])('is not seen in what %s', (_what, cell) => {
    expect(valuesOf(cell)).toEqual([]);
  });

  it('never gives a code that fails its check', () => {
    const cell = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789OIlT')),
      minLength: 9,
      maxLength: 18,
    });
    fc.assert(
      fc.property(cell, (text) => {
        for (const { value } of doubtfulReadings(text)) {
          expect(readCode(value)?.check).toBe(value.length === 13 ? 'unknown' : 'passes');
        }
      }),
    );
  });

  it.each([
    ['经营者：演示某某公司（9144O300708461136T），订单 2O2401150000123456', uscc],
    ['注册号：1101080000000l6，演示某某公司', '110108000000016'],
    ['演示某某公司，组织机构代码7O846113-6', '708461136'],
  ])('is found in a sentence: %s', (text, value) => {
    expect(findDoubtfulCodes(text).map((code) => code.value)).toEqual([value]);
  });

  it('is not seen in a part of a longer number', () => {
    expect(findDoubtfulCodes('订单 12-7O846113-6-01 与 1101080000000l6A')).toEqual([]);
  });
});
