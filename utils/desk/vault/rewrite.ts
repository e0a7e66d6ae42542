/** Goes through all that is sealed in the desk and seals it another way, record by record. */
import type {
  DeskDatabase,
  DeskRecord,
  DeskStore,
  StoredEvidence,
  StoredParcel,
  StoredSegment,
} from '../database.ts';
import type { Sealed, SealedPlace } from './vault.ts';

/** @returns the value sealed anew; undefined where it is to stay as it is */
export type Reseal = (sealed: Sealed, place: SealedPlace) => Promise<Sealed | undefined>;

type Key = string | number;
type SealedValue = Sealed | Blob;

/** What of a record is sealed, and the record with other sealed values. */
interface Parts<Stored> {
  read: (record: Stored, key: Key) => [place: SealedPlace, value: SealedValue][];
  write: (record: Stored, values: SealedValue[]) => Stored;
}

const whole = (store: 'drafts' | 'deposits' | 'monthly'): Parts<Sealed> => ({
  read: (record, key) => [[`${store}/${key}`, record]],
  write: (record, [value]) => (value as Sealed | undefined) ?? record,
});

/** Every store of the desk is named here: one that is added without it does not compile. */
const partsOf: { [Store in DeskStore]: Parts<DeskRecord<Store>> } = {
  drafts: whole('drafts'),
  deposits: whole('deposits'),
  monthly: whole('monthly'),
  evidence: {
    read: ({ bytes }, key) => [[`evidence/${key}`, bytes]],
    write: (record: StoredEvidence, [bytes]) => ({
      ...record,
      bytes: (bytes as Blob | undefined) ?? record.bytes,
    }),
  },
  outbox: {
    read: ({ sealed, zip }, key) => [
      [`outbox/${key}`, sealed],
      [`outbox-zip/${key}`, zip],
    ],
    write: (record: StoredParcel, [sealed, zip]) => ({
      ...record,
      sealed: (sealed as Sealed | undefined) ?? record.sealed,
      zip: (zip as Blob | undefined) ?? record.zip,
    }),
  },
  segments: {
    read: ({ lines }, key) => [[`segments/${key}`, lines]],
    write: (record: StoredSegment, [lines]) => ({
      ...record,
      lines: (lines as Sealed | undefined) ?? record.lines,
    }),
  },
};

const stores = Object.keys(partsOf) as DeskStore[];

/**
 * Reseals all records. A record that changes meanwhile is taken again; one that cannot be read stays as it is.
 * @param progress records done, and of how many
 * @returns how many records were written
 */
export async function rewriteAll(
  db: DeskDatabase,
  reseal: Reseal,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<number> {
  const keys: [store: DeskStore, key: Key][] = [];
  for (const store of stores) {
    for (const key of await db.getAllKeys(store)) keys.push([store, key]);
  }
  let written = 0;
  for (const [done, [store, key]] of keys.entries()) {
    progress(done, keys.length);
    if (await rewriteRecord(db, store, key, reseal)) written += 1;
  }
  progress(keys.length, keys.length);
  return written;
}

async function rewriteRecord(db: DeskDatabase, store: DeskStore, key: Key, reseal: Reseal): Promise<boolean> {
  // Their types differ by store, and go together by `partsOf`.
  const { read, write } = partsOf[store] as Parts<unknown>;
  for (;;) {
    const record: unknown = await db.get(store, key);
    if (record === undefined) return false;
    const before = read(record, key).map(([, value]) => value);
    const after: SealedValue[] = [];
    for (const [place, value] of read(record, key)) after.push(await resealed(value, place, reseal));
    if (after.every((value, at) => value === before[at])) return false;
    const tx = db.transaction(store, 'readwrite', { durability: 'strict' });
    const now: unknown = await tx.store.get(key);
    const isSame =
      now !== undefined && read(now, key).every(([, value], at) => isUnchanged(value, before[at]));
    if (isSame) await tx.store.put(write(now, after) as never, key);
    await tx.done;
    if (isSame) return true;
  }
}

async function resealed(value: SealedValue, place: SealedPlace, reseal: Reseal): Promise<SealedValue> {
  if (!(value instanceof Blob)) return (await reseal(value, place)) ?? value;
  const fresh = await reseal(new Uint8Array(await value.arrayBuffer()), place);
  return fresh === undefined ? value : new Blob([fresh], { type: value.type });
}

/**
 * Whether a value is what was read. A Blob cannot be read within a transaction: its size tells, since whoever writes
 * meanwhile seals the other way, which takes 28 bytes more or fewer.
 */
function isUnchanged(value: SealedValue, before: SealedValue | undefined): boolean {
  if (value instanceof Blob) return before instanceof Blob && value.size === before.size;
  if (before === undefined || before instanceof Blob || value.length !== before.length) return false;
  return value.every((byte, at) => byte === before[at]);
}
