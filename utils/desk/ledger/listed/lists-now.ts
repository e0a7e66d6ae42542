/** Lists as they stand in the store, for cases of their entries. */
import { IdNamer } from '../../../lists/feed/id-namer.ts';
import type { Entry } from '../../../model/entry.ts';
import type { ListInfo } from '../../../model/list.ts';
import { RemovalReason } from '../../../model/removal.ts';
import { readPortions } from '../../../store/contents.ts';
import type { StoreDatabase } from '../../../store/database.ts';
import { readList } from '../../../store/lists.ts';
import { readTombstones } from '../../../store/tombstones.ts';
import type { ListNow } from './opening.ts';

/**
 * Goes through a list.
 * @param begin is told whose list it is, and gives what takes its entries, in portions; one that answers `enough` is
 *   given no more
 * @returns whether such a list is taken
 */
export async function readWholeList(
  db: StoreDatabase,
  id: string,
  begin: (info: ListInfo) => (entries: readonly Entry[]) => 'enough' | void,
): Promise<boolean> {
  const list = await readList(db, id);
  if (list === undefined) return false;
  const take = begin(list.state.info);
  const namer = new IdNamer(id);
  const nameEntry = (_: string, entry: string): Promise<string> => Promise.resolve(namer.name(entry));
  for await (const { entries } of readPortions(db, list.contents, nameEntry)) {
    if (take(entries) === 'enough') break;
  }
  return true;
}

/** What a list holds of some entries. @returns undefined where no such list is taken */
export async function readListNow(
  db: StoreDatabase,
  id: string,
  wanted: ReadonlySet<string>,
): Promise<ListNow | undefined> {
  const found = new Map<string, Entry>();
  let info: ListInfo | undefined;
  const isTaken = await readWholeList(db, id, (own) => {
    info = own;
    return (entries) => {
      for (const entry of entries) if (wanted.has(entry.id)) found.set(entry.id, entry);
    };
  });
  if (!isTaken || info === undefined) return undefined;
  const { stones } = await readTombstones(db, id);
  const namer = new IdNamer(id);
  const byName = new Map(stones.map((stone) => [stone.removed, stone]));
  return {
    info,
    entries: found,
    removal(entry) {
      const stone = byName.get(namer.name(entry));
      if (stone === undefined) return undefined;
      const reason = RemovalReason.safeParse(stone.reason);
      return { on: stone.on, reason: reason.success ? reason.data : 'unknown' };
    },
  };
}
