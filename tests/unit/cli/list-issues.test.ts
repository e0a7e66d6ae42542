/** A list that is issued again and again: deltas, removals, and keys that change. */
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStandingFeed, writeFeed } from '../../../cli/feed-folder.ts';
import { listJson, Workplace, xinbiaoList } from './list-runs.ts';
import type { Run } from './list-runs.ts';

// Each test runs several commands, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const place = new Workplace();
const at = (name: string): string => place.at(name);

/** A table of made-up companies, of which `changed` have another cause. */
async function writeTable(numbers: readonly number[], changed: readonly number[] = []): Promise<void> {
  const rows = numbers.map((number) => {
    const cause = changed.includes(number) ? '失信被执行人' : '刷单炒信';
    // A number that does not shrink when it is packed, as real ones do not.
    return `演示第${number}号${(number * 2_654_435_761) % 99_999_989}商贸有限公司,${cause},2026-01-01`;
  });
  await writeFile(at('table.csv'), ['企业名称,列入事由,列入日期', ...rows].join('\n'));
}

const idOf = (number: number): string =>
  `name:演示第${number}号${(number * 2_654_435_761) % 99_999_989}商贸有限公司`;

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

function build(...args: string[]): Promise<Run> {
  return xinbiaoList('build', at('table.csv'), '--out', at('out'), '--key', at('key.pem'), ...args);
}

beforeEach(async () => {
  await place.open();
  await xinbiaoList('keygen', at('key.pem'));
  await writeTable(upTo(60));
  expect((await build('--tier', 'blacklist', '--id', 'made-up')).code).toBe(0);
  await cp(at('out'), at('first'), { recursive: true });
});
afterEach(() => place.clear());

