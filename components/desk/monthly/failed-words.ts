import type { MonthlyTexts } from '../../../utils/i18n/monthly/texts.ts';
import { failureOf } from '../../failure.ts';
import { plainWords } from '../../plain-words.ts';

const known = ['desk-locked', 'desk-damaged'] as const;
type KnownCode = (typeof known)[number];

/** What a failed call of the Worker tells: its code in words, else what was thrown. */
export function failedWords(texts: MonthlyTexts, error: unknown): string {
  const { code, detail = code } = failureOf(error);
  const one = knownCode(code);
  if (one !== undefined) return texts.say(`failed.${one}`);
  return texts.say('failed.other', { code: plainWords(code === 'internal' ? detail : code) });
}

/** The code of a failed call, where it is one that figures can be unknown by. */
export function unknownBy(error: unknown): KnownCode {
  return knownCode(failureOf(error).code) ?? 'desk-damaged';
}

const knownCode = (code: string): KnownCode | undefined => known.find((one) => one === code);
