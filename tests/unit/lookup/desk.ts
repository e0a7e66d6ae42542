/** A look-up service over a database of its own, and all that it tells. */
import { keyForm, markKeys } from '../../../utils/identity/keys.ts';
import { idHash } from '../../../utils/lists/feed/id-hash.ts';
import { LookupService } from '../../../utils/lookup/service.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import type { ListState } from '../../../utils/model/list.ts';
import type { LookupEntry, LookupFilters, LookupFound, LookupNews } from '../../../utils/model/lookup.ts';
import type { StoreDatabase } from '../../../utils/store/database.ts';
import { openGeneration } from '../../../utils/store/generation.ts';
import { readList } from '../../../utils/store/lists.ts';
import { makeList } from '../store/made-up-list.ts';

export async function store(
  db: StoreDatabase,
  id: string,
  entries: readonly Entry[],
  change: Partial<ListState> = {},
): Promise<void> {
  const writer = await openGeneration(db, id, { keyForm });
  await writer.add(entries.map((entry) => ({ entry, keys: markKeys(entry) })));
  await writer.commit(() =>
    makeList(id, { entries: entries.length, expires: '2999-01-01T00:00:00Z', ...change }),
  );
}

/** Lays a delta over a list. */
export async function layOver(
  db: StoreDatabase,
  id: string,
  { put = [], remove = [] }: { put?: Entry[]; remove?: string[] },
): Promise<void> {
  const list = await readList(db, id);
  if (list === undefined) throw new Error(`There is no list ${id}`);
  const writer = await openGeneration(db, id, { keyForm, over: list.contents });
  const replaced = [...put.map((entry) => entry.id), ...remove];
  writer.replace(await Promise.all(replaced.map((entryId) => idHash(id, entryId))));
  await writer.add(put.map((entry) => ({ entry, keys: markKeys(entry) })));
  await writer.commit((current) => current);
}

export class Desk {
  readonly news: LookupNews[] = [];
  readonly service: LookupService;
  #last = 0;
  #waiting: (() => void)[] = [];

  constructor(db: StoreDatabase) {
    this.service = new LookupService({
      open: () => Promise.resolve(db),
      now: () => new Date('2026-06-01T00:00:00Z'),
      tell: (news) => {
        this.news.push(news);
        for (const wake of this.#waiting.splice(0)) wake();
      },
      pause: () => new Promise((over) => void setTimeout(over)),
      clock: () => performance.now(),
    });
  }

  /** Searches, and waits for the end. */
  async search(
    text: string,
    filters: LookupFilters = {},
    { from = 0, count = 50 }: { from?: number; count?: number } = {},
  ): Promise<LookupFound> {
    const number = this.ask(text, filters, { from, count });
    return this.#until((news) =>
      news.kind === 'found' && news.number === number && news.found.complete ? news.found : undefined,
    );
  }

  /** Asks, and does not wait. */
  ask(text: string, filters: LookupFilters = {}, { from = 0, count = 50 } = {}): number {
    const number = (this.#last += 1);
    void this.service.demand({ number, call: 'search', search: { text, filters, from, count } });
    return number;
  }

  async entry(list: string, id: string): Promise<LookupEntry> {
    const number = (this.#last += 1);
    void this.service.demand({ number, call: 'entry', list, id });
    return this.#until((news) => (news.kind === 'entry' && news.number === number ? news.entry : undefined));
  }

  async #until<T>(wanted: (news: LookupNews) => T | undefined): Promise<T> {
    for (let seen = 0; ;) {
      for (; seen < this.news.length; seen += 1) {
        const news = this.news[seen];
        if (news?.kind === 'failed') throw new Error(`${news.code}: ${news.detail}`);
        const found = news && wanted(news);
        if (found !== undefined) return found;
      }
      await new Promise<void>((over) => void this.#waiting.push(over));
    }
  }
}

export function namesOf({ rows }: LookupFound): string[] {
  return rows.map(({ entry }) => entry.subject.name);
}
