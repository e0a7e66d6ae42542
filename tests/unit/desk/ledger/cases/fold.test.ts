import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowOf, wholeCase } from '../../../../../utils/desk/ledger/cases/case-view.ts';
import { chainEvent, noEvent } from '../../../../../utils/desk/ledger/chain/event.ts';
import { applyEvent, emptyCase, foldCase, isNext } from '../../../../../utils/desk/ledger/cases/fold.ts';
import { monthFigures } from '../../../../../utils/desk/ledger/cases/figures.ts';
import type { CaseChange, CaseEvent } from '../../../../../utils/model/ledger/events.ts';
import { chains, desks, instant } from '../chain/made-up-chains.ts';

const id = 'case-0001';
let seq = 0;

/** An event of a desk at a minute. What it is linked to does not matter for folding. */
function event(change: CaseChange, minute: number, desk: string = desks[0]): CaseEvent {
  seq += 1;
  return chainEvent({ desk, seq, hash: noEvent }, instant(minute), { ...change, case: id }) as CaseEvent;
}

const status = (
  to: 'suspicion' | 'notice' | 'commitment' | 'rectified' | 'overdue' | 'closed',
  on: string,
): CaseChange => ({ kind: 'status', data: { status: to, on } });
const opened: CaseChange = {
  kind: 'opened',
  data: { title: '演示甲', on: '2026-01-05', area: '浙江省杭州市' },
};

const step = (what: 'asked' | 'carried-out', on: string, platform: string): CaseChange => ({
  kind: 'measure',
  data: { number: 3, platform, step: what, on },
});

describe('a case', () => {
  test('is the same whatever the order in which its events came', () => {
    fc.assert(
      fc.property(
        chains().chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          const own = (all: typeof events): CaseEvent[] =>
            all.filter((one): one is CaseEvent => one.case === id);
          const state = foldCase(id, own(events));
          expect(foldCase(id, own(shuffled))).toEqual(state);
          // one by one, where they come in order
          const grown = emptyCase(id);
          for (const one of own(events)) {
            if (!isNext(grown, one)) return;
            applyEvent(grown, one);
          }
          expect(grown).toEqual(state);
        },
      ),
    );
  });

  test('keeps of several openings what the first said, and of several edits what the last said', () => {
    const again: CaseChange = { kind: 'opened', data: { title: '演示乙', on: '2026-02-01', area: '江西省' } };
    const edited: CaseChange = { kind: 'edited', data: { title: '新名' } };
    const state = foldCase(id, [event(again, 5, desks[1]), event(opened, 1), event(edited, 3)]);
    expect(wholeCase(state, '2026-02-01')).toMatchObject({
      title: '新名',
      opened: '2026-01-05',
      area: '浙江省杭州市',
    });
    const bare = foldCase(id, [
      event(opened, 1),
      event({ kind: 'edited', data: { area: '' } }, 2),
      event(again, 3),
    ]);
    expect(wholeCase(bare, '2026-02-01')).not.toHaveProperty('area');
  });

  test('loses no tag that another desk gave while it was taken back here', () => {
    const here = event({ kind: 'tagged', data: { tag: '急' } }, 1);
    const there = event({ kind: 'tagged', data: { tag: '急' } }, 2, desks[1]);
    const back = event({ kind: 'untagged', data: { tag: '急', given: [here.hash] } }, 9);
    expect(wholeCase(foldCase(id, [here, there, back]), '2026-01-01').tags).toEqual([
      { name: '急', given: [there.hash] },
    ]);
    const both = event({ kind: 'untagged', data: { tag: '急', given: [here.hash, there.hash] } }, 10);
    expect(wholeCase(foldCase(id, [here, there, back, both]), '2026-01-01').tags).toEqual([]);
    // taken back by a clock that was behind: it stays taken back
    const early = event({ kind: 'untagged', data: { tag: '急', given: [here.hash] } }, 0, desks[2]);
    expect(wholeCase(foldCase(id, [here, early]), '2026-01-01').tags).toEqual([]);
  });

  test('has all who were assigned by either side', () => {
    const state = foldCase(id, [
      event({ kind: 'assigned', data: { who: '一组' } }, 1),
      event({ kind: 'assigned', data: { who: '二组' } }, 1, desks[1]),
    ]);
    expect(rowOf(state, '2026-01-01').assignees.toSorted()).toEqual(['一组', '二组']);
  });

  test('tells the steps of a measure by number and platform', () => {
    const { measures } = wholeCase(
      foldCase(id, [
        event(step('asked', '2026-01-06', '演示商城'), 1),
        event(step('asked', '2026-01-06', '演示小店'), 2),
        event(step('carried-out', '2026-01-09', '演示商城'), 3),
      ]),
      '2026-01-10',
    );
    expect(measures.map(({ platform, step: last, steps }) => [platform, last, steps.length])).toEqual([
      ['演示商城', 'carried-out', 2],
      ['演示小店', 'asked', 1],
    ]);
  });

  test('that was closed can be opened again', () => {
    const state = foldCase(id, [
      event(opened, 1),
      event(status('closed', '2026-02-01'), 2),
      event(status('notice', '2026-03-01'), 3),
    ]);
    const { steps, status: now, deadline } = wholeCase(state, '2026-03-02');
    expect(now).toBe('notice');
    expect(steps.map(({ reopened }) => reopened)).toEqual([undefined, true]);
    expect(deadline).toMatchObject({ due: '2026-06-01', reason: 'notice' });
  });
});

