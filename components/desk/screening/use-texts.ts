import { screeningTexts } from '../../../utils/i18n/screening/texts.ts';
import type { ScreeningTexts } from '../../../utils/i18n/screening/texts.ts';
import { useTexts } from '../../texts-context.ts';

/** The words of screening. */
export function useScreeningTexts(): ScreeningTexts {
  return screeningTexts(useTexts().language);
}
