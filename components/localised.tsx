import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { chooseLanguage } from '../utils/i18n/language.ts';
import { loadPageTexts } from '../utils/i18n/pages/load.ts';
import type { PageTexts } from '../utils/i18n/pages/texts.ts';
import { readSettings, watchSettings } from '../utils/settings.ts';
import type { Settings } from '../utils/settings.ts';
import { SettingsContext } from './settings-context.ts';
import { TextsContext } from './texts-context.ts';

/** Gives its children the settings and the texts in the language that they choose; shows nothing before. */
export function Localised({ children }: { children: ComponentChildren }): JSX.Element | null {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const stop = new AbortController();
    watchSettings(setSettings, stop.signal);
    void readSettings().then(setSettings);
    return () => stop.abort();
  }, []);
  const language = settings && chooseLanguage(settings.language, [browser.i18n.getUILanguage()]);
  const [texts, setTexts] = useState<PageTexts>();
  useEffect(() => {
    if (!language) return undefined;
    document.documentElement.lang = language;
    let isLeft = false;
    const load = async (): Promise<void> => {
      const loaded = await loadPageTexts(language);
      if (!isLeft) setTexts(loaded);
    };
    void load();
    return () => {
      isLeft = true;
    };
  }, [language]);
  if (!settings || !texts) return null;
  return (
    <SettingsContext.Provider value={settings}>
      <TextsContext.Provider value={texts}>{children}</TextsContext.Provider>
    </SettingsContext.Provider>
  );
}
