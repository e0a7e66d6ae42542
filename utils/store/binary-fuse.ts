/**
 * A binary fuse filter over a set of distinct 64-bit hashes: T. M. Graf, D. Lemire, "Binary Fuse Filters: Fast and
 * Smaller Than Xor Filters", Journal of Experimental Algorithmics 27, 2022. Each key has three slots in three
 * neighbouring segments and a fingerprint; the slots' contents, xored, give the fingerprint of every key of the set,
 * and of any other key by chance only. Never says "absent" of a key of the set.
 */
import { mix32 } from './key-hash.ts';

/** 1 in 1,024 absent keys passes; with three slots a key this costs 11.2 to 12 bits a key. */
const fingerprintBits = 10;
const fingerprintMask = 2 ** fingerprintBits - 1;

const maxSegmentBits = 16;
const maxAttempts = 100;

/** How a filter is laid out: enough, with its slots, to answer. */
export interface FuseShape {
  seed: number;
  /** Slots of a segment, as a power of two. */
  segmentBits: number;
  /** Segments in which a key's first slot may lie; none in an empty filter. */
  segments: number;
}

export interface Fuse extends FuseShape {
  /** The slots, 10 bits each, packed, with a spare byte so that the last can be read as two bytes. */
  slots: Uint8Array;
}

/** Bytes that the packed slots of a filter of this shape take, a multiple of four. */
export function fuseBytes(shape: FuseShape): number {
  return shape.segments === 0 ? 0 : Math.ceil((slotCount(shape) * fingerprintBits) / 8 / 4 + 0.25) * 4;
}

function slotCount({ segments, segmentBits }: FuseShape): number {
  return segments === 0 ? 0 : (segments + 2) << segmentBits;
}

/** Segment size and count for `keys` keys, by the paper's formulas for three slots. */
function shapeFor(keys: number): { segmentBits: number; segments: number } {
  if (keys === 0) return { segmentBits: 0, segments: 0 };
  const bits = keys === 1 ? 2 : Math.floor(Math.log(keys) / Math.log(3.33) + 2.25);
  const segmentBits = Math.min(bits, maxSegmentBits);
  const factor = keys === 1 ? 4 : Math.max(1.125, 0.875 + (0.25 * Math.log(1e6)) / Math.log(keys));
  return { segmentBits, segments: Math.max(1, Math.ceil((keys * factor) / 2 ** segmentBits) - 2) };
}

/** Where a hash's first slot and fingerprint come from. */
function firstMix(high: number, seed: number): number {
  return mix32(high ^ seed);
}

/** Where its second and third slots come from. */
function secondMix(low: number, first: number): number {
  return mix32(low + first);
}

/** A key's slots are `first`, and these two with the low and the high bits of the second mix. */
function laterSlot(first: number, step: number, bits: number, segmentBits: number): number {
  return (first + (step << segmentBits)) ^ (bits & ((1 << segmentBits) - 1));
}

interface Placed {
  first: Uint32Array;
  second: Uint32Array;
  third: Uint32Array;
  fingerprint: Uint16Array;
}

function place(high: Uint32Array, low: Uint32Array, shape: FuseShape): Placed {
  const keys = high.length;
  const span = shape.segments << shape.segmentBits;
  const first = new Uint32Array(keys);
  const second = new Uint32Array(keys);
  const third = new Uint32Array(keys);
  const fingerprint = new Uint16Array(keys);
  for (let i = 0; i < keys; i += 1) {
    const a = firstMix(high[i] ?? 0, shape.seed);
    const b = secondMix(low[i] ?? 0, a);
    const slot = Math.floor((a * span) / 2 ** 32);
    first[i] = slot;
    second[i] = laterSlot(slot, 1, b, shape.segmentBits);
    third[i] = laterSlot(slot, 2, b >>> 16, shape.segmentBits);
    fingerprint[i] = a & fingerprintMask;
  }
  return { first, second, third, fingerprint };
}

/**
 * Takes away, one after another, keys that are alone in one of their slots.
 * @returns the keys in that order and the slot each was alone in, or nothing where some keys cannot be taken
 */
