/** The desk's part of a backup, in portions that fit into messages. */
import type { DeskDatabase } from '../../desk/database.ts';
import { toBase64 } from '../../lists/feed/encoding.ts';
import { MessageError } from '../../messages/error.ts';
import type { BackupCursor } from '../../model/backup.ts';
import { isDeskEmpty, withDeskIfAny } from './desk-access.ts';
import { deskPlaces, lineOfRecord, longPartOf, sizeOf, sliceBytes } from './desk-form.ts';
import type { DeskRecord } from './desk-form.ts';

type DeskCursor = Extract<BackupCursor, { at: 'desk' }>;

/** A portion is handed over when it is so long, in characters. It can be longer by a slice, or by one record. */
const portionLength = 4_000_000;

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`;

/** Whether there is something of the desk to be backed up. */
export async function hasDesk(): Promise<boolean> {
  return (await withDeskIfAny(async (db) => !(await isDeskEmpty(db)))) ?? false;
}

/**
 * What tells whether the desk's records are those of before: drafts move to the outbox and back, evidence is blurred,
 * the lock goes on or off. What was read before and after such a step would not be one desk. What is written into a draft
 * or added to the ledger meanwhile does no harm.
 */
export async function deskSeen(): Promise<string> {
  const seen = await withDeskIfAny(async (db) => {
    const tx = db.transaction(['meta', 'drafts', 'evidence', 'outbox']);
    return Promise.all([
      tx.objectStore('meta').get('vault'),
      tx.objectStore('drafts').getAllKeys(),
      tx.objectStore('evidence').getAllKeys(),
      tx.objectStore('evidence').getAll(),
      tx.objectStore('outbox').getAllKeys(),
    ]);
  });
  const [vault, drafts, keys, evidence, outbox] = seen ?? [];
  const lock = vault === undefined ? {} : lineOfRecord({ store: 'meta', key: 'vault', value: vault });
  const sizes = evidence?.map(({ bytes }) => bytes.size);
  return hashOf(new TextEncoder().encode(JSON.stringify([lock, drafts, keys, sizes, outbox])));
}

/**
 * A portion of the desk.
 * @returns the last without `next`; `records` counts those that were written so far
 * @throws MessageError `desk-changed` where what is read now is not the desk of before
 */
export async function deskPortion(
  cursor: DeskCursor,
): Promise<{ text: string; next?: DeskCursor; records: number }> {
  const portion = await withDeskIfAny((db) => portionOf(db, cursor));
  const ended = portion ?? { text: '', records: cursor.records };
  if (ended.next === undefined && (await deskSeen()) !== cursor.seen) throw new MessageError('desk-changed');
  return ended;
}

async function portionOf(
  db: DeskDatabase,
  cursor: DeskCursor,
): Promise<{ text: string; next?: DeskCursor; records: number }> {
  let { store, after, slicing, records } = cursor;
  let text = '';
  while (text.length < portionLength) {
    const record = await recordBehind(db, store, after);
    if (record === undefined) {
      const following = deskPlaces[deskPlaces.indexOf(store) + 1];
      if (following === undefined) return { text, records };
      store = following;
      after = undefined;
      continue;
    }
    const long = longPartOf(record.value);
    if (long !== undefined) {
      const whole = { size: sizeOf(long), ...(long instanceof Uint8Array && { hash: await hashOf(long) }) };
      const isTheSame = slicing === undefined || (slicing.size === whole.size && slicing.hash === whole.hash);
      if (!isTheSame) throw new MessageError('desk-changed');
      let from = slicing?.from ?? 0;
      while (from < whole.size && text.length < portionLength) {
        const slice = await sliceOf(long, from);
        text += lineOf({ slice: toBase64(slice) });
        from += slice.length;
      }
      slicing = from < whole.size ? { from, ...whole } : undefined;
      if (slicing !== undefined) break;
    }
    text += lineOf(lineOfRecord(record));
    records += 1;
    after = record.key;
  }
  return { text, next: { ...cursor, store, after, slicing, records }, records };
}

async function sliceOf(long: Blob | Uint8Array, from: number): Promise<Uint8Array> {
  const to = from + sliceBytes;
  return long instanceof Blob
    ? new Uint8Array(await long.slice(from, to).arrayBuffer())
    : long.subarray(from, to);
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

async function recordBehind(
  db: DeskDatabase,
  store: DeskRecord['store'],
  after: string | number | undefined,
): Promise<DeskRecord | undefined> {
  const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
  const cursor = await db.transaction(store).store.openCursor(range);
  return cursor === null ? undefined : { store, key: cursor.key, value: cursor.value };
}
