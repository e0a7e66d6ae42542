/** Sources as they become lists, and addresses as they are looked at again. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keyForm, markKeys } from '../../../utils/identity/keys.ts';
import { idleFlight } from '../../../utils/lists/flight.ts';
import type { Flight } from '../../../utils/lists/flight.ts';
import { idHash } from '../../../utils/lists/feed/removals.ts';
import { dueLists, earliestLook } from '../../../utils/lists/schedule.ts';
import { Comparison } from '../../../utils/lists/comparison.ts';
import { createListSync } from '../../../utils/lists/sync.ts';
import type { ListSync } from '../../../utils/lists/sync.ts';
import type { Sources } from '../../../utils/lists/sources/sources.ts';
import type { ListState } from '../../../utils/model/list.ts';
import type { Progress, SourceChoices, SourcePlace } from '../../../utils/model/source.ts';
import { readEntries } from '../../../utils/store/contents.ts';
import type { StoreDatabase } from '../../../utils/store/database.ts';
import { readHistory } from '../../../utils/store/history.ts';
import { changeList, readList, readLists, removeList } from '../../../utils/store/lists.ts';
import { openReader } from '../../../utils/store/reader.ts';
import { readRowNotes } from '../../../utils/store/row-notes.ts';
import { clearPages } from '../store/all-lanes.ts';
import { freshDatabase, recordCounts } from '../store/made-up-list.ts';
import {
  addressPlace,
  FakeWeb,
  filePlace,
  isListPreview,
  madeUpTable,
  sourcesOver,
  withChoices,
} from './source-places.ts';
import { FakePublisher, madeUpEntries, noon } from './sync-server.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const address = 'https://lists.example/list.csv';

let db: StoreDatabase;
let web: FakeWeb;
let clock: number;
let sources: Sources;
let sync: ListSync;

beforeEach(async () => {
  db = await freshDatabase();
  web = new FakeWeb();
  clock = noon;
  const now = (): Date => new Date(clock);
  sources = sourcesOver(db, web, { now });
  sync = createListSync({ db, fetch: web.fetch, now, random: () => 0.5 });
});

async function taken(
  place: SourcePlace,
  change: Partial<SourceChoices> = {},
  flight: Flight = idleFlight,
): Promise<ListState> {
  const choices = withChoices(await sources.preview(place, undefined, idleFlight), { id: 'jia', ...change });
  return sources.importSource(place, choices, flight);
}

/** Ids of the entries under which a name is found. */
async function idsOf(name: string): Promise<string[]> {
  const reader = await openReader(db, {
    entryKeys: markKeys,
    keyForm,
    nameEntry: idHash,
    onDamage: () => undefined,
  });
  return [...(await reader.lookup([`name:${name}`])).values()].flat().map(({ entry }) => entry.id);
}

const nameOf = (number: number): string => `杭州乙丙丁第${number}号演示商贸有限公司`;

