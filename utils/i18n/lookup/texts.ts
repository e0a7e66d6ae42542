/** The words of looking up. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type LookupKeys = typeof zhCN;
type LookupTexts = Texts<LookupKeys>;

export const lookupCatalogues: Readonly<Record<Language, Translation<LookupKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function lookupTexts(language: Language): LookupTexts {
  return textsOf(language, lookupCatalogues[language]);
}
