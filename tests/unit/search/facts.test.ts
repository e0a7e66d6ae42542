import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../utils/model/entry.ts';
import type { LookupFilters } from '../../../utils/model/lookup.ts';
import { factsOf, fitsOf, provinceOf } from '../../../utils/search/facts.ts';

const made = (change: Partial<Entry>, subject: Partial<Entry['subject']> = {}): Entry => ({
  id: 'one',
  subject: { kind: 'company', name: '演示商贸有限公司', ...subject },
  tier: 'blacklist',
  causes: [],
  basisKind: 'administrative',
  ...change,
});

describe('the province of an entry', () => {
  test.each([
    [{ region: '浙江省杭州市余杭区' }, 33],
    [{ region: '义乌市' }, 33],
    [{ region: '不知何处', uscc: '91440300MA5XXXXXXX' }, 44],
    [{ registrationNumber: '110000000000017' }, 11],
    [{ name: '成都演示商贸有限公司' }, 51],
    [{ kind: 'sole-trader', name: '成都演示商行' }, 0],
    [{}, 0],
  ] as const)('%o is told by %i', (subject, expected) => {
    expect(provinceOf(made({}, subject))).toBe(expected);
  });
});

describe('conditions', () => {
  const entries = [
    made({ tier: 'watchlist', listedOn: '2026-01-05', causes: [{ code: 'fake-orders', wording: '刷单' }] }),
    made(
      { causes: [{ wording: '其他' }, { code: 'licence-revoked', wording: '吊销' }] },
      { region: '北京市' },
    ),
    made({ listedOn: '2026-03-01', status: 'overdue' }),
  ];
  const facts = factsOf(entries, ({ status }) => (status === 'overdue' ? 'overdue' : 'listed'));
  test.each<[LookupFilters, number[]]>([
    [{}, [0, 1, 2]],
    [{ tier: 'watchlist' }, [0]],
    [{ cause: 'fake-orders' }, [0]],
    [{ cause: 'licence-revoked' }, [1]],
    [{ province: '11' }, [1]],
    [{ state: 'overdue' }, [2]],
    [{ from: '2026-01-05' }, [0, 2]],
    [{ to: '2026-02-28' }, [0]],
    [{ from: '2026-01-06', to: '2026-03-01' }, [2]],
    [{ tier: 'blacklist', state: 'listed' }, [1]],
  ])('%o keeps %o', (filters, expected) => {
    expect(entries.map((_, at) => at).filter(fitsOf(filters, facts))).toEqual(expected);
  });
});
