/**
 * Feeds whose keys were checked with the authority that publishes them. Only these are shown as official: a
 * signature alone proves a key, not an office. It changes with releases of the extension only.
 */
export interface CataloguedFeed {
  /** SHA-256 of the feed's `root/1.json`, hex. */
  fingerprint: string;
  /** The only list that this key may speak for. */
  listId: string;
}

/** Empty until an authority publishes a feed. */
export const catalogue: readonly CataloguedFeed[] = [];
