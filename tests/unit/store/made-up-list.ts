/** Made-up entries and lists for the store's tests, and the short way to write and read them. */
import type { Entry } from '../../../utils/model/entry.ts';
import type { ListState } from '../../../utils/model/list.ts';
import { countPages } from './all-lanes.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import type { StoreDatabase } from '../../../utils/store/database.ts';
import { openGeneration } from '../../../utils/store/generation.ts';
import type { ListWithoutPointer } from '../../../utils/store/generation.ts';
import { openReader } from '../../../utils/store/reader.ts';
import type { ReaderOptions, StoreReader } from '../../../utils/store/reader.ts';
import { listForm } from '../../../utils/store/stored-list.ts';
import type { StoredList } from '../../../utils/store/stored-list.ts';

export const keyForm = 7;

let databases = 0;

/** A database of its own for each test. */
export function freshDatabase(): Promise<StoreDatabase> {
  databases += 1;
  return openDatabase({ name: `test-${databases}` });
}

export function makeEntry(list: string, number: number, change: Partial<Entry> = {}): Entry {
  return {
    id: `${list}-${number}`,
    subject: { kind: 'company', name: `演示第${number}号商贸有限公司` },
    tier: 'blacklist',
    causes: [{ wording: '演示事由' }],
    basisKind: 'administrative',
    ...change,
  };
}

export function makeEntries(list: string, count: number): Entry[] {
  return Array.from({ length: count }, (_, i) => makeEntry(list, i));
}

/** The rule of these tests: an entry is found by its id, its name, and each of its domains. */
export function keysOf(entry: Entry): string[] {
  return [
    `id:${entry.id}`,
    `name:${entry.subject.name}`,
    ...(entry.domains ?? []).map((domain) => `domain:${domain}`),
  ];
}

/** In these tests overlays know an entry by this. */
export const nameEntry: ReaderOptions['nameEntry'] = async (list, id) => `${list}/${id}`;

function makeState(id: string, change: Partial<ListState> = {}): ListState {
  return {
    info: {
      id,
      title: `演示名单 ${id}`,
      publisher: '演示发布者',
      issuer: '演示机关',
      origin: 'demonstration',
      tier: 'blacklist',
      rectifyMonths: 3,
      retentionMonths: 60,
    },
    trust: 'community',
    serial: 1,
    issued: '2026-01-01T00:00:00Z',
    expires: '2026-02-01T00:00:00Z',
    source: { kind: 'feed' },
    address: 'https://lists.example/demo/',
    fingerprint: '00',
    enabled: true,
    entries: 0,
    ...change,
  };
}

export function makeList(id: string, change: Partial<ListState> = {}): ListWithoutPointer {
  return { form: listForm, state: makeState(id, change), sync: { failures: 0 } };
}

/** Writes entries as the list's new generation. */
export async function storeList(
  db: StoreDatabase,
  id: string,
  entries: readonly Entry[],
  change: Partial<ListState> = {},
): Promise<StoredList | undefined> {
  const writer = await openGeneration(db, id, { keyForm });
  await writer.add(entries.map((entry) => ({ entry, keys: keysOf(entry) })));
  return writer.commit(() => makeList(id, { entries: entries.length, ...change }));
}

/** A reader, and the lists it complained of. */
export async function readerOf(
  db: StoreDatabase,
  options: Partial<ReaderOptions> = {},
): Promise<{ reader: StoreReader; damage: string[] }> {
  const damage: string[] = [];
  const reader = await openReader(db, {
    entryKeys: keysOf,
    keyForm,
    nameEntry,
    onDamage: (id, { code }) => damage.push(`${id}: ${code}`),
    ...options,
  });
  return { reader, damage };
}

/** Ids of the entries found under one key. */
export async function idsUnder(reader: StoreReader, key: string): Promise<string[]> {
  return ((await reader.lookup([key])).get(key) ?? []).map(({ entry }) => entry.id);
}

/** How many records each store of the database holds. */
export async function recordCounts(db: StoreDatabase): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const store of ['lists', 'generations', 'filters'] as const) counts[store] = await db.count(store);
  for (const pages of ['keyPages', 'entryPages'] as const) counts[pages] = await countPages(db, pages);
  return counts;
}
