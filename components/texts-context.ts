import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { markTexts } from '../utils/i18n/marks/texts.ts';
import type { MarkTexts } from '../utils/i18n/marks/texts.ts';
import { pageTexts } from '../utils/i18n/pages/texts.ts';
import type { PageTexts } from '../utils/i18n/pages/texts.ts';

/** The texts in the person's language. */
export const TextsContext = createContext<PageTexts>(pageTexts('zh-CN'));

export function useTexts(): PageTexts {
  return useContext(TextsContext);
}

/** The words of the marks, so that a page of ours says what the mark on the shopping page says. */
export function useMarkTexts(): MarkTexts {
  return markTexts(useTexts().language);
}
