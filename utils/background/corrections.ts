/** Which entries were taken back as wrong lately: told where a mark stood, and where a notice was given. */
import { addDays, legalDayAt } from '../model/days.ts';
import type { Day } from '../model/entry.ts';
import type { StoreDatabase } from '../store/database.ts';
import { readLists } from '../store/lists.ts';
import { readTombstones } from '../store/tombstones.ts';

/** `labels.md`: a listing made in error is told for so long. */
const daysTold = 30;

/** Reasons of a removal that say that the listing was wrong from the beginning. */
const wrong: ReadonlySet<string> = new Set(['published-in-error', 'objection-upheld']);

export interface Correction {
  listId: string;
  /** The list's title. */
  list: string;
  issuer: string;
  /** The day of the removal. */
  on: Day;
}

/** @returns how an entry is named among corrections @param entry its name in tombstones (`idHash`) */
export const entryName = (listId: string, entry: string): string => `${listId} ${entry}`;

/**
 * @param lists ids of the lists to look through; those that are off or gone tell nothing
 * @returns what was removed as wrong within the last 30 days, by `entryName`
 * @throws StoreError
 */
export async function readCorrections(
  db: StoreDatabase,
  lists: ReadonlySet<string>,
  now: Date,
): Promise<ReadonlyMap<string, Correction>> {
  const corrections = new Map<string, Correction>();
  if (lists.size === 0) return corrections;
  const since = addDays(legalDayAt(now), -daysTold);
  for (const { state } of await readLists(db)) {
    const { id, title, issuer } = state.info;
    if (!lists.has(id) || !state.enabled) continue;
    const { stones } = await readTombstones(db, id);
    for (const { removed, reason, on } of stones) {
      if (!wrong.has(reason) || on < since) continue;
      corrections.set(entryName(id, removed), { listId: id, list: title, issuer, on });
    }
  }
  return corrections;
}
