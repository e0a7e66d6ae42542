import { expect, test } from 'vitest';
import { countReports } from '../../../../utils/desk/monthly/count-reports.ts';
import type { CountedItem } from '../../../../utils/desk/monthly/count-reports.ts';

const receipt = (state: 'received' | 'accepted' | 'merged' | 'refused'): Pick<CountedItem, 'receipt'> => ({
  receipt: {
    format: 'xinbiao-receipt',
    version: 1,
    receipt: 'r',
    report: '00000000-0000-4000-8000-000000000000',
    state,
    at: '2026-11-02T00:00:00Z',
  },
});
const queued = '2026-10-05T08:00:00Z';

test('reports count once by kind and once by where they are, and by the answer where one came', () => {
  const items: CountedItem[] = [
    { kind: 'lead', queued, state: 'delivered', ...receipt('accepted') },
    { kind: 'lead', queued, state: 'delivered', ...receipt('received') },
    { kind: 'complaint', queued, state: 'handed' },
    { kind: 'objection', queued, state: 'held' },
    { kind: 'links', queued, state: 'sending' },
    { kind: 'lead', queued, state: 'refused' },
    { kind: 'lead', queued, state: 'delivered', ...receipt('merged') },
    { kind: 'lead', queued, state: 'delivered', ...receipt('refused') },
  ];
  expect(countReports(items, '2026-10')).toEqual({
    complaints: 1,
    leads: 5,
    objections: 1,
    links: 1,
    delivered: 4,
    handed: 1,
    waiting: 2,
    turnedAway: 1,
    accepted: 1,
    merged: 1,
    refused: 1,
  });
});

test('a month has the legal days of Asia/Shanghai', () => {
  const items: CountedItem[] = [
    { kind: 'lead', queued: '2026-09-30T16:00:00Z', state: 'waiting' },
    { kind: 'lead', queued: '2026-09-30T15:59:59Z', state: 'waiting' },
    { kind: 'lead', queued: '2026-10-31T16:00:00Z', state: 'waiting' },
    { kind: 'lead', queued: 'never', state: 'waiting' },
  ];
  expect(countReports(items, '2026-10').leads).toBe(1);
});
