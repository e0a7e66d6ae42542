/**
 * The codes that name a registered subject in China: the unified social credit code (USCC, GB 32100-2015), the
 * organisation code that it replaced (GB 11714-1997) and the registration number of the company register
 * (GS 15-2006, 14 digits and a check digit by ISO 7064 MOD 11,10; 13 digits without one before that).
 *
 * A check digit that fails is a flag, never a refusal: some codes that authorities issued fail theirs.
 */

export type CodeKind = 'uscc' | 'registration-number' | 'organisation-code';

/** A code in canonical form: upper case, half width, no separators; `*` marks a place that the source masked. */
export interface UncheckedCode {
  kind: CodeKind;
  value: string;
  masked: boolean;
}

export interface Code extends UncheckedCode {
  /** `passes`, `fails`, or `unknown` where the code is masked or of a kind without a check digit. */
  check: 'passes' | 'fails' | 'unknown';
}

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** First two digits of an area code of GB/T 2260; 10 is the national registration authority. */
const provinceCode = /^(?:1[0-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-6]|71|8[1-3])/;

const separators = /[\s\p{Cf}\p{Pd}\p{Pc}'`´’‘.·]/gu;
const maskSigns = /[∗✱✲●○•×]/gu;

/** What is in canonical form already, as most codes of a table are. */
const plainCode = /^[0-9A-Z*]*$/;

/** What no code holds: most cells that are no codes are told by it at once. */
const han = /[\u3400-\u9fff]/;

/** Sum of weighted places, or undefined where a character is not of the alphabet. */
function weightedSum(text: string, alphabet: string, weights: readonly number[]): number | undefined {
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    const value = alphabet.indexOf(text.charAt(index));
    if (value < 0) return undefined;
    sum += value * weight;
  }
  return sum;
}

/**
 * The check character that GB 32100-2015 gives the first 17 characters of a USCC.
 * @returns undefined where they hold a character that the standard does not allow (I, O, S, V, Z)
 */
export function usccCheckCharacter(first17: string): string | undefined {
  const sum = weightedSum(first17, usccAlphabet, usccWeights);
  return sum === undefined ? undefined : usccAlphabet.charAt((31 - (sum % 31)) % 31);
}

/** The check character that GB 11714-1997 gives the first 8 characters of an organisation code. */
export function organisationCheckCharacter(first8: string): string | undefined {
  const sum = weightedSum(first8, organisationAlphabet, organisationWeights);
  return sum === undefined ? undefined : '0123456789X0'.charAt(11 - (sum % 11));
}

/** The check digit that ISO 7064 MOD 11,10 gives the first 14 digits of a registration number. */
export function registrationCheckDigit(first14: string): string | undefined {
  if (!/^\d{14}$/.test(first14)) return undefined;
  let product = 10;
  for (const digit of first14) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}

/**
 * Whether a text is the identity number of a natural person (GB 11643-1999): such a number is no company's code and
 * must be dropped wherever it is met.
 */
export function isIdentityNumber(text: string): boolean {
  return isCanonicalIdentityNumber(canonical(text));
}

function isCanonicalIdentityNumber(number: string): boolean {
  // The century first: it tells most codes of companies at once.
  if (number.length !== 18 || !(number.startsWith('19', 6) || number.startsWith('20', 6))) return false;
  if (!/^\d{17}[\dX]$/.test(number) || !provinceCode.test(number)) return false;
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
  if (!isCalendarDay(`${year}-${month}-${day}`)) return false;
  const sum = weightedSum(number, '0123456789', identityWeights);
  return sum !== undefined && '10X98765432'.charAt(sum % 11) === number.charAt(17);
}

function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Upper case, half width, without separators and invisible characters; every sign used for masking as `*`. */
function canonical(text: string): string {
  if (plainCode.test(text)) return text;
  return text.normalize('NFKC').replace(maskSigns, '*').replace(separators, '').toUpperCase();
}

/**
 * Reads a cell that should hold one code of any kind: the kind is told by its shape, since published tables often
 * have a code in the wrong column.
 * @returns null where the cell holds anything else, an identity number of a person included
 */
export function readCode(cell: string): Code | null {
  const code = readCodeUnchecked(cell);
  return code && { ...code, check: checkOf(code) };
}

/** As `readCode`, without working out the check digit: index keys need none, and are made by the million. */
export function readCodeUnchecked(cell: string): UncheckedCode | null {
  const asItStands = countSigns(cell);
  if (asItStands) return codeOf(cell, asItStands);
  if (han.test(cell)) return null;
  const value = canonical(cell);
  const signs = countSigns(value);
  return signs && codeOf(value, signs);
}

/** How many of a text's characters are letters and mask signs; the others are digits. */
interface Signs {
  letters: number;
  masked: number;
}

/** @returns null where a character is none that codes in canonical form are written in */
function countSigns(text: string): Signs | null {
  let letters = 0;
  let masked = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x41 && unit <= 0x5a) letters += 1;
    else if (unit === 0x2a) masked += 1;
    else if (unit < 0x30 || unit > 0x39) return null;
  }
  return { letters, masked };
}

