import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boughtShop,
  sightingOf,
  withFound,
  withinBounds,
  withSeen,
} from '../../../utils/background/bought/shop.ts';
import { dismissalKeys } from '../../../utils/background/shop-keys.ts';
import { BoughtShop, mostBought } from '../../../utils/model/bought.ts';
import { sightingOf as seen } from '../match/made-up.ts';

const shop = (change: Parameters<typeof seen>[0], today = '2026-06-15', found: string[] = []): BoughtShop => {
  const made = boughtShop(
    seen({ site: 'jd', ...change }),
    found.map((entry) => ({ list: 'made-up', entry })),
    today,
  );
  if (!made) throw new Error('Not kept');
  return made;
};

const id = fc.integer({ min: 1, max: 4 }).map(String);
const sightings = fc.record(
  { shopId: id, sellerId: id, shopName: fc.constantFrom('演示甲店', '演示乙店') },
  { requiredKeys: ['shopName'] },
);

const a = { list: 'made-up', entry: 'a' };
const wrong = (name: string): boolean => name === 'made-up a';
const never = (): boolean => false;

describe('kept shops', () => {
  it('fit what is stored, and are asked about by the keys that they are known by', () => {
    fc.assert(
      fc.property(sightings, (change) => {
        const made = shop(change);
        expect(BoughtShop.safeParse(made).success).toBe(true);
        expect(dismissalKeys(sightingOf(made)).toSorted()).toEqual(made.keys.toSorted());
      }),
    );
  });

  it('share no key with each other, however often and in whatever order they are seen', () => {
    fc.assert(
      fc.property(fc.array(sightings, { maxLength: 12 }), (changes) => {
        const all = changes.reduce<BoughtShop[]>((kept, change) => withSeen(kept, [shop(change)]), []);
        const keys = all.flatMap((one) => one.keys);
        expect(keys).toHaveLength(new Set(keys).size);
      }),
    );
  });

  it('come back as they were where nothing of them is new, and are not written then', () => {
    const before = withSeen([], [shop({ shopId: '1', shopName: '演示甲店' })]);
    expect(withSeen(before, [shop({ shopId: '1', shopName: '演示甲店' })])[0]).toBe(before[0]);
  });

  it('go after three years, and beyond the most the oldest first', () => {
    const many = Array.from({ length: mostBought + 5 }, (_, i) =>
      shop({ shopId: String(i + 1) }, i < 5 ? '2026-01-01' : '2026-05-01'),
    );
    const old = shop({ shopId: '999999' }, '2023-05-31');
    const within = withinBounds([old, ...many], '2026-06-15');
    expect(within).toHaveLength(mostBought);
    expect(new Set(within.map(({ month }) => month))).toEqual(new Set(['2026-05']));
    expect(withinBounds([old, shop({ shopId: '7' }, '2023-06-01')], '2026-06-15')).toMatchObject([
      { month: '2023-06' },
    ]);
  });

  it('keep what was told of them when they are seen again with it', () => {
    const kept = withFound(
      shop({ shopId: '1' }),
      [{ list: 'made-up', entry: 'a' }],
      () => false,
      '2026-06-20',
    );
    const [again] = withSeen([kept], [shop({ shopId: '1' }, '2026-07-01', ['a', 'b'])]);
    expect(again?.month).toBe('2026-07');
    expect(again?.entries).toEqual([{ list: 'made-up', entry: 'a', on: '2026-06-20' }]);
  });
});

describe('what is found of a kept shop', () => {
  it('changes nothing where it is known', () => {
    const told = withFound(shop({ shopId: '1' }), [a], never, '2026-06-20');
    expect(withFound(told, [a], never, '2026-06-21')).toBe(told);
    expect(withFound(told, [], never, '2026-06-21')).toBe(told);
  });

  it('that was wrong is news once, and none where it stands again', () => {
    const told = withFound(shop({ shopId: '1' }), [a], never, '2026-06-20');
    const corrected = withFound(told, [], wrong, '2026-06-21');
    expect(corrected.entries).toEqual([{ ...a, on: '2026-06-20', corrected: true }]);
    expect(withFound(corrected, [], wrong, '2026-06-22')).toBe(corrected);
    expect(withFound(corrected, [], never, '2026-09-22')).toBe(corrected);
    expect(withFound(corrected, [a], never, '2026-06-22').entries).toEqual([
      { ...a, on: '2026-06-20', read: true },
    ]);
  });

  it('that stood before it was bought from is never news, not even as wrong', () => {
    const before = shop({ shopId: '1' }, '2026-06-15', ['a']);
    expect(withFound(before, [a], never, '2026-06-20')).toBe(before);
    expect(withFound(before, [], wrong, '2026-06-20')).toBe(before);
  });
});
