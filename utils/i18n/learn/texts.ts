/** The words of the page that explains. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type LearnKeys = typeof zhCN;
type LearnTexts = Texts<LearnKeys>;

export const learnCatalogues: Readonly<Record<Language, Translation<LearnKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function learnTexts(language: Language): LearnTexts {
  return textsOf(language, learnCatalogues[language]);
}
