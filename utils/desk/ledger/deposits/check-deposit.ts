/** Whether a ledger still holds what was deposited: a chain that was reckoned anew after a change ends elsewhere. */
import { DepositFile } from '../../../model/ledger/events.ts';
import type { ChainHead } from '../../../model/ledger/events.ts';
import type { ChainFault, DepositCheck } from '../../../model/ledger/chain.ts';
import type { ChainAudit } from '../chain/chain-audit.ts';
import { isCodeOf, readDepositCode } from './deposit-code.ts';

/** A deposit as it was read: the whole head of a file, or what a code holds of its hash. */
export type Deposited = { head: ChainHead } | { bits: bigint };

/**
 * @param text a code as a person typed it, or the text of a deposit's file
 * @throws Error `ledger-bad-code` where it is neither
 */
export function readDeposited(text: string): Deposited {
  if (!text.trimStart().startsWith('{')) return readDepositCode(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('ledger-bad-code');
  }
  const parsed = DepositFile.safeParse(value);
  if (!parsed.success) throw new Error('ledger-bad-code');
  return { head: parsed.data.head };
}

/** @param faults of the whole ledger: what is before a deposited event must be whole, or the event says nothing of it */
export function checkDeposited(
  deposited: Deposited,
  audit: ChainAudit,
  faults: readonly ChainFault[],
): DepositCheck & { hash?: string } {
  const head = 'head' in deposited ? deposited.head : undefined;
  const isWanted =
    'bits' in deposited ? (hash: string) => isCodeOf(deposited, hash) : (hash: string) => hash === head?.hash;
  const found = audit.find(isWanted);
  if (found === undefined) {
    return { outcome: head !== undefined && audit.reach(head.desk) < head.seq ? 'missing' : 'changed' };
  }
  const { desk, seq, hash } = found;
  const isBroken = faults.some((fault) => fault.desk === desk && (fault.seq ?? 0) <= seq);
  return { outcome: isBroken ? 'changed' : 'stands', seq, desk, hash };
}
