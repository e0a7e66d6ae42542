/** The words of the person's choices about marks, for the options and the popup. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Texts, Translation } from '../texts.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

type ChoiceKeys = typeof zhCN;
export type ChoiceTexts = Texts<ChoiceKeys>;

const catalogues: Readonly<Record<Language, Translation<ChoiceKeys>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

export function choiceTexts(language: Language): ChoiceTexts {
  return textsOf(language, catalogues[language]);
}
