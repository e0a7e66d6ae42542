/** Backup, erase, restore: from the messages to the store. */
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { linkChange } from '../../../utils/background/backup/links.ts';
import { boughtShop } from '../../../utils/background/bought/shop.ts';
import { dataHandlers } from '../../../utils/background/data-handlers.ts';
import { Session } from '../../../utils/background/session.ts';
import { createSyncRounds } from '../../../utils/background/sync-rounds.ts';
import { keyForm, markKeys } from '../../../utils/identity/keys.ts';
import { idHash } from '../../../utils/lists/feed/id-hash.ts';
import { messages } from '../../../utils/messages/map.ts';
import type { BoughtShop } from '../../../utils/model/bought.ts';
import type { BackupCursor } from '../../../utils/model/backup.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import type { LinkClaim } from '../../../utils/model/link.ts';
import type { ListState } from '../../../utils/model/list.ts';
import { addDismissal, readDismissals } from '../../../utils/background/person-word.ts';
import { keepLocalPack, readLocalPacks } from '../../../utils/local-packs.ts';
import type { LocalPack } from '../../../utils/model/local-pack.ts';
import { changeSettings, readSettings, Settings } from '../../../utils/settings.ts';
import { changeBought, readBought } from '../../../utils/store/bought.ts';
import { readEntries } from '../../../utils/store/contents.ts';
import { openGeneration } from '../../../utils/store/generation.ts';
import { changeLinks, readLinks, removeLinks } from '../../../utils/store/links.ts';
import { readLists, removeList } from '../../../utils/store/lists.ts';
import { listForm } from '../../../utils/store/stored-list.ts';
import type { SyncMemory } from '../../../utils/store/stored-list.ts';
import { entryOf, sightingOf, usccOf } from '../match/made-up.ts';
import { fakeBrowser } from './fake-browser.ts';

const scope = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return scope.browser;
  },
}));

const sender = { id: 'made-up' };
const now = new Date('2026-06-15T04:00:00Z');
const madeUpFingerprint = 'c'.repeat(64);

let stored: Record<string, unknown>;
let ofSession: Record<string, unknown>;
let granted: string[];
let session: Session;
let handlers: ReturnType<typeof dataHandlers>;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  stored = {};
  ofSession = {};
  granted = ['https://shops.example/*', 'https://lists.example/*'];
  scope.browser = {
    ...fakeBrowser(),
    runtime: {
      ...fakeBrowser().runtime,
      getManifest: () => ({ host_permissions: ['https://shops.example/*'] }),
    },
    storage: {
      local: {
        get: async (keys: string | string[]) =>
          Object.fromEntries([keys].flat().map((key) => [key, stored[key]])),
        set: async (values: object) => void Object.assign(stored, values),
        clear: async () => void (stored = {}),
      },
      session: { clear: async () => void (ofSession = {}) },
    },
    scripting: {
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async () => undefined,
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => granted.includes(origin)),
      getAll: async () => ({ origins: [...granted] }),
      remove: async ({ origins }: { origins: string[] }) => {
        granted = granted.filter((origin) => !origins.includes(origin));
        return true;
      },
    },
  };
  session = new Session({
    demonstrationAddress: '',
    demonstrationFingerprint: '',
    sync: {
      subscribe: async () => ({}) as ListState,
      syncList: () => Promise.reject(new Error('nobody answers')),
    },
    onDamage: () => undefined,
  });
  handlers = dataHandlers(
    session,
    createSyncRounds(session, () => now),
    () => now,
  );
});
afterEach(async () => (await session.database()).close());

