/**
 * Answers look-ups: reads the lists' names in portions, and goes through them in short turns, so that a new question is
 * heard at once. The first rows are told early, and again as more is found.
 */
import { markKeys, keyForm } from '../identity/keys.ts';
import { idHash } from '../lists/feed/id-hash.ts';
import { legalDayAt } from '../model/days.ts';
import type { LookedUpEntry, LookupDemand, LookupEntry, LookupNews, LookupSearch } from '../model/lookup.ts';
import { exactKeys } from '../search/exact-keys.ts';
import type { StoreDatabase } from '../store/database.ts';
import { storeErrorOf } from '../store/errors.ts';
import { readHistory } from '../store/history.ts';
import { readList } from '../store/lists.ts';
import { openReader } from '../store/reader.ts';
import type { StoreReader } from '../store/reader.ts';
import { readTombstones } from '../store/tombstones.ts';
import { hashId } from './id-hash.ts';
import { lookedUp, readPlaces } from './looked-up.ts';
import { Round } from './round.ts';
import { Shelf } from './shelf.ts';
import { searchTexts } from '../search/texts.ts';

export interface LookupDependencies {
  open: () => Promise<StoreDatabase>;
  now: () => Date;
  tell: (news: LookupNews) => void;
  /** Lets what came in meanwhile be heard. */
  pause: () => Promise<void>;
  /** Milliseconds, for turns. */
  clock: () => number;
}

/** How long names are gone through before the next question is heard. */
const turnMs = 20;
/** First rows are told when so much time went without an end. */
const firstRowsMs = 50;
/** News of the same search, and of how much is read, comes no more often. */
const newsMs = 300;

interface WantedEntry {
  number: number;
  list: string;
  id: string;
  hash: number;
  /** Portions that were gone through. */
  next: number;
}

export class LookupService {
  readonly #with: LookupDependencies;
  #shelf: Shelf | undefined;
  #filling: Promise<void> | undefined;
  #reader: Promise<StoreReader> | undefined;
  #round: Round | undefined;
  #latest = 0;
  #advancing = false;
  #toldAt = 0;
  #readingToldAt = 0;
  #wanted: WantedEntry[] = [];

  constructor(dependencies: LookupDependencies) {
    this.#with = dependencies;
  }

  /** Takes a question; the answer goes to `tell`. Never rejects. */
  async demand(demand: LookupDemand): Promise<void> {
    try {
      if (demand.call === 'search') {
        this.#latest = demand.number;
        await this.#ready();
        if (this.#latest === demand.number) await this.#search(demand.number, demand.search);
      } else {
        await this.#ready();
        const { number, list, id } = demand;
        this.#wanted.push({ number, list, id, hash: hashId(id), next: 0 });
        await this.#answerEntries();
      }
    } catch (error) {
      this.#failed(error, demand.number);
    }
  }

  /** The lists as they are now: read anew where they changed since. */
  async #ready(): Promise<Shelf> {
    const db = await this.#with.open();
    if (this.#shelf && (!this.#shelf.isComplete || (await this.#shelf.isCurrent(db)))) return this.#shelf;
    return this.#begin(db);
  }

  async #begin(db: StoreDatabase): Promise<Shelf> {
    const shelf = await Shelf.open(db);
    this.#shelf = shelf;
    this.#round = undefined;
    this.#reader = undefined;
    this.#filling = this.#fill(db, shelf).catch((error: unknown) => this.#failed(error));
    return shelf;
  }

