/** Any list as publishers may write it, for counting. */
import * as fc from 'fast-check';
import type { Entry } from '../../../utils/model/entry.ts';
import type { ListContext } from '../../../utils/model/list.ts';
import type { Removed } from '../../../utils/statistics/count.ts';

export const today = '2026-06-15';

export const list: ListContext = {
  info: {
    id: 'made-up',
    title: '演示名单',
    publisher: '演示发布者',
    issuer: '演示机关',
    origin: 'transcription',
    tier: 'blacklist',
    rectifyMonths: 3,
    retentionMonths: 60,
  },
  trust: 'community',
  serial: 1,
  issued: '2026-06-01T00:00:00Z',
  expires: '2026-09-01T00:00:00Z',
};

export function entryOf(number: number, more: Partial<Entry> = {}): Entry {
  return {
    id: `made-up-${String(number)}`,
    subject: { kind: 'company', name: `杭州演示${String(number)}号商贸有限公司` },
    tier: 'blacklist',
    causes: [],
    basisKind: 'administrative',
    ...more,
  };
}

export const days = fc
  .integer({ min: Date.parse('2021-01-01'), max: Date.parse('2026-06-14') })
  .map((time) => new Date(time).toISOString().slice(0, 10));

const names = fc.constantFrom(
  '杭州演示商贸有限公司',
  '演示（上海）贸易有限公司',
  '广东省深圳市演示电子有限公司',
  '没有地名的演示公司',
);

export const entries: fc.Arbitrary<Entry> = fc
  .record(
    {
      listedOn: days,
      rectifyBy: days,
      confirmedOn: days,
      causes: fc.constantFrom<Entry['causes'][]>(
        [],
        [{ code: 'licence-revoked', wording: '吊销' }],
        [{ code: 'fake-orders', wording: '刷单' }],
      ),
      status: fc.constantFrom<Entry['status'][]>('listed', 'rectifying', 'overdue', 'contested'),
      tier: fc.constantFrom<Entry['tier'][]>('blacklist', 'watchlist', 'other'),
      measures: fc.array(
        fc.record({
          number: fc.integer({ min: 1, max: 13 }),
          by: fc.constantFrom('演示平台甲', '演示平台乙'),
        }),
        { maxLength: 4 },
      ),
      name: names,
      region: fc.constantFrom('浙江省杭州市', '北京', '演示园区'),
    },
    { requiredKeys: ['tier', 'name', 'causes'] },
  )
  .map(({ name, region, ...more }) =>
    entryOf(1, {
      ...more,
      subject: { kind: 'company', name, ...(region !== undefined && { region }) },
    }),
  );

export const removals: fc.Arbitrary<Removed> = fc
  .record(
    {
      reason: fc.constantFrom(
        'repaired',
        'expired',
        'objection-upheld',
        'withdrawn',
        'published-in-error',
        'a reason of a later version',
      ),
      on: days,
      entry: fc.record(
        { listedOn: days, rectifyBy: days, region: fc.constant('浙江') },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['reason', 'on'] },
  )
  .map((removed) => removed as Removed);