async function putList(state: Partial<ListState>, entries: readonly Entry[], sync: Partial<SyncMemory> = {}) {
  const id = state.info?.id ?? 'made-up';
  const writer = await openGeneration(await session.database(), id, { keyForm });
  await writer.add(entries.map((entry) => ({ entry, keys: markKeys(entry) })));
  await writer.commit(() => ({
    form: listForm,
    state: {
      info: {
        id,
        title: `演示名单 ${id}`,
        publisher: '演示发布者',
        issuer: '演示机关',
        origin: 'transcription',
        tier: 'blacklist',
        rectifyMonths: 3,
        retentionMonths: 60,
      },
      trust: 'community',
      serial: 3,
      issued: '2026-05-01T00:00:00Z',
      expires: '2026-08-01T00:00:00Z',
      source: { kind: 'feed' },
      enabled: true,
      entries: entries.length,
      ...state,
    },
    sync: { failures: 0, keyForm, ...sync },
  }));
}

/** @param meanwhile what happens between two portions, given what was written so far */
async function backup(meanwhile?: (text: string) => Promise<void>): Promise<string> {
  let text = '';
  let cursor: BackupCursor | undefined;
  do {
    await meanwhile?.(text);
    const portion = await handlers.backup({ ...(cursor && { cursor }) }, sender);
    expect(messages.backup.output.safeParse(portion).success).toBe(true);
    text += portion.text;
    cursor = portion.next;
  } while (cursor);
  return text;
}

const chosen = (file: string | Blob): { blob: string } => ({
  blob: URL.createObjectURL(new Blob([file])),
});

async function everything() {
  const db = await session.database();
  const lists = await Promise.all(
    (await readLists(db)).map(async ({ state, sync, contents }) => {
      const { entries, error: _, ...kept } = state;
      const held: Entry[] = [];
      for await (const slice of readEntries(db, contents, idHash)) held.push(...slice);
      const file = state.source.kind === 'file';
      const own = file ? { entries, held } : undefined;
      return { state: kept, choices: sync.reading?.choices, newest: sync.newest, own };
    }),
  );
  const all = await readLinks(db, () => true, { from: 0, count: Number.POSITIVE_INFINITY });
  const links = all.links.map(({ id: _id, ...link }) => link);
  return {
    settings: await readSettings(),
    dismissals: await readDismissals(),
    lists,
    bought: await readBought(db),
    links: links.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
  };
}

const claims = fc.array(
  fc.record(
    {
      via: fc.constantFrom<LinkClaim['via'][]>('licence', 'item', 'table', 'person'),
      company: fc.integer({ min: 1, max: 9 }).map((number) => ({ uscc: usccOf(number) })),
      seen: fc.constantFrom('2026-01-02', '2026-03-04'),
      superseded: fc.constant('2026-05-06'),
      table: fc.constantFrom('甲', '乙'),
    },
    { requiredKeys: ['via', 'company'] },
  ),
  { minLength: 1, maxLength: 4 },
);

const packOf = (site: 'jd' | 'taobao'): LocalPack => ({
  site,
  name: `演示-${site}.json`,
  loadedAt: '2026-05-06T07:08:09Z',
  pack: { site, hosts: [] },
});

const states = fc.record({
  sitesOff: fc.subarray(['taobao', 'jd', 'baidu'] as const),
  sitesAllowed: fc.subarray(['https://shop.example', 'https://another-shop.example']),
  dismissals: fc.uniqueArray(
    fc.record(
      {
        id: fc.uuid(),
        site: fc.constantFrom('jd' as const, 'taobao' as const),
        keys: fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 3 }),
        shop: fc.string({ maxLength: 20 }),
        on: fc.constant('2026-03-04'),
        entry: fc.record(
          {
            listId: fc.constant('made-up'),
            id: fc.string({ minLength: 1, maxLength: 20 }),
            listTitle: fc.constant('演示名单'),
            issuer: fc.constant('演示机关'),
            name: fc.constant('演示某某商贸有限公司'),
          },
          { requiredKeys: ['listId', 'id', 'listTitle', 'issuer'] },
        ),
      },
      { requiredKeys: ['id', 'site', 'keys', 'shop', 'on'] },
    ),
    { selector: ({ id }) => id, maxLength: 4 },
  ),
  packs: fc.subarray(['jd', 'taobao'] as const),
  language: fc.constantFrom('auto' as const, 'zh-TW' as const, 'en' as const),
  lists: fc.array(
    fc.record({
      kind: fc.constantFrom('feed' as const, 'address' as const, 'file' as const),
      enabled: fc.boolean(),
      raised: fc.boolean(),
      order: fc.option(fc.nat(9), { nil: undefined }),
      entries: fc.nat(40),
    }),
    { maxLength: 4 },
  ),
  bought: fc.option(fc.uniqueArray(fc.integer({ min: 3000, max: 3009 })), { nil: undefined }),
  links: fc.array(fc.record({ claims, seller: fc.boolean(), host: fc.boolean() }), { maxLength: 5 }),
});

