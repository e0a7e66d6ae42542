/** From what is known of a shop to the operators that matching compares. */
import type { Day } from '../../model/entry.ts';
import type { LinkClaim, LinkCompany, LinkedOperator, ShopLink, ShownLink } from '../../model/link.ts';
import type { Party } from '../../model/sighting.ts';
import { areDisputed, currentClaims } from './claims.ts';
import { codesDiffer, compareCompanies, identityOf } from './company.ts';

/** A publisher's or volunteer's word joins shop and company only when two have given it. */
const enoughConfirmations = 2;

/**
 * @param links every record that the shop's ids lead to
 * @returns the operators that links give, and the one to tell the person of; undefined where there is none
 */
export function linkedOperators(
  links: readonly ShopLink[],
): { parties: Party[]; told: LinkedOperator } | undefined {
  if (links.length === 0) return undefined;
  const current = currentClaims(links.flatMap(({ claims }) => claims));
  const latest = current.toSorted((a, b) => rankOf(b).localeCompare(rankOf(a), 'en'))[0];
  if (!latest) return undefined;
  const disputed = areDisputed(current);
  const told: LinkedOperator = {
    via: latest.via,
    ...(latest.table !== undefined && { table: latest.table }),
    ...(latest.company.name !== undefined && { name: latest.company.name }),
    ...(latest.seen !== undefined && { seen: latest.seen }),
    disputed,
  };
  const parties = (disputed ? thoseWhoseCodesDiffer(current) : current).map((claim) =>
    partyOf(claim, current),
  );
  return { parties: disputed ? parties.map(withoutName) : parties, told };
}

/**
 * What each word on a shop is worth today, for the person to see.
 * @param isOld whether a link last seen on a day is too old to mark in full
 */
export function shownLink(link: ShopLink, isOld: (seen: Day) => boolean): ShownLink {
  const current = currentClaims(link.claims);
  const standing = (claim: LinkClaim): ShownLink['claims'][number]['standing'] => {
    if (claim.superseded !== undefined) return 'superseded';
    if (!current.includes(claim)) return 'overruled';
    if (claim.seen !== undefined && isOld(claim.seen)) return 'old';
    return isConfirmed(claim, current) ? 'counts' : 'unconfirmed';
  };
  const claims = link.claims.map((claim) => Object.assign({ standing: standing(claim) }, claim));
  return { ...link, claims, disputed: areDisputed(current) };
}

/** Licences before other pages, then the later. */
export const rankOf = ({ via, seen = '' }: LinkClaim): string => `${via === 'licence' ? 1 : 0}${seen}`;

/**
 * Of words that contradict each other only codes are compared, and only where codes contradict: each of them vetoes
 * what the other would mark.
 */
function thoseWhoseCodesDiffer(claims: readonly LinkClaim[]): LinkClaim[] {
  return claims.filter((claim) => claims.some((other) => haveOtherCodes(claim, other)));
}

const haveOtherCodes = (a: LinkClaim, b: LinkClaim): boolean =>
  codesDiffer(identityOf(a.company), identityOf(b.company));

function partyOf(claim: LinkClaim, all: readonly LinkClaim[]): Party {
  const { company, via, table, seen } = claim;
  return {
    role: 'operator',
    ...(company.name !== undefined && { name: company.name }),
    codes: codesOf(company),
    ...(seen !== undefined && { seen }),
    link: { via, ...(table !== undefined && { table }), confirmed: isConfirmed(claim, all) },
  };
}

/** All codes that a naming of a company gives, as they are written. */
export function codesOf({ uscc, registrationNumber, organisationCode }: LinkCompany): string[] {
  return [uscc, registrationNumber, organisationCode].filter((code) => code !== undefined);
}

function withoutName({ name: _name, ...party }: Party): Party {
  return party;
}

/** A table's undated row may be of any age; other tables that say the same confirm a publisher's. */
function isConfirmed(claim: LinkClaim, all: readonly LinkClaim[]): boolean {
  if (claim.via !== 'table') return true;
  if (claim.seen === undefined) return false;
  if (claim.basis !== 'publisher' && claim.basis !== 'volunteer') return true;
  const agreeing = all.filter(
    (other) => other !== claim && compareCompanies(claim.company, other.company) === 'same',
  );
  return Math.max(1, claim.confirmations ?? 0) + agreeing.length >= enoughConfirmations;
}
