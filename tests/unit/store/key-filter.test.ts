import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFuse, mightHold } from '../../../utils/store/binary-fuse.ts';
import { hashKey, newKeyHash } from '../../../utils/store/key-hash.ts';
import { KeyFilter, packFilter } from '../../../utils/store/key-filter.ts';

/** Hashes of distinct keys, split over shards by their first bits and sorted into columns. */
function hashesOf(keys: Iterable<string>, shards: number): { high: Uint32Array; low: Uint32Array }[] {
  const hash = newKeyHash();
  const columns = Array.from({ length: shards }, () => ({ high: [] as number[], low: [] as number[] }));
  for (const key of new Set(keys)) {
    hashKey(key, 99, hash);
    const [high = 0, low = 0] = hash;
    const column = columns[Math.floor((high * shards) / 2 ** 32)];
    column?.high.push(high);
    column?.low.push(low);
  }
  return columns.map(({ high, low }) => ({ high: Uint32Array.from(high), low: Uint32Array.from(low) }));
}

async function filterOf(keys: Iterable<string>, shards: number): Promise<(key: string) => boolean> {
  const fuses = hashesOf(keys, shards).map(({ high, low }) => buildFuse(high, low));
  const filter = await KeyFilter.read(packFilter(fuses));
  const hash = newKeyHash();
  return (key) => {
    hashKey(key, 99, hash);
    return filter.mightHold(hash[0] ?? 0, hash[1] ?? 0);
  };
}

describe('the key filter', () => {
  it('never says absent of a key that it was built over', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ unit: 'grapheme' }), { maxLength: 400 }),
        fc.constantFrom(1, 2, 16),
        async (keys, shards) => {
          const holds = await filterOf(keys, shards);
          expect(keys.filter((key) => !holds(key))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of 100,000 keys holds them all and lets about 1 in 1,000 others pass', async () => {
    const keys = Array.from({ length: 100_000 }, (_, i) => `uscc:${i}`);
    const holds = await filterOf(keys, 4);
    expect(keys.every(holds)).toBe(true);
    const others = Array.from({ length: 100_000 }, (_, i) => `name:${i}`);
    const passed = others.filter(holds).length;
    expect(passed).toBeGreaterThan(0);
    expect(passed).toBeLessThan(200);
  });

  it('takes at most 12.5 bits a key', () => {
    const [columns] = hashesOf(
      Array.from({ length: 50_000 }, (_, i) => `uscc:${i}`),
      1,
    );
    const fuse = buildFuse(columns?.high ?? new Uint32Array(), columns?.low ?? new Uint32Array());
    expect((packFilter([fuse]).size * 8) / 50_000).toBeLessThan(12.5);
  });

  it('without keys says absent of everything', () => {
    const empty = buildFuse(new Uint32Array(), new Uint32Array());
    expect(mightHold(empty, 1, 2)).toBe(false);
    expect(mightHold(empty, 0, 0)).toBe(false);
  });

  it('notices any altered byte', async () => {
    const [columns] = hashesOf(['a', 'b', 'c'], 1);
    const blob = packFilter([
      buildFuse(columns?.high ?? new Uint32Array(), columns?.low ?? new Uint32Array()),
    ]);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    for (let i = 0; i < bytes.length; i += 1) {
      const altered = bytes.slice();
      altered[i] = (altered[i] ?? 0) ^ 0x10;
      expect(() => new KeyFilter(altered.buffer)).toThrow(
        expect.objectContaining({ code: 'rebuild-needed' }),
      );
    }
  });

  it('notices a Blob whose file is gone', async () => {
    const gone = new Blob(['x']);
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    await expect(KeyFilter.read(gone)).rejects.toMatchObject({ code: 'rebuild-needed' });
    await expect(KeyFilter.read(undefined)).rejects.toMatchObject({ code: 'rebuild-needed' });
  });
});
