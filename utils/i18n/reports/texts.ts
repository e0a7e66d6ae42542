/** The words of reports, objections and the outbox. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type ReportKeys = typeof zhCN;
export type ReportTexts = Texts<ReportKeys>;

export const reportCatalogues: Readonly<Record<Language, Translation<ReportKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function reportTexts(language: Language): ReportTexts {
  return textsOf(language, reportCatalogues[language]);
}
