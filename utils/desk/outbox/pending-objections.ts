/** Which entries the person has objected to, as far as nobody has answered: what their own marks say of it. */
import { addDays, legalDayAt, legalDayOf } from '../../model/days.ts';
import type { Day } from '../../model/entry.ts';
import type { OutboxState } from '../../model/report-desk.ts';
import type { Receipt } from '../../model/report.ts';
import type { DeskDatabase, StoredParcel } from '../database.ts';
import { openJson } from '../sealed-json.ts';
import type { Vault } from '../vault/vault.ts';
import { readParcels } from './parcel-store.ts';
import type { SealedParcel } from './parcel-store.ts';

export interface PendingObjection {
  list: string;
  entry: string;
  /** The day on which the person let it go. */
  on: Day;
}

/** A receiver is asked no more after a year: an objection that nobody answered by then is pending no more. */
const daysPending = 365;

/**
 * @returns the objections of the outbox that are on their way, or were handed over, and not answered; the earliest of
 *   each entry. Those that cannot be opened (the desk is locked) are left out
 */
export async function pendingObjections(
  db: DeskDatabase,
  vault: Vault,
  now: Date,
): Promise<PendingObjection[]> {
  const since = addDays(legalDayAt(now), -daysPending);
  const found = await Promise.all([...(await readParcels(db))].map((one) => objectionOf(vault, ...one)));
  const first = new Map<string, PendingObjection>();
  for (const one of found) {
    if (one === undefined || one.on < since) continue;
    const name = JSON.stringify([one.list, one.entry]);
    if (one.on < (first.get(name)?.on ?? '9999')) first.set(name, one);
  }
  return [...first.values()];
}

async function objectionOf(
  vault: Vault,
  id: string,
  { sealed, state, queued }: StoredParcel,
): Promise<PendingObjection | undefined> {
  const part = await openJson<SealedParcel>(vault, sealed, `outbox/${id}`).catch(() => undefined);
  const on = legalDayOf(queued);
  if (part?.objects === undefined || on === undefined || isAnswered(state, part.receipt)) return undefined;
  return { ...part.objects, on };
}

/** Whether somebody decided on it. What was merged into another's objection is decided with that one. */
function isAnswered(state: OutboxState, receipt: Receipt | undefined): boolean {
  return state === 'refused' || receipt?.state === 'accepted' || receipt?.state === 'refused';
}
