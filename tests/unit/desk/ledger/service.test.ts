import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deleteDesk, openDesk } from '../../../../utils/desk/database.ts';
import type { DeskDatabase } from '../../../../utils/desk/database.ts';
import { LedgerService } from '../../../../utils/desk/ledger/service.ts';
import { Lock } from '../../../../utils/desk/vault/lock.ts';
import type { CaseStart } from '../../../../utils/model/ledger/opening.ts';
import type { CasesTableWords } from '../../../../utils/model/ledger/cases-table.ts';
import type { LedgerNews } from '../../../../utils/model/ledger/ledger-desk.ts';
import { casesColumns } from '../../../../utils/model/ledger/cases-table.ts';
import type { StoreDatabase } from '../../../../utils/store/database.ts';
import { freshDatabase, makeEntry, makeList } from '../../store/made-up-list.ts';
import { store } from '../../lookup/desk.ts';

let db: DeskDatabase;
let lists: StoreDatabase;
let news: LedgerNews[];
let now: Date;

beforeEach(async () => {
  db = await openDesk();
  lists = await freshDatabase();
  news = [];
  now = new Date('2026-03-01T08:00:00Z');
});
afterEach(async () => {
  db.close();
  await deleteDesk();
});

const settle = (): Promise<void> => Promise.resolve();
const desk = (): Promise<DeskDatabase> => Promise.resolve(db);

/** A page's Worker. */
async function open(key?: string): Promise<LedgerService> {
  const service = new LedgerService({
    desk,
    lists: () => Promise.resolve(lists),
    now: () => now,
    newId: () => crypto.randomUUID(),
    tell: (one) => news.push(one),
    lock: new Lock({ database: desk, settle, iterations: 10 }),
  });
  await service.open(key);
  return service;
}

/** Another machine, with a desk of its own. */
async function onAnotherDesk<T>(work: (service: LedgerService) => Promise<T>): Promise<T> {
  const kept = await snapshot();
  await clear();
  const result = await work(await open());
  await restore(kept);
  return result;
}

const storeNames = ['meta', 'segments', 'deposits', 'evidence'] as const;
type Kept = Map<string, [IDBValidKey, unknown][]>;
async function snapshot(): Promise<Kept> {
  const kept: Kept = new Map();
  for (const name of storeNames) {
    const [keys, values] = [await db.getAllKeys(name), await db.getAll(name)];
    kept.set(
      name,
      keys.map((key, at) => [key, values[at]]),
    );
  }
  return kept;
}
async function clear(): Promise<void> {
  for (const name of storeNames) await db.clear(name);
}
async function restore(kept: Kept): Promise<void> {
  await clear();
  for (const name of storeNames) {
    for (const [key, value] of kept.get(name) ?? []) await db.put(name, value as never, key as never);
  }
}

const start = (title: string, more: Partial<CaseStart> = {}): CaseStart => ({ title, ...more });
const all = { sort: 'title', from: 0, count: 100 } as const;
const titles = async (service: LedgerService, filters = {}): Promise<string[]> =>
  (await service.cases({ filters, ...all })).rows.map(({ title }) => title);

const named = (number: number, region: string): ReturnType<typeof makeEntry> =>
  makeEntry('a', number, {
    subject: { kind: 'company', name: `演示第${number}号商贸有限公司`, region },
    listedOn: '2026-01-31',
  });

