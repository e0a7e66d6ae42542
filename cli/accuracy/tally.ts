/** Counts what comes of a set of cases, beside what should. */
import { judge } from '../../utils/match/judge.ts';
import type { Day, Entry } from '../../utils/model/entry.ts';
import type { EntryReader } from '../../utils/model/reader.ts';
import type { Sighting } from '../../utils/model/sighting.ts';
import type { Verdict } from '../../utils/model/verdict.ts';

/** What a case should come to: a mark, a suggestion for the desk and no mark, or anything but a mark. */
export type Expected = 'marked' | 'possible' | 'not marked';

export interface Case {
  name?: string;
  code?: string;
  url?: string;
  expected: Expected;
  /** The entry that the case was made from. */
  entryId?: string;
  entryName?: string;
}

/** A row of the table. */
export interface Tally {
  set: string;
  cases: number;
  marked: number;
  possible: number;
  none: number;
  /** How many cases should come to what. */
  expectations: Map<Expected, number>;
  wrong: number;
  /** How many of the cases that should not mark have their own entry among the first three suggestions. */
  firstThree: number;
  /** Of so many that were made from an entry. */
  made: number;
  /** What was marked, while it is few. */
  markedNames: string[];
  /** Some of the cases that came out wrong. */
  examples: string[];
}

const casesPerBatch = 1000;
const mostNames = 20;

/** What the desk shows first. */
const first = 3;

export function emptyTally(set: string): Tally {
  return {
    set,
    cases: 0,
    marked: 0,
    possible: 0,
    none: 0,
    expectations: new Map(),
    wrong: 0,
    firstThree: 0,
    made: 0,
    markedNames: [],
    examples: [],
  };
}

/** Judges cases and adds what comes of them to a row. */
export async function addToTally(
  row: Tally,
  cases: Iterable<Case> | AsyncIterable<Case>,
  reader: EntryReader,
  today: Day,
): Promise<void> {
  const expected = new Map<Expected, number>();
  for await (const batch of inBatches(cases)) {
    const verdicts = await judge(batch.map(sightingOf), reader, { today, possible: true });
    for (const [index, one] of batch.entries()) {
      const verdict = verdicts[index];
      if (!verdict) continue;
      expected.set(one.expected, (expected.get(one.expected) ?? 0) + 1);
      count(row, one, verdict);
    }
  }
  for (const [what, number] of expected)
    row.expectations.set(what, (row.expectations.get(what) ?? 0) + number);
}

/** What was expected, in words: `3 marked, 997 not marked`. */
export const expectedOf = ({ expectations }: Tally): string =>
  [...expectations].map(([what, number]) => `${number} ${what}`).join(', ');

function sightingOf({ name, code, url }: Case): Sighting {
  const codes = code === undefined ? [] : [code];
  const operator = { role: 'operator' as const, codes, ...(name !== undefined && { name }) };
  const sighting: Sighting = { site: 'web', parties: [operator], ad: false, selfOperated: false };
  return url === undefined ? sighting : { ...sighting, url };
}

function count(row: Tally, one: Case, { level, findings }: Verdict): void {
  const told = one.url ?? [one.name, one.code].filter((part) => part !== undefined).join(' ');
  const outcome = level === 'none' || level === 'possible' ? level : 'marked';
  row.cases += 1;
  row[outcome] += 1;
  if (outcome === 'marked' && row.markedNames.length < mostNames) row.markedNames.push(told);
  if (!isAsExpected(one.expected, outcome)) {
    row.wrong += 1;
    if (row.examples.length < mostNames) row.examples.push(`${told} (${outcome}, not ${one.expected})`);
  }
  if (one.entryId === undefined || one.expected === 'marked') return;
  row.made += 1;
  if (findings.slice(0, first).some(({ entry }) => isRight(entry, one))) row.firstThree += 1;
}

/** A list that names a company twice is right by either entry. */
const isRight = ({ id, subject }: Entry, { entryId, entryName }: Case): boolean =>
  id === entryId || subject.name === entryName;

function isAsExpected(expected: Expected, outcome: 'marked' | 'possible' | 'none'): boolean {
  return expected === 'not marked' ? outcome !== 'marked' : outcome === expected;
}

async function* inBatches(cases: Iterable<Case> | AsyncIterable<Case>): AsyncGenerator<Case[]> {
  let batch: Case[] = [];
  for await (const one of cases) {
    batch.push(one);
    if (batch.length === casesPerBatch) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
