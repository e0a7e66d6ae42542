import { deskTexts } from '../../utils/i18n/desk/texts.ts';
import type { DeskTexts } from '../../utils/i18n/desk/texts.ts';
import { useTexts } from '../texts-context.ts';

/** The words that all of the desk shares. */
export function useDeskTexts(): DeskTexts {
  return deskTexts(useTexts().language);
}
