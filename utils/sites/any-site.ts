/**
 * Any site that the person allowed: by its own pack where it has one, else by the general reading. Pages of marketplaces,
 * search engines and other platforms that no pack reads stay unread: what stands on them is not who runs them.
 */
import { isPlatformDomain } from '../identity/never-subjects.ts';
import { siteOf } from './address.ts';
import { imprint } from './imprint.ts';
import { leaveImprint } from './imprint-at-hand.ts';
import { web } from './packs/web.ts';
import { openFound, openPage } from './read.ts';
import type { OpenPage } from './read.ts';

/** @returns null for pages that are nobody's shop: other protocols, addresses of machines, platforms' own hosts */
export function openAnyPage(document: Document, url: string): OpenPage | null {
  const known = openPage(document, url);
  if (known) return known;
  const [page] = web.pages;
  if (!page || refusalOf(url) !== null) return null;
  leaveImprint(imprint);
  return openFound(document, url, { pack: web, kind: page.kind, page });
}

/**
 * Why the general reading is not for an address: it is no web site with a name of its own, it has a pack, or it is a
 * platform's, on which what stands there is not who runs it. Null where the person may allow it.
 */
export function refusalOf(url: string): 'no-site' | 'has-pack' | 'platform' | null {
  const address = URL.parse(url);
  if (!address || !/^https?:$/.test(address.protocol) || !isDomain(address.hostname)) return 'no-site';
  if (siteOf(url)) return 'has-pack';
  return isOnPlatform(address.hostname) ? 'platform' : null;
}

/** A name with a top-level domain: no number, no name of this machine or its network. */
function isDomain(host: string): boolean {
  return /\.(?:[a-z]{2,}|xn--[\da-z-]+)$/i.test(host) && !/\.(?:localhost|local|internal|lan)$/i.test(host);
}

/** Whether the host, or a domain above it, is a platform's. */
function isOnPlatform(host: string): boolean {
  for (let at = 0; at >= 0; at = host.indexOf('.', at) + 1 || -1) {
    if (isPlatformDomain(host.slice(at).toLowerCase())) return true;
  }
  return false;
}
