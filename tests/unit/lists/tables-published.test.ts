/** Lists as they were really published, where ../shared holds them. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readCode } from '../../../utils/identity/codes.ts';
import { entryLine } from '../../../utils/lists/feed/lines.ts';
import { openPublishedFile, readPublishedFile } from '../../../utils/lists/published-list.ts';
import { enrich } from '../../../utils/lists/storefront-links/enrich.ts';
import { readLinks } from '../../../utils/lists/storefront-links/read.ts';
import type { TableEntries } from '../../../utils/lists/tables/report.ts';
import { readTable } from '../../../utils/lists/tables/read.ts';

const lists = '../shared/lists';
const absent = !existsSync(lists);
const title = absent ? 'published lists: SKIPPED, ../shared/lists is absent' : 'published lists';

async function read(path: string): Promise<TableEntries> {
  return readPublishedFile(await openPublishedFile(await readFile(`${lists}/${path}`)), {
    tier: 'blacklist',
  });
}

const jsonLines = ({ entries }: TableEntries): string =>
  entries.map((entry) => new TextDecoder().decode(entryLine(entry))).join('\n');

describe.skipIf(absent)(title, () => {
  it('e-commerce blacklist of 2017: 500 rows, 500 entries, 476 valid USCCs', async () => {
    const table = await read('ecommerce-blacklist-2017/91855.xlsx');
    expect([table.read, table.entries.length, table.refused]).toEqual([500, 500, []]);
    const usccs = table.entries.flatMap(({ subject }) => subject.uscc ?? []);
    expect(usccs).toHaveLength(476);
    expect(usccs.every((uscc) => readCode(uscc)?.check === 'passes')).toBe(true);
    expect(table.entries.every(({ subject }) => (subject.organisationCode ?? '').length !== 18)).toBe(true);
    const revokedOnly = table.entries.filter(({ causes }) =>
      causes.every(({ code }) => code === 'licence-revoked'),
    );
    expect(revokedOnly).toHaveLength(365);
    expect(table.entries.filter(({ basisKind }) => basisKind === 'court')).toHaveLength(85 + 49);
  });

  it('e-commerce blacklist of 2017: the csv gives the same entries, byte for byte', async () => {
    const [xlsx, csv] = await Promise.all(
      ['xlsx', 'csv'].map((end) => read(`ecommerce-blacklist-2017/91855.${end}`)),
    );
    expect(xlsx && jsonLines(xlsx)).toBe(csv && jsonLines(csv));
  });

  it('finance blacklist read by OCR: every row accounted for, broken codes warned of, none a strong identity', async () => {
    const table = await read('finance-blacklist-2017-ocr/93512_1.csv');
    expect(table.read).toBe(181);
    expect(table.entries.length + table.refused.length).toBe(181);
    expect(table.warnings.filter(({ code }) => code === 'unreadable-code').length).toBeGreaterThan(50);
    expect(table.warnings.filter(({ code }) => code === 'check-digit-fails').length).toBeGreaterThan(50);
    for (const { id, subject } of table.entries) {
      if (id.startsWith('uscc:')) expect(readCode(subject.uscc ?? '')?.check, subject.name).toBe('passes');
    }
  });

  it.each([
    ['ecommerce-blacklist-2017/91855.xlsx', [500, 500, 1, 0]],
    ['ecommerce-blacklist-2017/91855.csv', [500, 500, 1, 0]],
    ['transport-blacklist-2017/93516.xls', [270, 270, 7, 0]],
    ['finance-blacklist-2017-ocr/93512_1.csv', [181, 181, 125, 0]],
    ['court-defaulters-sample-2019/companies.json', [9, 9, 0, 0]],
    ['shop-operators-1688-2026.csv', [20, 20, 0, 0]],
    ['watchlist-internet/watchlist-internet-ph.txt', [34_957, 34_954, 0, 3]],
    ['watchlist-internet/VScom_fakeshops-ph.txt', [298, 298, 0, 0]],
    ['watchlist-internet/VSde_problematic_onlineshops-ph.txt', [603, 603, 0, 0]],
    ['scamblocklist/hosts.txt', [2214, 1344, 0, 870]],
    ['scamblocklist/adguard.txt', [959, 953, 0, 6]],
  ])('%s: rows read, taken, of these doubtful, refused', async (path, counts) => {
    const { read: rows, entries, doubtful, refused } = await read(path);
    expect([rows, entries.length, doubtful, refused.length]).toEqual(counts);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('court defaulters: masked codes understood, both forms of dates read, every cause a court’s', async () => {
    const { entries } = await read('court-defaulters-sample-2019/companies.json');
    expect(entries.filter(({ subject }) => subject.uscc?.includes('*')).length).toBeGreaterThan(2);
    expect(entries.filter(({ subject }) => subject.organisationCode !== undefined).length).toBeGreaterThan(1);
    for (const entry of entries) {
      expect(entry.basisKind).toBe('court');
      expect(entry.causes.map(({ code }) => code)).toEqual(['court-defaulter']);
      expect(entry.listedOn).toMatch(/^2019-/);
      expect(entry.decision?.date).toMatch(/^201[89]-/);
    }
  });

  it('fraudulent shops: hosts of what many share are refused, all else is a website', async () => {
    const { entries, refused } = await read('watchlist-internet/watchlist-internet-ph.txt');
    expect(refused.map(({ reason }) => reason)).toEqual(['never-subject', 'never-subject', 'never-subject']);
    expect(
      entries.every(
        ({ subject, tier, confirmedOn }) =>
          subject.kind === 'website' && tier === 'other' && confirmedOn === '2026-07-18',
      ),
    ).toBe(true);
  });

  it('operators of shops: each with its shop, as a list and as links', async () => {
    const { entries } = await read('shop-operators-1688-2026.csv');
    expect(entries).toHaveLength(20);
    for (const { storefronts } of entries) {
      expect(storefronts).toEqual([
        expect.objectContaining({ site: '1688', sellerId: expect.stringMatching(/^b2b-/) }),
      ]);
    }
    const bytes = await readFile(`${lists}/shop-operators-1688-2026.csv`);
    const { read: rows, links, refused } = readLinks(await readTable(bytes), { basis: 'licence' });
    expect([rows, links.length, refused]).toEqual([20, 20, []]);
    for (const entry of entries) delete entry.storefronts;
    const joined = enrich(entries, links);
    expect([joined.enriched, joined.unused]).toEqual([20, 0]);
  });
});
