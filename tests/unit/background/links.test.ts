/**
 * The bridge from a page that the person opened to a mark on another: what the background learns, from whom, and what
 * its verdicts make of it.
 */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { linkHandlers } from '../../../utils/background/link-handlers.ts';
import { pageHandlers } from '../../../utils/background/page-handlers.ts';
import { Session } from '../../../utils/background/session.ts';
import { keyForm, markKeys } from '../../../utils/identity/keys.ts';
import { addLinks } from '../../../utils/lists/storefront-links/add.ts';
import { readLinks } from '../../../utils/lists/storefront-links/read.ts';
import { readTable } from '../../../utils/lists/tables/read.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import type { Sighting } from '../../../utils/model/sighting.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { openGeneration } from '../../../utils/store/generation.ts';
import { countLinks } from '../../../utils/store/links.ts';
import { verdictsKey } from '../../../utils/verdicts-key.ts';
import { entryOf, listOf, name, operatedBy, sightingOf, uscc, usccOf } from '../match/made-up.ts';
import { makeList } from '../store/made-up-list.ts';
import { allKept } from './after-judging.ts';

vi.mock('../../../utils/background/learning.ts', { spy: true });
vi.mock('../../../utils/background/bought/remember.ts', { spy: true });
const storage = vi.hoisted(() => ({ sets: [] as object[] }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async () => ({}),
        /** Only what tells open pages to ask again is of interest here. */
        set: async (values: object) => void (verdictsKey in values && storage.sets.push(values)),
      },
    },
  },
}));

type Sender = Parameters<ReturnType<typeof pageHandlers>['judge']>[1];

const licence = 'https://mall.jd.com/showLicence-1001.html';
const results = 'https://search.jd.com/Search?keyword=x';
const from = (url: string, change: Partial<Sender> = {}): Sender => ({
  id: 'made-up',
  url,
  frameId: 0,
  tab: { id: 1, incognito: false } as Sender['tab'] & object,
  ...change,
});
const onLicence = (change: Partial<Sighting> = {}): Sighting =>
  operatedBy({ name, codes: [uscc] }, { site: 'jd', shopId: '1001', ...change });
const inResults = sightingOf({ site: 'jd', shopId: '1001', shopName: '演示店' });

let clock: Date;
let session: Session;
let page: ReturnType<typeof pageHandlers>;
let own: ReturnType<typeof linkHandlers>;

/** A life of the background; what it held in memory is gone with the next. */
function wake(): void {
  session = new Session({
    demonstrationAddress: '',
    demonstrationFingerprint: '',
    sync: { subscribe: () => Promise.reject(new Error()), syncList: () => Promise.reject(new Error()) },
    onDamage: () => undefined,
  });
  page = pageHandlers(session);
  own = linkHandlers(session, () => clock);
}

async function listing(...entries: Entry[]): Promise<void> {
  const db = await session.database();
  const writer = await openGeneration(db, 'made-up', { keyForm });
  await writer.add(entries.map((entry) => ({ entry, keys: markKeys(entry) })));
  const { form, sync, state } = makeList('made-up', { ...listOf(), enabled: true });
  await writer.commit(() => ({ form, sync: { ...sync, keyForm }, state }));
  session.listsChanged();
}

async function judge(sighting: Sighting, sender = from(results), again = false): Promise<Verdict> {
  const [verdict] = await page.judge({ sightings: [sighting], ...(again && { again }) }, sender);
  if (!verdict) throw new Error('No verdict');
  return verdict;
}

/** Judges what a page shows, and waits until what it teaches is kept. @param kept whether it teaches anything */
async function open(sighting: Sighting, sender: Sender, kept = true): Promise<void> {
  const told = storage.sets.length;
  await judge(sighting, sender);
  await allKept();
  if (kept) await vi.waitFor(() => expect(storage.sets.length).toBeGreaterThan(told));
}

const links = async () => (await own.links({ from: 0, count: 100 }, from(''))).links;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  storage.sets.length = 0;
  clock = new Date('2026-06-15T04:00:00Z');
  vi.useFakeTimers({ toFake: ['Date'], now: clock });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  wake();
  await listing(entryOf({ subject: { uscc } }));
});

function passDays(days: number): void {
  clock = new Date(clock.getTime() + days * 86_400_000);
  vi.setSystemTime(clock);
}

