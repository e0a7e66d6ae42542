/** What the person said against marks: kept, found again by any key of the shop, and applied to verdicts. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  PersonWord,
  addDismissal,
  readDismissals,
  removeDismissal,
} from '../../../utils/background/person-word.ts';
import type { Dismissal } from '../../../utils/model/dismissal.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { settingsKey } from '../../../utils/settings-key.ts';
import { sampleFinding, verdictOf } from '../../gallery/samples.ts';
import { fakeStorage } from './fake-storage.ts';
import type { FakeStorage } from './fake-storage.ts';

const browser = vi.hoisted(() => ({ storage: {} as unknown as FakeStorage }));
vi.mock('wxt/browser', () => ({ browser }));

const muted = (id: string, ...keys: string[]): Dismissal => ({
  id,
  site: 'jd',
  keys,
  shop: '演示店铺',
  on: '2026-08-01',
});
const notThisShop = (id: string, listId: string, entry: string, ...keys: string[]): Dismissal => ({
  ...muted(id, ...keys),
  entry: { listId, id: entry, listTitle: '演示名单', issuer: '演示机关' },
});

const threeFindings = () => [
  sampleFinding(),
  sampleFinding({ entry: { id: 'demo-2' } }),
  sampleFinding({ info: { id: 'other' } }),
];
const withWatchList = () =>
  verdictOf(sampleFinding(), sampleFinding({ entry: { id: 'demo-2', tier: 'watchlist' } }));

/** Applies what was said to one shop of these keys. */
async function applied(verdict: Verdict, keys: string[], word = new PersonWord()): Promise<Verdict> {
  await word.apply([verdict], () => keys);
  return verdict;
}

beforeEach(() => {
  browser.storage = fakeStorage();
});

describe('what is kept', () => {
  it('is given the latest first, and is gone when it is taken back', async () => {
    await addDismissal(muted('one', 'a'));
    await addDismissal(muted('two', 'b'));
    expect((await readDismissals()).map(({ id }) => id)).toEqual(['two', 'one']);
    await removeDismissal('one');
    expect((await readDismissals()).map(({ id }) => id)).toEqual(['two']);
  });

  it('loses nothing where several are written at once', async () => {
    const ids = ['a', 'b', 'c', 'd'];
    await Promise.all([...ids.map((id) => addDismissal(muted(id, id))), removeDismissal('b')]);
    expect((await readDismissals()).map(({ id }) => id)).toEqual(['d', 'c', 'a']);
  });

  it('goes on after a write that failed', async () => {
    const full = vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(addDismissal(muted('lost', 'a'))).rejects.toThrow('full');
    full.mockRestore();
    await addDismissal(muted('kept', 'a'));
    expect((await readDismissals()).map(({ id }) => id)).toEqual(['kept']);
  });

  it('is passed over where it does not fit, one by one', async () => {
    browser.storage.held.set('dismissals', [
      muted('good', 'a'),
      { id: 'bad' },
      7,
      { ...muted('none'), keys: [] },
    ]);
    expect((await readDismissals()).map(({ id }) => id)).toEqual(['good']);
    browser.storage.held.set('dismissals', 'spoilt');
    expect(await readDismissals()).toEqual([]);
  });

  it('is bounded: the oldest go', async () => {
    browser.storage.held.set(
      'dismissals',
      Array.from({ length: 2000 }, (_, n) => muted(`old-${n}`, `k${n}`)),
    );
    await addDismissal(muted('new', 'a'));
    const all = await readDismissals();
    expect([all.length, all[0]?.id, all.at(-1)?.id]).toEqual([2000, 'new', 'old-1998']);
  });
});

describe('what is applied', () => {
  it('mutes a shop by any of its keys, and no other', async () => {
    await addDismissal(muted('m', 'jd 1', 'host a'));
    expect((await applied(verdictOf(sampleFinding()), ['x', 'host a'])).muted).toEqual({
      id: 'm',
      on: '2026-08-01',
    });
    expect((await applied(verdictOf(sampleFinding()), ['jd 2'])).muted).toBeUndefined();
  });

  it('takes back one entry of one list at one shop, and leaves its others', async () => {
    await addDismissal(notThisShop('d', 'demo.gallery', 'demo-1', 'jd 1'));
    const { findings: here, muted: whole } = await applied(verdictOf(...threeFindings()), ['jd 1']);
    expect(here.map(({ disowned }) => disowned?.id)).toEqual(['d', undefined, undefined]);
    expect(whole).toBeUndefined();
    const elsewhere = await applied(verdictOf(...threeFindings()), ['jd 2']);
    expect(elsewhere.findings.some(({ disowned }) => disowned !== undefined)).toBe(false);
  });

  it('leaves out watch lists where these are off, and only these', async () => {
    expect((await applied(withWatchList(), ['jd 1'])).findings).toHaveLength(2);
    browser.storage.held.set(settingsKey, { watchlist: false });
    expect((await applied(withWatchList(), ['jd 1'])).findings.map(({ entry }) => entry.id)).toEqual([
      'demo-1',
    ]);
  });

  it('is read once, and anew when it was forgotten', async () => {
    const word = new PersonWord();
    await applied(verdictOf(sampleFinding()), ['jd 1'], word);
    await addDismissal(muted('m', 'jd 1'));
    expect((await applied(verdictOf(sampleFinding()), ['jd 1'], word)).muted).toBeUndefined();
    word.forget();
    expect((await applied(verdictOf(sampleFinding()), ['jd 1'], word)).muted?.id).toBe('m');
  });

  it('says nothing of a shop of which nothing is told', async () => {
    await addDismissal(muted('m', 'jd 1'));
    expect(await applied(verdictOf(), ['jd 1'])).toEqual(verdictOf());
  });
});
