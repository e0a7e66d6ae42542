import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageCatalogues } from '../../../utils/i18n/pages/texts.ts';
import { zhCN } from '../../../utils/i18n/pages/zh-CN.ts';
import { placeNames } from '../../../utils/i18n/template.ts';
import type { Template } from '../../../utils/i18n/template.ts';

const keys = Object.keys(zhCN) as (keyof typeof zhCN)[];
const forms = (template: Template): string[] =>
  typeof template === 'string' ? [template] : [template.one, template.other];

describe.each(Object.entries(pageCatalogues))('the words of the pages in %s', (_language, catalogue) => {
  test('have the keys of the Chinese catalogue and no others', () => {
    expect(Object.keys(catalogue).toSorted()).toEqual(keys.toSorted());
  });

  test.each(keys)('%s is not empty and has the same places', (key) => {
    for (const form of forms(catalogue[key])) expect(form.trim()).not.toBe('');
    expect(placeNames(catalogue[key])).toEqual(placeNames(zhCN[key]));
  });
});

test('English counts name their number in every form', () => {
  const plural = Object.entries(pageCatalogues.en).filter(([, template]) => typeof template !== 'string');
  expect(plural.length).toBeGreaterThan(0);
  for (const [key, template] of plural) {
    for (const form of forms(template)) expect(`${key}: ${form}`).toContain('{n}');
  }
});

test('Chinese texts hold no Latin sentence punctuation and traditional ones no simplified forms of common words', () => {
  for (const key of keys) {
    for (const form of forms(pageCatalogues['zh-CN'][key])) expect(form).not.toMatch(/\p{Script=Han}[,;?!]/u);
    for (const form of forms(pageCatalogues['zh-TW'][key])) {
      expect(form).not.toMatch(/[单标机关时过电开发这个请后来网页选项择删导证书认识]/u);
    }
  }
});

/** All that can speak: sources of the pages and of the room that has words for errors. */
function sources(): string {
  const files = ['components', 'entrypoints'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const read = files.filter((name) => /\.tsx?$/.test(name)).map((name) => readFileSync(name, 'utf8'));
  return [...read, readFileSync('utils/i18n/pages/error-words.ts', 'utf8')].join('\n');
}

test('every text is used', () => {
  const source = sources();
  const isUsed = (key: string): boolean => {
    if (source.includes(`'${key}'`)) return true;
    const [room] = key.split('.');
    return source.includes(`\`${room}.\${`); // a key that is put together, such as site.${id}
  };
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});
