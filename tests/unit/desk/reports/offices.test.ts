import { describe, expect, test } from 'vitest';
import { proposeOffices } from '../../../../utils/desk/reports/offices.ts';
import { CauseCode } from '../../../../utils/model/entry.ts';

const idsOf = (...asked: Parameters<typeof proposeOffices>): string[] =>
  proposeOffices(...asked).map(({ office }) => office.id);

const areaOf = (subject: Parameters<typeof proposeOffices>[2]): string | undefined =>
  proposeOffices('lead', 'fake-orders', subject)[0]?.area;

describe('official places', () => {
  test.each(CauseCode.options)('begin with 12315 and name each place once (%s)', (cause) => {
    for (const kind of ['complaint', 'lead'] as const) {
      const ids = idsOf(kind, cause);
      expect(ids[0]).toBe('12315');
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('are others for a complaint than for a lead', () => {
    expect(idsOf('complaint', 'empty-parcel')).toContain('post');
    expect(idsOf('lead', 'empty-parcel')).not.toContain('post');
    expect(idsOf('lead', 'fake-reviews')).toContain('12377');
    expect(idsOf('complaint', 'fake-reviews')).not.toContain('12377');
  });

  test('are none for what is the list’s own matter', () => {
    expect(idsOf('objection')).toEqual([]);
    expect(idsOf('links')).toEqual([]);
  });

  test('are those of the operator’s area, or of the platform’s where that is not known', () => {
    expect(areaOf({ site: 'taobao', area: '江西南昌' })).toBe('operator');
    expect(areaOf({ site: 'taobao' })).toBe('platform');
    expect(areaOf({ site: 'web' })).toBe('operator');
  });
});
