/** Every captured page, scanned and compared with the independent count of `expected/`. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capturedLayouts } from '../../cli/captured-layouts.ts';
import { capturesMarkdown } from '../../cli/captures-table.ts';
import { asExpected, fully, layoutClass } from '../../cli/compare-capture.ts';
import type { ExpectedPage } from '../../cli/expected-pages.ts';
import { scanPage } from '../../cli/scan-page.ts';
import type { Scan } from '../../cli/scan-page.ts';
import { Sighting } from '../../utils/model/sighting.ts';
import { absent, capturesDirectory, capturesPresent, expectedPages } from './expectations.ts';

/** Megabytes of page take seconds to parse on a busy machine. */
const patience = 60_000;

const scans = new Map<string, Scan>();
/** Each page is read once, whoever asks for it. */
function scanOf({ file, url }: ExpectedPage): Scan {
  const scan = scans.get(file) ?? scanPage(readFileSync(join(capturesDirectory, file)), url);
  scans.set(file, scan);
  return scan;
}

describe.skipIf(!capturesPresent)(capturesPresent ? 'captured pages' : `SKIPPED: ${absent}`, () => {
  it.each(expectedPages().map((page) => [page.file, page] as const))(
    '%s',
    (_, page) => {
      const scan = scanOf(page);
      expect({ site: scan.site, kind: scan.kind, layout: layoutClass(scan) }).toEqual({
        site: page.site,
        kind: page.kind,
        layout: page.layout,
      });
      if (scan.kind !== null) {
        const told = capturedLayouts.find(({ file }) => file === page.file);
        expect(told).toEqual({ file: page.file, site: scan.site, kind: scan.kind, layout: scan.layout });
      }
      expect(scan.sightings).toHaveLength(page.sightings.length);
      const read = page.sightings.map((expected, index) =>
        asExpected(scan.sightings[index], expected, page.kind),
      );
      expect(read).toEqual(page.sightings.map(fully));
      for (const sighting of scan.sightings) expect(Sighting.safeParse(sighting).error).toBeUndefined();
    },
    patience,
  );

  it(
    'docs/captured-pages.md is what is read (npm run -s xinbiao -- sites --captures ../shared/captures)',
    () => {
      const table = readFileSync(resolve(import.meta.dirname, '../../docs/captured-pages.md'), 'utf8');
      expect(table).toBe(capturesMarkdown(expectedPages(), scanOf));
    },
    10 * patience,
  );
});
