import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { checkDeposited, readDeposited } from '../../utils/desk/ledger/deposits/check-deposit.ts';
import type { Deposited } from '../../utils/desk/ledger/deposits/check-deposit.ts';
import { readLedger } from '../../utils/desk/ledger/chain/ledger-file.ts';
import { InputError } from '../errors.ts';
import { faultText, withLedgerErrors } from '../ledger-errors.ts';

interface VerifyOptions {
  head?: string;
  json?: true;
}

/** As many faults are named. */
const namedFaults = 10;

export function registerLedgerVerify(ledger: Command): void {
  ledger
    .command('verify')
    .description(
      'check every byte of a ledger: each event, each chain, the header, and what was deposited of it',
    )
    .argument('<file>', 'a ledger as the desk exports it')
    .option(
      '--head <code or file>',
      'a deposited head: the code as it was printed, or the file that was saved',
    )
    .option('--json', 'print JSON')
    .action(verify);
}

async function verify(file: string, { head, json }: VerifyOptions): Promise<void> {
  const deposited =
    head === undefined
      ? undefined
      : await withLedgerErrors(
          () => head,
          () => readHead(head),
        );
  const cases = new Set<string>();
  const { header, faults, audit } = await withLedgerErrors(
    () => file,
    () =>
      readLedger(createReadStream(file, { highWaterMark: 1 << 18 }), (event) => {
        if (event.case !== undefined) cases.add(event.case);
      }),
  );
  const forks = audit.forks();
  const check = deposited && checkDeposited(deposited, audit, faults);
  if (json) {
    const facts = { written: header?.written, events: audit.events, cases: cases.size, heads: audit.heads() };
    process.stdout.write(
      `${JSON.stringify({ ...facts, forks, faults, ...(check && { deposit: check }) })}\n`,
    );
  } else {
    process.stdout.write(`${audit.events} events of ${cases.size} cases.\n`);
    for (const { desk, seq, hash } of audit.heads()) {
      process.stdout.write(`desk ${desk}: ${seq} events, the last is ${hash}\n`);
    }
    for (const { desk, seq } of forks) {
      process.stdout.write(`desk ${desk}: two copies went on from event ${seq - 1}; both are kept.\n`);
    }
    if (check?.outcome === 'stands') {
      process.stdout.write(`The deposited head stands: event ${check.seq} of desk ${check.desk}.\n`);
    }
  }
  const wrong = faults.slice(0, namedFaults).map(faultText);
  if (faults.length > namedFaults) wrong.push(`and ${faults.length - namedFaults} more`);
  if (check?.outcome === 'changed') {
    wrong.push(
      'The deposited head is not in this ledger: its chain was written anew, or cut off, after the deposit.',
    );
  }
  if (check?.outcome === 'missing') {
    wrong.push('This ledger ends before the deposited head: it is an older copy, or was cut off.');
  }
  if (wrong.length > 0) throw new InputError(`${file} is not as it was written.\n${wrong.join('\n')}`);
  if (!json) process.stdout.write('The ledger is whole.\n');
}

/** A code, or the file of that name. */
async function readHead(head: string): Promise<Deposited> {
  const text = await readFile(head, 'utf8').catch(() => head);
  return readDeposited(text);
}
