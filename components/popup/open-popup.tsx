import { render } from 'preact';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { pageTexts } from '../../utils/i18n/pages/texts.ts';
import type { Language } from '../../utils/model/language.ts';
import { readLanguage, watchLanguage } from '../../utils/spoken-language.ts';
import { TextsContext } from '../texts-context.ts';
import { Popup } from './popup.tsx';

/**
 * Speaks to its children in a language, and in another one as soon as the person chooses so. All languages come with
 * the popup's one file: another file would be waited for longer than these words take to be read.
 */
function Spoken(props: { first: Language; children: ComponentChildren }): JSX.Element {
  const [language, setLanguage] = useState(props.first);
  useEffect(() => {
    const stop = new AbortController();
    watchLanguage(setLanguage, stop.signal);
    return () => stop.abort();
  }, []);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const texts = useMemo(() => pageTexts(language), [language]);
  return <TextsContext.Provider value={texts}>{props.children}</TextsContext.Provider>;
}

/** Shows the popup as soon as its language is known. @param tab the tab to speak of, else the active one */
export async function openPopup(place: Element, tab: number | undefined): Promise<void> {
  const language = await readLanguage();
  render(
    <Spoken first={language}>
      <Popup tab={tab} />
    </Spoken>,
    place,
  );
}
