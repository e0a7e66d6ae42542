/** Addresses of the look-up page: of an entry, which people share, and of a search that is begun elsewhere. */
import { lookupPage } from '../own-pages.ts';

export interface EntryAddress {
  list: string;
  id: string;
}

/** The part of an address that names an entry: `#list/entry`. */
export function entryHash({ list, id }: EntryAddress): string {
  return `#${encodeURIComponent(list)}/${encodeURIComponent(id)}`;
}

/** @returns undefined where an address names no entry */
export function readEntryHash(hash: string): EntryAddress | undefined {
  const [, list = '', id = ''] = /^#([^/]+)\/(.+)$/.exec(hash) ?? [];
  if (list === '') return undefined;
  try {
    return { list: decodeURIComponent(list), id: decodeURIComponent(id) };
  } catch {
    return undefined;
  }
}

/** Where a search for a text is done in full. */
export function searchAddress(text: string): typeof lookupPage | `${typeof lookupPage}?q=${string}` {
  return text === '' ? lookupPage : `${lookupPage}?q=${encodeURIComponent(text)}`;
}

/** Within the desk's section of cases: before the list and the entry that are to come into a case. */
export const addingPlace = 'add/';

/** The address on the desk at which an entry comes into a case. */
export const addEntryHash = (entry: EntryAddress): string =>
  `#cases/${addingPlace}${entryHash(entry).slice(1)}`;
