/** SHA-256 (FIPS 180-4) as it is told: in lower-case hex. */
import { toHex, toHex32 } from './hex.ts';
import { TextHash } from './text-hash.ts';

/** @returns of bytes, by the browser */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))));
}

const texts = new TextHash();

/** @returns of a text in UTF-8, at once */
export function sha256OfText(text: string): string {
  return toHex32(texts.hash(text));
}
