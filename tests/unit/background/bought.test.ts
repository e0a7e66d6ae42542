/** Shops of order pages that are listed later: what is kept, what is told of it, once, and how it goes again. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { boughtHandlers } from '../../../utils/background/bought/handlers.ts';
import { BoughtRounds } from '../../../utils/background/bought/rounds.ts';
import { dismissalHandlers } from '../../../utils/background/dismissal-handlers.ts';
import { pageHandlers } from '../../../utils/background/page-handlers.ts';
import { Session } from '../../../utils/background/session.ts';
import { keyForm, markKeys } from '../../../utils/identity/keys.ts';
import { idHash } from '../../../utils/lists/feed/id-hash.ts';
import { messages } from '../../../utils/messages/map.ts';
import type { BoughtNotice } from '../../../utils/model/bought.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import type { ListState } from '../../../utils/model/list.ts';
import type { Sighting } from '../../../utils/model/sighting.ts';
import { changeSettings } from '../../../utils/settings.ts';
import { readBought } from '../../../utils/store/bought.ts';
import { listTransaction } from '../../../utils/store/database.ts';
import { openGeneration } from '../../../utils/store/generation.ts';
import { appendTombstones } from '../../../utils/store/tombstones.ts';
import { entryOf, listOf, name, operatedBy, sightingOf, uscc, usccOf } from '../match/made-up.ts';
import { makeList } from '../store/made-up-list.ts';
import { allKept } from './after-judging.ts';
import { fakeBrowser } from './fake-browser.ts';

vi.mock('../../../utils/background/learning.ts', { spy: true });
vi.mock('../../../utils/background/bought/remember.ts', { spy: true });
const scope = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return scope.browser;
  },
}));

type Sender = Parameters<ReturnType<typeof pageHandlers>['judge']>[1];

const orders = 'https://order.jd.com/center/list.action';
const search = 'https://search.jd.com/Search?keyword=x';
const from = (url: string, change: Partial<Sender> = {}): Sender => ({
  id: 'made-up',
  url,
  frameId: 0,
  tab: { id: 1, incognito: false } as Sender['tab'] & object,
  ...change,
});
const bought: Sighting = sightingOf({
  site: 'jd',
  shopId: '1001',
  sellerId: '2002',
  shopName: '演示甲旗舰店',
  url: 'https://mall.jd.com/index-1001.html',
  itemUrl: 'https://item.jd.com/100001.html',
});
const storefront = {
  site: 'jd',
  shopId: '1001',
  seen: '2026-06-01',
  basis: 'publisher',
  confirmations: 2,
} as const;
const listed = entryOf({ id: 'listed', storefronts: [storefront] });

let clock: Date;
let stored: Record<string, unknown>;
/** What the system shows now, by id; every one that was ever shown, in order. */
let shown: Map<string, { title: string; message: string }>;
let everShown: string[];
let letter: string;
let onCreate: () => Promise<void>;
let session: Session;
let rounds: BoughtRounds;
let page: ReturnType<typeof pageHandlers>;
let own: ReturnType<typeof boughtHandlers>;

/** A life of the background; what it held in memory is gone with the next. */
function wake(): void {
  session = new Session({
    demonstrationAddress: '',
    demonstrationFingerprint: '',
    sync: { subscribe: () => Promise.reject(new Error()), syncList: () => Promise.reject(new Error()) },
    onDamage: () => undefined,
  });
  rounds = new BoughtRounds(session, () => clock);
  page = pageHandlers(session);
  own = boughtHandlers(session, rounds, () => clock);
}

async function publish(entries: readonly Entry[], change: Partial<ListState> = {}): Promise<void> {
  const writer = await openGeneration(await session.database(), 'made-up', { keyForm });
  await writer.add(entries.map((entry) => ({ entry, keys: markKeys(entry) })));
  const { form, sync, state } = makeList('made-up', { ...listOf(), enabled: true, ...change });
  await writer.commit(() => ({ form, sync: { ...sync, keyForm }, state }));
  session.listsChanged();
  await rounds.look();
}

