import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addingCatalogues } from '../../../utils/i18n/adding/texts.ts';
import { boughtCatalogues } from '../../../utils/i18n/bought/texts.ts';
import { casesCatalogues } from '../../../utils/i18n/cases/texts.ts';
import { dataCatalogues } from '../../../utils/i18n/data/texts.ts';
import { deskCatalogues } from '../../../utils/i18n/desk/texts.ts';
import { formsCatalogues } from '../../../utils/i18n/forms/texts.ts';
import { learnCatalogues } from '../../../utils/i18n/learn/texts.ts';
import { listsCatalogues } from '../../../utils/i18n/lists/texts.ts';
import { lookupCatalogues } from '../../../utils/i18n/lookup/texts.ts';
import { menuCatalogues } from '../../../utils/i18n/menus/texts.ts';
import { monthlyCatalogues } from '../../../utils/i18n/monthly/texts.ts';
import { pageCatalogues } from '../../../utils/i18n/pages/texts.ts';
import { reportCatalogues } from '../../../utils/i18n/reports/texts.ts';
import { reportTextCatalogues } from '../../../utils/i18n/report-text/texts.ts';
import { screeningCatalogues } from '../../../utils/i18n/screening/texts.ts';
import { statisticsCatalogues } from '../../../utils/i18n/statistics/texts.ts';
import { welcomeCatalogues } from '../../../utils/i18n/welcome/texts.ts';
import type { Language } from '../../../utils/model/language.ts';
import { placeNames } from '../../../utils/i18n/template.ts';
import type { Template } from '../../../utils/i18n/template.ts';

type Catalogue = Readonly<Record<string, Template>>;
/** The catalogues of the pages of ours, by what they are about. */
const rooms: Readonly<Record<string, Readonly<Record<Language, Catalogue>>>> = {
  pages: pageCatalogues,
  adding: addingCatalogues,
  lists: listsCatalogues,
  welcome: welcomeCatalogues,
  learn: learnCatalogues,
  data: dataCatalogues,
  bought: boughtCatalogues,
  statistics: statisticsCatalogues,
  lookup: lookupCatalogues,
  menus: menuCatalogues,
  desk: deskCatalogues,
  reports: reportCatalogues,
  'report-text': reportTextCatalogues,
  cases: casesCatalogues,
  screening: screeningCatalogues,
  monthly: monthlyCatalogues,
  forms: formsCatalogues,
};
const spoken = Object.entries(rooms).flatMap(([room, catalogues]) =>
  Object.entries(catalogues).map(([language, catalogue]) => ({
    room,
    language,
    catalogue,
    source: catalogues['zh-CN'],
  })),
);
const forms = (template: Template): string[] =>
  typeof template === 'string' ? [template] : [template.one, template.other];

describe.each(spoken)('the words of $room in $language', ({ catalogue, source }) => {
  test('have the keys of the Chinese catalogue and no others', () => {
    expect(Object.keys(catalogue).toSorted()).toEqual(Object.keys(source).toSorted());
  });

  test.each(Object.entries(source))('%s is not empty and has the same places', (key, template) => {
    const translated = catalogue[key] ?? '';
    for (const form of forms(translated)) expect(form.trim()).not.toBe('');
    expect(placeNames(translated)).toEqual(placeNames(template));
  });
});

test('English counts name their number in every form', () => {
  const plural = Object.values(rooms)
    .flatMap((catalogues) => Object.entries(catalogues.en))
    .filter(([, template]) => typeof template !== 'string');
  expect(plural.length).toBeGreaterThan(0);
  for (const [key, template] of plural) {
    for (const form of forms(template)) expect(`${key}: ${form}`).toContain('{n}');
  }
});

test('Chinese texts hold no Latin sentence punctuation and traditional ones no simplified forms of common words', () => {
  for (const { language, catalogue } of spoken) {
    const wrong =
      language === 'zh-CN'
        ? /\p{Script=Han}[,;?!]/u
        : language === 'zh-TW'
          ? /[单标机关时过电开发这个请后来网页选项择删导证书认识]/u
          : undefined;
    if (!wrong) continue;
    for (const form of Object.values(catalogue).flatMap(forms)) expect(form).not.toMatch(wrong);
  }
});

/** All that can speak: sources of the pages, of the room that has words for errors, and of notifications. */
function sources(): string {
  const files = ['components', 'entrypoints', 'utils/background'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const read = files.filter((name) => /\.tsx?$/.test(name)).map((name) => readFileSync(name, 'utf8'));
  const speakers = [
    'i18n/pages/error-words.ts',
    'i18n/adding/row-words.ts',
    'background/bought/tell.ts',
    'i18n/report-text/problem-words.ts',
    'desk/reports/plain-text.ts',
    'desk/outbox/destination.ts',
    'i18n/screening/evidence-words.ts',
    'desk/screening/export.ts',
    'i18n/forms/form-words.ts',
  ];
  return [...read, ...speakers.map((name) => readFileSync(join('utils', name), 'utf8'))].join('\n');
}

test('every text is used', () => {
  const source = sources();
  const isUsed = (key: string): boolean => {
    if (source.includes(`'${key}'`)) return true;
    const [room] = key.split('.');
    return source.includes(`\`${room}.\${`); // a key that is put together, such as site.${id}
  };
  const keys = Object.values(rooms).flatMap((catalogues) => Object.keys(catalogues['zh-CN']));
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});
