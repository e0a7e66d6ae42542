/** Reading an opened source from end to end: exact counts, the first notes, and what of it is to be stored. */
import type { Entry } from '../../model/entry.ts';
import type { Progress, SourceChoices } from '../../model/source.ts';
import { StateSum } from '../feed/state.ts';
import type { Flight } from '../flight.ts';
import { readPublished } from '../published-list.ts';
import type { PublishedFile } from '../published-list.ts';
import { demandWanted } from '../sync-error.ts';
import type { EntryIds, NamedEntry } from '../tables/entry-ids.ts';
import { TableMapping } from '../tables/mapping.ts';
import type { TableOptions } from '../tables/options.ts';
import type { EntrySink, RefusedRow, TableWarning } from '../tables/report.ts';
import { withSourceErrors } from './error.ts';
import { whileFileIsThere } from './fetch-source.ts';
import { RowNotes } from './row-notes.ts';

/** An entry, and its line as the store keeps it. */
export interface EntryLine {
  entry: Entry;
  line: Uint8Array;
}

/** What a source came to. Rows read = taken + refused, always. */
export interface Reading {
  read: number;
  taken: number;
  refused: number;
  doubtful: number;
  notes: RowNotes;
  /** The ids of the entries. */
  ids: EntryIds;
  /** A checksum of the entries, whatever their order; empty where it was not asked for. */
  content: string;
}

export interface ReadOptions {
  flight: Flight;
  /** What news of it goes by. */
  subject: string;
  source: NonNullable<Progress['source']>;
  /** Whether the checksum is wanted. */
  checksum: boolean;
  /** Takes the entries in portions; without it they are only counted. */
  store?: (lines: readonly EntryLine[]) => Promise<void>;
}

/** @throws TableError, SourceError, SyncError `cancelled`, and what `store` throws */
export async function readSource(
  file: PublishedFile,
  choices: SourceChoices,
  { flight, subject, source, checksum, store }: ReadOptions,
): Promise<Reading> {
  const sink = new Sink(checksum, store !== undefined);
  const of = file.form === 'domains' ? file.text.lines : sum(file.sheets.map(({ length }) => length));
  let stored = 0;
  const between = async (rows: number): Promise<void> => {
    demandWanted(flight.signal);
    flight.tell({ subject, source, stage: 'reading', done: Math.min(rows, of), of, unit: 'rows' });
    const lines = sink.drain();
    if (store && lines.length > 0) {
      await store(lines);
      stored += lines.length;
      flight.tell({ subject, source, stage: 'storing', done: stored, unit: 'entries' });
    }
    await turn();
  };
  const ids = await withSourceErrors(() =>
    whileFileIsThere(() => readPublished(file, tableOptions(choices), sink, between)),
  );
  if (store) await store(sink.drain());
  demandWanted(flight.signal);
  const { taken, refused, doubtful, notes } = sink;
  return { read: taken + refused, taken, refused, doubtful, notes, ids, content: sink.content() };
}

/** A cancellation that was sent gets its turn. */
function turn(): Promise<void> {
  return new Promise((over) => setTimeout(over));
}

/** Choices as the reader takes them; a column for which it knows no such field is found as ever. */
function tableOptions({ tier, basisKind, published, columns }: SourceChoices): TableOptions {
  const known = columns.flatMap(
    (column) => TableMapping.safeParse({ columns: [column] }).data?.columns ?? [],
  );
  return {
    tier,
    basisUntold: basisKind,
    ...(published !== undefined && { published }),
    ...(known.length > 0 && { mapping: { columns: known } }),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const encoder = new TextEncoder();

class Sink implements EntrySink {
  taken = 0;
  refused = 0;
  doubtful = 0;
  readonly notes = new RowNotes();
  readonly #content: StateSum | undefined;
  readonly #keeps: boolean;
  #lines: EntryLine[] = [];

  /** @param keeps whether entries are to be drained */
  constructor(checksum: boolean, keeps: boolean) {
    this.#content = checksum ? new StateSum() : undefined;
    this.#keeps = keeps;
  }

  take({ entry, json }: NamedEntry, doubtful: boolean): void {
    this.taken++;
    if (doubtful) this.doubtful++;
    if (!this.#content && !this.#keeps) return;
    const line = encoder.encode(json);
    this.#content?.add(line);
    if (this.#keeps) this.#lines.push({ entry, line });
  }

  refuse(row: RefusedRow): void {
    this.refused++;
    this.notes.refused(row);
  }

  warn(warning: TableWarning): void {
    this.notes.warned(warning);
  }

  drain(): EntryLine[] {
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }

  content(): string {
    return this.#content?.toString() ?? '';
  }
}
