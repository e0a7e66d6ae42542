/** The words of the extension's own pages, and with them those of the marks that they show. */
import type { Language } from '../../model/language.ts';
import { markCatalogues } from '../marks/texts.ts';
import type { MarkKeys } from '../marks/texts.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type PageKeys = typeof zhCN;
export type PageTexts = Texts<PageKeys & MarkKeys>;

export const pageCatalogues: Readonly<Record<Language, Translation<PageKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

/** @returns the texts of the extension's pages; they serve as the marks' texts as well */
export function pageTexts(language: Language): PageTexts {
  return textsOf(language, { ...markCatalogues[language], ...pageCatalogues[language] });
}
