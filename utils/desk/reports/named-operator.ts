/** What of the firm that runs a shop a report takes over by itself: never a natural person's name. */
import { isSoleTraderUscc, readCode } from '../../identity/codes.ts';
import { formAtEnd, isLegalPersonsForm } from '../../identity/forms.ts';
import { foldName } from '../../identity/names.ts';
import { looksLikePerson } from '../../identity/persons.ts';

/**
 * A sole trader's registered name is often its owner's: of one, and of whoever may be one, the codes alone are taken
 * over (as links keep them). The person may write more.
 * @param written codes as a page prints them; identity numbers of persons are dropped
 */
export function namedOperator(
  name: string | undefined,
  written: readonly string[],
): { company?: string; codes?: string[] } {
  const codes = written.map(readCode).filter((code) => code !== null);
  const soleTrader = codes.some(
    ({ kind, value }) =>
      (kind === 'uscc' && isSoleTraderUscc(value)) ||
      // By GS 15-2006 the sequence (places 7 to 14) of a sole trader's registration number begins with 6 to 9.
      (kind === 'registration-number' && /^[\d*]{6}[6-9]/.test(value)),
  );
  const company = name?.trim().slice(0, 200);
  const isCompanys =
    company !== undefined &&
    company !== '' &&
    !soleTrader &&
    !looksLikePerson(company) &&
    isLegalPersonsForm(formAtEnd(foldName(company))?.formClass);
  const values = [...new Set(codes.map(({ value }) => value))].slice(0, 10);
  return { ...(isCompanys && { company }), ...(values.length > 0 && { codes: values }) };
}
