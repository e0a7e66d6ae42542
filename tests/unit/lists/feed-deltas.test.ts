/** Deltas: whoever follows them holds the same list as whoever takes it whole. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { applyDelta } from '../../../utils/lists/feed/apply.ts';
import type { HeldList } from '../../../utils/lists/feed/apply.ts';
import { deltaChain, packedBytes, readDeltas } from '../../../utils/lists/feed/delta.ts';
import { generateKey } from '../../../utils/lists/feed/keys.ts';
import type { SigningKey } from '../../../utils/lists/feed/keys.ts';
import { UnexplainedRemovals } from '../../../utils/lists/feed/plan.ts';
import type { Removal } from '../../../utils/lists/feed/plan.ts';
import { lineHash, StateSum } from '../../../utils/lists/feed/state.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import { earlyEntry, held, issue, manyEntries } from './feed-issues.ts';
import type { Issue } from './feed-issues.ts';
import { payloadOf, serve } from './made-up-feed.ts';

vi.setConfig({ testTimeout: 120_000 });

let key: SigningKey;
beforeAll(async () => {
  key = await generateKey();
});

/** Brings a list that a reader holds to `to` by its chain of deltas; undefined where there is none. */
async function follow(from: HeldList, { feed, files }: Issue): Promise<HeldList | undefined> {
  const chain = deltaChain(feed, from);
  if (chain === undefined) return undefined;
  return applyDelta(from, feed, readDeltas(feed, chain, from, serve(files)));
}

const hashIn = (list: HeldList, id: string): string | undefined =>
  [...list.entries.values()].find(({ entry }) => entry.id === id)?.hash;

const dayOfSerial = (serial: number): string => `2026-01-${String(serial).padStart(2, '0')}`;

type Step = { kind: 'add' | 'change' | 'remove' | 'list-anew' | 'older-copy'; which: number };

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('add', 'change', 'remove', 'list-anew', 'older-copy'),
  which: fc.nat(400),
});

describe('a chain of deltas', () => {
  it('leads to the same entries, tombstones and state as the snapshot, whatever happens to a list', async () => {
    let followed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        async (rounds) => {
          let latest = await issue(key, manyEntries(200));
          const holders = [await held(latest)];
          const current = new Map(manyEntries(200).map((entry) => [entry.id, entry]));
          const gone = new Map<string, Entry>();
          for (const [round, steps] of rounds.entries()) {
            const serial = round + 2;
            const removals: Removal[] = [];
            const copies: Entry[] = [];
            const published = new Set(current.keys());
            for (const { kind, which } of steps) {
              const there = [...current.values()][which % current.size];
              const lost = [...gone.values()][which % Math.max(1, gone.size)];
              if (kind === 'add') {
                const entry = earlyEntry(1000 * serial + which);
                current.set(entry.id, entry);
              } else if (kind === 'change' && there) {
                current.set(there.id, { ...there, status: 'contested', confirmedOn: dayOfSerial(serial) });
              } else if (kind === 'remove' && there && !removals.some(({ id }) => id === there.id)) {
                current.delete(there.id);
                // what came and went between two issues was never listed: nothing is removed of it
                if (!published.has(there.id)) continue;
                removals.push({ id: there.id, reason: 'repaired', on: dayOfSerial(serial) });
                gone.set(there.id, there);
              } else if (kind === 'list-anew' && lost && !removals.some(({ id }) => id === lost.id)) {
                current.set(lost.id, { ...lost, listedOn: dayOfSerial(serial) });
                gone.delete(lost.id);
              } else if (kind === 'older-copy' && lost) {
                copies.push(lost);
              }
            }
            const older = [...new Set(copies)].filter(({ id }) => !current.has(id));
            latest = await issue(key, [...current.values(), ...older], latest, removals);
            for (const holder of holders) {
              const brought = await follow(holder, latest);
              if (brought === undefined) continue;
              followed++;
              const whole = await held(latest);
              expect(brought).toEqual(whole);
              expect([...whole.entries.values()].map(({ entry }) => entry.id).toSorted()).toEqual(
                [...current.keys()].toSorted(),
              );
            }
            holders.push(await held(latest));
          }
        },
      ),
      { numRuns: 15 },
    );
    expect(followed).toBeGreaterThan(15);
  });

  it('names what it replaces and removes, and puts the very bytes of the snapshot', async () => {
    const entries = manyEntries(100);
    const first = await issue(key, entries);
    const [changed, removed, ...rest] = entries;
    if (!changed || !removed) throw new Error('there are a hundred');
    const second = await issue(key, [{ ...changed, status: 'overdue' }, ...rest, earlyEntry(5000)], first, [
      { id: removed.id, reason: 'objection-upheld', on: '2026-01-02' },
    ]);
    const before = await held(first);
    const after = await held(second);
    const chain = deltaChain(second.feed, before) ?? [];
    const changes = [];
    for await (const slice of readDeltas(second.feed, chain, before, serve(second.files))) {
      changes.push(...slice);
    }
    expect(chain).toMatchObject([{ from: 1, to: 2, changes: 3, fromState: first.feed.state }]);
    expect(changes).toMatchObject([
      {
        kind: 'remove',
        tombstone: { reason: 'objection-upheld', on: '2026-01-02' },
        was: hashIn(before, removed.id),
      },
      { kind: 'put', was: hashIn(before, changed.id), hash: hashIn(after, changed.id) },
      { kind: 'put', was: undefined, hash: hashIn(after, earlyEntry(5000).id) },
    ]);
    // Whoever reads the delta's bytes does not learn who was removed.
    expect(JSON.stringify(changes)).not.toContain(removed.subject.name);
  });

  it('is kept while it is shorter than the snapshot, and let go from its oldest end', async () => {
    let latest = await issue(key, manyEntries(120));
    const lengths: number[] = [];
    for (let round = 1; round <= 12; round++) {
      const entries = manyEntries(120);
      for (const [number, entry] of entries.entries()) {
        if (number % 20 === round) entry.confirmedOn = dayOfSerial(round);
      }
      latest = await issue(key, entries, latest);
      const { deltas, snapshot, serial } = latest.feed;
      lengths.push(deltas.length);
      expect(packedBytes(deltas)).toBeLessThan(packedBytes(snapshot));
      expect(deltas.at(-1)?.to).toBe(serial);
      for (const { path } of deltas) expect(latest.files.has(path), path).toBe(true);
    }
    expect(lengths.slice(0, 3)).toEqual([1, 2, 3]);
    expect(lengths.at(-1)).toBeGreaterThan(1);
    expect(lengths.at(-1)).toBeLessThan(12);
    expect(deltaChain(latest.feed, { serial: 1, state: '0'.repeat(32) })).toBeUndefined();
  });

  it('is none for an issue that changes nothing but its date, which is no reason to fetch it all again', async () => {
    const first = await issue(key, manyEntries(20));
    const second = await issue(key, manyEntries(20), first);
    const after = await follow(await held(first), second);
    expect(after).toEqual(await held(second));
    expect(payloadOf(second.files).deltas).toMatchObject([{ changes: 0, unpackedBytes: 0 }]);
  });

  it('goes on from what of the older chain is still there and whole', async () => {
    const first = await issue(key, manyEntries(100));
    const second = await issue(key, [...manyEntries(100), earlyEntry(700)], first);
    const path = second.feed.deltas[0]?.path ?? '';
    second.files.set(path, new Uint8Array(second.files.get(path)?.length ?? 0));
    const third = await issue(key, [...manyEntries(100), earlyEntry(700), earlyEntry(701)], second);
    expect(third.feed.deltas).toMatchObject([{ from: 2, to: 3 }]);
  });
});

