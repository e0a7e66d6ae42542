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

/** @returns of each kind as many; never two of one entry in a row, so that each changes what is found */
export function benchQueries(sample: readonly Entry[]): BenchQuery[] {
  const named = sample.flatMap(({ subject }) => {
    const { tradeName } = splitName(subject.name);
    const syllables = Array.from(tradeName, syllableOf);
    const isRead = syllables.every((syllable) => syllable !== undefined);
    return tradeName.length >= 2 && isRead ? [{ subject, tradeName, syllables }] : [];
  });
  const chosen = named.slice(0, perKind);
  const textOf: Record<QueryKind, (one: (typeof chosen)[number]) => string> = {
    'part of a name': ({ tradeName }) => tradeName,
    'whole name': ({ subject }) => foldName(subject.name),
    pinyin: ({ syllables }) => syllables.join(''),
    initials: ({ syllables }) => syllables.map((syllable) => syllable?.slice(0, 1)).join(''),
    code: ({ subject }) => subject.uscc?.slice(0, 12) ?? '',
  };
  return queryKinds.flatMap((kind) => chosen.map((one) => ({ kind, text: textOf[kind](one) })));
}

function syllableOf(character: string): string | undefined {
  const { classOf, syllables } = readings();
  return syllables[classOf[character.charCodeAt(0)] ?? 0]?.[0];
}
