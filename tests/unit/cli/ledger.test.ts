/** `xinbiao ledger` on files as the desk exports them. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { registerLedger } from '../../../cli/commands/ledger.ts';
import { depositCode } from '../../../utils/desk/ledger/deposits/deposit-code.ts';
import { chains, desks, fileOf, instant } from '../desk/ledger/chain/made-up-chains.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinbiao-ledger-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** @returns what the command prints */
async function ledger(...parameters: string[]): Promise<string> {
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const program = new Command().exitOverride();
  registerLedger(program);
  await program.parseAsync(['node', 'xinbiao', 'ledger', ...parameters]);
  return printed;
}

async function written(name: string, content: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

const [events = []] = fc.sample(chains(20, 12), { numRuns: 1, seed: 7 });
const own = events.filter(({ desk }) => desk === events[0]?.desk);
const last = own.at(-1);

it('says that a ledger is whole, and that a deposited head stands, by code and by file', async () => {
  const file = await written('ledger.jsonl', fileOf(events));
  expect(await ledger('verify', file)).toContain('The ledger is whole.');
  const code = depositCode(last?.hash ?? '');
  expect(await ledger('verify', file, '--head', code)).toContain(`stands: event ${last?.seq} of desk`);
  const head = { desk: last?.desk, seq: last?.seq, hash: last?.hash };
  const deposit = { format: 'xinbiao-deposit', version: 1, at: instant(0), head, code, events: 1, cases: 1 };
  const saved = await written('deposit.json', JSON.stringify(deposit));
  expect(await ledger('verify', file, '--head', saved)).toContain('The ledger is whole.');
  const facts = JSON.parse(await ledger('verify', file, '--json', '--head', code)) as object;
  expect(facts).toMatchObject({ events: events.length, faults: [], deposit: { outcome: 'stands' } });
});

it('names the first line that is wrong', async () => {
  const lines = fileOf(events).split('\n');
  lines[3] = (lines[3] ?? '').replace('"at":"2026', '"at":"2025');
  const file = await written('ledger.jsonl', lines.join('\n'));
  await expect(ledger('verify', file)).rejects.toThrow(/\nline 4: event \d+ of desk .*it was changed/);
  await expect(ledger('merge', file, file)).rejects.toThrow('line 4 is not as it was written');
});

it('catches a chain that ends elsewhere than what was deposited', async () => {
  const code = depositCode('ab'.repeat(32));
  const file = await written('ledger.jsonl', fileOf(events));
  await expect(ledger('verify', file, '--head', code)).rejects.toThrow(
    'The deposited head is not in this ledger',
  );
  await expect(ledger('verify', file, '--head', code.replace(/.$/, '#'))).rejects.toThrow('mistyped');
});

it('merges to the same file whatever the order', async () => {
  const [a, b] = [
    await written('a', fileOf(events.slice(0, 8))),
    await written('b', fileOf(events, desks[1])),
  ];
  const merged = await ledger('merge', a, b);
  vi.restoreAllMocks();
  expect(await ledger('merge', b, a)).toBe(merged);
  expect(await ledger('verify', await written('c', merged))).toContain(`${events.length} events`);
  expect(await readFile(a, 'utf8')).toBe(fileOf(events.slice(0, 8)));
});

it('says in plain words that a folder is no file', async () => {
  await expect(ledger('verify', folder)).rejects.toThrow(/the file cannot be read/);
});

it('says in plain words what is no ledger', async () => {
  const file = await written('list.csv', 'name\n演示\n');
  await expect(ledger('verify', file)).rejects.toThrow('This is no ledger.');
  await expect(ledger('verify', join(folder, 'none'))).rejects.toThrow('there is no such file');
});
