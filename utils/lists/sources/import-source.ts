/** Taking a source as a list because the person said so: what they saw in the preview is confirmed by it. */
import type { ListState } from '../../model/list.ts';
import type { SourceChoices, SourcePlace } from '../../model/source.ts';
import { StoreError } from '../../store/errors.ts';
import { changeList, readList } from '../../store/lists.ts';
import type { StoredList } from '../../store/stored-list.ts';
import { sourceAddress } from '../address.ts';
import type { Flight } from '../flight.ts';
import { planLook } from '../schedule.ts';
import { switchDemonstration } from '../subscriptions.ts';
import { SyncError } from '../sync-error.ts';
import type { KeptSource } from './kept-source.ts';
import { fetchPlace, openFetched } from './open-source.ts';
import type { OpenedSource, OpeningDependencies } from './open-source.ts';
import { takeSource } from './take-source.ts';
import type { TakeDependencies } from './take-source.ts';

export interface ImportDependencies extends TakeDependencies, OpeningDependencies {
  kept: KeptSource;
}

/**
 * @returns the list's state
 * @throws TableError, SourceError, StoreError; SyncError `id-taken` where a feed has that id, `cancelled`: then the
 *   list that was there stays as it was
 */
export async function importSource(
  dependencies: ImportDependencies,
  place: SourcePlace,
  choices: SourceChoices,
  flight: Flight,
): Promise<ListState> {
  const { db, kept, now } = dependencies;
  const known = await readList(db, choices.id);
  if (isFeed(known)) throw new SyncError('id-taken', choices.id);
  const memory = await beginAgain(dependencies, known, place, choices);
  try {
    const opened = kept.of(place, now()) ?? (await open(dependencies, place, choices.id, flight));
    let refused = false;
    const stored = await takeSource(dependencies, opened, choices, flight, (current) => {
      refused = isFeed(current);
      return !refused && (known === undefined || current !== undefined);
    });
    if (refused) throw new SyncError('id-taken', choices.id);
    if (!stored) throw new StoreError('superseded', choices.id);
    kept.letGo();
    if (known === undefined) await switchDemonstration(db, false);
    return stored.state;
  } catch (error) {
    if (memory) await changeList(db, choices.id, (list) => ({ ...list, sync: memory }));
    throw error;
  }
}

async function open(
  dependencies: ImportDependencies,
  place: SourcePlace,
  subject: string,
  flight: Flight,
): Promise<OpenedSource> {
  return openFetched(place, await fetchPlace(place, dependencies, flight, subject));
}

/** A feed's list is its publisher's: no table takes its place, nor does one the demonstration's. */
function isFeed(list: StoredList | undefined): boolean {
  return list?.state.source.kind === 'feed';
}

/**
 * Of an address that is a list already, notes what is to be done before it is begun: killed, it is gone on with.
 * @returns what was noted before, to be put back when it fails
 */
async function beginAgain(
  { db, now, random }: ImportDependencies,
  known: StoredList | undefined,
  place: SourcePlace,
  choices: SourceChoices,
): Promise<StoredList['sync'] | undefined> {
  if (place.kind !== 'address' || known?.state.source.kind !== 'address') return undefined;
  if (known.state.address !== sourceAddress(place.address)) return undefined;
  const before = known.sync;
  await changeList(db, choices.id, (list) => ({
    ...list,
    sync: {
      ...list.sync,
      unfinished: true,
      failures: list.sync.failures + 1,
      ...planLook(now(), list.sync.failures + 1, random()),
      reading: { ...list.sync.reading, content: list.sync.reading?.content ?? '', choices, confirmed: true },
    },
  }));
  return before;
}
