/** The desk's vault as the background has it: with the key of the session, where somebody unlocked the desk. */
import { readDeskKey } from '../../desk-key.ts';
import type { DeskDatabase } from '../../desk/database.ts';
import { openVault } from '../../desk/vault/open-vault.ts';
import type { Vault } from '../../desk/vault/vault.ts';

/** @returns of a locked desk a vault that answers every call with `desk-locked` */
export async function deskVault(database: DeskDatabase): Promise<Vault> {
  try {
    return await openVault(async () => database, await readDeskKey());
  } catch (error) {
    if (!(error instanceof Error && error.message === 'desk-locked')) throw error;
    const refuse = async (): Promise<never> => Promise.reject(error);
    return { seal: refuse, open: refuse };
  }
}
