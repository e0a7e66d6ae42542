/**
 * A reader for queries that are known beforehand: every entry of the lists goes by once, and those stay that have a key
 * that is asked. What it answers for these queries is what a reader over all entries would (docs/screening.md).
 */
import { entryKeys } from '../../identity/keys.ts';
import { questionOf } from '../../match/question.ts';
import type { Entry } from '../../model/entry.ts';
import type { ListContext } from '../../model/list.ts';
import type { EntryReader, ListedEntry } from '../../model/reader.ts';
import { AskedKeys } from './asked-keys.ts';
import { HeldEntries } from './held-entries.ts';
import { sightingOf } from './query.ts';
import type { Query } from './query.ts';

export class JoinedReader implements EntryReader {
  readonly #keys: AskedKeys;
  readonly #held = new HeldEntries();

  /** @param keys the keys that will be looked up */
  constructor(keys: AskedKeys = new AskedKeys()) {
    this.#keys = keys;
  }

  /** How many entries have a key that is asked. */
  get held(): number {
    return this.#held.count;
  }

  /** Before any entry goes by: what will be looked up. */
  expect(queries: readonly Query[]): void {
    for (const { row } of queries) {
      for (const key of questionOf(sightingOf(row), true).keys) this.#keys.ask(key);
    }
  }

  /** Begins with a list. @returns its number, for `pass` and `void` */
  begin(list: ListContext): number {
    return this.#held.begin(list);
  }

  /** Lets entries of a list go by. */
  pass(list: number, entries: readonly Entry[]): void {
    for (const entry of entries) {
      const asked = entryKeys(entry).filter((key) => this.#keys.isAsked(key));
      if (asked.length === 0) continue;
      const number = this.#held.add(list, entry);
      for (const key of asked) this.#keys.found(key, number);
    }
  }

  /** Takes back what went by under a number. */
  void(list: number): void {
    this.#held.void(list);
  }

  lookup(keys: readonly string[]): Promise<Map<string, ListedEntry[]>> {
    const read = new Map<number, ListedEntry | undefined>();
    const entryAt = (number: number): ListedEntry | undefined => {
      if (!read.has(number)) read.set(number, this.#held.get(number));
      return read.get(number);
    };
    const found = new Map<string, ListedEntry[]>();
    for (const key of new Set(keys)) {
      const entries = this.#keys.entriesOf(key).flatMap((number) => entryAt(number) ?? []);
      if (entries.length > 0) found.set(key, entries);
    }
    return Promise.resolve(found);
  }
}
