/** Whether two namings of a company mean the same one. */
import { organisationCodeOf, readCode } from '../../identity/codes.ts';
import { foldName } from '../../identity/names.ts';
import type { LinkCompany } from '../../model/link.ts';

/** What companies are joined by, and its codes compared with. */
export interface Identity {
  /** Folded; empty where none is known. */
  name: string;
  /** The organisation code, which a USCC holds. */
  organisation?: string | undefined;
  registration?: string | undefined;
}

/** Codes that are masked or fail their check identify nobody: they are left out. */
export function identityOf(company: LinkCompany): Identity {
  const { uscc, organisationCode, registrationNumber } = company;
  return {
    name: foldName(company.name ?? ''),
    organisation: sound(uscc === undefined ? organisationCode : sound(uscc) && organisationCodeOf(uscc)),
    registration: sound(registrationNumber),
  };
}

/** A code that is whole and does not fail its check. */
function sound(code: string | undefined): string | undefined {
  const read = code === undefined ? null : readCode(code);
  return read && !read.masked && read.check !== 'fails' ? read.value : undefined;
}

/** Whether both have a code of one kind, and these are not the same. */
export const codesDiffer = (a: Identity, b: Identity): boolean =>
  differ(a.organisation, b.organisation) || differ(a.registration, b.registration);

const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

/** Codes decide where both have one of a kind; names where not; `unknown` where neither can be compared. */
export function compareCompanies(one: LinkCompany, other: LinkCompany): 'same' | 'other' | 'unknown' {
  const [a, b] = [identityOf(one), identityOf(other)];
  if (codesDiffer(a, b)) return 'other';
  if (a.organisation !== undefined && a.organisation === b.organisation) return 'same';
  if (a.registration !== undefined && a.registration === b.registration) return 'same';
  if (a.name === '' || b.name === '') return 'unknown';
  return a.name === b.name ? 'same' : 'other';
}
