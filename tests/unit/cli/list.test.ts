/** The commands of `list`, as a person gives them. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listJson, xinbiaoList } from './list-runs.ts';
import type { Run } from './list-runs.ts';

// Each test runs several commands, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let folder: string;
const at = (name: string): string => join(folder, name);

/** Builds table.csv into `out`. */
function build(...args: string[]): Promise<Run> {
  return xinbiaoList('build', at('table.csv'), '--out', at('out'), '--key', at('key.pem'), ...args);
}

const table = `某某名单
企业名称,统一社会信用代码,列入事由,法定代表人
演示甲商贸有限公司,914403001922038216,刷单炒信,王五
演示乙商贸有限公司,914403001922038217,失信被执行人,赵六
张三,,制假售假,
演示甲商贸有限公司,914403001922038216,刷单炒信,孙七
`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinbiao-list-'));
  await writeFile(at('table.csv'), table);
  expect((await xinbiaoList('keygen', at('key.pem'))).code).toBe(0);
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('list keygen', () => {
  it('writes a key that only its owner reads, prints its public half, and never overwrites', async () => {
    const facts = await listJson('keygen', at('new.pem'));
    const pem = await readFile(at('new.pem'), 'utf8');
    expect((await stat(at('new.pem'))).mode & 0o777).toBe(0o600);
    expect(pem).toContain('BEGIN PRIVATE KEY');
    expect(JSON.stringify(facts)).not.toContain(pem.split('\n')[1]);
    const again = await xinbiaoList('keygen', at('new.pem'));
    expect([again.code, again.out]).toEqual([1, '']);
    expect(again.err).toContain('is not overwritten');
    expect(await readFile(at('new.pem'), 'utf8')).toBe(pem);
  });

  it('tells the fingerprint that feeds of this key will have', async () => {
    const { fingerprint } = await listJson('keygen', at('new.pem'));
    const built = await listJson(
      'build',
      at('table.csv'),
      '--out',
      at('out'),
      '--key',
      at('new.pem'),
      '--tier',
      'other',
    );
    expect(built['fingerprint']).toBe(fingerprint);
  });
});

describe('list build', () => {
  it('prints counts that add up and every refused row with its reason', async () => {
    const { code, out } = await build('--tier', 'blacklist', '--published', '2026-01-01');
    expect(code).toBe(0);
    expect(out).toMatch(/Rows read\s+│ 4 /);
    expect(out).toMatch(/Entries\s+│ 2 /);
    expect(out).toMatch(/Refused rows\s+│ 2 /);
    expect(out).toMatch(/Valid USCCs\s+│ 1 /);
    expect(out).toContain('row 5: a natural person');
    expect(out).toContain('row 6: the same as row 3');
    expect(out).toContain('1 × a code fails its check digit');
  });

  it('gives the same as JSON', async () => {
    const report = await listJson(
      'build',
      at('table.csv'),
      '--out',
      at('out'),
      '--key',
      at('key.pem'),
      '--tier',
      'blacklist',
    );
    expect(report).toMatchObject({
      rowsRead: 4,
      entries: 2,
      validUsccs: 1,
      serial: 1,
      id: 'table',
      tier: 'blacklist',
    });
    expect(report['refused']).toHaveLength(2);
  });

  it('raises the serial, keeps what the feed said of itself, and keeps its fingerprint', async () => {
    await build(
      '--tier',
      'watchlist',
      '--title',
      '演示名单',
      '--issuer',
      '演示机关',
      '--id',
      'demo.list',
      '--rectify-months',
      '6',
    );
    const first = await listJson('verify', at('out'));
    expect((await build()).code).toBe(0);
    const second = await listJson('verify', at('out'));
    expect(second).toMatchObject({
      id: 'demo.list',
      title: '演示名单',
      issuer: '演示机关',
      tier: 'watchlist',
      serial: 2,
    });
    expect(second['fingerprint']).toBe(first['fingerprint']);
  });

  it('follows the feed of --previous in a new folder', async () => {
    await build('--tier', 'other');
    const out = await listJson(
      'build',
      at('table.csv'),
      '--previous',
      at('out'),
      '--out',
      at('next'),
      '--key',
      at('key.pem'),
    );
    expect(out).toMatchObject({ serial: 2, tier: 'other' });
  });

  it('drops parts that no reader needs any more, not those of the issue before', async () => {
    const parts = async (): Promise<string[]> => readdir(at('out/snapshot'));
    const publish = async (cause: string, ...args: string[]): Promise<void> => {
      await writeFile(at('table.csv'), `企业名称,列入事由\n演示甲商贸有限公司,${cause}\n`);
      expect((await build(...args)).code).toBe(0);
    };
    await publish('刷单炒信', '--tier', 'other');
    const [first] = await parts();
    await publish('传销');
    await publish('虚假宣传');
    expect(await parts()).toHaveLength(2);
    expect(await parts()).not.toContain(first);
    expect((await xinbiaoList('verify', at('out'))).code).toBe(0);
  });

  it('refuses the folder of another list, another key, and a folder without a previous feed', async () => {
    await build('--tier', 'other');
    const before = await readFile(at('out/feed.json'));
    const other = await build('--id', 'another');
    expect([other.code, other.out]).toEqual([1, '']);
    expect(other.err).toContain('another list (table)');
    await xinbiaoList('keygen', at('stranger.pem'));
    const stranger = await build('--key', at('stranger.pem'));
    expect(stranger.code).toBe(1);
    expect(stranger.err).toContain('a key that its root does not name');
    expect((await build('--previous', at('nowhere'))).err).toContain('there is no feed.json');
    expect(await readFile(at('out/feed.json'))).toEqual(before);
  });

  it('takes a separate offline key for the root', async () => {
    await xinbiaoList('keygen', at('root.pem'));
    expect((await build('--tier', 'other', '--root-key', at('root.pem'))).code).toBe(0);
    expect((await xinbiaoList('verify', at('out'))).code).toBe(0);
  });

  it('says in plain words what is wrong with its input, and writes nothing', async () => {
    await writeFile(at('old.xls'), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1));
    await writeFile(at('colours.csv'), '颜色,大小\n红,大\n');
    await writeFile(at('persons.csv'), '姓名\n张三\n');
    const cases = {
      'old.xls': 'save it as .xlsx',
      'colours.csv': 'No column of names',
      'persons.csv': 'not one of 1 rows',
      'none.csv': 'cannot be read',
    };
    for (const [name, words] of Object.entries(cases)) {
      const run = await xinbiaoList(
        'build',
        at(name),
        '--out',
        at('out'),
        '--key',
        at('key.pem'),
        '--tier',
        'other',
      );
      expect([run.code, run.out], name).toEqual([1, '']);
      expect(run.err, name).toContain(words);
    }
    await writeFile(at('no-key.pem'), 'hello');
    expect((await build('--tier', 'other', '--key', at('no-key.pem'))).err).toContain(
      'no Ed25519 private key',
    );
    await expect(stat(at('out'))).rejects.toThrow('ENOENT');
  });

  it('tells bad usage from bad input', async () => {
    expect((await build()).code).toBe(2);
    expect((await build('--tier', 'red')).code).toBe(2);
    expect((await build('--tier', 'other', '--published', 'yesterday')).code).toBe(2);
    expect((await build('--tier', 'other', '--rectify-months', '-1')).code).toBe(2);
    expect((await xinbiaoList('build', '--help')).code).toBe(0);
  });
});

