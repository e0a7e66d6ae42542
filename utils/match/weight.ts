/** How loudly an entry may speak: its level and its colour. */
import type { Entry } from '../model/entry.ts';
import type { ListContext } from '../model/list.ts';
import type { Evidence, Finding, Level } from '../model/verdict.ts';

/** Names that are equal without being verified are told as such; an old or unconfirmed link keeps its tier. */
const sameNameKinds: ReadonlySet<string> = new Set(['legal-name', 'text-name']);

/**
 * The level that the evidence makes of an entry.
 * @param noticeOnly its only cause is a revoked licence: never more than a notice
 */
export function levelOf(evidence: readonly Evidence[], entry: Entry, noticeOnly: boolean): Level {
  const tier = noticeOnly ? 'notice' : entry.tier;
  if (evidence.some(({ strength }) => strength === 'full')) return tier;
  const outlined = evidence.filter(({ strength }) => strength === 'outlined');
  if (outlined.some(({ kind }) => !sameNameKinds.has(kind))) return tier;
  if (outlined.length > 0) return 'same-name';
  return evidence.some(({ strength }) => strength === 'possible') ? 'possible' : 'none';
}

/** Told by a platform, an alliance or a volunteer: only a court's or authority's decision is worded as a finding. */
export function isSuspected({ basisKind }: Entry): boolean {
  return basisKind !== 'court' && basisKind !== 'administrative';
}

/** @param stale the list was not refreshed in time @param recent the entry was confirmed within twelve months */
export function weightOf(
  evidence: readonly Evidence[],
  entry: Entry,
  list: ListContext,
  { stale, recent }: { stale: boolean; recent: boolean },
): Finding['weight'] {
  const full = evidence.filter(({ strength }) => strength === 'full');
  const domainOnly = full.length > 0 && full.every(({ kind }) => kind === 'domain');
  // A domain is soon somebody else's: unconfirmed for a year, it loses its colour like a list that went stale.
  if (stale || (domainOnly && !recent)) return 'grey';
  // The demonstration plays an official list, so that people see the real look; every mark of it says it is one.
  const believed = list.trust !== 'community';
  return full.length > 0 && believed && !isSuspected(entry) ? 'solid' : 'outlined';
}
