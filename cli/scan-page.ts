/** Reads a saved page with the very code that the extension reads pages with. */
import type { Sighting } from '../utils/model/sighting.ts';
import type { PageKind, SiteId } from '../utils/model/site.ts';
import { siteOf } from '../utils/sites/address.ts';
import { openPage } from '../utils/sites/read.ts';
import { InputError } from './errors.ts';
import { decodePage } from './page-encoding.ts';
import { openSavedPage } from './saved-page.ts';

/** What a scan tells of a page. `kind` is null on a page of a known site that is none of those we read. */
export interface Scan {
  site: SiteId;
  kind: PageKind | null;
  layout: string;
  sightings: Sighting[];
}

/**
 * Reads a page.
 * @param bytes the file as it was saved
 * @param url the address that it was saved from
 * @throws InputError where that is no address, or of no site that is read
 */
export function scanPage(bytes: Uint8Array, url: string): Scan {
  const address = URL.parse(url);
  if (!address) throw new InputError(`${url}: this is no web address. Give it whole, such as https://…`);
  const pack = siteOf(address.href);
  if (!pack) {
    throw new InputError(
      `${url}: pages of ${address.host} are not read. docs/sites.md lists those that are.`,
    );
  }
  const page = openPage(openSavedPage(decodePage(bytes), address.href), address.href);
  if (!page) return { site: pack.site, kind: null, layout: 'none', sightings: [] };
  const { layout, shops } = page.read();
  return { site: pack.site, kind: page.kind, layout, sightings: shops.map(({ sighting }) => sighting) };
}
