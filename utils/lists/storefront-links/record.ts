/** A change of the stored links: further ids of a shop, or another word on who runs it. */
import type { Day } from '../../model/entry.ts';
import type { LinkClaim, ShopLink } from '../../model/link.ts';
import type { ChangedLink, LinkChange } from '../../store/links.ts';
import { addClaim, areDisputed, currentClaims } from './claims.ts';
import { mergeShops } from './shop-ids.ts';
import type { ShopOf } from './shop-ids.ts';

export interface Statement {
  /** Every id of the shop that was stated together, and the keys of all of them. */
  shop: ShopOf;
  keys: readonly string[];
  /** Who runs it; without, only that these are ids of one shop. */
  claim?: LinkClaim;
}

/**
 * Of a shop of which nobody said who runs it nothing is kept. Ids that were known apart become those of one shop,
 * unless different companies are said to run them: then only a licence that states them together joins them.
 */
export function changeBy({ shop, keys, claim }: Statement, today: Day): LinkChange {
  return {
    keys,
    change(found): ChangedLink | undefined {
      const [first] = found;
      if (first === undefined && claim === undefined) return undefined;
      const known = found.flatMap(({ claims }) => claims);
      if (found.length > 1 && claim?.via !== 'licence' && areDisputed(everyCurrent(found, claim)))
        return undefined;
      const link = {
        ...mergeShops(first ? [withoutClaims(first), ...found.slice(1).map(withoutClaims), shop] : [shop]),
        claims: claim === undefined ? known : addClaim(known, claim, today),
      };
      return found.length === 1 && first && saysTheSame(link, first) ? undefined : { link, keys };
    },
  };
}

function everyCurrent(found: readonly ShopLink[], claim: LinkClaim | undefined): LinkClaim[] {
  return [...found.flatMap(({ claims }) => currentClaims(claims)), ...(claim ? [claim] : [])];
}

function withoutClaims({ id: _id, claims: _claims, ...shop }: ShopLink): ShopOf {
  return shop;
}

/** Written afresh from the same parts, so that equal text is an equal record. */
function saysTheSame(link: ChangedLink['link'], before: ShopLink): boolean {
  return (
    JSON.stringify(link) === JSON.stringify({ ...mergeShops([withoutClaims(before)]), claims: before.claims })
  );
}
