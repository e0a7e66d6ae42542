/** What a person typed, understood: a part of a name, its sound, a code or the beginning of one, or an address. */
import { readCodeUnchecked } from '../identity/codes.ts';
import { hostOf } from '../identity/domains.ts';
import { appKeys, codeKey, nameKey, placeKeys, readPlace } from '../identity/keys.ts';
import { foldName } from '../identity/names.ts';
import { unitsOf } from './packed.ts';
import { Spelling } from './spelling.ts';

/** With fewer, nearly every code holds it somewhere. */
const fewestOfMark = 3;
/** More is cut off: no name or code is as long. */
const longest = 200;

const graphic = /^[!-~]+$/;

export interface Query {
  /** Sought in names, folded as they are; empty where everything is wanted. */
  name: Uint16Array;
  /** Sought in codes, ids and hosts; undefined where it can be none. */
  mark: string | undefined;
  spelling: Spelling | undefined;
}

/** Reads what was typed. */
export function readQuery(typed: string): Query {
  const text = foldName(typed.slice(0, longest));
  const mark = markOf(typed.slice(0, longest), text);
  return {
    name: unitsOf(text),
    mark: mark === undefined || mark.length < fewestOfMark ? undefined : mark,
    spelling: Spelling.of(text),
  };
}

function markOf(typed: string, folded: string): string | undefined {
  const code = readCodeUnchecked(typed);
  if (code !== null) return code.value.toLowerCase();
  const address = typed.trim();
  if (address.includes('/')) {
    const ids = readPlace(address)?.ids;
    return (ids?.shopId ?? ids?.sellerId ?? hostOf(address) ?? folded).toLowerCase();
  }
  return graphic.test(folded) ? folded : undefined;
}

/** The keys under which an entry lies that is exactly what was typed: an index knows these at once. */
export function exactKeys(typed: string): string[] {
  const text = typed.slice(0, longest).trim();
  if (text === '') return [];
  const code = readCodeUnchecked(text);
  const ofCode = code === null ? undefined : codeKey(code);
  const place = /[./]/.test(text) ? readPlace(text) : null;
  return [
    ...new Set([
      nameKey(foldName(text)),
      ...(ofCode === undefined ? [] : [ofCode]),
      ...(place ? placeKeys(place) : []),
      ...appKeys(text),
    ]),
  ];
}
