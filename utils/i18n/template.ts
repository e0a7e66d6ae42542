/** Templates with `{name}` places, and plural forms where a language has them. */
import type { Language } from '../model/language.ts';

/** Forms by the categories of CLDR's plural rules; the value of the place `n` decides. */
interface PluralForms {
  readonly one: string;
  readonly other: string;
}

export type Template = string | PluralForms;

/** The names of a template's places, as a type. */
export type PlaceName<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceName<Rest> : never;

export type Values = Readonly<Record<string, string | number>>;

const numbers = new Map<Language, Intl.NumberFormat>();

function numberFormat(language: Language): Intl.NumberFormat {
  const known = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, known);
  return known;
}

/**
 * By CLDR's rules of our languages: Chinese has one form, English another for 1. `Intl.PluralRules` says the same, and
 * takes a page longer to make than the words of its first mark.
 */
function chooseForm(language: Language, template: Template, { n }: Values): string {
  if (typeof template === 'string') return template;
  return language === 'en' && Number(n) === 1 ? template.one : template.other;
}

/**
 * Fills a template's places. Values are put in as they are and never read as templates again.
 * @param values a value for each place; numbers are written as the language writes them
 */
export function fill(language: Language, template: Template, values: Values): string {
  return chooseForm(language, template, values).replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    if (typeof value === 'string') return value;
    return value < 1000 ? String(value) : numberFormat(language).format(value); // making a format is slow
  });
}

/** The names of a template's places, sorted, each once: what translations must agree in. */
export function placeNames(template: Template): string[] {
  const forms = typeof template === 'string' ? [template] : [template.one, template.other];
  const names = forms.flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''));
  return [...new Set(names)].toSorted();
}
