import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  depositCode,
  isCodeOf,
  readDepositCode,
} from '../../../../../utils/desk/ledger/deposits/deposit-code.ts';

const hash = fc.string({
  unit: fc.constantFrom(...'0123456789abcdef'.split('')),
  minLength: 64,
  maxLength: 64,
});
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a code is five groups of five and stands for its hash alone', () => {
  fc.assert(
    fc.property(hash, hash, (one, other) => {
      const code = depositCode(one);
      expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
      expect(isCodeOf(readDepositCode(code), one)).toBe(true);
      expect(isCodeOf(readDepositCode(code), other)).toBe(one.slice(0, 28) === other.slice(0, 28));
    }),
  );
});

test('a code is read however it is typed', () => {
  const code = depositCode('0123456789abcdef'.repeat(4));
  const typed = [
    code.toLowerCase(),
    code.replaceAll('-', ''),
    code.replaceAll('-', ' — '),
    code.replaceAll('0', 'o').replaceAll('1', 'l'),
    code.replaceAll(/./g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  ];
  for (const text of typed) expect(isCodeOf(readDepositCode(text), '0123456789abcdef'.repeat(4))).toBe(true);
});

test('one character that is wrong, or two neighbours that changed places, are noticed', () => {
  fc.assert(
    fc.property(hash, fc.nat(24), fc.nat(31), (one, at, other) => {
      const code = depositCode(one).replaceAll('-', '');
      const wrong = code.slice(0, at) + alphabet.charAt(other) + code.slice(at + 1);
      if (wrong !== code) expect(() => readDepositCode(wrong)).toThrow('ledger-bad-code');
      const turned = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
      if (at < 22 && turned !== code) expect(() => readDepositCode(turned)).toThrow('ledger-bad-code');
    }),
    { numRuns: 500 },
  );
});

test.each(['', 'nonsense', 'UUUUU-UUUUU-UUUUU-UUUUU-UUUUU'])('%j is no code', (text) => {
  expect(() => readDepositCode(text)).toThrow('ledger-bad-code');
});
