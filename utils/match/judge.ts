/** What the lists say of what a page shows: the one door of this room. */
import type { Day } from '../model/entry.ts';
import type { EntryReader, ListedEntry } from '../model/reader.ts';
import type { Sighting } from '../model/sighting.ts';
import { Level } from '../model/verdict.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import { findingOf } from './finding.ts';
import { compareText } from './order.ts';
import { questionOf } from './question.ts';
import type { Question } from './question.ts';

export interface JudgeOptions {
  /** The legal day (Asia/Shanghai) on which to judge ages and terms. */
  today: Day;
  /** Whether to look for what only resembles, for the investigators' desk. Pages of shops never ask for it. */
  possible: boolean;
}

/** A person looks through no more suggestions than this for one name. */
const mostPossible = 50;

/**
 * Judges a batch of sightings with one look-up.
 * @returns a verdict for each sighting, in their order; each carries all that was compared
 */
export async function judge(
  sightings: readonly Sighting[],
  reader: EntryReader,
  { today, possible }: JudgeOptions,
): Promise<Verdict[]> {
  const questions = sightings.map((sighting) => questionOf(sighting, possible));
  const keys = questions.flatMap((question) => question.keys);
  const found = keys.length === 0 ? new Map<string, ListedEntry[]>() : await reader.lookup(keys);
  return questions.map((question) => verdictOf(question, found, { today, possible }));
}

function verdictOf(
  question: Question,
  found: ReadonlyMap<string, readonly ListedEntry[]>,
  { today, possible }: JudgeOptions,
): Verdict {
  const findings: Finding[] = [];
  for (const listed of candidates(question, found)) {
    const finding = findingOf(question, listed, today);
    if (finding && isTold(finding, possible)) findings.push(finding);
  }
  const sorted = findings.toSorted(compareFindings);
  const [first] = sorted;
  if (!first) return { level: 'none', state: 'none', findings: [] };
  return { level: first.level, state: first.state, findings: withoutExcess(sorted) };
}

/** Each entry once, however many of the keys it has. */
function candidates(
  { keys }: Question,
  found: ReadonlyMap<string, readonly ListedEntry[]>,
): Iterable<ListedEntry> {
  const entries = new Map<string, ListedEntry>();
  if (found.size > 0) {
    for (const key of keys) {
      for (const listed of found.get(key) ?? []) {
        entries.set(`${listed.list.info.id}\n${listed.entry.id}`, listed);
      }
    }
  }
  return entries.values();
}

/** A shopper is told what marks, and what would but for its age; the desk is told everything that was compared. */
function isTold({ level, state, evidence }: Finding, possible: boolean): boolean {
  if (possible) return true;
  const couldMark = evidence.some(({ strength }) => strength === 'full' || strength === 'outlined');
  return couldMark && (level !== 'none' || state === 'past-retention');
}

const levels: readonly string[] = Level.options;
const weights: readonly Finding['weight'][] = ['solid', 'outlined', 'grey'];

/** Strongest first; among equals the lists in the person's order, and none that the reader's order could change. */
function compareFindings(a: Finding, b: Finding): number {
  return (
    levels.indexOf(a.level) - levels.indexOf(b.level) ||
    weights.indexOf(a.weight) - weights.indexOf(b.weight) ||
    b.rank - a.rank ||
    placeOf(a) - placeOf(b) ||
    compareText(a.list.info.id, b.list.info.id) ||
    compareText(a.entry.id, b.entry.id)
  );
}

/** Lists without a place come after those that have one. */
const placeOf = ({ list }: Finding): number => list.order ?? Number.MAX_SAFE_INTEGER;

const isMore = ({ level }: Finding): boolean => level === 'possible' || level === 'none';

function withoutExcess(sorted: readonly Finding[]): Finding[] {
  const firstPossible = sorted.findIndex(isMore);
  return firstPossible < 0 ? [...sorted] : sorted.slice(0, firstPossible + mostPossible);
}
