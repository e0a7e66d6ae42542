import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../utils/store/database.ts';
import { entriesPerPage } from '../../../utils/store/entry-pages.ts';
import { openGeneration } from '../../../utils/store/generation.ts';
import { readLists } from '../../../utils/store/lists.ts';
import { sweep } from '../../../utils/store/sweep.ts';
import { Killed, runUntilWrite } from './kill-switch.ts';
import { keyForm, keysOf, makeEntries, makeList, readerOf, recordCounts, storeList } from './made-up-list.ts';

const oldEntries = makeEntries('old', 70);
const newEntries = makeEntries('new', 4200);
let runs = 0;

/** Stores the old list, then imports the new one and kills that before write number `at`. */
async function importKilledAt(at: number): Promise<{ name: string; writes: number; killed: boolean }> {
  runs += 1;
  const name = `kill-${runs}`;
  const db = await openDatabase({ name });
  await storeList(db, 'a', oldEntries);
  const run = await runUntilWrite(at, async () => {
    const writer = await openGeneration(db, 'a', { keyForm });
    try {
      for (let i = 0; i < newEntries.length; i += 500) {
        const slice = newEntries.slice(i, i + 500);
        await writer.add(slice.map((entry) => ({ entry, keys: keysOf(entry) })));
      }
      await writer.commit(() => makeList('a', { serial: 2, entries: newEntries.length }));
    } catch (error) {
      await writer.abort();
      throw error;
    }
  });
  return { name, ...run };
}

/** Which of the two lists is there after a restart, checked entry by entry. */
async function listAfterRestart(name: string): Promise<'old' | 'new'> {
  const db = await openDatabase({ name });
  await sweep(db);
  const [list] = await readLists(db);
  const is = list?.state.serial === 2 ? newEntries : oldEntries;
  const isNot = is === newEntries ? oldEntries : newEntries;
  const { reader, damage } = await readerOf(db);
  const found = await reader.lookup([...is, ...isNot].map(({ id }) => `id:${id}`));
  expect(new Set(found.keys())).toEqual(new Set(is.map(({ id }) => `id:${id}`)));
  expect(damage).toEqual([]);
  const pages = Math.ceil(is.length / entriesPerPage);
  expect(await recordCounts(db)).toMatchObject({ lists: 1, generations: 1, filters: 1, entryPages: pages });
  db.close();
  return is === newEntries ? 'new' : 'old';
}

describe('an import that is killed', () => {
  it('between any two writes leaves the old list or the new one, whole, and nothing else', async () => {
    const whole = await importKilledAt(Number.POSITIVE_INFINITY);
    expect(whole.killed).toBe(false);
    expect(await listAfterRestart(whole.name)).toBe('new');
    const seen = { old: 0, new: 0 };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.writes - 1 }), async (at) => {
        const { name, killed } = await importKilledAt(at);
        // A kill while the old generation is cleaned away is after the swap: the import itself succeeded.
        const which = await listAfterRestart(name);
        seen[which] += 1;
        expect(killed || which === 'new').toBe(true);
      }),
      { numRuns: 40, examples: [[0], [whole.writes - 5], [whole.writes - 1]] },
    );
    expect(seen.old).toBeGreaterThan(0);
    expect(seen.new).toBeGreaterThan(0);
  }, 120_000);

  it('can simply be done again', async () => {
    const { name } = await importKilledAt(60);
    const db = await openDatabase({ name });
    await storeList(db, 'a', newEntries, { serial: 2 });
    db.close();
    expect(await listAfterRestart(name)).toBe('new');
  });

  it('is a kill indeed: nothing of its transaction stays, nothing after it gets through', async () => {
    const db = await openDatabase({ name: 'kill-proof' });
    const run = await runUntilWrite(2, async () => {
      await db.put('filters', new Blob(['first']), 1);
      const tx = db.transaction('filters', 'readwrite');
      tx.store.put(new Blob(['second']), 2).catch(() => undefined);
      void tx.store.put(new Blob(['third']), 3);
      await expect(tx.done).rejects.toThrow();
      await expect(db.get('filters', 1)).rejects.toBeInstanceOf(Killed);
    });
    expect(run).toEqual({ writes: 2, killed: true });
    expect(await db.getAllKeys('filters')).toEqual([1]);
  });
});
