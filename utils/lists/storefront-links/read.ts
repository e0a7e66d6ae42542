/**
 * Tables that join companies to shops: annual reports (企业名称, 统一社会信用代码, 网站（网店）名称, 网址), what was read
 * off licence pages, and our own export. Every row is counted, and ends as a link or as a refused row.
 */
import type { Day, Storefront } from '../../model/entry.ts';
import type { Code } from '../../identity/codes.ts';
import { tellsOfCompanies } from '../../identity/never-subjects.ts';
import { readWebsite } from '../domains/website.ts';
import { findColumns } from '../tables/columns.ts';
import type { Columns } from '../tables/columns.ts';
import { readDay } from '../tables/days.ts';
import { TableError } from '../tables/error.ts';
import { foldHeader } from '../tables/headers.ts';
import type { Field } from '../tables/headers.ts';
import type { TableMapping } from '../tables/mapping.ts';
import { isPersonName, withoutPersons } from '../tables/persons.ts';
import type { RowPlace } from '../tables/report.ts';
import { readRowCodes } from '../tables/row-codes.ts';
import type { CodeColumn } from '../tables/row-codes.ts';
import type { Sheet } from '../tables/sheet.ts';
import { readShop } from '../tables/shops.ts';
import type { StorefrontLink } from './link.ts';

type Basis = NonNullable<Storefront['basis']>;

export interface LinkOptions {
  mapping?: TableMapping;
  /** Who says that the companies run the shops, for rows that do not say; the headers tell annual reports. */
  basis?: Basis;
  /** The day on which the table was true, for rows without one. */
  seen?: Day;
}

interface RefusedLink extends RowPlace {
  /** `no-shop`: nothing in the row tells beyond doubt where the company sells. */
  reason: 'no-name' | 'natural-person' | 'no-shop' | 'duplicate';
  detail?: string;
}

export interface TableLinks {
  /** Rows that hold anything, below the header: always links and refused rows together. */
  read: number;
  links: StorefrontLink[];
  refused: RefusedLink[];
}

/** @throws TableError `empty`, `no-name-column` */
export function readLinks(sheets: readonly Sheet[], options: LinkOptions = {}): TableLinks {
  const result: TableLinks = { read: 0, links: [], refused: [] };
  const seen = new Map<string, number>();
  let understood = 0;
  for (const sheet of sheets) {
    const columns = findColumns(sheet, options.mapping);
    if (!columns?.fields.name) continue;
    understood++;
    const basis = options.basis ?? basisByHeaders(sheet.rows[columns.headerRow] ?? []);
    for (const [index, row] of sheet.rows.entries()) {
      if (index <= columns.headerRow || row.every((cell) => cell === '')) continue;
      result.read++;
      const place: RowPlace = {
        row: index + 1,
        ...(sheets.length > 1 && sheet.name !== undefined && { sheet: sheet.name }),
      };
      const link = readLinkRow(row, columns.fields, { ...options, basis });
      if ('reason' in link) {
        result.refused.push({ ...place, ...link });
        continue;
      }
      const key = JSON.stringify(link);
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, place.row);
        result.links.push(link);
      } else {
        result.refused.push({ ...place, reason: 'duplicate', detail: String(first) });
      }
    }
  }
  if (understood > 0) return result;
  throw new TableError(sheets.every(({ rows }) => rows.length === 0) ? 'empty' : 'no-name-column');
}

/** Annual reports name shops in words of their own (网站（网店）名称, `webSitName`). */
function basisByHeaders(header: readonly string[]): Basis {
  return header.map(foldHeader).some((text) => /^网站(?:或)?网店(?:名称)?|^websitname|^webtype/.test(text))
    ? 'annual-report'
    : 'publisher';
}

const codeColumns: readonly CodeColumn[] = ['uscc', 'registrationNumber', 'organisationCode', 'anyCode'];

function readLinkRow(
  row: readonly string[],
  fields: Columns['fields'],
  options: LinkOptions & { basis: Basis },
): StorefrontLink | Pick<RefusedLink, 'reason' | 'detail'> {
  const cells = (field: Field): string[] =>
    (fields[field] ?? []).map((column) => row[column] ?? '').filter((cell) => cell !== '');
  const text = (field: Field, max = 200): string =>
    withoutPersons(cells(field)[0] ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, max);
  const name = text('name');
  const codes = readRowCodes(
    codeColumns.flatMap((column) => cells(column).map((cell) => ({ column, cell }))),
  );
  const named = /[\p{L}\p{N}]/u.test(name);
  const company = {
    ...(named && { name }),
    ...pass('uscc', codes.uscc),
    ...pass('registrationNumber', codes.registrationNumber),
    ...pass('organisationCode', codes.organisationCode),
  };
  if (Object.keys(company).length === 0) return { reason: 'no-name' };
  if (isPersonName(name) && Object.keys(company).length === 1) return { reason: 'natural-person' };
  const place = readPlace(text, basisOf(text('linkBasis')) ?? options.basis);
  if (!place) return { reason: 'no-shop', detail: (text('shopUrl') || text('shopName')).slice(0, 80) };
  if ('domain' in place) return { company, domain: place.domain };
  const day = readDay(text('seen')) ?? readDay(text('confirmedOn')) ?? options.seen;
  const confirmations = Number(text('confirmations') || 'NaN');
  return {
    company,
    storefront: {
      ...place.storefront,
      ...(day !== undefined && { seen: day }),
      ...(Number.isSafeInteger(confirmations) && confirmations >= 0 && { confirmations }),
    },
  };
}

/** A broken or half-hidden code joins nothing. */
function pass<K extends string>(field: K, code: Code | undefined): { [key in K]?: string } {
  return code && !code.masked && code.check !== 'fails'
    ? ({ [field]: code.value } as { [key in K]?: string })
    : {};
}

function readPlace(
  text: (field: Field, max?: number) => string,
  basis: Basis,
): { storefront: Storefront } | { domain: string } | undefined {
  const shopUrl = text('shopUrl', 2000);
  const storefront = readShop(
    {
      site: text('site'),
      shopId: text('shopId', 100),
      sellerId: text('sellerId', 100),
      shopName: text('shopName'),
      shopUrl,
    },
    basis,
  );
  if (storefront) return { storefront };
  const site = shopUrl === '' ? undefined : readWebsite(shopUrl);
  return site && 'host' in site && !tellsOfCompanies(site.host) ? { domain: site.host } : undefined;
}

const bases: readonly (readonly [Basis, RegExp])[] = [
  ['licence', /^licence$|亮照|执照/i],
  ['annual-report', /^annual-report$|年报|年度报告/i],
  ['decision', /^decision$|决定|处罚/i],
  ['volunteer', /^volunteer$|志愿|网友/i],
  ['publisher', /^publisher$/i],
];

const basisOf = (cell: string): Basis | undefined =>
  cell === '' ? undefined : bases.find(([, words]) => words.test(cell))?.[0];
