/** A store of entries in memory, for the command line and for what is judged once. */
import type { Entry } from '../model/entry.ts';
import type { EntryReader, ListedEntry } from '../model/reader.ts';

export class MemoryStore implements EntryReader {
  readonly #byKey = new Map<string, ListedEntry[]>();

  /** @param entryKeys gives the keys of an entry, as the reader will be asked for them */
  constructor(entries: Iterable<ListedEntry>, entryKeys: (entry: Entry) => readonly string[]) {
    for (const listed of entries) {
      for (const key of new Set(entryKeys(listed.entry))) {
        const same = this.#byKey.get(key);
        if (same) same.push(listed);
        else this.#byKey.set(key, [listed]);
      }
    }
  }

  lookup(keys: readonly string[]): Promise<Map<string, ListedEntry[]>> {
    const found = new Map<string, ListedEntry[]>();
    for (const key of keys) {
      const entries = this.#byKey.get(key);
      if (entries) found.set(key, entries);
    }
    return Promise.resolve(found);
  }
}
