/** Which of many packed entries fit what was typed, and how well. */
import { separator } from './packed.ts';
import type { PackedEntries } from './packed.ts';
import type { Query } from './query.ts';
import type { Spelling } from './spelling.ts';

/** How well an entry fits, the best first. */
export const rank = { exact: 0, prefix: 1, part: 2, spelledPrefix: 3, spelledPart: 4, none: 255 } as const;

/** How many ranks there are for what fits. */
export const ranks = 5;

/**
 * @returns for each entry how well it fits by the best of its texts: one of `rank`. Where nothing was typed, all fit
 *   alike
 */
export function rankEntries(query: Query, packed: PackedEntries): Uint8Array {
  const best = new Uint8Array(packed.count).fill(rank.none);
  if (query.name.length === 0) return best.fill(rank.part);
  rankNames(query.name, packed, best);
  if (query.mark !== undefined) rankMarks(query.mark, packed, best);
  if (query.spelling !== undefined) rankSpelled(query.spelling, packed, best);
  return best;
}

function rankNames(wanted: Uint16Array, { names, nameStarts }: PackedEntries, best: Uint8Array): void {
  const first = wanted[0];
  const { length } = wanted;
  const last = names.length - length;
  let entry = 0;
  for (let at = 1; at < last; at += 1) {
    if (names[at] !== first) continue;
    let same = 1;
    while (same < length && names[at + same] === wanted[same]) same += 1;
    if (same < length) continue;
    while ((nameStarts[entry + 1] ?? 0) <= at) entry += 1;
    improve(best, entry, rankOf(names[at - 1] === separator, names[at + length] === separator));
  }
}

function rankMarks(wanted: string, { marks, markStarts }: PackedEntries, best: Uint8Array): void {
  let entry = 0;
  for (let at = marks.indexOf(wanted); at >= 0; at = marks.indexOf(wanted, at + 1)) {
    while ((markStarts[entry + 1] ?? 0) <= at) entry += 1;
    const isStart = marks.charCodeAt(at - 1) === separator;
    improve(best, entry, rankOf(isStart, marks.charCodeAt(at + wanted.length) === separator));
  }
}

function rankOf(isStart: boolean, isEnd: boolean): number {
  if (!isStart) return rank.part;
  return isEnd ? rank.exact : rank.prefix;
}

function rankSpelled(spelling: Spelling, { names, nameStarts }: PackedEntries, best: Uint8Array): void {
  let entry = 0;
  spelling.seek(names, (text, atStart) => {
    while ((nameStarts[entry + 1] ?? 0) < text) entry += 1;
    improve(best, entry, atStart ? rank.spelledPrefix : rank.spelledPart);
  });
}

function improve(best: Uint8Array, entry: number, found: number): void {
  if (found < (best[entry] ?? 0)) best[entry] = found;
}
