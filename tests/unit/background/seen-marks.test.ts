/** Where marks stood is noted, so that a listing taken back as wrong can be told there: as hashes, for a while, bounded. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SeenMarks } from '../../../utils/background/seen-marks.ts';
import { idHash } from '../../../utils/lists/feed/id-hash.ts';
import { addDays, legalDayAt } from '../../../utils/model/days.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { listTransaction } from '../../../utils/store/database.ts';
import type { StoreDatabase } from '../../../utils/store/database.ts';
import { openGeneration } from '../../../utils/store/generation.ts';
import { appendTombstones } from '../../../utils/store/tombstones.ts';
import { sampleFinding, verdictOf } from '../../gallery/samples.ts';
import { freshDatabase, makeList } from '../store/made-up-list.ts';
import { fakeStorage } from './fake-storage.ts';
import type { FakeStorage } from './fake-storage.ts';

const browser = vi.hoisted(() => ({ storage: {} as unknown as FakeStorage }));
vi.mock('wxt/browser', () => ({ browser }));

const now = new Date();
const today = legalDayAt(now);
const list = 'demo.gallery';
const shop = 'shopId jd 1001';
const keysOf =
  (...keys: string[]) =>
  () =>
    keys;

let db: StoreDatabase;
let seen: SeenMarks;

/** A life of the background: what it held in memory is gone with the next. */
const wake = (): SeenMarks => new SeenMarks(async () => db);

interface Stored {
  salt: string;
  marks: { shop: string; list: string; entry: string; on: string }[];
}
const stored = (): Stored | undefined => browser.storage.held.get('seen-marks') as Stored | undefined;

async function subscribed(enabled = true): Promise<void> {
  const writer = await openGeneration(db, list, { keyForm: 7 });
  const { form, sync, state } = makeList(list, { enabled });
  await writer.commit(() => ({ form, sync, state }));
}

async function removed(reason: string, on = today, entry = 'demo-1'): Promise<void> {
  const hash = await idHash(list, entry);
  const tx = listTransaction(db);
  await appendTombstones(tx, list, [{ removed: hash, reason, on }], 0);
  await tx.done;
}

async function told(keys: string[], verdict: Verdict = verdictOf()): Promise<Verdict['corrected']> {
  await wake().apply([verdict], keysOf(...keys));
  return verdict.corrected;
}

beforeEach(async () => {
  browser.storage = fakeStorage();
  db = await freshDatabase();
  seen = wake();
});

