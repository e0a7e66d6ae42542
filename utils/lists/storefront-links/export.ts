/** Stored links as the rows of a table that `readLinks` reads again. */
import type { Storefront } from '../../model/entry.ts';
import type { LinkClaim, ShopLink } from '../../model/link.ts';
import { currentClaims } from './claims.ts';
import type { StorefrontLink } from './link.ts';

/**
 * Every word that counts, a row for each id of the shop that the first does not hold; rows of one shop share an id, so
 * that they come together again. A shop that is known by its licence's address alone has none.
 */
export function linkRows({ claims, ...shop }: Omit<ShopLink, 'id'>): StorefrontLink[] {
  return currentClaims(claims).flatMap((claim): StorefrontLink[] =>
    shop.site === 'web'
      ? shop.hosts.map((domain) => ({ company: claim.company, domain }))
      : storefrontsOf(shop, claim).map((storefront) => ({ company: claim.company, storefront })),
  );
}

function storefrontsOf(shop: Omit<ShopLink, 'id' | 'claims'>, claim: LinkClaim): Storefront[] {
  const { site, shopIds, sellerIds, hosts, name } = shop;
  const rows = Math.max(shopIds.length, sellerIds.length, hosts.length);
  return Array.from({ length: rows }, (_, row): Storefront => {
    const shopId = shopIds[row] ?? shopIds[0];
    const sellerId = sellerIds[row] ?? sellerIds[0];
    const host = hosts[row] ?? hosts[0];
    return {
      site,
      ...(shopId !== undefined && { shopId }),
      ...(sellerId !== undefined && { sellerId }),
      ...(host !== undefined && { host, url: `https://${host}/` }),
      ...(name !== undefined && { name }),
      ...(claim.seen !== undefined && { seen: claim.seen }),
      basis: basisOf(claim),
      ...(claim.confirmations !== undefined && { confirmations: claim.confirmations }),
    };
  });
}

/** Elsewhere, what one person read off a page or put right is one volunteer's word; a licence is a licence. */
function basisOf({ via, basis }: LinkClaim): NonNullable<Storefront['basis']> {
  if (via === 'licence') return 'licence';
  return via === 'table' ? (basis ?? 'publisher') : 'volunteer';
}
