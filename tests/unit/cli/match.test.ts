/** `xinbiao match`, run as a person runs it. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// Each test starts a process, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

interface Line {
  query: string;
  level: string;
  state: string;
  entries: { list: string; id: string; name: string; level: string }[];
  evidence: { kind: string; strength: string; asked: string; listed: string }[];
}

interface Run {
  code: number;
  lines: Line[];
  err: string;
}

const table = `企业名称,统一社会信用代码,失信领域,列入日期
杭州乙丙丁演示电子商务有限公司,914403001922038216,失信被执行人,2026-05-20
宁波戊己演示贸易有限公司,91440300708461136T,工商吊销,2026-05-20
`;
const marked = '杭州乙丙丁演示电子商务有限公司';

let folder: string;
const at = (name: string): string => join(folder, name);

function match(input: string | Uint8Array, ...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['cli/main.ts', 'match', ...args], (error, out, err) => {
      const lines = out.split('\n').filter((line) => line !== '');
      resolve({
        code: typeof error?.code === 'number' ? error.code : 0,
        lines: lines.map((line) => JSON.parse(line) as Line),
        err,
      });
    });
    child.stdin?.end(input);
  });
}

const listed = (): string[] => ['--list', at('blacklist.csv'), '--as-of', '2026-06-15'];
const levels = ({ lines }: Run): string[] => lines.map(({ level }) => level);

const asOf = (day: string): Promise<Run> =>
  match(`${marked}\n`, '--list', at('blacklist.csv'), '--as-of', day);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinbiao-match-'));
  await writeFile(at('blacklist.csv'), table);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('match', () => {
  it('reads names, codes and addresses a line each, and tells of each in a line', async () => {
    const input = [
      marked,
      ' 91440300708461136t',
      '',
      '杭州乙丙丁演示电子商务有限责任公司',
      'https://shop5550001.taobao.com/',
      '兰州庚辛虚构种业有限公司\r',
      '宁波戊己演示贸易有限公司',
    ].join('\n');
    const run = await match(input, ...listed());
    expect([run.code, run.err]).toEqual([0, '']);
    expect(levels(run)).toEqual(['blacklist', 'notice', 'possible', 'none', 'none', 'possible']);
    expect(run.lines[0]).toMatchObject({
      query: marked,
      state: 'rectifying',
      entries: [{ name: marked, level: 'blacklist' }],
      evidence: [{ kind: 'legal-name', strength: 'full', asked: marked, listed: marked }],
    });
    expect(run.lines[3]).toEqual({
      query: 'https://shop5550001.taobao.com/',
      level: 'none',
      state: 'none',
      entries: [],
      evidence: [],
    });
  });

  it('takes the columns of a CSV together: a code that differs takes the mark away', async () => {
    const input = `\uFEFF年份,name,"uscc"\n2020,${marked},914403001922038216\n2021,"${marked}",91110000710926094P\n2022,,\n`;
    const run = await match(input, ...listed());
    expect(levels(run)).toEqual(['blacklist', 'none']);
    expect(run.lines[1]?.evidence.map(({ kind }) => kind)).toContain('code-conflict');
    expect(run.lines[0]).toMatchObject({ query: marked, name: marked, uscc: '914403001922038216' });
  });

  it('reads quoted cells over several lines, tabs, and a file', async () => {
    await writeFile(
      at('shops.tsv'),
      `name\tnote\n${marked}\t"a ""long""\nnote"\n兰州庚辛虚构种业有限公司\tx\n`,
    );
    expect(levels(await match('', ...listed(), at('shops.tsv')))).toEqual(['blacklist', 'none']);
  });

  it('reads GB18030', async () => {
    // 杭州乙丙丁演示电子商务有限公司 in GB18030
    const bytes = Uint8Array.from(
      Buffer.from('babcd6ddd2d2b1fbb6a1d1ddcabeb5e7d7d3c9cccef1d3d0cfdeb9abcbbe', 'hex'),
    );
    const run = await match(bytes, ...listed());
    expect(run.lines[0]).toMatchObject({ query: marked, level: 'blacklist' });
  });

  it('judges as of the day that is asked', async () => {
    expect((await asOf('2026-12-01')).lines[0]).toMatchObject({
      level: 'blacklist',
      state: 'deadline-passed',
    });
    expect((await asOf('2027-12-01')).lines[0]).toMatchObject({ level: 'same-name' });
    expect((await asOf('2032-12-01')).lines[0]).toMatchObject({ level: 'none', state: 'past-retention' });
  });

  it('looks in several lists, though their files be named alike', async () => {
    await writeFile(at('重点关注甲.csv'), table);
    await writeFile(at('重点关注乙.csv'), table);
    const others = ['--list', at('重点关注甲.csv'), '--list', at('重点关注乙.csv')];
    const run = await match(`${marked}\n`, ...listed(), ...others);
    expect(run.lines[0]?.entries.map(({ level }) => level)).toEqual(['blacklist', 'watchlist', 'watchlist']);
    expect(new Set(run.lines[0]?.entries.map(({ list }) => list)).size).toBe(3);
  });

  it('says in plain words what is wrong', async () => {
    const missing = await match('', '--list', at('none.csv'));
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('no such file')]);
    const noQueries = await match('', ...listed(), at('none.txt'));
    expect([noQueries.code, noQueries.err]).toEqual([1, expect.stringContaining('no such file')]);
    const quote = await match(`name\n"${marked}\n`, ...listed());
    expect([quote.code, quote.err]).toEqual([1, expect.stringContaining('never ends')]);
    expect((await match('')).code).toBe(2);
    expect((await match('', ...listed(), '--as-of', 'yesterday')).code).toBe(2);
  });
});
