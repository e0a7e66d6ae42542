/** Entries as a look-up shows them, read from the store when they are shown: in memory are only their names. */
import { judgementDay, isStale, lifeOf } from '../match/life.ts';
import { isNoticeOnly } from '../match/evidence.ts';
import { isSuspected, weightOf } from '../match/weight.ts';
import type { Day, Entry } from '../model/entry.ts';
import type { ListContext } from '../model/list.ts';
import type { LookedUpEntry } from '../model/lookup.ts';
import { readEntriesAt } from '../store/contents.ts';
import type { StoreDatabase } from '../store/database.ts';
import type { Portion } from './shelf.ts';

/** An entry's place: its portion, and its number in that. */
export interface Place {
  portion: Portion;
  at: number;
}

/** What an entry says by itself, as a mark would tell it where everything agreed. */
export function lookedUp(list: ListContext, entry: Entry, today: Day): LookedUpEntry {
  const day = judgementDay(list, today);
  const stale = isStale(list, day);
  const asked = entry.subject.name;
  const agreed = [{ kind: 'legal-name' as const, asked, listed: asked, strength: 'full' as const }];
  return {
    level: isNoticeOnly(entry) ? 'notice' : entry.tier,
    ...lifeOf(entry, list, day),
    weight: weightOf(agreed, entry, list, { stale, recent: true }),
    suspected: isSuspected(entry),
    stale,
    list,
    entry,
    evidence: [],
    rank: 1,
  };
}

/**
 * Reads entries, in the order of their places.
 * @throws StoreError `rebuild-needed` where a list was swapped since, or is damaged
 */
export async function readPlaces(
  db: StoreDatabase,
  places: readonly Place[],
  today: Day,
): Promise<LookedUpEntry[]> {
  const wanted = new Map<number, number[]>();
  for (const { portion, at } of places) {
    const numbers = wanted.get(portion.generation) ?? [];
    numbers.push(portion.numbers[at] ?? 0);
    wanted.set(portion.generation, numbers);
  }
  const read = new Map(
    await Promise.all(
      [...wanted].map(
        async ([generation, numbers]) => [generation, await readEntriesAt(db, generation, numbers)] as const,
      ),
    ),
  );
  return places.flatMap(({ portion, at }) => {
    const entry = read.get(portion.generation)?.get(portion.numbers[at] ?? 0);
    return entry === undefined ? [] : [lookedUp(portion.list.context, entry, today)];
  });
}
