/** Lists as they were really published, where ../shared holds them. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readCode } from '../../../utils/identity/codes.ts';
import { entryLine } from '../../../utils/lists/feed/lines.ts';
import { readEntries } from '../../../utils/lists/tables/entries.ts';
import type { TableEntries } from '../../../utils/lists/tables/report.ts';
import { readTable } from '../../../utils/lists/tables/read.ts';

const lists = '../shared/lists';
const absent = !existsSync(lists);
const title = absent ? 'published lists: SKIPPED, ../shared/lists is absent' : 'published lists';

async function read(path: string): Promise<TableEntries> {
  return readEntries(await readTable(await readFile(`${lists}/${path}`)), { tier: 'blacklist' });
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

  it('operators of shops: each with its shop', async () => {
    const { entries } = await read('shop-operators-1688-2026.csv');
    expect(entries).toHaveLength(20);
    for (const { storefronts } of entries) {
      expect(storefronts).toEqual([
        expect.objectContaining({ site: '1688', sellerId: expect.stringMatching(/^b2b-/) }),
      ]);
    }
  });

  it('an old workbook and lists of hosts are refused in words', async () => {
    await expect(read('transport-blacklist-2017/93516.xls')).rejects.toThrow('old-excel');
    await expect(read('scamblocklist/hosts.txt')).rejects.toThrow('no-name-column');
    await expect(read('court-defaulters-sample-2019/companies.json')).rejects.toThrow('other-format');
  });
});
