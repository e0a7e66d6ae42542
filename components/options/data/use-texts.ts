import { dataTexts } from '../../../utils/i18n/data/texts.ts';
import { useTexts } from '../../texts-context.ts';

/** The words for what is stored, for backups and for About. */
export function useDataTexts(): ReturnType<typeof dataTexts> {
  return dataTexts(useTexts().language);
}
