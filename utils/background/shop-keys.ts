/** By what a shop is known again, for what the person said of it. */
import { sightingKeys } from '../lists/storefront-links/shop-ids.ts';
import type { Sighting } from '../model/sighting.ts';

/** @returns at least one key: its ids and hosts; where the page states none, its name or address on this site */
export function dismissalKeys(sighting: Sighting): string[] {
  const { site, selfOperated, shopName, url, itemUrl } = sighting;
  if (selfOperated) return [`own:${site}`];
  const keys = sightingKeys(sighting);
  if (keys.length > 0) return keys;
  if (shopName) return [`name:${site}:${shopName}`];
  return [`address:${site}:${url ?? itemUrl ?? ''}`];
}
