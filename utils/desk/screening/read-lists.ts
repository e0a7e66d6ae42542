/** Lets all entries of the enabled lists go by once, as they lie in the store. */
import { IdNamer } from '../../lists/feed/id-namer.ts';
import type { ListContext } from '../../model/list.ts';
import type { ScreeningSummary } from '../../model/screening.ts';
import { readEntries } from '../../store/contents.ts';
import type { StoreDatabase } from '../../store/database.ts';
import { storeErrorOf } from '../../store/errors.ts';
import { readList, readLists } from '../../store/lists.ts';
import { sameContents } from '../../store/stored-list.ts';
import type { StoredList } from '../../store/stored-list.ts';
import type { JoinedReader } from './joined-reader.ts';

/** A list may be swapped for a newer one while it is read: then it is read again, so often at most. */
const maxTries = 3;

export type ReadLists = Pick<ScreeningSummary, 'lists' | 'damaged'>;

/**
 * @param more told, after each portion, how many entries went by and of how many; ends the reading where it throws
 * @returns which lists went by, in the person's order, and those that could not be read
 * @throws StoreError `store-unavailable`
 */
export async function passLists(
  db: StoreDatabase,
  reader: JoinedReader,
  more: (read: number, of: number) => Promise<void>,
): Promise<ReadLists> {
  const enabled = (await readLists(db)).filter(({ state }) => state.enabled).toSorted(byOrder);
  const of = enabled.reduce((sum, { state }) => sum + state.entries, 0);
  const result: ReadLists = { lists: [], damaged: [] };
  let before = 0;
  for (const stored of enabled) {
    const passed = await passList(db, reader, stored, (read) => more(Math.min(of, before + read), of));
    if (passed === 'damaged') result.damaged.push(stored.state.info.title);
    else if (passed) result.lists.push(passed);
    before += stored.state.entries;
  }
  return result;
}

/** @returns nothing where the list was removed meanwhile, or switched off */
async function passList(
  db: StoreDatabase,
  reader: JoinedReader,
  list: StoredList,
  more: (read: number) => Promise<void>,
): Promise<ReadLists['lists'][number] | 'damaged' | undefined> {
  let stored = list;
  for (let tries = 1; ; tries += 1) {
    const context = contextOf(stored);
    const number = reader.begin(context);
    try {
      const entries = await passOnce(db, { reader, stored, number }, more);
      return { list: context, entries };
    } catch (error) {
      reader.void(number);
      if (storeErrorOf(error).code !== 'rebuild-needed') throw error;
      const now = await readList(db, stored.state.info.id);
      if (now?.state.enabled !== true) return undefined;
      if (tries === maxTries || sameContents(now.contents, stored.contents)) return 'damaged';
      stored = now;
    }
  }
}

async function passOnce(
  db: StoreDatabase,
  { reader, stored, number }: { reader: JoinedReader; stored: StoredList; number: number },
  more: (read: number) => Promise<void>,
): Promise<number> {
  const namer = new IdNamer(stored.state.info.id);
  const nameEntry = (_: string, id: string): Promise<string> => Promise.resolve(namer.name(id));
  let read = 0;
  for await (const entries of readEntries(db, stored.contents, nameEntry)) {
    reader.pass(number, entries);
    read += entries.length;
    await more(read);
  }
  return read;
}

function contextOf({ state }: StoredList): ListContext {
  const { info, trust, serial, issued, expires, order } = state;
  return { info, trust, serial, issued, expires, ...(order !== undefined && { order }) };
}

const byOrder = (a: StoredList, b: StoredList): number => placeOf(a) - placeOf(b);
const placeOf = ({ state }: StoredList): number => state.order ?? Number.MAX_SAFE_INTEGER;
