/** What is said of a form: why it could not be filled, or what was left standing in it. */
import type { Language } from '../../model/language.ts';
import { formErrors } from '../../model/form.ts';
import type { FilledForm } from '../../model/form.ts';
import { formsTexts } from './texts.ts';

/** @param error as filling throws it: a `FormError` is its message */
export function formFailureWords(language: Language, error: unknown): string {
  const texts = formsTexts(language);
  const message = error instanceof Error ? error.message : String(error);
  const code = formErrors.find((one) => one === message);
  if (code === undefined) return texts.say('failed.other', { code: message });
  if (code !== 'form-places-broken') return texts.say(`failed.${code}`);
  return texts.say('failed.form-places-broken', { open: '{{', close: '}}', example: '{{名称}}' });
}

/** @returns a sentence for the places that are known and empty, and one for those that are not known; none where all were filled */
export function formLeftWords(language: Language, { empty, unknown }: FilledForm): string[] {
  const texts = formsTexts(language);
  const named = (places: readonly string[]): string =>
    places.map((place) => `{{${place}}}`).join(language === 'en' ? ', ' : '、');
  return [
    ...(empty.length > 0 ? [texts.say('left.empty', { places: named(empty) })] : []),
    ...(unknown.length > 0 ? [texts.say('left.unknown', { places: named(unknown) })] : []),
  ];
}
