import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { markCatalogues, pageWords } from '../../../utils/i18n/marks/texts.ts';
import { zhCN } from '../../../utils/i18n/marks/zh-CN.ts';
import { placeNames } from '../../../utils/i18n/template.ts';
import type { Template } from '../../../utils/i18n/template.ts';

const keys = Object.keys(zhCN) as (keyof typeof zhCN)[];
const forms = (template: Template): string[] =>
  typeof template === 'string' ? [template] : [template.one, template.other];

describe.each(Object.entries(markCatalogues))('the words of the marks in %s', (_language, catalogue) => {
  test('have the keys of the Chinese catalogue and no others', () => {
    expect(Object.keys(catalogue).toSorted()).toEqual(keys.toSorted());
  });

  test.each(keys)('%s is not empty and has the same places', (key) => {
    for (const form of forms(catalogue[key])) expect(form).not.toBe('');
    expect(placeNames(catalogue[key])).toEqual(placeNames(zhCN[key]));
  });
});

test('pages are given every word that marks say there', () => {
  const source = readdirSync('utils/mark')
    .map((name) => readFileSync(join('utils/mark', name), 'utf8'))
    .join('\n');
  const said = Array.from(
    source.matchAll(/say\(\s*(?:'([a-z.-]+)'|`([a-z]+\.))/g),
    ([, key = '', group = '']) => key || group,
  );
  expect(said.length).toBeGreaterThan(30);
  const given = Object.keys(pageWords('zh-CN'));
  for (const one of said)
    expect(given.some((key) => key === one || (one.endsWith('.') && key.startsWith(one)))).toBe(true);
  expect(given.length).toBeLessThan(keys.length * 0.7);
});

test('every text is used', () => {
  const folders = ['utils/mark', 'utils/detail', 'components'];
  const source = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(name, 'utf8'))
    .join('\n');
  const isUsed = (key: string): boolean => {
    const [group] = key.split('.');
    return source.includes(`'${key}'`) || source.includes(`\`${group}.\${`);
  };
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});