/** @param value in canonical form */
function codeOf(value: string, { letters, masked }: Signs): UncheckedCode | null {
  // A mask that hides more than half says too little to be compared with anything.
  if ((value.length - masked) * 2 < value.length || isCanonicalIdentityNumber(value)) return null;
  const kind = kindOf(value, letters, value.length - letters - masked);
  return kind ? { kind, value, masked: masked > 0 } : null;
}

function kindOf(value: string, letters: number, digits: number): CodeKind | null {
  switch (value.length) {
    case 18:
      return 'uscc';
    case 15:
    case 13:
      return letters === 0 ? 'registration-number' : null;
    case 9:
      return digits > 0 && /[0-9X*]$/.test(value) ? 'organisation-code' : null;
    default:
      return null;
  }
}

function checkOf({ kind, value, masked }: UncheckedCode): Code['check'] {
  if (masked || value.length === 13) return 'unknown';
  return checkCharacterOf(kind, value.slice(0, -1)) === value.slice(-1) ? 'passes' : 'fails';
}

function checkCharacterOf(kind: CodeKind, body: string): string | undefined {
  switch (kind) {
    case 'uscc':
      return usccCheckCharacter(body);
    case 'registration-number':
      return registrationCheckDigit(body);
    case 'organisation-code':
    default:
      return organisationCheckCharacter(body);
  }
}

/** What stands before a code in a sentence or on a licence page. A label says that what follows is meant as a code. */
const labelled =
  /(?:信用代码|信用编码|信用码|注册号码?|注册编号|组织机构代码证?号?|机构代码|执照号码?|USCC)[)\]】]?[:;=]?\s*([0-9A-Z*][0-9A-Z*\- ]{7,30})/gu;
/** A USCC that stands alone: it must at least have a registration department and an area where a USCC has them. */
const bareUscc = /(?<![0-9A-Z*])[1-9AHNY][1-9A-G]\d{6}[0-9A-Z*]{10}(?![0-9A-Z*])/gu;
/** The same in groups, as licences print it: `9144 0300 7084 6113 6T`. */
const spacedUscc =
  /(?<![0-9A-Z*] ?)[1-9AHNY][1-9A-G][0-9A-Z]{2}([ -])[0-9A-Z]{4}\1[0-9A-Z]{4}\1[0-9A-Z]{4}\1[0-9A-Z]{2}(?! ?[0-9A-Z*])/gu;
const bareOrganisationCode = /(?<![0-9A-Z*-])[0-9A-Z]{8}-[0-9X](?![0-9A-Z*-])/gu;

/**
 * Finds the codes in free text, in the order in which they stand. Behind a label (统一社会信用代码, 注册号 …) a code
 * may hold spaces and hyphens and may fail its check; without one only a USCC of the right shape, or an organisation
 * code with its hyphen, whose check passes is taken, so that order numbers and phone numbers are not.
 */
export function findCodes(text: string): Code[] {
  const plain = text
    .normalize('NFKC')
    .replace(maskSigns, '*')
    .replace(/\p{Cf}/gu, '')
    .toUpperCase();
  const found = new Map<string, { at: number; code: Code }>();
  const add = (at: number, read: Code | null): void => {
    if (read && !found.has(read.value)) found.set(read.value, { at, code: read });
  };
  for (const match of plain.matchAll(labelled)) add(match.index, readLabelled(match[1] ?? ''));
  for (const match of plain.matchAll(bareUscc)) add(match.index, unlessDoubtful(match[0], false));
  for (const match of plain.matchAll(spacedUscc)) add(match.index, unlessDoubtful(match[0], false));
  for (const match of plain.matchAll(bareOrganisationCode)) add(match.index, unlessDoubtful(match[0], true));
  return [...found.values()].toSorted((a, b) => a.at - b.at).map((entry) => entry.code);
}

/** A labelled run may go on into the next number: the longest head that is a whole code counts. */
function readLabelled(run: string): Code | null {
  const groups = run.trim().split(/(?=[ -])/);
  for (let end = groups.length; end > 0; end -= 1) {
    const read = readCode(groups.slice(0, end).join(''));
    if (read) return read;
  }
  return null;
}

function unlessDoubtful(run: string, organisation: boolean): Code | null {
  const read = readCode(run);
  if (!read || read.check === 'fails') return null;
  if (organisation) return read.kind === 'organisation-code' ? read : null;
  return provinceCode.test(read.value.slice(2, 4)) ? read : null;
}

/** Characters 9 to 17 of a USCC, which are the subject's organisation code (masked where the USCC is). */
export function organisationCodeOf(uscc: string): string {
  return uscc.slice(8, 17);
}

/** Whether a USCC is one of a sole trader (个体工商户): registration department 9, category 2. */
export function isSoleTraderUscc(uscc: string): boolean {
  return uscc.startsWith('92');
}

/**
 * Whether two codes of one kind, of which at least one is masked, agree in every place that both show. At least half
 * of the places must be shown by both, or the agreement says nothing.
 */
export function fitsMask(a: string, b: string): boolean {
  if (a.length !== b.length || !(a.includes('*') || b.includes('*'))) return false;
  let shown = 0;
  for (let index = 0; index < a.length; index += 1) {
    const [left, right] = [a.charAt(index), b.charAt(index)];
    if (left === '*' || right === '*') continue;
    if (left !== right) return false;
    shown += 1;
  }
  return shown * 2 >= a.length;
}
