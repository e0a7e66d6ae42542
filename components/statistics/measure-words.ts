import { helpTexts } from '../../utils/i18n/help/texts.ts';
import { jointMeasures } from '../../utils/statistics/tally.ts';
import type { StatisticsTexts } from './use-texts.ts';

/** @returns the number and name of a joint measure of 发改财金〔2016〕2370号; empty where there is none of that number */
export function measureWords({ language }: StatisticsTexts, number: number): string {
  const known = jointMeasures.find((one) => one === number);
  return known === undefined ? '' : `${String(known)} ${helpTexts(language).say(`measure.${known}`)}`;
}
