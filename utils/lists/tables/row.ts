/** One row of a published table to an entry without its id. Columns that no field names are never read. */
import type { Code } from '../../identity/codes.ts';
import type { BasisKind, Cause, Day, Entry, Storefront } from '../../model/entry.ts';
import { tellsOfCompanies } from '../../identity/never-subjects.ts';
import { readWebsite } from '../domains/website.ts';
import { readBasis, readCauses } from './causes.ts';
import { readDay } from './days.ts';
import type { EntryDraft } from './entry-ids.ts';
import type { Field } from './headers.ts';
import { isOrganisationName } from './organisation-name.ts';
import type { TableOptions } from './options.ts';
import { readNotice } from './notice.ts';
import { isPersonName, withoutIdentityNumbers, withoutPersons } from './persons.ts';
import { readRowCodes } from './row-codes.ts';
import type { CodeColumn, CodeWarning, RowCodes } from './row-codes.ts';
import { readShop } from './shops.ts';
import { subjectKind } from './subject-kind.ts';
import { hostId, websiteDraft } from '../domains/website-entry.ts';

export type RefusalReason =
  | 'no-name'
  | 'invalid'
  | 'natural-person'
  | 'other-subject'
  | 'removed'
  | 'never-subject'
  | 'not-a-domain'
  | 'address-with-path';

export type RowWarningCode =
  | CodeWarning
  | 'unreadable-date'
  | 'shop-not-taken'
  | 'site-not-taken'
  | 'text-cut'
  | 'basis-assumed';

/** The first cell of a row that a field's columns hold; empty where there is none. */
type Raw = (field: Field) => string;

interface RowWarning {
  code: RowWarningCode;
  detail?: string;
}

export type ReadRow =
  | { draft: EntryDraft; identity: string; warnings: RowWarning[] }
  | { refused: RefusalReason; detail?: string; name?: string };

const codeColumns: readonly CodeColumn[] = ['uscc', 'registrationNumber', 'organisationCode', 'anyCode'];

