/** From a line or a row to what is asked of the lists: the one way of the command line and of the desk. */
import { readCode } from '../../identity/codes.ts';
import { hostOf } from '../../identity/domains.ts';
import { readShopAddress } from '../../identity/storefronts.ts';
import type { Asked, ScreeningColumn } from '../../model/screening.ts';
import type { Sighting } from '../../model/sighting.ts';

/** The cells of a row that ask, never all of them missing. */
export type Row = Partial<Record<ScreeningColumn, string>>;

export interface Query {
  /** Where it stands in what was given, from 1: of a record over several lines, the last. */
  line: number;
  row: Row;
}

/** In the order in which they are told: the first that is filled is the query. */
export const columns: readonly ScreeningColumn[] = ['name', 'uscc', 'url'];

/** What a bare line is: a code, an address, or else the operator's name. Nothing, where it is blank. */
export function rowOfLine(line: string): Row {
  const text = line.trim();
  return text === '' ? {} : { [columnOf(text)]: text };
}

/** @returns which column a cell that is not blank belongs in, by what it is */
export function columnOf(text: string): ScreeningColumn {
  const code = readCode(text);
  if (code?.check === 'passes' || code?.kind === 'uscc') return 'uscc';
  return isAddress(text) ? 'url' : 'name';
}

/** With a scheme, or a host that ends as hosts do: a company's name may hold a dot too. */
const address =
  /^(?:(?:https?:)?\/\/\S+|[^\s/?#]+\.(?:[a-z]{2,}|xn--[a-z\d-]+|中国|公司|网络|网址|商城|集团)(?::\d+)?(?:[/?#]\S*)?)$/iu;

const isAddress = (text: string): boolean => address.test(text) && hostOf(text) !== null;

/** Whether none of the cells of a row is filled. */
export const asksNothing = (row: Row): boolean => columns.every((column) => row[column] === undefined);

/** What a row asks, as it is told back: the columns too, where more than one is filled. */
export function askedOf(row: Row): Asked {
  const given = columns.map((column) => row[column]).filter((value) => value !== undefined);
  const [query = ''] = given;
  return given.length > 1 ? { query, ...row } : { query };
}

/** A name or code that a person asks for is the operator's. */
export function sightingOf({ name, uscc, url }: Row): Sighting {
  const operator = {
    role: 'operator',
    codes: uscc === undefined ? [] : [uscc],
    ...(name && { name }),
  } as const;
  const sighting: Sighting = {
    site: 'web',
    parties: name === undefined && uscc === undefined ? [] : [operator],
    ad: false,
    selfOperated: false,
  };
  if (url === undefined) return sighting;
  const shop = readShopAddress(url);
  return { ...sighting, site: shop?.site ?? 'web', url };
}