describe('a licence page that the person opens', () => {
  it('marks its shop from then on wherever it is seen, with where and when that was', async () => {
    const before = await judge(inResults);
    expect(before).toMatchObject({ level: 'none', check: { address: licence } });
    await open(onLicence(), from(licence));
    expect(storage.sets.every((values) => Object.keys(values).join() === verdictsKey)).toBe(true);
    wake();
    const after = await judge(inResults);
    expect(after).toMatchObject({
      level: 'blacklist',
      operator: { via: 'licence', name, seen: '2026-06-15' },
    });
    expect(after.check).toBeUndefined();
    expect(after.findings[0]?.evidence).toContainEqual({
      kind: 'uscc',
      asked: uscc,
      listed: uscc,
      strength: 'full',
      seen: '2026-06-15',
      link: { via: 'licence' },
    });
    expect(await judge({ ...inResults, shopId: '1002' })).toMatchObject({ level: 'none' });
  });

  it('is outlined with its date when it was seen over 180 days ago, and full again when it is opened again', async () => {
    await open(onLicence(), from(licence));
    passDays(180);
    expect((await judge(inResults)).findings[0]?.evidence[0]).toMatchObject({ strength: 'full' });
    passDays(1);
    await listing(entryOf({ subject: { uscc }, confirmedOn: '2026-12-01' }));
    expect(await judge(inResults)).toMatchObject({
      level: 'blacklist',
      findings: [{ weight: 'grey', evidence: [{ strength: 'outlined', seen: '2026-06-15' }, {}] }],
    });
    await open(onLicence(), from(licence));
    expect((await judge(inResults)).findings[0]?.evidence[0]).toMatchObject({
      strength: 'full',
      seen: '2026-12-13',
    });
    expect(await links()).toHaveLength(1);
  });

  it('is not kept from a private window, a frame, no tab, another host, or a page that asks again', async () => {
    const tab = { id: 1, incognito: true } as Sender['tab'] & object;
    await open(onLicence(), from(licence, { tab }), false);
    await open(onLicence(), from(licence, { frameId: 3 }), false);
    const { tab: _tab, ...tabless } = from(licence);
    await open(onLicence(), tabless, false);
    await open(onLicence(), from('https://evil.example/showLicence-1001.html'), false);
    await open(onLicence(), from('https://mall.jd.com/showLicence-2002.html'), false);
    await judge(onLicence(), from(licence), true);
    await allKept();
    expect(await countLinks(await session.database())).toBe(0);
    expect(storage.sets).toEqual([]);
  });

  it('is written once a day, however often it is read', async () => {
    await open(onLicence(), from(licence));
    const told = storage.sets.length;
    await open(onLicence(), from(licence), false);
    expect(storage.sets).toHaveLength(told);
  });

  it('that names another company later supersedes the earlier', async () => {
    await open(onLicence(), from(licence));
    passDays(1);
    const taker = usccOf(77);
    await open(onLicence({ parties: [{ role: 'operator', codes: [taker] }] }), from(licence));
    expect(await judge(inResults)).toMatchObject({ level: 'none', operator: { disputed: false } });
    expect((await links())[0]?.claims).toMatchObject([
      { company: { uscc }, standing: 'superseded' },
      { company: { uscc: taker }, standing: 'counts' },
    ]);
  });

  it('is vetoed where the page at hand gives another code', async () => {
    await open(onLicence(), from(licence));
    const verdict = await judge(operatedBy({ codes: [usccOf(77)] }, { site: 'jd', shopId: '1001' }));
    expect(verdict.level).toBe('none');
  });

  it('contradicted by an item’s page marks nothing, and the person is asked to look', async () => {
    await listing(
      entryOf({ subject: { uscc } }),
      entryOf({ id: 'two', subject: { name: '演示另一家商贸有限公司', uscc: usccOf(77) } }),
    );
    const shop = {
      site: '1688',
      shopId: undefined,
      host: 'jia.1688.com',
      sellerId: 'b2b-1',
    } as Partial<Sighting>;
    await open(onLicence(shop), from('https://wp.m.1688.com/page/businessinfor.html?memberId=b2b-1'));
    const item = onLicence({ ...shop, parties: [{ role: 'operator', codes: [usccOf(77)] }] });
    await open(item, from('https://detail.1688.com/offer/600000000004.html'));
    const seen = sightingOf({ site: '1688', sellerId: 'b2b-1' });
    const verdict = await judge(seen);
    expect(verdict).toMatchObject({ level: 'none', operator: { disputed: true } });
    expect(verdict.check).toHaveProperty('address');
  });
});

