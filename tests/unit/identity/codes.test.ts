import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findCodes,
  fitsMask,
  isIdentityNumber,
  isSoleTraderUscc,
  organisationCheckCharacter,
  organisationCodeOf,
  readCode,
  registrationCheckDigit,
  usccCheckCharacter,
} from '../../../utils/identity/codes.ts';

const trueUsccs = [
  '914403001922038216',
  '91440300708461136T',
  '9152000071430580XT',
  '91440400192548256N',
  '91110000710926094P',
  '91110108551385082Q',
  '914403001922063360',
];

describe('a cell with a code', () => {
  it.each(trueUsccs)('knows %s as a USCC whose check passes', (uscc) => {
    expect(readCode(uscc)).toEqual({ kind: 'uscc', value: uscc, masked: false, check: 'passes' });
  });

  it('knows an organisation code and a registration number', () => {
    expect(readCode('78305975-3')).toMatchObject({
      kind: 'organisation-code',
      value: '783059753',
      check: 'passes',
    });
    expect(readCode('110108000000016')).toMatchObject({ kind: 'registration-number', check: 'passes' });
  });

  it.each([
    ['９１４４０３００７０８４６１１３６Ｔ', 'full width'],
    ['91440300708461136t', 'lower case'],
    [' 9144 0300 7084 6113 6T ', 'spaces'],
    ['91440300-708461136-T', 'hyphens'],
    ['\u200B91440300708461136T\uFEFF', 'zero width'],
    ["'91440300708461136T", "a spreadsheet's apostrophe"],
  ])('reads %j (%s)', (cell) => {
    expect(readCode(cell)?.value).toBe('91440300708461136T');
  });

  it('flags a failed check digit and still gives the code', () => {
    expect(readCode('914403001922038217')).toMatchObject({ kind: 'uscc', check: 'fails' });
    expect(readCode('91440300192203821O')).toMatchObject({ kind: 'uscc', check: 'fails' });
    expect(readCode('110108000000017')).toMatchObject({ check: 'fails' });
    expect(readCode('78305975-4')).toMatchObject({ check: 'fails' });
  });

  it('reads a masked code and does not pretend to check it', () => {
    expect(readCode('9114082306****333G')).toMatchObject({ kind: 'uscc', masked: true, check: 'unknown' });
    expect(readCode('9114082306＊＊＊＊333G')?.value).toBe('9114082306****333G');
    expect(readCode('1101080*****016')).toMatchObject({ kind: 'registration-number', masked: true });
  });

  it('takes a 13-digit number as an old registration number', () => {
    expect(readCode('3301001234567')).toMatchObject({ kind: 'registration-number', check: 'unknown' });
  });

  it.each([
    '',
    '无',
    '杭州甲乙丙电子商务有限公司',
    '13800000000',
    '******************',
    '12345',
    '0571-88888888',
  ])('gives nothing for %j', (cell) => {
    expect(readCode(cell)).toBeNull();
  });

  it("never takes a person's identity number", () => {
    const first17 = '11010519491231002';
    expect(isIdentityNumber(`${first17}X`)).toBe(true);
    expect(readCode(`${first17}X`)).toBeNull();
    expect(readCode(`${first17}x`)).toBeNull();
    expect(isIdentityNumber('914403001922038216')).toBe(false);
  });
});

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

describe('check characters', () => {
  it('make one wrong digit visible, whichever it is', () => {
    fc.assert(
      fc.property(digits(17), fc.nat(16), fc.integer({ min: 1, max: 9 }), (first17, place, change) => {
        const whole = `9${first17.slice(1)}`;
        const digit = (Number(whole.charAt(place)) + change) % 10;
        const wrong = whole.slice(0, place) + String(digit) + whole.slice(place + 1);
        expect(usccCheckCharacter(wrong)).not.toBe(usccCheckCharacter(whole));
      }),
    );
    fc.assert(
      fc.property(digits(14), fc.nat(13), fc.integer({ min: 1, max: 9 }), (first14, place, change) => {
        const digit = (Number(first14.charAt(place)) + change) % 10;
        const wrong = first14.slice(0, place) + String(digit) + first14.slice(place + 1);
        expect(registrationCheckDigit(wrong)).not.toBe(registrationCheckDigit(first14));
      }),
    );
  });

  it('cover the ends of the organisation code rule: 10 is X, 11 is 0', () => {
    const checks = new Set(
      Array.from({ length: 200 }, (_, index) => organisationCheckCharacter(String(10_000_000 + index))),
    );
    expect(checks).toEqual(new Set('0123456789X'));
  });
});

describe('codes in free text', () => {
  it('finds a USCC behind its label, spaced and failing included', () => {
    expect(findCodes('统一社会信用代码：9144 0300 7084 6113 6T 法定代表人')[0]?.value).toBe(
      '91440300708461136T',
    );
    expect(findCodes('统一社会信用代码914403001922038217')[0]).toMatchObject({ check: 'fails' });
  });

  it('finds a bare USCC and a hyphenated organisation code whose checks pass', () => {
    const text = '演示公司（91440300708461136T），机构 78305975-3。';
    expect(findCodes(text).map((code) => code.value)).toEqual(['91440300708461136T', '783059753']);
  });

  it('finds a registration number only behind its label', () => {
    expect(findCodes('注册号: 110108000000016').map((code) => code.kind)).toEqual(['registration-number']);
    expect(findCodes('订单 110108000000016')).toEqual([]);
  });

  it('does not take order numbers, phone numbers or identity numbers', () => {
    expect(findCodes('订单号 202401150000123456 电话 0571-88888888 证号 11010519491231002X')).toEqual([]);
  });

  it('takes a code once', () => {
    expect(findCodes('信用代码:91440300708461136T 91440300708461136T')).toHaveLength(1);
  });
});

describe('a mask', () => {
  it('fits codes that agree in the places shown', () => {
    expect(fitsMask('91440300708461136T', '9144030070****136T')).toBe(true);
    expect(fitsMask('91440300708461136T', '9144030070****137T')).toBe(false);
    expect(fitsMask('91440300708461136T', '91440300708461136T')).toBe(false);
    expect(fitsMask('91440300708461136T', '9144**************')).toBe(false);
  });
});

it("gives a USCC's organisation code and knows a sole trader's", () => {
  expect(organisationCodeOf('91440300708461136T')).toBe('708461136');
  expect(isSoleTraderUscc('92330000MA2XXXXX01')).toBe(true);
  expect(isSoleTraderUscc('91440300708461136T')).toBe(false);
});
