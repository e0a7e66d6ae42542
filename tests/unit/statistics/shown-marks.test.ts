import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ShownCause, ShownLevel, ShownMonth } from '../../../utils/model/statistics.ts';
import { SiteId } from '../../../utils/model/site.ts';
import {
  allMonths,
  joinedMonths,
  monthsKept,
  shownMark,
  withMarks,
} from '../../../utils/statistics/shown-marks.ts';
import type { ShownMark } from '../../../utils/statistics/shown-marks.ts';
import type { Finding, Verdict } from '../../../utils/model/verdict.ts';
import { entryOf, list } from './made-up.ts';

const marks: fc.Arbitrary<ShownMark> = fc.record({
  level: fc.constantFrom(...ShownLevel.options),
  causes: fc.subarray([...ShownCause.options], { minLength: 1 }).map((causes) => new Set(causes)),
  site: fc.constantFrom(...SiteId.options),
});
const months = fc.constantFrom('2026-01', '2026-02', '2026-03');
const batches = fc.array(fc.record({ month: months, marks: fc.array(marks, { maxLength: 5 }) }), {
  maxLength: 8,
});

const counted = (all: readonly { month: string; marks: readonly ShownMark[] }[]): ShownMonth[] => {
  let kept: ShownMonth[] = [];
  for (const one of all) kept = withMarks(kept, one.marks, one.month);
  return kept;
};
const sum = (counts: Partial<Record<string, number>>): number =>
  Object.values(counts).reduce<number>((all, count = 0) => all + count, 0);

describe('counts of shown marks', () => {
  it('add up by level and by site, each mark once, whatever the order', () => {
    fc.assert(
      fc.property(batches, (all) => {
        const kept = counted(all);
        for (const { marks: n, levels, sites } of kept) {
          expect(sum(levels)).toBe(n);
          expect(sum(sites)).toBe(n);
        }
        expect(allMonths(kept).marks).toBe(all.reduce((n, one) => n + one.marks.length, 0));
        expect(counted(all.toReversed())).toEqual(kept);
      }),
    );
  });

  it('hold nothing but counts by months, levels, causes and sites', () => {
    fc.assert(
      fc.property(batches, (all) => {
        const kept = counted(all);
        expect(kept.map((one) => ShownMonth.parse(one))).toEqual(kept);
        for (const one of kept) {
          expect(Object.keys(one).toSorted()).toEqual(['causes', 'levels', 'marks', 'month', 'sites']);
        }
      }),
    );
  });

  it('are not doubled by a backup that is restored twice, nor lost by one that knows less', () => {
    fc.assert(
      fc.property(batches, batches, (here, there) => {
        const [a, b] = [counted(here), counted(there)];
        const once = joinedMonths(a, b);
        expect(joinedMonths(once, b)).toEqual(once);
        expect(joinedMonths(a, [])).toEqual(a);
        for (const { month, marks: n } of a) {
          expect(once.find((one) => one.month === month)?.marks).toBeGreaterThanOrEqual(n);
        }
      }),
    );
  });

  it('go after five years', () => {
    const all = Array.from({ length: 80 }, (_, i) => {
      const month = new Date(Date.UTC(2020, i)).toISOString().slice(0, 7);
      return { month, marks: [] };
    });
    const kept = counted(all);
    expect(kept).toHaveLength(monthsKept);
    expect(kept[0]?.month).toBe('2026-08');
  });
});

const finding = (more: Partial<Finding> = {}): Finding => ({
  level: 'blacklist',
  state: 'listed',
  weight: 'solid',
  suspected: false,
  stale: false,
  list,
  entry: entryOf(1, { causes: [{ code: 'fake-orders', wording: '刷单' }, { wording: '其他' }] }),
  evidence: [],
  rank: 1,
  ...more,
});

const verdict = (findings: Finding[], more: Partial<Verdict> = {}): Verdict => ({
  level: findings[0]?.level ?? 'none',
  state: 'listed',
  findings,
  ...more,
});

describe('a mark that is counted', () => {
  const demonstration = finding({ list: { ...list, trust: 'demonstration' } });

  it('has the level of its strongest finding and the causes of all', () => {
    const second = finding({ level: 'watchlist', entry: entryOf(2) });
    expect(shownMark(verdict([finding(), second]), 'jd')).toEqual({
      level: 'blacklist',
      causes: new Set(['fake-orders', 'wording', 'none']),
      site: 'jd',
    });
  });

  it('is none where nothing is drawn, and none of the demonstration', () => {
    const said = { id: 'x', on: '2026-06-01' };
    expect(shownMark(verdict([]), 'jd')).toBeUndefined();
    expect(shownMark(verdict([finding({ level: 'possible' })]), 'jd')).toBeUndefined();
    expect(shownMark(verdict([finding({ disowned: said })]), 'jd')).toBeUndefined();
    expect(shownMark(verdict([finding()], { muted: said }), 'jd')).toBeUndefined();
    expect(shownMark(verdict([demonstration]), 'jd')).toBeUndefined();
    expect(shownMark(verdict([demonstration, finding({ level: 'watchlist' })]), 'jd')?.level).toBe(
      'watchlist',
    );
  });
});
