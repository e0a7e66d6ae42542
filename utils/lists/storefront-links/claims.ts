/** What becomes of the words on who runs a shop when another one is heard. */
import type { Day } from '../../model/entry.ts';
import type { LinkClaim, LinkCompany } from '../../model/link.ts';
import { compareCompanies } from './company.ts';

/** At most this many words are kept of a shop; superseded ones go first. */
const mostClaims = 12;

/** What the marketplace's own pages said. */
const isLearnt = ({ via }: LinkClaim): boolean => via === 'licence' || via === 'item' || via === 'shop';

const isCurrent = ({ superseded }: LinkClaim): boolean => superseded === undefined;

/**
 * Adds a word to those that are known. One that agrees with its own source's refreshes it. One that differs takes its
 * place where it is not older: a licence the place of all that the marketplace's pages said before, an item's or
 * shop's page that of other such pages only, a table or the person that of itself. What is left to contradict each
 * other is `disputed`.
 * @param today what counts as the day of a word without one
 */
export function addClaim(claims: readonly LinkClaim[], claim: LinkClaim, today: Day): LinkClaim[] {
  const same = claims.find(
    (known) => isCurrent(known) && isSameSource(known, claim) && !differs(known, claim),
  );
  if (same) {
    const merged = refreshed(same, claim);
    return claims.map((known) => (known === same ? merged : supersededBy(known, claim, today)));
  }
  const isOlder = claims.some((known) => isCurrent(known) && replaces(known, claim) && isLater(known, claim));
  if (isOlder) return bounded([...claims, { ...claim, superseded: claim.seen ?? today }]);
  return bounded([...claims.map((known) => supersededBy(known, claim, today)), claim]);
}

function supersededBy(known: LinkClaim, claim: LinkClaim, today: Day): LinkClaim {
  if (!isCurrent(known) || !replaces(claim, known)) return known;
  return { ...known, superseded: claim.seen ?? today };
}

/** Whether the one's word, being newer, puts the other's out of use. */
function replaces(newer: LinkClaim, known: LinkClaim): boolean {
  if (!differs(newer, known)) return false;
  if (newer.via === 'licence') return isLearnt(known);
  if (isLearnt(newer)) return isLearnt(known) && known.via !== 'licence';
  return isSameSource(newer, known);
}

const differs = (a: LinkClaim, b: LinkClaim): boolean => compareCompanies(a.company, b.company) === 'other';

const isSameSource = (a: LinkClaim, b: LinkClaim): boolean => a.via === b.via && a.table === b.table;

const isLater = (a: LinkClaim, b: LinkClaim): boolean => (a.seen ?? '') > (b.seen ?? '');

/** The same word heard again: the later day counts, and codes that were missing are added. */
function refreshed(known: LinkClaim, claim: LinkClaim): LinkClaim {
  const [older, newer] = isLater(known, claim) ? [claim, known] : [known, claim];
  return { ...older, ...newer, company: { ...older.company, ...newer.company } };
}

function bounded(claims: readonly LinkClaim[]): LinkClaim[] {
  const over = claims.length - mostClaims;
  if (over <= 0) return [...claims];
  const gone = new Set([...claims.filter((claim) => !isCurrent(claim)), ...claims].slice(0, over));
  return claims.filter((claim) => !gone.has(claim));
}

/** The words that count: the person's own correction alone where there is one, else all that none has replaced. */
export function currentClaims(claims: readonly LinkClaim[]): LinkClaim[] {
  const current = claims.filter(isCurrent);
  const own = current.filter(({ via }) => via === 'person');
  return own.length > 0 ? own.slice(-1) : current;
}

/** Whether words that count name different companies. */
export function areDisputed(current: readonly LinkClaim[]): boolean {
  return someDiffer(current.map(({ company }) => company));
}

function someDiffer(companies: readonly LinkCompany[]): boolean {
  return companies.some((one, i) =>
    companies.slice(i + 1).some((other) => compareCompanies(one, other) === 'other'),
  );
}