describe('cases', () => {
  test('are opened, changed, found by what they are, and there when the page is opened again', async () => {
    const service = await open();
    const subject = { kind: 'company' as const, name: '演示蓝鲸商贸有限公司', codes: ['91330100MA27XXXX0X'] };
    const first = await service.openCase(
      start('蓝鲸', { area: '浙江省杭州市', subjects: [subject], tags: ['急'], assignees: ['一组'] }),
    );
    await service.openCase(start('红鹤', { area: '江西省南昌市' }));
    await service.change(first.id, [
      { kind: 'status', data: { status: 'notice', on: '2025-12-10', document: '整改〔2025〕1号' } },
      { kind: 'note', data: { text: '已送达' } },
    ]);
    for (const page of [service, await open()]) {
      expect(await titles(page, { text: '蓝鲸' })).toEqual(['蓝鲸']);
      expect(await titles(page, { text: 'lanjing' })).toEqual(['蓝鲸']);
      expect(await titles(page, { text: '91330100ma27' })).toEqual(['蓝鲸']);
      expect(await titles(page, { area: '江西' })).toEqual(['红鹤']);
      expect(await titles(page, { tag: '急', assignee: '一组', statuses: ['notice'] })).toEqual(['蓝鲸']);
      expect(await titles(page, { assignee: '' })).toEqual(['红鹤']);
      expect(await titles(page, { dueWithin: 8 })).toEqual([]);
      expect(await titles(page, { dueWithin: 9 })).toEqual(['蓝鲸']);
      expect(await page.board({ statuses: ['closed'] })).toMatchObject({
        notice: 1,
        suspicion: 1,
        closed: 0,
      });
      expect(await page.case(first.id)).toMatchObject({
        deadline: { due: '2026-03-10', reason: 'notice' },
        late: false,
        notes: [{ text: '已送达' }],
        events: 6,
      });
      expect((await page.history(first.id, { from: 0, count: 2 })).map(({ kind }) => kind)).toEqual([
        'note',
        'status',
      ]);
      expect((await page.facets()).areas).toEqual([
        { name: '江西省南昌市', cases: 1 },
        { name: '浙江省杭州市', cases: 1 },
      ]);
      expect(await page.caseOf({ code: 'MA27XXXX0' })).toBe(first.id);
    }
    now = new Date('2026-03-11T08:00:00Z');
    expect(await titles(service, { late: true })).toEqual(['蓝鲸']);
  });

  test('take no change that no reader of the ledger would take', async () => {
    const service = await open();
    const { id } = await service.openCase(start('甲'));
    const bad = [{ kind: 'note', data: { text: '' } } as const];
    await expect(service.change(id, bad)).rejects.toThrow('ledger-bad-change');
    const measure = { number: 14, platform: '演示', step: 'asked' as const, on: '2026-01-01' };
    await expect(
      service.change(id, [
        { kind: 'note', data: { text: '一起' } },
        { kind: 'measure', data: measure },
      ]),
    ).rejects.toThrow('ledger-bad-change');
    await expect(service.change('no-such-case', [])).rejects.toThrow('ledger-no-case');
    expect(await service.case(id)).toMatchObject({ notes: [], events: 1 });
  });

  test('keep evidence by its hash', async () => {
    const service = await open();
    const { id } = await service.openCase(start('甲'));
    const { evidence } = await service.addEvidence(id, {
      name: '截图.png',
      blob: new Blob(['picture'], { type: 'image/png' }),
    });
    expect(evidence).toMatchObject([{ name: '截图.png', type: 'image/png', bytes: 7 }]);
    expect(await (await service.evidence(evidence[0]?.sha256 ?? ''))?.text()).toBe('picture');
    expect(await service.evidence('00'.repeat(32))).toBeUndefined();
    // taken out of one case, it stays for the other; then its bytes go
    const [piece] = evidence;
    if (piece === undefined) throw new Error('no evidence');
    const other = await service.openCase(start('乙'));
    await service.change(other.id, [{ kind: 'evidence', data: { evidence: piece } }]);
    const out = { kind: 'evidence', data: { evidence: piece, removed: true } } as const;
    expect((await service.change(id, [out])).evidence).toEqual([]);
    expect(await service.evidence(piece.sha256)).toBeDefined();
    await service.change(other.id, [out]);
    expect(await service.evidence(piece.sha256)).toBeUndefined();
  });

  test('are opened from a list, and follow it', async () => {
    await store(lists, 'a', [named(1, '浙江省杭州市'), named(2, '江西省'), named(3, '浙江省')]);
    const service = await open();
    expect(await service.openFromList({ list: 'a', area: '浙江' })).toMatchObject({ opened: 2, known: 0 });
    expect(await service.openFromList({ list: 'a', area: '浙江' })).toMatchObject({ opened: 0, known: 2 });
    expect(await service.openFromList({ list: 'a' })).toMatchObject({ opened: 1, known: 2 });
    await expect(service.openFromList({ list: 'none' })).rejects.toThrow('ledger-no-list');
    expect(await service.followLists()).toEqual({ entries: 3, changed: 0, removed: 0 });
    await store(lists, 'a', [named(1, '浙江省杭州市'), { ...named(2, '江西省'), status: 'overdue' }]);
    expect(await service.followLists()).toEqual({ entries: 3, changed: 1, removed: 1 });
    expect(await service.followLists()).toEqual({ entries: 3, changed: 0, removed: 0 });
    const { rows } = await service.cases({ filters: {}, ...all });
    expect(rows.map(({ due, removed }) => [due, removed])).toEqual([
      ['2026-04-30', 0],
      ['2026-04-30', 0],
      [undefined, 1],
    ]);
  });

  test('are counted before they are opened, down to counties, and nothing is written by it', async () => {
    const areas = ['浙江省杭州市余杭区', '浙江省杭州市', '杭州市', '浙江省宁波市', '江西省南昌市', '浙江省'];
    await store(
      lists,
      'a',
      areas.map((area, at) => named(at + 1, area)),
    );
    const service = await open();
    const survey = async (area?: string): Promise<unknown> => {
      const found = await service.surveyList({ list: 'a', ...(area && { area }) });
      return [found?.entries, found?.counts.opened, found?.areas.map((one) => [one.area, one.entries])];
    };
    expect(await survey()).toEqual([
      6,
      6,
      [
        ['浙江', 5],
        ['江西', 1],
      ],
    ]);
    expect(await survey('浙江省')).toEqual([
      5,
      5,
      [
        ['浙江杭州', 3],
        ['浙江宁波', 1],
      ],
    ]);
    expect(await survey('浙江杭州')).toEqual([3, 3, [['浙江杭州余杭', 1]]]);
    expect(await survey('浙江杭州余杭')).toEqual([1, 1, []]);
    expect(await survey('杭州')).toEqual([3, 3, [['杭州余杭', 1]]]);
    expect((await service.status()).events).toBe(0);
    await service.openFromList({ list: 'a', area: '浙江杭州' });
    expect((await service.surveyList({ list: 'a', area: '浙江' }))?.counts).toMatchObject({
      opened: 2,
      known: 3,
    });
    await expect(service.surveyList({ list: 'none' })).rejects.toThrow('ledger-no-list');
  });

  test('are counted for the latest question alone', async () => {
    await store(lists, 'a', [named(1, '浙江省'), named(2, '江西省')]);
    const service = await open();
    const [first, second] = await Promise.all([
      service.surveyList({ list: 'a', area: '浙江' }),
      service.surveyList({ list: 'a' }),
    ]);
    expect(first).toBeUndefined();
    expect(second?.entries).toBe(2);
  });

  test('are given entries by hand, which can be taken out and stay out', async () => {
    const shop = { site: 'taobao' as const, shopId: '1002003', name: '演示店' };
    const entry = { ...named(1, '浙江省'), storefronts: [shop] };
    await store(lists, 'a', [entry]);
    const service = await open();
    const { info } = makeList('a').state;
    const one = await service.openCase(start('演示关联企业'));
    const linked = await service.linkEntry(one.id, { info, entry });
    expect(linked.entries).toMatchObject([{ list: 'a', entry: entry.id, state: { listedOn: '2026-01-31' } }]);
    expect(linked.subjects.map(({ name }) => name)).toEqual(['演示第1号商贸有限公司']);
    expect(linked.shops).toEqual([shop]);
    expect(await service.caseOf({ list: 'a', entry: entry.id })).toBe(one.id);
    // again, or to another case
    expect((await service.linkEntry(one.id, { info, entry })).events).toBe(linked.events);
    const two = await service.openCase(start('另一案'));
    await expect(service.linkEntry(two.id, { info, entry })).rejects.toThrow(
      `ledger-entry-elsewhere ${one.id}`,
    );
    await expect(service.linkEntry('no-such-case', { info, entry })).rejects.toThrow('ledger-no-case');
    // taken out: an event like any other
    const [link] = linked.entries;
    if (link === undefined) throw new Error('nothing is linked');
    const out = await service.change(one.id, [{ kind: 'entry', data: { ...link, unlinked: true } }]);
    expect(out.entries).toEqual([]);
    expect((await service.history(one.id, { from: 0, count: 1 }))[0]?.data).toMatchObject({ unlinked: true });
    expect(await service.caseOf({ list: 'a', entry: entry.id })).toBeUndefined();
    expect((await service.linkEntry(two.id, { info, entry })).entries).toHaveLength(1);
  });

  test('are opened for one entry by hand, the same as in bulk; an entry that was taken out stays out', async () => {
    const code = '91330100MA27XXXX0X';
    const entry = (number: number): ReturnType<typeof makeEntry> =>
      makeEntry('a', number, { subject: { kind: 'company', name: '演示蓝鲸商贸有限公司', uscc: code } });
    await store(lists, 'a', [entry(1), entry(2)]);
    const service = await open();
    const { info } = makeList('a').state;
    const one = await service.openForEntry({ info, entry: entry(1) });
    expect(one).toMatchObject({ title: '演示蓝鲸商贸有限公司', status: 'suspicion' });
    expect((await service.openForEntry({ info, entry: entry(1) })).events).toBe(one.events);
    expect(await service.openFromList({ list: 'a' })).toMatchObject({ opened: 0, linked: 1, known: 1 });
    const [first] = (await service.case(one.id))?.entries ?? [];
    if (first === undefined) throw new Error('nothing is linked');
    await service.change(one.id, [{ kind: 'entry', data: { ...first, unlinked: true } }]);
    expect((await service.surveyList({ list: 'a' }))?.counts).toMatchObject({
      opened: 0,
      linked: 0,
      known: 2,
    });
    expect(await service.openFromList({ list: 'a' })).toMatchObject({ opened: 0, linked: 0, known: 2 });
    expect((await service.openForEntry({ info, entry: entry(1) })).entries).toHaveLength(2);
    const person = makeEntry('a', 3, { subject: { kind: 'company', name: '王小明' } });
    await expect(service.openForEntry({ info, entry: person })).rejects.toThrow('ledger-person');
    expect((await service.linkEntry(one.id, { info, entry: person })).subjects).toHaveLength(1);
  });

  test('become a table that no spreadsheet runs', async () => {
    const service = await open();
    await service.openCase(start('=SUM(A1)', { tags: ['甲', '乙'] }));
    const words = {
      columns: Object.fromEntries(casesColumns.map((name) => [name, name.toUpperCase()])),
      statuses: { suspicion: '疑似' },
    } as unknown as CasesTableWords;
    const table = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await (await service.casesTable({}, words)).arrayBuffer(),
    );
    const [head = '', line = ''] = table.split('\r\n');
    expect(head).toBe(`\uFEFF${casesColumns.join(',').toUpperCase()}`);
    expect(line).toContain(",'=SUM(A1),");
    expect(line).toContain('疑似,2026-03-01');
    expect(line).toContain('甲；乙');
  });
});

