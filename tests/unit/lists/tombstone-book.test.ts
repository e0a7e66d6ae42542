import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { idHash } from '../../../utils/lists/feed/removals.ts';
import { maxTombstones, TombstoneBook } from '../../../utils/lists/tombstone-book.ts';
import { listTransaction } from '../../../utils/store/database.ts';
import type { StoreDatabase } from '../../../utils/store/database.ts';
import { readTombstones } from '../../../utils/store/tombstones.ts';
import type { StoredTombstone } from '../../../utils/store/tombstones.ts';
import { freshDatabase, makeEntry } from '../store/made-up-list.ts';

const retention = { retentionMonths: 60, today: '2026-03-01' };
let db: StoreDatabase;
beforeEach(async () => {
  db = await freshDatabase();
});

async function stone(number: number, on = '2026-02-01'): Promise<StoredTombstone> {
  return { removed: await idHash('a', `a-${number}`), reason: 'repaired', on };
}

async function saved(book: TombstoneBook): Promise<void> {
  const tx = listTransaction(db);
  await Promise.all([book.save(tx), tx.done]);
}

const read = (): Promise<TombstoneBook> => TombstoneBook.read(db, 'a', retention);

describe('the tombstones of a list', () => {
  it('are added in chunks of their own, and written as few when there are many chunks', async () => {
    for (let number = 0; number < 70; number += 1) {
      const book = await read();
      book.add(await stone(number));
      await saved(book);
    }
    expect((await read()).size).toBe(70);
    expect(await db.count('tombstones')).toBeLessThan(10);
    expect((await readTombstones(db, 'a')).stones).toHaveLength(70);
  });

  it('are written no more where nothing changed', async () => {
    const book = await read();
    book.add(await stone(1));
    await saved(book);
    const again = await read();
    expect(again.add(await stone(1))).toBe(false);
    await saved(again);
    expect(await db.count('tombstones')).toBe(1);
  });

  it('bind by the later day, whichever came first', async () => {
    const book = await read();
    expect(book.add(await stone(1, '2026-02-01'))).toBe(true);
    expect(book.add({ ...(await stone(1, '2026-01-01')), reason: 'withdrawn' })).toBe(false);
    expect(book.add({ ...(await stone(1, '2026-02-15')), reason: 'expired' })).toBe(true);
    await saved(book);
    expect((await readTombstones(db, 'a')).stones).toMatchObject([{ reason: 'expired', on: '2026-02-15' }]);
    const entry = makeEntry('a', 1, { listedOn: '2026-02-10' });
    expect((await read()).keepsOut(entry)).toBe(true);
  });

  it('keep out whom they name, and nobody else, until listed on a later day', async () => {
    const book = await read();
    book.add(await stone(1));
    expect(book.keepsOut(makeEntry('a', 1))).toBe(true);
    expect(book.keepsOut(makeEntry('a', 1, { listedOn: '2026-02-01' }))).toBe(true);
    expect(book.keepsOut(makeEntry('a', 2))).toBe(false);
    expect(book.keepsOut(makeEntry('a', 1, { listedOn: '2026-02-02' }))).toBe(false);
    expect(book.size).toBe(0);
  });

  it('go at the end of the last month of retention', async () => {
    const book = await read();
    expect(book.add(await stone(1, '2021-02-28'))).toBe(false);
    expect(book.add(await stone(2, '2021-03-01'))).toBe(true);
    await saved(book);
    const later = await TombstoneBook.read(db, 'a', { ...retention, today: '2026-04-01' });
    expect(later.size).toBe(0);
    await saved(later);
    expect(await db.count('tombstones')).toBe(0);
  });

  it('of another list, or with a name that begins alike, are others', async () => {
    for (const list of ['a', 'a-b', 'ab']) {
      const book = await TombstoneBook.read(db, list, retention);
      book.add({ ...(await stone(1)), removed: await idHash(list, 'x') });
      await saved(book);
    }
    expect((await read()).size).toBe(1);
  });

  it('of a later form are not read, and stay until others are written', async () => {
    await db.put('tombstones', { form: 99, stones: [await stone(1)] }, ['a', 0]);
    const book = await read();
    expect(book.size).toBe(0);
    book.add(await stone(2));
    await saved(book);
    expect(await db.count('tombstones')).toBe(2);
  });

  it('are bounded, so that nobody fills the memory', async () => {
    const book = TombstoneBook.empty('a', retention);
    for (let number = 0; number < maxTombstones + 10; number += 1) {
      const removed = number.toString(16).padStart(32, '0');
      book.add({ removed, reason: 'repaired', on: '2026-02-01' });
    }
    expect(book.size).toBe(maxTombstones);
  });

  it('remember what was known of the entry, once', async () => {
    const book = await read();
    const { removed, ...rest } = await stone(1);
    book.add({ removed, ...rest });
    expect(book.undescribed()).toEqual(new Set([removed]));
    book.describe(removed, { listedOn: '2025-01-01', region: '330000' });
    book.describe(removed, { listedOn: '2024-01-01' });
    await saved(book);
    expect((await read()).get(removed)?.entry).toEqual({ listedOn: '2025-01-01', region: '330000' });
    expect((await read()).undescribed().size).toBe(0);
  });
});
