import { casesTexts } from '../../../utils/i18n/cases/texts.ts';
import type { CasesTexts } from '../../../utils/i18n/cases/texts.ts';
import { useTexts } from '../../texts-context.ts';

/** The words of the ledger. */
export function useCasesTexts(): CasesTexts {
  return casesTexts(useTexts().language);
}
