/** The words of the page of statistics. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type StatisticsKeys = typeof zhCN;
type StatisticsTexts = Texts<StatisticsKeys>;

export const statisticsCatalogues: Readonly<Record<Language, Translation<StatisticsKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function statisticsTexts(language: Language): StatisticsTexts {
  return textsOf(language, statisticsCatalogues[language]);
}
