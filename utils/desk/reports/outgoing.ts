/** The way from a draft to a parcel and back: each in one transaction, so that nothing is in both places or in none. */
import { addressFor } from '../../model/destination.ts';
import type { Draft, KeptEvidence } from '../../model/report-desk.ts';
import type { Report } from '../../model/report.ts';
import { ReportError } from '../../model/report-problem.ts';
import type { DeskDatabase, StoredParcel } from '../database.ts';
import type { ParcelState } from '../outbox/parcel.ts';
import type { SealedParcel } from '../outbox/parcel-store.ts';
import { openJson, sealJson } from '../sealed-json.ts';
import type { Vault } from '../vault/vault.ts';
import { sealEvidence } from './evidence-bytes.ts';
import { readPackage } from './package.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Moves a draft into the outbox, with its package. */
export async function moveToOutbox(
  db: DeskDatabase,
  vault: Vault,
  draft: Draft,
  { report, zip, state, to }: { report: Report; zip: Bytes; state: ParcelState; to: string },
): Promise<StoredParcel> {
  const { id } = draft;
  const part: SealedParcel = {
    kind: report.kind,
    title: titleOf(report),
    ...objectsOf(report),
    begun: draft.begun,
    ...(draft.addresses && { addresses: draft.addresses }),
  };
  const sealed = await sealJson(vault, part, `outbox/${id}`);
  const parcel = { ...state, to, sealed, zip: new Blob([await vault.seal(zip, `outbox-zip/${id}`)]) };
  const transaction = db.transaction(['drafts', 'evidence', 'outbox'], 'readwrite', { durability: 'strict' });
  const evidence = transaction.objectStore('evidence');
  const keys = await evidence.index('draft').getAllKeys(id);
  await Promise.all([
    transaction.objectStore('drafts').delete(id),
    ...keys.map((key) => evidence.delete(key)),
    transaction.objectStore('outbox').put(parcel, id),
    transaction.done,
  ]);
  return parcel;
}

/**
 * Takes a parcel out of the outbox again.
 * @param newId makes ids, of evidence and of the draft where the parcel may have reached somebody: a receiver would
 *   take the same id for the same report
 * @throws ReportError `no-item`, `being-sent`, `already-delivered`, `damaged-package`
 */
export async function moveToDrafts(
  db: DeskDatabase,
  vault: Vault,
  id: string,
  { newId, now }: { newId: () => string; now: Date },
): Promise<Draft> {
  const parcel = await db.get('outbox', id);
  demandAtRest(parcel);
  const part = await openJson<SealedParcel>(vault, parcel.sealed, `outbox/${id}`);
  const zip = await vault.open(new Uint8Array(await parcel.zip.arrayBuffer()), `outbox-zip/${id}`);
  const { report, evidence } = await readPackage(zip);
  const draftId = parcel.tries > 0 || parcel.state === 'handed' ? newId() : id;
  const keys = evidence.map(newId);
  const draft = draftOf(report, part, { id: draftId, keys, now });
  const sealed = await sealJson(vault, draft, `drafts/${draftId}`);
  const pieces = await Promise.all(
    evidence.map((bytes, at) => sealEvidence(vault, draftId, keys[at] ?? '', bytes)),
  );
  const transaction = db.transaction(['drafts', 'evidence', 'outbox'], 'readwrite', { durability: 'strict' });
  const outbox = transaction.objectStore('outbox');
  demandAtRest(await outbox.get(id)); // it may have left meanwhile
  await Promise.all([
    outbox.delete(id),
    transaction.objectStore('drafts').put(sealed, draftId),
    ...pieces.map((piece, at) => transaction.objectStore('evidence').put(piece, keys[at] ?? '')),
    transaction.done,
  ]);
  return draft;
}

function demandAtRest(parcel: StoredParcel | undefined): asserts parcel is StoredParcel {
  if (parcel === undefined) throw new ReportError('no-item');
  if (parcel.state === 'sending') throw new ReportError('being-sent');
  if (parcel.state === 'delivered') throw new ReportError('already-delivered');
}

function draftOf(
  report: Report,
  { begun, addresses }: SealedParcel,
  { id, keys, now }: { id: string; keys: readonly string[]; now: Date },
): Draft {
  const { format: _, version: __, written: ___, evidence, ...fields } = report;
  const to = addressFor(report.kind, addresses);
  const pieces = evidence.map(({ kind, name, type, bytes, sha256, note, taken }, at): KeptEvidence => {
    const told = { ...(note !== undefined && { note }), ...(taken && { taken }) };
    return Object.assign({ kind, name, type, bytes, sha256, key: keys[at] ?? '' }, told);
  });
  return {
    ...fields,
    id,
    begun,
    changed: now.toISOString(),
    ...(addresses && { addresses }),
    ...(to !== undefined && { to }),
    evidence: pieces,
  };
}

function objectsOf({ kind, list, entry }: Report): Pick<SealedParcel, 'objects'> {
  return kind === 'objection' && list && entry ? { objects: { list: list.id, entry: entry.id } } : {};
}

/** What it is about, in the fewest words. */
function titleOf({ subject, entry, links, kind }: Report): string {
  const { shopName, company, shopUrl, itemUrl, shopId } = subject ?? {};
  return (
    shopName ??
    company ??
    entry?.name ??
    shopUrl ??
    itemUrl ??
    shopId ??
    entry?.id ??
    links?.[0]?.company ??
    kind
  );
}
