/** Loads lists to be looked up in: what judging needs of them. */
import { entryKeys } from '../utils/identity/keys.ts';
import type { EntryReader, ListedEntry } from '../utils/model/reader.ts';
import { MemoryStore } from '../utils/store/memory.ts';
import { loadList } from './load-list.ts';
import type { LoadOptions } from './load-list.ts';

/**
 * @param places folders with feeds, or tables
 * @throws InputError where one is neither, or a feed that must be refused
 */
export async function loadReader(places: readonly string[], options: LoadOptions = {}): Promise<EntryReader> {
  const listed: ListedEntry[] = [];
  for (const place of places) {
    const { list, entries } = await loadList(place, options);
    for (const entry of entries) listed.push({ list, entry });
  }
  return new MemoryStore(listed, entryKeys);
}
