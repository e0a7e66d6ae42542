/** A catalogue bound to a language: `say(key, values)`, typed by the Chinese catalogue. */
import type { Language } from '../model/language.ts';
import { fill } from './template.ts';
import type { PlaceName, Template, Values } from './template.ts';

/** A translation of `Source`: every key, none besides. */
export type Translation<Source> = { readonly [Key in keyof Source]: Template };

type Arguments<T> = [PlaceName<T>] extends [never]
  ? []
  : [values: { readonly [Name in PlaceName<T>]: string | number }];

export interface Texts<Source> {
  readonly language: Language;
  has(key: string): key is keyof Source & string;
  /** The text of a key with its places filled; a missing value is a type error. */
  say<Key extends keyof Source & string>(key: Key, ...values: Arguments<Source[Key]>): string;
}

/** @returns the texts of `catalogue` for readers of `language` */
export function textsOf<Source>(language: Language, catalogue: Translation<Source>): Texts<Source> {
  return {
    language,
    has: (key): key is keyof Source & string => Object.hasOwn(catalogue, key),
    say(key, ...values) {
      const given: Values = values[0] ?? {};
      return fill(language, catalogue[key], given);
    },
  };
}
