import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifeOf } from '../../../utils/match/life.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import type { ListEvent } from '../../../utils/model/list.ts';
import { countRemoved, countVanished, StandingCounter } from '../../../utils/statistics/count.ts';
import type { Removed } from '../../../utils/statistics/count.ts';
import { areaRows, keyFigures, measureRows, medianOf, monthRows } from '../../../utils/statistics/figures.ts';
import { emptyTally, joined, lifeStates } from '../../../utils/statistics/tally.ts';
import type { Tally } from '../../../utils/statistics/tally.ts';
import { days, entries, entryOf, list, removals, today } from './made-up.ts';

function tallyOf(standing: readonly Entry[], removed: readonly Removed[] = []): Tally {
  const tally = emptyTally();
  const counter = new StandingCounter(tally, list, today);
  for (const entry of standing) counter.count(entry);
  for (const one of removed) countRemoved(tally, one, list.info);
  return tally;
}

/** All that people read of a tally. */
const read = (tally: Tally) => ({
  standing: tally.standing,
  removed: tally.removed,
  term: tally.term,
  key: keyFigures(tally),
  areas: areaRows(tally),
  months: monthRows(tally),
  measures: measureRows(tally),
});

const putRight = (on: string, entry: Removed['entry']): Removed => ({
  reason: 'repaired',
  on,
  ...(entry && { entry }),
});

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
const anyList = [fc.array(entries, { maxLength: 30 }), fc.array(removals, { maxLength: 30 })] as const;

describe('figures of a list', () => {
  it('add up: by state, by reason, by area, by month', () => {
    fc.assert(
      fc.property(...anyList, (standing, removed) => {
        const tally = tallyOf(standing, removed);
        const key = keyFigures(tally);
        expect(key.standing).toBe(standing.length);
        expect(key.removed).toBe(removed.length);
        expect(key.listed).toBe(standing.length + removed.length);
        expect(sum(Object.values(tally.term))).toBe(key.repaired);
        const areas = areaRows(tally).map(({ counts }) => counts);
        expect(sum(areas.map(({ listed }) => listed))).toBe(key.listed);
        expect(sum(areas.map((of) => of.standing))).toBe(key.standing);
        expect(sum(areas.map(({ repaired }) => repaired))).toBe(key.repaired);
        expect(sum(areas.map(({ overdue }) => overdue))).toBe(key.overdue);
        for (const area of areas) expect(area.listed).toBe(area.standing + area.repaired + area.otherwise);
        const months = monthRows(tally).map(({ counts }) => counts);
        expect(sum(months.map(({ listed }) => listed))).toBe(key.listed);
        expect(sum(months.map(({ repaired, otherwise }) => repaired + otherwise))).toBe(key.removed);
      }),
    );
  });

  it('count every removed entry under exactly one reason', () => {
    fc.assert(
      fc.property(fc.array(removals, { maxLength: 30 }), (removed) => {
        const counts = Object.values(tallyOf([], removed).removed);
        expect(sum(counts)).toBe(removed.length);
        for (const one of removed) expect(sum(Object.values(tallyOf([], [one]).removed))).toBe(1);
      }),
    );
  });

  it('are the same in whatever order entries and removals are counted', () => {
    fc.assert(
      fc.property(...anyList, (standing, removed) => {
        const there = read(tallyOf(standing, removed));
        expect(read(tallyOf(standing.toReversed(), removed.toReversed()))).toEqual(there);
      }),
    );
  });

  it('of several lists together are those of one list that holds all', () => {
    fc.assert(
      fc.property(...anyList, ...anyList, (standing, removed, more, gone) => {
        const parts = [tallyOf(standing, removed), tallyOf(more, gone)];
        const before = parts.map(read);
        expect(read(joined(parts))).toEqual(read(tallyOf([...standing, ...more], [...removed, ...gone])));
        expect(read(joined(parts.toReversed()))).toEqual(read(joined(parts)));
        expect(parts.map(read)).toEqual(before);
      }),
    );
  });

  it('tell who put things right on the last day of the term from who did a day later', () => {
    const tally = tallyOf(
      [],
      [
        putRight('2026-02-28', { listedOn: '2025-11-30' }),
        putRight('2026-03-01', { listedOn: '2025-11-30' }),
        putRight('2026-03-01', { listedOn: '2025-11-30', rectifyBy: '2026-03-01' }),
        putRight('2026-03-01', undefined),
      ],
    );
    expect(tally.term).toEqual({ within: 2, after: 1, unknown: 1 });
    expect(keyFigures(tally)).toMatchObject({ medianDays: 91, daysKnown: 3 });
  });

  it('have the middle of all days, however they are grouped', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 40 }), (all) => {
        const counts = new Map<number, number>();
        for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
        const sorted = all.toSorted((a, b) => a - b);
        const low = sorted[Math.floor((all.length - 1) / 2)] ?? 0;
        const high = sorted[Math.floor(all.length / 2)] ?? 0;
        expect(medianOf(counts)).toBe((low + high) / 2);
      }),
    );
    expect(medianOf(new Map())).toBeUndefined();
  });

  it('judge each entry as its mark is judged', () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 30 }), (standing) => {
        const { standing: counts } = tallyOf(standing);
        const states = standing.map((entry) => lifeOf(entry, list, today).state);
        for (const state of lifeStates) {
          expect(counts[state]).toBe(states.filter((one) => one === state).length);
        }
      }),
    );
  });

  it('take overdue from the publisher only: a term that passed says so', () => {
    const listedOn = '2025-01-01';
    const tally = tallyOf([
      entryOf(1, { listedOn }),
      entryOf(2, { listedOn, status: 'overdue' }),
      entryOf(3, { listedOn: '2026-06-01' }),
      entryOf(4, { listedOn: '2020-01-01' }),
    ]);
    expect(tally.standing).toMatchObject({
      'deadline-passed': 1,
      overdue: 1,
      rectifying: 1,
      'past-retention': 1,
    });
  });

  it('count a measure of a platform once for an entry', () => {
    const tally = tallyOf([
      entryOf(1, {
        measures: [
          { number: 9, by: '演示平台' },
          { number: 9, by: '演示平台' },
          { number: 3 },
          { number: 99, by: '演示平台' },
        ],
      }),
      entryOf(2, { measures: [{ number: 9, by: '演示平台' }] }),
    ]);
    expect(measureRows(tally)).toEqual([
      { number: 9, by: '演示平台', entries: 2 },
      { number: 3, by: '', entries: 1 },
    ]);
  });

  it('stay few where a list calls the platform of each entry otherwise, and lose no count', () => {
    const all = Array.from({ length: 12_000 }, (_, i) =>
      entryOf(i, { measures: [{ number: 9, by: `平台${String(i)}` }] }),
    );
    const tally = tallyOf(all);
    const rows = measureRows(tally);
    expect(rows.length).toBeLessThan(10_100);
    expect(sum(rows.map((row) => row.entries))).toBe(12_000);
  });
});

