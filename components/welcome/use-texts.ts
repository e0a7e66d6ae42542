import { welcomeTexts } from '../../utils/i18n/welcome/texts.ts';
import { useTexts } from '../texts-context.ts';

/** The words of the first run. */
export function useWelcomeTexts(): ReturnType<typeof welcomeTexts> {
  return welcomeTexts(useTexts().language);
}
