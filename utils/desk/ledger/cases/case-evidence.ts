/** The bytes of cases' evidence: kept once, by their hash. */
import type { DeskDatabase } from '../../database.ts';
import { sha256Hex } from '../../../hash/sha256.ts';
import type { Vault } from '../../vault/vault.ts';

/** Stands for the draft that other evidence belongs to. */
const owner = 'ledger';

const keyOf = (sha256: string): string => `${owner}-${sha256}`;

/** Keeps bytes. @returns their SHA-256, hex. @throws Error `no-space` */
export async function keepEvidence(db: DeskDatabase, vault: Vault, blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const sha256 = await sha256Hex(bytes);
  const key = keyOf(sha256);
  const sealed = await vault.seal(bytes, `evidence/${key}`);
  try {
    await db.put('evidence', { draft: owner, bytes: new Blob([sealed]) }, key);
  } catch (error) {
    throw error instanceof Error && error.name === 'QuotaExceededError' ? new Error('no-space') : error;
  }
  return sha256;
}

/** Drops bytes that no case has any more. */
export async function dropEvidence(db: DeskDatabase, sha256: string): Promise<void> {
  await db.delete('evidence', keyOf(sha256));
}

/** @returns undefined where the bytes are not here. @throws Error `desk-damaged` where they are not what was kept */
export async function readEvidence(
  db: DeskDatabase,
  vault: Vault,
  sha256: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const key = keyOf(sha256);
  const stored = await db.get('evidence', key);
  if (stored === undefined) return undefined;
  const bytes = await vault.open(new Uint8Array(await stored.bytes.arrayBuffer()), `evidence/${key}`);
  const digest = await sha256Hex(bytes);
  if (digest !== sha256) throw new Error('desk-damaged');
  return bytes;
}
