/** One value, sealed and opened: the first byte says how, AES-GCM's initial value and its text follow. */
import type { DataKey } from './data-key.ts';
import type { Sealed, SealedPlace } from './vault.ts';

const ivBytes = 12;
const plainMark = 0;
const encryptedMark = 1;

/** Seals bytes as they are: the desk is not locked. */
export function sealPlain(bytes: Uint8Array<ArrayBuffer>): Sealed {
  const sealed = new Uint8Array(1 + bytes.length);
  sealed[0] = plainMark;
  sealed.set(bytes, 1);
  return sealed;
}

/** Seals bytes under a key, for this place alone. */
export async function encrypt(
  bytes: Uint8Array<ArrayBuffer>,
  place: SealedPlace,
  { key }: DataKey,
): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const text = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: nameOf(place) },
    key,
    bytes,
  );
  const sealed = new Uint8Array(1 + ivBytes + text.byteLength);
  sealed[0] = encryptedMark;
  sealed.set(iv, 1);
  sealed.set(new Uint8Array(text), 1 + ivBytes);
  return sealed;
}

/** By its first byte: sealed without a key. */
export const isPlain = (sealed: Sealed): boolean => sealed[0] === plainMark;
/** By its first byte: sealed under a key. */
export const isEncrypted = (sealed: Sealed): boolean => sealed[0] === encryptedMark;

/** @returns what was sealed plainly; a view, where the caller's copy may be used up */
export const openPlain = (sealed: Sealed): Uint8Array<ArrayBuffer> => sealed.subarray(1);

/** @returns undefined where it was not encrypted so: under another key, for another place, or altered */
export async function decrypt(
  sealed: Sealed,
  place: SealedPlace,
  { key }: DataKey,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const iv = sealed.subarray(1, 1 + ivBytes);
  try {
    const bytes = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: nameOf(place) },
      key,
      sealed.subarray(1 + ivBytes),
    );
    return new Uint8Array(bytes);
  } catch {
    return undefined;
  }
}

const nameOf = (place: SealedPlace): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`xinbiao-desk/${place}`);
