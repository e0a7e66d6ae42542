/** The words for the lists that are there, on the options page only. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type ListsKeys = typeof zhCN;
export type ListsTexts = Texts<ListsKeys>;

export const listsCatalogues: Readonly<Record<Language, Translation<ListsKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function listsTexts(language: Language): ListsTexts {
  return textsOf(language, listsCatalogues[language]);
}
