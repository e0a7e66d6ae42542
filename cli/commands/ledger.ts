/** `xinbiao ledger …`: checks and merges ledgers that the desk exported. */
import type { Command } from 'commander';
import { registerLedgerMerge } from './ledger-merge.ts';
import { registerLedgerVerify } from './ledger-verify.ts';

export function registerLedger(program: Command): void {
  const ledger = program.command('ledger').description('check and merge ledgers of cases');
  registerLedgerVerify(ledger);
  registerLedgerMerge(ledger);
}
