/** Which addresses each site's pages have: what a browser that leaves it to the person has to allow. */
import type { SiteId } from '../model/site.ts';
import { patternsOf } from './matches.ts';
import type { Pack } from './pack.ts';

export interface SiteOrigins {
  site: SiteId;
  /** Match patterns, sorted, each once. */
  origins: string[];
}

/** @returns the sites of `packs`, in their order, each once */
export function siteOrigins(packs: readonly Pack[]): SiteOrigins[] {
  const bySite = new Map<SiteId, Set<string>>();
  for (const pack of packs) {
    const origins = bySite.get(pack.site) ?? new Set();
    for (const pattern of patternsOf(pack)) origins.add(pattern);
    bySite.set(pack.site, origins);
  }
  return [...bySite].map(([site, origins]) => ({ site, origins: [...origins].toSorted() }));
}
