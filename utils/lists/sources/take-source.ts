/** Bringing a source into the store: a generation beside what is there, swapped in whole, with its record and notes. */
import { keyForm, markKeys } from '../../identity/keys.ts';
import type { ListEvent } from '../../model/list.ts';
import type { SourceChoices } from '../../model/source.ts';
import type { StoreDatabase } from '../../store/database.ts';
import { openGeneration } from '../../store/generation.ts';
import { addEvents } from '../../store/history.ts';
import { readList } from '../../store/lists.ts';
import { writeRowNotes } from '../../store/row-notes.ts';
import { sameContents } from '../../store/stored-list.ts';
import type { Contents, StoredList } from '../../store/stored-list.ts';
import type { Flight } from '../flight.ts';
import { Comparison } from '../comparison.ts';
import { demandWanted } from '../sync-error.ts';
import { SourceError } from './error.ts';
import { sourceOf } from './open-source.ts';
import type { OpenedSource } from './open-source.ts';
import { readSource } from './read-source.ts';
import type { EntryLine, Reading } from './read-source.ts';
import { takenRecord } from './record.ts';

export interface TakeDependencies {
  db: StoreDatabase;
  now: () => Date;
  /** From 0 to 1, for the schedule. */
  random: () => number;
}

/** How many entries of what was stored no longer stand in the source, where somebody counted them. */
export interface Gone {
  contents: Contents;
  vanished: number;
}

/**
 * @param allowed whether the list may be swapped for what there is at that moment (nothing where it is new)
 * @param gone where it is known: a list that is too long to be compared entry by entry is counted by it
 * @returns the list's record; nothing where it was not allowed, so that all is as it was
 * @throws TableError, SourceError `nothing-taken`, SyncError `cancelled`, StoreError: then all is as it was
 */
export async function takeSource(
  { db, now, random }: TakeDependencies,
  { place, file }: OpenedSource,
  choices: SourceChoices,
  flight: Flight,
  allowed: (current: StoredList | undefined) => boolean,
  gone?: Gone,
): Promise<StoredList | undefined> {
  const subject = choices.id;
  const source = sourceOf(place);
  const comparison = await Comparison.with(db, await readList(db, choices.id));
  const writer = await openGeneration(db, choices.id, { keyForm });
  try {
    const store = (lines: readonly EntryLine[]): Promise<void> => {
      if (comparison) for (const { entry } of lines) comparison.meet(entry);
      return writer.add(lines.map(({ entry, line }) => ({ entry, line, keys: markKeys(entry) })));
    };
    const reading = await readSource(file, choices, { flight, subject, source, checksum: true, store });
    if (reading.taken === 0) throw new SourceError('nothing-taken', String(reading.read));
    flight.tell({ subject, source, stage: 'indexing', done: reading.taken, unit: 'entries' });
    let before: StoredList | undefined;
    const stored = await writer.commit(
      (current) => {
        before = current;
        // The last moment at which it can be ended: from here on it is the list.
        return !flight.signal.aborted && allowed(current)
          ? takenRecord({ place, choices, reading }, current, now(), random())
          : undefined;
      },
      (tx, after) =>
        addEvents(
          tx,
          choices.id,
          eventsOf(before, after, comparison?.counts() ?? countsBy(gone, before, after), now()),
        ),
    );
    if (!stored) demandWanted(flight.signal);
    if (stored) await keepNotes(db, stored, reading);
    return stored;
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

/** What the list's history says of it: nothing where only what the person chose for it was changed. */
function eventsOf(
  before: StoredList | undefined,
  { state: { serial, entries } }: StoredList,
  counts: Pick<ListEvent, 'added' | 'changed' | 'removed'>,
  now: Date,
): ListEvent[] {
  if (before?.state.serial === serial) return [];
  const kind = before === undefined ? 'subscribed' : 'changed';
  return [{ at: now.toISOString(), kind, serial, entries, ...counts }];
}

/** How many of the entries that stayed say something else now is not known by it. */
function countsBy(
  gone: Gone | undefined,
  before: StoredList | undefined,
  after: StoredList,
): Pick<ListEvent, 'added' | 'removed'> {
  if (gone === undefined || before === undefined || !sameContents(gone.contents, before.contents)) return {};
  const stayed = before.state.entries - gone.vanished;
  return { added: after.state.entries - stayed, removed: gone.vanished };
}

/** The list stands whether or not its notes can be kept. */
export async function keepNotes(
  db: StoreDatabase,
  { state }: StoredList,
  { notes }: Pick<Reading, 'notes'>,
): Promise<void> {
  const kept = { serial: state.serial, notes: notes.all(), more: notes.more };
  await writeRowNotes(db, state.info.id, kept).catch(() => undefined);
}
