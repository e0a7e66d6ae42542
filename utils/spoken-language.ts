/**
 * The language that a page of ours speaks, read without the schema of all choices: the popup shows its first words as
 * soon as this is known, and carries no schemas.
 */
import { browser } from 'wxt/browser';
import { chooseLanguage } from './i18n/language.ts';
import type { Language } from './model/language.ts';
import { settingsKey } from './settings-key.ts';

const spoken: Readonly<Record<Language | 'auto', true>> = {
  auto: true,
  'zh-CN': true,
  'zh-TW': true,
  en: true,
};

function isChoice(value: unknown): value is Language | 'auto' {
  return typeof value === 'string' && Object.hasOwn(spoken, value);
}

async function readChoice(): Promise<Language | 'auto'> {
  const { [settingsKey]: settings } = await browser.storage.local.get(settingsKey);
  const chosen =
    typeof settings === 'object' && settings !== null && 'language' in settings && settings.language;
  return isChoice(chosen) ? chosen : 'auto';
}

/** What the person chose, else the browser's; also where the choices cannot be read. */
export async function readLanguage(): Promise<Language> {
  const choice = await readChoice().catch((): 'auto' => 'auto');
  return chooseLanguage(choice, [browser.i18n.getUILanguage()]);
}

/** Calls back after each change of the choices, in whichever page it was made, until `signal` aborts. */
export function watchLanguage(changed: (language: Language) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && settingsKey in changes) void readLanguage().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
