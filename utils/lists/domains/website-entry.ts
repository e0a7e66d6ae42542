/** An entry that names a website and no company. */
import type { Cause, Day } from '../../model/entry.ts';
import type { EntryDraft } from '../tables/entry-ids.ts';
import type { TableOptions } from '../tables/options.ts';

/**
 * @param host as `readWebsite` gives it
 * @returns the entry without its id. Such lists are warnings: their entries are never of a blacklist's tier, and a
 *   volunteer's unless the list is known to be somebody's decision
 */
export function websiteDraft(
  host: string,
  options: Pick<TableOptions, 'basisKind' | 'basisUntold'>,
  causes: Cause[],
  dates: { listedOn?: Day; confirmedOn?: Day } | undefined,
): EntryDraft {
  return {
    subject: { kind: 'website', name: host },
    domains: [host],
    tier: 'other',
    causes,
    basisKind: options.basisKind ?? options.basisUntold ?? 'volunteer',
    ...dates,
  };
}

/** The id of a website's entry; a host of more characters than an id holds is told apart by its beginning. */
export const hostId = (host: string): string => `host:${host}`.slice(0, 190);
