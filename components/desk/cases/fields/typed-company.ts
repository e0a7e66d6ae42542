/** A company as a person types it, and as a case names it. */
import type { CaseSubject } from '../../../../utils/model/ledger/events.ts';

export interface TypedCompany {
  name: string;
  code: string;
}

export const noCompany: TypedCompany = { name: '', code: '' };

/** @returns the company by its trimmed name; its code as entries have it: upper case, half width, no separators */
export function companyOf({ name, code }: TypedCompany): CaseSubject {
  const plain = code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '');
  return { kind: 'company', name: name.trim(), ...(plain !== '' && { codes: [plain] }) };
}