const dueOf = (...changes: CaseChange[]): unknown =>
  wholeCase(
    foldCase(
      id,
      changes.map((change, at) => event(change, at)),
    ),
    '2026-01-01',
  ).deadline;
const entry = (state: object, name = 'e1'): CaseChange => ({
  kind: 'entry',
  data: { list: 'demo', entry: name, state: { tier: 'blacklist', ...state } },
});

describe('the deadline', () => {
  test.each([
    ['2025-11-30', '2026-02-28'],
    ['2023-11-30', '2024-02-29'],
    ['2026-01-31', '2026-04-30'],
    ['2026-05-31', '2026-08-31'],
    ['2026-12-15', '2027-03-15'],
  ])('of a notice of %s is three months later: %s', (on, due) => {
    expect(dueOf(status('notice', on))).toEqual({ due, reason: 'notice', from: on, months: 3 });
  });

  test("is a person's own day first, then the notice's, then the lists'", () => {
    const listing = entry({ listedOn: '2026-01-31', rectifyMonths: 3 });
    expect(dueOf(listing)).toEqual({ due: '2026-04-30', reason: 'listing', from: '2026-01-31', months: 3 });
    const named = entry({ listedOn: '2026-01-31', rectifyMonths: 3, rectifyBy: '2026-04-01' });
    expect(dueOf(named)).toEqual({ due: '2026-04-01', reason: 'list' });
    expect(dueOf(named, entry({ rectifyBy: '2026-03-01' }, 'e2'))).toEqual({
      due: '2026-03-01',
      reason: 'list',
    });
    expect(dueOf(named, status('notice', '2026-03-10'))).toMatchObject({
      due: '2026-06-10',
      reason: 'notice',
    });
    const set: CaseChange = { kind: 'deadline', data: { due: '2026-05-05', note: '约定' } };
    expect(dueOf(named, status('notice', '2026-03-10'), set)).toEqual({
      due: '2026-05-05',
      reason: 'set',
      note: '约定',
    });
    expect(dueOf(named, set, { kind: 'deadline', data: {} })).toMatchObject({ reason: 'list' });
  });

  test('is none where nothing sets one, the entry was removed, or it was put right', () => {
    expect(dueOf(opened)).toBeUndefined();
    expect(dueOf(entry({ listedOn: '2026-01-31' }))).toBeUndefined();
    const removed = { on: '2026-02-01', reason: 'repaired' };
    expect(dueOf(entry({ listedOn: '2026-01-31', rectifyMonths: 3, removed }))).toBeUndefined();
    expect(dueOf(status('notice', '2026-01-31'), status('rectified', '2026-02-01'))).toBeUndefined();
  });

  test('passes with its last day', () => {
    const state = foldCase(id, [event(opened, 1), event(status('notice', '2025-11-30'), 2)]);
    expect(rowOf(state, '2026-02-28')).toMatchObject({ due: '2026-02-28', daysLeft: 0, late: false });
    expect(rowOf(state, '2026-03-01')).toMatchObject({ daysLeft: -1, late: true });
  });
});

test('the figures of a month count what happened in it, in its area', () => {
  const hangzhou = foldCase(id, [
    event(opened, 1),
    event(status('notice', '2026-01-10'), 2),
    event(status('notice', '2026-01-11'), 3), // a date that was put right
    event({ kind: 'measure', data: { number: 3, platform: '演示商城', step: 'asked', on: '2026-01-12' } }, 4),
    event(
      { kind: 'measure', data: { number: 3, platform: '演示商城', step: 'carried-out', on: '2026-02-01' } },
      5,
    ),
    event(status('commitment', '2026-02-03'), 6),
    event(status('rectified', '2026-02-20'), 7),
    event(status('closed', '2026-03-01'), 8),
  ]);
  const late = foldCase('case-0002', [
    event({ kind: 'opened', data: { title: '演示丙', on: '2025-12-01', area: '江西省南昌市' } }, 1),
    event(status('notice', '2025-12-01'), 2),
  ]);
  const figures = (month: string, area?: string): ReturnType<typeof monthFigures> =>
    monthFigures([hangzhou, late], { month, area, today: '2026-06-01' });
  expect(figures('2026-01')).toMatchObject({
    opened: 1,
    notices: 1,
    commitments: 0,
    overdue: 0,
    measures: [{ number: 3, platform: '演示商城', asked: 1, carriedOut: 0, refused: 0 }],
    standing: { notice: 2 },
  });
  expect(figures('2026-02', '浙江')).toMatchObject({
    area: '浙江',
    opened: 0,
    commitments: 1,
    rectified: 1,
    measures: [{ asked: 0, carriedOut: 1 }],
    standing: { rectified: 1, notice: 0 },
  });
  // due on 1 March: overdue on the next day
  expect(figures('2026-03')).toMatchObject({ overdue: 1, closed: 1, standing: { closed: 1, notice: 1 } });
  expect(figures('2026-03', '江西')).toMatchObject({ overdue: 1, closed: 0 });
  expect(monthFigures([late], { month: '2026-03', today: '2026-03-01' }).overdue).toBe(0);
  expect(figures('2025-11').standing.notice).toBe(0);
});
