/** Heads that this desk deposited, as it keeps them. */
import type { Deposit } from '../../model/ledger-desk.ts';
import type { DeskDatabase } from '../database.ts';
import type { Vault } from '../vault/vault.ts';

export async function readDeposits(db: DeskDatabase, vault: Vault): Promise<Deposit[]> {
  const tx = db.transaction('deposits');
  const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  const deposits: Deposit[] = [];
  for (const [at, number] of keys.entries()) {
    const sealed = values[at];
    if (sealed === undefined) continue;
    const text = new TextDecoder().decode(await vault.open(sealed, `deposits/${number}`));
    deposits.push({ ...(JSON.parse(text) as Omit<Deposit, 'number'>), number });
  }
  return deposits;
}

export async function keepDeposit(
  db: DeskDatabase,
  vault: Vault,
  deposit: Omit<Deposit, 'number'>,
): Promise<Deposit> {
  const bytes = new TextEncoder().encode(JSON.stringify(deposit));
  for (;;) {
    const number = ((await db.getAllKeys('deposits')).at(-1) ?? 0) + 1;
    const sealed = await vault.seal(bytes, `deposits/${number}`);
    try {
      await db.add('deposits', sealed, number);
      return { ...deposit, number };
    } catch (error) {
      // Another page was first with this number.
      if (!(error instanceof Error && error.name === 'ConstraintError')) throw error;
    }
  }
}
