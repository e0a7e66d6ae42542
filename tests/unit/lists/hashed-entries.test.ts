import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HashedEntries } from '../../../utils/lists/hashed-entries.ts';

const hash = fc.integer({ min: 0, max: 2 ** 53 - 1 });
const list = fc.uniqueArray(fc.tuple(hash, hash), { maxLength: 200, selector: ([id]) => id });

describe('hashed entries', () => {
  test('tell of any two lists what a map of them tells', () => {
    fc.assert(
      fc.property(list, list, fc.nat(300), (before, now, expected) => {
        const hashed = new HashedEntries(expected);
        for (const [id, content] of before) hashed.add(id, content);
        hashed.close();
        const plain = new Map(before);
        for (const [id, content] of [...now, ...before.slice(0, 5).map(([one]) => [one, -1] as const)]) {
          const known = plain.get(id);
          const told = hashed.meet(id, content);
          if (known === undefined) expect(told).toBe(before.some(([one]) => one === id) ? 'same' : 'unknown');
          else expect(told).toBe(known === content ? 'same' : 'changed');
          plain.delete(id);
        }
        expect(hashed.unmet).toBe(plain.size);
      }),
    );
  });
});
