/**
 * Any site that the person allowed: by its own pack where it has one, else by the general reading. Pages of marketplaces,
 * search engines and other platforms that no pack reads stay unread: what stands on them is not who runs them.
 */
import { imprint } from './imprint.ts';
import { leaveImprint } from './imprint-at-hand.ts';
import { contentScriptMatches } from './matches.ts';
import { web } from './packs/web.ts';
import { openFound, openPage } from './read.ts';
import type { OpenPage } from './read.ts';
import { refusalOf } from './refusal.ts';

/** @returns null for pages that are nobody's shop: other protocols, addresses of machines, platforms' own hosts */
export function openAnyPage(document: Document, url: string): OpenPage | null {
  const known = openPage(document, url);
  if (known) return known;
  const [page] = web.pages;
  if (!page || refusalOf(url, contentScriptMatches) !== null) return null;
  leaveImprint(imprint);
  return openFound(document, url, { pack: web, kind: page.kind, page });
}
