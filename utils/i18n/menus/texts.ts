/** The words in menus and in the address bar. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type MenuKeys = typeof zhCN;
type MenuTexts = Texts<MenuKeys>;

export const menuCatalogues: Readonly<Record<Language, Translation<MenuKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function menuTexts(language: Language): MenuTexts {
  return textsOf(language, menuCatalogues[language]);
}
