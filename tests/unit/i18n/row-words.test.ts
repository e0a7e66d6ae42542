import { describe, expect, test } from 'vitest';
import { rowWords } from '../../../utils/i18n/adding/row-words.ts';
import { addingCatalogues, addingTexts } from '../../../utils/i18n/adding/texts.ts';
import type { TableLinks } from '../../../utils/lists/storefront-links/read.ts';
import type { RefusedRow, TableWarning } from '../../../utils/lists/tables/report.ts';
import type { Language } from '../../../utils/model/language.ts';

/** A code that is missing here, or is no longer one, is a type error. */
const codesOfRows: Record<
  RefusedRow['reason'] | TableWarning['code'] | TableLinks['refused'][number]['reason'],
  true
> = {
  'no-name': true,
  invalid: true,
  'natural-person': true,
  'other-subject': true,
  'red-list': true,
  removed: true,
  'never-subject': true,
  'not-a-domain': true,
  'address-with-path': true,
  'repeated-header': true,
  duplicate: true,
  'exception-rule': true,
  excepted: true,
  'no-shop': true,
  'unreadable-code': true,
  'check-digit-fails': true,
  'code-in-other-column': true,
  'codes-differ': true,
  'person-number-dropped': true,
  'unreadable-date': true,
  'shop-not-taken': true,
  'site-not-taken': true,
  'text-cut': true,
  'basis-assumed': true,
  'replaced-characters': true,
  'quotes-ignored': true,
  'no-header': true,
  'guessed-column': true,
  'sheet-skipped': true,
  'no-dates': true,
};
const codes = Object.keys(codesOfRows);

describe.each(Object.keys(addingCatalogues) as Language[])('in %s', (language) => {
  const texts = addingTexts(language);

  test('every row code has words of its own', () => {
    const words = codes.map((code) => rowWords(texts, code));
    expect(new Set(words).size).toBe(codes.length);
    for (const [place, code] of codes.entries())
      expect(words[place]).not.toBe(texts.say('row.unknown', { code }));
  });

  test.each(['of-tomorrow', 'unknown', 'toString', ''])('the unknown code “%s” is named', (code) => {
    expect(rowWords(texts, code)).toBe(texts.say('row.unknown', { code }));
  });
});

test('no row has words that no code can call up', () => {
  const words = Object.keys(addingCatalogues['zh-CN']).filter((key) => key.startsWith('row.'));
  expect(words.toSorted()).toEqual([...codes, 'unknown'].map((code) => `row.${code}`).toSorted());
});