  async #fill(db: StoreDatabase, shelf: Shelf): Promise<void> {
    this.#tellReading(shelf);
    await shelf.fill(db, legalDayAt(this.#with.now()), async () => {
      if (this.#shelf !== shelf) return false;
      if (this.#with.clock() - this.#readingToldAt >= newsMs) this.#tellReading(shelf);
      await this.#advance();
      await this.#answerEntries();
      return true;
    });
    if (this.#shelf !== shelf) return;
    this.#tellReading(shelf);
    await this.#advance();
    await this.#answerEntries();
  }

  #tellReading({ read, entries, lists, damaged, isComplete: complete }: Shelf): void {
    this.#readingToldAt = this.#with.clock();
    const contexts = lists.map(({ context }) => context);
    this.#with.tell({
      kind: 'reading',
      reading: { read, of: entries, lists: contexts, damaged: [...damaged], complete },
    });
  }

  async #search(number: number, search: LookupSearch): Promise<void> {
    if (this.#round?.isOf(search)) {
      this.#round.number = number;
      this.#round.search = search;
      return this.#tellFound();
    }
    this.#round = undefined; // what goes through names for another question ends
    const begun = this.#with.clock();
    const exact = await this.#exact(search.text);
    if (this.#latest !== number) return;
    this.#round = new Round(number, search, exact);
    this.#toldAt = begun - newsMs + firstRowsMs;
    await this.#advance();
  }

  /** What the index has under what was typed: there before the names are read, and by an address's whole host. */
  async #exact(text: string): Promise<LookedUpEntry[]> {
    const keys = exactKeys(text);
    if (keys.length === 0) return [];
    const today = legalDayAt(this.#with.now());
    const found = await (await this.#openReader()).lookup(keys);
    const distinct = new Map<string, LookedUpEntry>();
    for (const { list, entry } of [...found.values()].flat()) {
      // a sole trader's name is its owner's
      const named = found.get(keys[0] ?? '')?.some((one) => one.entry === entry) ?? false;
      if (named && entry.subject.kind === 'sole-trader') continue;
      if (searchTexts(entry) === undefined) continue;
      distinct.set(`${list.info.id} ${entry.id}`, lookedUp(list, entry, today));
    }
    return [...distinct.values()];
  }

  #openReader(): Promise<StoreReader> {
    this.#reader ??= this.#with.open().then((db) =>
      openReader(db, {
        entryKeys: markKeys,
        keyForm,
        nameEntry: idHash,
        // told of, and put right, where names are read, and by the background
        onDamage: () => undefined,
      }),
    );
    return this.#reader;
  }

  /** Goes on with the search through what was read since, in turns, and tells what is found. */
  async #advance(): Promise<void> {
    if (this.#advancing) return;
    this.#advancing = true;
    try {
      let turn = this.#with.clock();
      for (;;) {
        const round = this.#round;
        if (!round) return;
        const portion = this.#shelf?.portions[round.next];
        if (portion === undefined) {
          if (!this.#isWorthTelling(round)) return;
          await this.#tellFound();
          continue; // meanwhile more may have been read, or something else asked
        }
        round.take(portion);
        const now = this.#with.clock();
        if (now - turn < turnMs) continue;
        if (round.found > 0 && now - this.#toldAt >= newsMs) await this.#tellFound();
        await this.#with.pause();
        turn = this.#with.clock();
      }
    } finally {
      this.#advancing = false;
    }
  }

  /** Whether what is read was gone through, and that is not told yet: at the end, at first, and now and then. */
  #isWorthTelling({ told, next }: Round): boolean {
    if (this.#shelf?.isComplete === true) return told !== 'complete';
    return told === undefined || (told !== next && this.#with.clock() - this.#toldAt >= newsMs);
  }

  async #tellFound(): Promise<void> {
    const round = this.#round;
    const shelf = this.#shelf;
    if (!round || !shelf) return;
    this.#toldAt = this.#with.clock();
    const { number, exact, found } = round;
    const { from, count } = round.search;
    const complete = shelf.isComplete && round.next >= shelf.portions.length;
    round.told = complete ? 'complete' : round.next;
    const db = await this.#with.open();
    const today = legalDayAt(this.#with.now());
    try {
      const behind = await readPlaces(db, round.places(shelf.portions), today);
      if (this.#round !== round || round.number !== number) return;
      const rows = [...exact.slice(from, from + count), ...behind];
      this.#with.tell({ kind: 'found', number, found: { found, from, rows, complete } });
    } catch (error) {
      if (this.#round !== round || round.number !== number) return;
      // a list was swapped under us: all is read anew, and the question with it
      if (await shelf.isCurrent(db)) throw error;
      await this.#begin(db);
      await this.#search(number, round.search);
    }
  }

  /** Answers for single entries that are found by now, or cannot be found any more. */
  async #answerEntries(): Promise<void> {
    const shelf = this.#shelf;
    if (!shelf) return;
    for (const wanted of this.#wanted) {
      const entry = await this.#entryOf(shelf, wanted);
      if (entry === undefined && !shelf.isComplete) continue;
      if (!this.#wanted.includes(wanted)) continue;
      this.#wanted = this.#wanted.filter((other) => other !== wanted);
      this.#with.tell({
        kind: 'entry',
        number: wanted.number,
        entry: entry ?? (await this.#missingEntry(wanted)),
      });
    }
  }

  async #entryOf(shelf: Shelf, wanted: WantedEntry): Promise<LookupEntry | undefined> {
    const db = await this.#with.open();
    const today = legalDayAt(this.#with.now());
    for (; wanted.next < shelf.portions.length; wanted.next += 1) {
      const portion = shelf.portions[wanted.next];
      if (portion?.list.context.info.id !== wanted.list) continue;
      const at = portion.ids.indexOf(wanted.hash);
      if (at < 0) continue;
      const [entry] = await readPlaces(db, [{ portion, at }], today);
      if (entry?.entry.id !== wanted.id) continue;
      return { entry, list: entry.list, events: await readHistory(db, wanted.list) };
    }
    return undefined;
  }

  /** What is known of an entry that is not in its list: that it was removed, where a tombstone says so. */
  async #missingEntry({ list: listId, id }: WantedEntry): Promise<LookupEntry> {
    const db = await this.#with.open();
    const stored = await readList(db, listId);
    if (stored === undefined) return { events: [] };
    const name = await idHash(listId, id);
    const stone = (await readTombstones(db, listId)).stones.find(({ removed }) => removed === name);
    const { info, trust, serial, issued, expires } = stored.state;
    const listedOn = stone?.entry?.listedOn;
    return {
      list: { info, trust, serial, issued, expires },
      events: await readHistory(db, listId),
      ...(stone && {
        removed: { on: stone.on, reason: stone.reason, ...(listedOn !== undefined && { listedOn }) },
      }),
    };
  }

  #failed(error: unknown, number?: number): void {
    const { code, message } = storeErrorOf(error);
    this.#with.tell({ kind: 'failed', code, detail: message, ...(number !== undefined && { number }) });
  }

  /** Waits until all lists that are being read are read. For tests. */
  async settled(): Promise<void> {
    await this.#filling;
  }
}
