/**
 * `npm run fuzz:tables -- [files] [seed]`: imports generated and damaged files of lists in every form that is read, and
 * stops at the first that crashes or does not add up, with the smallest such file and its seed.
 */
import * as fc from 'fast-check';
import { anyFile, anyMapping, importAddsUp } from '../unit/lists/made-up-tables.ts';

const [files = '100000', seed] = process.argv.slice(2);
const outcomes = { read: 0, refused: 0 };
const result = await fc.check(
  fc.asyncProperty(anyFile, anyMapping, async (bytes, mapping) => {
    outcomes[await importAddsUp(bytes, mapping)]++;
    const done = outcomes.read + outcomes.refused;
    if (done % 10_000 === 0) process.stdout.write(`${done} files\n`);
  }),
  { numRuns: Number(files), ...(seed !== undefined && { seed: Number(seed) }) },
);
if (result.failed) {
  process.stdout.write(`${fc.defaultReportMessage(result)}\n${String(result.errorInstance)}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(
    `${result.numRuns} files, seed ${result.seed}: ${outcomes.read} read, ${outcomes.refused} refused in words, none crashed, all add up.\n`,
  );
}
