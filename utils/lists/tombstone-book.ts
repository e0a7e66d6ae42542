/**
 * What a list's removals bind while it is brought up to date: read before, changed in memory, and written with the
 * swap. An entry that was removed stands again only where it was listed on a later day (docs/feed.md).
 */
import { provinceOf } from '../identity/province.ts';
import type { Day, Entry } from '../model/entry.ts';
import type { ListTransaction, StoreDatabase } from '../store/database.ts';
import { appendTombstones, readTombstones, replaceTombstones } from '../store/tombstones.ts';
import type { RemovedEntry, StoredTombstone } from '../store/tombstones.ts';
import { IdNamer } from './feed/id-namer.ts';
import { isOver, outlives } from './feed/removals.ts';
import type { Tombstone } from './feed/removals.ts';

/** They are held in memory, some 100 bytes each; of a list with more, the first so many bind. */
export const maxTombstones = 250_000;

/** With more chunks than this all are written as few. */
const maxChunks = 64;

export interface Retention {
  retentionMonths: number;
  /** The legal day. */
  today: Day;
}

export class TombstoneBook {
  readonly #listId: string;
  readonly #retention: Retention;
  readonly #stones = new Map<string, StoredTombstone>();
  /** The first words of all names that are or were here: most entries need no look at the whole name. */
  readonly #firstWords = new Set<number>();
  readonly #namer: IdNamer;
  readonly #added = new Map<string, StoredTombstone>();
  #nextChunk = 0;
  /** More changed than was added: all is written anew. */
  #changed = false;

  private constructor(listId: string, retention: Retention) {
    this.#listId = listId;
    this.#retention = retention;
    this.#namer = new IdNamer(listId);
  }

  /** Reads a list's tombstones; those whose months of retention are over go. @throws StoreError */
  static async read(db: StoreDatabase, listId: string, retention: Retention): Promise<TombstoneBook> {
    const book = new TombstoneBook(listId, retention);
    const { stones, next } = await readTombstones(db, listId);
    for (const stone of stones) book.add(stone);
    book.#changed = book.size < stones.length;
    book.#added.clear();
    book.#nextChunk = next;
    return book;
  }

  /** Begins anew: what was there does not bind, and goes. */
  static empty(listId: string, retention: Retention): TombstoneBook {
    const book = new TombstoneBook(listId, retention);
    book.#changed = true;
    return book;
  }

  get size(): number {
    return this.#stones.size;
  }

  /** The name under which an entry is known here. */
  nameOf(entryId: string): string {
    return this.#namer.name(entryId);
  }

  get(name: string): StoredTombstone | undefined {
    return this.#stones.get(name);
  }

  has(name: string): boolean {
    return this.#stones.has(name);
  }

  /** Names of which nothing is known but that they were removed. */
  undescribed(): Set<string> {
    const names = [...this.#stones.values()].filter(({ entry }) => entry === undefined);
    return new Set(names.map(({ removed }) => removed));
  }

  /**
   * Takes a tombstone. Of two for one entry the later day binds.
   * @returns whether it is new or later than what was here
   */
  add(stone: Tombstone | StoredTombstone): boolean {
    const { retentionMonths, today } = this.#retention;
    const { removed, reason, on } = stone;
    if (isOver({ on }, retentionMonths, today)) return false;
    const before = this.#stones.get(removed);
    if (before === undefined && this.size >= maxTombstones) return false;
    if (before !== undefined && before.on >= on) return false;
    const entry = 'entry' in stone ? stone.entry : before?.entry;
    const kept: StoredTombstone = { removed, reason, on, ...(entry && { entry }) };
    this.#stones.set(removed, kept);
    this.#firstWords.add(Number.parseInt(removed.slice(0, 8), 16));
    if (before === undefined) this.#added.set(removed, kept);
    else this.#changed = true;
    return true;
  }

  /** Whether an entry may have a tombstone; nearly all that have none are told by it. */
  mayName(entryId: string): boolean {
    return this.size > 0 && this.#firstWords.has(this.#namer.firstWord(entryId));
  }

  /**
   * Whether an entry that is published stays out. Where it was listed anew since, its tombstone goes.
   * @param name of `nameOf`, where it is known
   */
  keepsOut(entry: Entry, name?: string): boolean {
    if (name === undefined && !this.mayName(entry.id)) return false;
    const stone = this.#stones.get(name ?? this.#namer.name(entry.id));
    if (stone === undefined) return false;
    if (!outlives(entry, stone)) return true;
    this.#stones.delete(stone.removed);
    this.#changed = true;
    return false;
  }

  /** Notes what was known of an entry that was removed, where nothing was. */
  describe(name: string, entry: RemovedEntry): void {
    const stone = this.#stones.get(name);
    if (stone === undefined || stone.entry !== undefined) return;
    const described = { ...stone, entry };
    this.#stones.set(name, described);
    if (this.#added.has(name)) this.#added.set(name, described);
    else this.#changed = true;
  }

  /** Writes what changed, within the transaction that makes it true. */
  async save(tx: ListTransaction): Promise<void> {
    if (this.#changed || this.#nextChunk >= maxChunks) {
      await replaceTombstones(tx, this.#listId, [...this.#stones.values()]);
    } else if (this.#added.size > 0) {
      await appendTombstones(tx, this.#listId, [...this.#added.values()], this.#nextChunk);
    }
  }
}

/** What is remembered of an entry that goes. */
export function remembered({ listedOn, rectifyBy, status, subject }: Entry): RemovedEntry {
  const region = subject.region ?? provinceOf(subject.name, undefined);
  return {
    ...(listedOn && { listedOn }),
    ...(rectifyBy && { rectifyBy }),
    ...(region && { region }),
    ...(status && { status }),
  };
}
