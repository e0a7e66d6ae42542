import type { Language } from '../model/language.ts';

/** Regions and scripts whose readers expect traditional characters. */
const traditional = /^zh\b.*-(?:hant|tw|hk|mo)\b/i;

function languageOf(tag: string): Language | undefined {
  if (traditional.test(tag)) return 'zh-TW';
  if (/^zh\b/i.test(tag)) return 'zh-CN';
  if (/^en\b/i.test(tag)) return 'en';
  return undefined;
}

/**
 * The language to speak: the one that was set, else the first of the browser's that we speak, else English.
 * @param setting what the person chose in the options
 * @param preferred BCP 47 tags, the dearest first, as `navigator.languages` or `i18n.getUILanguage()` give them
 */
export function chooseLanguage(setting: Language | 'auto', preferred: readonly string[]): Language {
  if (setting !== 'auto') return setting;
  for (const tag of preferred) {
    const language = languageOf(tag);
    if (language) return language;
  }
  return 'en';
}