describe('ids of one shop', () => {
  const byHost = sightingOf({ site: 'jd', host: 'jia.jd.com' });
  const bySeller = sightingOf({ site: 'jd', sellerId: '2002' });

  it('that a page states together serve each other, in whatever order they come', async () => {
    await open(onLicence(), from(licence));
    expect((await judge(bySeller)).level).toBe('none');
    await open(sightingOf({ site: 'jd', shopId: '1001', sellerId: '2002' }), from(results));
    await open(
      sightingOf({ site: 'jd', sellerId: '2002', aliases: [{ site: 'jd', host: 'jia.jd.com' }] }),
      from(results),
    );
    expect((await judge(bySeller)).level).toBe('blacklist');
    expect((await judge(byHost)).level).toBe('blacklist');
    expect(await links()).toMatchObject([{ shopIds: ['1001'], sellerIds: ['2002'], hosts: ['jia.jd.com'] }]);
  });

  it('of shops whose operator nobody named are not kept at all', async () => {
    await open(
      sightingOf({ site: 'jd', shopId: '1', sellerId: '2' }),
      from('https://item.jd.com/1.html'),
      false,
    );
    expect(await countLinks(await session.database())).toBe(0);
  });

  it('are not joined in private windows', async () => {
    await open(onLicence(), from(licence));
    const tab = { id: 1, incognito: true } as Sender['tab'] & object;
    await open(sightingOf({ site: 'jd', shopId: '1001', sellerId: '2002' }), from(results, { tab }), false);
    expect((await judge(bySeller)).level).toBe('none');
  });

  it('of shops that different companies run are not joined by a page that says they are one', async () => {
    await open(onLicence(), from(licence));
    const other = onLicence({ shopId: '3003', parties: [{ role: 'operator', codes: [usccOf(77)] }] });
    await open(other, from('https://mall.jd.com/showLicence-3003.html'));
    const claimed = sightingOf({ site: 'jd', shopId: '1001', aliases: [{ site: 'jd', shopId: '3003' }] });
    await open(claimed, from('https://item.jd.com/1.html'), false);
    expect(await links()).toHaveLength(2);
    expect((await judge(claimed)).level).toBe('none');
    expect((await judge(inResults)).level).toBe('blacklist');
  });

  it('are joined through a licence page that names no shop', async () => {
    const licenceUrl = 'https://zhaoshang.tmall.com/maintaininfo/liangzhao.htm?xid=0a1b';
    const unnamed = operatedBy(
      { codes: [uscc] },
      {
        site: 'tmall',
        licenceUrl,
      },
    );
    delete unnamed.shopId;
    await open(unnamed, from(licenceUrl));
    const shop = sightingOf({ site: 'tmall', host: 'jia.tmall.com', licenceUrl });
    await open(shop, from('https://jia.tmall.com/'));
    expect((await judge(sightingOf({ site: 'tmall', host: 'jia.tmall.com' }))).level).toBe('blacklist');
  });
});

describe('a sole trader', () => {
  it('is known by its code alone, and marked by it', async () => {
    const code = usccOf(5, '92');
    await listing(entryOf({ subject: { kind: 'sole-trader', name: '演示区某某服装店', uscc: code } }));
    const shown = onLicence({ parties: [{ role: 'operator', name: '演示区某某服装店', codes: [code] }] });
    await open(shown, from(licence));
    expect((await links())[0]?.claims[0]?.company).toEqual({ uscc: code });
    expect((await own.exportLinks({}, from(''))).includes('服装店')).toBe(false);
    expect((await judge(inResults)).level).toBe('blacklist');
  });
});

