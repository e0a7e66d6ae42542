/** The source that was opened last: a corrected column neither fetches nor unpacks it again. */
import type { SourcePlace } from '../../model/source.ts';
import type { OpenedSource } from './open-source.ts';
import { placeKey } from './place.ts';
import type { RowNotes } from './row-notes.ts';

/** It is let go when nobody asks for it: a file is large, and a page forgotten open. */
const keptMs = 15 * 60_000;

/**
 * One source at a time. Text is kept as its bytes, which browsers put on the disk, and a workbook's, a page's or a
 * JSON answer's rows in memory; both are bounded (tables/read.ts).
 */
export class KeptSource {
  #opened: OpenedSource | undefined;
  #at = 0;
  #notes: { key: string; notes: RowNotes } | undefined;

  keep(opened: OpenedSource, now: Date): void {
    this.#opened = opened;
    this.#at = now.getTime();
  }

  /** @returns what is kept of a place, unless it was read too long ago to be what stands there now */
  of(place: SourcePlace, now: Date): OpenedSource | undefined {
    const fresh = Math.abs(now.getTime() - this.#at) <= keptMs;
    if (!fresh) this.#opened = undefined;
    return this.#opened && placeKey(this.#opened.place) === placeKey(place) ? this.#opened : undefined;
  }

  letGo(): void {
    this.#opened = undefined;
  }

  keepNotes(key: string, notes: RowNotes): void {
    this.#notes = { key, notes };
  }

  notesOf(key: string): RowNotes | undefined {
    return this.#notes?.key === key ? this.#notes.notes : undefined;
  }
}