/** A page shows shops, and what of them is kept is written. */
async function open(sightings: Sighting[], sender = from(orders), again = false): Promise<void> {
  const kind = sender.url === orders ? 'orders' : 'search';
  await page.judge({ sightings, kind, ...(again && { again }) }, sender);
  await allKept();
}

const kept = async () => readBought(await session.database());
const notices = (): Promise<BoughtNotice[]> => own.boughtNotices({}, from(''));
const unread = async () => (await notices()).filter(({ read }) => !read);

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  clock = new Date('2026-06-15T04:00:00Z');
  vi.useFakeTimers({ toFake: ['Date'], now: clock });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  stored = {};
  shown = new Map();
  everShown = [];
  letter = '';
  onCreate = async () => undefined;
  const faked = fakeBrowser();
  scope.browser = {
    ...faked,
    i18n: { getUILanguage: () => 'zh-CN' },
    action: {
      ...faked.action,
      setBadgeText: async ({ tabId, text }: { tabId?: number; text: string }) => {
        if (tabId === undefined) letter = text;
      },
    },
    notifications: {
      create: async (id: string, said: { title: string; message: string }) => {
        await onCreate();
        everShown.push(id);
        shown.set(id, said);
      },
      clear: async (id: string) => shown.delete(id),
      getAll: async () => Object.fromEntries(shown),
    },
    storage: {
      local: {
        get: async (keys: string | string[]) =>
          Object.fromEntries([keys].flat().map((key) => [key, stored[key]])),
        set: async (values: object) => void Object.assign(stored, values),
      },
    },
  };
  wake();
  await own.keepBought({ on: true }, from(''));
  await publish([]);
});

describe('what is kept of an order page', () => {
  it('is nothing, unless the person asked for it', async () => {
    stored = {};
    await open([bought]);
    expect(await kept()).toEqual([]);
  });

  it('is the shop, its operator and the month, and nothing of goods, orders or days', async () => {
    await open([{ ...bought, parties: operatedBy({ name, codes: [uscc] }).parties }]);
    expect(await kept()).toEqual([
      {
        id: expect.any(String) as string,
        keys: expect.arrayContaining(['shop:jd:1001']) as string[],
        shop: {
          site: 'jd',
          shopIds: ['1001'],
          sellerIds: ['2002'],
          hosts: [],
          licences: [],
          name: '演示甲旗舰店',
        },
        operator: { name, uscc },
        month: '2026-06',
        entries: [],
      },
    ]);
    expect(JSON.stringify(await kept())).not.toMatch(/100001|2026-06-15/);
  });

  it('is never a natural person’s name', async () => {
    await open([
      {
        ...bought,
        parties: operatedBy({ name: '某县某某饰品店（演示某某）', codes: [usccOf(1, '92')] }).parties,
      },
    ]);
    expect(await kept()).toMatchObject([{ operator: { uscc: usccOf(1, '92') } }]);
    expect(JSON.stringify(await kept())).not.toContain('饰品店');
  });

  it.each([
    ['a private window', from(orders, { tab: { id: 1, incognito: true } as Sender['tab'] & object })],
    ['a frame', from(orders, { frameId: 3 })],
    ['a search', from(search)],
    ['a cart', from('https://cart.jd.com/cart_index')],
    ['a site that nobody reads', from('https://shop.example/orders')],
  ])('is nothing of %s', async (_what, sender) => {
    await open([bought], sender);
    expect(await kept()).toEqual([]);
  });

  it('is nothing of a page that only asks again, so that what was forgotten stays forgotten', async () => {
    await open([bought]);
    await own.forgetBought({ all: true }, from(''));
    await open([bought], from(orders), true);
    expect(await kept()).toEqual([]);
  });

  it('is nothing of carriers, advertisements and what the platform sells itself', async () => {
    const carrier = sightingOf({
      site: 'jd',
      parties: [{ role: 'carrier', name: '演示某某快递有限公司', codes: [] }],
    });
    await open([carrier, { ...bought, ad: true }, { ...bought, selfOperated: true }]);
    expect(await kept()).toEqual([]);
  });

  it('goes one by one, and whole where the person no longer wants it', async () => {
    await open([bought, sightingOf({ site: 'jd', shopId: '1003', shopName: '演示丙店' })]);
    const { all, shops } = await own.bought({ from: 0, count: 100 }, from(''));
    expect([all, shops.map(({ label }) => label).toSorted()]).toEqual([2, ['演示丙店', '演示甲旗舰店']]);
    const other = shops.find(({ label }) => label === '演示丙店');
    await own.forgetBought({ ids: [other?.id ?? ''] }, from(''));
    expect((await kept()).map(({ shop }) => shop.name)).toEqual(['演示甲旗舰店']);
    await publish([listed]);
    await own.keepBought({ on: false }, from(''));
    expect([await kept(), shown.size, letter]).toEqual([[], 0, '']);
  });

  it('goes at the next start, where the background was killed before it was dropped', async () => {
    await open([bought]);
    await changeSettings({ bought: false });
    wake();
    await rounds.look();
    expect(await kept()).toEqual([]);
  });
});

