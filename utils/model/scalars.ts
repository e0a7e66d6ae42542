/**
 * Texts of bounded length and whole numbers in what is stored, sent and received. One schema of each kind, however many
 * fields have it: the background makes its schemas each time that it wakes.
 */
import * as z from 'zod/mini';

export const Int = z.int();

type TextSchema = z.ZodMiniString<string>;

const texts = new Map<number, TextSchema>();
const maybeEmptyTexts = new Map<number, TextSchema>();

/** @param max in UTF-16 units @returns the schema of a text that is not empty */
export function text(max: number): TextSchema {
  const schema = texts.get(max) ?? z.string().check(z.minLength(1), z.maxLength(max));
  texts.set(max, schema);
  return schema;
}

/** @param max in UTF-16 units @returns the schema of a text that may be empty */
export function maybeEmptyText(max: number): TextSchema {
  const schema = maybeEmptyTexts.get(max) ?? z.string().check(z.maxLength(max));
  maybeEmptyTexts.set(max, schema);
  return schema;
}
