/** The words of screening. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type ScreeningKeys = typeof zhCN;
export type ScreeningTexts = Texts<ScreeningKeys>;

export const screeningCatalogues: Readonly<Record<Language, Translation<ScreeningKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function screeningTexts(language: Language): ScreeningTexts {
  return textsOf(language, screeningCatalogues[language]);
}