describe('the person', () => {
  it('corrects a link, takes that back, deletes it, and the verdicts follow', async () => {
    await open(onLicence(), from(licence));
    const id = (await links())[0]?.id ?? -1;
    expect(await own.correctLink({ id, name: '演示另一家商贸有限公司', code: '' }, from(''))).toEqual({
      name: '演示另一家商贸有限公司',
    });
    expect(await judge(inResults)).toMatchObject({ level: 'none', operator: { via: 'person' } });
    await expect(own.correctLink({ id, name: '张三丰', code: '' }, from(''))).rejects.toMatchObject({
      code: 'bad-company',
    });
    await own.correctLink({ id, name: '', code: '' }, from(''));
    expect((await judge(inResults)).level).toBe('blacklist');
    const told = storage.sets.length;
    await own.forgetLinks({ ids: [id] }, from(''));
    expect(storage.sets.length).toBe(told + 1);
    expect(await judge(inResults)).toMatchObject({ level: 'none', check: { address: licence } });
    expect(await links()).toEqual([]);
  });

  it('finds a link by shop, id, company or code, and deletes all', async () => {
    await open(onLicence({ shopName: '演示甲店' }), from(licence));
    for (const search of ['甲店', '1001', '乙丙丁', uscc.toLowerCase()]) {
      expect(await own.links({ search, from: 0, count: 9 }, from(''))).toMatchObject({ all: 1, matching: 1 });
    }
    expect(await own.links({ search: 'none', from: 0, count: 9 }, from(''))).toMatchObject({ matching: 0 });
    await own.forgetLinks({ all: true }, from(''));
    expect(await own.links({ from: 0, count: 9 }, from(''))).toMatchObject({ all: 0 });
  });

  it('takes links along as a table that gives the same ones elsewhere', async () => {
    await open(onLicence({ shopName: '=演示,"甲"店', sellerId: '2002' }), from(licence));
    await open(sightingOf({ site: 'jd', sellerId: '2002', host: 'jia.jd.com' }), from(results));
    const csv = await own.exportLinks({}, from(''));
    await own.forgetLinks({ all: true }, from(''));
    const table = readLinks(await readTable(new TextEncoder().encode(csv)));
    expect(table.refused).toEqual([]);
    const added = await addLinks(await session.database(), table.links, {
      name: 'xinbiao-links.csv',
      day: '2026-06-15',
    });
    expect(added).toEqual({ taken: 1, refused: 0 });
    session.listsChanged();
    for (const ids of [{ shopId: '1001' }, { sellerId: '2002' }, { host: 'jia.jd.com' }]) {
      const verdict = await judge(sightingOf({ site: 'jd', ...ids }));
      expect(verdict).toMatchObject({
        level: 'blacklist',
        operator: { via: 'table', table: 'xinbiao-links.csv', seen: '2026-06-15' },
        findings: [{ weight: 'solid' }],
      });
    }
  });
});

const row = (change: object) => ({
  company: { name, uscc },
  storefront: {
    site: 'jd' as const,
    shopId: '1001',
    basis: 'publisher' as const,
    seen: '2026-06-01',
    ...change,
  },
});

describe('an imported table', () => {
  it('marks outlined on one publisher’s word, in full on two', async () => {
    const db = await session.database();
    await addLinks(db, [row({})], { name: 'one', day: '2026-06-15' });
    session.listsChanged();
    expect(await judge(inResults)).toMatchObject({
      level: 'blacklist',
      findings: [
        {
          weight: 'outlined',
          evidence: [{ strength: 'outlined', link: { via: 'table', table: 'one' } }, {}],
        },
      ],
    });
    await addLinks(db, [row({})], { name: 'two', day: '2026-06-15' });
    session.listsChanged();
    expect(await judge(inResults)).toMatchObject({ findings: [{ weight: 'solid' }] });
  });

  it('joins a company’s own site, and refuses persons and places of nobody', async () => {
    const added = await addLinks(
      await session.database(),
      [
        { company: { uscc }, domain: 'yanshi.example' },
        { company: { name: '张三丰' }, domain: 'san.example' },
        { company: { uscc }, domain: 'www.taobao.com' },
      ],
      { name: 'sites', day: '2026-06-15' },
    );
    expect(added).toEqual({ taken: 1, refused: 2 });
    session.listsChanged();
    const verdict = await judge(sightingOf({ site: 'web', host: 'shop.yanshi.example' }));
    expect(verdict.operator).toMatchObject({ via: 'table', table: 'sites' });
    expect((await judge(sightingOf({ site: 'web', host: 'san.example' }))).operator).toBeUndefined();
  });
});
