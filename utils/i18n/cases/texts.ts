/** The words of the ledger. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type CasesKeys = typeof zhCN;
export type CasesTexts = Texts<CasesKeys>;

export const casesCatalogues: Readonly<Record<Language, Translation<CasesKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function casesTexts(language: Language): CasesTexts {
  return textsOf(language, casesCatalogues[language]);
}
