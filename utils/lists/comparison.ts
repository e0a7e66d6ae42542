/** What a list that comes whole changes of the one that is stored, entry by entry as it is read. */
import type { Entry } from '../model/entry.ts';
import { readEntries } from '../store/contents.ts';
import type { StoreDatabase } from '../store/database.ts';
import type { StoredList } from '../store/stored-list.ts';
import type { RemovedEntry } from '../store/tombstones.ts';
import { IdNamer } from './feed/id-namer.ts';
import { murmur128 } from './feed/state.ts';
import { HashedEntries } from './hashed-entries.ts';
import { isReadable } from './stored-entries.ts';
import { remembered } from './tombstone-book.ts';
import type { TombstoneBook } from './tombstone-book.ts';

/** A longer list is not compared: two numbers an entry are kept in memory meanwhile. */
const maxCompared = 5_000_000;

export class Comparison {
  readonly #before: HashedEntries;
  /** Of a list that is not long, what is known of each that was not met yet, by its id. */
  readonly #known: Map<string, RemovedEntry>;
  #added = 0;
  #changed = 0;

  private constructor(before: HashedEntries, known: Map<string, RemovedEntry>) {
    this.#before = before;
    this.#known = known;
  }

  /** Reads what is stored; nothing where that is too much, or cannot be read. */
  static async with(db: StoreDatabase, list: StoredList | undefined): Promise<Comparison | undefined> {
    if (list === undefined || list.state.entries > maxCompared || list.sync.damaged === true)
      return undefined;
    const before = new HashedEntries(list.state.entries);
    const known = new Map<string, RemovedEntry>();
    const isShort = isReadable(list);
    const namer = new IdNamer(list.state.info.id);
    const nameEntry = (_: string, entryId: string): Promise<string> => Promise.resolve(namer.name(entryId));
    try {
      for await (const slice of readEntries(db, list.contents, nameEntry)) {
        for (const entry of slice) {
          before.add(hashOf(entry.id), hashOf(JSON.stringify(entry)));
          if (isShort) known.set(entry.id, remembered(entry));
        }
      }
    } catch {
      return undefined;
    }
    before.close();
    return new Comparison(before, known);
  }

  /** Takes an entry of the list that comes. */
  meet(entry: Entry): void {
    const met = this.#before.meet(hashOf(entry.id), hashOf(JSON.stringify(entry)));
    if (met === 'unknown') this.#added += 1;
    else if (met === 'changed') this.#changed += 1;
    this.#known.delete(entry.id);
  }

  /** When all were met: how many entries were added, changed and removed. */
  counts(): { added: number; changed: number; removed: number } {
    return { added: this.#added, changed: this.#changed, removed: this.#before.unmet };
  }

  /** When all were met: what was known of those that are gone, of a list that is not long. */
  describeGone(book: TombstoneBook): void {
    for (const [id, known] of this.#known) book.describe(book.nameOf(id), known);
  }
}

const encoder = new TextEncoder();

/** 53 bits, as many as a number holds: of five million, two share theirs once in seven hundred lists. */
function hashOf(text: string): number {
  const [w0, w1] = murmur128(encoder.encode(text));
  return w0 + (w1 & 0x1f_ffff) * 2 ** 32;
}
