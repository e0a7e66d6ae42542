/** One row of a published table to an entry without its id. Columns that no field names are never read. */
import type { Code } from '../../identity/codes.ts';
import type { BasisKind, Cause, Day, Entry, Storefront } from '../../model/entry.ts';
import { readBasis, readCauses } from './causes.ts';
import { readDay } from './days.ts';
import type { EntryDraft } from './entry-ids.ts';
import type { Field } from './headers.ts';
import { isOrganisationName } from './organisation-name.ts';
import type { TableOptions } from './options.ts';
import { isPersonName, withoutIdentityNumbers } from './persons.ts';
import { readRowCodes } from './row-codes.ts';
import type { CodeColumn, CodeWarning, RowCodes } from './row-codes.ts';
import { readShop } from './shops.ts';
import { subjectKind } from './subject-kind.ts';

export type RefusalReason = 'no-name' | 'natural-person' | 'removed';

export type RowWarningCode =
  | CodeWarning
  | 'unreadable-date'
  | 'shop-not-taken'
  | 'text-cut'
  | 'basis-assumed';

interface RowWarning {
  code: RowWarningCode;
  detail?: string;
}

export type ReadRow =
  | { draft: EntryDraft; identity: string; warnings: RowWarning[] }
  | { refused: RefusalReason; detail?: string };

const codeColumns: readonly CodeColumn[] = ['uscc', 'registrationNumber', 'organisationCode', 'anyCode'];

