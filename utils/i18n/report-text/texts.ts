/** The words of a report as plain text, and of what can go wrong with one. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type ReportTextKeys = typeof zhCN;
export type ReportTexts = Texts<ReportTextKeys>;

export const reportTextCatalogues: Readonly<Record<Language, Translation<ReportTextKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function reportTexts(language: Language): ReportTexts {
  return textsOf(language, reportTextCatalogues[language]);
}
