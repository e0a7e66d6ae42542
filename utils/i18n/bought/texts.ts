/** The words of shops of order pages that are listed later, for the options, the popup and the system's notifications. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type BoughtKeys = typeof zhCN;

export const boughtCatalogues: Readonly<Record<Language, Translation<BoughtKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function boughtTexts(language: Language): Texts<BoughtKeys> {
  return textsOf(language, boughtCatalogues[language]);
}
