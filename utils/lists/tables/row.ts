/** One row of a published table to an entry without its id. Columns that no field names are never read. */
import type { Code } from '../../identity/codes.ts';
import { simplify } from '../../identity/traditional.ts';
import type { Cause, Day } from '../../model/entry.ts';
import { readWebsite } from '../domains/website.ts';
import { hostId, websiteDraft } from '../domains/website-entry.ts';
import { readCauses } from './causes.ts';
import { readDay } from './days.ts';
import type { EntryDraft } from './entry-ids.ts';
import type { Field } from './headers.ts';
import { readNotice } from './notice.ts';
import type { TableOptions } from './options.ts';
import { withoutIdentityNumbers, withoutPersons } from './persons.ts';
import { cleanName, none } from './row-cells.ts';
import type { Raw, RowWarning } from './row-cells.ts';
import { readRowCodes } from './row-codes.ts';
import type { CodeColumn, RowCodes } from './row-codes.ts';
import { readPlaceCells } from './row-place.ts';
import { refuse, removal } from './row-refusal.ts';
import type { RefusalReason } from './row-refusal.ts';
import { basisOf, readBasisKind, statusOf, tierOf } from './row-standing.ts';
import { subjectKind } from './subject-kind.ts';

export type ReadRow =
  | { draft: EntryDraft; identity: string; warnings: RowWarning[] }
  | { refused: RefusalReason; detail?: string; name?: string };

const codeColumns: readonly CodeColumn[] = ['uscc', 'registrationNumber', 'organisationCode', 'anyCode'];

/** What stands where a name would in the row that adds a table up. */
const sum =
  /^(?:(?:合计|总计|小计|共计|total)[:：\s]*\d*|(?:(?:合计|总计|小计|共计|共)[:：\s]*)?\d+\s*[家户个条件名])$/i;

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

  if (!fields.name && !fields.noticeTitle) return readWebsiteRow({ raw, all, day }, options, warnings);
  const notice = fields.name
    ? undefined
    : readNotice(text('noticeTitle', 1000), text('noticeContent', 20_000));
  const name = cleanName(withoutIdentityNumbers(raw('name') || (notice?.name ?? '')));
  if (!/[\p{L}\p{N}]/u.test(name) || sum.test(simplify(name))) return { refused: 'no-name' };
  if (name.length > 200) return { refused: 'invalid', detail: `a name of ${name.length} characters` };
  const cells = codeColumns.flatMap((column) => all(column).map((cell) => ({ column, cell })));
  if (notice?.code !== undefined) cells.push({ column: 'anyCode', cell: notice.code });
  const codes = readRowCodes(cells);
  const refused = refuse(name, codes, { raw, all, text });
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

const readCausesOf = (cell: string): Cause[] => readCauses(withoutPersons(cell));

interface WebsiteCells {
  raw: Raw;
  all: (field: Field) => string[];
  day: (field: Field) => Day | undefined;
}

/** A row of a table that names no companies: each names a website. */
function readWebsiteRow(
  { raw, all, day }: WebsiteCells,
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
  const removed = removal(all);
  if (removed) return { ...removed, name: site.host };
  const dates = present({
    listedOn: day('listedOn'),
    confirmedOn: day('confirmedOn') ?? options.published,
  });
  return {
    draft: websiteDraft(site.host, options, all('cause').flatMap(readCausesOf), dates),
    identity: hostId(site.host),
    warnings,
  };
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

function names(cell: string): string[] | undefined {
  const found = cell
    .split(/[、；;，,|\n]/)
    .map(cleanName)
    .filter((name) => name !== '' && name.length <= 200);
  return found.length > 0 ? found : undefined;
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
