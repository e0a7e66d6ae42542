/** Reading a stored list from end to end to count it: page by page, and nothing of it is held. */
import { provinceOf, provinceOfPlace } from '../../identity/province.ts';
import { IdNamer } from '../../lists/feed/id-namer.ts';
import { idHash } from '../../lists/feed/id-hash.ts';
import { remembered } from '../../lists/tombstone-book.ts';
import type { Day, Entry } from '../../model/entry.ts';
import { countRemoved, countVanished, StandingCounter } from '../../statistics/count.ts';
import type { ListFigures } from '../../statistics/reckoning.ts';
import { emptyTally } from '../../statistics/tally.ts';
import { readEntries } from '../../store/contents.ts';
import type { StoreDatabase } from '../../store/database.ts';
import { StoreError } from '../../store/errors.ts';
import { readHistory } from '../../store/history.ts';
import { readList } from '../../store/lists.ts';
import { generationsOf, sameContents } from '../../store/stored-list.ts';
import type { StoredList } from '../../store/stored-list.ts';
import { readTombstones } from '../../store/tombstones.ts';
import type { RemovedEntry } from '../../store/tombstones.ts';

/** A list may be swapped for a newer one while it is read: then it is read again, so often at most. */
const maxTries = 3;

/**
 * Counts a list.
 * @param onRead told how many of its entries were read since it was last told; less than 0 where it begins again
 * @param area a province's bare name: only what is known to lie in it is counted
 * @returns its figures; without a tally where what is stored is damaged
 * @throws StoreError `store-unavailable`
 */
export async function readFigures(
  db: StoreDatabase,
  list: StoredList,
  today: Day,
  onRead: (entries: number) => void,
  area?: string,
): Promise<ListFigures> {
  let stored = list;
  for (let tries = 1; ; tries += 1) {
    let read = 0;
    try {
      return await countOnce(db, stored, today, area, (entries) => {
        read += entries;
        onRead(entries);
      });
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'rebuild-needed') throw error;
      const now = await readList(db, stored.state.info.id);
      if (now === undefined || tries === maxTries || sameContents(now.contents, stored.contents)) {
        return { ...headOf(stored), uncounted: 0, undescribed: 0 };
      }
      stored = now;
      onRead(-read);
    }
  }
}

function headOf({ state }: StoredList): Pick<ListFigures, 'id' | 'title' | 'demonstration' | 'givesReasons'> {
  const { info, trust, source } = state;
  return {
    id: info.id,
    title: info.title,
    demonstration: trust === 'demonstration',
    givesReasons: source.kind === 'feed',
  };
}

const placeOf = ({ subject }: Entry): string | undefined => provinceOf(subject.name, subject.region);

async function countOnce(
  db: StoreDatabase,
  list: StoredList,
  today: Day,
  area: string | undefined,
  onRead: (entries: number) => void,
): Promise<ListFigures> {
  const { state, contents } = list;
  const { info } = state;
  const tally = emptyTally();
  const { stones } = await readTombstones(db, info.id);
  const unknown = new Set(stones.flatMap(({ removed, entry }) => (entry === undefined ? [removed] : [])));
  const found = new Map<string, RemovedEntry>();
  const numbers = generationsOf(contents);
  const records = await Promise.all(numbers.map((number) => db.get('generations', number)));
  const namer = new IdNamer(info.id);
  const counter = new StandingCounter(tally, state, today);
  let placeless = 0;
  /** @param province of an entry, asked for only where it decides */
  const isWanted = (province: () => string | undefined): boolean => {
    if (area === undefined) return true;
    const place = province();
    if (place === undefined) placeless += 1;
    return place === area;
  };
  for (const [at, base] of numbers.entries()) {
    const replaced = new Set(records.slice(at + 1).flatMap((later) => later?.replaces ?? []));
    const stands = (entry: Entry): boolean => {
      if (replaced.size === 0) return true;
      const name = namer.name(entry.id);
      if (!replaced.has(name)) return true;
      // What an overlay removed still lies under it: it tells when and where the entry was listed.
      if (unknown.has(name)) found.set(name, remembered(entry));
      return false;
    };
    for await (const entries of readEntries(db, { base, overlays: [] }, idHash)) {
      for (const entry of entries) {
        if (stands(entry) && isWanted(() => placeOf(entry))) counter.count(entry);
      }
      onRead(entries.length);
    }
  }
  let undescribed = 0;
  for (const { removed, reason, on, entry = found.get(removed) } of stones) {
    const region = entry?.region;
    if (!isWanted(() => (region ? provinceOfPlace(region) : undefined))) continue;
    if (entry === undefined) undescribed += 1;
    countRemoved(tally, { reason, on, ...(entry && { entry }) }, info);
  }
  const events = await readHistory(db, info.id);
  const since = events.at(-1)?.at;
  const head = headOf(list);
  // Nobody knows where they were who vanished without a word: they count in the whole country only.
  const vanished = area === undefined ? tally : emptyTally();
  const uncounted = head.givesReasons ? 0 : countVanished(vanished, events);
  if (vanished !== tally) placeless += vanished.removed['not-told'];
  return {
    ...head,
    tally,
    ...(since !== undefined && { since }),
    uncounted,
    undescribed,
    ...(area !== undefined && { placeless }),
  };
}
