/** The sets of real names and lists beside the checkout (`../shared`), where they are there. */
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import Papa from 'papaparse';
import { legalDayOf } from '../../utils/model/days.ts';
import type { Day, Entry, Tier } from '../../utils/model/entry.ts';
import type { ListContext } from '../../utils/model/list.ts';
import { loadList } from '../load-list.ts';

const folder = new URL('../../../shared/', import.meta.url);
const at = (path: string): string => new URL(path, folder).pathname;

export const sharedFiles = {
  enterprises: at('names/enterprise-names-1m.csv.gz'),
  lookAlikes: at('names/ecommerce-company-names.csv'),
  pairs: at('names/company-name-pairs.csv'),
  tradeNames: at('names/trade-name-groundtruth.txt'),
  shopOperators: at('lists/shop-operators-1688-2026.csv'),
};

interface PublishedTable {
  title: string;
  path: string;
  tier: Tier;
  published: Day;
}

/** Lists of companies, with the day on which each was published (the last is undated: that of its newest row). */
const companyTables: readonly PublishedTable[] = [
  {
    title: 'e-commerce blacklist 2017',
    path: 'lists/ecommerce-blacklist-2017/91855.csv',
    tier: 'blacklist',
    published: '2017-11-01',
  },
  {
    title: 'transport list 2017',
    path: 'lists/transport-blacklist-2017/93516.xls',
    tier: 'other',
    published: '2017-10-23',
  },
  {
    title: 'finance list 2017, read by OCR',
    path: 'lists/finance-blacklist-2017-ocr/93512_1.csv',
    tier: 'other',
    published: '2017-11-01',
  },
  {
    title: 'court defaulters 2019',
    path: 'lists/court-defaulters-sample-2019/companies.json',
    tier: 'other',
    published: '2019-07-13',
  },
];

const domainFiles: readonly { title: string; path: string }[] = [
  { title: 'scamblocklist hosts', path: 'lists/scamblocklist/hosts.txt' },
  { title: 'scamblocklist adguard', path: 'lists/scamblocklist/adguard.txt' },
  { title: 'watchlist-internet', path: 'lists/watchlist-internet/watchlist-internet-ph.txt' },
  { title: 'fakeshops', path: 'lists/watchlist-internet/VScom_fakeshops-ph.txt' },
  { title: 'problematic shops', path: 'lists/watchlist-internet/VSde_problematic_onlineshops-ph.txt' },
];

export interface LoadedSet {
  title: string;
  list: ListContext;
  entries: Entry[];
  /** A day on which the list is fresh: a month after publication for tables, that of its newest row for domains. */
  day: Day;
}

export const hasShared = (): boolean => existsSync(sharedFiles.enterprises);

export async function loadCompanyLists(): Promise<LoadedSet[]> {
  const sets: LoadedSet[] = [];
  for (const { title, path, tier, published } of companyTables) {
    const { list, entries } = await loadList(at(path), { tier, published });
    const named = { ...list, info: { ...list.info, id: `set-${sets.length}` } };
    sets.push({ title, list: named, entries, day: published });
  }
  return sets;
}

export async function loadDomainLists(): Promise<LoadedSet[]> {
  const sets: LoadedSet[] = [];
  for (const { title, path } of domainFiles) {
    const { list, entries } = await loadList(at(path), { tier: 'other' });
    const confirmed = entries.map(({ confirmedOn }) => confirmedOn ?? '').toSorted();
    const day = confirmed.at(-1) || legalDayOf(list.issued) || '2026-08-01';
    sets.push({ title, list, entries, day });
  }
  return sets;
}

export interface Company {
  name: string;
  uscc: string;
}

/** @param file a CSV whose first two columns are name and code, gzipped or not; no cell of them is quoted */
export async function* companiesOf(file: string): AsyncGenerator<Company> {
  const bytes = createReadStream(file);
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  let isHeader = true;
  for await (const line of createInterface({ input })) {
    const [name = '', uscc = ''] = line.split(',', 2);
    if (!isHeader && name !== '') yield { name, uscc };
    isHeader = false;
  }
}

/** @returns the rows of a CSV, header left out */
export function csvRows(text: string): string[][] {
  return Papa.parse<string[]>(text.trim(), { skipEmptyLines: true }).data.slice(1);
}
