/** The words of the first run. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type WelcomeKeys = typeof zhCN;
type WelcomeTexts = Texts<WelcomeKeys>;

export const welcomeCatalogues: Readonly<Record<Language, Translation<WelcomeKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function welcomeTexts(language: Language): WelcomeTexts {
  return textsOf(language, welcomeCatalogues[language]);
}
