/** Which pack reads an address, and what kind of page it is. */
import type { PageKind } from '../model/site.ts';
import { readItemAddress, readShopAddress } from '../identity/storefronts.ts';
import { hostFits } from './host-fits.ts';
import type { AddressPattern, Pack, Page } from './pack.ts';
import { packs } from './packs.ts';

/** The pack in whose hosts the address is, whether or not the page is one that it reads. */
export function siteOf(url: string): Pack | null {
  const address = URL.parse(url);
  return (address && packs.find((pack) => isOf(pack, address))) ?? null;
}

/** A page at an address: the pack that reads it, and what kind it is. */
export interface FoundPage {
  pack: Pack;
  kind: PageKind;
  page: Page;
}

/**
 * @param url the address of a page
 * @returns the pack that reads it and the page's kind; null where no pack does
 */
export function pageOf(url: string): FoundPage | null {
  return pageAmong(packs, url);
}

/** As `pageOf`, among the packs that are at hand: a content script carries those of its own site only. */
export function pageAmong(packsAtHand: readonly Pack[], url: string): FoundPage | null {
  const address = URL.parse(url);
  if (!address) return null;
  for (const pack of packsAtHand) {
    if (!isOf(pack, address)) continue;
    const page = pack.pages.find(({ at }) => at.some((pattern) => fits(pattern, address, pack)));
    if (page) return { pack, kind: page.kind, page };
  }
  return null;
}

function isOf(pack: Pack, address: URL): boolean {
  const schemes = pack.scheme === 'http' ? ['http:'] : ['http:', 'https:'];
  return schemes.includes(address.protocol) && pack.hosts.some((host) => hostFits(address.hostname, host));
}

function fits(pattern: AddressPattern, address: URL, pack: Pack): boolean {
  if (pattern === 'shop') return readShopAddress(address.href)?.site === pack.site;
  if (pattern === 'item') return readItemAddress(address.href)?.site === pack.site;
  if (pattern.host !== undefined && !hostFits(address.hostname, pattern.host)) return false;
  const path = address.pathname.toLowerCase();
  const wanted = pattern.path.toLowerCase();
  const pathFits = wanted.endsWith('*') ? path.startsWith(wanted.slice(0, -1)) : path === wanted;
  return pathFits && (pattern.parameters?.every((name) => address.searchParams.has(name)) ?? true);
}
