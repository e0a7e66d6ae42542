/** Long words of the detail: the background has them, pages get what they show. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type HelpKeys = typeof zhCN;
export type HelpTexts = Texts<HelpKeys>;

export const helpCatalogues: Readonly<Record<Language, Translation<HelpKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function helpTexts(language: Language): HelpTexts {
  return textsOf(language, helpCatalogues[language]);
}
