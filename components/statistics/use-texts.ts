import { statisticsTexts } from '../../utils/i18n/statistics/texts.ts';
import { useTexts } from '../texts-context.ts';

export type StatisticsTexts = ReturnType<typeof statisticsTexts>;

/** The words of the page of statistics. */
export function useStatisticsTexts(): StatisticsTexts {
  return statisticsTexts(useTexts().language);
}
