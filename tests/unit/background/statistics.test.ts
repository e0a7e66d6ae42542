/** The figures of stored lists as the Worker reads them, and the counts of marks as pages cause them. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MockInstance } from 'vitest';
import { pageHandlers } from '../../../utils/background/page-handlers.ts';
import { Session } from '../../../utils/background/session.ts';
import { readShownMonths } from '../../../utils/background/shown-marks.ts';
import { statisticsHandlers } from '../../../utils/background/statistics-handlers.ts';
import { readFigures } from '../../../utils/background/statistics/read-list.ts';
import { reckon } from '../../../utils/background/statistics/worker.ts';
import { keyForm, markKeys } from '../../../utils/identity/keys.ts';
import { idHash } from '../../../utils/lists/feed/id-hash.ts';
import { changeSettings } from '../../../utils/settings.ts';
import type { ReckoningNews } from '../../../utils/statistics/reckoning.ts';
import type { Tally } from '../../../utils/statistics/tally.ts';
import { listTransaction, openDatabase } from '../../../utils/store/database.ts';
import type { StoreDatabase } from '../../../utils/store/database.ts';
import { openGeneration } from '../../../utils/store/generation.ts';
import { addEvents } from '../../../utils/store/history.ts';
import type { StoredList } from '../../../utils/store/stored-list.ts';
import { appendTombstones } from '../../../utils/store/tombstones.ts';
import type { StoredTombstone } from '../../../utils/store/tombstones.ts';
import { entryOf, listOf, sightingOf } from '../match/made-up.ts';
import { freshDatabase, makeEntry, makeList, storeList } from '../store/made-up-list.ts';

const stored: Record<string, unknown> = {};
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: structuredClone(stored[key]) }),
        set: async (values: object) => void Object.assign(stored, structuredClone(values)),
      },
    },
  },
}));

const today = '2026-06-15';
const now = new Date(`${today}T04:00:00Z`);

async function present(list: Promise<StoredList | undefined>): Promise<StoredList> {
  const there = await list;
  if (!there) throw new Error('The list was not stored');
  return there;
}

function tallied({ tally }: { tally?: Tally }): Tally {
  if (!tally) throw new Error('There is no tally');
  return tally;
}

async function noteRemovals(db: StoreDatabase, stones: readonly StoredTombstone[]): Promise<void> {
  const tx = listTransaction(db);
  await Promise.all([appendTombstones(tx, 'a', stones, 0), tx.done]);
}

const company = (name: string) => ({ subject: { kind: 'company' as const, name } });

describe('the figures of a stored list', () => {
  let db: StoreDatabase;
  beforeEach(async () => {
    db = await freshDatabase();
  });

  it('leave out what overlays removed, and find there when and where it was listed', async () => {
    const entries = [
      makeEntry('a', 1, {
        subject: { kind: 'company', name: '杭州演示商贸有限公司' },
        listedOn: '2026-05-01',
      }),
      makeEntry('a', 2, {
        subject: { kind: 'company', name: '广州演示商贸有限公司' },
        listedOn: '2026-01-01',
      }),
      makeEntry('a', 3, { status: 'overdue' }),
    ];
    const base = await present(storeList(db, 'a', entries));
    const gone = await idHash('a', 'a-2');
    const writer = await openGeneration(db, 'a', { keyForm, over: base.contents });
    writer.replace([gone]);
    const list = await present(writer.commit(() => makeList('a', { entries: 2 })));
    await noteRemovals(db, [
      { removed: gone, reason: 'repaired', on: '2026-03-02' },
      { removed: '0'.repeat(32), reason: 'objection-upheld', on: '2026-03-03' },
    ]);
    let read = 0;
    const figures = await readFigures(db, list, today, (count) => (read += count));
    expect(read).toBe(3);
    expect(figures).toMatchObject({ id: 'a', givesReasons: true, uncounted: 0, undescribed: 1 });
    const tally = tallied(figures);
    expect(tally.standing).toMatchObject({ overdue: 1, rectifying: 1 });
    expect(tally.removed).toMatchObject({ repaired: 1, 'objection-upheld': 1, 'not-told': 0 });
    expect(tally.term).toEqual({ within: 1, after: 0, unknown: 0 });
    expect([...tally.days]).toEqual([[60, 1]]);
    expect(tally.areas.get('广东')).toMatchObject({ listed: 1, repaired: 1 });
    expect(tally.areas.get('浙江')).toMatchObject({ listed: 1, standing: 1 });
  });

  it('of one area hold what lies in it, and say what could not be placed', async () => {
    const entries = [
      makeEntry('a', 1, company('杭州演示商贸有限公司')),
      makeEntry('a', 2, company('广州演示商贸有限公司')),
      makeEntry('a', 3, company('演示某某商贸有限公司')),
    ];
    const list = await present(storeList(db, 'a', entries));
    await noteRemovals(db, [
      {
        removed: await idHash('a', 'a-8'),
        reason: 'repaired',
        on: '2026-03-02',
        entry: { listedOn: '2026-02-01', region: '浙江省杭州市' },
      },
      { removed: await idHash('a', 'a-9'), reason: 'repaired', on: '2026-03-02' },
    ]);
    const all = await readFigures(db, list, today, () => undefined);
    expect(tallied(all).areas.get('浙江')).toMatchObject({ listed: 2, standing: 1, repaired: 1 });
    expect(all.placeless).toBeUndefined();
    const figures = await readFigures(db, list, today, () => undefined, '浙江');
    expect([...tallied(figures).areas]).toEqual([
      ['浙江', { listed: 2, standing: 1, overdue: 0, repaired: 1, otherwise: 0 }],
    ]);
    expect(tallied(figures).months.get('2026-03')).toMatchObject({ repaired: 1 });
    expect(figures.placeless).toBe(2);
  });

  it('of a table, in one area, leave out who vanished without a word', async () => {
    const source = { kind: 'file' as const, fileName: '演示.csv' };
    const list = await present(storeList(db, 'a', [makeEntry('a', 1)], { source }));
    const tx = listTransaction(db);
    const events = [{ at: '2026-02-01T00:00:00Z', kind: 'changed' as const, removed: 4 }];
    await Promise.all([addEvents(tx, 'a', events), tx.done]);
    const figures = await readFigures(db, list, today, () => undefined, '浙江');
    expect(tallied(figures).removed['not-told']).toBe(0);
    expect(figures.placeless).toBe(5);
  });

  it('of a table come from its history, and say what was not compared', async () => {
    const list = await present(
      storeList(db, 'a', [makeEntry('a', 1)], { source: { kind: 'file', fileName: '演示.csv' } }),
    );
    const tx = listTransaction(db);
    const events = [
      { at: '2026-01-01T00:00:00Z', kind: 'subscribed' as const },
      { at: '2026-02-01T00:00:00Z', kind: 'changed' as const, removed: 4 },
      { at: '2026-03-01T00:00:00Z', kind: 'changed' as const },
    ];
    await Promise.all([addEvents(tx, 'a', events), tx.done]);
    const figures = await readFigures(db, list, today, () => undefined);
    expect(figures).toMatchObject({ givesReasons: false, uncounted: 1, since: '2026-01-01T00:00:00Z' });
    expect(tallied(figures).removed['not-told']).toBe(4);
  });

  it('are those of the newer list where it is swapped meanwhile', async () => {
    const old = await present(storeList(db, 'a', [makeEntry('a', 1)]));
    await storeList(db, 'a', [makeEntry('a', 1), makeEntry('a', 2)]);
    let read = 0;
    const figures = await readFigures(db, old, today, (count) => (read += count));
    expect(tallied(figures).areas.get('')).toMatchObject({ standing: 2 });
    expect(read).toBe(2);
  });

  it('are none where what is stored is damaged, and the other lists are counted all the same', async () => {
    const broken = await present(storeList(db, 'a', [makeEntry('a', 1)]));
    await storeList(db, 'b', [makeEntry('b', 1)], { trust: 'demonstration' });
    await db.delete('generations', broken.contents.base);
    const told: ReckoningNews[] = [];
    const lists = await reckon(db, now, (news) => told.push(news));
    expect(lists.map(({ id, demonstration, tally }) => [id, demonstration, tally !== undefined])).toEqual([
      ['a', false, false],
      ['b', true, true],
    ]);
    expect(told[0]).toEqual({ kind: 'read', entries: 0, of: 2 });
  });
});

const shop = (shopId: string) => sightingOf({ site: 'jd', shopId });

describe('marks that pages show', () => {
  type Sender = Parameters<ReturnType<typeof pageHandlers>['judge']>[1];
  const from = (incognito = false, frameId = 0): Sender => ({
    id: 'made-up',
    url: 'https://search.jd.com/Search?keyword=x',
    frameId,
    tab: { id: 1, incognito } as Sender['tab'] & object,
  });
  let page: ReturnType<typeof pageHandlers>;
  let own: ReturnType<typeof statisticsHandlers>;
  let session: Session;
  let noted: MockInstance<Session['shown']['note']>;

  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    for (const key of Object.keys(stored)) Reflect.deleteProperty(stored, key);
    vi.useFakeTimers({ toFake: ['Date'], now });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    session = new Session({
      demonstrationAddress: '',
      demonstrationFingerprint: '',
      sync: { subscribe: () => Promise.reject(new Error()), syncList: () => Promise.reject(new Error()) },
      onDamage: () => undefined,
    });
    noted = vi.spyOn(session.shown, 'note');
    page = pageHandlers(session);
    own = statisticsHandlers();
    const db = await openDatabase();
    const writer = await openGeneration(db, 'made-up', { keyForm });
    const entries = ['1001', '1002'].map((shopId) =>
      entryOf({
        id: shopId,
        storefronts: [{ site: 'jd', shopId }],
        causes: [{ code: 'fake-orders', wording: '刷单' }],
      }),
    );
    await writer.add(entries.map((entry) => ({ entry, keys: markKeys(entry) })));
    const { form, sync, state } = makeList('made-up', { ...listOf(), enabled: true });
    await writer.commit(() => ({ form, sync: { ...sync, keyForm }, state }));
    db.close();
  });

  /** Asks as a page does, and waits until what it causes is written. */
  async function show(shops: readonly string[], sender = from(), again = false): Promise<number> {
    const verdicts = await page.judge({ sightings: shops.map(shop), ...(again && { again }) }, sender);
    expect(verdicts.some(({ level }) => level === 'blacklist')).toBe(true);
    await Promise.all(noted.mock.results.map(({ value }) => value));
    return (await readShownMonths())[0]?.marks ?? 0;
  }

  it('are counted once a page load for each shop, by month, level, cause and site', async () => {
    expect(await show(['1001', '1001', '2000'])).toBe(1);
    expect(await show(['1001'])).toBe(1);
    expect(await show(['1001', '1002'])).toBe(2);
    expect(await show(['1001'], from(false, 7))).toBe(2);
    await page.pageSettings({ site: 'jd' }, from(false, 7)).catch(() => undefined);
    expect(await show(['1002'])).toBe(2);
    session.shown.begin(1);
    expect(await show(['1001'])).toBe(3);
    expect(await own.shownMarks({}, from())).toEqual([
      {
        month: '2026-06',
        marks: 3,
        levels: { blacklist: 3 },
        causes: { 'fake-orders': 3 },
        sites: { jd: 3 },
      },
    ]);
  });

  it('leave nothing behind that tells of a shop, an entry, an address or a day', async () => {
    await show(['1001']);
    const kept = JSON.stringify(stored['marks-shown']);
    for (const secret of ['1001', 'jd.com', 'keyword', 'made-up', '2026-06-15']) {
      expect(kept).not.toContain(secret);
    }
  });

  it('are not counted in private windows, where the page only asks again, or where counting is off', async () => {
    expect(await show(['1001'], from(true))).toBe(0);
    expect(stored['marks-shown']).toBeUndefined();
    expect(await show(['1001'], from(), true)).toBe(0);
    await changeSettings({ countMarks: false });
    expect(await show(['1002'])).toBe(0);
    expect(stored['marks-shown']).toBeUndefined();
  });

  it('are forgotten when the person clears them', async () => {
    expect(await show(['1001'])).toBe(1);
    await own.clearShownMarks({}, from());
    expect(await own.shownMarks({}, from())).toEqual([]);
  });
});
