/** A backup's links, joined with those that are there. */
import { addClaim } from '../../lists/storefront-links/claims.ts';
import { mergeShops, sightingKeys, sightingOfShop } from '../../lists/storefront-links/shop-ids.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { LinkClaim } from '../../model/link.ts';
import type { LinkChange } from '../../store/links.ts';
import type { BackedUpLink } from './form.ts';

/** Every key under which a page that shows the shop would find it. */
function keysOf(link: BackedUpLink): string[] {
  const shown = sightingOfShop(link);
  const keys = [shown, ...link.licences.map((licenceUrl): Sighting => ({ ...shown, licenceUrl }))];
  return [...new Set(keys.flatMap(sightingKeys))];
}

const isSame = (one: LinkClaim, other: LinkClaim): boolean => JSON.stringify(one) === JSON.stringify(other);

function withClaims(known: readonly LinkClaim[], backedUp: readonly LinkClaim[], today: string): LinkClaim[] {
  let claims = [...known];
  for (const claim of backedUp) {
    if (claims.some((other) => isSame(other, claim))) continue;
    claims = claim.superseded === undefined ? addClaim(claims, claim, today) : [...claims, claim];
  }
  return claims;
}

/** @returns how a link is put back: as it was, or joined with the one record that has its ids */
export function linkChange(link: BackedUpLink, today: string): LinkChange {
  const keys = keysOf(link);
  return {
    keys,
    change: (found) => {
      const [known, another] = found;
      if (known === undefined) return { link, keys };
      // What is there says that they are different shops.
      if (another !== undefined) return undefined;
      const { id: _, ...shop } = known;
      const claims = withClaims(known.claims, link.claims, today);
      return { link: { ...mergeShops([link, shop]), claims }, keys };
    },
  };
}
