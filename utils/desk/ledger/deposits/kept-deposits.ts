/** Heads that this desk deposited, as it keeps them. */
import type { Deposit } from '../../../model/ledger/chain.ts';
import type { DeskDatabase } from '../../database.ts';
import { openJson, sealJson } from '../../sealed-json.ts';
import type { Vault } from '../../vault/vault.ts';

/** @throws Error `desk-locked`, `desk-damaged` */
export async function readDeposits(db: DeskDatabase, vault: Vault): Promise<Deposit[]> {
  const tx = db.transaction('deposits');
  const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  const deposits: Deposit[] = [];
  for (const [at, number] of keys.entries()) {
    const sealed = values[at];
    if (sealed === undefined) continue;
    const deposit = await openJson<Omit<Deposit, 'number'>>(vault, sealed, `deposits/${number}`);
    deposits.push({ ...deposit, number });
  }
  return deposits;
}

/** Keeps a deposit behind all that are there. @returns it with its number */
export async function keepDeposit(
  db: DeskDatabase,
  vault: Vault,
  deposit: Omit<Deposit, 'number'>,
): Promise<Deposit> {
  for (;;) {
    const number = ((await db.getAllKeys('deposits')).at(-1) ?? 0) + 1;
    const sealed = await sealJson(vault, deposit, `deposits/${number}`);
    try {
      await db.add('deposits', sealed, number);
      return { ...deposit, number };
    } catch (error) {
      // Another page was first with this number.
      if (!(error instanceof Error && error.name === 'ConstraintError')) throw error;
    }
  }
}
