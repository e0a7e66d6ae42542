import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { groupFingerprint, plainFingerprint } from '../../../components/options/list-section/fingerprint.ts';
import { originPattern } from '../../../components/options/list-section/origin-permission.ts';
import { fingerprint } from './made-up.ts';

const digits = array(constantFrom(...'0123456789abcdef'.split('')), { minLength: 64, maxLength: 64 }).map(
  (each) => each.join(''),
);

test('what is shown in groups is read back', () => {
  assert(
    property(digits, (hex) => {
      const groups = groupFingerprint(hex);
      expect(groups.split(' ').map((group) => group.length)).toEqual(Array.from({ length: 16 }, () => 4));
      expect(plainFingerprint(groups)).toBe(hex);
    }),
  );
});

test.each([
  fingerprint.toUpperCase(),
  `SHA-256: ${fingerprint}`,
  `sha256:${fingerprint}`,
  `  ${fingerprint.match(/../g)?.join(':')}\n`,
])('%j is read', (pasted) => {
  expect(plainFingerprint(pasted)).toBe(fingerprint);
});

test.each(['', fingerprint.slice(1), `${fingerprint}0`, fingerprint.replace('c', 'g'), '指纹'])(
  '%j is none',
  (pasted) => {
    expect(plainFingerprint(pasted)).toBeUndefined();
  },
);

test.each([
  ['https://lists.example:8443/a/feed.json?x#y', 'https://lists.example/*'],
  [' https://LISTS.example ', 'https://lists.example/*'],
  ['http://localhost:8000/', 'http://localhost/*'],
  ['http://127.0.0.1/', 'http://127.0.0.1/*'],
  ['http://lists.example/', undefined],
  ['ftp://lists.example/', undefined],
  ['lists.example', undefined],
  ['', undefined],
])('leave for %j is asked as %j', (address, pattern) => {
  expect(originPattern(address)).toBe(pattern);
});
