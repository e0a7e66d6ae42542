/** The words of forms that are filled. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type FormsKeys = typeof zhCN;
export type FormsTexts = Texts<FormsKeys>;

export const formsCatalogues: Readonly<Record<Language, Translation<FormsKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function formsTexts(language: Language): FormsTexts {
  return textsOf(language, formsCatalogues[language]);
}
