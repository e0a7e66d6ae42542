/**
 * What `labels.md` says that an entry marks by: written out apart from the matching that is tested. Which kind a code
 * is of, and its check digit, are of `identity/codes.ts`.
 */
import { readCode } from '../../utils/identity/codes.ts';
import type { Entry } from '../../utils/model/entry.ts';
import type { Expected } from './tally.ts';

/** All its causes are 工商吊销: by code only. */
const isMerelyRevoked = ({ causes }: Entry): boolean =>
  causes.length > 0 && causes.every(({ code }) => code === 'licence-revoked');

/**
 * Whether an entry's own codes contradict each other, or one fails its check digit. Such an entry "marks only by code
 * and name together" (labels.md), which wins over "every lossless variant of all listed names is marked": of the
 * list of 2017 that is one company, whose organisation code is not the one in its USCC. One of the two is
 * somebody else's, so its name alone is for the desk, and with either code it marks.
 */
function hasDoubtfulCodes({ subject }: Entry): boolean {
  const { uscc, organisationCode, registrationNumber } = subject;
  const codes = [uscc, organisationCode, registrationNumber].flatMap((cell) =>
    cell === undefined ? [] : [readCode(cell)],
  );
  if (codes.some((code) => code === null || code.check === 'fails')) return true;
  if (uscc === undefined || organisationCode === undefined) return false;
  return uscc.slice(8, 17) !== organisationCode && !uscc.includes('*') && !organisationCode.includes('*');
}

/** Ends in a form that only companies, cooperatives and partnerships have. */
export const hasLegalForm = (name: string): boolean =>
  legalForm.test(name.replaceAll('（', '(').replaceAll('）', ')'));

const legalForm = /(?:公司|合作社|合伙企业|\((?:普通|有限|特殊普通)合伙\))$/u;

/** What the full name of an entry should come to, as confirmed within twelve months. */
export function expectedByName(entry: Entry): Expected {
  const { kind, name, uscc } = entry.subject;
  if (kind === 'sole-trader' || uscc?.startsWith('92') === true) return 'possible';
  if (isMerelyRevoked(entry) || hasDoubtfulCodes(entry)) return 'possible';
  return hasLegalForm(name) || uscc !== undefined ? 'marked' : 'possible';
}

/** What its USCC alone should come to. */
export const expectedByCode = (entry: Entry): Expected => (hasDoubtfulCodes(entry) ? 'possible' : 'marked');
