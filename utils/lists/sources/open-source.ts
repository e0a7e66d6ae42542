/** Opening a source: its bytes, what they are, and what they say of themselves. */
import type { ListSource } from '../../model/list.ts';
import type { SourcePlace } from '../../model/source.ts';
import { sourceAddress } from '../address.ts';
import type { Fetch } from '../feed-files.ts';
import type { Flight } from '../flight.ts';
import { openPublishedFile } from '../published-list.ts';
import type { PublishedFile } from '../published-list.ts';
import { aboutSource } from './about.ts';
import type { AboutSource } from './about.ts';
import { withSourceErrors } from './error.ts';
import { fetchSource, readChosenFile, whileFileIsThere } from './fetch-source.ts';
import type { FetchedSource } from './fetch-source.ts';
import { fileNameOf, placeKey } from './place.ts';

export interface OpenedSource {
  place: SourcePlace;
  file: PublishedFile;
  about: AboutSource;
}

export interface OpeningDependencies {
  fetch: Fetch;
  stallMs?: number | undefined;
}

/** @returns the kind of list that a place makes */
export function sourceOf(place: SourcePlace): ListSource {
  return place.kind === 'file' ? { kind: 'file', fileName: place.fileName } : { kind: 'address' };
}

/**
 * @param subject what news of it goes by
 * @throws SourceError `address-unreachable`, `file-gone`, `source-too-large`; SyncError `bad-address`, `cancelled`
 */
export function fetchPlace(
  place: SourcePlace,
  { fetch, stallMs }: OpeningDependencies,
  { signal, tell }: Flight,
  subject: string = placeKey(place),
): Promise<FetchedSource> {
  const source = sourceOf(place);
  if (place.kind === 'file') return readChosenFile(place.blob, { fetch, signal });
  return fetchSource(sourceAddress(place.address), {
    fetch,
    signal,
    stallMs,
    onBytes: (done, of) =>
      tell({
        subject,
        source,
        stage: 'fetching',
        done,
        ...(of !== undefined && { of: Math.max(of, done) }),
        unit: 'bytes',
      }),
  });
}

/** @throws TableError, SourceError */
export async function openFetched(
  place: SourcePlace,
  { file: bytes, contentType }: FetchedSource,
): Promise<OpenedSource> {
  return withSourceErrors(() =>
    whileFileIsThere(async () => {
      const file = await openPublishedFile(bytes, contentType === undefined ? {} : { contentType });
      return { place, file, about: await aboutSource(file, fileNameOf(place)) };
    }),
  );
}
