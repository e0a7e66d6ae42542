/** How registered names use the words that stand between a trade name and the trade, or right before the form. */
import { tradeBefore } from '../../utils/identity/trades.ts';
import type { Core } from './cores.ts';

/** What a word would leave of the trade names that it is now taken for a part of, and what stands around it. */
export interface WordUsage {
  word: string;
  /** What stands before it, each once. */
  owners: number;
  /** Share of these that are other companies' whole trade name; and of these with the word's first character. */
  ownersKnown: number;
  longerOwnersKnown: number;
  /** Share of the middles with the word in which it does not begin the trade name. */
  behindOwner: number;
  /** How far (in bits) what follows it is from what follows trade names: a trade name goes with any trade. */
  apart: number;
  /**
   * For a word that ends in a known word of trade (`多|媒体`): how many times more often the two stand together than
   * they would by chance, were the beginning only the end of trade names. Infinite where it ends in none.
   */
  together: number;
}

const shortest = 2;
const longest = 4;
const shortTradeName = 3;
const atTheForm = '';

/** @param fewest owners that a word must have to be looked at */
export function usageOf(cores: readonly Core[], fewest: number): WordUsage[] {
  const counts = new Map<string, number>();
  eachCandidate(cores, (word) => addTo(counts, word));
  const details = new Map<string, { owners: Set<string>; next: Map<string, number> }>();
  eachCandidate(cores, (word, owner, next) => {
    if ((counts.get(word) ?? 0) < fewest) return;
    const known = details.get(word) ?? { owners: new Set<string>(), next: new Map<string, number>() };
    details.set(word, known);
    known.owners.add(owner);
    addTo(known.next, next);
  });
  const around = surroundingsOf(cores);
  const usages: WordUsage[] = [];
  for (const [word, { owners, next }] of details) {
    if (owners.size < fewest) continue;
    const count = counts.get(word) ?? 0;
    usages.push({
      word,
      owners: owners.size,
      ownersKnown: shareKnown(owners, '', around),
      longerOwnersKnown: shareKnown(owners, word.charAt(0), around),
      behindOwner: count / (count + (around.beginnings.get(word) ?? 0)),
      apart: divergence(next, count, around),
      together: togetherness(word, count, cores.length, around),
    });
  }
  return usages;
}

/** Calls back for every word that may be one of trade, with what is before it and the word behind it. */
function eachCandidate(
  cores: readonly Core[],
  call: (word: string, owner: string, next: string) => void,
): void {
  for (const { text, tradeName, ends } of cores) {
    for (const [place, end] of ends.entries()) {
      const next = end === text.length ? atTheForm : text.slice(end, ends[place + 1]);
      for (let length = shortest; length <= longest; length += 1) {
        const start = end - length;
        if (start >= shortest && start < tradeName) call(text.slice(start, end), text.slice(0, start), next);
      }
    }
  }
}

interface Surroundings {
  /** Of how many middles a text is the trade name. */
  tradeNames: Map<string, number>;
  /** How many middles begin with a text. */
  beginnings: Map<string, number>;
  /** How many trade names end in a text, and have something before it. */
  endings: Map<string, number>;
  /** What follows trade names; and the same for short ones, of which it is sure where they end. */
  followers: Map<string, number>;
  shortFollowers: Map<string, number>;
  shortNames: number;
}

function surroundingsOf(cores: readonly Core[]): Surroundings {
  const around: Surroundings = {
    tradeNames: new Map(),
    beginnings: new Map(),
    endings: new Map(),
    followers: new Map(),
    shortFollowers: new Map(),
    shortNames: 0,
  };
  for (const { text, tradeName, ends } of cores) {
    const name = text.slice(0, tradeName);
    addTo(around.tradeNames, name);
    for (let length = shortest; length <= longest; length += 1) {
      if (length <= text.length) addTo(around.beginnings, text.slice(0, length));
    }
    for (const length of [1, 2]) if (length < tradeName) addTo(around.endings, name.slice(-length));
    const follower = tradeName === text.length ? atTheForm : text.slice(tradeName, ends[1]);
    addTo(around.followers, follower);
    if (tradeName > shortTradeName) continue;
    addTo(around.shortFollowers, follower);
    around.shortNames += 1;
  }
  return around;
}

function shareKnown(owners: ReadonlySet<string>, more: string, { tradeNames }: Surroundings): number {
  let known = 0;
  for (const owner of owners) if ((tradeNames.get(owner + more) ?? 0) > 1) known += 1;
  return known / owners.size;
}

/** Kullback–Leibler divergence, what was never seen counted as half a time. */
function divergence(
  next: ReadonlyMap<string, number>,
  count: number,
  { shortFollowers, shortNames }: Surroundings,
): number {
  let bits = 0;
  for (const [word, times] of next) {
    const usual = ((shortFollowers.get(word) ?? 0) + 0.5) / shortNames;
    bits += (times / count) * Math.log2(times / count / usual);
  }
  return bits;
}

function togetherness(word: string, count: number, of: number, { endings, followers }: Surroundings): number {
  const known = tradeBefore(word, word.length);
  if (known === 0 || known === word.length) return Infinity;
  const beginning = Math.max(1, (endings.get(word.slice(0, -known)) ?? 0) - count);
  return (count * of) / ((followers.get(word.slice(-known)) ?? 1) * beginning);
}

function addTo(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
