/** Keeping a list current that is read from an address: what the schedule calls for it. */
import { keyForm } from '../../identity/keys.ts';
import type { SourceChoices, SourcePlace } from '../../model/source.ts';
import { StoreError } from '../../store/errors.ts';
import { changeList } from '../../store/lists.ts';
import type { ReadingMemory, StoredList } from '../../store/stored-list.ts';
import type { Flight } from '../flight.ts';
import { SourceError } from './error.ts';
import { fetchPlace, openFetched, sourceOf } from './open-source.ts';
import type { OpenedSource, OpeningDependencies } from './open-source.ts';
import { readSource } from './read-source.ts';
import { unchangedRecord } from './record.ts';
import { keepNotes, takeSource } from './take-source.ts';
import type { TakeDependencies } from './take-source.ts';
import { areMany, countVanished } from './vanished.ts';

/**
 * Looks at the address of a list of source `address`, and takes what stands there where it changed. It is read twice
 * then: first to know whether it changed and what would be gone.
 * @param list its record, at the beginning of the look
 * @returns its record afterwards; nothing where the list was removed meanwhile
 * @throws TableError, StoreError; SourceError, `many-vanished` among them; SyncError `cancelled`: then its entries stay
 */
export async function syncPublished(
  dependencies: TakeDependencies & OpeningDependencies,
  list: StoredList,
  flight: Flight,
): Promise<StoredList | undefined> {
  const { db, now, random } = dependencies;
  const { state, sync } = list;
  const { reading: memory } = sync;
  if (state.address === undefined || memory === undefined)
    throw new StoreError('rebuild-needed', 'It is not known how the list is read');
  const { id } = state.info;
  const place: SourcePlace = { kind: 'address', address: state.address };
  const opened = await openFetched(place, await fetchPlace(place, dependencies, flight, id));
  const choices = choicesFor(memory, opened);
  const reading = await readSource(opened.file, choices, {
    flight,
    subject: id,
    source: sourceOf(place),
    checksum: true,
  });
  const sound = sync.damaged !== true && sync.keyForm === keyForm;
  if (sound && reading.content === memory.content && memory.confirmed !== true) {
    const stored = await changeList(db, id, (current) =>
      unchangedRecord({ place, choices, reading }, current, now(), random()),
    );
    if (stored) await keepNotes(db, stored, reading);
    return stored;
  }
  const vanished =
    sync.damaged !== true && memory.confirmed !== true
      ? await refuseMany(dependencies, list, reading.ids)
      : undefined;
  const gone = vanished === undefined ? undefined : { contents: list.contents, vanished };
  return takeSource(dependencies, opened, choices, flight, (current) => current !== undefined, gone);
}

/** What the person chose; the day of publication is that of what stands there now. */
function choicesFor({ choices }: ReadingMemory, { about }: OpenedSource): SourceChoices {
  const { published } = about;
  return published === undefined ? choices : { ...choices, published };
}

/** @returns how many of the stored entries are gone; nothing where what is stored cannot be read */
async function refuseMany(
  { db }: TakeDependencies,
  list: StoredList,
  ids: Parameters<typeof countVanished>[2],
): Promise<number | undefined> {
  const vanished = await countVanished(db, list, ids);
  const { entries } = list.state;
  if (vanished !== undefined && areMany(vanished, entries))
    throw new SourceError('many-vanished', `${vanished} / ${entries}`);
  return vanished;
}
