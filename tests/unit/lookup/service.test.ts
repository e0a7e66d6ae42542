import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { idHash } from '../../../utils/lists/feed/id-hash.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import { listTransaction } from '../../../utils/store/database.ts';
import { addEvents } from '../../../utils/store/history.ts';
import { changeList } from '../../../utils/store/lists.ts';
import { appendTombstones } from '../../../utils/store/tombstones.ts';
import { clearPages } from '../store/all-lanes.ts';
import { freshDatabase, makeEntries, makeEntry } from '../store/made-up-list.ts';
import { Desk, layOver, namesOf, store } from './desk.ts';

const named = (id: string, name: string, change: Partial<Entry> = {}): Entry =>
  makeEntry('a', 0, { id, subject: { kind: 'company', name }, ...change });

describe('a search', () => {
  test('finds over all enabled lists, the best first, with rows as asked and the number of all', async () => {
    const db = await freshDatabase();
    await store(db, 'first', [
      named('1', '杭州蓝鲸商贸有限公司'),
      named('2', '蓝鲸商贸有限公司'),
      named('3', '杭州栏径商行'),
    ]);
    await store(db, 'second', [named('1', '蓝鲸'), ...makeEntries('many', 200)]);
    await store(db, 'off', [named('9', '蓝鲸停用有限公司')], { enabled: false });
    const desk = new Desk(db);
    expect(namesOf(await desk.search('蓝鲸'))).toEqual(['蓝鲸', '蓝鲸商贸有限公司', '杭州蓝鲸商贸有限公司']);
    expect(namesOf(await desk.search('lanj'))).toContain('蓝鲸商贸有限公司');
    const all = await desk.search('演示第', {}, { from: 195, count: 10 });
    expect(all).toMatchObject({ found: 200, from: 195 });
    expect(namesOf(all)).toEqual([195, 196, 197, 198, 199].map((n) => `演示第${n}号商贸有限公司`));
    expect((await desk.search('')).found).toBe(204);
    expect((await desk.search('没有这个名称')).found).toBe(0);
  });

  test('keeps to its conditions, the list among them', async () => {
    const db = await freshDatabase();
    await store(db, 'first', [
      named('1', '甲演示商行', { tier: 'watchlist', listedOn: '2026-05-20' }),
      named('2', '乙演示商行', { listedOn: '2026-01-20' }),
      named('3', '丙演示商行', { status: 'overdue', listedOn: '2026-01-20' }),
    ]);
    await store(db, 'second', [named('1', '丁演示商行')]);
    const desk = new Desk(db);
    expect(namesOf(await desk.search('演示', { list: 'second' }))).toEqual(['丁演示商行']);
    expect(namesOf(await desk.search('演示', { tier: 'watchlist' }))).toEqual(['甲演示商行']);
    expect(namesOf(await desk.search('', { state: 'rectifying' }))).toEqual(['甲演示商行']);
    expect(namesOf(await desk.search('', { state: 'deadline-passed' }))).toEqual(['乙演示商行']);
    expect(namesOf(await desk.search('乙演示商行', { state: 'overdue' }))).toEqual([]);
    expect(namesOf(await desk.search('', { from: '2026-01-01', to: '2026-02-01' }))).toEqual([
      '乙演示商行',
      '丙演示商行',
    ]);
  });

  test('finds by a whole code or address what the index has, once', async () => {
    const db = await freshDatabase();
    const one = named('1', '杭州演示商贸有限公司', { domains: ['shop-one.example'] });
    await store(db, 'first', [{ ...one, subject: { ...one.subject, uscc: '91330100MA27XXXX0X' } }]);
    const desk = new Desk(db);
    for (const typed of ['91330100MA27XXXX0X', 'https://www.shop-one.example/x?y', '杭州演示商贸有限公司']) {
      const found = await desk.search(typed);
      expect(found.found).toBe(1);
      expect(namesOf(found)).toEqual(['杭州演示商贸有限公司']);
    }
  });

  test('never shows a natural person, and finds no sole trader by name', async () => {
    const db = await freshDatabase();
    await store(db, 'first', [
      named('1', '张三'),
      named('2', '义乌李四百货店', {
        subject: { kind: 'sole-trader', name: '义乌李四百货店', uscc: '92330782MA28XXXX1X' },
      }),
    ]);
    const desk = new Desk(db);
    expect((await desk.search('')).found).toBe(1);
    expect((await desk.search('张三')).found).toBe(0);
    expect((await desk.search('义乌李四百货店')).found).toBe(0);
    expect((await desk.search('92330782MA28XXXX1X')).found).toBe(1);
    expect((await desk.entry('first', '1')).entry).toBeUndefined();
  });

  test('sees overlays: what they put and what they remove', async () => {
    const db = await freshDatabase();
    await store(db, 'first', makeEntries('a', 100));
    await layOver(db, 'first', { put: [named('a-3', '改名演示商贸有限公司')], remove: ['a-4'] });
    const desk = new Desk(db);
    expect((await desk.search('')).found).toBe(99);
    expect(namesOf(await desk.search('演示第3号'))).toEqual([]);
    expect(namesOf(await desk.search('改名'))).toEqual(['改名演示商贸有限公司']);
  });

  test('follows a list that changes while the page is open', async () => {
    const db = await freshDatabase();
    await store(db, 'first', makeEntries('a', 10));
    const desk = new Desk(db);
    expect((await desk.search('')).found).toBe(10);
    await store(db, 'first', makeEntries('a', 12));
    expect((await desk.search('')).found).toBe(12);
    await changeList(db, 'first', (list) => ({ ...list, state: { ...list.state, enabled: false } }));
    expect((await desk.search('')).found).toBe(0);
  });

  test('is given up for a later one', async () => {
    const db = await freshDatabase();
    await store(db, 'first', makeEntries('a', 9000));
    const desk = new Desk(db);
    const first = desk.ask('演示');
    const found = await desk.search('演示第8999号');
    expect(found.found).toBe(1);
    const told = desk.news.filter(({ kind }) => kind === 'found');
    const ofFirst = told.findLastIndex((news) => 'number' in news && news.number === first);
    const ofSecond = told.findIndex((news) => 'number' in news && news.number === first + 1);
    expect(ofFirst).toBeLessThan(ofSecond);
  });

  test('says which list is damaged, and goes through the others', async () => {
    const db = await freshDatabase();
    await store(db, 'first', makeEntries('a', 10));
    await clearPages(db, 'entryPages');
    await store(db, 'second', makeEntries('b', 10));
    const desk = new Desk(db);
    expect((await desk.search('演示')).found).toBe(10);
    const read = desk.news.findLast(({ kind }) => kind === 'reading');
    expect(read).toMatchObject({ reading: { damaged: ['first'], complete: true } });
  });

  test('without any list ends with nothing', async () => {
    const desk = new Desk(await freshDatabase());
    expect(await desk.search('演示')).toMatchObject({ found: 0, rows: [], complete: true });
  });
});

