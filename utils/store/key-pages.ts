/**
 * The index: key hash → numbers of the entries under it. A page holds the keys of an equal range of the hash's first
 * half, so a key's page is found by one multiplication and needs no index in memory. Inside a page: the second
 * halves, then the entry numbers, in the same order, both 32-bit.
 */
import { generationForm } from './generation-record.ts';
import type { KeyRecords } from './key-collector.ts';
import { seal, sealBytes, unseal } from './sealed.ts';

/** Keys a page holds on average: 4 KB, about a disk block. */
export const keysPerPage = 512;

/** Entries kept under one key. More of the same name or code says nothing more, and would let one key fill memory. */
const maxEntriesPerKey = 200;

/** The number of the page, of `pages`, that holds a key whose hash begins with `high`. */
export function keyPageOf(high: number, pages: number): number {
  return Math.floor((high * pages) / 2 ** 32);
}

/** What becomes of a shard's keys: its pages, and its distinct hashes for the filter. */
export interface PackedShard {
  /** Sealed pages in order; the first has number `firstPage`. */
  pages: ArrayBuffer[];
  firstPage: number;
  high: Uint32Array;
  low: Uint32Array;
}

/** Bits of the hash that one pass of the sort looks at. */
const radixBits = 11;
const radixes = 2 ** radixBits;

/**
 * Order of the records by the hash's first half, then by arrival: a radix sort from the lowest bits to the highest,
 * several times faster than comparing.
 */
function sortedOrder({ words, count }: KeyRecords): Uint32Array {
  let order = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) order[i] = i;
  let sorted = new Uint32Array(count);
  for (let shift = 0; shift < 32; shift += radixBits) {
    const next = new Uint32Array(radixes);
    for (let i = 0; i < count; i += 1) {
      const digit = ((words[i * 3] ?? 0) >>> shift) & (radixes - 1);
      next[digit] = (next[digit] ?? 0) + 1;
    }
    let place = 0;
    for (let digit = 0; digit < radixes; digit += 1) {
      const size = next[digit] ?? 0;
      next[digit] = place;
      place += size;
    }
    for (let i = 0; i < count; i += 1) {
      const index = order[i] ?? 0;
      const digit = ((words[index * 3] ?? 0) >>> shift) & (radixes - 1);
      const at = next[digit] ?? 0;
      sorted[at] = index;
      next[digit] = at + 1;
    }
    [order, sorted] = [sorted, order];
  }
  return groupSecondHalves(words, order);
}

/** Among equal first halves (rare but for keys that many entries share) brings equal second halves together. */
function groupSecondHalves(words: Uint32Array, order: Uint32Array): Uint32Array {
  const high = (i: number): number => words[(order[i] ?? 0) * 3] ?? 0;
  const low = (index: number): number => words[index * 3 + 1] ?? 0;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    let mixed = false;
    while (end < order.length && high(end) === high(start)) {
      mixed ||= low(order[end] ?? 0) !== low(order[start] ?? 0);
      end += 1;
    }
    if (mixed) order.subarray(start, end).sort((a, b) => low(a) - low(b) || a - b);
    start = end;
  }
  return order;
}

function packPage(low: Uint32Array, entries: Uint32Array): ArrayBuffer {
  const record = new ArrayBuffer(sealBytes + low.length * 8);
  const words = new Uint32Array(record, sealBytes);
  words.set(low);
  words.set(entries, low.length);
  return seal(record, generationForm);
}

/**
 * Sorts one shard's keys into pages. The same key given twice for an entry is kept once; of a key that more than
 * `maxEntriesPerKey` entries share, the first ones are kept.
 */
export function packShard(
  records: KeyRecords,
  shard: number,
  pagesPerShard: number,
  pages: number,
): PackedShard {
  const { words, count } = records;
  const order = sortedOrder(records);
  const firstPage = shard * pagesPerShard;
  const keptLow = new Uint32Array(count);
  const keptEntry = new Uint32Array(count);
  const ends = new Uint32Array(pagesPerShard);
  const high = new Uint32Array(count);
  const low = new Uint32Array(count);
  let kept = 0;
  let distinct = 0;
  let sharing = 0;
  for (const index of order) {
    const h = words[index * 3] ?? 0;
    const l = words[index * 3 + 1] ?? 0;
    const entry = words[index * 3 + 2] ?? 0;
    if (distinct > 0 && high[distinct - 1] === h && low[distinct - 1] === l) {
      if (keptEntry[kept - 1] === entry || sharing >= maxEntriesPerKey) continue;
      sharing += 1;
    } else {
      high[distinct] = h;
      low[distinct] = l;
      distinct += 1;
      sharing = 1;
    }
    keptLow[kept] = l;
    keptEntry[kept] = entry;
    kept += 1;
    ends[keyPageOf(h, pages) - firstPage] = kept;
  }
  const packed: ArrayBuffer[] = [];
  let start = 0;
  for (let page = 0; page < pagesPerShard; page += 1) {
    const end = Math.max(start, ends[page] ?? 0);
    packed.push(packPage(keptLow.subarray(start, end), keptEntry.subarray(start, end)));
    start = end;
  }
  return { pages: packed, firstPage, high: high.subarray(0, distinct), low: low.subarray(0, distinct) };
}

/** A page, checked and ready to be searched. */
export class KeyPage {
  readonly #words: Uint32Array;
  readonly #keys: number;

  /** @throws StoreError `rebuild-needed` where the record is missing or damaged */
  constructor(record: ArrayBuffer | undefined) {
    this.#words = new Uint32Array(unseal(record, generationForm, 'A page of keys'), sealBytes);
    this.#keys = this.#words.length >>> 1;
  }

  /** Numbers of the entries under the key whose hash ends with `low`. */
  entriesOf(low: number): number[] {
    const found: number[] = [];
    for (let i = 0; i < this.#keys; i += 1) {
      if (this.#words[i] === low) found.push(this.#words[this.#keys + i] ?? 0);
    }
    return found;
  }
}
