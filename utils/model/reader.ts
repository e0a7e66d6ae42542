/**
 * The store as matching sees it: entries by key. A key is `kind:value` as `identity/keys.ts` makes it; what it
 * means is not this room's business.
 */
import type { Entry } from './entry.ts';
import type { ListContext } from './list.ts';

/** An entry together with the list that holds it. */
export interface ListedEntry {
  list: ListContext;
  entry: Entry;
}

export interface EntryReader {
  /**
   * @param keys keys to look up, at most some thousands a call; duplicates are allowed
   * @returns for each key that any enabled list holds, the entries under it; absent keys are absent
   */
  lookup(keys: readonly string[]): Promise<Map<string, ListedEntry[]>>;
}
