/** Where a source lies, by the names it goes by. */
import type { SourcePlace } from '../../model/source.ts';
import { sourceAddress } from '../address.ts';

/** The name under which a place's progress is told and its reading is ended: as the asking page gave it. */
export function placeKey(place: SourcePlace): string {
  return place.kind === 'file' ? place.blob : place.address;
}

/** @returns the name of the file, or the last part of the address that has one */
export function fileNameOf(place: SourcePlace): string {
  if (place.kind === 'file') return place.fileName;
  const { pathname, hostname } = new URL(sourceAddress(place.address));
  const last = pathname.split('/').findLast((part) => part !== '');
  if (last === undefined) return hostname;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** @returns a file's name without what tells its form */
export function bareName(fileName: string): string {
  const bare = fileName.replace(/(?:\.(?:csv|tsv|txt|xlsx?|et|html?|json|jsonl|gz))+$/i, '').trim();
  return bare === '' ? fileName : bare;
}
