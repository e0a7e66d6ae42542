import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { chooseLanguage } from '../utils/i18n/language.ts';
import { pageTexts } from '../utils/i18n/pages/texts.ts';
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
  useEffect(() => {
    if (language) document.documentElement.lang = language;
  }, [language]);
  if (!settings || !language) return null;
  return (
    <SettingsContext.Provider value={settings}>
      <TextsContext.Provider value={pageTexts(language)}>{children}</TextsContext.Provider>
    </SettingsContext.Provider>
  );
}