describe('an import', () => {
  it('makes a list of a file, which is a community’s, never due, and stale after three months', async () => {
    const state = await taken(filePlace(`${madeUpTable(3)}\n,无名,,`, '演示名单.csv'), {
      title: '演示名单',
      tier: 'blacklist',
    });
    expect(state).toMatchObject({
      info: { id: 'jia', title: '演示名单', tier: 'blacklist', origin: 'transcription' },
      trust: 'community',
      serial: 1,
      source: { kind: 'file', fileName: '演示名单.csv' },
      entries: 3,
      enabled: true,
      rows: { read: 4, refused: 1, doubtful: 0 },
      expires: '2026-05-31T16:00:00.000Z',
    });
    expect([state.address, state.fingerprint]).toEqual([undefined, undefined]);
    expect(await idsOf(nameOf(1))).toEqual([`name:${nameOf(1)}`]);
    const lists = await readLists(db);
    expect(earliestLook(lists, new Date(noon))).toBeUndefined();
    expect(dueLists(lists, new Date(noon + 1000 * dayMs))).toEqual([]);
  });

  it('of a file that tells its day is stale three months after that day', async () => {
    expect(await taken(filePlace(madeUpTable(1), '名单2025-11-30.csv'))).toMatchObject({
      issued: '2025-11-29T16:00:00.000Z',
      expires: '2026-02-27T16:00:00.000Z',
    });
  });

  it('again raises the serial only where the entries changed, in whatever order', async () => {
    const lines = madeUpTable(4).split('\n');
    expect(await taken(filePlace(lines.join('\n')))).toMatchObject({ serial: 1 });
    const turned = [lines[0], ...lines.slice(1).toReversed()].join('\n');
    expect(await taken(filePlace(turned), { title: '新的名称' })).toMatchObject({
      serial: 1,
      info: { title: '新的名称' },
    });
    expect(await taken(filePlace(madeUpTable(5)))).toMatchObject({ serial: 2, entries: 5 });
  });

  it('again takes away whoever is gone, and the preview says how many', async () => {
    await taken(filePlace(madeUpTable(10)));
    const place = filePlace(madeUpTable(4, 5));
    const shown = await sources.preview(
      place,
      { ...withChoices(await sources.preview(place, undefined, idleFlight)), id: 'jia' },
      idleFlight,
    );
    expect(isListPreview(shown) && [shown.known, shown.vanished]).toEqual([true, 6]);
    await taken(place);
    expect(await idsOf(nameOf(1))).toEqual([]);
    expect(await idsOf(nameOf(6))).toHaveLength(1);
  });

  it('remembers what was chosen for an address, and proposes it again', async () => {
    web.put(address, '企业名称,备注\n演示甲商贸有限公司,2026-01-02\n');
    const columns = [{ column: 1, header: '备注', field: 'listedOn' }];
    await taken(addressPlace(address), { title: '我的名单', columns });
    const shown = await sourcesOver(db, web).preview(addressPlace(address), undefined, idleFlight);
    expect(shown).toMatchObject({ known: true, choices: { id: 'jia', title: '我的名单', columns } });
  });

  it('of an id that a feed has is refused, and the feed stays', async () => {
    const publisher = new FakePublisher('jia');
    await publisher.publish(madeUpEntries(2), 1);
    const feeds = createListSync({
      db,
      fetch: publisher.fetch,
      now: () => new Date(noon),
      random: () => 0.5,
    });
    await feeds.subscribe({ address: publisher.address });
    await expect(taken(filePlace(madeUpTable(1)))).rejects.toMatchObject({
      name: 'SyncError',
      code: 'id-taken',
    });
    expect((await readList(db, 'jia'))?.state).toMatchObject({ source: { kind: 'feed' }, entries: 2 });
  });

  it('of which nothing can be taken is refused, and leaves nothing behind', async () => {
    await expect(taken(filePlace('姓名,事由\n张三,传销\n'))).rejects.toMatchObject({ code: 'nothing-taken' });
    expect(await recordCounts(db)).toEqual({
      lists: 0,
      generations: 0,
      filters: 0,
      keyPages: 0,
      entryPages: 0,
    });
  });

  it('switches the demonstration off', async () => {
    const demonstration = new FakePublisher('shi', 'https://shi.example/feed/');
    await demonstration.publish(madeUpEntries(2), 1);
    const feeds = createListSync({
      db,
      fetch: demonstration.fetch,
      now: () => new Date(noon),
      random: () => 0.5,
    });
    await feeds.subscribe({ address: demonstration.address, demonstration: true });
    await taken(filePlace(madeUpTable(1)));
    expect((await readList(db, 'shi'))?.state.enabled).toBe(false);
  });

  it('that is ended midway leaves the list that was there, and nothing else', async () => {
    await taken(filePlace(madeUpTable(3)));
    const before = await recordCounts(db);
    for (const stage of ['reading', 'storing', 'indexing'] as const) {
      const controller = new AbortController();
      const flight: Flight = {
        signal: controller.signal,
        tell: (news) => news.stage === stage && controller.abort(),
      };
      await expect(taken(filePlace(madeUpTable(20)), {}, flight), stage).rejects.toMatchObject({
        code: 'cancelled',
      });
      expect(await recordCounts(db)).toEqual(before);
      expect((await readList(db, 'jia'))?.state).toMatchObject({ serial: 1, entries: 3 });
    }
  });

  it('tells how far it is, by the list’s id', async () => {
    web.put(address, madeUpTable(3));
    const told: Progress[] = [];
    const choices = withChoices(await sources.preview(addressPlace(address), undefined, idleFlight), {
      id: 'jia',
    });
    await sourcesOver(db, web).importSource(addressPlace(address), choices, {
      ...idleFlight,
      tell: (news) => told.push(news),
    });
    const kinds = told.map(({ stage, unit, subject, source }) =>
      [stage, unit, subject, source?.kind].join(' '),
    );
    expect([...new Set(kinds)]).toEqual([
      'fetching bytes jia address',
      'reading rows jia address',
      'storing entries jia address',
      'indexing entries jia address',
    ]);
    const read = told.findLast(({ stage }) => stage === 'reading');
    expect(read).toMatchObject({ done: 4, of: 4 });
  });

  it('keeps the notes of its rows until the list is removed', async () => {
    await taken(filePlace(`${madeUpTable(1)}\n,无名,,\n${nameOf(9)},传销,,哪天`));
    const csv = await sourcesOver(db, web).rowNotes('jia', () => '');
    expect(csv).toContain(',3,refused,no-name,');
    expect(csv).toContain(',4,doubtful,unreadable-date,');
    await removeList(db, 'jia');
    expect(await readRowNotes(db, 'jia')).toBeUndefined();
    await expect(sourcesOver(db, web).rowNotes('jia', () => '')).rejects.toMatchObject({
      code: 'not-subscribed',
    });
  });
});

