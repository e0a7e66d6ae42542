/** The bytes of evidence, sealed, each by a key of its own. */
import { ReportError } from '../../model/report-problem.ts';
import type { DeskDatabase, StoredEvidence } from '../database.ts';
import type { Vault } from '../vault/vault.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A record of the store `evidence`. @param key by which it will be kept */
export async function sealEvidence(
  vault: Vault,
  draft: string,
  key: string,
  bytes: Bytes,
): Promise<StoredEvidence> {
  return { draft, bytes: new Blob([await vault.seal(bytes, `evidence/${key}`)]) };
}

/** @throws ReportError `no-evidence` */
export async function readEvidence(db: DeskDatabase, vault: Vault, key: string): Promise<Bytes> {
  const kept = await db.get('evidence', key);
  if (kept === undefined) throw new ReportError('no-evidence');
  return vault.open(new Uint8Array(await kept.bytes.arrayBuffer()), `evidence/${key}`);
}
