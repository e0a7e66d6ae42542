import { addingPlace, readEntryHash } from '../../look-up/address.ts';
import type { EntryAddress } from '../../look-up/address.ts';

/** Addresses within the section: what follows `#cases/`. Ids of cases have at least 8 characters, places fewer. */
export const casePlaces = ['board', 'list', 'open', 'keep'] as const;
export type CasePlace = (typeof casePlaces)[number];

/** @returns a place of the section, the id of a case, or the entry that is to come into a case */
export function readPlace(place: string): { place: CasePlace } | { id: string } | { adding: EntryAddress } {
  if (place.startsWith(addingPlace)) {
    const entry = readEntryHash(`#${place.slice(addingPlace.length)}`);
    return entry === undefined ? { place: 'board' } : { adding: entry };
  }
  const known = casePlaces.find((one) => one === place);
  if (known !== undefined) return { place: known };
  return /^[0-9a-z-]{8,64}$/.test(place) ? { id: place } : { place: 'board' };
}

/** The address of a place of the section. */
export const placeHash = (place: CasePlace): string => (place === 'board' ? '#cases' : `#cases/${place}`);

/** The address of a case. */
export const caseHash = (id: string): string => `#cases/${id}`;
