import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyCollector, shardsFor } from '../../../utils/store/key-collector.ts';
import { KeyPage, keyPageOf, packShard } from '../../../utils/store/key-pages.ts';

const word = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }),
  fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff),
);
const record = fc.tuple(word, fc.constantFrom(0, 1, 0xffffffff), fc.nat(50));

describe('pages of keys', () => {
  it('give for every hash the entries it was added with, and nothing for another', () => {
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 600 }),
        fc.constantFrom(1, 4, 256),
        fc.constantFrom(1, 3),
        (records, shards, pagesPerShard) => {
          const collector = new KeyCollector();
          const expected = new Map<string, Set<number>>();
          for (const [high, low, entry] of records) {
            collector.add(high, low, entry);
            const key = `${high} ${low}`;
            expected.set(key, (expected.get(key) ?? new Set()).add(entry));
          }
          expect(collector.count).toBe(records.length);
          const pages = shards * pagesPerShard;
          const packed: ArrayBuffer[] = [];
          const distinct: string[] = [];
          let shard = 0;
          for (const keys of collector.drain(shards)) {
            const { pages: made, firstPage, high, low } = packShard(keys, shard, pagesPerShard, pages);
            expect(firstPage).toBe(packed.length);
            packed.push(...made);
            high.forEach((value, i) => distinct.push(`${value} ${low[i]}`));
            shard += 1;
          }
          expect(packed).toHaveLength(pages);
          expect(distinct.toSorted()).toEqual([...expected.keys()].toSorted());
          for (const [high, low] of records) {
            const found = new KeyPage(packed[keyPageOf(high, pages)]).entriesOf(low);
            // A page may hold another key with the same second half: the reader compares keys again.
            const mine = [...(expected.get(`${high} ${low}`) ?? [])];
            expect(mine.every((entry) => found.includes(entry))).toBe(true);
          }
          const none = new KeyPage(packed[0]).entriesOf(12345);
          expect(none).toEqual([]);
        },
      ),
    );
  });

  it('are cut so that a shard stays small', () => {
    expect(shardsFor(0)).toBe(1);
    expect(shardsFor(65_536)).toBe(1);
    expect(shardsFor(65_537)).toBe(2);
    expect(shardsFor(3_000_000)).toBe(64);
    expect(shardsFor(1e9)).toBe(256);
  });

  it('notice damage', () => {
    const collector = new KeyCollector();
    collector.add(5, 6, 7);
    const [keys] = [...collector.drain(1)];
    const page = keys && packShard(keys, 0, 1, 1).pages[0];
    expect(new KeyPage(page).entriesOf(6)).toEqual([7]);
    expect(() => new KeyPage(undefined)).toThrow('rebuild-needed');
    expect(() => new KeyPage(page?.slice(0, 12))).toThrow('rebuild-needed');
    expect(() => new KeyPage(page?.slice(0, 3))).toThrow('rebuild-needed');
    expect(() => new KeyPage(new ArrayBuffer(16))).toThrow('rebuild-needed');
  });
});
