/** The short form of `npm run fuzz:tables`. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyFile, anyMapping, importAddsUp } from './made-up-tables.ts';

it('any file, whole or damaged, is read or refused in words, and always adds up', async () => {
  const outcomes = { read: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(anyFile, anyMapping, async (bytes, mapping) => {
      outcomes[await importAddsUp(bytes, mapping)]++;
    }),
    { numRuns: 600 },
  );
  expect(outcomes.read).toBeGreaterThan(100);
  expect(outcomes.refused).toBeGreaterThan(20);
}, 120_000);
