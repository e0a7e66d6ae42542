/** The desk in a backup: from the messages to the desk's database, and back. */
import { isDeepStrictEqual } from 'node:util';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sliceBytes } from '../../../utils/background/backup/desk-form.ts';
import { dataHandlers } from '../../../utils/background/data-handlers.ts';
import { Session } from '../../../utils/background/session.ts';
import { createSyncRounds } from '../../../utils/background/sync-rounds.ts';
import { deskExists, openDesk } from '../../../utils/desk/database.ts';
import type { DeskDatabase, StoredParcel } from '../../../utils/desk/database.ts';
import { LedgerService } from '../../../utils/desk/ledger/service.ts';
import { ReportService } from '../../../utils/desk/reports/service.ts';
import { Lock } from '../../../utils/desk/vault/lock.ts';
import { messages } from '../../../utils/messages/map.ts';
import { onDeskReplaced } from '../../../utils/messages/desk-replaced.ts';
import type { BackupCursor } from '../../../utils/model/backup.ts';
import type { DeskKey } from '../../../utils/model/desk-lock.ts';
import type { ListState } from '../../../utils/model/list.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import { madeUpSighting } from '../desk/reports/made-up.ts';
import { fakeBrowser } from './fake-browser.ts';

const scope = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return scope.browser;
  },
}));

const sender = { id: 'made-up' };
const now = new Date('2026-06-15T04:00:00Z');
const passphrase = '八个字以上的口令 correct';
const endpoint = 'https://reports.list.example/in';

let stored: Record<string, unknown>;
let session: Session;
let handlers: ReturnType<typeof dataHandlers>;
let opened: DeskDatabase[];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  stored = {};
  opened = [];
  const area = {
    get: async (keys: string | string[]) =>
      Object.fromEntries([keys].flat().map((key) => [key, stored[key]])),
    set: async (values: object) => void Object.assign(stored, values),
    clear: async () => void (stored = {}),
  };
  scope.browser = {
    ...fakeBrowser(),
    runtime: { ...fakeBrowser().runtime, getManifest: () => ({}) },
    storage: { local: area, session: { clear: async () => undefined } },
    scripting: { getRegisteredContentScripts: async () => [], registerContentScripts: async () => undefined },
    permissions: { contains: async () => false, getAll: async () => ({}), remove: async () => true },
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
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  handlers = dataHandlers(
    session,
    createSyncRounds(session, () => now),
    () => now,
  );
});
afterEach(async () => {
  (await session.database()).close();
  for (const db of opened) db.close();
});

/** Opens the desk as a page does: again, where it was closed. */
function desk(): () => Promise<DeskDatabase> {
  let current: Promise<DeskDatabase> | undefined;
  const open = async (): Promise<DeskDatabase> => {
    const db = await openDesk({ onClosed: () => (current = undefined) });
    opened.push(db);
    return db;
  };
  return () => (current ??= open());
}

async function ledgerPage(key?: DeskKey): Promise<LedgerService> {
  const page = new LedgerService({
    desk: desk(),
    lists: () => openDatabase(),
    now: () => now,
    newId: () => crypto.randomUUID(),
    tell: () => undefined,
    lock: new Lock({ database: desk(), settle: async () => undefined, iterations: 10 }),
  });
  await page.open(key);
  return page;
}

function reportPage(): ReportService {
  return new ReportService({
    database: desk(),
    now: () => now,
    newId: () => crypto.randomUUID(),
    alone: (work) => work(),
    fetch: async () => Promise.reject(new TypeError('no network')),
    tell: () => undefined,
  });
}

