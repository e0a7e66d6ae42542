/** What was read off a captured page against the independent count of it (`tests/captures/expected`). */
import { readItemAddress } from '../utils/identity/storefronts.ts';
import type { Sighting } from '../utils/model/sighting.ts';
import type { ExpectedPage, ExpectedSighting } from './expected-pages.ts';
import type { Scan } from './scan-page.ts';

const oneSpace = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim();
const withoutQuery = (url: string | undefined): string | undefined => url?.replace(/\?.*/, '');

/** What was read, in the words of the expectation. */
export function asExpected(read: Sighting | undefined, expected: ExpectedSighting, kind: string | null) {
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
export function fully({
  shopId,
  sellerId,
  shopName,
  ad = false,
  selfOperated = false,
  ...rest
}: ExpectedSighting) {
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

/** A shell before its script has run is a known page without shops. */
export function layoutClass({ layout }: Scan): ExpectedPage['layout'] {
  if (layout === 'waiting') return 'none';
  return layout === 'none' || layout === 'unknown' ? layout : 'read';
}

/** How many of the shops of the page were read, and of how many everything is right: ids, name, host, flags, item. */
export function countRight({ sightings, kind }: ExpectedPage, scan: Scan): { read: number; right: number } {
  const right = sightings.filter((expected, index) => {
    const read = asExpected(scan.sightings[index], expected, kind);
    return JSON.stringify(read) === JSON.stringify(fully(expected));
  });
  return { read: scan.sightings.length, right: right.length };
}
