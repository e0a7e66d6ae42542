/**
 * The Worker of the page of statistics: it reads all lists once, says how far it is, gives the figures and has nothing
 * left to do. The page ends it, which gives all memory back, and may do so at any moment.
 */
import { legalDayAt } from '../../match/days.ts';
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
 * @throws StoreError `store-unavailable`
 */
export async function reckon(
  db: StoreDatabase,
  now: Date,
  tell: (news: ReckoningNews) => void,
): Promise<ListFigures[]> {
  const stored = await readLists(db);
  const of = stored.reduce((sum, { state }) => sum + state.entries, 0);
  let read = 0;
  let told = 0;
  tell({ kind: 'read', entries: 0, of });
  const lists: ListFigures[] = [];
  for (const list of stored) {
    const figures = await readFigures(db, list, legalDayAt(now), (entries) => {
      read += entries;
      if (Math.abs(read - told) < entriesPerNews) return;
      told = read;
      tell({ kind: 'read', entries: Math.min(read, of), of });
    });
    lists.push(figures);
  }
  return lists;
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- to the page that began this, not to a window
const tellPage = (news: ReckoningNews): void => globalThis.postMessage(news);

/** Runs in the Worker. */
export function startStatisticsWorker(): void {
  void (async () => {
    try {
      const lists = await reckon(await openDatabase(), new Date(), tellPage);
      tellPage({ kind: 'done', lists });
    } catch (error) {
      const { code, detail } = storeErrorOf(error);
      tellPage({ kind: 'failed', code, ...(detail !== undefined && { detail }) });
    }
  })();
}
