/** A client of made-up publishers: its store, its clock, and the short way to what its lists hold. */
import { keyForm, markKeys } from '../../../utils/identity/keys.ts';
import { idHash } from '../../../utils/lists/feed/removals.ts';
import type { Fetch } from '../../../utils/lists/feed-files.ts';
import type { Flight } from '../../../utils/lists/flight.ts';
import { askForListings } from '../../../utils/lists/ask-for-listings.ts';
import { createListSync } from '../../../utils/lists/sync.ts';
import type { ListSync } from '../../../utils/lists/sync.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import type { ListEvent, ListState } from '../../../utils/model/list.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import type { StoreDatabase } from '../../../utils/store/database.ts';
import { readHistory } from '../../../utils/store/history.ts';
import { readList } from '../../../utils/store/lists.ts';
import { openReader } from '../../../utils/store/reader.ts';
import type { StoreReader } from '../../../utils/store/reader.ts';
import type { StoredList } from '../../../utils/store/stored-list.ts';
import { readTombstones } from '../../../utils/store/tombstones.ts';
import type { StoredTombstone } from '../../../utils/store/tombstones.ts';
import { noon } from './sync-server.ts';
import type { FakePublisher } from './sync-server.ts';

export const hour = 3_600_000;

let databases = 0;

export class Client {
  readonly name: string;
  readonly db: StoreDatabase;
  readonly #fetch: Fetch;
  clock = noon;
  sync: ListSync;

  private constructor(name: string, db: StoreDatabase, fetch: Fetch) {
    this.name = name;
    this.db = db;
    this.#fetch = fetch;
    this.sync = this.wake();
  }

  static async open(...publishers: FakePublisher[]): Promise<Client> {
    databases += 1;
    const name = `client-${databases}`;
    return new Client(name, await openDatabase({ name }), async (url, init) => {
      const served = publishers.find(({ address }) => url.startsWith(address));
      return served ? served.fetch(url, init) : new Response(null, { status: 404 });
    });
  }

  /** Another life of what syncs: all that it held in memory is gone. */
  wake(fetch: Fetch = this.#fetch): ListSync {
    this.sync = createListSync({
      db: this.db,
      fetch,
      now: () => new Date(this.clock),
      random: () => 0.5,
    });
    return this.sync;
  }

  /** What a person asks for: the listings too, however short ago they were taken. */
  async syncNow(id: string, flight?: Flight): Promise<ListState> {
    await askForListings(this.db, id);
    return this.sync.syncList(id, flight);
  }

  async list(id: string): Promise<StoredList> {
    const list = await readList(this.db, id);
    if (!list) throw new Error(`There is no list ${id}`);
    return list;
  }

  history(id: string): Promise<ListEvent[]> {
    return readHistory(this.db, id);
  }

  async tombstones(id: string): Promise<StoredTombstone[]> {
    return (await readTombstones(this.db, id)).stones;
  }

  reader(): Promise<StoreReader> {
    return openReader(this.db, {
      entryKeys: markKeys,
      keyForm,
      nameEntry: idHash,
      onDamage: (id, error) => {
        throw new Error(`${id} is damaged`, { cause: error });
      },
    });
  }

  /** Ids of those among `entries` that the lists hold, in the same order. */
  async held(entries: readonly Entry[]): Promise<string[]> {
    const found = await (await this.reader()).lookup(entries.flatMap((entry) => markKeys(entry)));
    const ids = new Set([...found.values()].flat().map(({ entry }) => entry.id));
    return entries.map(({ id }) => id).filter((id) => ids.has(id));
  }
}
