/** Templates with `{name}` places, and plural forms where a language has them. */
import type { Language } from '../model/language.ts';

/** Forms by the categories of `Intl.PluralRules`; the value of the place `n` decides. */
interface PluralForms {
  readonly one: string;
  readonly other: string;
}

export type Template = string | PluralForms;

/** The names of a template's places, as a type. */
export type PlaceName<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceName<Rest> : never;

export type Values = Readonly<Record<string, string | number>>;

const rules = new Map<Language, Intl.PluralRules>();
const numbers = new Map<Language, Intl.NumberFormat>();

function pluralRules(language: Language): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}

function numberFormat(language: Language): Intl.NumberFormat {
  const known = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, known);
  return known;
}

function chooseForm(language: Language, template: Template, values: Values): string {
  if (typeof template === 'string') return template;
  const category = pluralRules(language).select(Number(values['n'] ?? 0));
  return category === 'one' ? template.one : template.other;
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
