/** Codes of an operator against the codes of an entry. */
import { fitsMask, organisationCodeOf } from '../identity/codes.ts';
import type { Code } from '../identity/codes.ts';
import { doubtKey } from '../identity/keys.ts';
import { doubtfulCodes, subjectCodes } from '../identity/subject.ts';
import type { Subject } from '../model/entry.ts';
import { provenanceOf } from './question.ts';
import type { AskedCode, DoubtfulCode, Provenance } from './question.ts';

type CodeEvidence =
  | 'uscc'
  | 'registration-number'
  | 'organisation-code'
  | 'masked-code'
  | 'doubtful-code'
  | 'code-conflict';

export interface ComparedCode extends Provenance {
  kind: CodeEvidence;
  asked: string;
  listed: string;
}

/**
 * Compares every code asked with the listed code that is comparable with it: two USCCs, else the organisation codes
 * (a USCC holds one), or two registration numbers of one length.
 */
export function compareCodes(asked: readonly AskedCode[], subject: Subject): ComparedCode[] {
  const listed = subjectCodes(subject);
  return asked.flatMap(({ code, foreign, ...from }) => {
    const found = compareOne(code, listed);
    if (!found || (foreign && found.kind !== 'code-conflict')) return [];
    return [{ ...found, ...provenanceOf(from) }];
  });
}

function compareOne(asked: Code, listed: readonly Code[]): ComparedCode | undefined {
  const sameKind = listed.filter(
    ({ kind, value }) => kind === asked.kind && value.length === asked.value.length,
  );
  const exact = sameKind.find(({ value }) => value === asked.value);
  if (exact && !exact.masked) return { kind: exact.kind, asked: asked.value, listed: exact.value };
  if (asked.kind === 'organisation-code' && sharesOrganisation(asked, listed)) {
    // An entry whose own codes contradict each other agrees with either of them.
    return compareOrganisations(
      asked,
      listed.filter((other) => sharesOrganisation(asked, [other])),
    );
  }
  const [first] = sameKind;
  if (first) return compareValues(asked.value, first.value, first.kind);
  return asked.kind === 'registration-number' ? undefined : compareOrganisations(asked, listed);
}

/** One side gives a USCC, the other an organisation code only. A USCC that is misprinted gives no part of it. */
function compareOrganisations(asked: Code, listed: readonly Code[]): ComparedCode | undefined {
  const other = listed.find(({ kind }) => kind !== 'registration-number');
  if (!other || asked.check === 'fails') return undefined;
  const compared = compareValues(organisationOf(asked), organisationOf(other), 'organisation-code');
  return compared && { ...compared, asked: asked.value, listed: other.value };
}

const sharesOrganisation = (asked: Code, listed: readonly Code[]): boolean =>
  listed.some(
    (code) => code.kind === 'uscc' && code.check === 'passes' && organisationOf(code) === asked.value,
  );

const organisationOf = ({ kind, value }: Code): string =>
  kind === 'uscc' ? organisationCodeOf(value) : value;

/** Undefined where a mask hides too much for the two to be compared. */
function compareValues(asked: string, listed: string, kind: Code['kind']): ComparedCode | undefined {
  if (!asked.includes('*') && !listed.includes('*')) {
    return { kind: asked === listed ? kind : 'code-conflict', asked, listed };
  }
  if (fitsMask(asked, listed)) return { kind: 'masked-code', asked, listed };
  return differVisibly(asked, listed) ? { kind: 'code-conflict', asked, listed } : undefined;
}

function differVisibly(a: string, b: string): boolean {
  return Array.from(a).some((sign, index) => {
    const other = b.charAt(index);
    return sign !== '*' && other !== '*' && sign !== other;
  });
}

/**
 * Whether an entry's own codes can be relied upon: none fails its check digit, and its organisation code is the one
 * in its USCC.
 */
export function hasSoundCodes(subject: Subject): boolean {
  const codes = subjectCodes(subject);
  if (codes.some(({ check }) => check === 'fails')) return false;
  const uscc = codes.find(({ kind }) => kind === 'uscc');
  const organisation = codes.find(({ kind }) => kind === 'organisation-code');
  return !uscc || !organisation || !differVisibly(organisationCodeOf(uscc.value), organisation.value);
}

/**
 * Codes that would agree if a letter were the digit that it looks like, on either side. A guess at what was meant:
 * for the desk only.
 */
export function compareDoubtfulCodes(
  asked: readonly AskedCode[],
  doubtful: readonly DoubtfulCode[],
  subject: Subject,
): ComparedCode[] {
  const listed = subjectCodes(subject).map((code) => asWritten({ code }));
  const listedDoubts = doubtfulCodes(subject);
  return [
    ...agreeing(doubtful, [...listed, ...listedDoubts]),
    ...agreeing(asked.map(asWritten), listedDoubts),
  ];
}

const asWritten = ({ code }: { code: Code }): DoubtfulCode => ({ written: code.value, code });

function agreeing(asked: readonly DoubtfulCode[], listed: readonly DoubtfulCode[]): ComparedCode[] {
  return asked.flatMap(({ written, code }) => {
    const key = doubtKey(code);
    const same = key === undefined ? undefined : listed.find((other) => doubtKey(other.code) === key);
    return same ? [{ kind: 'doubtful-code', asked: written, listed: same.written }] : [];
  });
}
