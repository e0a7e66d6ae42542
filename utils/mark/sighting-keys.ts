import type { Sighting } from '../model/sighting.ts';

/**
 * What the answer to a sighting depends on: two sightings with the same key get the same verdict. The item's address
 * and whether it is an advertisement do not change who runs a shop, unless nothing else tells it.
 */
export function askKey(sighting: Sighting): string {
  const { shopId, sellerId, host, url, shopName } = sighting;
  const known = shopId ?? sellerId ?? host ?? url ?? shopName;
  return JSON.stringify(known === undefined ? sighting : { ...sighting, itemUrl: undefined, ad: undefined });
}

/** Which shop it is, however many cards show it: by its id, else its host, else its name, else its address. */
export function shopKey(sighting: Sighting): string {
  const { site, shopId, sellerId, host, shopName, url } = sighting;
  if (shopId !== undefined) return `${site} shop ${shopId}`;
  if (sellerId !== undefined) return `${site} seller ${sellerId}`;
  if (host !== undefined) return `${site} host ${host}`;
  if (shopName !== undefined && shopName !== '') return `${site} name ${shopName}`;
  return `${site} address ${url ?? sighting.itemUrl ?? ''}`;
}