/** Bytes that are nowhere the same, so that slices in a wrong order are seen. */
function bytesOf(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = 0, state = seed; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

interface Filled {
  draft: string;
  parcel: string;
  case: string;
}

/** Something in every store, written by those who keep it; evidence of two slices and a rest. */
async function fill(): Promise<Filled> {
  const reports = reportPage();
  const sent = await reports.begin({ kind: 'lead', sighting: madeUpSighting }, 'zh-CN');
  await reports.save({ ...sent, account: '刷单' });
  await reports.queue(sent.id, { kind: 'receiver', endpoint });
  const draft = await reports.begin({ kind: 'lead', sighting: madeUpSighting }, 'zh-CN');
  await reports.addEvidence(draft.id, {
    kind: 'file',
    name: '演示.bin',
    blob: new Blob([bytesOf(2 * sliceBytes + 77)]),
  });
  const ledger = await ledgerPage();
  const opening = await ledger.openCase({ title: '演示某某商贸有限公司', tags: ['演示'] });
  await ledger.addEvidence(opening.id, { name: '照片.jpg', blob: new Blob([bytesOf(1000, 7)]) });
  await ledger.deposit();
  const db = await desk()();
  await db.put('monthly', new Uint8Array([0, 1, 2]), 'rule/浙江');
  await db.put('meta', { keys: [bytesOf(32)] }, 'former-keys');
  return { draft: draft.id, parcel: sent.id, case: opening.id };
}

type Readable = [store: string, key: unknown, value: unknown][];

/** All records of the desk, their bytes as hex. */
async function everything(): Promise<Readable> {
  const db = await openDesk();
  const records: Readable = [];
  for (const store of db.objectStoreNames) {
    const [keys, values] = [await db.getAllKeys(store), (await db.getAll(store)) as unknown[]];
    for (const [at, key] of keys.entries()) records.push([store, key, await readable(values[at])]);
  }
  db.close();
  return records;
}

async function readable(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return { type: value.type, hex: await readable(await value.bytes()) };
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (Array.isArray(value)) return Promise.all(value.map(readable));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(
    async ([name, member]) => [name, await readable(member)] as const,
  );
  return Object.fromEntries(await Promise.all(members));
}

async function portions(): Promise<string[]> {
  const texts: string[] = [];
  let cursor: BackupCursor | undefined;
  do {
    const portion = await handlers.backup({ ...(cursor && { cursor }) }, sender);
    expect(messages.backup.output.safeParse(portion).success).toBe(true);
    texts.push(portion.text);
    // As a message carries it.
    cursor =
      portion.next &&
      messages.backup.input.parse({ cursor: JSON.parse(JSON.stringify(portion.next)) }).cursor;
  } while (cursor);
  return texts;
}
const backup = async (): Promise<string> => (await portions()).join('');

const chosen = (file: string): { blob: string } => ({ blob: URL.createObjectURL(new Blob([file])) });
const linesOf = (text: string): string[] => text.trimEnd().split('\n');

function withoutTime(parcel: StoredParcel): object {
  const { nextTry: _, ...rest } = parcel;
  return rest;
}

const isSlice = (line: string): boolean => line.startsWith('{"slice"');

const restoredId = (records: Readable): Readable =>
  records.filter(([store, key]) => store !== 'meta' || key !== 'desk');

describe('backup, erase, restore', () => {
  it('give back every record of the desk, byte for byte; what waited to be sent is held', async () => {
    const { parcel } = await fill();
    const before = await everything();
    expect(new Set(before.map(([store]) => store)).size).toBe(7);
    const texts = await portions();
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(10_000_000);
    await handlers.eraseAll({}, sender);
    expect(await deskExists()).toBe(false);
    const plan = await handlers.restore(chosen(texts.join('')), sender);
    expect(messages.restore.output.safeParse(plan).success).toBe(true);
    expect(plan.desk).toEqual({
      known: false,
      locked: false,
      drafts: 1,
      evidence: 2,
      parcels: 1,
      held: 1,
      events: 3,
      monthly: 1,
    });
    const held = before.map(([store, key, value]) =>
      store === 'outbox' && key === parcel
        ? [store, key, { ...withoutTime(value as StoredParcel), state: 'held', error: 'restored', tries: 1 }]
        : [store, key, value],
    );
    expect(await everything()).toEqual(restoredId(held as Readable));
    expect(await reportPage().outbox()).toMatchObject([{ id: parcel, state: 'held', error: 'restored' }]);
  });

  it('leave the desk with a chain of its own, behind all that was there', async () => {
    const filled = await fill();
    const before = await (await ledgerPage()).status();
    const file = chosen(await backup());
    await handlers.eraseAll({}, sender);
    await handlers.restore(file, sender);
    const page = await ledgerPage();
    await page.change(filled.case, [{ kind: 'note', data: { text: '恢复之后' } }]);
    const after = await page.status();
    expect(after.desk).not.toBe(before.desk);
    expect(after).toMatchObject({ events: before.events + 1, forks: [], faults: [], damaged: 0 });
    expect(after.heads.map(({ desk: id, seq }) => [id, seq])).toEqual(
      expect.arrayContaining([
        [before.desk, before.events],
        [after.desk, 1],
      ]),
    );
    const [evidence] = (await page.case(filled.case))?.evidence ?? [];
    expect(await readable(await page.evidence(evidence?.sha256 ?? ''))).toEqual(
      await readable(new Blob([bytesOf(1000, 7)])),
    );
  });

  it('keep a locked desk locked, under its passphrase', async () => {
    const { draft } = await fill();
    await (await ledgerPage()).lockDesk(passphrase);
    expect((await handlers.storedData({}, sender)).desk).toMatchObject({
      locked: true,
      drafts: { count: 1 },
    });
    const text = await backup();
    const file = chosen(text);
    await handlers.eraseAll({}, sender);
    expect((await handlers.restore(file, sender)).desk).toMatchObject({ locked: true });
    await expect(reportPage().open()).rejects.toThrow('desk-locked');
    const lock = new Lock({ database: desk(), settle: async () => undefined });
    await expect(lock.unlock('another passphrase')).rejects.toThrow('desk-wrong-passphrase');
    const reports = reportPage();
    await reports.open(await lock.unlock(passphrase));
    expect(await reports.draft(draft)).toMatchObject({ id: draft, evidence: [{ name: '演示.bin' }] });
  });

  it('take a lock along where nothing lies under it yet', async () => {
    await (await ledgerPage()).lockDesk(passphrase);
    const file = chosen(await backup());
    await handlers.eraseAll({}, sender);
    await handlers.restore(file, sender);
    await expect(reportPage().open()).rejects.toThrow('desk-locked');
  });
});

describe('a backup', () => {
  it('without a desk is of the version that knows none, and opens none', async () => {
    const text = await backup();
    expect(JSON.parse(linesOf(text)[0] ?? '')).toMatchObject({ version: 1 });
    expect(await deskExists()).toBe(false);
    expect((await handlers.previewRestore(chosen(text), sender)).desk).toBeUndefined();
    expect(await deskExists()).toBe(false);
  });

  it('carries a draft and a segment of the ledger of any length, and no line is longer than is taken', async () => {
    const db = await desk()();
    await db.put('drafts', bytesOf(sliceBytes + 5, 3), 'draft');
    await db.put('segments', { count: 9, lines: bytesOf(sliceBytes + 1, 5) }, 7);
    const before = await everything();
    const text = await backup();
    expect(linesOf(text).filter(isSlice)).toHaveLength(4);
    expect(Math.max(...linesOf(text).map(({ length }) => length))).toBeLessThan(5_000_000);
    await handlers.eraseAll({}, sender);
    await handlers.restore(chosen(text), sender);
    expect(isDeepStrictEqual(await everything(), before)).toBe(true);
    const lines = linesOf(text);
    const cut = lines.filter((_, at) => at !== lines.findIndex(isSlice)).join('\n');
    await expect(handlers.previewRestore(chosen(cut), sender)).rejects.toMatchObject({
      code: 'backup-damaged',
    });
  }, 90_000); // some twelve million characters of base64

  it('is not made of a draft as it was before and after it was written over', async () => {
    const length = 2 * sliceBytes;
    await (await desk()()).put('drafts', bytesOf(length, 3), 'draft');
    let { next } = await handlers.backup({}, sender);
    while (next && !(next.at === 'desk' && next.slicing))
      ({ next } = await handlers.backup({ cursor: next }, sender));
    await (await desk()()).put('drafts', bytesOf(length, 4), 'draft');
    await expect(handlers.backup({ ...(next && { cursor: next }) }, sender)).rejects.toMatchObject({
      code: 'desk-changed',
    });
  });

  it('with a desk is of a later version, which an older extension tells apart from a damaged file', async () => {
    await fill();
    expect(JSON.parse(linesOf(await backup())[0] ?? '')).toMatchObject({ version: 2 });
  });

  it('is not made of two different desks', async () => {
    const { draft, parcel } = await fill();
    for (const between of [
      () => reportPage().discard(draft),
      () => reportPage().withdraw(parcel),
      async () => (await ledgerPage()).lockDesk(passphrase),
    ]) {
      let { next } = await handlers.backup({}, sender);
      while (next && next.at !== 'desk') ({ next } = await handlers.backup({ cursor: next }, sender));
      await between();
      const rest = async (): Promise<void> => {
        while (next) ({ next } = await handlers.backup({ cursor: next }, sender));
      };
      await expect(rest()).rejects.toMatchObject({ code: 'desk-changed' });
    }
  });
});

describe('a restore', () => {
  it('leaves a desk that is there as it is, and says so', async () => {
    await fill();
    const file = chosen(await backup());
    const draft = await reportPage().begin({ kind: 'complaint' }, 'zh-CN');
    await reportPage().save({ ...draft, account: '之后写的' });
    const before = await everything();
    expect((await handlers.previewRestore(file, sender)).desk).toMatchObject({ known: true });
    await handlers.restore(file, sender);
    expect(await everything()).toEqual(before);
  });

  it('fills a desk that was only opened, which keeps its own id', async () => {
    await fill();
    const file = chosen(await backup());
    await handlers.eraseAll({}, sender);
    const { desk: id } = await (await ledgerPage()).status();
    await handlers.restore(file, sender);
    expect(await (await ledgerPage()).status()).toMatchObject({ desk: id, events: 3 });
  });

  it('reads a backup of before there was a desk', async () => {
    await fill();
    const {
      format,
      version: _,
      ...head
    } = JSON.parse(linesOf(await backup())[0] ?? '') as Record<string, unknown>;
    const old = `${JSON.stringify({ format, version: 1, ...head })}\n{"end":{"links":0,"entries":0}}\n`;
    await handlers.eraseAll({}, sender);
    expect((await handlers.restore(chosen(old), sender)).desk).toBeUndefined();
    expect(await deskExists()).toBe(false);
  });

  it('lets no parcel go by itself that may have been sent since; one that is withdrawn gets a new id', async () => {
    const { parcel } = await fill();
    const file = chosen(await backup());
    await handlers.eraseAll({}, sender);
    await handlers.restore(file, sender);
    expect((await reportPage().withdraw(parcel)).id).not.toBe(parcel);
  });

  it('holds what was on its way, whatever its tries, and leaves every other parcel in its state', async () => {
    const states = ['waiting', 'sending', 'held', 'delivered', 'refused', 'handed'] as const;
    const tries = { waiting: 0, sending: 3, held: 0, delivered: 2, refused: 1, handed: 0 };
    const db = await desk()();
    for (const state of states) {
      const parcel: StoredParcel = {
        state,
        to: endpoint,
        tries: tries[state],
        queued: '2026-06-01T00:00:00Z',
        nextTry: '2026-06-02T00:00:00Z',
        error: 'not-reached',
        sealed: bytesOf(9),
        zip: new Blob([bytesOf(99)], { type: 'application/zip' }),
      };
      await db.put('outbox', parcel, state);
    }
    const file = chosen(await backup());
    await handlers.eraseAll({}, sender);
    expect((await handlers.restore(file, sender)).desk).toMatchObject({ parcels: 6, held: 2 });
    const restored = await desk()();
    const found = states.map(async (state) => {
      const parcel = await restored.get('outbox', state);
      return [parcel?.state, parcel?.error, parcel?.tries, parcel?.nextTry !== undefined, parcel?.zip.type];
    });
    expect(await Promise.all(found)).toEqual([
      ['held', 'restored', 1, false, 'application/zip'],
      ['held', 'restored', 3, false, 'application/zip'],
      ['held', 'not-reached', 1, true, 'application/zip'],
      ['delivered', 'not-reached', 2, true, 'application/zip'],
      ['refused', 'not-reached', 1, true, 'application/zip'],
      ['handed', 'not-reached', 0, true, 'application/zip'],
    ]);
  });

  it('of a desk for which there is no room leaves none, and says so', async () => {
    await fill();
    const file = chosen(await backup());
    await handlers.eraseAll({}, sender);
    // oxlint-disable-next-line typescript/unbound-method -- it is called on the store below
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function putWhereRoom(
      this: IDBObjectStore,
      ...given
    ) {
      if (this.name === 'evidence') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    });
    await expect(handlers.restore(file, sender)).rejects.toMatchObject({ code: 'desk-no-space' });
    full.mockRestore();
    expect(await deskExists()).toBe(false);
    await handlers.restore(file, sender);
    expect(await (await ledgerPage()).status()).toMatchObject({ events: 3 });
  });

  it('tells open pages of the desk, as erasing does', async () => {
    await fill();
    const file = chosen(await backup());
    const heard = vi.fn();
    const stop = onDeskReplaced(heard);
    await handlers.eraseAll({}, sender);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    await handlers.restore(file, sender);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
    stop();
  });

  const spoilt: [what: string, spoil: (lines: string[]) => string[], code?: string][] = [
    ['that lacks its end', (lines) => lines.slice(0, -1)],
    ['that lacks a record', (lines) => lines.filter((line) => !line.startsWith('{"desk":"drafts"'))],
    ['that lacks a slice', (lines) => lines.toSpliced(lines.findIndex(isSlice), 1)],
    ['with a slice too many', (lines) => lines.toSpliced(lines.findIndex(isSlice), 0, '{"slice":"AAAA"}')],
    ['with slices behind the last record', (lines) => lines.toSpliced(-1, 0, '{"slice":"AAAA"}')],
    ['with a slice that is none', (lines) => lines.map((line) => (isSlice(line) ? '{"slice":"!"}' : line))],
    ['with a parcel in no state', (lines) => lines.map((line) => line.replace('"waiting"', '"on the moon"'))],
    [
      'with a segment that has a name',
      (lines) => lines.map((line) => line.replace('"segments","key":1', '"segments","key":"1"')),
    ],
    [
      'with a store of its own',
      (lines) => lines.map((line) => line.replace('"desk":"monthly"', '"desk":"no store!"')),
    ],
    [
      'with a later version’s store',
      (lines) => lines.map((line) => line.replace('"desk":"monthly"', '"desk":"weekly"')),
      'backup-later',
    ],
    [
      'with a parcel in a later version’s state',
      (lines) => lines.map((line) => line.replace('"waiting"', '"parked"')),
      'backup-later',
    ],
  ];

  it('refuses a file whose desk is not whole, and changes nothing', async () => {
    await fill();
    const lines = linesOf(await backup());
    await handlers.eraseAll({}, sender);
    for (const [what, spoil, code = 'backup-damaged'] of spoilt) {
      const file = spoil([...lines]);
      expect(file, what).not.toEqual(lines);
      await expect(handlers.restore(chosen(`${file.join('\n')}\n`), sender), what).rejects.toMatchObject({
        code,
      });
      expect(await deskExists(), what).toBe(false);
    }
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names.filter((name) => name?.startsWith('xinbiao-desk'))).toEqual([]);
  });
});

it('what the desk holds is counted by kind, without making one', async () => {
  const none = { count: 0, bytes: 0 };
  expect((await handlers.storedData({}, sender)).desk).toEqual({
    locked: false,
    drafts: none,
    evidence: none,
    outbox: none,
    ledger: none,
    monthly: none,
  });
  expect(await deskExists()).toBe(false);
  await fill();
  const data = await handlers.storedData({}, sender);
  expect(messages.storedData.output.safeParse(data).success).toBe(true);
  expect(data.desk).toMatchObject({
    locked: false,
    drafts: { count: 1 },
    evidence: { count: 2, bytes: 2 * sliceBytes + 77 + 1000 + 2 },
    outbox: { count: 1 },
    ledger: { count: 3 },
    monthly: { count: 1, bytes: 3 },
  });
});
