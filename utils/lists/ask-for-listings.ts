/** A person's wish for a whole look at a list, apart from what does the looking: the background notes it, the Worker acts on it. */
import type { StoreDatabase } from '../store/database.ts';
import { changeList } from '../store/lists.ts';

/**
 * Has the next sync of a list take its listings, however short ago they were taken: what a person asks for. It is kept
 * in the list's record, and so outlives a kill.
 * @throws StoreError
 */
export async function askForListings(db: StoreDatabase, id: string): Promise<void> {
  await changeList(db, id, (list) => ({ ...list, sync: { ...list.sync, wholeAsked: true } }));
}
