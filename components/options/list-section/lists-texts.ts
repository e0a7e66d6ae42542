import { addingTexts } from '../../../utils/i18n/adding/texts.ts';
import type { AddingTexts } from '../../../utils/i18n/adding/texts.ts';
import { listsTexts } from '../../../utils/i18n/lists/texts.ts';
import type { ListsTexts } from '../../../utils/i18n/lists/texts.ts';
import { useTexts } from '../../texts-context.ts';

/** The words for adding a list. */
export function useAddingTexts(): AddingTexts {
  return addingTexts(useTexts().language);
}

/** The words for the lists that are there. */
export function useListsTexts(): ListsTexts {
  return listsTexts(useTexts().language);
}
