/** Rows that are not taken: persons, what is no seller, and listings that ended. */
import { simplify } from '../../identity/traditional.ts';
import type { Field } from './headers.ts';
import { readDay } from './days.ts';
import { isOrganisationName } from './organisation-name.ts';
import { isPersonName, withoutPersons } from './persons.ts';
import { none } from './row-cells.ts';
import type { Raw } from './row-cells.ts';
import type { RowCodes } from './row-codes.ts';

export type RefusalReason =
  | 'no-name'
  | 'invalid'
  | 'natural-person'
  | 'other-subject'
  | 'removed'
  | 'never-subject'
  | 'not-a-domain'
  | 'address-with-path';

/** @returns why a row with a name is refused; undefined where it is taken */
export function refuse(
  name: string,
  codes: RowCodes,
  raw: Raw,
  text: (field: Field) => string,
): { refused: RefusalReason; detail?: string; name?: string } | undefined {
  const organisation = isOrganisationName(name);
  const coded = [codes.uscc, codes.registrationNumber, codes.organisationCode].some(
    (code) => code?.check === 'passes',
  );
  const kind = text('kind');
  const party = raw('partyType');
  if (name.includes('***') || /自然人|^个人$|^person$/i.test(kind) || (party !== '' && party !== '1'))
    return { refused: 'natural-person' };
  if (!organisation && !coded && (codes.personNumber || isPersonName(name)))
    return { refused: 'natural-person' };
  if (/^(?:vessel|airplane|cryptowallet|security|address|vehicle|position|family)$/i.test(kind))
    return { refused: 'other-subject', detail: kind, name };
  const removed = removal(raw);
  return removed && { ...removed, name };
}

/** A day of removal that cannot be read is one all the same: a listing that ended wrongs whoever is still marked. */
export function removal(raw: Raw): { refused: 'removed'; detail: string } | undefined {
  const removedOn = raw('removedOn');
  if (removedOn !== '' && !none.test(removedOn))
    return { refused: 'removed', detail: readDay(removedOn) ?? removedOn.slice(0, 40) };
  const status = raw('status');
  return /(?<!未)移[出除]|已修复|信用修复|已撤销|已退出/.test(simplify(status))
    ? { refused: 'removed', detail: withoutPersons(status).slice(0, 40) }
    : undefined;
}