/** @param fields which columns of the row hold what, as `findColumns` tells */
export function readRow(
  row: readonly string[],
  fields: Partial<Record<Field, readonly number[]>>,
  options: TableOptions,
): ReadRow {
  const warnings: RowWarning[] = [];
  const raw: Raw = (field) => {
    for (const column of fields[field] ?? []) {
      const cell = row[column];
      if (cell) return cell;
    }
    return '';
  };
  const all = (field: Field): string[] =>
    (fields[field] ?? []).map((column) => row[column] ?? '').filter((cell) => cell !== '');
  const text = (field: Field, max = 200): string => {
    const cell = raw(field);
    if (cell === '') return '';
    const whole = withoutPersons(cell).replace(/\s+/g, ' ').trim();
    if (whole.length > max) warnings.push({ code: 'text-cut', detail: field });
    return whole.slice(0, max);
  };
  const day = (field: Field): Day | undefined => {
    const cell = raw(field);
    if (cell === '' || none.test(cell)) return undefined;
    const read = readDay(cell);
    if (!read) warnings.push({ code: 'unreadable-date', detail: cell.slice(0, 40) });
    return read;
  };

  if (!fields.name && !fields.noticeTitle) return readWebsiteRow(raw, all('cause'), day, options, warnings);
  const notice = fields.name
    ? undefined
    : readNotice(text('noticeTitle', 1000), text('noticeContent', 20_000));
  const name = cleanName(withoutIdentityNumbers(raw('name') || (notice?.name ?? '')));
  if (name === '' || !/[\p{L}\p{N}]/u.test(name)) return { refused: 'no-name' };
  if (name.length > 200) return { refused: 'invalid', detail: `a name of ${name.length} characters` };
  const cells = codeColumns.flatMap((column) => all(column).map((cell) => ({ column, cell })));
  if (notice?.code !== undefined) cells.push({ column: 'anyCode', cell: notice.code });
  const codes = readRowCodes(cells);
  const refused = refuse(name, codes, raw, text);
  if (refused) return refused;
  warnings.push(...codes.warnings);

  const causes = all('cause').flatMap(readCausesOf);
  const authority = text('authority');
  const basisKind = readBasisKind(text('basisKind')) ?? basisOf(causes, authority, options);
  if (!basisKind) warnings.push({ code: 'basis-assumed' });
  const place = readPlaceCells(text, warnings);
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
    ...(place.shop && { storefronts: [place.shop] }),
    ...(place.domain && { domains: [place.domain] }),
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

/** Cells that say "none". */
const none = /^(?:[-—–/\\.0]+|无|暂无|空|长期|null|none|nil|n\/a|undefined|不详|未知)$/i;

const readCausesOf = (cell: string): Cause[] => readCauses(withoutPersons(cell));

/** A row of a table that names no companies: each names a website. */
function readWebsiteRow(
  raw: Raw,
  causes: readonly string[],
  day: (field: Field) => Day | undefined,
  options: TableOptions,
  warnings: RowWarning[],
): ReadRow {
  const address = raw('shopUrl');
  if (address === '') return { refused: 'no-name' };
  const site = readWebsite(address);
  if ('refused' in site) {
    const why = 'why' in site ? `${address.slice(0, 80)}, ${site.why}` : address.slice(0, 80);
    return { refused: site.refused, detail: why };
  }
  const removed = removal(raw);
  if (removed) return { ...removed, name: site.host };
  const dates = present({
    listedOn: day('listedOn'),
    confirmedOn: day('confirmedOn') ?? options.published,
  });
  return {
    draft: websiteDraft(site.host, options, causes.flatMap(readCausesOf), dates),
    identity: hostId(site.host),
    warnings,
  };
}

/** Line breaks inside a cell are the table's layout, not part of a name. */
function cleanName(cell: string): string {
  if (!/[\s\u200B-\u200F\u2060\uFEFF]/.test(cell)) return cell;
  return cell
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function refuse(
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
function removal(raw: Raw): { refused: 'removed'; detail: string } | undefined {
  const removedOn = raw('removedOn');
  if (removedOn !== '' && !none.test(removedOn))
    return { refused: 'removed', detail: readDay(removedOn) ?? removedOn.slice(0, 40) };
  const status = raw('status');
  return /移[出除]|已修复|信用修复|已撤销|已退出/.test(status)
    ? { refused: 'removed', detail: withoutPersons(status).slice(0, 40) }
    : undefined;
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

const basisWords: readonly (readonly [BasisKind, string])[] = [
  ['court', '法院'],
  ['administrative', '行政机关'],
  ['platform', '平台'],
  ['alliance', '联盟'],
  ['volunteer', '志愿者'],
];

/** What a row says itself goes before all else: a volunteer's word among an authority's stays one. */
function readBasisKind(cell: string): BasisKind | undefined {
  return basisWords.find(([kind, word]) => kind === cell.toLowerCase() || word === cell)?.[0];
}

/** @returns undefined where nothing tells */
function basisOf(causes: readonly Cause[], authority: string, options: TableOptions): BasisKind | undefined {
  if (options.basisKind) return options.basisKind;
  const told = new Set(
    causes.map(({ code, wording }) => (code === 'court-defaulter' ? 'court' : readBasis(wording))),
  );
  for (const kind of ['court', 'administrative'] as const) if (told.has(kind)) return kind;
  return readBasis(authority) ?? readBasis(options.issuer ?? '') ?? options.basisUntold;
}

function tierOf(cell: string, options: TableOptions): Entry['tier'] {
  if (/重点关注|重點關注/.test(cell)) return 'watchlist';
  if (/^(?:other|其他名单|其他名單)$/i.test(cell)) return 'other';
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

/** Where the subject sells: a shop on a marketplace, or a website of its own. */
function readPlaceCells(
  text: (field: Field, max?: number) => string,
  warnings: RowWarning[],
): { shop?: Storefront; domain?: string } {
  const cells = {
    site: text('site'),
    shopId: text('shopId', 100),
    sellerId: text('sellerId', 100),
    shopName: text('shopName'),
    shopUrl: text('shopUrl', 2000),
  };
  if (none.test(cells.shopUrl)) cells.shopUrl = '';
  if (cells.shopId === '' && cells.sellerId === '' && cells.shopUrl === '') return {};
  const shop = readShop(cells);
  if (shop) return { shop };
  const site = cells.shopUrl === '' ? undefined : readWebsite(cells.shopUrl);
  if (site && 'host' in site && !tellsOfCompanies(site.host)) return { domain: site.host };
  const detail = (cells.shopUrl || cells.shopId || cells.sellerId).slice(0, 80);
  warnings.push({ code: site ? 'site-not-taken' : 'shop-not-taken', detail });
  return {};
}

/** The properties that hold something, or undefined where none does. */
function present<T extends Record<string, string | undefined>>(
  properties: T,
): { [K in keyof T]?: NonNullable<T[K]> } | undefined {
  const held: { [K in keyof T]?: NonNullable<T[K]> } = {};
  let any = false;
  for (const key in properties) {
    const value = properties[key];
    if (value === undefined || value === '') continue;
    held[key] = value;
    any = true;
  }
  return any ? held : undefined;
}
