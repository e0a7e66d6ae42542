/** How far a subscribed list is believed (docs/matching.md, "How loudly a list may speak"). */
import type { Trust } from '../model/list.ts';
import { catalogue } from './catalogue.ts';
import type { CataloguedFeed } from './catalogue.ts';

/**
 * @param feed what was verified: the fingerprint of the feed's first root, and the list it carries
 * @param before the trust the list had, where it is known already: what a person raised stays raised
 * @param catalogued the feeds known to be an authority's
 */
export function trustOf(
  feed: { fingerprint: string; listId: string },
  before: Trust | undefined,
  catalogued: readonly CataloguedFeed[] = catalogue,
): Trust {
  if (before === 'demonstration') return before;
  const known = catalogued.some(
    ({ fingerprint, listId }) => fingerprint === feed.fingerprint && listId === feed.listId,
  );
  if (known) return 'official';
  return before === 'raised' ? 'raised' : 'community';
}
