import { createReadStream } from 'node:fs';
import type { Command } from 'commander';
import { mergeLedgers } from '../../utils/desk/ledger/chain/transfer.ts';
import { withLedgerErrors } from '../ledger-errors.ts';

export function registerLedgerMerge(ledger: Command): void {
  ledger
    .command('merge')
    .description(
      'put ledgers together: all events of all of them, each once, the same whatever their order; writes the merged one',
    )
    .argument('<files...>', 'ledgers as desks export them; each is checked first')
    .action(merge);
}

async function merge(files: string[]): Promise<void> {
  let current = '';
  const chunks = files.map(async function* read(file): AsyncGenerator<Uint8Array> {
    current = file;
    yield* createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>;
  });
  const pieces = mergeLedgers(chunks);
  // Nothing is written before all of them were read and found whole.
  let piece = await withLedgerErrors(
    () => current,
    () => pieces.next(),
  );
  for (; piece.done !== true; piece = await pieces.next()) process.stdout.write(piece.value);
}
