import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf } from '../../../utils/identity/domains.ts';
import { likenessOf, lookAlikeKeys } from '../../../utils/identity/look-alikes.ts';
import { unicodeHost } from '../../../utils/identity/punycode.ts';

const ascii = (host: string): string => hostOf(host) ?? '';

describe('internationalised hosts', () => {
  it.each(['演示.中国', 'mañana.example', 'bücher-demo.example', 'テスト示例.example'])(
    '%s goes to ASCII and back',
    (host) => {
      expect(ascii(host)).toMatch(/^[a-z\d.-]+$/);
      expect(unicodeHost(ascii(host))).toBe(host);
    },
  );

  it('keep a label that is no punycode as it is, whatever it holds', () => {
    expect(unicodeHost('xn--!!.example')).toBe('xn--!!.example');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('abcxyz0123456789-')) }), (label) => {
        expect(typeof unicodeHost(`xn--${label}.example`)).toBe('string');
      }),
    );
  });
});

describe('two domains look alike', () => {
  const listed = 'yanshi-temai.com';

  it.each([
    ['a digit for a letter', 'yansh1-tema1.com', 'shape'],
    ['a Cyrillic letter', ascii('yаnshi-temai.com'), 'shape'],
    ['a hyphen more or less', 'yanshitemai.com', 'shape'],
    ['rn for m', 'yanshi-ternai.com', 'shape'],
    ['one character put in', 'yanshii-temai.com', 'one-character'],
    ['one left out', 'yanshi-teai.com', 'one-character'],
    ['one changed', 'yanshi-tebai.com', 'one-character'],
    ['another suffix', 'yanshi-temai.com.cn', 'suffix'],
  ])('by %s', (_how, other, likeness) => {
    expect(likenessOf(other, listed)).toBe(likeness);
    expect(likenessOf(listed, other)).toBe(likeness);
    const keys = new Set(lookAlikeKeys(listed));
    expect(lookAlikeKeys(other).some((key) => keys.has(key))).toBe(true);
  });

  it.each([
    ['they are one', listed, listed],
    ['they differ by two', 'yanshi-tebbi.com', listed],
    ['they are short', 'abcd.com', 'abcd.net'],
    ['one is an address', '203.0.113.7', '203.0.113.1'],
  ])('not where %s', (_why, a, b) => {
    expect(likenessOf(a, b)).toBeUndefined();
  });
});
