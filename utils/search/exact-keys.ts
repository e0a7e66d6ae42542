/** What was typed, as an index knows it: apart from all else of searching, since the background needs no more. */
import { readCodeUnchecked } from '../identity/codes.ts';
import { appKeys, codeKey, nameKey, placeKeys, readPlace } from '../identity/keys.ts';
import { foldName, withoutRemark } from '../identity/names.ts';

/** More is cut off: no name or code is as long. */
export const longestTyped = 200;

/** The keys under which an entry lies that is exactly what was typed: an index knows these at once. */
export function exactKeys(typed: string): string[] {
  const text = typed.slice(0, longestTyped).trim();
  if (text === '') return [];
  const code = readCodeUnchecked(text);
  const ofCode = code === null ? undefined : codeKey(code);
  const place = /[./]/.test(text) ? readPlace(text) : null;
  return [
    ...new Set([
      nameKey(foldName(text)),
      nameKey(withoutRemark(foldName(text))),
      ...(ofCode === undefined ? [] : [ofCode]),
      ...(place ? placeKeys(place) : []),
      ...appKeys(text),
    ]),
  ];
}
