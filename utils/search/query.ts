/** What a person typed, understood: a part of a name, its sound, a code or the beginning of one, or an address. */
import { readCodeUnchecked } from '../identity/codes.ts';
import { hostOf } from '../identity/domains.ts';
import { readPlace } from '../identity/keys.ts';
import { foldName, withoutRemark } from '../identity/names.ts';
import { longestTyped } from './exact-keys.ts';
import { unitsOf } from './packed.ts';
import { Spelling } from './spelling.ts';

/** With fewer, nearly every code holds it somewhere. */
const fewestOfMark = 3;

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
  const text = withoutRemark(foldName(typed.slice(0, longestTyped)));
  const mark = markOf(typed.slice(0, longestTyped), text);
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
