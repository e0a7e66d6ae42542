/** What a page says of an error code: what happened and what to do. */
import type { PageKeys, PageTexts } from './texts.ts';

type ErrorKey = Extract<keyof PageKeys, `error.${string}`>;
/** Codes with a sentence of their own; `unknown` is what is said of all others. */
type KnownKey = Exclude<ErrorKey, 'error.unknown'>;

function isKnown(texts: PageTexts, key: string): key is KnownKey {
  return texts.has(key) && key !== 'error.unknown';
}

/**
 * @param code of a MessageError or of a list's `error`
 * @returns a sentence or two; for a code that this version does not know, one that names the code
 */
export function errorWords(texts: PageTexts, code: string): string {
  const key = `error.${code}`;
  return isKnown(texts, key) ? texts.say(key) : texts.say('error.unknown', { code });
}
