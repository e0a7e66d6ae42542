/** The words of the desk. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type DeskKeys = typeof zhCN;
export type DeskTexts = Texts<DeskKeys>;

export const deskCatalogues: Readonly<Record<Language, Translation<DeskKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function deskTexts(language: Language): DeskTexts {
  return textsOf(language, deskCatalogues[language]);
}
