/** What becomes of each accepted report in the forms of `list build`. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AcceptedReport } from '../../../../cli/inbox/accepted.ts';
import { exportEntries } from '../../../../cli/inbox/export-entries.ts';
import { exportLinks } from '../../../../cli/inbox/export-links.ts';
import { exportRemovals } from '../../../../cli/inbox/export-removals.ts';
import { readRemovalsFile } from '../../../../cli/removals-file.ts';
import { readLinks } from '../../../../utils/lists/storefront-links/read.ts';
import { readEntries } from '../../../../utils/lists/tables/entries.ts';
import { readTable } from '../../../../utils/lists/tables/read.ts';
import { CauseCode } from '../../../../utils/model/entry.ts';
import type { ContributedLink, Report } from '../../../../utils/model/report.ts';
import { leadReport } from '../receiver/packages.ts';

function accepted(report: Report, merged: Report[] = []): AcceptedReport {
  const times = { receivedAt: '2026-11-20T04:00:00.000Z', stateSince: '2026-11-20T20:00:00.000Z' };
  const others = merged.map((other) => ({ ...times, id: other.id, report: other, state: 'merged' as const }));
  return { ...times, id: report.id, report, state: 'accepted', merged: others };
}

const rowsOf = async (text: string) =>
  readEntries(await readTable(new TextEncoder().encode(text)), { tier: 'blacklist', issuer: '演示管理局' });

const link = (changes: Partial<ContributedLink> = {}): ContributedLink => ({
  storefront: { site: 'jd', shopId: '99000001' },
  company: '演示某某商贸有限公司',
  seenOn: '2026-11-01',
  ...changes,
});
const linkReport = (...links: ContributedLink[]): Report => leadReport({ kind: 'links', links });
const read = async (text: string) => readLinks(await readTable(new TextEncoder().encode(text)));

const objection = (ground: NonNullable<Report['objection']>['ground'], id = 'name:演示甲'): AcceptedReport =>
  accepted(leadReport({ kind: 'objection', entry: { id }, objection: { ground, onBehalf: false } }));

async function readBack(text: string): Promise<object[]> {
  const folder = await mkdtemp(join(tmpdir(), 'xinbiao-removals-'));
  try {
    await writeFile(join(folder, 'removed.csv'), text);
    return await readRemovalsFile(join(folder, 'removed.csv'), '2000-01-01', {
      before: async () => [],
      now: [],
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('entries', () => {
  it('say by the words of tables what each cause is', async () => {
    for (const cause of CauseCode.options) {
      const { entries } = await rowsOf(exportEntries([accepted(leadReport({ cause }))]).text);
      expect(entries[0]?.causes.map(({ code }) => code)).toEqual([cause]);
    }
  });

  it('are a volunteer’s word on the day of their acceptance in China, and on a watchlist only by the keeper’s word', async () => {
    const reports = [accepted(leadReport())];
    const { entries } = await rowsOf(exportEntries(reports).text);
    expect(entries).toMatchObject([{ tier: 'other', basisKind: 'volunteer', listedOn: '2026-11-21' }]);
    expect((await rowsOf(exportEntries(reports, 'watchlist').text)).entries).toMatchObject([
      { tier: 'watchlist' },
    ]);
  });

  it('leave out what stands already, and say which companies are to be filled in', async () => {
    const standing = accepted(leadReport({ entry: { id: 'uscc:1' } }));
    const nameless = accepted(
      leadReport({ subject: { site: 'jd', shopId: '99000001', shopName: '演示店' } }),
    );
    const { text, rows, taken, left } = exportEntries([standing, nameless]);
    expect([rows, taken.map(({ id }) => id)]).toEqual([1, [nameless.id]]);
    expect(left).toEqual([
      { id: standing.id, why: 'already-listed', what: 'uscc:1' },
      { id: nameless.id, why: 'no-company' },
    ]);
    expect(await rowsOf(text)).toMatchObject({ entries: [], refused: [{ reason: 'no-name' }] });
  });

  it('hold no formula, nothing of the sender, and no address of another shop', () => {
    const report = leadReport({
      subject: {
        company: '=HYPERLINK("x")公司',
        site: 'jd',
        shopId: '99000001',
        shopUrl: 'https://shop99000002.taobao.com/',
      },
      reporter: { name: '演示志愿者', contact: 'demo@example.test' },
    });
    const { text } = exportEntries([accepted(report)]);
    expect(text).toContain(`"'=HYPERLINK`);
    expect(text).not.toMatch(/演示志愿者|demo@example|taobao/);
  });
});

describe('links', () => {
  it('count each report that states them once, and believe nothing that is said of them', async () => {
    const sure = link({
      storefront: { site: 'jd', shopId: '99000001', basis: 'decision', confirmations: 99 },
    });
    const one = accepted(linkReport(sure, sure));
    const alone = await read(exportLinks([one], [one]).text);
    expect(alone.links).toMatchObject([{ storefront: { basis: 'volunteer', confirmations: 1 } }]);
    const two = [one, accepted(linkReport(link({ seenOn: '2026-11-09' })))];
    const both = await read(exportLinks(two, two).text);
    expect(both.links).toMatchObject([{ storefront: { confirmations: 2, seen: '2026-11-09' } }]);
    const checked = await read(exportLinks([one], [one], 'licence').text);
    expect(checked.links).toMatchObject([{ storefront: { basis: 'licence' } }]);
  });

  it('write only what is wanted, counting all', async () => {
    const [old, young] = [accepted(linkReport(link())), accepted(linkReport(link()))];
    const other = accepted(linkReport(link({ storefront: { site: 'jd', shopId: '99000002' } })));
    const { links } = await read(exportLinks([old, other, young], [young]).text);
    expect(links).toMatchObject([{ storefront: { shopId: '99000001', confirmations: 2 } }]);
  });

  it('leave out persons, places that are none, and addresses of another shop', () => {
    const bad = accepted(
      linkReport(
        link({ company: '王五' }),
        link({ storefront: { site: 'jd' } }),
        link({
          storefront: { site: 'jd', shopId: '99000001', url: 'https://mall.jd.com/index-99000002.html' },
        }),
      ),
    );
    const { rows, left } = exportLinks([bad], [bad]);
    expect([rows, left.map(({ why }) => why)]).toEqual([0, ['no-company', 'no-shop', 'contradictory']]);
  });

  it('carry websites of their own', async () => {
    const site = accepted(linkReport(link({ storefront: { site: 'web', host: 'shop.demo-firm.test' } })));
    const { text } = exportLinks([site], [site]);
    expect(text).toContain('shop.demo-firm.test');
  });
});

describe('removals', () => {
  it('give the reason of each ground, and leave an entry that is right', async () => {
    const grounds = [
      'another-company',
      'put-right',
      'wrong-facts',
      'term-over',
      'other',
      'another-shop',
    ] as const;
    const { text, left } = exportRemovals(grounds.map((ground) => objection(ground, `name:${ground}`)));
    expect(await readBack(text)).toEqual([
      { id: 'name:another-company', reason: 'objection-upheld', on: '2026-11-21' },
      { id: 'name:put-right', reason: 'repaired', on: '2026-11-21' },
      { id: 'name:wrong-facts', reason: 'objection-upheld', on: '2026-11-21' },
      { id: 'name:term-over', reason: 'expired', on: '2026-11-21' },
      { id: 'name:other', reason: 'objection-upheld', on: '2026-11-21' },
    ]);
    expect(left).toMatchObject([{ why: 'entry-stays', what: 'name:another-shop' }]);
  });

  it('write any id so that it is read back, and none that could be a second line', async () => {
    const ids = ['name:a,repaired,2020-01-01', 'name:"x"', '# no comment', 'id', 'name:甲\tb;c'];
    const { text } = exportRemovals(
      ids.filter((id) => !id.includes('\t')).map((id) => objection('other', id)),
    );
    expect(await readBack(text)).toMatchObject(ids.slice(0, 4).map((id) => ({ id })));
    const { rows, taken, left } = exportRemovals([
      objection('other', 'name:a\nname:b'),
      accepted(leadReport({ kind: 'objection' })),
    ]);
    expect([rows, taken, left.map(({ why }) => why)]).toEqual([0, [], ['bad-id', 'no-entry']]);
  });

  it('name an entry once, however many objected to it', () => {
    const { rows, taken } = exportRemovals([objection('other'), objection('put-right')]);
    expect([rows, taken.length]).toEqual([1, 2]);
  });
});
