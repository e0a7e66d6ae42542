/** The words of marks and of their details. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

export type MarkKeys = typeof zhCN;
export type MarkTexts = Texts<MarkKeys>;

export const markCatalogues: Readonly<Record<Language, Translation<MarkKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

/** What marks say by themselves. The rest is said by the background, which tells a detail what it shows. */
const saidOnPages: ReadonlySet<string> = new Set([
  'banner',
  'chip',
  'detail',
  'join',
  'mark',
  'quiet',
  'state',
]);

/** The words that every page is given: the fewer, the sooner a mark stands. */
export function pageWords(language: Language): Partial<Translation<MarkKeys>> {
  const words = Object.entries(markCatalogues[language]);
  return Object.fromEntries(words.filter(([key]) => saidOnPages.has(key.slice(0, key.indexOf('.')))));
}

export function markTexts(language: Language): MarkTexts {
  return textsOf(language, markCatalogues[language]);
}