describe('a list without reasons', () => {
  const events = fc.array(
    fc.record(
      {
        kind: fc.constantFrom<ListEvent['kind'][]>('subscribed', 'changed', 'failed'),
        at: days.map((day) => `${day}T05:00:00Z`),
        removed: fc.nat(50),
      },
      { requiredKeys: ['kind', 'at'] },
    ),
  );

  it('counts by its history who vanished, as not told, and says what it does not know', () => {
    fc.assert(
      fc.property(events, (happened) => {
        const tally = emptyTally();
        const unknown = countVanished(tally, happened);
        const changes = happened.filter(({ kind }) => kind === 'changed');
        expect(unknown).toBe(changes.filter(({ removed }) => removed === undefined).length);
        expect(tally.removed['not-told']).toBe(sum(changes.map(({ removed }) => removed ?? 0)));
        expect(keyFigures(tally).listed).toBe(tally.removed['not-told']);
        expect(sum(monthRows(tally).map(({ counts }) => counts.otherwise))).toBe(tally.removed['not-told']);
      }),
    );
  });

  it('who was gone on the first of a month in China is counted in that month, though in UTC it was still the last', () => {
    const tally = emptyTally();
    countVanished(tally, [
      { at: '2026-03-31T18:00:00.000Z', kind: 'changed', entries: 7, removed: 3 },
      { at: '2026-03-31T15:59:59.000Z', kind: 'changed', entries: 4, removed: 1 },
    ]);
    const gone = monthRows(tally).map(({ month, counts }) => [month, counts.otherwise]);
    expect(gone).toEqual([
      ['2026-04', 3],
      ['2026-03', 1],
      ['', 0],
    ]);
  });
});
