/**
 * The desk's records as lines of a backup: as they lie, sealed as they are sealed. Bytes are written in base64; a Blob,
 * and bytes that are as long as one may be, are cut into slices, each a line of its own before the record that holds it:
 * so no line is longer than readers take, or than a message between page and background carries.
 */
import * as z from 'zod/mini';
import type { DeskPlace, DeskStore } from '../../desk/database.ts';
import { toBase64 } from '../../lists/feed/encoding.ts';
import type { OutboxState } from '../../model/report-desk.ts';
import { Int } from '../../model/scalars.ts';
import { readAs } from './later.ts';

/** A multiple of three: slices but the last have no padding. Some four million characters as base64. */
export const sliceBytes = 3 * 1024 * 1024;

const SomeBytes = z.instanceof(Uint8Array);
const states = [
  'waiting',
  'sending',
  'held',
  'delivered',
  'refused',
  'handed',
] as const satisfies OutboxState[];

/** What a record has to be to be put back. What a later version of us added to one goes with it. */
const recordForms: Record<DeskStore, z.ZodMiniType> = {
  drafts: SomeBytes,
  deposits: SomeBytes,
  monthly: SomeBytes,
  evidence: z.looseObject({ draft: z.string(), bytes: z.instanceof(Blob) }),
  outbox: z.looseObject({
    state: z.enum(states),
    to: z.string(),
    tries: Int,
    queued: z.string(),
    nextTry: z.optional(z.string()),
    error: z.optional(z.string()),
    sealed: SomeBytes,
    zip: z.instanceof(Blob),
  }),
  segments: z.looseObject({ count: Int, lines: SomeBytes }),
};

/** Whoever makes a file could make unlocking last for ever. */
const mostIterations = 100_000_000;

const metaForms = {
  vault: z.looseObject({
    salt: SomeBytes,
    iterations: Int.check(z.positive(), z.maximum(mostIterations)),
    iv: SomeBytes,
    wrapped: SomeBytes,
    keyId: z.string(),
    change: z.optional(z.enum(['locking', 'unlocking'])),
  }),
  'former-keys': z.looseObject({ keys: z.array(SomeBytes) }),
  desk: z.looseObject({ id: z.string() }),
} satisfies Record<string, z.ZodMiniType>;

const numbered: ReadonlySet<DeskPlace> = new Set(['segments', 'deposits']);

/** In the order in which they are written. */
export const deskPlaces = [
  'meta',
  'drafts',
  'evidence',
  'outbox',
  'segments',
  'deposits',
  'monthly',
] as const satisfies DeskPlace[];

export const DeskLine = z.object({
  desk: z.enum(deskPlaces),
  key: z.union([z.string(), Int]),
  value: z.unknown(),
});
type DeskLine = z.infer<typeof DeskLine>;

/** A part of the Blob that the next record holds. */
export const SliceLine = z.object({ slice: z.string() });

/** A record of the desk, as it is put into its store. */
export interface DeskRecord {
  store: DeskPlace;
  key: string | number;
  value: unknown;
}

type Bytes = Uint8Array<ArrayBuffer>;

const isLong = (value: unknown): value is Blob | Bytes =>
  value instanceof Blob || (value instanceof Uint8Array && value.length > sliceBytes);

/** The one part of a record that goes in slices, where it has one: its Blob, else what it holds of many bytes. */
export function longPartOf(record: unknown): Blob | Bytes | undefined {
  if (isLong(record)) return record;
  if (typeof record !== 'object' || record === null || record instanceof Uint8Array) return undefined;
  return Object.values(record).find(isLong);
}

/** @returns the line of a record; its long part stands in slices before it */
export const lineOfRecord = ({ store, key, value }: DeskRecord): DeskLine => ({
  desk: store,
  key,
  value: written(value),
});

function written(value: unknown): unknown {
  if (value instanceof Uint8Array)
    return value.length > sliceBytes ? { $slices: value.length } : { $bytes: toBase64(value) };
  if (value instanceof Blob) return { $blob: value.size, type: value.type };
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, written(member)]));
}

/** Makes records of lines, one after the other. */
export class DeskLineReader {
  #slices: Blob[] = [];

  /** @throws Error where it is no base64 */
  slice(base64: string): void {
    this.#slices.push(new Blob([bytesOf(base64)]));
  }

  /** @throws MessageError `backup-later`, `backup-damaged`; Error where a record is not what its store holds, or its long part is not whole */
  async record({ desk: store, key, value }: DeskLine): Promise<DeskRecord> {
    const blob = new Blob(this.#slices.splice(0));
    const isOfBytes = hasMember(value, '$slices');
    const long = isOfBytes ? new Uint8Array(await blob.arrayBuffer()) : blob;
    const read = this.#read(value, long);
    if (!isOfBytes && sizeOf(longPartOf(read)) !== blob.size)
      throw new Error('slices are missing, or too many');
    if ((typeof key === 'number') !== numbered.has(store)) throw new Error('no key of this store');
    return { store, key, value: readAs(formOf(store, key), read, `${store} ${String(key)}`) };
  }

  /** Whether slices wait for their record. */
  get waits(): boolean {
    return this.#slices.length > 0;
  }

  #read(value: unknown, long: Blob | Bytes): unknown {
    if (Array.isArray(value)) return value.map((member) => this.#read(member, long));
    if (typeof value !== 'object' || value === null) return value;
    if ('$bytes' in value) return bytesOf(String(value.$bytes));
    if ('$slices' in value && long instanceof Uint8Array) {
      if (value.$slices !== long.length) throw new Error('slices are missing, or too many');
      return long;
    }
    if ('$blob' in value && long instanceof Blob) {
      if (value.$blob !== long.size) throw new Error('slices are missing, or too many');
      const type = 'type' in value && typeof value.type === 'string' ? value.type : '';
      return long.slice(0, long.size, type);
    }
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, this.#read(member, long)]),
    );
  }
}

/** In bytes; nothing is none. */
export const sizeOf = (part: Blob | Bytes | undefined): number =>
  part instanceof Blob ? part.size : (part?.length ?? 0);

/** Whether an object or one of its members has a member of this name: records are no deeper. */
function hasMember(value: unknown, name: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return (
    name in value ||
    Object.values(value).some((member) => typeof member === 'object' && member !== null && name in member)
  );
}

function formOf(store: DeskPlace, key: string | number): z.ZodMiniType {
  if (store !== 'meta') return recordForms[store];
  if (key === 'vault' || key === 'former-keys' || key === 'desk') return metaForms[key];
  throw new Error('no key of this store');
}

/** @throws Error where the text is no base64 */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
