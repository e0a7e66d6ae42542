/** Every captured page, scanned and compared with the independent count of `expected/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capturedLayouts } from '../../cli/captured-layouts.ts';
import { scanPage } from '../../cli/scan-page.ts';
import type { Scan } from '../../cli/scan-page.ts';
import { readItemAddress } from '../../utils/identity/storefronts.ts';
import { Sighting } from '../../utils/model/sighting.ts';
import { absent, capturesDirectory, capturesPresent, expectedPages } from './expectations.ts';
import type { ExpectedPage, ExpectedSighting } from './expectations.ts';

const oneSpace = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim();
const withoutQuery = (url: string | undefined): string | undefined => url?.replace(/\?.*/, '');

/** What was read, in the words of the expectation. */
function asExpected(read: Sighting | undefined, expected: ExpectedSighting, kind: string | null) {
  const operator = read?.parties.find(({ role }) => role === 'operator');
  const urlOf = expected.url?.includes('?') ? (url?: string) => url : withoutQuery;
  return {
    shopId: read?.shopId,
    sellerId: read?.sellerId,
    shopName: oneSpace(read?.shopName),
    ad: read?.ad,
    selfOperated: read?.selfOperated,
    ...(expected.host !== undefined && {
      host: read?.host ?? (kind === 'serp' && read?.url ? new URL(read.url).hostname : undefined),
    }),
    ...(expected.url !== undefined && { url: urlOf(read?.url) }),
    ...(expected.itemId !== undefined && {
      itemId: read?.itemUrl && readItemAddress(read.itemUrl)?.itemId,
    }),
    ...(expected.operator && { operator: operator && { name: operator.name, codes: operator.codes } }),
  };
}

/** Ids and names that the expectation leaves out must not be read; flags that it leaves out are false. */
function fully({ shopId, sellerId, shopName, ad = false, selfOperated = false, ...rest }: ExpectedSighting) {
  const { host, url, itemId, operator } = rest;
  return {
    shopId,
    sellerId,
    shopName: oneSpace(shopName),
    ad,
    selfOperated,
    ...(host !== undefined && { host }),
    ...(url !== undefined && { url }),
    ...(itemId !== undefined && { itemId }),
    ...(operator && { operator }),
  };
}

/** Megabytes of page take seconds to parse on a busy machine. */
const patience = 60_000;

/** A shell before its script has run is a known page without shops. */
const layoutClass = ({ layout }: Scan): ExpectedPage['layout'] => {
  if (layout === 'waiting') return 'none';
  return layout === 'none' || layout === 'unknown' ? layout : 'read';
};

describe.skipIf(!capturesPresent)(capturesPresent ? 'captured pages' : `SKIPPED: ${absent}`, () => {
  it.each(expectedPages().map((page) => [page.file, page] as const))(
    '%s',
    (_, page) => {
      const scan = scanPage(readFileSync(join(capturesDirectory, page.file)), page.url);
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
});
