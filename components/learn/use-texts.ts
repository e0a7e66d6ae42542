import { learnTexts } from '../../utils/i18n/learn/texts.ts';
import { useTexts } from '../texts-context.ts';

/** The words of the page that explains. */
export function useLearnTexts(): ReturnType<typeof learnTexts> {
  return learnTexts(useTexts().language);
}