describe('list build on an issue before', () => {
  it('does not publish over an issue that came out while this one was built', async () => {
    const before = await openStandingFeed(at('out'));
    const late = new Map([
      ['snapshot/late.jsonl.gz', new Uint8Array([1])],
      ['feed.json', new Uint8Array(await readFile(at('out/feed.json')))],
    ]);
    await writeTable(upTo(61));
    expect((await build()).code).toBe(0);
    await expect(writeFeed(at('out'), late, before?.feed)).rejects.toThrow(/another issue was published/);
    expect(await listJson('verify', at('out'), '--previous', at('first'))).toMatchObject({
      serial: 2,
      entries: 61,
    });
    expect(await readdir(at('out/snapshot'))).not.toContain('late.jsonl.gz');
  });

  it('is never of an earlier time than the issue before', async () => {
    const earlier = await build('--issued', '2020-01-01T00:00:00Z');
    expect(earlier).toMatchObject({ code: 1 });
    expect(earlier.err).toMatch(/the issue before is of .*give --issued a later time/);
    expect(await listJson('verify', at('out'))).toMatchObject({ serial: 1 });
  });

  it('works out the delta by itself, and readers of the issue before arrive by it', async () => {
    await writeTable(upTo(62), [3]);
    const { code } = await build();
    expect(code).toBe(0);
    expect(await listJson('verify', at('out'), '--previous', at('first'))).toMatchObject({
      serial: 2,
      entries: 62,
      deltas: 1,
      changes: 3,
      fromPrevious: 'deltas: 1',
    });
    const changes = await xinbiaoList('show', at('out'), '--since', '1');
    expect(
      changes.out
        .split('\n')
        .map((line) => line.slice(0, 10))
        .toSorted(),
    ).toEqual(['', '2  added  ', '2  added  ', '2  changed']);
    expect((await xinbiaoList('show', at('out'), '--since', '7')).err).toContain('not from 7');
    await cp(at('out'), at('second'), { recursive: true });
    await writeTable(upTo(63), [3]);
    await build();
    expect(await listJson('verify', at('out'), '--previous', at('first'))).toMatchObject({
      fromPrevious: 'deltas: 2',
    });
    // The older delta is still there for those whom only it helps.
    expect(await readdir(at('out/delta'))).toHaveLength(2);
  });

  it('refuses what vanishes without a reason, and takes it with one', async () => {
    await writeTable(upTo(60).filter((number) => number !== 7));
    const refused = await build();
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain(idOf(7));
    expect(refused.err).toContain('--removed');
    expect(await readFile(at('out/feed.json'))).toEqual(await readFile(at('first/feed.json')));

    await writeFile(at('removed.csv'), `id,reason,on\n"${idOf(7)}",repaired,2026-02-03\n`);
    const report = await listJson(
      'build',
      at('table.csv'),
      '--out',
      at('out'),
      '--key',
      at('key.pem'),
      '--removed',
      at('removed.csv'),
    );
    expect(report).toMatchObject({ serial: 2, entries: 59, added: 0, removed: 1, keptOut: [] });
    expect(await listJson('verify', at('out'), '--previous', at('first'))).toMatchObject({
      entries: 59,
      removals: 1,
      tombstones: 1,
      fromPrevious: 'deltas: 1',
    });
  });

  it('stops where more than a tenth is missing, reason or not, unless told otherwise', async () => {
    await writeTable(upTo(60).filter((number) => number > 6));
    const lines = upTo(7).map((number) => `${idOf(number)},expired\n`);
    await writeFile(at('removed.csv'), lines.slice(0, 6).join(''));
    expect((await build('--removed', at('removed.csv'))).code).toBe(0);

    await writeTable(upTo(60).filter((number) => number > 12));
    const all = upTo(12).map((number) => `${idOf(number)},expired\n`);
    await writeFile(at('removed.csv'), all.join(''));
    const stopped = await build('--removed', at('removed.csv'));
    expect(stopped.code).toBe(1);
    expect(stopped.err).toContain('6 of the 54 entries');
    expect(stopped.err).toContain('--allow-shrinking');
    expect((await build('--removed', at('removed.csv'), '--allow-shrinking')).code).toBe(0);
    expect(await listJson('verify', at('out'))).toMatchObject({ entries: 48, tombstones: 12 });
  });

  it('says what is wrong with a file of removals', async () => {
    await writeFile(at('removed.csv'), `${idOf(1)},because\n`);
    const run = await build('--removed', at('removed.csv'));
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.err).toContain('line 1');
    expect(run.err).toContain('objection-upheld');
    await writeFile(at('removed.csv'), 'name:无此公司,repaired\n');
    expect((await build('--removed', at('removed.csv'))).err).toContain('name:无此公司');
  });

  it('prints a link with the address, the list and the fingerprint', async () => {
    const report = await listJson(
      'build',
      at('table.csv'),
      '--out',
      at('out'),
      '--key',
      at('key.pem'),
      '--address',
      'https://lists.xinbiao.example/made-up',
    );
    expect(report['link']).toBe(
      `https://lists.xinbiao.example/made-up/#xinbiao=1&id=made-up&root=${String(report['fingerprint'])}`,
    );
    expect((await build('--address', 'http://lists.xinbiao.example/')).code).toBe(2);
  });
});

describe('list remove', () => {
  it('takes an entry off, and an older table cannot bring it back before it is listed anew', async () => {
    const removed = await listJson(
      'remove',
      at('out'),
      idOf(5),
      '--key',
      at('key.pem'),
      '--reason',
      'objection-upheld',
      '--on',
      '2026-02-01',
    );
    expect(removed).toMatchObject({ serial: 2, entries: 59, removed: [idOf(5)] });
    expect(await listJson('verify', at('out'), '--previous', at('first'))).toMatchObject({
      tombstones: 1,
      fromPrevious: 'deltas: 1',
    });
    // The table of before, with the entry still in it.
    const again = await listJson('build', at('table.csv'), '--out', at('out'), '--key', at('key.pem'));
    expect(again).toMatchObject({ entries: 59, added: 0, keptOut: [idOf(5)] });

    const table = await readFile(at('table.csv'), 'utf8');
    await writeFile(at('table.csv'), table.replace(/(第5号.*)2026-01-01/, '$12026-03-01'));
    const anew = await listJson('build', at('table.csv'), '--out', at('out'), '--key', at('key.pem'));
    expect(anew).toMatchObject({ entries: 60, added: 1, keptOut: [] });
    expect(await listJson('verify', at('out'))).toMatchObject({ tombstones: 0 });
  });

  it('says in words what it cannot do, and writes nothing', async () => {
    const remove = (id: string, ...args: string[]): Promise<Run> =>
      xinbiaoList('remove', at('out'), id, '--key', at('key.pem'), '--reason', 'withdrawn', ...args);
    expect((await remove('name:无此公司')).err).toContain('no entry with the id name:无此公司');
    expect((await remove(idOf(5), '--on', '2025-12-01')).err).toContain('after the day of removal');
    expect((await remove(idOf(5), '--reason', 'because')).code).toBe(2);
    expect(await readFile(at('out/feed.json'))).toEqual(await readFile(at('first/feed.json')));
    expect((await remove(idOf(5))).code).toBe(0);
    expect((await remove(idOf(5))).err).toContain('removed before');
  });
});

