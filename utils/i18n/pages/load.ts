/** The words of the pages in one language, fetched by themselves: a popup must not wait for those that nobody reads. */
import type { Language } from '../../model/language.ts';
import { textsOf } from '../texts.ts';
import type { Translation } from '../texts.ts';
import type { PageKeys, PageTexts } from './texts.ts';

const catalogues: Readonly<Record<Language, () => Promise<Translation<PageKeys>>>> = {
  'zh-CN': async () => (await import('./zh-CN.ts')).zhCN,
  'zh-TW': async () => (await import('./zh-TW.ts')).zhTW,
  en: async () => (await import('./en.ts')).en,
};

export async function loadPageTexts(language: Language): Promise<PageTexts> {
  return textsOf(language, await catalogues[language]());
}
