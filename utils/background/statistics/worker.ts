/**
 * The Worker of the page of statistics: it reads all lists once, says how far it is, gives the figures and has nothing
 * left to do. The page ends it, which gives all memory back, and may do so at any moment.
 */
import { legalDayAt } from '../../model/days.ts';
import type { ListFigures, ReckoningNews } from '../../statistics/reckoning.ts';
import { openDatabase } from '../../store/database.ts';
import type { StoreDatabase } from '../../store/database.ts';
import { storeErrorOf } from '../../store/errors.ts';
import { readLists } from '../../store/lists.ts';
import { readFigures } from './read-list.ts';

/** Entries between two words on how far it is. */
const entriesPerNews = 4096;

/**
 * Counts all lists, one after another.
 * @param tell how far it is, at least once
 * @param area a province's bare name, where only what lies in it is to be counted
 * @throws StoreError `store-unavailable`
 */
export async function reckon(
  db: StoreDatabase,
  now: Date,
  tell: (news: ReckoningNews) => void,
  area?: string,
): Promise<ListFigures[]> {
  const stored = await readLists(db);
  const of = stored.reduce((sum, { state }) => sum + state.entries, 0);
  let read = 0;
  let told = 0;
  tell({ kind: 'read', entries: 0, of });
  const tellRead = (entries: number): void => {
    read += entries;
    if (Math.abs(read - told) < entriesPerNews) return;
    told = read;
    tell({ kind: 'read', entries: Math.min(read, of), of });
  };
  const lists: ListFigures[] = [];
  for (const list of stored) {
    const figures = await readFigures(db, list, legalDayAt(now), tellRead, area);
    lists.push(figures);
  }
  return lists;
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- to the page that began this, not to a window
const tellPage = (news: ReckoningNews): void => globalThis.postMessage(news);

/** Runs in the Worker, whose address may name an area (`?area=`). */
export function startStatisticsWorker(): void {
  void (async () => {
    try {
      const area = new URL(globalThis.location.href).searchParams.get('area') ?? undefined;
      const lists = await reckon(await openDatabase(), new Date(), tellPage, area);
      tellPage({ kind: 'done', lists });
    } catch (error) {
      const { code, detail } = storeErrorOf(error);
      tellPage({ kind: 'failed', code, ...(detail !== undefined && { detail }) });
    }
  })();
}