describe('an entry', () => {
  test('is found by its list and id, with what happened to its list', async () => {
    const db = await freshDatabase();
    await store(db, 'first', makeEntries('a', 5000));
    const tx = listTransaction(db);
    await addEvents(tx, 'first', [{ at: '2026-01-01T00:00:00Z', kind: 'changed', entries: 5000 }]);
    await tx.done;
    const { entry, events } = await new Desk(db).entry('first', 'a-4321');
    expect(entry).toMatchObject({
      level: 'blacklist',
      entry: { subject: { name: '演示第4321号商贸有限公司' } },
      evidence: [],
    });
    expect(events).toMatchObject([{ kind: 'changed' }]);
  });

  test('that was removed tells when and why', async () => {
    const db = await freshDatabase();
    await store(db, 'first', makeEntries('a', 3));
    const removed = await idHash('first', 'gone');
    const tx = listTransaction(db);
    const stone = { removed, reason: 'repaired', on: '2026-05-01', entry: { listedOn: '2026-01-01' } };
    await appendTombstones(tx, 'first', [stone], 0);
    await tx.done;
    const desk = new Desk(db);
    expect(await desk.entry('first', 'gone')).toMatchObject({
      removed: { on: '2026-05-01', reason: 'repaired', listedOn: '2026-01-01' },
      list: { info: { id: 'first' } },
    });
    expect((await desk.entry('first', 'never')).removed).toBeUndefined();
    expect(await desk.entry('none', 'x')).toEqual({ events: [] });
  });
});
