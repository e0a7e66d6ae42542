/** The thirteen measures of 发改财金〔2016〕2370号, as a mark's detail names them. */
import { helpTexts } from '../../../utils/i18n/help/texts.ts';
import type { Language } from '../../../utils/model/language.ts';

export const measureNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] as const;

/** @returns its words, with its number; a number that is none by itself */
export function measureWords(language: Language, number: number): string {
  const known = measureNumbers.find((one) => one === number);
  return known === undefined
    ? String(number)
    : `${String(number)}. ${helpTexts(language).say(`measure.${known}`)}`;
}