function peel(
  { first, second, third }: Placed,
  slots: number,
): { keys: Uint32Array; alone: Uint32Array } | undefined {
  const total = first.length;
  const held = new SlotCounts(slots);
  for (let i = 0; i < total; i += 1) {
    held.change(first[i] ?? 0, i, 1);
    held.change(second[i] ?? 0, i, 1);
    held.change(third[i] ?? 0, i, 1);
  }
  const waiting = new Uint32Array(slots);
  let top = 0;
  for (let slot = 0; slot < slots; slot += 1) if (held.count(slot) === 1) waiting[top++] = slot;
  const keys = new Uint32Array(total);
  const alone = new Uint32Array(total);
  let taken = 0;
  while (top > 0) {
    top -= 1;
    const slot = waiting[top] ?? 0;
    if (held.count(slot) !== 1) continue;
    const key = held.keys(slot);
    keys[taken] = key;
    alone[taken] = slot;
    taken += 1;
    const a = first[key] ?? 0;
    const b = second[key] ?? 0;
    const c = third[key] ?? 0;
    if (held.change(a, key, -1) === 1) waiting[top++] = a;
    if (held.change(b, key, -1) === 1) waiting[top++] = b;
    if (held.change(c, key, -1) === 1) waiting[top++] = c;
  }
  return taken === total ? { keys, alone } : undefined;
}

/** Of each slot, how many keys lie there and all of them xored: side by side, since they are wanted together. */
class SlotCounts {
  readonly #words: Uint32Array;

  constructor(slots: number) {
    this.#words = new Uint32Array(slots * 2);
  }

  count(slot: number): number {
    return this.#words[slot * 2] ?? 0;
  }

  /** The key that lies in a slot, where there is but one. */
  keys(slot: number): number {
    return this.#words[slot * 2 + 1] ?? 0;
  }

  /** Puts a key into a slot, or takes it out. @returns how many lie there now */
  change(slot: number, key: number, by: 1 | -1): number {
    const words = this.#words;
    const at = slot * 2;
    const count = (words[at] ?? 0) + by;
    words[at] = count;
    words[at + 1] = (words[at + 1] ?? 0) ^ key;
    return count;
  }
}

/** Fills the slots backwards, so that each key's lone slot is set last, and packs them. */
function fill(
  placed: Placed,
  peeled: { keys: Uint32Array; alone: Uint32Array },
  shape: FuseShape,
): Uint8Array {
  const slots = new Uint16Array(slotCount(shape));
  for (let i = peeled.keys.length - 1; i >= 0; i -= 1) {
    const key = peeled.keys[i] ?? 0;
    slots[peeled.alone[i] ?? 0] =
      (placed.fingerprint[key] ?? 0) ^
      (slots[placed.first[key] ?? 0] ?? 0) ^
      (slots[placed.second[key] ?? 0] ?? 0) ^
      (slots[placed.third[key] ?? 0] ?? 0);
  }
  const packed = new Uint8Array(fuseBytes(shape));
  for (let slot = 0; slot < slots.length; slot += 1) {
    const bit = slot * fingerprintBits;
    const value = (slots[slot] ?? 0) << (bit & 7);
    packed[bit >>> 3] = (packed[bit >>> 3] ?? 0) | value;
    packed[(bit >>> 3) + 1] = value >>> 8;
  }
  return packed;
}

/**
 * Builds a filter.
 * @param high first halves of the hashes
 * @param low second halves, in the same order; no two hashes are equal
 */
export function buildFuse(high: Uint32Array, low: Uint32Array): Fuse {
  const size = shapeFor(high.length);
  // A seed fails by bad luck: seldom, and each time anew.
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const shape = { ...size, seed: mix32(attempt) };
    const placed = place(high, low, shape);
    const peeled = peel(placed, slotCount(shape));
    if (peeled !== undefined) return { ...shape, slots: fill(placed, peeled, shape) };
  }
  throw new Error('The key filter could not be built: are some hashes equal?');
}

/** Whether the filter was built over this hash: surely not, or probably. */
export function mightHold(fuse: Fuse, high: number, low: number): boolean {
  const { segments, segmentBits, slots } = fuse;
  if (segments === 0) return false;
  const a = firstMix(high, fuse.seed);
  const b = secondMix(low, a);
  const first = Math.floor((a * (segments << segmentBits)) / 2 ** 32);
  const found =
    slotOf(slots, first) ^
    slotOf(slots, laterSlot(first, 1, b, segmentBits)) ^
    slotOf(slots, laterSlot(first, 2, b >>> 16, segmentBits));
  return found === (a & fingerprintMask);
}

function slotOf(slots: Uint8Array, slot: number): number {
  const bit = slot * fingerprintBits;
  const at = bit >>> 3;
  return (((slots[at] ?? 0) | ((slots[at + 1] ?? 0) << 8)) >>> (bit & 7)) & fingerprintMask;
}