describe('list rotate', () => {
  it('changes the key; old readers arrive, the old key signs no more', async () => {
    await xinbiaoList('keygen', at('new.pem'));
    const rotated = await listJson('rotate', at('out'), '--key', at('key.pem'), '--new-key', at('new.pem'));
    const before = await listJson('verify', at('first'));
    expect(rotated).toMatchObject({ serial: 2, rootVersion: 2, fingerprint: before['fingerprint'] });
    expect(await listJson('verify', at('out'), '--previous', at('first'))).toMatchObject({
      entries: 60,
      fromPrevious: 'snapshot',
    });
    expect((await build()).err).toContain('a key that its root does not name');
    const next = await xinbiaoList('build', at('table.csv'), '--out', at('out'), '--key', at('new.pem'));
    expect(next.code).toBe(0);
  });

  it('wants as many keys as the root says, and lets a threshold rise', async () => {
    for (const name of ['a', 'b', 'c', 'root-1', 'root-2']) await xinbiaoList('keygen', at(`${name}.pem`));
    const keysOf = (flag: string, ...names: string[]): string[] =>
      names.flatMap((name) => [flag, at(`${name}.pem`)]);
    const keys = [...keysOf('--key', 'a', 'b'), ...keysOf('--root-key', 'root-1', 'root-2')];
    const built = await xinbiaoList(
      'build',
      at('table.csv'),
      '--out',
      at('many'),
      '--tier',
      'other',
      ...keys,
    );
    expect(built.code).toBe(0);
    const again = ['build', at('table.csv'), '--out', at('many')];
    expect((await xinbiaoList(...again, ...keysOf('--key', 'a'))).err).toContain('Fewer keys');
    expect((await xinbiaoList(...again, ...keysOf('--key', 'a', 'b'))).code).toBe(0);

    const rotate = ['rotate', at('many'), ...keysOf('--new-key', 'b', 'c')];
    expect((await xinbiaoList(...rotate, ...keysOf('--root-key', 'root-1'))).err).toContain('Fewer keys');
    expect((await xinbiaoList(...rotate, ...keysOf('--root-key', 'a', 'b'))).code).toBe(1);
    expect((await xinbiaoList(...rotate, ...keysOf('--root-key', 'root-1', 'root-2'))).code).toBe(0);
    expect((await xinbiaoList(...again, ...keysOf('--key', 'b', 'c'))).code).toBe(0);
    expect((await xinbiaoList('rotate', at('many'))).err).toContain('--new-key');
  });
});

describe('list verify', () => {
  it('finds a delta that is not the one that was signed, though the snapshot is sound', async () => {
    await writeTable(upTo(61));
    await build();
    const [name = ''] = await readdir(at('out/delta'));
    const bytes = await readFile(at(`out/delta/${name}`));
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    await writeFile(at(`out/delta/${name}`), bytes);
    const damaged = await xinbiaoList('verify', at('out'));
    expect([damaged.code, damaged.out]).toEqual([1, '']);
    expect(damaged.err).toContain('not the one that was signed');
  });

  it('finds a feed that goes back behind an earlier one', async () => {
    await writeTable(upTo(61));
    await build();
    const back = await xinbiaoList('verify', at('first'), '--previous', at('out'));
    expect(back.code).toBe(1);
    expect(back.err).toContain('older than what is known');
  });
});

it('shows texts of a list as texts: no escape sequence reaches the terminal', async () => {
  const escape = '\u001B';
  await writeFile(at('evil.csv'), `企业名称,列入事由\n演示${escape}[2J甲\u202E商贸有限公司,${escape}]0;x\n`);
  const shown = await xinbiaoList('show', at('evil.csv'));
  expect(shown.code).toBe(0);
  expect(shown.out).toContain('演示');
  expect(shown.out).not.toContain(escape);
  expect(shown.out).not.toContain('\u202E');
});
