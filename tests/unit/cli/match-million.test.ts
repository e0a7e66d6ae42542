/** Issue 2, point 3: a million real names against a really published list, by the commands that a person would use. */
import { spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const names = '../shared/names/enterprise-names-1m.csv.gz';
const table = '../shared/lists/ecommerce-blacklist-2017/91855.csv';
/** 4,269 companies with 电子商务 in their names, the same three among them. */
const lookAlikes = '../shared/names/ecommerce-company-names.csv';
const shared = [names, table, lookAlikes].every((file) => existsSync(file));

/** Some minutes: the machine may be small and busy. */
const patience = 600_000;

const listed = ['成都铁公鸡电子商务有限公司', '丹阳市天虎电子商务有限公司', '义乌市盈亚电子商务有限公司'];
const mostPossible = 5000;

let folder: string;

async function xinbiao(...args: string[]): Promise<void> {
  const child = spawn(process.execPath, ['cli/main.ts', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  expect(code).toBe(0);
}

interface Tally {
  read: number;
  byLevel: Map<string, string[]>;
  evidence: Map<string, string[]>;
}

/** The first column of a CSV, a line each; its header is left out. */
async function* firstColumn(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const lines = createInterface({ input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes });
  let batch = '';
  let isHeader = true;
  for await (const line of lines) {
    if (!isHeader) batch += `${line.slice(0, line.indexOf(','))}\n`;
    isHeader = false;
    if (batch.length > 100_000) {
      yield batch;
      batch = '';
    }
  }
  yield batch;
}

/** Sends the names in a file to `match` and counts what comes back; the names are kept of what is shown. */
async function matchAll(file: string, ...args: string[]): Promise<Tally> {
  const child = spawn(process.execPath, ['cli/main.ts', 'match', ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const sent = pipeline(firstColumn(file), child.stdin);
  const tally: Tally = { read: 0, byLevel: new Map(), evidence: new Map() };
  for await (const line of createInterface({ input: child.stdout })) {
    tally.read += 1;
    const { query, level, evidence } = JSON.parse(line) as {
      query: string;
      level: string;
      evidence: { kind: string }[];
    };
    if (level === 'none') continue;
    tally.byLevel.set(level, [...(tally.byLevel.get(level) ?? []), query]);
    if (level !== 'possible')
      tally.evidence.set(
        query,
        evidence.map(({ kind }) => kind),
      );
  }
  await sent;
  return tally;
}

describe(shared ? 'a million real names' : 'SKIPPED, ../shared is absent: a million real names', () => {
  beforeAll(async () => {
    if (!shared) return;
    folder = await mkdtemp(join(tmpdir(), 'xinbiao-million-'));
    await xinbiao('list', 'keygen', join(folder, 'key.pem'));
    const options = [
      '--out',
      join(folder, 'feed'),
      '--key',
      join(folder, 'key.pem'),
      '--published',
      '2017-11-01',
    ];
    await xinbiao('list', 'build', table, ...options, '--tier', 'blacklist');
  }, patience);

  afterAll(async () => {
    if (shared) await rm(folder, { recursive: true, force: true });
  });

  it.skipIf(!shared)(
    'against the blacklist of 2017 as it was: the three listed are marked by name, few others possible',
    async () => {
      const tally = await matchAll(names, '--list', join(folder, 'feed'), '--as-of', '2017-12-01');
      expect(tally.read).toBeGreaterThanOrEqual(1_000_000);
      expect([...tally.byLevel.keys()].toSorted((a, b) => a.localeCompare(b))).toEqual([
        'blacklist',
        'possible',
      ]);
      expect(new Set(tally.byLevel.get('blacklist'))).toEqual(new Set(listed));
      expect(tally.byLevel.get('blacklist')).toHaveLength(listed.length);
      for (const name of listed) expect(tally.evidence.get(name)).toContain('legal-name');
      expect(tally.byLevel.get('possible')?.length).toBeLessThanOrEqual(mostPossible);
    },
    patience,
  );

  it.skipIf(!shared)(
    'against the same list today: nothing is shown to a shopper, of the listed and of their look-alikes',
    async () => {
      const then = await matchAll(lookAlikes, '--list', join(folder, 'feed'), '--as-of', '2017-12-01');
      expect(new Set(then.byLevel.get('blacklist'))).toEqual(new Set(listed));
      const tally = await matchAll(lookAlikes, '--list', join(folder, 'feed'));
      expect(tally.read).toBe(then.read);
      expect([...tally.byLevel.keys()].filter((level) => level !== 'possible')).toEqual([]);
    },
    patience,
  );
});
