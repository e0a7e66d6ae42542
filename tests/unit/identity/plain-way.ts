/**
 * The rules for codes and keys said as plainly as can be, step by step: what ships takes short cuts for the common
 * case, and must come to the same.
 */
import {
  isIdentityNumber,
  organisationCheckCharacter,
  registrationCheckDigit,
  usccCheckCharacter,
} from '../../../utils/identity/codes.ts';
import type { Code, CodeKind } from '../../../utils/identity/codes.ts';
import { codeKey, domainKeys, nameKey, storefrontKeys } from '../../../utils/identity/keys.ts';
import { foldName } from '../../../utils/identity/names.ts';
import { looksLikePerson } from '../../../utils/identity/persons.ts';
import type { Entry } from '../../../utils/model/entry.ts';

export function plainReadCode(cell: string): Code | null {
  if (/[\u3400-\u9fff]/.test(cell)) return null;
  const value = cell
    .normalize('NFKC')
    .replace(/[∗✱✲●○•×]/gu, '*')
    .replace(/[\s\p{Cf}\p{Pd}\p{Pc}'`´’‘.·]/gu, '')
    .toUpperCase();
  const visible = value.replaceAll('*', '').length;
  if (visible * 2 < value.length || isIdentityNumber(value)) return null;
  if (/^[0-9A-Z*]{18}$/.test(value)) return checked('uscc', value, usccCheckCharacter(value.slice(0, 17)));
  if (/^[0-9*]{15}$/.test(value)) {
    return checked('registration-number', value, registrationCheckDigit(value.slice(0, 14)));
  }
  if (/^[0-9*]{13}$/.test(value)) {
    return { kind: 'registration-number', value, masked: value.includes('*'), check: 'unknown' };
  }
  if (/^(?=.*\d)[0-9A-Z*]{8}[0-9X*]$/.test(value)) {
    return checked('organisation-code', value, organisationCheckCharacter(value.slice(0, 8)));
  }
  return null;
}

function checked(kind: CodeKind, value: string, character: string | undefined): Code {
  if (value.includes('*')) return { kind, value, masked: true, check: 'unknown' };
  return { kind, value, masked: false, check: character === value.slice(-1) ? 'passes' : 'fails' };
}

/** Whether a text is a person's identity number, asked of the calendar by one regular expression. */
export function plainIsIdentityNumber(text: string): boolean {
  const parts = /^(\d{2})\d{4}((?:19|20)\d{2})(\d{2})(\d{2})\d{3}[\dX]$/.exec(text);
  if (!parts) return false;
  const [, province = '', year = '', month = '', day = ''] = parts;
  const provinces = [10, 20, 30, 40, 50, 60, 70, 80].flatMap((ten, i) =>
    Array.from({ length: [6, 4, 8, 7, 5, 7, 2, 4][i] ?? 0 }, (_, unit) => ten + unit),
  );
  const known = provinces.filter((code) => ![20, 30, 40, 50, 60, 70, 80].includes(code));
  if (!known.includes(Number(province))) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return '10X98765432'[sum % 11] === text[17];
}

export function plainMarkKeys({ subject, storefronts, domains }: Entry): string[] {
  const { uscc, registrationNumber, organisationCode, kind, name } = subject;
  const codes = [uscc, registrationNumber, organisationCode]
    .map((cell) => (cell === undefined ? null : plainReadCode(cell)))
    .filter((code) => code !== null);
  if (kind !== 'website' && kind !== 'app' && codes.length === 0 && looksLikePerson(name)) return [];
  const keys = [
    ...codes.map(codeKey),
    nameKey(foldName(name)),
    ...(storefronts ?? []).flatMap(storefrontKeys),
    ...(domains ?? []).flatMap(domainKeys),
  ];
  return [...new Set(keys.filter((key) => key !== undefined))];
}
