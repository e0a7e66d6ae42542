/** Parcels in the desk's database. What tells of somebody is sealed; the state lies open, and changes in one step. */
import type { OutboxItem } from '../../model/report-desk.ts';
import type { Receipt, Refusal, Report } from '../../model/report.ts';
import type { DeskDatabase, StoredParcel } from '../database.ts';
import { openJson } from '../sealed-json.ts';
import type { Vault } from '../vault/vault.ts';

/** What is sealed of a parcel, beside its package. */
export interface SealedParcel {
  kind: Report['kind'];
  title: string;
  /** Of an objection: the entry that it is about. */
  objects?: { list: string; entry: string };
  /** Of the draft. */
  begun: string;
  /** The list's addresses, for the draft that it becomes when it is withdrawn. */
  addresses?: { report?: string; appeal?: string };
  receipt?: Receipt;
  refusal?: Refusal;
}

/** All parcels by id. Packages are not read with them. */
export async function readParcels(db: DeskDatabase): Promise<Map<string, StoredParcel>> {
  const { store } = db.transaction('outbox');
  const [ids, parcels] = await Promise.all([store.getAllKeys(), store.getAll()]);
  const pairs = parcels.flatMap((parcel, at): [string, StoredParcel][] => {
    const id = ids[at];
    return id === undefined ? [] : [[id, parcel]];
  });
  return new Map(pairs);
}

/**
 * Changes a parcel in one transaction, on the disk before it returns.
 * @param make gives the new one, or undefined where all stays as it is
 * @returns the new one; undefined where there is none, or nothing was changed
 */
export async function changeParcel(
  db: DeskDatabase,
  id: string,
  make: (parcel: StoredParcel) => StoredParcel | undefined,
): Promise<StoredParcel | undefined> {
  const transaction = db.transaction('outbox', 'readwrite', { durability: 'strict' });
  const parcel = await transaction.store.get(id);
  const changed = parcel && make(parcel);
  if (changed) await transaction.store.put(changed, id);
  await transaction.done;
  return changed;
}

/** @throws Error `desk-locked`, `desk-damaged` */
export async function itemOf(vault: Vault, id: string, parcel: StoredParcel): Promise<OutboxItem> {
  const { kind, title, receipt, refusal } = await openJson<SealedParcel>(
    vault,
    parcel.sealed,
    `outbox/${id}`,
  );
  const { to, queued, state, tries, nextTry, error } = parcel;
  return {
    id,
    kind,
    title,
    to,
    queued,
    state,
    tries,
    ...(nextTry !== undefined && { nextTry }),
    ...(error !== undefined && { error }),
    ...(receipt && { receipt }),
    ...(refusal && { refusal }),
  };
}

/** All parcels as pages see them, in no particular order. @throws Error `desk-locked`, `desk-damaged` */
export async function readItems(db: DeskDatabase, vault: Vault): Promise<OutboxItem[]> {
  const parcels = await readParcels(db);
  return Promise.all(Array.from(parcels, ([id, parcel]) => itemOf(vault, id, parcel)));
}