describe('what is noted', () => {
  it('tells nobody which shop or entry it was: hashes with a salt of this installation', async () => {
    await seen.note([verdictOf(sampleFinding())], keysOf(shop), now);
    const first = stored();
    expect(first?.marks).toEqual([
      { shop: expect.stringMatching(/^[\da-f]{32}$/), list, entry: await idHash(list, 'demo-1'), on: today },
    ]);
    expect(JSON.stringify(first)).not.toContain('1001');
    browser.storage = fakeStorage();
    await wake().note([verdictOf(sampleFinding())], keysOf(shop), now);
    expect(stored()?.salt).not.toBe(first?.salt);
    expect(stored()?.marks[0]?.shop).not.toBe(first?.marks[0]?.shop);
  });

  it('is only what carried a mark: no demonstration, no mere possibility, nothing that the person took back', async () => {
    const disowned = { ...sampleFinding(), disowned: { id: 'd', on: today } };
    await seen.note(
      [
        verdictOf(sampleFinding({ list: { trust: 'demonstration' } })),
        { ...verdictOf(), level: 'possible', findings: [{ ...sampleFinding(), level: 'possible' }] },
        verdictOf(disowned),
        { ...verdictOf(sampleFinding()), muted: { id: 'm', on: today } },
        verdictOf(),
      ],
      keysOf(shop),
      now,
    );
    expect(stored()).toBeUndefined();
  });

  it('is written once in a life, and by each key of the shop', async () => {
    const verdicts = [verdictOf(sampleFinding())];
    await seen.note(verdicts, keysOf(shop, 'host a.example'), now);
    await seen.note(verdicts, keysOf(shop), now);
    expect(browser.storage.writes).toBe(1);
    expect(stored()?.marks).toHaveLength(2);
  });

  it('is noted again after all was erased', async () => {
    await seen.note([verdictOf(sampleFinding())], keysOf(shop), now);
    browser.storage.held.clear();
    seen.forget();
    await seen.note([verdictOf(sampleFinding())], keysOf(shop), now);
    expect(stored()?.marks).toHaveLength(1);
  });

  it('loses nothing where several pages are noted at once', async () => {
    await Promise.all(
      ['a', 'b', 'c'].map((key) => seen.note([verdictOf(sampleFinding())], keysOf(key), now)),
    );
    expect(stored()?.marks).toHaveLength(3);
  });

  it('is kept for sixty days after the mark was seen last', async () => {
    const later = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
    await seen.note([verdictOf(sampleFinding())], keysOf('old'), now);
    await seen.note([verdictOf(sampleFinding())], keysOf('again'), now);
    await wake().note([verdictOf(sampleFinding())], keysOf('again'), later(40));
    await wake().note([verdictOf(sampleFinding())], keysOf('new'), later(61));
    expect(stored()?.marks.map(({ on }) => on)).toEqual([addDays(today, 40), addDays(today, 61)]);
  });

  it('is bounded: the oldest go', async () => {
    const mark = { list, entry: 'x', on: today };
    browser.storage.held.set('seen-marks', {
      salt: 's',
      marks: Array.from({ length: 5000 }, (_, n) => ({ ...mark, shop: `old-${n}` })),
    });
    await seen.note([verdictOf(sampleFinding())], keysOf(shop), now);
    const marks = stored()?.marks ?? [];
    expect([marks.length, marks[0]?.shop, stored()?.salt]).toEqual([5000, 'old-1', 's']);
  });

  it('begins anew where what is stored does not fit', async () => {
    browser.storage.held.set('seen-marks', { marks: 'spoilt' });
    await seen.note([verdictOf(sampleFinding())], keysOf(shop), now);
    expect(stored()?.marks).toHaveLength(1);
  });
});

describe('a listing that is taken back', () => {
  beforeEach(async () => {
    await subscribed();
    await seen.note([verdictOf(sampleFinding())], keysOf(shop), now);
  });

  it.each(['published-in-error', 'objection-upheld'])('is told where it stood: %s', async (reason) => {
    await removed(reason);
    expect(await told(['another key', shop])).toEqual({
      list: `演示名单 ${list}`,
      issuer: '演示机关',
      on: today,
    });
    expect(await told(['shopId jd 1002'])).toBeUndefined();
  });

  it.each(['repaired', 'expired'])('is not told where it was right to list: %s', async (reason) => {
    await removed(reason);
    expect(await told([shop])).toBeUndefined();
  });

  it('is told for thirty days', async () => {
    await removed('published-in-error', addDays(today, -30));
    expect(await told([shop])).toBeDefined();
    await removed('published-in-error', addDays(today, -31));
    expect(await told([shop])).toBeUndefined();
  });

  it('is not told while the same list names the shop still, but is beside another’s entry', async () => {
    await removed('published-in-error');
    expect(await told([shop], verdictOf(sampleFinding({ entry: { id: 'demo-2' } })))).toBeUndefined();
    expect(await told([shop], verdictOf(sampleFinding({ info: { id: 'other' } })))).toBeDefined();
  });

  it('is not told of another entry’s mark, nor of a list that is off', async () => {
    await removed('published-in-error', today, 'demo-2');
    expect(await told([shop])).toBeUndefined();
    await removed('published-in-error');
    await subscribed(false);
    expect(await told([shop])).toBeUndefined();
  });

  it('is told in the same life once lists have changed', async () => {
    const verdict = verdictOf();
    await seen.apply([verdict], keysOf(shop));
    expect(verdict.corrected).toBeUndefined();
    await removed('objection-upheld');
    seen.forget();
    await seen.apply([verdict], keysOf(shop));
    expect(verdict.corrected).toBeDefined();
  });
});
