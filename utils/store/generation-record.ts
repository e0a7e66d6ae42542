/** What is kept of a generation beside its pages: enough to find a key's page by arithmetic. */

/** The form of generations, pages and filters. Another number is not read: the list is taken anew. */
export const generationForm = 1;

export interface GenerationRecord {
  form: number;
  listId: string;
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
   * Of an overlay: ids of the entries that it puts or removes, so that what the generations before it say of them
   * no longer counts. A base has none.
   */
  replaces: readonly string[];
}
