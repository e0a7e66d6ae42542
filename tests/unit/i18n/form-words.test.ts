import { expect, test } from 'vitest';
import { formFailureWords, formLeftWords } from '../../../utils/i18n/forms/form-words.ts';
import { formErrors } from '../../../utils/model/form.ts';
import { Language } from '../../../utils/model/language.ts';

test.each(Language.options)('in %s every reason has words of its own that name no code', (language) => {
  const words = formErrors.map((code) => formFailureWords(language, new Error(code)));
  expect(new Set(words).size).toBe(formErrors.length);
  for (const [at, code] of formErrors.entries()) expect(words[at]).not.toContain(code);
});

test('an unforeseen reason is named', () => {
  expect(formFailureWords('en', new Error('boom'))).toContain('boom');
});

test('a broken place is shown as people write it', () => {
  expect(formFailureWords('zh-CN', new Error('form-places-broken'))).toContain('{{或}}');
});

test('what was left standing is said, and nothing where all was filled', () => {
  const filled = { bytes: new Uint8Array(), filled: ['名称'], empty: [], unknown: [] };
  expect(formLeftWords('zh-CN', filled)).toEqual([]);
  const left = formLeftWords('zh-CN', { ...filled, empty: ['住所'], unknown: ['局长', '电话'] });
  expect(left).toHaveLength(2);
  expect(left[0]).toContain('{{住所}}');
  expect(left[1]).toContain('{{局长}}、{{电话}}');
});
