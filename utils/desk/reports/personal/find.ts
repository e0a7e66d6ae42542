/** Points out what looks like it tells of a person (docs/reports.md says what is caught and what is missed). */
import { findAccounts, findEmails } from './accounts.ts';
import { findAddresses } from './addresses.ts';
import { findNotPersonal } from './company-codes.ts';
import { foldWidth } from './found.ts';
import type { Finder, Found } from './found.ts';
import { findBankCards, findIdentityNumbers, findPhones } from './numbers.ts';
import { findPeople } from './people.ts';
import { findOrders, findParcels } from './purchases.ts';

/** The surest first: what one has found the others leave alone. */
const finders: readonly Finder[] = [
  findIdentityNumbers,
  findEmails,
  findAccounts,
  findParcels,
  findBankCards,
  findOrders,
  findPhones,
  findAddresses,
  findPeople,
];

/** @returns stretches that do not overlap, in their order */
export function findPersonalData(text: string): Found[] {
  const folded = foldWidth(text);
  const taken = new Uint8Array(folded.length);
  const take = ({ from, to }: Found): void => void taken.fill(1, from, to);
  for (const other of findNotPersonal(folded)) take(other);
  const found: Found[] = [];
  for (const find of finders) {
    for (const one of find(folded)) {
      if (taken.subarray(one.from, one.to).includes(1)) continue;
      take(one);
      found.push({ ...one, text: text.slice(one.from, one.to) });
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}
