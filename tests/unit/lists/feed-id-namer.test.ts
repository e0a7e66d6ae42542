import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdNamer } from '../../../utils/lists/feed/id-namer.ts';
import { idHash } from '../../../utils/lists/feed/removals.ts';

it('names entries as SHA-256 of the platform does, whatever their ids and lengths', async () => {
  const id = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 70 }));
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 100 }), fc.array(id, { minLength: 1 }), async (list, ids) => {
      const namer = new IdNamer(list);
      for (const one of ids) {
        const name = await idHash(list, one);
        expect(namer.name(one)).toBe(name);
        expect(namer.firstWord(one)).toBe(Number.parseInt(name.slice(0, 8), 16));
      }
    }),
  );
});

it('names an entry the same after one that is much longer, and at every edge of a block', async () => {
  const namer = new IdNamer('made-up');
  for (let length = 0; length < 140; length += 1) {
    const id = '名'.repeat(length % 7) + 'x'.repeat(length);
    expect(namer.name(id)).toBe(await idHash('made-up', id));
  }
  const long = '长'.repeat(20_000);
  expect(namer.name(long)).toBe(await idHash('made-up', long));
  expect(namer.name('a')).toBe(await idHash('made-up', 'a'));
});