describe('a list from an address', () => {
  beforeEach(async () => {
    web.put(address, madeUpTable(20));
    await taken(addressPlace(address));
    web.asked.length = 0;
  });

  it('is due daily, a list of the catalogue in its own rhythm, and is good for 45 days', async () => {
    const list = await readList(db, 'jia');
    expect(list?.state).toMatchObject({
      source: { kind: 'address' },
      address,
      expires: '2026-04-15T04:00:00.000Z',
    });
    expect(Date.parse(list?.sync.nextAt ?? '') - noon).toBe(24 * hourMs);
    const weekly =
      'https://raw.githubusercontent.com/stonecrusher/filterlists-pihole/master/watchlist-internet-ph.txt';
    web.put(weekly, 'yanshi.example\n');
    const state = await taken(addressPlace(weekly), { id: 'watchlist-internet' });
    expect(state.info).toMatchObject({ origin: 'transcription', jurisdiction: 'AT' });
    const looks = Date.parse((await readList(db, 'watchlist-internet'))?.sync.nextAt ?? '');
    expect(looks - noon).toBe(168 * hourMs);
    const due = dueLists(await readLists(db), new Date(noon + 25 * hourMs));
    expect(due.map(({ state: { info } }) => info.id)).toEqual(['jia']);
  });

  it('that stands as it was costs one request, and is good for longer', async () => {
    clock += 30 * dayMs;
    const before = (await readList(db, 'jia'))?.contents;
    expect(await sync.syncList('jia')).toMatchObject({
      serial: 1,
      expires: '2026-05-15T04:00:00.000Z',
      checkedAt: '2026-03-31T04:00:00.000Z',
    });
    expect(web.asked).toHaveLength(1);
    expect((await readList(db, 'jia'))?.contents).toEqual(before);
    expect((await readList(db, 'jia'))?.sync).toMatchObject({ failures: 0 });
  });

  it('that changed is taken: who came is found, who left is gone', async () => {
    web.put(address, madeUpTable(20, 1));
    expect(await sync.syncList('jia')).toMatchObject({ serial: 2, entries: 20 });
    expect(await idsOf(nameOf(0))).toEqual([]);
    expect(await idsOf(nameOf(20))).toHaveLength(1);
    expect((await readList(db, 'jia'))?.sync.unfinished).toBeUndefined();
  });

  it('says how many came and went also where it is too long to be compared entry by entry', async () => {
    const tooLong = vi.spyOn(Comparison, 'with').mockResolvedValue(undefined);
    web.put(address, madeUpTable(21, 2));
    await sync.syncList('jia');
    const [event] = await readHistory(db, 'jia');
    expect(event).toMatchObject({ kind: 'changed', entries: 21, added: 3, removed: 2 });
    expect(event).not.toHaveProperty('changed');
    tooLong.mockRestore();
  });

  it('that lost more than a tenth is not believed until the person imports it again', async () => {
    web.put(address, madeUpTable(17));
    expect((await sync.syncList('jia')).error).toMatchObject({ code: 'many-vanished', detail: '3 / 20' });
    expect(await idsOf(nameOf(19))).toHaveLength(1);
    expect(await taken(addressPlace(address))).toMatchObject({ serial: 2, entries: 17 });
    expect((await readList(db, 'jia'))?.state.error).toBeUndefined();
    expect(await idsOf(nameOf(19))).toEqual([]);
  });

  it('that lost a tenth and no more is believed', async () => {
    web.put(address, madeUpTable(18));
    expect(await sync.syncList('jia')).toMatchObject({ entries: 18 });
  });

  it.each<[string, string | Response, string]>([
    ['a server’s error', new Response(null, { status: 503 }), 'address-unreachable'],
    ['a page of errors', '<!doctype html><title>维护中</title><p>请稍后</p>', 'no-table'],
    ['an empty table', '企业名称,列入事由\n', 'many-vanished'],
    ['nothing', '', 'empty'],
  ])('that gives %s instead keeps its entries and says why', async (_, body, code) => {
    web.put(address, body);
    expect((await sync.syncList('jia')).error?.code).toBe(code);
    expect(await idsOf(nameOf(3))).toHaveLength(1);
    expect((await readList(db, 'jia'))?.sync.failures).toBe(1);
    web.put(address, madeUpTable(20));
    expect((await sync.syncList('jia')).error).toBeUndefined();
  });

  it('that is damaged, or whose keys are of another rule, is taken anew though it did not change', async () => {
    await clearPages(db, 'keyPages');
    await changeList(db, 'jia', (list) => ({ ...list, sync: { ...list.sync, damaged: true } }));
    expect(await sync.syncList('jia')).toMatchObject({ serial: 1 });
    expect(await idsOf(nameOf(3))).toHaveLength(1);
    const before = (await readList(db, 'jia'))?.contents;
    await changeList(db, 'jia', (list) => ({ ...list, sync: { ...list.sync, keyForm: -1 } }));
    await sync.syncList('jia');
    expect((await readList(db, 'jia'))?.contents).not.toEqual(before);
  });

  it('whose import is killed is gone on with, as the person chose it', async () => {
    web.put(address, madeUpTable(5));
    const choices = withChoices(await sources.preview(addressPlace(address), undefined, idleFlight), {
      title: '新的名称',
    });
    const killed = sourcesOver(db, web, { fetch: () => new Promise(() => undefined) });
    void killed.importSource(addressPlace(address), choices, idleFlight);
    await expect.poll(async () => (await readList(db, 'jia'))?.sync.unfinished).toBe(true);
    expect(await sync.syncList('jia')).toMatchObject({ entries: 5, info: { title: '新的名称' } });
    expect((await readList(db, 'jia'))?.sync.reading?.confirmed).toBeUndefined();
  });

  it('whose import fails is as it was', async () => {
    const before = (await readList(db, 'jia'))?.sync;
    const choices = withChoices(await sources.preview(addressPlace(address), undefined, idleFlight), {
      title: '新的名称',
    });
    const broken = sourcesOver(db, web, { fetch: async () => new Response('%PDF') });
    await expect(broken.importSource(addressPlace(address), choices, idleFlight)).rejects.toMatchObject({
      code: 'other-format',
    });
    expect((await readList(db, 'jia'))?.sync).toEqual(before);
  });
});

