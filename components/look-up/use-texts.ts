import { lookupTexts } from '../../utils/i18n/lookup/texts.ts';
import { useTexts } from '../texts-context.ts';

/** The words of looking up. */
export function useLookupTexts(): ReturnType<typeof lookupTexts> {
  return lookupTexts(useTexts().language);
}
