/** The words of the extension's own pages. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

export type PageKeys = typeof zhCN;
export type PageTexts = Texts<PageKeys>;

export const pageCatalogues: Readonly<Record<Language, Translation<PageKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function pageTexts(language: Language): PageTexts {
  return textsOf(language, pageCatalogues[language]);
}
