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
  const ids = new Set<string>();
  for (const place of places) {
    const { list, entries } = await loadList(place, options);
    // Tables whose names hold no Latin letter are all called `list`.
    const id = ids.has(list.info.id) ? `${list.info.id}-${ids.size + 1}` : list.info.id;
    ids.add(id);
    const named = { ...list, info: { ...list.info, id } };
    for (const entry of entries) listed.push({ list: named, entry });
  }
  return new MemoryStore(listed, entryKeys);
}
