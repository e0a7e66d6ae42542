/** What is kept of a generation beside its pages: enough to find a key's page by arithmetic. */

import type { Lane } from './database.ts';

/** The form of generations, pages and filters. Another number is not read: the list is taken anew. */
export const generationForm = 1;

export interface GenerationRecord {
  form: number;
  listId: string;
  /** Where its pages lie. */
  lane: Lane;
  /** False from the first write to the swap: what is left of a killed import is incomplete and unreferenced. */
  complete: boolean;
  /** Version of the rule that made the keys; keys of another rule would be looked up in vain. */
  keyForm: number;
  /** Seed of the key hashes: random, so that no publisher can aim keys at one page. */
  hashSeed: number;
  entries: number;
  entryPages: number;
  keyPages: number;
  /**
   * Of an overlay: the entries that it puts or removes, by their names (`NameEntry`): what the generations below say
   * of them no longer counts. A base has none.
   */
  replaces: readonly string[];
}

/**
 * Gives the name under which overlays know an entry: whoever removes an entry need not know its id, but perhaps a hash
 * of it.
 */
export type NameEntry = (listId: string, entryId: string) => Promise<string>;
