/**
 * What is stored of a list, read from end to end: to say what a snapshot changed, and what was known of those who were
 * removed. Only for lists that are read in about a second.
 */
import type { Entry } from '../model/entry.ts';
import { readEntries } from '../store/contents.ts';
import type { StoreDatabase } from '../store/database.ts';
import { generationsOf } from '../store/stored-list.ts';
import type { Contents, StoredList } from '../store/stored-list.ts';
import type { RemovedEntry } from '../store/tombstones.ts';
import { IdNamer } from './feed/id-namer.ts';
import { murmur128 } from './feed/state.ts';
import { remembered } from './tombstone-book.ts';
import type { TombstoneBook } from './tombstone-book.ts';

/** With more entries, reading the list once more is not worth what it tells. */
const maxRead = 100_000;

/** Whether what is stored of a list can and should be read whole. */
export function isReadable({ state, sync }: StoredList): boolean {
  return state.entries <= maxRead && sync.damaged !== true;
}

/**
 * The entries that stand in a list, of those that are named.
 * @throws StoreError `rebuild-needed`
 */
export async function standingAmong(
  db: StoreDatabase,
  contents: Contents,
  names: ReadonlySet<string>,
  book: TombstoneBook,
): Promise<Map<string, Entry>> {
  const found = new Map<string, Entry>();
  const nameEntry = (_: string, entryId: string): Promise<string> => Promise.resolve(book.nameOf(entryId));
  for await (const slice of readEntries(db, contents, nameEntry)) {
    for (const entry of slice) {
      const name = book.nameOf(entry.id);
      if (names.has(name)) found.set(name, entry);
    }
  }
  return found;
}

/**
 * Notes what was known of those who were removed, before the pages go on which it still lies under the overlays that
 * removed it.
 */
export async function describeRemoved(
  db: StoreDatabase,
  list: StoredList,
  book: TombstoneBook,
): Promise<void> {
  const names = book.undescribed();
  if (names.size === 0 || !isReadable(list)) return;
  for (const base of generationsOf(list.contents)) {
    const found = await standingAmong(db, { base, overlays: [] }, names, book);
    for (const [name, entry] of found) book.describe(name, remembered(entry));
  }
}

interface Before {
  /** 53 bits of a hash of the entry. */
  hash: number;
  known: RemovedEntry;
}

/** What a snapshot changes, entry by entry as it is read. */
export class Comparison {
  readonly #before: Map<string, Before>;
  #added = 0;
  #changed = 0;

  private constructor(before: Map<string, Before>) {
    this.#before = before;
  }

  /** Reads what is stored; nothing where that is too much, or cannot be read. */
  static async with(db: StoreDatabase, list: StoredList | undefined): Promise<Comparison | undefined> {
    if (list === undefined || !isReadable(list)) return undefined;
    const before = new Map<string, Before>();
    const namer = new IdNamer(list.state.info.id);
    const nameEntry = (_: string, entryId: string): Promise<string> => Promise.resolve(namer.name(entryId));
    try {
      for await (const slice of readEntries(db, list.contents, nameEntry)) {
        for (const entry of slice) before.set(entry.id, { hash: hashOf(entry), known: remembered(entry) });
      }
    } catch {
      return undefined;
    }
    return new Comparison(before);
  }

  /** Takes an entry of the snapshot. */
  meet(entry: Entry): void {
    const before = this.#before.get(entry.id);
    if (before === undefined) this.#added += 1;
    else if (before.hash !== hashOf(entry)) this.#changed += 1;
    this.#before.delete(entry.id);
  }

  /** When all were met: how many entries were added, changed and removed. */
  counts(): { added: number; changed: number; removed: number } {
    return { added: this.#added, changed: this.#changed, removed: this.#before.size };
  }

  /** When all were met: what was known of those that are gone. */
  describeGone(book: TombstoneBook): void {
    for (const [id, { known }] of this.#before) book.describe(book.nameOf(id), known);
  }
}

const encoder = new TextEncoder();

/** As many bits as a number holds. */
function hashOf(entry: Entry): number {
  const [w0, w1] = murmur128(encoder.encode(JSON.stringify(entry)));
  return w0 + (w1 & 0x1f_ffff) * 2 ** 32;
}