describe('list verify', () => {
  it('finds a sound feed sound, in a folder and on a server, and tells another fingerprint', async () => {
    await build('--tier', 'other');
    const facts = await listJson('verify', at('out'));
    expect(facts).toMatchObject({ entries: 2, serial: 1, stale: false });
    const server = createServer((request, response) => {
      readFile(join(at('out'), request.url ?? '')).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    try {
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      expect(await listJson('verify', `${address}/feed.json`)).toEqual(facts);
      expect((await xinbiaoList('verify', `${address}/missing/`)).err).toContain('HTTP 404');
    } finally {
      server.close();
    }
    const wrong = await xinbiaoList('verify', at('out'), '--fingerprint', '0'.repeat(64));
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('another root');
  });

  it('finds a damaged part, and addresses that no list is fetched from', async () => {
    await build('--tier', 'other');
    const [name = ''] = await readdir(at('out/snapshot'));
    const part = at(`out/snapshot/${name}`);
    const bytes = await readFile(part);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    await writeFile(part, bytes);
    const damaged = await xinbiaoList('verify', at('out'));
    expect([damaged.code, damaged.out]).toEqual([1, '']);
    expect(damaged.err).toContain('not the one that was signed');
    expect((await xinbiaoList('verify', 'http://lists.xinbiao.example/')).err).toContain('https');
    expect((await xinbiaoList('verify', at('nowhere'))).code).toBe(1);
  });
});

describe('list show', () => {
  it('shows a table or the feed made of it: the same entries, a line each', async () => {
    await build('--tier', 'blacklist', '--published', '2026-01-01');
    const ofFeed = await xinbiaoList('show', at('out'), '--json');
    const ofTable = await xinbiaoList(
      'show',
      at('table.csv'),
      '--json',
      '--tier',
      'blacklist',
      '--published',
      '2026-01-01',
    );
    expect(ofTable.out).toBe(ofFeed.out);
    const entries = ofFeed.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { subject: { name: string } });
    expect(entries.map(({ subject }) => subject.name)).toEqual(['演示甲商贸有限公司', '演示乙商贸有限公司']);
    expect(ofFeed.out).not.toContain('王五');
  });

  it('shows as many as --limit says', async () => {
    const { out } = await xinbiaoList('show', at('table.csv'), '--limit', '1');
    expect(out).toContain('演示甲商贸有限公司');
    expect(out).not.toContain('演示乙商贸有限公司');
    expect(out).toContain('1 of 2 entries');
  });
});

/** Runs the front door itself, in a process of its own. */
const run = (...args: string[]): Promise<[number, string, string]> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['cli/main.ts', 'list', ...args], (error, out, err) => {
      resolve([typeof error?.code === 'number' ? error.code : 0, out, err]);
    });
  });

it('is reached by the front door, which tells bad usage and bad input by its exit code', async () => {
  const [code, out, err] = await run('show', at('table.csv'), '--limit', '1');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('演示甲商贸有限公司');
  expect(await run('show', at('nowhere'))).toEqual([
    1,
    '',
    `${at('nowhere')}: there is no such file or folder.\n`,
  ]);
  expect((await run('show'))[0]).toBe(2);
});