async function fill({
  sitesOff,
  sitesAllowed,
  dismissals,
  packs,
  language,
  lists,
  links,
  bought,
}: typeof states extends fc.Arbitrary<infer State> ? State : never): Promise<void> {
  await changeSettings({ sitesOff, sitesAllowed, language });
  for (const dismissal of dismissals.toReversed()) await addDismissal(dismissal);
  for (const site of packs) await keepLocalPack(packOf(site));
  for (const [place, { kind, enabled, raised, order, entries }] of lists.entries()) {
    const id = `made-up-${String(place)}`;
    const choices = {
      id,
      title: `演示 ${id}`,
      issuer: '演示机关',
      tier: 'other' as const,
      basisKind: 'administrative' as const,
      columns: [{ column: 2, header: '单位', field: 'name' }],
    };
    const info = { ...choices, publisher: '演示', origin: 'transcription' as const };
    const { columns: _, basisKind: __, ...named } = info;
    await putList(
      {
        info: { ...named, rectifyMonths: 3, retentionMonths: 60 },
        enabled,
        ...(order !== undefined && { order }),
        source: kind === 'file' ? { kind, fileName: '演示.csv' } : { kind },
        ...(kind !== 'file' && { address: `https://lists.example/${id}/` }),
        ...(kind === 'feed' && { fingerprint: madeUpFingerprint, trust: raised ? 'raised' : 'community' }),
      },
      Array.from({ length: entries + 1 }, (_unused, i) => entryOf({ id: `${id}-${String(i)}` })),
      kind === 'feed'
        ? {
            newest: {
              serial: 3,
              payloadSha256: 'a'.repeat(64),
              issued: '2026-05-01T00:00:00Z',
              rootVersion: 1,
            },
          }
        : { reading: { choices, content: 'x', ...(kind === 'address' && { rhythmHours: 24 }) } },
    );
  }
  const made = links.map((link, i) => {
    const number = String(1000 + i);
    const shop = {
      site: 'jd' as const,
      shopIds: [number],
      sellerIds: link.seller ? [`2${number}`] : [],
      hosts: link.host ? [`yanshi${number}.jd.com`] : [],
      licences: [],
      claims: link.claims,
    };
    return linkChange(shop, '2026-06-15');
  });
  await changeLinks(await session.database(), made);
  if (!bought) return;
  await changeSettings({ bought: true });
  await changeBought(await session.database(), () => bought.map(keptShop));
}

function keptShop(number: number): BoughtShop {
  const shopId = String(number);
  const shop = boughtShop(
    sightingOf({ site: 'jd', shopId }),
    [{ list: 'made-up', entry: 'a' }],
    '2026-06-01',
  );
  if (!shop) throw new Error('Not kept');
  return { ...shop, id: `kept-${shopId}` };
}

/** A shop of JD's that one page told of. */
const shopOf = (number: number) =>
  linkChange(
    {
      site: 'jd',
      shopIds: [String(number)],
      sellerIds: [],
      hosts: [],
      licences: [],
      claims: [{ via: 'item', company: { uscc: usccOf(number) } }],
    },
    '2026-06-15',
  );

