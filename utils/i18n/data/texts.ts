/** The words of what is stored, of backups and of About. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type DataKeys = typeof zhCN;
type DataTexts = Texts<DataKeys>;

export const dataCatalogues: Readonly<Record<Language, Translation<DataKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function dataTexts(language: Language): DataTexts {
  return textsOf(language, dataCatalogues[language]);
}