describe('several pages', () => {
  test('write at once, and nothing of it is lost or forks', async () => {
    const pages = await Promise.all([open(), open(), open()]);
    const written = pages.flatMap((page, of) =>
      Array.from({ length: 30 }, (_, n) => page.openCase(start(`案 ${of}-${n}`))),
    );
    await Promise.all(written);
    for (const page of [...pages, await open()]) {
      const status = await page.status();
      expect(status).toMatchObject({ events: 90, cases: 90, forks: [], faults: [], damaged: 0 });
      expect(status.heads).toHaveLength(1);
      expect(status.heads[0]?.seq).toBe(90);
    }
    expect(news).toHaveLength(90);
  });

  test('fill segments, and read on in the middle of one', async () => {
    const [one, two] = [await open(), await open()];
    const { id } = await one.openCase(start('甲'));
    const note = { kind: 'note', data: { text: '一' } } as const;
    await one.change(
      id,
      Array.from({ length: 600 }, () => note),
    );
    expect((await two.case(id))?.events).toBe(601);
    await two.change(id, [note]);
    expect((await one.case(id))?.events).toBe(602);
    expect(await db.count('segments')).toBe(3);
    expect((await one.history(id, { from: 600, count: 5 })).map(({ seq }) => seq)).toEqual([2, 1]);
  });
});

