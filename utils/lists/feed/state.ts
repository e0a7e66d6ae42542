/**
 * The checksum of a whole list, whatever the order of its lines: the sum mod 2^128 of MurmurHash3 (x86, 128 bits,
 * seed 0; Austin Appleby, public domain) of each line's bytes without its line break. Sums can be added to and
 * taken from, so a delta can be checked without reading the list again. It notices mistakes; forgery is what the
 * signature and the SHA-256 of every file are for.
 */

const c1 = 0x239b961b;
const c2 = 0xab0e9789;
const c3 = 0x38b34ae5;
const c4 = 0xa1e38b93;

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

function mixed(word: number, before: number, by: number, after: number): number {
  return Math.imul(rotate(Math.imul(word, before), by), after);
}

function finalMix(x: number): number {
  let h = x ^ (x >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Four 32-bit words, the first the lowest. */
export type Hash128 = readonly [number, number, number, number];

/**
 * What is hashed, copied to where it can be read as 32-bit words (little endian, as every platform of the browsers
 * is), filled up with zeros. One for all, since no hash waits for anything.
 */
let block = new Uint8Array(64 * 1024);
let blockWords = new Uint32Array(block.buffer);

function copyToBlock(bytes: Uint8Array): void {
  const needed = bytes.length + 16;
  if (needed > block.length) {
    block = new Uint8Array(Math.ceil(needed / 4) * 4);
    blockWords = new Uint32Array(block.buffer);
  }
  block.set(bytes);
  block.fill(0, bytes.length, needed);
}

/** @returns MurmurHash3_x86_128 of `bytes` */
export function murmur128(bytes: Uint8Array, seed = 0): Hash128 {
  copyToBlock(bytes);
  const words = blockWords;
  const tail = (bytes.length >>> 4) << 2;
  let h1 = seed | 0;
  let h2 = h1;
  let h3 = h1;
  let h4 = h1;
  for (let at = 0; at < tail; at += 4) {
    h1 ^= mixed(words[at] ?? 0, c1, 15, c2);
    h1 = (Math.imul(rotate(h1, 19) + h2, 5) + 0x561ccd1b) | 0;
    h2 ^= mixed(words[at + 1] ?? 0, c2, 16, c3);
    h2 = (Math.imul(rotate(h2, 17) + h3, 5) + 0x0bcaa747) | 0;
    h3 ^= mixed(words[at + 2] ?? 0, c3, 17, c4);
    h3 = (Math.imul(rotate(h3, 15) + h4, 5) + 0x96cd1c35) | 0;
    h4 ^= mixed(words[at + 3] ?? 0, c4, 18, c1);
    h4 = (Math.imul(rotate(h4, 13) + h1, 5) + 0x32ac3b17) | 0;
  }
  h1 ^= mixed(words[tail] ?? 0, c1, 15, c2) ^ bytes.length;
  h2 ^= mixed(words[tail + 1] ?? 0, c2, 16, c3) ^ bytes.length;
  h3 ^= mixed(words[tail + 2] ?? 0, c3, 17, c4) ^ bytes.length;
  h4 ^= mixed(words[tail + 3] ?? 0, c4, 18, c1) ^ bytes.length;

  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = (h2 + h1) | 0;
  h3 = (h3 + h1) | 0;
  h4 = (h4 + h1) | 0;
  h1 = finalMix(h1);
  h2 = finalMix(h2);
  h3 = finalMix(h3);
  h4 = finalMix(h4);
  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = (h2 + h1) | 0;
  h3 = (h3 + h1) | 0;
  h4 = (h4 + h1) | 0;
  return [h1 >>> 0, h2 >>> 0, h3 >>> 0, h4 >>> 0];
}

/** @returns the hash of one line, given without its line break, as 32 hex digits: what the sum adds for it */
export function lineHash(line: Uint8Array): string {
  return hexOf(murmur128(line));
}

/** A running sum of lines. */
export class StateSum {
  readonly #words = new Uint32Array(4);

  /** @param from a sum to go on from, as 32 hex digits; that of no lines unless given */
  constructor(from?: string) {
    if (from !== undefined) this.addHash(from);
  }

  /** Adds one line, given without its line break. */
  add(line: Uint8Array): void {
    const [w0, w1, w2, w3] = murmur128(line);
    this.#addWords(w0, w1, w2, w3);
  }

  /** Adds a line by its hash (`lineHash`). */
  addHash(hash: string): void {
    const [w0, w1, w2, w3] = wordsOf(hash);
    this.#addWords(w0, w1, w2, w3);
  }

  /** Takes a line away that was added, by its hash. */
  subtractHash(hash: string): void {
    const [w0, w1, w2, w3] = wordsOf(hash);
    // The two's complement: all bits turned, and one added.
    this.#addWords(~w0 >>> 0, ~w1 >>> 0, ~w2 >>> 0, ~w3 >>> 0);
    this.#addWords(1, 0, 0, 0);
  }

  /** The sum as 32 hex digits, the highest first. */
  toString(): string {
    const [w0 = 0, w1 = 0, w2 = 0, w3 = 0] = this.#words;
    return hexOf([w0, w1, w2, w3]);
  }

  #addWords(w0: number, w1: number, w2: number, w3: number): void {
    const words = this.#words;
    let sum = (words[0] ?? 0) + w0;
    words[0] = sum;
    sum = (words[1] ?? 0) + w1 + (sum > 0xffff_ffff ? 1 : 0);
    words[1] = sum;
    sum = (words[2] ?? 0) + w2 + (sum > 0xffff_ffff ? 1 : 0);
    words[2] = sum;
    words[3] = (words[3] ?? 0) + w3 + (sum > 0xffff_ffff ? 1 : 0);
  }
}

function hexOf([w0, w1, w2, w3]: Hash128): string {
  return hexWord(w3) + hexWord(w2) + hexWord(w1) + hexWord(w0);
}

const hexWord = (word: number): string => word.toString(16).padStart(8, '0');

function wordsOf(hash: string): Hash128 {
  if (!/^[0-9a-f]{32}$/.test(hash)) throw new RangeError(`no hash of 128 bits: ${hash.slice(0, 50)}`);
  const word = (at: number): number => Number.parseInt(hash.slice(at, at + 8), 16);
  return [word(24), word(16), word(8), word(0)];
}
