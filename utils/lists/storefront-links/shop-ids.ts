/** Which shop a sighting or a table's row is of: every id and host that it states together, and their keys. */
import { domainKeys, placeKeys, readPlace, storefrontKeys } from '../../identity/keys.ts';
import type { Place } from '../../identity/keys.ts';
import type { ShopLink } from '../../model/link.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { StorefrontLink } from './link.ts';

/** A shop by its ids, without what is said of it. */
export type ShopOf = Omit<ShopLink, 'id' | 'claims'>;

/** More ids of one shop than these are kept of no shop. */
const mostOfAKind = 8;

type Ids = Pick<Sighting, 'site' | 'shopId' | 'sellerId' | 'host'>;

/**
 * What a page states together of one shop. Its address gives the ids that are read off it already; it tells more only
 * where there are none.
 */
function idsTogether(sighting: Sighting): readonly Ids[] {
  const { shopId, sellerId, host, url, aliases = [] } = sighting;
  if (shopId || sellerId || host || !url) return aliases.length > 0 ? [sighting, ...aliases] : [sighting];
  const place = readPlace(url);
  const ofAddress: Ids | undefined = place?.site && { site: place.site, ...place.ids, ...hostOf(place) };
  return [...(ofAddress ? [ofAddress] : []), ...aliases];
}

const hostOf = ({ host }: Place): { host?: string } => (host === undefined ? {} : { host });

/** Keys of the shop that a sighting shows; none for what the platform itself sells. */
export function sightingKeys(sighting: Sighting): string[] {
  if (sighting.selfOperated) return [];
  const keys: string[] = [];
  for (const { site, shopId, sellerId, host } of idsTogether(sighting)) {
    if (shopId || sellerId) {
      const ids = { ...(shopId && { shopId }), ...(sellerId && { sellerId }) };
      keys.push(...placeKeys({ site, ids }));
    }
    // Through `readPlace`, so that no host of a marketplace itself becomes a shop's.
    const place = host ? readPlace(host) : null;
    if (place) keys.push(...placeKeys(place));
  }
  if (sighting.licenceUrl) keys.push(licenceKey(sighting.licenceUrl));
  return keys.length > 1 ? [...new Set(keys)] : keys;
}

/** The shop that a sighting shows, by every id that the page states of it. */
export function shopOfSighting(sighting: Sighting): ShopOf {
  const together = idsTogether(sighting);
  return {
    site: sighting.site,
    shopIds: distinct(together.map(({ shopId }) => shopId)),
    sellerIds: distinct(together.map(({ sellerId }) => sellerId)),
    hosts: distinct(together.map(({ host }) => host)),
    licences: distinct([sighting.licenceUrl]),
    ...(sighting.shopName && { name: sighting.shopName }),
  };
}

/** A kept shop as a page that states all of its ids would show it; of several licence addresses the first. */
export function sightingOfShop({ site, shopIds, sellerIds, hosts, licences, name }: ShopOf): Sighting {
  const [[shopId, ...shops], [sellerId, ...sellers], [host, ...others]] = [shopIds, sellerIds, hosts];
  const aliases = [
    ...shops.map((id) => ({ site, shopId: id })),
    ...sellers.map((id) => ({ site, sellerId: id })),
    ...others.map((own) => ({ site, host: own })),
  ];
  const [licenceUrl] = licences;
  return {
    site,
    ...(name !== undefined && { shopName: name }),
    ...(shopId !== undefined && { shopId }),
    ...(sellerId !== undefined && { sellerId }),
    ...(host !== undefined && { host }),
    ...(licenceUrl !== undefined && { licenceUrl }),
    ...(aliases.length > 0 && { aliases }),
    parties: [],
    ad: false,
    selfOperated: false,
  };
}

/** The shop or website that a table's row names, and its keys; none where it is of no one who can be a subject. */
export function shopOfRow({ storefront, domain }: StorefrontLink): { shop: ShopOf; keys: string[] } {
  if (!storefront) {
    const shop: ShopOf = {
      site: 'web',
      shopIds: [],
      sellerIds: [],
      hosts: distinct([domain]),
      licences: [],
    };
    return { shop, keys: domain === undefined ? [] : domainKeys(domain) };
  }
  const { site, shopId, sellerId, host, name } = storefront;
  const shop: ShopOf = {
    site,
    shopIds: distinct([shopId]),
    sellerIds: distinct([sellerId]),
    hosts: distinct([host]),
    licences: [],
    ...(name && { name }),
  };
  return { shop, keys: [...new Set(storefrontKeys(storefront))] };
}

/** One shop of several by which it was known. */
export function mergeShops(shops: readonly [ShopOf, ...ShopOf[]]): ShopOf {
  const name = shops.findLast((shop) => shop.name !== undefined)?.name;
  return {
    site: shops[0].site,
    shopIds: distinct(shops.flatMap(({ shopIds }) => shopIds)),
    sellerIds: distinct(shops.flatMap(({ sellerIds }) => sellerIds)),
    hosts: distinct(shops.flatMap(({ hosts }) => hosts)),
    licences: distinct(shops.flatMap(({ licences }) => licences)),
    ...(name !== undefined && { name }),
  };
}

const licenceKey = (address: string): string => `licence:${address}`;

function distinct(values: readonly (string | undefined)[]): string[] {
  const given = values.filter((value) => value !== undefined).filter((value) => value !== '');
  return [...new Set(given)].slice(0, mostOfAKind);
}
