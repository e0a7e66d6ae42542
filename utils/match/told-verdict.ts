/** A verdict as the command line tells it: entries without the list's repeated description, evidence by entry. */
import type { Verdict } from '../model/verdict.ts';

/** @returns an object to be written as JSON: `entries`, and `evidence` with the entry that each piece is of */
export function toldVerdict({ level, state, findings }: Verdict): object {
  return {
    level,
    state,
    entries: findings.map(({ list, entry, daysLeft, weight, suspected, stale, ...finding }) => ({
      list: list.info.id,
      id: entry.id,
      name: entry.subject.name,
      level: finding.level,
      state: finding.state,
      ...(daysLeft !== undefined && { daysLeft }),
      weight,
      suspected,
      stale,
    })),
    evidence: findings.flatMap(({ list, entry, evidence }) =>
      evidence.map((item) => ({ list: list.info.id, entry: entry.id, ...item })),
    ),
  };
}