describe('a shop that is listed later', () => {
  beforeEach(() => open([bought]));

  it('is told of once, in the words of its mark, however often lists change and the background wakes', async () => {
    await publish([listed]);
    const [notice, ...others] = await notices();
    expect(others).toEqual([]);
    expect(messages.boughtNotices.output.safeParse([notice]).success).toBe(true);
    expect(notice).toMatchObject({ label: '演示甲旗舰店', site: 'jd', on: '2026-06-15', read: false });
    expect([...shown.values()]).toMatchObject([
      {
        title: expect.stringContaining('演示甲旗舰店') as string,
        message: expect.stringMatching(/^列入黑名单，整改期剩78天。据虚构名单（虚构机关）/) as string,
      },
    ]);
    expect(letter).toBe('i');
    shown.clear(); // pressed away
    await publish([listed, entryOf({ id: 'another', subject: { name: '演示乙有限公司', uscc: usccOf(7) } })]);
    wake();
    await rounds.look();
    expect(everShown).toHaveLength(1);
    expect(await unread()).toHaveLength(1);
  });

  it('is told of no louder than a community’s suspicion allows', async () => {
    await publish([{ ...listed, basisKind: 'volunteer' }], { trust: 'community' });
    expect([...shown.values()].map(({ message }) => message.split('，整改期')[0])).toEqual(['涉嫌，未认定']);
  });

  it('stands as read once the person says so, and the letter goes', async () => {
    await publish([listed]);
    await own.readNotices({ ids: (await notices()).map(({ id }) => id) }, from(''));
    expect([(await notices()).length, await unread(), letter, shown.size]).toEqual([1, [], '', 0]);
  });

  it('is told of by each entry, and by no entry that an order page showed already', async () => {
    const before = entryOf({ id: 'before', storefronts: [{ ...storefront, shopId: '1005' }] });
    await publish([before]);
    await open([sightingOf({ site: 'jd', shopId: '1005', shopName: '演示戊店' })]);
    await publish([before, { ...listed, storefronts: [storefront, { ...storefront, shopId: '1005' }] }]);
    expect((await notices()).map(({ label }) => label).toSorted()).toEqual(['演示戊店', '演示甲旗舰店']);
  });

  it('is not told of by the demonstration', async () => {
    await publish([listed], { trust: 'demonstration' });
    expect([await notices(), everShown]).toEqual([[], []]);
  });

  it('is told of through who runs it, where only a licence page said so', async () => {
    const opened = operatedBy({ name, codes: [uscc] }, { site: 'jd', shopId: '1001' });
    await open([opened], from('https://mall.jd.com/showLicence-1001.html'));
    await publish([entryOf({ id: 'company', subject: { uscc } })]);
    expect(await unread()).toMatchObject([
      {
        says: { finding: { evidence: [{ kind: 'uscc', link: { via: 'licence' } }, { kind: 'legal-name' }] } },
      },
    ]);
  });

  it('is never lost and never shown twice, killed at whichever moment', async () => {
    onCreate = () => Promise.reject(new Error('killed'));
    await expect(publish([listed])).rejects.toThrow('killed');
    onCreate = async () => undefined;
    wake();
    await rounds.look();
    await publish([listed]);
    expect([await unread(), everShown, letter]).toMatchObject([[{ label: '演示甲旗舰店' }], [], 'i']);
  });

  it('is looked up at the next start, where the background was killed before it looked', async () => {
    const look = vi.spyOn(rounds, 'look').mockResolvedValue();
    await publish([listed]);
    look.mockRestore();
    wake();
    await rounds.look();
    expect([await unread(), everShown.length]).toMatchObject([[{ label: '演示甲旗舰店' }], 1]);
  });

  it('needs no system notifications', async () => {
    Object.assign(scope.browser as object, { notifications: undefined });
    await publish([listed]);
    expect([await unread(), letter]).toMatchObject([[{ label: '演示甲旗舰店' }], 'i']);
  });

  it('among many others is shown by few notifications, and by all notices', async () => {
    const many = Array.from({ length: 9 }, (_, i) => String(3000 + i));
    await open(many.map((shopId) => sightingOf({ site: 'jd', shopId, shopName: `演示${shopId}店` })));
    await publish(many.map((shopId) => entryOf({ id: shopId, storefronts: [{ ...storefront, shopId }] })));
    expect([(await unread()).length, shown.size]).toEqual([9, 4]);
  });
});