describe('the ledger', () => {
  test('is handed over and back, and nothing of either side is lost', async () => {
    const here = await open();
    const { id } = await here.openCase(start('甲'));
    const copy = await here.exportLedger();
    const back = await onAnotherDesk(async (there) => {
      expect(await there.importLedger(copy)).toMatchObject({ added: 1, known: 0, cases: 1, forks: [] });
      await there.change(id, [{ kind: 'tagged', data: { tag: '那边' } }]);
      await there.openCase(start('乙'));
      return there.exportLedger();
    });
    const again = await open();
    await again.change(id, [{ kind: 'tagged', data: { tag: '这边' } }]);
    expect(await again.importLedger(back)).toMatchObject({ added: 3, known: 1, cases: 2, forks: [] });
    expect(await again.importLedger(back)).toMatchObject({ added: 0, known: 4 });
    expect(await titles(again)).toEqual(['乙', '甲']);
    expect((await again.case(id))?.tags.map(({ name }) => name).toSorted()).toEqual(['这边', '那边']);
    const status = await again.status();
    expect(status.heads).toHaveLength(2);
    // one's own head vouches for the other's
    expect(await (await again.exportLedger()).text()).toContain('"kind":"imported"');
    expect(await (await open()).status()).toMatchObject({ events: 6, cases: 2 });
  });

  test('takes nothing of a file that was altered', async () => {
    const here = await open();
    await here.openCase(start('甲'));
    const text = await (await here.exportLedger()).text();
    await onAnotherDesk(async (there) => {
      await expect(there.importLedger(new Blob([text.replace('甲', '乙')]))).rejects.toThrow(
        'ledger-altered 2',
      );
      await expect(there.importLedger(new Blob(['a,b\n']))).rejects.toThrow('ledger-not-a-file');
      expect(await there.status()).toMatchObject({ events: 0, cases: 0 });
    });
  });

  test('that was restored from an older copy begins a chain of its own', async () => {
    const here = await open();
    await here.openCase(start('甲'));
    const before = await snapshot();
    await here.openCase(start('乙'));
    const later = await here.exportLedger();
    const { desk: name } = await here.status();
    await restore(before);
    const restored = await open();
    expect(await restored.importLedger(later)).toMatchObject({ added: 1, forks: [] });
    const status = await restored.status();
    expect(status.desk).not.toBe(name);
    expect(status.heads.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual([1, 2]);
  });

  test('tells of a copy that was gone on with, and keeps both branches', async () => {
    const here = await open();
    await here.openCase(start('甲'));
    const before = await snapshot();
    await here.openCase(start('乙'));
    const other = await here.exportLedger();
    await restore(before);
    const copy = await open();
    await copy.openCase(start('丙'));
    const { forks } = await copy.importLedger(other);
    expect(forks).toMatchObject([{ seq: 2 }]);
    expect(await titles(copy)).toEqual(['丙', '乙', '甲']);
    expect((await (await open()).status()).cases).toBe(3);
  });

  test("counts a person's later word over one of a desk whose clock is ahead", async () => {
    const here = await open();
    const { id } = await here.openCase(start('甲'));
    const copy = await here.exportLedger();
    const ahead = await onAnotherDesk(async (there) => {
      await there.importLedger(copy);
      now = new Date('2031-01-01T00:00:00Z');
      await there.change(id, [{ kind: 'edited', data: { title: '明天的名字' } }]);
      now = new Date('2026-03-02T00:00:00Z');
      return there.exportLedger();
    });
    const again = await open();
    await again.importLedger(ahead);
    expect((await again.change(id, [{ kind: 'edited', data: { title: '今天的名字' } }])).title).toBe(
      '今天的名字',
    );
    expect((await (await open()).case(id))?.title).toBe('今天的名字');
  });

  test('is caught against its deposit when it was recomputed', async () => {
    const here = await open();
    await expect(here.deposit()).rejects.toThrow('ledger-empty');
    const { id } = await here.openCase(start('甲'));
    await here.change(id, [{ kind: 'note', data: { text: '收到现金' } }]);
    const { code, number, head } = await here.deposit();
    const file = await (await here.depositFile(number)).text();
    await here.change(id, [{ kind: 'note', data: { text: '后来' } }]);
    expect(await here.checkDeposit(code)).toEqual({
      outcome: 'stands',
      desk: head.desk,
      seq: 2,
      at: now.toISOString(),
    });
    expect(await here.deposits()).toMatchObject([{ code, number, cases: 1, events: 2 }]);
    await expect(here.checkDeposit('00000')).rejects.toThrow('ledger-bad-code');
    await expect(here.depositFile(9)).rejects.toThrow('ledger-no-deposit');
    // the same desk says something else, and all its hashes are right
    const meta = await db.get('meta', 'desk');
    await clear();
    if (meta) await db.put('meta', meta, 'desk');
    const forged = await open();
    const again = await forged.openCase(start('甲'));
    await forged.change(again.id, [{ kind: 'note', data: { text: '未收到现金' } }]);
    await forged.change(again.id, [{ kind: 'note', data: { text: '后来' } }]);
    expect(await forged.status()).toMatchObject({ faults: [] });
    expect(await forged.checkDeposit(code)).toMatchObject({ outcome: 'changed' });
    expect(await forged.checkDeposit(file)).toMatchObject({ outcome: 'changed' });
  });

  test('tells of an event that was changed where it lies, and of a segment that cannot be read', async () => {
    const here = await open();
    const { id } = await here.openCase(start('甲'));
    await here.change(id, [{ kind: 'note', data: { text: '一' } }]);
    const { code } = await here.deposit();
    const segment = await db.get('segments', 1);
    const text = new TextDecoder().decode(segment?.lines).replace('"text":"一"', '"text":"二"');
    await db.put('segments', { count: 2, lines: new TextEncoder().encode(text) }, 1);
    const again = await open();
    expect(await again.checkDeposit(code)).toMatchObject({ outcome: 'changed' });
    expect((await again.status()).faults).toMatchObject([{ fault: 'changed', seq: 2 }]);
    await db.put('segments', { count: 2, lines: new Uint8Array([9, 9]) }, 1);
    const damaged = await open();
    const { desk: name } = await damaged.status();
    await damaged.openCase(start('乙'));
    await damaged.openCase(start('丙'));
    const status = await damaged.status();
    expect(status).toMatchObject({ damaged: 1, cases: 2, events: 2 });
    // what its own chain said last is lost: a chain of its own, once
    expect(status.desk).not.toBe(name);
    expect(status.heads).toHaveLength(1);
  });
});

test('a locked desk wants its key, and is locked while a page is open', async () => {
  const before = await open();
  const { id } = await before.openCase(start('甲'));
  const key = await before.lockDesk('a passphrase');
  await expect(open()).rejects.toThrow('desk-locked');
  await expect(before.change(id, [{ kind: 'note', data: { text: '一' } }])).rejects.toThrow('desk-locked');
  const service = await open(key);
  await service.change(id, [{ kind: 'note', data: { text: '秘密' } }]);
  await service.deposit();
  const stored = new TextDecoder().decode((await db.get('segments', 1))?.lines);
  expect(stored).not.toMatch(/note|秘密/);
  await service.unlockForGood('a passphrase');
  const plain = await open();
  expect((await plain.case(id))?.notes).toMatchObject([{ text: '秘密' }]);
  expect(await plain.deposits()).toHaveLength(1);
});
