import type { SourcePlace } from '../../../../utils/model/source.ts';

/** What a person knows a place by: the file's name, or the address without what only machines read. */
export function placeName(place: SourcePlace): string {
  return place.kind === 'file' ? place.fileName : place.address.replace(/#.*$/s, '');
}
