/** Telling what a later version of us wrote from what is damaged. */
import type * as z from 'zod/mini';
import { MessageError } from '../../messages/error.ts';

/** What sites, kinds, states and other enumerated values are called, in this version and in any later one. */
const word = /^[a-z][a-z0-9-]{0,63}$/i;

/**
 * Reads a part of a backup.
 * @param place told to the person where it does not fit
 * @throws MessageError `backup-later` where nothing but words stands against it that are enumerated and not known here,
 *   such as a site; else `backup-damaged`
 */
export function readAs<T>(form: z.ZodMiniType<T>, value: unknown, place: string): T {
  const read = form.safeParse(value);
  if (read.success) return read.data;
  throw new MessageError(areLater(read.error.issues, value) ? 'backup-later' : 'backup-damaged', place);
}

function areLater(issues: readonly z.core.$ZodIssue[], value: unknown): boolean {
  return issues.length > 0 && issues.every((issue) => isLater(issue, valueAt(value, issue.path)));
}

function isLater(issue: z.core.$ZodIssue, value: unknown): boolean {
  if (issue.code === 'invalid_value') return isWord(value);
  if (issue.code === 'unrecognized_keys') return issue.keys.every(isWord);
  if (issue.code !== 'invalid_union') return false;
  // Without any alternative's issues it is told apart by a word of its own, and none of ours is this word.
  if (issue.errors.length === 0) return isWord(value);
  return issue.errors.some((issues) => areLater(issues, value));
}

const isWord = (value: unknown): boolean => typeof value === 'string' && word.test(value);

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}
