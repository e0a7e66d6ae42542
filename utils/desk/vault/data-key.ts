/** The key that all of a locked desk is encrypted under, and how a passphrase keeps it. */
import type { DeskKey } from '../../model/desk-lock.ts';
import { fromHex, toHex } from '../../hash/hex.ts';
import type { StoredVault } from './vault.ts';

/** OWASP's Password Storage Cheat Sheet for PBKDF2-HMAC-SHA256. */
const pbkdf2Iterations = 600_000;
const keyBytes = 32;
const saltBytes = 16;
const ivBytes = 12;
const shortest = 8;

export interface DataKey {
  id: string;
  raw: Uint8Array<ArrayBuffer>;
  key: CryptoKey;
}

type WrappedKey = Pick<StoredVault, 'salt' | 'iterations' | 'iv' | 'wrapped'>;

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

/** @param raw its 32 bytes */
export async function dataKeyOf(raw: Uint8Array<ArrayBuffer>): Promise<DataKey> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', raw));
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return { id: toHex(digest.subarray(0, 8)), raw, key };
}

/** A key of chance, for a lock that is turned on. */
export function newDataKey(): Promise<DataKey> {
  return dataKeyOf(random(keyBytes));
}

/** @throws Error `desk-locked` where the text is no key */
export async function readDeskKey(text: DeskKey): Promise<DataKey> {
  const raw = fromHex(text);
  if (raw?.length !== keyBytes) throw new Error('desk-locked');
  return dataKeyOf(raw);
}

/** @returns the key as the session keeps it: `readDeskKey` reads it */
export const writeDeskKey = ({ raw }: DataKey): DeskKey => toHex(raw);

/**
 * Wraps a key under a passphrase.
 * @throws Error `desk-passphrase-short`
 */
export async function wrapKey(
  { raw }: DataKey,
  passphrase: string,
  iterations = pbkdf2Iterations,
): Promise<WrappedKey> {
  if (folded(passphrase).length < shortest) throw new Error('desk-passphrase-short');
  const salt = random(saltBytes);
  const iv = random(ivBytes);
  const under = await passphraseKey(passphrase, salt, iterations);
  const wrapped = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, under, raw));
  return { salt, iterations, iv, wrapped };
}

/** @throws Error `desk-wrong-passphrase` */
export async function unwrapKey(stored: WrappedKey, passphrase: string): Promise<DataKey> {
  const under = await passphraseKey(passphrase, stored.salt, stored.iterations);
  try {
    return await dataKeyOf(
      new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: stored.iv }, under, stored.wrapped)),
    );
  } catch {
    throw new Error('desk-wrong-passphrase');
  }
}

/** Chinese keyboards write letters and digits in full width now and then: that is the same passphrase. */
const folded = (passphrase: string): string => passphrase.normalize('NFKC');

async function passphraseKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(folded(passphrase));
  const base = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
