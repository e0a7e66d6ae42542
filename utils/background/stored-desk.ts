/** What the desk holds, counted without being read: Blobs stay where they are, and a locked desk stays locked. */
import type { DeskDatabase, DeskRecord, DeskStore } from '../desk/database.ts';
import type { StoredData } from '../model/backup.ts';
import { withDeskIfAny } from './backup/desk-access.ts';

type StoredDesk = StoredData['desk'];
type Held = StoredDesk['drafts'];

/** @returns zeros where there is no desk: asking makes none. @throws MessageError `desk-not-opened` */
export async function storedDesk(): Promise<StoredDesk> {
  const none = { count: 0, bytes: 0 };
  const counted = await withDeskIfAny(async (db): Promise<StoredDesk> => {
    const ledger = await measure(db, 'segments', ({ count, lines }) => ({ count, bytes: lines.length }));
    const deposits = await measure(db, 'deposits', sealed);
    return {
      locked: (await db.count('meta', 'vault')) > 0,
      drafts: await measure(db, 'drafts', sealed),
      evidence: await measure(db, 'evidence', ({ bytes }) => ({ count: 1, bytes: bytes.size })),
      outbox: await measure(db, 'outbox', (parcel) => ({
        count: 1,
        bytes: parcel.zip.size + parcel.sealed.length,
      })),
      ledger: { count: ledger.count, bytes: ledger.bytes + deposits.bytes },
      monthly: await measure(db, 'monthly', sealed),
    };
  });
  return (
    counted ?? { locked: false, drafts: none, evidence: none, outbox: none, ledger: none, monthly: none }
  );
}

const sealed = (value: Uint8Array): Held => ({ count: 1, bytes: value.length });

/** One record at a time: a ledger is large. */
async function measure<Store extends DeskStore>(
  db: DeskDatabase,
  store: Store,
  of: (record: DeskRecord<Store>) => Held,
): Promise<Held> {
  const sum = { count: 0, bytes: 0 };
  let cursor = await db.transaction(store).store.openCursor();
  while (cursor !== null) {
    const { count, bytes } = of(cursor.value);
    sum.count += count;
    sum.bytes += bytes;
    cursor = await cursor.continue();
  }
  return sum;
}
