/** What of a company may be kept in a link: nothing that names a natural person. */
import { isSoleTraderUscc, readCode } from '../../identity/codes.ts';
import type { Code, CodeKind } from '../../identity/codes.ts';
import { formAtEnd, isLegalPersonsForm } from '../../identity/forms.ts';
import { foldName } from '../../identity/names.ts';
import { looksLikePerson } from '../../identity/persons.ts';
import type { LinkCompany } from '../../model/link.ts';
import { isPersonName } from '../tables/persons.ts';

const fieldOf: Record<CodeKind, Exclude<keyof LinkCompany, 'name'>> = {
  uscc: 'uscc',
  'registration-number': 'registrationNumber',
  'organisation-code': 'organisationCode',
};

/**
 * The company as it may be kept. A sole trader (个体工商户), and whoever may be one, keeps its code only: its
 * registered name is often its owner's. A name without a code stays only where its form is a legal person's.
 * @param codes as a page or a table gives them; identity numbers of persons are no codes
 * @returns undefined where nothing may be kept, or where two codes of one kind differ
 */
export function keptCompany(name: string | undefined, codes: readonly string[]): LinkCompany | undefined {
  const company: LinkCompany = {};
  let ofLegalPerson = false;
  let ofSoleTrader = false;
  for (const code of codes.map(readCode).filter((read) => read !== null)) {
    if (mayBeIdentityNumber(code)) continue;
    const field = fieldOf[code.kind];
    if (company[field] !== undefined && company[field] !== code.value) return undefined;
    company[field] = code.value;
    ofSoleTrader ||= isSoleTraders(code);
    ofLegalPerson ||= code.kind !== 'registration-number' && code.check === 'passes' && !isSoleTraders(code);
  }
  const written = name?.trim().slice(0, 200);
  if (written && !ofSoleTrader && mayNameStay(written, ofLegalPerson)) company.name = written;
  return Object.keys(company).length > 0 ? company : undefined;
}

/** `readCode` refuses a person's identity number (GB 11643-1999); one that is misread must not stay either. */
function mayBeIdentityNumber({ value, check }: Code): boolean {
  const birthday = /^[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;
  return check !== 'passes' && birthday.test(value);
}

/** By GS 15-2006 the sequence (places 7 to 14) of a sole trader's registration number begins with 6 to 9. */
function isSoleTraders({ kind, value }: Code): boolean {
  if (kind === 'uscc') return isSoleTraderUscc(value);
  return kind === 'registration-number' && /^[\d*]{6}[6-9]/.test(value);
}

function mayNameStay(name: string, ofLegalPerson: boolean): boolean {
  if (looksLikePerson(name) || isPersonName(name)) return false;
  return ofLegalPerson || isLegalPersonsForm(formAtEnd(foldName(name))?.formClass);
}
