/** Which links a person may give to the keeper of a list: what this machine saw itself, and no natural persons. */
import type { Storefront } from '../../model/entry.ts';
import { maxLinks } from '../../model/report.ts';
import type { ContributedLink } from '../../model/report.ts';
import type { LinkClaim, ShopLink } from '../../model/link.ts';
import { areDisputed, currentClaims } from './claims.ts';
import { compareCompanies } from './company.ts';
import { linkRows } from './export.ts';
import { keptCompany } from './kept-company.ts';
import { codesOf, rankOf } from './operators.ts';

/**
 * One word of a shop, for each of its ids. A marketplace's own page, as this machine read it, comes before all: the
 * licence's first, then the later. A word that was superseded, a shop whose words contradict each other, an imported
 * table (it is somebody else's, and would be counted as a second source), a sole trader (known by code only) and the
 * demonstration's shops are left out.
 *
 * The person's own correction goes only where no page says anything else: it is a statement without a place where a
 * keeper could look, so where a page agrees, the page is given; where one differs, neither is, since a keeper can
 * believe neither.
 * @param links the latest first
 * @returns at most 1,000
 */
export function contributableLinks(links: readonly ShopLink[]): ContributedLink[] {
  return links.flatMap(contributionsOf).slice(0, maxLinks);
}

function contributionsOf({ id: _id, claims, ...shop }: ShopLink): ContributedLink[] {
  const claim = shop.site === 'demo' ? undefined : wordOf(claims);
  if (claim?.seen === undefined) return [];
  const { seen, via } = claim;
  const company = keptCompany(claim.company.name, codesOf(claim.company));
  if (company?.name === undefined) return [];
  const { name, ...codes } = company;
  const [code] = codesOf(codes);
  const licence = via === 'licence' ? shop.licences[0] : undefined;
  const word = {
    company: name,
    ...(code !== undefined && { code }),
    ...(licence !== undefined && { seenAt: licence }),
    seenOn: seen,
  };
  return placesOf({ ...shop, claims: [claim] }).map((storefront) => Object.assign({ storefront }, word));
}

function placesOf(shop: Omit<ShopLink, 'id'>): Storefront[] {
  return linkRows(shop).flatMap(({ storefront, domain }): Storefront[] => {
    if (storefront === undefined) return domain === undefined ? [] : [{ site: shop.site, host: domain }];
    const { seen: _seen, ...place } = storefront;
    return [place];
  });
}

function wordOf(claims: readonly LinkClaim[]): LinkClaim | undefined {
  const current = currentClaims(claims);
  if (areDisputed(current)) return undefined;
  const own = current.find(({ via }) => via === 'person');
  const pages = claims
    .filter(({ via, superseded }) => superseded === undefined && via !== 'table' && via !== 'person')
    .toSorted((a, b) => rankOf(b).localeCompare(rankOf(a), 'en'));
  if (own === undefined || pages.length === 0) return own ?? pages[0];
  const agrees = pages.every(({ company }) => compareCompanies(company, own.company) === 'same');
  return agrees ? pages[0] : undefined;
}
