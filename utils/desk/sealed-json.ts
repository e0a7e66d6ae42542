/** Values that are kept as sealed JSON. */
import type { Sealed, SealedPlace, Vault } from './vault/vault.ts';

/** @throws Error `desk-locked` */
export async function sealJson(vault: Vault, value: unknown, place: SealedPlace): Promise<Sealed> {
  return vault.seal(new TextEncoder().encode(JSON.stringify(value)), place);
}

/**
 * What was sealed is what is opened: the caller says its type.
 * @throws Error `desk-locked`, `desk-damaged`
 */
export async function openJson<T>(vault: Vault, sealed: Sealed, place: SealedPlace): Promise<T> {
  const text = new TextDecoder().decode(await vault.open(sealed, place));
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new Error('desk-damaged');
  }
}
