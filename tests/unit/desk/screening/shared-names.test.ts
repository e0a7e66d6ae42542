/** Issue 7, point 3: real names against a really published list, screened at the desk and by `xinbiao match`. */
import 'fake-indexeddb/auto';
import { spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadList } from '../../../../cli/load-list.ts';
import { matchLine } from '../../../../utils/desk/screening/judge-queries.ts';
import { store } from '../../lookup/desk.ts';
import { freshDatabase } from '../../store/made-up-list.ts';
import { ScreeningDesk } from './desk.ts';

const million = '../shared/names/enterprise-names-1m.csv.gz';
const table = '../shared/lists/ecommerce-blacklist-2017/91855.csv';
const lookAlikes = '../shared/names/ecommerce-company-names.csv';
const shared = [million, table, lookAlikes].every((file) => existsSync(file));

/** The day is one on which the list was young, so that every level is met. */
const day = '2017-12-01';
const published = '2017-11-01';
const mostLines = 100_000;

/** The first column of a CSV without its header, as many lines as may be screened at once. */
async function firstColumn(file: string): Promise<string> {
  const bytes = createReadStream(file);
  const names: string[] = [];
  for await (const line of createInterface({
    input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes,
  })) {
    names.push(line.slice(0, line.indexOf(',')));
    if (names.length > mostLines) break;
  }
  return `${names.slice(1).join('\n')}\n`;
}

async function matched(names: string): Promise<string[]> {
  const options = ['--list', table, '--tier', 'blacklist', '--published', published, '--as-of', day];
  const child = spawn(process.execPath, ['cli/main.ts', 'match', ...options], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(names);
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) lines.push(line);
  return lines;
}

async function screened(names: string): Promise<string[]> {
  const { list, entries } = await loadList(table, { tier: 'blacklist', published });
  const db = await freshDatabase();
  const { info, trust, serial, issued, expires } = list;
  await store(db, info.id, entries, { info, trust, serial, issued, expires });
  const desk = new ScreeningDesk(db, day);
  await desk.screen(names);
  const lines: string[] = [];
  for await (const judged of desk.service.judged()) lines.push(matchLine(judged));
  return lines;
}

describe(shared ? 'real names' : 'SKIPPED, ../shared is absent: real names', () => {
  it.skipIf(!shared).each([
    ['companies with 电子商务 in their names', lookAlikes, 4000],
    ['the first hundred thousand of a million companies', million, mostLines],
  ])(
    '%s: the desk and the command line agree line for line',
    async (_, file, atLeast) => {
      const names = await firstColumn(file);
      const [desk, line] = await Promise.all([screened(names), matched(names)]);
      expect(line.length).toBeGreaterThanOrEqual(atLeast);
      expect(desk.length).toBe(line.length);
      expect(desk.findIndex((one, at) => one !== line[at])).toBe(-1);
      expect(desk.filter((one) => !one.includes('"level":"none"')).length).toBeGreaterThan(0);
    },
    300_000,
  );
});
