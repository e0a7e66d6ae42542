/** The loop closed without a browser: received, accepted, exported, built into a feed, or taken off it. */
import { readFile, writeFile } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { loadList } from '../../../../cli/load-list.ts';
import type { Entry } from '../../../../utils/model/entry.ts';
import type { Report } from '../../../../utils/model/report.ts';
import { listJson, xinbiaoList } from '../list-runs.ts';
import { withEachDatabase } from '../receiver/databases.ts';
import { leadReport } from '../receiver/packages.ts';
import { askState, inbox, inboxJson, inboxText, receive } from './inbox-runs.ts';

vi.setConfig({ testTimeout: 120_000 });

const listed = '演示甲商贸有限公司';
const uscc = '914403001922038216';
const table = `企业名称,统一社会信用代码,列入事由,列入日期
${listed},${uscc},刷单炒信,2026-01-05
演示乙商贸有限公司,,失信被执行人,2026-01-05
`;

const links = (seenOn: string, changes: object = {}): Report =>
  leadReport({
    kind: 'links',
    account: '',
    links: [
      {
        storefront: {
          site: 'jd',
          shopId: '99000007',
          name: '演示甲专卖店',
          // what a sender says of its own word is not believed
          basis: 'decision',
          confirmations: 500,
          ...changes,
        },
        company: listed,
        code: uscc,
        seenOn,
      },
    ],
  });

withEachDatabase(({ place, at }) => {
  async function build(tables: string[], ...more: string[]): Promise<Record<string, unknown>> {
    await xinbiaoList('keygen', at('key.pem'));
    const files = tables.map(at);
    return listJson(
      'build',
      ...files,
      '--out',
      at('feed'),
      '--key',
      at('key.pem'),
      '--id',
      'demo.list',
      ...more,
    );
  }

  const entries = async (): Promise<Entry[]> => (await loadList(at('feed'))).entries;

  it('carries an accepted lead into a feed as a volunteer’s word, whatever the rest of the list is', async () => {
    const report = leadReport({ cause: 'court-defaulter' });
    const [receipt] = await receive(place(), { report });
    if (!receipt) throw new Error('no receipt');
    expect(await inboxText(place(), 'export', '--entries', at('leads.csv'))).toContain('nothing to export');
    await inboxText(place(), 'accept', report.id);
    expect(await askState(place(), receipt)).toMatchObject({ state: 'accepted' });
    await inboxText(place(), 'export', '--entries', at('leads.csv'));
    await writeFile(at('table.csv'), table);
    const built = await build(['table.csv', 'leads.csv'], '--tier', 'blacklist', '--basis', 'administrative');
    expect([built['entries'], built['refused']]).toEqual([3, []]);
    const found = (await entries()).find(({ subject }) => subject.name === '演示某某商贸有限公司');
    expect(found).toMatchObject({
      tier: 'other',
      basisKind: 'volunteer',
      causes: [{ code: 'court-defaulter' }],
      subject: { region: '浙江省杭州市' },
      storefronts: [{ site: 'jd', shopId: '99000001' }],
    });
    expect(found).not.toHaveProperty('status');
    const csv = await readFile(at('leads.csv'), 'utf8');
    expect(csv).not.toContain(report.account);
  });

  it('carries an accepted shop link to the company’s entry, as often as it was stated', async () => {
    const [first, second, third] = [links('2026-10-01'), links('2026-11-01'), links('2026-11-02')];
    await receive(place(), { report: first }, { report: second }, { report: third });
    await inboxText(place(), 'accept', first.id);
    await inboxText(place(), 'merge', second.id, first.id);
    await inboxText(place(), 'export', '--links', at('links.csv'));
    await writeFile(at('table.csv'), table);
    await build(['table.csv'], '--tier', 'blacklist', '--links', at('links.csv'));
    const [entry] = await entries();
    expect(entry?.storefronts).toEqual([
      {
        site: 'jd',
        shopId: '99000007',
        name: '演示甲专卖店',
        seen: '2026-11-01',
        basis: 'volunteer',
        confirmations: 2,
      },
    ]);
  });

  it('takes an upheld objection’s entry off the feed, with a tombstone', async () => {
    await writeFile(at('table.csv'), table);
    await build(['table.csv'], '--tier', 'blacklist');
    const [entry] = await entries();
    if (!entry) throw new Error('no entry');
    const objection = leadReport({
      kind: 'objection',
      entry: { id: entry.id, name: listed },
      objection: { ground: 'put-right', onBehalf: false },
    });
    await receive(place(), { report: objection });
    await inboxText(place(), 'accept', objection.id, '--reason', '已核实整改');
    await inboxText(place(), 'export', '--removals', at('removed.csv'));
    const built = await build(['table.csv'], '--removed', at('removed.csv'), '--allow-shrinking');
    expect(built).toMatchObject({ removed: 1, entries: 1 });
    expect((await entries()).map(({ subject }) => subject.name)).toEqual(['演示乙商贸有限公司']);
    // what the table still says does not bring it back
    expect(await build(['table.csv'])).toMatchObject({ entries: 1, keptOut: [entry.id] });
  });

  it('exports what is new only, everything again on demand, and overwrites no file that differs', async () => {
    const [old, young] = [leadReport(), leadReport({ subject: { company: '演示另一商贸有限公司' } })];
    await receive(place(), { report: old }, { report: young });
    await inboxText(place(), 'accept', old.id);
    const facts = async (file: string, ...more: string[]): Promise<Record<string, unknown> | undefined> =>
      (await inboxJson(place(), 'export', '--entries', at(file), ...more))[0];
    expect(await facts('1.csv')).toMatchObject({ reports: 1, rows: 1, before: 0 });
    expect(await facts('2.csv')).toMatchObject({ reports: 0, before: 1 });
    await inboxText(place(), 'accept', young.id);
    expect(await facts('3.csv')).toMatchObject({ reports: 1, before: 1 });
    expect(await facts('all.csv', '--again')).toMatchObject({ reports: 2, before: 0 });
    const all = await readFile(at('all.csv'), 'utf8');
    expect(await facts('all.csv', '--again')).toMatchObject({ reports: 2 });
    expect(await readFile(at('all.csv'), 'utf8')).toBe(all);
    const { code, err } = await inbox(place(), ['export', '--entries', at('1.csv'), '--again']);
    expect([code, err.includes('not overwritten')]).toEqual([1, true]);
    const [shown] = await inboxJson(place(), 'show', old.id);
    expect(shown?.['exports']).toMatchObject([{ form: 'entries' }]);
    // deciding otherwise afterwards warns that the table does not change by itself
    expect(await inboxText(place(), 'refuse', old.id, '--reason', '撤回')).toContain('exported before');
  });
});
