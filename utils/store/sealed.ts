/**
 * The envelope of every binary record: a form number and a checksum before the content, so that a page of another
 * form, a cut one or one with a flipped bit is noticed when it is read. It guards against broken disks, not against
 * people: who can write into the browser's profile can write a right checksum.
 */
import { StoreError } from './errors.ts';

/** Bytes before the content; a multiple of four, so that what follows can be read as 32-bit words. */
export const sealBytes = 8;

/** A multiplicative hash over 32-bit words, little endian as every platform of the browsers is. */
function checksum(words: Uint32Array): number {
  let sum = 0x811c9dc5 | 0; // 32-bit from the start: else it is reckoned in floating point
  for (let i = 1; i < words.length; i += 1) {
    sum = Math.imul(sum ^ (words[i] ?? 0), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

/** Seals a record whose first `sealBytes` were left free and whose length is a multiple of four, in place. */
export function seal(record: ArrayBuffer, form: number): ArrayBuffer {
  const words = new Uint32Array(record);
  words[1] = form;
  words[0] = checksum(words);
  return record;
}

/**
 * Checks a record as `seal` made it.
 * @throws StoreError `rebuild-needed` where it is missing, cut, altered or of another form
 */
export function unseal(record: ArrayBuffer | undefined, form: number, what: string): ArrayBuffer {
  if (record === undefined) throw new StoreError('rebuild-needed', `${what} is missing`);
  if (record.byteLength < sealBytes || record.byteLength % 4 !== 0) {
    throw new StoreError('rebuild-needed', `${what} is cut short`);
  }
  const words = new Uint32Array(record);
  if (words[1] !== form) throw new StoreError('rebuild-needed', `${what} has form ${words[1]}, not ${form}`);
  if (words[0] !== checksum(words)) throw new StoreError('rebuild-needed', `${what} was altered`);
  return record;
}
