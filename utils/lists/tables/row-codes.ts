/** The codes of one row: each told by its shape, since published tables often have one in the wrong column. */
import { findCodes, isIdentityNumber, organisationCodeOf, readCode } from '../../identity/codes.ts';
import type { Code, CodeKind } from '../../identity/codes.ts';
import { mayBeOldIdentityNumber } from './persons.ts';

export type CodeColumn = 'uscc' | 'registrationNumber' | 'organisationCode' | 'anyCode';

export type CodeWarning =
  | 'unreadable-code'
  | 'check-digit-fails'
  | 'code-in-other-column'
  | 'codes-differ'
  | 'person-number-dropped';

export interface RowCodes {
  uscc?: Code;
  registrationNumber?: Code;
  organisationCode?: Code;
  /** Whether a cell held a natural person's identity number; it is dropped. */
  personNumber: boolean;
  warnings: { code: CodeWarning; detail?: string }[];
}

const kindOfColumn: Record<CodeColumn, CodeKind | undefined> = {
  uscc: 'uscc',
  registrationNumber: 'registration-number',
  organisationCode: 'organisation-code',
  anyCode: undefined,
};

const fieldOfKind = {
  uscc: 'uscc',
  'registration-number': 'registrationNumber',
  'organisation-code': 'organisationCode',
} as const;

/** Cells that say "none". */
const empty = /^(?:[-—–/\\.0]*|无|暂无|空|null|none|n\/a|不详|未知)$/i;

/** @param cells the row's cells in columns of codes, as the file has them */
export function readRowCodes(cells: readonly { column: CodeColumn; cell: string }[]): RowCodes {
  const codes: RowCodes = { personNumber: false, warnings: [] };
  const own = new Set<CodeKind>();
  for (const { column, cell } of cells) {
    if (empty.test(cell)) continue;
    const read = readCell(column, cell);
    if (read === 'person') {
      codes.personNumber = true;
      codes.warnings.push({ code: 'person-number-dropped' });
      continue;
    }
    if (read === undefined) {
      codes.warnings.push({ code: 'unreadable-code', detail: cell.slice(0, 40) });
      continue;
    }
    const inPlace = kindOfColumn[column] === undefined || kindOfColumn[column] === read.kind;
    if (!inPlace) codes.warnings.push({ code: 'code-in-other-column', detail: read.value });
    place(codes, read, inPlace, own);
  }
  for (const field of Object.values(fieldOfKind)) {
    const code = codes[field];
    if (code?.check === 'fails') codes.warnings.push({ code: 'check-digit-fails', detail: code.value });
  }
  const { uscc, organisationCode } = codes;
  if (uscc && organisationCode && !uscc.masked && !organisationCode.masked) {
    if (organisationCodeOf(uscc.value) !== organisationCode.value) {
      codes.warnings.push({ code: 'codes-differ', detail: `${uscc.value}, ${organisationCode.value}` });
    }
  }
  return codes;
}

/** Takes a code unless a better one of its kind is there: one that passes its check, then one in its own column. */
function place(codes: RowCodes, read: Code, inPlace: boolean, own: Set<CodeKind>): void {
  const field = fieldOfKind[read.kind];
  const present = codes[field];
  if (present && present.value !== read.value) {
    codes.warnings.push({ code: 'codes-differ', detail: `${present.value}, ${read.value}` });
  }
  const better =
    !present ||
    (read.check === 'passes' && present.check !== 'passes') ||
    (inPlace && !own.has(read.kind) && (present.check !== 'passes' || read.check === 'passes'));
  if (!better) return;
  codes[field] = read;
  if (inPlace) own.add(read.kind);
}

function readCell(column: CodeColumn, cell: string): Code | 'person' | undefined {
  const whole = readCode(cell);
  if (!whole) {
    if (isIdentityNumber(cell)) return 'person';
    const [only, more] = findCodes(cell);
    return more ? undefined : only;
  }
  // Half-hidden numbers of persons have the shape of half-hidden codes; a USCC of a firm starts with 9 or a letter.
  if (whole.masked && whole.kind === 'uscc' && !/^[9A-Z]/.test(whole.value)) return 'person';
  const anyDigits = whole.kind === 'registration-number' && column !== 'registrationNumber';
  if (anyDigits && whole.check === 'fails' && mayBeOldIdentityNumber(whole.value)) return 'person';
  return whole;
}
