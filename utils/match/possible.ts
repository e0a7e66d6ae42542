/** What lists may have on a company that a person asks for: ranked suggestions, for the investigators' desk. */
import type { Day } from '../model/entry.ts';
import type { EntryReader, ListedEntry } from '../model/reader.ts';
import type { Party, Sighting } from '../model/sighting.ts';
import type { SiteId } from '../model/site.ts';
import type { Evidence, EvidenceKind, Finding, Level } from '../model/verdict.ts';
import { judge } from './judge.ts';

/** What a person knows of a company: at least one of these. */
export interface CompanyQuery {
  name?: string;
  /** In any form in which codes are written. */
  codes?: readonly string[];
  /** An address or a host that is the company's own, or a shop of it. */
  url?: string;
  /** The marketplace that the address belongs to; `web` where it is left out. */
  site?: SiteId;
}

export interface Suggestion extends ListedEntry {
  /** The closest thing that was compared; the rest is in `evidence`. */
  reason: EvidenceKind;
  /** 0 to 1; 1 where the entry would mark. Orders suggestions, and means no probability. */
  score: number;
  /** What a shopper would see of it, or `possible`. */
  level: Level;
  /** All that was compared, the closest first. */
  evidence: readonly Evidence[];
}

/**
 * Looks for entries that are, or may be, the company asked for.
 * @param reader over an index that holds `deskKeys` too: one of `markKeys` alone finds only what marks
 * @param today the legal day (Asia/Shanghai) on which ages are judged
 * @returns for each query, in order: the likeliest first. Entries whose codes differ are left out, unless something
 *   says that a person should look at them all the same
 */
export async function possible(
  queries: readonly CompanyQuery[],
  reader: EntryReader,
  today: Day,
): Promise<Suggestion[][]> {
  const verdicts = await judge(queries.map(sightingOf), reader, { today, possible: true });
  return verdicts.map(({ findings }) => findings.filter(isWorthTelling).map(suggestionOf));
}

function sightingOf({ name, codes = [], url, site = 'web' }: CompanyQuery): Sighting {
  const operator: Party = { role: 'operator', codes: [...codes], ...(name !== undefined && { name }) };
  return { site, parties: [operator], ad: false, selfOperated: false, ...(url !== undefined && { url }) };
}

/** What is past retention or vetoed has the level `none`; the one is history, the other somebody else. */
const isWorthTelling = ({ level, evidence }: Finding): boolean =>
  level !== 'none' || evidence.some(({ strength }) => strength !== 'veto');

function suggestionOf({ list, entry, level, evidence, rank }: Finding): Suggestion {
  const telling = evidence.find(({ strength }) => strength !== 'veto') ?? evidence[0];
  const marks = level !== 'possible' && level !== 'none';
  return { list, entry, level, evidence, reason: telling?.kind ?? 'trade-name', score: marks ? 1 : rank };
}