describe('what a reader follows', () => {
  it('is nothing where it has the issue, and the snapshot where its list is another', async () => {
    const first = await issue(key, manyEntries(100));
    const second = await issue(key, [...manyEntries(100), earlyEntry(500)], first);
    const { feed } = second;
    const state = first.feed.state;
    expect(deltaChain(feed, { serial: 2, state: feed.state })).toEqual([]);
    expect(deltaChain(feed, { serial: 1, state })).toHaveLength(1);
    expect(deltaChain(feed, { serial: 1, state: '0'.repeat(32) })).toBeUndefined();
    expect(deltaChain(feed, { serial: 2, state })).toBeUndefined();
    expect(deltaChain(feed, { serial: 7, state })).toBeUndefined();
    expect(deltaChain({ ...feed, feedKeysChanged: true }, { serial: 1, state })).toBeUndefined();
    const [delta] = feed.deltas;
    if (!delta) throw new Error('there is one');
    const broken = { ...feed, serial: 9, deltas: [delta, { ...delta, from: 3, to: 9 }] };
    expect(deltaChain(broken, { serial: 1, state })).toBeUndefined();
    const long = { ...feed, deltas: [{ ...delta, bytes: packedBytes(feed.snapshot) }] };
    expect(deltaChain(long, { serial: 1, state })).toBeUndefined();
  });
});

it('a sum gives back what it was before a line was added and taken away', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 40 })),
      fc.uint8Array({ maxLength: 40 }),
      (lines, line) => {
        const sum = new StateSum();
        for (const one of lines) sum.add(one);
        const before = sum.toString();
        const again = new StateSum(before);
        again.add(line);
        again.subtractHash(lineHash(line));
        expect(again.toString()).toBe(before);
      },
    ),
  );
  expect(() => new StateSum('nonsense')).toThrow(RangeError);
});

it('an issue without a reason for what vanished cannot be built', async () => {
  const first = await issue(key, [1, 2, 3].map(earlyEntry));
  const shorter = issue(key, [1, 2].map(earlyEntry), first);
  await expect(shorter).rejects.toThrow(UnexplainedRemovals);
});
