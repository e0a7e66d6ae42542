/** Who a listed subject is, by its entry: its codes, what slips in them may mean, and whether it is a person. */
import type { Subject } from '../model/entry.ts';
import type { Code } from './codes.ts';
import { readCode } from './codes.ts';
import { doubtfulReadings } from './doubtful-codes.ts';
import { looksLikePerson } from './persons.ts';

/** What of a subject says who it is. */
export interface NamedSubject {
  kind: Subject['kind'];
  name: string;
  uscc?: string | undefined;
  registrationNumber?: string | undefined;
  organisationCode?: string | undefined;
}

/** The codes of a subject, as its entry gives them. */
export function subjectCodes(subject: NamedSubject): Code[] {
  return eachCode(subject, readCode);
}

/** @returns what `read` makes of each code that the entry gives; those of which it makes nothing are left out */
export function eachCode<T>(
  { uscc, registrationNumber, organisationCode }: NamedSubject,
  read: (cell: string) => T | null,
): T[] {
  const codes: T[] = [];
  for (const cell of [uscc, registrationNumber, organisationCode]) {
    const code = cell === undefined ? null : read(cell);
    if (code !== null) codes.push(code);
  }
  return codes;
}

/** Whether a subject is a person: named like one, and with no code that registered subjects have. */
export function isNaturalPerson(subject: Subject): boolean {
  return isPerson(subject, subjectCodes(subject));
}

/** The same, of codes that were read already. */
export function isPerson({ kind, name }: NamedSubject, codes: readonly unknown[]): boolean {
  if (kind === 'website' || kind === 'app') return false;
  return codes.length === 0 && looksLikePerson(name);
}

/** What the codes of a subject may mean that hold a letter for a digit, and how the entry writes them. */
export function doubtfulCodes({
  uscc,
  registrationNumber,
  organisationCode,
}: Subject): { written: string; code: Code }[] {
  const cells = [uscc, registrationNumber, organisationCode].filter((cell) => cell !== undefined);
  return cells.flatMap((written) => doubtfulReadings(written).map((code) => ({ written, code })));
}