/** Removes the entry, as a publisher's tombstone says. */
const remove = async (reason: string): Promise<void> => {
  const stone = { removed: await idHash('made-up', 'listed'), reason, on: '2026-06-16' };
  const tx = listTransaction(await session.database());
  await appendTombstones(tx, 'made-up', [stone], 0);
  await tx.done;
  await publish([]);
};

describe('a notice is withdrawn', () => {
  beforeEach(async () => {
    await open([bought]);
    await publish([listed]);
    expect([await unread(), shown.size, letter]).toMatchObject([[{}], 1, 'i']);
  });

  it('with its entry, and not told again if that comes back', async () => {
    await remove('repaired');
    expect([await notices(), shown.size, letter]).toEqual([[], 0, '']);
    await publish([listed]);
    expect([(await notices()).length, everShown.length]).toEqual([1, 1]);
  });

  it('where its list is switched off', async () => {
    await publish([listed], { enabled: false });
    expect([await notices(), shown.size, letter]).toEqual([[], 0, '']);
  });

  it('and said to have been wrong, once and for thirty days, where it was', async () => {
    await own.readNotices({ ids: (await notices()).map(({ id }) => id) }, from(''));
    await remove('published-in-error');
    expect(await unread()).toMatchObject([{ says: { corrected: { on: '2026-06-16' } } }]);
    expect([...shown.values()].map(({ message }) => message)).toMatchObject([
      expect.stringMatching(/^已更正，此前有误/),
    ]);
    await publish([]);
    expect(everShown).toHaveLength(2);
    clock = new Date('2026-07-20T04:00:00Z');
    vi.setSystemTime(clock);
    expect(await notices()).toEqual([]);
  });

  it.each([
    ['mutes the shop', false],
    ['says that the entry is not this shop', true],
  ])('where the person %s', async (_what, disown) => {
    const [notice] = await notices();
    if (!notice || !('finding' in notice.says)) throw new Error('No notice');
    const { sighting, says } = notice;
    const { dismiss, undismiss } = dismissalHandlers(session, () => clock);
    const { id } = await dismiss({ sighting, ...(disown && { finding: says.finding }) }, from(''));
    await rounds.look();
    expect([await notices(), shown.size, letter]).toEqual([[], 0, '']);
    await undismiss({ id }, from(''));
    expect(await notices()).toHaveLength(1);
  });
});
