/** What a source is, before anything of it is stored: all rows are read, so that every count is exact. */
import type { SourceChoices, SourcePlace, SourcePreview } from '../../model/source.ts';
import { readList, readLists } from '../../store/lists.ts';
import type { StoredList } from '../../store/stored-list.ts';
import { sourceAddress } from '../address.ts';
import type { Flight } from '../flight.ts';
import { readLinks } from '../storefront-links/read.ts';
import type { TableLinks } from '../storefront-links/read.ts';
import { previewSheets } from '../tables/preview.ts';
import { TableError } from '../tables/error.ts';
import { wholeSheet } from '../tables/sheet.ts';
import { TableMapping } from '../tables/mapping.ts';
import { isEnvelope, isNoFeed, looksLike, previewFeed } from './feed-preview.ts';
import type { FeedPreviewDependencies } from './feed-preview.ts';
import { withSourceErrors } from './error.ts';
import { joinsShops } from './form.ts';
import type { KeptSource } from './kept-source.ts';
import { fetchPlace, openFetched, sourceOf } from './open-source.ts';
import type { OpenedSource } from './open-source.ts';
import { placeKey } from './place.ts';
import { readSource } from './read-source.ts';
import { RowNotes } from './row-notes.ts';
import { suggestChoices } from './suggest.ts';
import { countVanished } from './vanished.ts';

export interface PreviewDependencies extends FeedPreviewDependencies {
  kept: KeptSource;
}

/** So many notes are shown; all can be saved. */
const shownNotes = 50;

/**
 * @param choices what the person has chosen so far; they also say that a table of companies and shops is a list
 * @throws FeedError, TableError, SourceError, SyncError `bad-address` or `cancelled`, StoreError
 */
export async function previewSource(
  dependencies: PreviewDependencies,
  place: SourcePlace,
  choices: SourceChoices | undefined,
  flight: Flight,
): Promise<SourcePreview> {
  const { kept, now } = dependencies;
  const open = kept.of(place, now());
  const found = open ?? (await openPlace(dependencies, place, flight));
  if ('form' in found) return found;
  if (!open) kept.keep(found, now());
  if (choices === undefined && joinsShops(found.file)) return previewLinks(kept, found);
  return previewList(dependencies, found, choices, flight);
}

/** Opens a place that is not kept; where it leads to a feed, looks at that. At most two requests tell which it is. */
async function openPlace(
  dependencies: PreviewDependencies,
  place: SourcePlace,
  flight: Flight,
): Promise<OpenedSource | SourcePreview> {
  if (place.kind === 'file') return openFetched(place, await fetchPlace(place, dependencies, flight));
  const looks = looksLike(place);
  if (looks !== 'file') {
    try {
      return await previewFeed(dependencies, place);
    } catch (error) {
      if (looks === 'feed' || !isNoFeed(error)) throw error;
    }
  }
  const fetched = await fetchPlace(place, dependencies, flight);
  if (looks === 'file' && (await isEnvelope(fetched.file))) {
    const address = new URL('.', sourceAddress(place.address)).href;
    return previewFeed(dependencies, { ...place, address });
  }
  return openFetched(place, fetched);
}

async function previewList(
  { db, kept }: PreviewDependencies,
  opened: OpenedSource,
  given: SourceChoices | undefined,
  flight: Flight,
): Promise<SourcePreview> {
  const { place, file } = opened;
  const choices = given ?? (await proposedFor(opened, await readLists(db)));
  const subject = placeKey(place);
  const source = sourceOf(place);
  const reading = await readSource(file, choices, { flight, subject, source, checksum: false }).catch(
    (error: unknown) => {
      if (isWithoutNames(error) && hasColumns(file)) return undefined;
      throw error;
    },
  );
  const notes = reading?.notes ?? new RowNotes();
  kept.keepNotes(subject, notes);
  const known = await readList(db, choices.id);
  const vanished =
    known && reading && known.state.source.kind !== 'feed'
      ? await countVanished(db, known, reading.ids)
      : undefined;
  const mapping = TableMapping.safeParse({ columns: choices.columns }).data;
  return {
    form: file.form,
    sheets:
      file.form === 'table'
        ? previewSheets(
            file.sheets.map(({ head }) => head),
            mapping,
          )
        : [],
    read: reading?.read ?? 0,
    taken: reading?.taken ?? 0,
    refused: reading?.refused ?? 0,
    doubtful: reading?.doubtful ?? 0,
    notes: notes.first(shownNotes),
    choices,
    known: known !== undefined,
    ...(vanished !== undefined && vanished > 0 && { vanished }),
  };
}

/** A table in which no column of names was recognised: the person can point it out in the preview. */
function isWithoutNames(error: unknown): boolean {
  return error instanceof TableError && error.code === 'no-name-column';
}

/** A letter has none that anybody could point to. */
function hasColumns(file: OpenedSource['file']): boolean {
  return (
    file.form === 'table' &&
    file.sheets.some(({ head }) => head.rows.some((row) => row.filter((cell) => cell !== '').length > 1))
  );
}

/** What was chosen for this source before, or what is proposed for one that is new. */
async function proposedFor(
  { place, file, about }: OpenedSource,
  lists: readonly StoredList[],
): Promise<SourceChoices> {
  const suggested = await suggestChoices(place, file, about);
  const address = place.kind === 'address' ? sourceAddress(place.address) : undefined;
  const before =
    lists.find(({ state }) => state.source.kind === 'address' && state.address === address) ??
    lists.find(({ state }) => state.source.kind === 'file' && state.info.id === suggested.id);
  const remembered = before?.sync.reading?.choices;
  if (!remembered) return suggested;
  const { published: _, ...lasting } = remembered;
  // The day is this issue's, not the one's before.
  return { ...lasting, ...(suggested.published !== undefined && { published: suggested.published }) };
}

async function previewLinks(kept: KeptSource, opened: OpenedSource): Promise<SourcePreview> {
  const { read, links, refused } = await readLinksOf(opened);
  const notes = new RowNotes();
  for (const row of refused) notes.refused(row);
  kept.keepNotes(placeKey(opened.place), notes);
  return {
    form: 'links',
    read,
    taken: links.length,
    refused: refused.length,
    notes: notes.first(shownNotes),
  };
}

/** @throws TableError, SourceError `source-too-large` */
export function readLinksOf({ file }: Pick<OpenedSource, 'file'>): Promise<TableLinks> {
  return withSourceErrors(async () =>
    readLinks(file.form === 'table' ? await Promise.all(file.sheets.map(wholeSheet)) : []),
  );
}
