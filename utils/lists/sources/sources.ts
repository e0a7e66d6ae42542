/** All that pages ask about tables and lists of domains, in the one place where they are read: the Worker. */
import type { ListState } from '../../model/list.ts';
import type { SourceChoices, SourcePlace, SourcePreview } from '../../model/source.ts';
import type { StoreDatabase } from '../../store/database.ts';
import { readRowNotes } from '../../store/row-notes.ts';
import type { Fetch } from '../feed-files.ts';
import { legalDayAt } from '../../model/days.ts';
import type { Flight } from '../flight.ts';
import { demandWanted, SyncError } from '../sync-error.ts';
import { importSource } from './import-source.ts';
import type { KeptSource } from './kept-source.ts';
import { fetchPlace, openFetched } from './open-source.ts';
import { fileNameOf } from './place.ts';
import { previewSource, readLinksOf } from './preview.ts';
import { addLinks } from '../storefront-links/add.ts';
import { rowNotesCsv } from '../tables/refusals-csv.ts';

export interface SourceDependencies {
  db: StoreDatabase;
  fetch: Fetch;
  now: () => Date;
  random: () => number;
  /** What was opened last, for as long as the Worker lives. */
  kept: KeptSource;
  stallMs?: number | undefined;
  /** Addresses below which the extension's own files lie. */
  ours?: string | undefined;
}

/** Each throws FeedError, TableError, SourceError, SyncError or StoreError. */
export interface Sources {
  preview(place: SourcePlace, choices: SourceChoices | undefined, flight: Flight): Promise<SourcePreview>;
  importSource(place: SourcePlace, choices: SourceChoices, flight: Flight): Promise<ListState>;
  importLinks(place: SourcePlace, flight: Flight): Promise<{ taken: number; refused: number }>;
  /**
   * @param subject a place's address or blob, or a list's id
   * @param explain gives the sentence for a note's code
   * @returns CSV
   */
  rowNotes(subject: string, explain: (code: string) => string): Promise<string>;
}

/** Tables and lists of domains, by address or file. What was fetched for a preview serves the import behind it too. */
export function createSources(dependencies: SourceDependencies): Sources {
  const { db, kept, now } = dependencies;
  return {
    preview: (place, choices, flight) => previewSource(dependencies, place, choices, flight),
    importSource: (place, choices, flight) => importSource(dependencies, place, choices, flight),
    async importLinks(place, flight) {
      const opened =
        kept.of(place, now()) ?? (await openFetched(place, await fetchPlace(place, dependencies, flight)));
      const { links, refused } = await readLinksOf(opened);
      demandWanted(flight.signal);
      const added = await addLinks(db, links, { name: fileNameOf(place), day: legalDayAt(now()) });
      kept.letGo();
      return { taken: added.taken, refused: added.refused + refused.length };
    },
    async rowNotes(subject, explain) {
      const previewed = kept.notesOf(subject);
      if (previewed) return rowNotesCsv(previewed.all(), previewed.more, explain);
      const stored = await readRowNotes(db, subject);
      if (!stored) throw new SyncError('not-subscribed', subject);
      return rowNotesCsv(stored.notes, stored.more, explain);
    },
  };
}
