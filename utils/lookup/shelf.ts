/** All entries of the enabled lists, packed for searching: read once, in portions, and held as long as their Worker lives. */
import { IdNamer } from '../lists/feed/id-namer.ts';
import { judgementDay, lifeOf } from '../match/life.ts';
import type { Day, Entry } from '../model/entry.ts';
import type { ListContext } from '../model/list.ts';
import type { LifeState } from '../model/verdict.ts';
import { factsOf } from '../search/facts.ts';
import type { Facts } from '../search/facts.ts';
import { packEntries } from '../search/packed.ts';
import type { PackedEntries } from '../search/packed.ts';
import { searchTexts } from '../search/texts.ts';
import { readPortions } from '../store/contents.ts';
import type { EntryPortion } from '../store/contents.ts';
import type { StoreDatabase } from '../store/database.ts';
import { storeErrorOf } from '../store/errors.ts';
import { readLists } from '../store/lists.ts';
import type { Contents, StoredList } from '../store/stored-list.ts';
import { hashId } from './id-hash.ts';

export interface ShelvedList {
  context: ListContext;
  contents: Contents;
  entries: number;
}

/** Entries that were read together. */
export interface Portion {
  list: ShelvedList;
  generation: number;
  /** Each entry's number in its generation. */
  numbers: Uint32Array;
  /** Hashes of the entries' ids. */
  ids: Float64Array;
  packed: PackedEntries;
  facts: Facts;
}

export class Shelf {
  readonly lists: readonly ShelvedList[];
  /** Those that were read so far. */
  readonly portions: Portion[] = [];
  readonly damaged: string[] = [];
  read = 0;
  isComplete = false;

  private constructor(lists: readonly ShelvedList[]) {
    this.lists = lists;
  }

  /** The lists as they stand now, nothing of them read yet. @throws StoreError */
  static async open(db: StoreDatabase): Promise<Shelf> {
    return new Shelf(await enabledLists(db));
  }

  get entries(): number {
    return this.lists.reduce((sum, { entries }) => sum + entries, 0);
  }

  /** Whether the lists are still those that were opened. @throws StoreError */
  async isCurrent(db: StoreDatabase): Promise<boolean> {
    return JSON.stringify(await enabledLists(db)) === JSON.stringify(this.lists);
  }

  /**
   * Reads everything. A list that cannot be read is left out from where it is damaged, and named in `damaged`.
   * @param today the legal day on which the entries' states are judged
   * @param more called after each portion; ends the reading where it answers false
   */
  async fill(db: StoreDatabase, today: Day, more: () => Promise<boolean>): Promise<void> {
    for (const list of this.lists) {
      const { info } = list.context;
      const namer = new IdNamer(info.id);
      const nameEntry = (_: string, id: string): Promise<string> => Promise.resolve(namer.name(id));
      const stateOf = stateReader(list.context, today);
      try {
        for await (const portion of readPortions(db, list.contents, nameEntry, { ahead: true })) {
          this.portions.push(packed(list, portion, stateOf));
          this.read += portion.entries.length;
          if (!(await more())) return;
        }
      } catch (error) {
        if (storeErrorOf(error).code !== 'rebuild-needed') throw error;
        this.damaged.push(info.id);
      }
    }
    this.isComplete = true;
  }
}

async function enabledLists(db: StoreDatabase): Promise<ShelvedList[]> {
  const lists = (await readLists(db)).filter(({ state }) => state.enabled);
  return lists.map(shelved).toSorted((a, b) => placeOf(a.context) - placeOf(b.context));
}

/** In the person's order, the demonstration last. */
function placeOf({ trust, order }: ListContext): number {
  return trust === 'demonstration' ? Number.MAX_SAFE_INTEGER : (order ?? Number.MAX_SAFE_INTEGER - 1);
}

function shelved({ state, contents }: StoredList): ShelvedList {
  const { info, trust, serial, issued, expires, order, entries } = state;
  const context = { info, trust, serial, issued, expires, ...(order !== undefined && { order }) };
  return { context, contents, entries };
}

function packed(
  list: ShelvedList,
  { generation, numbers, entries }: EntryPortion,
  stateOf: (entry: Entry) => LifeState,
): Portion {
  const texts = entries.map(searchTexts);
  const shown = entries.filter((_, at) => texts[at] !== undefined);
  return {
    list,
    generation,
    numbers: Uint32Array.from(numbers.filter((_, at) => texts[at] !== undefined)),
    ids: Float64Array.from(shown, ({ id }) => hashId(id)),
    packed: packEntries(texts.filter((one) => one !== undefined)),
    facts: factsOf(shown, stateOf),
  };
}

/** Entries with the same days and causes stand alike, and a list has few of these: each is reckoned once. */
function stateReader(list: ListContext, today: Day): (entry: Entry) => LifeState {
  const day = judgementDay(list, today);
  const known = new Map<string, LifeState>();
  return (entry) => {
    const { status, listedOn, confirmedOn, rectifyBy, tier, causes } = entry;
    const codes = causes.map(({ code }) => code).join();
    const alike = `${status}|${listedOn}|${confirmedOn}|${rectifyBy}|${tier}|${codes}`;
    const state = known.get(alike) ?? lifeOf(entry, list, day).state;
    known.set(alike, state);
    return state;
  };
}
