/** Queries to verdicts, many at once: what the command line writes and the desk shows. */
import { judge } from '../../match/judge.ts';
import { toldVerdict } from '../../match/told-verdict.ts';
import type { Day } from '../../model/entry.ts';
import type { EntryReader } from '../../model/reader.ts';
import type { Verdict } from '../../model/verdict.ts';
import { askedOf, sightingOf } from './query.ts';
import type { Query } from './query.ts';

/** Queries judged with one look-up: enough that the work around it does not count. */
export const queriesPerBatch = 1000;

export interface JudgedQuery {
  query: Query;
  verdict: Verdict;
}

/**
 * Judges a batch of queries, with all that only resembles.
 * @param today the legal day on which to judge ages and terms
 */
export async function judgeQueries(
  queries: readonly Query[],
  reader: EntryReader,
  today: Day,
): Promise<JudgedQuery[]> {
  const sightings = queries.map(({ row }) => sightingOf(row));
  const verdicts = await judge(sightings, reader, { today, possible: true });
  return verdicts.flatMap((verdict, at) => {
    const query = queries[at];
    return query ? [{ query, verdict }] : [];
  });
}

/** A query and its verdict as `xinbiao match` writes them: a record of JSON Lines. */
export function matchLine({ query, verdict }: JudgedQuery): string {
  return JSON.stringify({ ...askedOf(query.row), ...toldVerdict(verdict) });
}
