/** What people may type: parts, sounds and codes of entries that are in the measured list. */
import { foldName, splitName } from '../../../utils/identity/names.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import { readings } from '../../../utils/search/pinyin.ts';

/** The kinds of what is typed, in the order in which they are reported. */
export const queryKinds = ['part of a name', 'whole name', 'pinyin', 'initials', 'code'] as const;
type QueryKind = (typeof queryKinds)[number];

export interface BenchQuery {
  kind: QueryKind;
  text: string;
}

const perKind = 20;

/** @returns of each kind as many, in turns; none twice in a row, so that each changes what is found */
export function benchQueries(sample: readonly Entry[]): BenchQuery[] {
  const named = sample.flatMap(({ subject }) => {
    const { tradeName } = splitName(subject.name);
    const syllables = Array.from(tradeName, syllableOf);
    const isRead = syllables.every((syllable) => syllable !== undefined);
    return tradeName.length >= 2 && isRead ? [{ subject, tradeName, syllables }] : [];
  });
  return named.slice(0, perKind).flatMap(({ subject, tradeName, syllables }): BenchQuery[] => [
    { kind: 'part of a name', text: tradeName },
    { kind: 'whole name', text: foldName(subject.name) },
    { kind: 'pinyin', text: syllables.join('') },
    { kind: 'initials', text: syllables.map((syllable) => syllable?.slice(0, 1)).join('') },
    { kind: 'code', text: subject.uscc?.slice(0, 12) ?? '' },
  ]);
}

function syllableOf(character: string): string | undefined {
  const { classOf, syllables } = readings();
  return syllables[classOf[character.charCodeAt(0)] ?? 0]?.[0];
}