describe('backup, erase, restore', () => {
  it('gives back everything, whatever was there; and again, and nothing changes', async () => {
    await fc.assert(
      fc.asyncProperty(states, async (state) => {
        globalThis.indexedDB = new IDBFactory();
        session.beginAnew();
        stored = {};
        await fill(state);
        const before = await everything();
        const file = chosen(await backup());
        await handlers.eraseAll({}, sender);
        expect(await everything()).toEqual({
          settings: Settings.parse({}),
          dismissals: [],
          lists: [],
          bought: [],
          links: [],
        });
        expect(await readLocalPacks(['jd', 'taobao'])).toEqual([]);
        // as the person who is asked by the page that restores
        granted.push(...state.sitesAllowed.map((site) => `${site}/*`));
        const plan = await handlers.restore(file, sender);
        expect(messages.restore.output.safeParse(plan).success).toBe(true);
        expect(plan.packs.map(({ site }) => site).toSorted()).toEqual([...state.packs].toSorted());
        expect(plan.packs).toEqual(expect.arrayContaining(state.packs.map(packOf)));
        expect(await everything()).toEqual(before);
        await handlers.restore(file, sender);
        expect(await everything()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('reads a large list over many portions, packed as well', async () => {
    const entries = Array.from({ length: 5000 }, (_, i) => entryOf({ id: `e-${String(i)}` }));
    await putList({ source: { kind: 'file', fileName: '演示.csv' } }, entries);
    const text = await backup();
    const packed = await new Response(
      new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')),
    ).blob();
    await handlers.eraseAll({}, sender);
    expect(await handlers.previewRestore(chosen(packed), sender)).toMatchObject({ entries: 5000, links: 0 });
    await handlers.restore(chosen(packed), sender);
    expect((await everything()).lists[0]?.own?.held).toHaveLength(5000);
  });
});

describe('a restore', () => {
  it('says before what it changes, and changes nothing by saying it', async () => {
    await putList({ address: 'https://lists.example/' }, [entryOf({})]);
    await changeSettings({ language: 'en' });
    const file = chosen(await backup());
    await handlers.eraseAll({}, sender);
    const before = await everything();
    const plan = await handlers.previewRestore(file, sender);
    expect(plan).toMatchObject({
      settings: true,
      lists: [{ id: 'made-up', known: false, address: 'https://lists.example/' }],
    });
    expect(await everything()).toEqual(before);
  });

  it('forgets no shop of order pages because the backup has none, nor because they were not kept then', async () => {
    const file = chosen(await backup());
    await changeSettings({ bought: true });
    await changeBought(await session.database(), () => [keptShop(3001)]);
    await handlers.restore(file, sender);
    expect([(await readSettings()).bought, (await everything()).bought.length]).toEqual([true, 1]);
  });

  it('keeps no leave to read a site that the browser does not give again', async () => {
    await changeSettings({ sitesAllowed: ['https://shop.example'], language: 'en' });
    const file = chosen(await backup());
    await handlers.eraseAll({}, sender);
    expect(await handlers.previewRestore(file, sender)).toMatchObject({ sites: ['https://shop.example'] });
    await handlers.restore(file, sender);
    expect(await readSettings()).toMatchObject({ sitesAllowed: [], language: 'en' });
  });

  it('joins what the person said with what was said since', async () => {
    const said = { site: 'jd' as const, keys: ['shop'], shop: '演示店', on: '2026-03-04' };
    await addDismissal({ ...said, id: 'before' });
    const file = chosen(await backup());
    await addDismissal({ ...said, id: 'since' });
    await handlers.restore(file, sender);
    expect((await readDismissals()).map(({ id }) => id)).toEqual(['since', 'before']);
  });

  it('reads a backup of before the person could say anything', async () => {
    await changeSettings({ language: 'en' });
    const {
      dismissals: _,
      packs: __,
      ...head
    } = JSON.parse((await backup()).split('\n')[0] ?? '') as Record<string, unknown>;
    const old = `${JSON.stringify(head)}\n{"end":{"links":0,"entries":0}}\n`;
    await handlers.eraseAll({}, sender);
    await handlers.restore(chosen(old), sender);
    expect(await readSettings()).toMatchObject({ language: 'en' });
  });

  it('leaves a list that is there as it is', async () => {
    await putList({ enabled: false, source: { kind: 'file', fileName: '旧.csv' } }, [entryOf({})]);
    const file = chosen(await backup());
    await putList({ enabled: true, source: { kind: 'file', fileName: '新.csv' } }, [entryOf({ id: 'new' })]);
    const before = await everything();
    expect((await handlers.restore(file, sender)).lists).toMatchObject([{ known: true }]);
    expect(await everything()).toEqual(before);
  });

  it('has all other lists where one is removed while it is made', async () => {
    await putList({}, []);
    const [first] = await readLists(await session.database());
    if (!first) throw new Error('It was not put');
    const { state } = first;
    for (const id of ['a', 'b', 'c']) {
      await putList({ info: { ...state.info, id }, source: { kind: 'file', fileName: `${id}.csv` } }, [
        entryOf({ id: `entry-of-${id}` }),
      ]);
    }
    let seen = 0;
    const text = await backup(async (written) => {
      seen += written.includes('entry-of-a') ? 1 : 0;
      // at first it is still being read, which is told
      if (seen === 2) await removeList(await session.database(), 'a');
    });
    expect(seen).toBeGreaterThan(2);
    for (const id of ['b', 'c']) expect(text).toContain(`entry-of-${id}`);
  });

  it('has every shop once that was there all the while, though others are learnt and forgotten meanwhile', async () => {
    const db = await session.database();
    await changeLinks(
      db,
      Array.from({ length: 2500 }, (_, i) => shopOf(10_000 + i)),
    );
    const { links } = await readLinks(db, () => true, { from: 0, count: 2500 });
    const ids = links.map(({ id }) => id).toSorted((a, b) => a - b);
    let portions = 0;
    const text = await backup(async (written) => {
      if (!written.includes('"link"')) return;
      portions += 1;
      if (portions === 1) await changeLinks(db, [shopOf(20_000)]);
      if (portions === 2) await removeLinks(db, [ids[0] ?? 0, ids[1] ?? 0, ids[2498] ?? 0, ids[2499] ?? 0]);
    });
    const written = text.split('\n').flatMap((line) => /"shopIds":\["(\d+)"\]/.exec(line)?.[1] ?? []);
    expect(new Set(written).size).toBe(written.length);
    const stayed = Array.from({ length: 2496 }, (_, i) => String(10_002 + i));
    expect(stayed.filter((id) => !written.includes(id))).toEqual([]);
    await handlers.eraseAll({}, sender);
    expect((await handlers.restore(chosen(text), sender)).links).toBe(written.length);
  });

  it('never makes a list official because a file says so', async () => {
    await putList({ fingerprint: madeUpFingerprint, address: 'https://lists.example/' }, [entryOf({})]);
    const file = chosen((await backup()).replace('"trust":"community"', '"trust":"official"'));
    await handlers.eraseAll({}, sender);
    await handlers.restore(file, sender);
    expect((await everything()).lists).toMatchObject([{ state: { trust: 'community' } }]);
  });

  it.each([
    ['another file', () => '企业名称,列入事由\n甲,乙', 'not-a-backup'],
    ['nothing', () => '', 'not-a-backup'],
    ['a picture', () => '\u0089PNG\n\u0000', 'not-a-backup'],
    ['a later version', (text: string) => text.replace('"version":1', '"version":3'), 'backup-later'],
    ['a head that does not fit', (text: string) => text.replace('"auto"', '7'), 'backup-damaged'],
    [
      'a word that no version writes',
      (text: string) => text.replace('"auto"', '"a word?"'),
      'backup-damaged',
    ],
    ['a language of a later version', (text: string) => text.replace('"auto"', '"klingon"'), 'backup-later'],
    [
      'a site of a later version',
      (text: string) => text.replace('"sitesOff":[]', '"sitesOff":["jd","later-market"]'),
      'backup-later',
    ],
    [
      'a list of a later version’s kind',
      (text: string) => text.replace('"kind":"file"', '"kind":"cloud"'),
      'backup-later',
    ],
    [
      'counts of a later version’s levels',
      (text: string) =>
        text.replace(
          '"shown":[]',
          '"shown":[{"month":"2026-05","marks":1,"levels":{"purple":1},"causes":{},"sites":{}}]',
        ),
      'backup-later',
    ],
    [
      'an entry of a later version’s kind of basis',
      (text: string) => text.replace('"basisKind":"administrative"', '"basisKind":"arbitration"'),
      'backup-later',
    ],
    [
      'an entry of a later kind of basis that is damaged, too',
      (text: string) =>
        text
          .replace('"basisKind":"administrative"', '"basisKind":"arbitration"')
          .replace('"id":"e1"', '"id":7'),
      'backup-damaged',
    ],
    [
      'a file that was cut off',
      (text: string) => text.trimEnd().split('\n').slice(0, -1).join('\n'),
      'backup-damaged',
    ],
    ['a missing line', (text: string) => text.split('\n').toSpliced(1, 1).join('\n'), 'backup-damaged'],
    [
      'a line that does not fit',
      (text: string) => text.replace('"entry":{"id":"e1"', '"entry":{"id":7'),
      'backup-damaged',
    ],
    ['lines after the end', (text: string) => `${text}{}\n`, 'backup-damaged'],
    ['broken gzip', () => '\u001f\u008b', 'not-a-backup'],
  ])('refuses %s in words, and changes nothing', async (_what, spoil, code) => {
    await putList({ source: { kind: 'file', fileName: '演示.csv' } }, [entryOf({ id: 'e1' })]);
    const text = await backup();
    const spoilt = spoil(text);
    expect(spoilt).not.toBe(text);
    await handlers.eraseAll({}, sender);
    const before = await everything();
    await expect(handlers.restore(chosen(spoilt), sender)).rejects.toMatchObject({ code });
    expect(await everything()).toEqual(before);
  });
});

describe('erasing', () => {
  it('takes back the permission for notifications, and takes away those that are shown', async () => {
    const removed: unknown[] = [];
    const cleared: string[] = [];
    Object.assign(scope.browser as object, {
      runtime: {
        ...fakeBrowser().runtime,
        getManifest: () => ({ optional_permissions: ['notifications'] }),
      },
      permissions: {
        contains: async () => false,
        getAll: async () => ({ origins: [], permissions: ['alarms', 'notifications'] }),
        remove: async (one: unknown) => removed.push(one),
      },
      notifications: {
        getAll: async () => ({ 'bought made-up': true, other: true }),
        clear: async (id: string) => cleared.push(id),
      },
    });
    await handlers.eraseAll({}, sender);
    expect([removed, cleared]).toEqual([[{ permissions: ['notifications'] }], ['bought made-up']]);
  });

  it('takes back the permissions that were given, and no others', async () => {
    stored['anything'] = 1;
    ofSession['desk-key'] = 'f'.repeat(64);
    await handlers.eraseAll({}, sender);
    expect(ofSession).toEqual({});
    expect(granted).toEqual(['https://shops.example/*']);
    expect(Object.keys(stored)).toEqual(['verdicts-changed']);
  });
});

it('what is stored is counted by kind', async () => {
  await putList({}, [entryOf({}), entryOf({ id: 'two' })]);
  await changeLinks(await session.database(), [
    linkChange(
      {
        site: 'jd',
        shopIds: ['1001'],
        sellerIds: [],
        hosts: [],
        licences: [],
        claims: [{ via: 'person', company: { uscc: usccOf(1) } }],
      },
      '2026-06-15',
    ),
  ]);
  const data = await handlers.storedData({}, sender);
  expect(messages.storedData.output.safeParse(data).success).toBe(true);
  expect(data).toMatchObject({ lists: { count: 1, entries: 2 }, links: { count: 1, corrections: 1 } });
  expect(data.links.bytes).toBeGreaterThan(50);
});
