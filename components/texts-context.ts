import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { markTexts } from '../utils/i18n/marks/texts.ts';
import type { MarkTexts } from '../utils/i18n/marks/texts.ts';
import type { PageTexts } from '../utils/i18n/pages/texts.ts';

/** The texts in the person's language. */
export const TextsContext = createContext<PageTexts | undefined>(undefined);

/** @throws Error outside of `Localised`, which gives them */
export function useTexts(): PageTexts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('There are no texts outside of Localised.');
  return texts;
}

/** The words of the marks, so that a page of ours says what the mark on the shopping page says. */
export function useMarkTexts(): MarkTexts {
  return markTexts(useTexts().language);
}
