/** The commands of `inbox`, as a person gives them, with both databases for real. */
import { randomBytes } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { decide } from '../../../../cli/inbox/decide.ts';
import { openReportDatabase } from '../../../../cli/receiver/database/open.ts';
import { withEachDatabase } from '../receiver/databases.ts';
import { evidenceOf, leadReport, picture, sha256 } from '../receiver/packages.ts';
import { askState, inbox, inboxJson, inboxText, receive } from './inbox-runs.ts';

vi.setConfig({ testTimeout: 120_000 });

const objection = () =>
  leadReport({
    kind: 'objection',
    entry: { id: 'name:演示甲', name: '演示甲商贸有限公司' },
    objection: { ground: 'wrong-facts', onBehalf: true },
  });

withEachDatabase(({ place, at }) => {
  it('lists what waits, oldest first, and narrows by kind, state, list and text', async () => {
    const lead = leadReport();
    const other = leadReport({ list: { id: 'other.list', title: '另一名单' }, account: '百分之100%_的假' });
    const wronged = objection();
    await receive(place(), { report: lead }, { report: other }, { report: wronged });
    const ids = async (...args: string[]): Promise<unknown[]> =>
      (await inboxJson(place(), 'list', ...args)).map(({ id }) => id);
    expect(await ids()).toEqual([lead.id, other.id, wronged.id]);
    expect(await ids('--kind', 'objection')).toEqual([wronged.id]);
    expect(await ids('--list', 'other.list')).toEqual([other.id]);
    expect(await ids('--text', '100%_的')).toEqual([other.id]);
    expect(await ids('--text', '1%的')).toEqual([]);
    // in full width and capitals, as people paste
    expect(await ids('--text', 'ＭＡＬＬ.jd.COM')).toEqual([lead.id, other.id, wronged.id]);
    expect(await ids('--limit', '2')).toEqual([lead.id, other.id]);
    await inboxText(place(), 'refuse', lead.id, '--reason', '证据不足');
    expect(await ids()).toEqual([other.id, wronged.id]);
    expect(await ids('--state', 'refused')).toEqual([lead.id]);
    expect(await ids('--state', 'all')).toHaveLength(3);
    const text = await inboxText(place(), 'list', '--limit', '1');
    expect(text).toContain('演示某某商贸有限公司');
    expect(text).toContain('2 reports, the oldest 1 of them shown');
  });

  it('shows a report, and saves its evidence byte for byte', async () => {
    const noise = new Uint8Array(randomBytes(300_000));
    const report = leadReport({
      evidence: [evidenceOf('evidence/1.png', picture), evidenceOf('evidence/2.bin', noise)],
      reporter: { name: '演示志愿者', contact: 'demo@example.test' },
    });
    await receive(place(), { report, evidence: { 'evidence/1.png': picture, 'evidence/2.bin': noise } });
    const text = await inboxText(place(), 'show', report.id.slice(0, 8), '--evidence', at('saved'));
    expect(text).toContain(`SHA-256 ${sha256(noise)}`);
    expect(text).toContain('在演示群里招人刷单，每单返五元。');
    expect(text).toContain('演示志愿者');
    expect((await readdir(at('saved'))).toSorted()).toEqual(['1.png', '2.bin', 'report.json']);
    expect((await readFile(at('saved/2.bin'))).equals(noise)).toBe(true);
    expect(JSON.parse(await readFile(at('saved/report.json'), 'utf8'))).toEqual(report);
    // once more changes nothing; another file in the way is never overwritten
    await inboxText(place(), 'show', report.id, '--evidence', at('saved'));
    await writeFile(at('saved/1.png'), 'mine');
    const { code, err } = await inbox(place(), ['show', report.id, '--evidence', at('saved')]);
    expect(code).toBe(1);
    expect(err).toContain('another file of this name is there');
    expect(await readFile(at('saved/1.png'), 'utf8')).toBe('mine');
  });

  it('finds a package that was changed in the database', async () => {
    const report = leadReport();
    await receive(place(), { report });
    const database = await openReportDatabase(place());
    const { content } = await database.db.selectFrom('packages').select('content').executeTakeFirstOrThrow();
    const changed = Buffer.from(content);
    changed[60] = (changed[60] ?? 0) ^ 1;
    await database.db.updateTable('packages').set({ content: changed }).execute();
    await database.close();
    const { code, err } = await inbox(place(), ['show', report.id]);
    expect(code).toBe(1);
    expect(err).toContain('its hash differs');
  });

  it('tells the sender what was decided, and keeps every decision', async () => {
    const reports = [leadReport(), leadReport(), objection()] as const;
    const [first, second, third] = await receive(place(), ...reports.map((report) => ({ report })));
    if (!first || !second || !third) throw new Error('a receipt is missing');
    await inboxText(place(), 'accept', first.report, '--reason', '谢谢');
    await inboxText(place(), 'merge', second.report, first.report);
    await inboxText(place(), 'refuse', third.report, '--reason', '名单上的决定仍然有效');
    expect(await askState(place(), first)).toMatchObject({ state: 'accepted', reason: '谢谢' });
    expect(await askState(place(), second)).toMatchObject({ state: 'merged', receipt: second.receipt });
    const refused = await askState(place(), third);
    expect(refused).toMatchObject({ state: 'refused', reason: '名单上的决定仍然有效' });
    expect(refused.at > third.at).toBe(true);
    // changed one's mind: both decisions are kept; the same again is none
    await inboxText(place(), 'accept', third.report);
    expect(await inboxText(place(), 'accept', third.report)).toContain('already');
    const [shown] = await inboxJson(place(), 'show', third.report);
    expect(shown?.['decisions']).toMatchObject([
      { state: 'refused', reason: '名单上的决定仍然有效' },
      { state: 'accepted', reason: null },
    ]);
    expect(await askState(place(), third)).not.toHaveProperty('reason');
    const [kept] = await inboxJson(place(), 'show', first.report);
    expect(kept?.['merged']).toEqual([second.report]);
  });

  it('merges only into a report of the same way that stays, and changes nothing where a slip is made', async () => {
    const reports = [leadReport(), leadReport(), leadReport(), objection()] as const;
    await receive(place(), ...reports.map((report) => ({ report })));
    const [a, b, c, wronged] = reports;
    await inboxText(place(), 'merge', a.id, b.id);
    const refused = async (...args: string[]): Promise<string> => {
      const { code, err } = await inbox(place(), args);
      expect(code).toBe(1);
      return err;
    };
    expect(await refused('merge', b.id, a.id)).toContain(`merged into ${b.id}`);
    expect(await refused('merge', b.id, b.id)).toContain('into itself');
    expect(await refused('merge', c.id, wronged.id)).toContain('different ways');
    expect(await refused('accept', c.id, 'ffffffff')).toContain('no report has this id');
    expect(await refused('accept', c.id, 'no id')).toContain('is no id of a report');
    expect((await inbox(place(), ['refuse', c.id])).code).toBe(2);
    expect((await inbox(place(), ['refuse', c.id, '--reason', ' '])).code).toBe(2);
    const waiting = await inboxJson(place(), 'list');
    expect(waiting.map(({ id }) => id)).toEqual([b.id, c.id, wronged.id]);
  });

  it('never merges two reports into each other, even when two keepers do it at once', async () => {
    const databases = await Promise.all([openReportDatabase(place()), openReportDatabase(place())]);
    const [one, two] = databases;
    try {
      for (let round = 0; round < 5; round++) {
        const [a, b] = [leadReport(), leadReport()];
        await receive(place(), { report: a }, { report: b });
        const results = await Promise.allSettled([
          decide(one, a.id, { state: 'merged', into: b.id }, new Date()),
          decide(two, b.id, { state: 'merged', into: a.id }, new Date()),
        ]);
        expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      }
    } finally {
      await Promise.all(databases.map((database) => database.close()));
    }
  });

  it('shows what strangers wrote without letting the terminal obey it', async () => {
    const escape = '\u001B[2J\u001B]0;taken\u0007';
    const report = leadReport({
      account: `${escape}第一行\n\u202E第二行`,
      subject: { company: `演示${escape}公司`, shopName: 'a\rb' },
      evidence: [{ ...evidenceOf('evidence/1.png', picture), name: `图${escape}` }],
    });
    await receive(place(), { report });
    const shown = await inboxText(place(), 'show', report.id);
    const listed = await inboxText(place(), 'list');
    for (const text of [shown, listed]) {
      // eslint-disable-next-line no-control-regex
      expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
      expect(text).toContain('\\u{1b}');
    }
    expect(shown).toContain('  \\u{202e}第二行\n');
  });
});

it('says which database it looked for where there is none', async () => {
  const { code, err } = await inbox('/nowhere/at-all.sqlite', ['list']);
  expect([code, err.includes('--database')]).toEqual([1, true]);
  const unreachable = await inbox('postgres://me:secret@/reports?host=/nowhere', ['list']);
  expect(unreachable.code).toBe(1);
  expect(unreachable.err).not.toContain('secret');
});
