/** The words of the monthly report. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type MonthlyKeys = typeof zhCN;
export type MonthlyTexts = Texts<MonthlyKeys>;

export const monthlyCatalogues: Readonly<Record<Language, Translation<MonthlyKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function monthlyTexts(language: Language): MonthlyTexts {
  return textsOf(language, monthlyCatalogues[language]);
}
