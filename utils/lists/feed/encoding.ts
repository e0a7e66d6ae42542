/** Bytes as texts and back, as the feed format spells them. */
import { FeedError } from './error.ts';

/** @returns standard base64 with padding (RFC 4648, section 4) */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return btoa(pieces.join(''));
}

/**
 * @param text base64, standard or URL-safe: DSSE asks readers to take both
 * @throws FeedError `not-a-feed`
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  let binary: string;
  try {
    binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    throw new FeedError('not-a-feed', 'bad base64');
  }
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/**
 * @returns the text of UTF-8 bytes
 * @throws FeedError `not-a-feed` for bytes that are not UTF-8
 */
function fromUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FeedError('not-a-feed', 'not UTF-8');
  }
}

/** @returns the JSON value of `bytes`; @throws FeedError `not-a-feed` */
export function fromJson(bytes: Uint8Array): unknown {
  const text = fromUtf8(bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new FeedError('not-a-feed', 'not JSON');
  }
}
