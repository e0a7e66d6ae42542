/** What taking an issue of a feed needs and gives, whichever way it is taken. */
import type { ListEvent } from '../model/list.ts';
import type { StoreDatabase } from '../store/database.ts';
import type { GenerationWriter, ListWithoutPointer } from '../store/generation.ts';
import { addEvents } from '../store/history.ts';
import type { StoredList } from '../store/stored-list.ts';
import type { FetchFile } from './feed/fetch-file.ts';
import type { OpenedFeed } from './feed/open.ts';
import { legalDayAt } from '../model/days.ts';
import type { ProgressTeller } from './progress.ts';
import type { Retention, TombstoneBook } from './tombstone-book.ts';

export interface Taking {
  db: StoreDatabase;
  /** What is published, verified. */
  opened: OpenedFeed;
  fetchFile: FetchFile;
  /** The list as it is stored; nothing where it is new. */
  known: StoredList | undefined;
  now: Date;
  signal: AbortSignal;
  progress: ProgressTeller;
  next: NextRecord;
}

/** What was taken, and what it came to. */
export interface Taken {
  /** `removals`: the listings are those of before; `nothing`: the removals too. */
  what: 'snapshot' | 'deltas' | 'removals' | 'nothing';
  /** Entries after it. */
  entries: number;
  added?: number;
  changed?: number;
  removed?: number;
}

/** The list's record after what was taken, from the one there is then, and what its history is to say. */
type NextRecord = (
  current: StoredList | undefined,
  taken: Taken,
) => { list: ListWithoutPointer; events: readonly ListEvent[] } | undefined;

/** How long and on which day removals of this list bind. */
export function retentionOf({ opened, now }: Pick<Taking, 'opened' | 'now'>): Retention {
  return { retentionMonths: opened.list.retentionMonths, today: legalDayAt(now) };
}

/** Writes with `write`; what fails leaves nothing behind. */
export async function written<T>(
  writer: GenerationWriter,
  write: (writer: GenerationWriter) => Promise<T>,
): Promise<T> {
  try {
    return await write(writer);
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

/** Swaps in what was written, with the list's record, history and tombstones. */
export function commit(
  writer: GenerationWriter,
  { next, opened }: Pick<Taking, 'next' | 'opened'>,
  taken: Taken,
  book: TombstoneBook,
): Promise<StoredList | undefined> {
  let events: readonly ListEvent[] = [];
  return writer.commit(
    (current) => {
      const record = next(current, taken);
      events = record?.events ?? [];
      return record?.list;
    },
    (tx) => Promise.all([book.save(tx), addEvents(tx, opened.list.id, events)]),
  );
}