describe('a list from a file', () => {
  beforeEach(async () => {
    await taken(filePlace(madeUpTable(20)));
  });

  it('is not asked for anywhere when it is synced', async () => {
    const before = await readList(db, 'jia');
    expect(await sync.syncList('jia')).toEqual(before?.state);
    expect(await readList(db, 'jia')).toEqual(before);
  });

  it('whose index is damaged is mended of its own entries', async () => {
    await clearPages(db, 'keyPages');
    await changeList(db, 'jia', (list) => ({
      ...list,
      state: { ...list.state, error: { code: 'rebuild-needed' } },
      sync: { ...list.sync, damaged: true },
    }));
    expect(await idsOf(nameOf(3))).toEqual([]);
    expect((await sync.syncList('jia')).error).toBeUndefined();
    expect(await idsOf(nameOf(3))).toHaveLength(1);
    const entries: string[] = [];
    const list = await readList(db, 'jia');
    if (list)
      for await (const portion of readEntries(db, list.contents, idHash))
        entries.push(...portion.map(({ id }) => id));
    expect(entries).toHaveLength(20);
  });

  it('whose entries are damaged asks for the file', async () => {
    await clearPages(db, 'entryPages');
    await changeList(db, 'jia', (list) => ({ ...list, sync: { ...list.sync, damaged: true } }));
    expect((await sync.syncList('jia')).error?.code).toBe('import-again');
    expect(await taken(filePlace(madeUpTable(20)))).toMatchObject({ serial: 1, entries: 20 });
    expect(await idsOf(nameOf(3))).toHaveLength(1);
  });
});
