/**
 * Putting a backup's desk back where there is none. Its records are gathered in a database beside the desk, so that a
 * large one needs little memory, and go over in one transaction: a desk is there whole, or not at all.
 */
import { deleteRestoringDesk, openRestoringDesk } from '../../desk/database.ts';
import type { DeskDatabase, StoredParcel } from '../../desk/database.ts';
import type { RestorePlan } from '../../model/backup.ts';
import type { ReportProblem } from '../../model/report-problem.ts';
import { deskFailure, holdsNothing, isDeskEmpty, withDesk, withDeskIfAny } from './desk-access.ts';
import { deskPlaces } from './desk-form.ts';
import type { DeskRecord } from './desk-form.ts';
import { tellDeskReplaced } from '../../messages/desk-replaced.ts';
import { readBackup } from './read.ts';

type DeskPlan = NonNullable<RestorePlan['desk']>;

/** Counts what of a desk comes back. */
export class DeskTally {
  readonly #counts = { locked: false, drafts: 0, evidence: 0, parcels: 0, held: 0, events: 0, monthly: 0 };
  #records = 0;

  add({ store, key, value }: DeskRecord): void {
    this.#records += 1;
    const counts = this.#counts;
    if (store === 'meta' && key === 'vault') counts.locked = true;
    if (store === 'drafts') counts.drafts += 1;
    if (store === 'evidence') counts.evidence += 1;
    if (store === 'monthly') counts.monthly += 1;
    if (store === 'segments') counts.events += (value as { count: number }).count;
    if (store !== 'outbox') return;
    counts.parcels += 1;
    if (isOnItsWay(value as StoredParcel)) counts.held += 1;
  }

  /** @returns undefined where the backup has no desk */
  async plan(): Promise<DeskPlan | undefined> {
    if (this.#records === 0) return undefined;
    const isEmpty = await withDeskIfAny(isDeskEmpty);
    return { known: isEmpty === false, ...this.#counts };
  }
}

const isOnItsWay = ({ state }: StoredParcel): boolean => state === 'waiting' || state === 'sending';

/**
 * A parcel of a backup. It may have been sent since the backup was made, and withdrawn and sent anew under another id,
 * which no receiver would know for the same: so it is the person who lets it go. One that is withdrawn is taken to have
 * reached somebody.
 */
function restoredParcel(parcel: StoredParcel): StoredParcel {
  if (isOnItsWay(parcel)) {
    const { nextTry: _, ...rest } = parcel;
    const error: ReportProblem = 'restored';
    return { ...rest, state: 'held', error, tries: Math.max(parcel.tries, 1) };
  }
  return parcel.state === 'held' ? { ...parcel, tries: Math.max(parcel.tries, 1) } : parcel;
}

/**
 * Puts a backup's desk back, and tells open pages of the desk. Where there is a desk by now it stays as it is.
 * @throws MessageError as `readBackup`; `desk-no-space`, `desk-not-opened`
 */
export async function restoreDesk(file: Blob): Promise<void> {
  try {
    const gathered = await openRestoringDesk();
    try {
      await readBackup(file, { desk: (record) => gather(gathered, record) });
      if (await putOver(gathered)) tellDeskReplaced();
    } finally {
      gathered.close();
      await deleteRestoringDesk();
    }
  } catch (error) {
    throw deskFailure(error);
  }
}

async function gather(gathered: DeskDatabase, { store, key, value }: DeskRecord): Promise<void> {
  // A restored desk is a copy: two that went on under one name would fork its chain (docs/ledger.md).
  if (store === 'meta' && key === 'desk') return;
  const restored = store === 'outbox' ? restoredParcel(value as StoredParcel) : value;
  // Which value goes with which store, `desk-form.ts` has checked.
  await gathered.put(store, restored as never, key);
}

/** @returns false where there is a desk by now */
async function putOver(gathered: DeskDatabase): Promise<boolean> {
  const stores = await Promise.all(
    deskPlaces.map(async (store) => {
      const tx = gathered.transaction(store);
      const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      return { store, keys, values };
    }),
  );
  return withDesk(async (db) => {
    const tx = db.transaction(deskPlaces, 'readwrite', { durability: 'strict' });
    const isEmpty = await holdsNothing((store) => tx.objectStore(store));
    const writes = isEmpty
      ? stores.flatMap(({ store, keys, values }) =>
          keys.map(async (key, at) => tx.objectStore(store).put(values[at] as never, key)),
        )
      : [];
    await Promise.all([...writes, tx.done]);
    return isEmpty;
  });
}
