import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asked, begun, earliestStep, ended, isDue, released } from '../../../../utils/desk/outbox/parcel.ts';
import type { Outcome, ParcelState } from '../../../../utils/desk/outbox/parcel.ts';

const start = Date.parse('2026-03-02T08:00:00Z');
const minute = 60_000;
const day = 24 * 60 * minute;
const at = (ms: number, random = 0): { now: Date; random: number } => ({ now: new Date(start + ms), random });
const fresh: ParcelState = {
  state: 'waiting',
  queued: at(0).now.toISOString(),
  tries: 0,
  nextTry: at(0).now.toISOString(),
};
const receipt = {
  format: 'xinbiao-receipt',
  version: 1,
  receipt: 'r',
  report: crypto.randomUUID(),
  state: 'received',
  at: fresh.queued,
} as const;

const outcomes: fc.Arbitrary<Outcome> = fc.oneof(
  fc.constantFrom<Outcome>(
    { kind: 'taken', receipt },
    { kind: 'refused', refusal: { format: 'xinbiao-refusal', version: 1, code: 'c', message: 'm' } },
    { kind: 'not-tried', error: 'offline' },
    { kind: 'not-tried', error: 'desk-locked' },
    { kind: 'held', error: 'redirected' },
  ),
  fc.record({
    kind: fc.constant('later' as const),
    error: fc.constantFrom('not-reached' as const, 'receiver-busy' as const),
    afterMs: fc.double({ min: 0, max: 1e12, noNaN: true }),
  }),
);

describe('a parcel', () => {
  test('that waits always has a time to come, at most seven and a half hours off', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(outcomes, fc.double({ min: 0, max: 0.999, noNaN: true }))), (steps) => {
        let parcel = fresh;
        let now = 0;
        for (const [outcome, random] of steps) {
          if (!isDue(parcel, new Date(start + now))) break;
          parcel = ended(begun(parcel, at(now, random)), outcome, at(now, random));
          const next = parcel.nextTry === undefined ? undefined : Date.parse(parcel.nextTry) - start - now;
          if (parcel.state === 'waiting') {
            expect(next).toBeGreaterThanOrEqual(minute);
            expect(next).toBeLessThanOrEqual(7.5 * 60 * minute);
            expect(parcel.error).toBeDefined();
          }
          if (parcel.state === 'held') expect(next).toBeUndefined();
          now += next ?? 0;
        }
      }),
    );
  });

  test('that is being sent is due at once in the next life, others at their time', () => {
    const underWay = begun(fresh, at(0));
    expect(underWay).toMatchObject({ state: 'sending', tries: 1 });
    expect(isDue(underWay, at(1).now)).toBe(true);
    const waits = ended(underWay, { kind: 'later', error: 'not-reached' }, at(0, 0.5));
    expect(isDue(waits, at(minute).now)).toBe(false);
    expect(isDue(waits, at(1.125 * minute).now)).toBe(true);
  });

  test('is due where the clock was set back since its time was written', () => {
    const waits = ended(begun(fresh, at(30 * day)), { kind: 'later', error: 'not-reached' }, at(30 * day));
    expect(isDue(waits, at(0).now)).toBe(true);
    const delivered = ended(begun(fresh, at(30 * day)), { kind: 'taken', receipt }, at(30 * day));
    expect(isDue(delivered, at(0).now)).toBe(true);
  });

  test('that was delivered is asked about by days, then by weeks, for a year', () => {
    let parcel = ended(begun(fresh, at(0)), { kind: 'taken', receipt }, at(0));
    const times: number[] = [];
    while (parcel.nextTry !== undefined) {
      const now = Date.parse(parcel.nextTry) - start;
      times.push(now / day);
      parcel = asked(parcel, undefined, at(now));
    }
    expect(times.slice(0, 3)).toEqual([1, 2, 3]);
    expect(times.filter((time) => time > 40 && time <= 54)).toHaveLength(2);
    expect(times.at(-1)).toBeLessThan(380);
    expect(isDue(parcel, at(1000 * day).now)).toBe(false);
  });

  test('that is released waits for nothing, and is still known to have been tried', () => {
    const held = ended(begun(fresh, at(0)), { kind: 'held', error: 'redirected' }, at(0));
    expect(released(held, at(minute))).toEqual({ ...fresh, tries: 1, nextTry: at(minute).now.toISOString() });
    const never = ended(fresh, { kind: 'held', error: 'no-permission' }, at(0));
    expect(released(never, at(minute)).tries).toBe(0);
  });
});

test('the next wake is the first of all times, and none where nothing is under way', () => {
  expect(earliestStep([])).toBeUndefined();
  expect(
    earliestStep([
      { ...fresh, state: 'held' },
      { ...fresh, state: 'handed' },
    ]),
  ).toBeUndefined();
  const delivered: ParcelState = { ...fresh, state: 'delivered', nextTry: at(day).now.toISOString() };
  expect(earliestStep([delivered, { ...fresh, nextTry: at(minute).now.toISOString() }])).toBe(start + minute);
});
