import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { plainWords } from '../../../components/plain-words.ts';

test.each([
  ['演示名单（虚构）', '演示名单（虚构）'],
  ['one\n\ttwo', 'one two'],
  ['a\u202Egnp.evil\u202C', 'agnp.evil'],
  ['名\u200B单\u2069\uFEFF', '名单'],
  ['Z\u0300\u0301\u0302\u0303\u0304', 'Z\u0300\u0301\u0302'],
  ['शिक्षा, עברית, العربية, ไทย', 'शिक्षा, עברית, العربية, ไทย'],
])('%j is shown as %j', (text, shown) => {
  expect(plainWords(text)).toBe(shown);
});

test('whatever comes in, what comes out is short, whole and holds nothing unseen', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 2000 }), (text) => {
      const shown = plainWords(text);
      expect(shown.length).toBeLessThanOrEqual(301);
      expect(shown.isWellFormed()).toBe(text.isWellFormed() || shown.isWellFormed());
      expect(shown).not.toMatch(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
});