/** @param fields which columns of the row hold what, as `findColumns` tells */
export function readRow(
  row: readonly string[],
  fields: Partial<Record<Field, readonly number[]>>,
  options: TableOptions,
): ReadRow {
  const warnings: RowWarning[] = [];
  const raw = (field: Field): string[] =>
    (fields[field] ?? []).map((column) => row[column] ?? '').filter((cell) => cell !== '');
  const text = (field: Field, max = 200): string => {
    const whole = withoutIdentityNumbers(raw(field)[0] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (whole.length > max) warnings.push({ code: 'text-cut', detail: field });
    return whole.slice(0, max);
  };
  const day = (field: Field): Day | undefined => {
    const cell = raw(field)[0];
    const read = cell === undefined ? undefined : readDay(cell);
    if (cell !== undefined && !read) warnings.push({ code: 'unreadable-date', detail: cell.slice(0, 40) });
    return read;
  };

  const published = raw('name')[0] ?? '';
  const name = cleanName(withoutIdentityNumbers(published));
  if (name === '' || !/[\p{L}\p{N}]/u.test(name)) return { refused: 'no-name' };
  const codes = readRowCodes(codeColumns.flatMap((column) => raw(column).map((cell) => ({ column, cell }))));
  const refused = refuse(name, codes, text('kind'), text('status'), raw('removedOn')[0] ?? '');
  if (refused) return refused;
  warnings.push(...codes.warnings);

  const causes = raw('cause').flatMap((cell) => readCauses(withoutIdentityNumbers(cell)));
  const authority = text('authority');
  const basisKind = basisOf(causes, authority, options);
  if (!basisKind) warnings.push({ code: 'basis-assumed' });
  const shop = readShopCells(text, warnings);
  const decision = present({
    authority,
    number: text('decisionNumber'),
    date: day('decisionDate'),
    url: text('decisionUrl', 2000),
  });
  const formerNames = names(text('formerNames', 1000));
  const otherNames = names(text('otherNames', 1000));
  const draft: EntryDraft = {
    subject: {
      kind: subjectKind(name, codes.uscc?.value, text('kind')),
      name,
      ...(formerNames && { formerNames }),
      ...(otherNames && { otherNames }),
      ...(codes.uscc && { uscc: codes.uscc.value }),
      ...(codes.registrationNumber && { registrationNumber: codes.registrationNumber.value }),
      ...(codes.organisationCode && { organisationCode: codes.organisationCode.value }),
      ...present({ region: text('region', 100) }),
    },
    ...(shop && { storefronts: [shop] }),
    tier: tierOf(text('tier'), options),
    causes,
    basisKind: basisKind ?? 'administrative',
    ...(decision && { decision }),
    ...present({
      listedOn: day('listedOn') ?? options.published,
      confirmedOn: day('confirmedOn') ?? options.published,
      rectifyBy: day('rectifyBy'),
      status: statusOf(text('status')),
    }),
  };
  return { draft, identity: identityOf(name, codes), warnings };
}

/** Line breaks inside a cell are the table's layout, not part of a name. */
function cleanName(cell: string): string {
  return cell
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function refuse(
  name: string,
  codes: RowCodes,
  kind: string,
  status: string,
  removedOn: string,
): { refused: RefusalReason; detail?: string } | undefined {
  const organisation = isOrganisationName(name);
  const coded = [codes.uscc, codes.registrationNumber, codes.organisationCode].some(
    (code) => code?.check === 'passes',
  );
  if (name.includes('***') || /自然人|^个人$/.test(kind)) return { refused: 'natural-person' };
  if (!organisation && !coded && (codes.personNumber || isPersonName(name)))
    return { refused: 'natural-person' };
  if (readDay(removedOn)) return { refused: 'removed', detail: removedOn };
  if (/移[出除]|已修复|信用修复|已撤销|已退出/.test(status)) return { refused: 'removed', detail: status };
  return undefined;
}

function sound(code: Code | undefined): string | undefined {
  return code && !code.masked && code.check !== 'fails' ? code.value : undefined;
}

/** The strongest thing that the subject is known by. A broken or half-hidden code is no identity. */
function identityOf(name: string, codes: RowCodes): string {
  const uscc = sound(codes.uscc);
  if (uscc) return `uscc:${uscc}`;
  const registration = sound(codes.registrationNumber);
  if (registration) return `registration:${registration}`;
  const organisation = sound(codes.organisationCode);
  if (organisation) return `organisation:${organisation}`;
  return `name:${name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toLowerCase()}`.slice(0, 190);
}

/** @returns undefined where nothing tells */
function basisOf(causes: readonly Cause[], authority: string, options: TableOptions): BasisKind | undefined {
  if (options.basisKind) return options.basisKind;
  const told = new Set(
    causes.map(({ code, wording }) => (code === 'court-defaulter' ? 'court' : readBasis(wording))),
  );
  for (const kind of ['court', 'administrative'] as const) if (told.has(kind)) return kind;
  return readBasis(authority) ?? readBasis(options.issuer ?? '');
}

function tierOf(cell: string, options: TableOptions): Entry['tier'] {
  if (/重点关注|重點關注/.test(cell)) return 'watchlist';
  return /黑名单|黑名單/.test(cell) ? 'blacklist' : options.tier;
}

function statusOf(cell: string): Entry['status'] {
  if (/逾期/.test(cell)) return 'overdue';
  if (/异议|異議/.test(cell)) return 'contested';
  if (/整改中|限期整改|正在整改/.test(cell)) return 'rectifying';
  return undefined;
}

function names(cell: string): string[] | undefined {
  const found = cell
    .split(/[、；;，,|\n]/)
    .map(cleanName)
    .filter((name) => name !== '' && name.length <= 200);
  return found.length > 0 ? found : undefined;
}

function readShopCells(
  text: (field: Field, max?: number) => string,
  warnings: RowWarning[],
): Storefront | undefined {
  const cells = {
    site: text('site'),
    shopId: text('shopId', 100),
    sellerId: text('sellerId', 100),
    shopName: text('shopName'),
    shopUrl: text('shopUrl', 2000),
  };
  if (cells.shopId === '' && cells.sellerId === '' && cells.shopUrl === '') return undefined;
  const shop = readShop(cells);
  if (!shop)
    warnings.push({
      code: 'shop-not-taken',
      detail: (cells.shopUrl || cells.shopId || cells.sellerId).slice(0, 80),
    });
  return shop;
}

/** The properties that hold something, or undefined where none does. */
function present<T extends Record<string, string | undefined>>(
  properties: T,
): { [K in keyof T]?: NonNullable<T[K]> } | undefined {
  const held = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
  return held.length > 0 ? (Object.fromEntries(held) as { [K in keyof T]?: NonNullable<T[K]> }) : undefined;
}
