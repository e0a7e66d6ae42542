import { monthlyTexts } from '../../../utils/i18n/monthly/texts.ts';
import type { MonthlyTexts } from '../../../utils/i18n/monthly/texts.ts';
import { useTexts } from '../../texts-context.ts';

/** The words of the monthly report. */
export function useMonthlyTexts(): MonthlyTexts {
  return monthlyTexts(useTexts().language);
}
