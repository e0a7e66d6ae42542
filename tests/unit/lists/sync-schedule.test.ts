import { describe, expect, it } from 'vitest';
import {
  dueLists,
  earliestLook,
  isListingDue,
  nextListing,
  nextLook,
} from '../../../utils/lists/schedule.ts';
import { listForm } from '../../../utils/store/stored-list.ts';
import type { StoredList } from '../../../utils/store/stored-list.ts';

const now = new Date('2026-03-01T04:00:00Z');
const minutesFromNow = (at: string): number => (Date.parse(at) - now.getTime()) / 60_000;

function listWith(id: string, nextAt: string | undefined, enabled = true): StoredList {
  return {
    form: listForm,
    state: {
      info: {
        id,
        title: id,
        publisher: '演示',
        issuer: '演示',
        origin: 'transcription',
        tier: 'other',
        rectifyMonths: 3,
        retentionMonths: 60,
      },
      trust: 'community',
      serial: 1,
      issued: '2026-01-01T00:00:00Z',
      expires: '2026-02-01T00:00:00Z',
      source: { kind: 'feed' },
      address: 'https://lists.example/',
      fingerprint: '00',
      enabled,
      entries: 1,
    },
    sync: { failures: 0, ...(nextAt !== undefined && { nextAt }) },
    contents: { base: 1, overlays: [] },
  };
}

describe('the next look', () => {
  it('at a feed comes after an hour, some 15 % earlier or later; at its listings after six', () => {
    expect(minutesFromNow(nextLook(now, 0, 0.5))).toBe(60);
    expect(minutesFromNow(nextLook(now, 0, 0))).toBe(51);
    expect(minutesFromNow(nextLook(now, 0, 1))).toBe(69);
    expect(minutesFromNow(nextListing(now, 0))).toBe(306);
    expect(minutesFromNow(nextListing(now, 1))).toBe(414);
    expect(minutesFromNow(nextLook(now, 0, 0.5, 24))).toBe(24 * 60);
  });

  it('comes later with each failure, and never later than the listings', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 500].map((failures) =>
      minutesFromNow(nextLook(now, failures, 0.5)),
    );
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 360, 360]);
  });
});

describe('lists that are due', () => {
  it('are those whose time has come, after a sleep too; not the ones switched off or never fetched', () => {
    const lists = [
      listWith('past', '2026-02-01T00:00:00Z'),
      listWith('now', '2026-03-01T04:00:00Z'),
      listWith('later', '2026-03-01T04:01:00Z'),
      listWith('off', '2026-02-01T00:00:00Z', false),
      listWith('embedded', undefined),
      listWith('broken', 'no time'),
    ];
    expect(dueLists(lists, now).map(({ state }) => state.info.id)).toEqual(['past', 'now', 'broken']);
  });

  it('include one planned impossibly far ahead, by a clock that was wrong then', () => {
    expect(dueLists([listWith('wrong', '2031-01-01T00:00:00Z')], now)).toHaveLength(1);
  });

  it('include one that was planned by a clock which has been set back since, be it by an hour', () => {
    const planned = listWith('later', '2026-03-01T05:30:00Z');
    const plannedAt = (at: string): StoredList => ({ ...planned, sync: { ...planned.sync, plannedAt: at } });
    expect(dueLists([plannedAt('2026-03-01T03:59:00Z')], now)).toEqual([]);
    expect(dueLists([plannedAt('2026-03-01T04:04:00Z')], now)).toEqual([]);
    expect(dueLists([plannedAt('2026-03-01T05:00:00Z')], now)).toHaveLength(1);
    // A rhythm of days is no clock that was wrong.
    const slow = listWith('slow', '2026-03-08T04:00:00Z');
    expect(dueLists([{ ...slow, sync: { ...slow.sync, plannedAt: '2026-03-01T04:00:00Z' } }], now)).toEqual(
      [],
    );
  });

  it('say when to wake for the earliest, and at once where one is due', () => {
    expect(earliestLook([], now)).toBeUndefined();
    expect(earliestLook([listWith('embedded', undefined)], now)).toBeUndefined();
    const lists = [listWith('b', '2026-03-01T11:00:00Z'), listWith('a', '2026-03-01T09:00:00Z')];
    expect(earliestLook(lists, now)).toBe(Date.parse('2026-03-01T09:00:00Z'));
    expect(earliestLook([...lists, listWith('wrong', '2031-01-01T00:00:00Z')], now)).toBe(now.getTime());
  });

  it('take listings when these are due as well: at their time, when asked for, and after a clock was set back', () => {
    const plannedAt = '2026-03-01T03:00:00Z';
    expect(isListingDue({ failures: 0, plannedAt, listingAt: '2026-03-01T09:00:00Z' }, now)).toBe(false);
    expect(isListingDue({ failures: 0, plannedAt, listingAt: '2026-03-01T04:00:00Z' }, now)).toBe(true);
    expect(isListingDue({ failures: 0, plannedAt }, now)).toBe(true);
    const set = { failures: 0, plannedAt: '2026-03-02T03:00:00Z', listingAt: '2026-03-02T09:00:00Z' };
    expect(isListingDue(set, now)).toBe(true);
  });
});
