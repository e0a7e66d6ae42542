import type { MonthlyTexts } from '../../../utils/i18n/monthly/texts.ts';
import { plainWords } from '../../plain-words.ts';

const known = ['desk-locked', 'desk-damaged'] as const;

/** What a failed call of the Worker tells: by its message where that is a code of ours. */
export function failedWords(texts: MonthlyTexts, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = known.find((one) => one === message);
  return code === undefined
    ? texts.say('failed.other', { code: plainWords(message) })
    : texts.say(`failed.${code}`);
}

/** The code of a failed call, where it is one that figures can be unknown by. */
export function unknownBy(error: unknown): (typeof known)[number] {
  const message = error instanceof Error ? error.message : '';
  return known.find((one) => one === message) ?? 'desk-damaged';
}
