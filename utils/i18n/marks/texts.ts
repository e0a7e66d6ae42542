/** The words that the content script carries: those of the marks, and no others. */
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

export function markTexts(language: Language): MarkTexts {
  return textsOf(language, markCatalogues[language]);
}
