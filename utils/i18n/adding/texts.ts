/** The words for adding a list, on the options page only. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type AddingKeys = typeof zhCN;
export type AddingTexts = Texts<AddingKeys>;

export const addingCatalogues: Readonly<Record<Language, Translation<AddingKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function addingTexts(language: Language): AddingTexts {
  return textsOf(language, addingCatalogues[language]);
}
