/**
 * The key filter of a generation: one binary fuse filter for each shard of the hash space, in one sealed record that
 * is kept as a Blob and read whole when the background wakes. It answers "not listed" without touching a page.
 * Layout after the seal: number of shards; four words a shard (seed, segment bits, segments, byte offset); the slots.
 */
import { fuseBytes, mightHold } from './binary-fuse.ts';
import type { Fuse } from './binary-fuse.ts';
import { StoreError } from './errors.ts';
import { generationForm } from './generation-record.ts';
import { seal, sealBytes, unseal } from './sealed.ts';

const shardWords = 4;

/** @param shards the filters of equal ranges of the hash's first half, in order; their number is a power of two */
export function packFilter(shards: readonly Fuse[]): Blob {
  const headBytes = sealBytes + 4 + shards.length * shardWords * 4;
  const record = new ArrayBuffer(shards.reduce((sum, fuse) => sum + fuse.slots.length, headBytes));
  const head = new Uint32Array(record, sealBytes, 1 + shards.length * shardWords);
  const bytes = new Uint8Array(record);
  head[0] = shards.length;
  let offset = headBytes;
  shards.forEach((fuse, i) => {
    head.set([fuse.seed, fuse.segmentBits, fuse.segments, offset], 1 + i * shardWords);
    bytes.set(fuse.slots, offset);
    offset += fuse.slots.length;
  });
  return new Blob([seal(record, generationForm)]);
}

export class KeyFilter {
  readonly #shards: Fuse[] = [];
  readonly #shift: number;

  /** @throws StoreError `rebuild-needed` where the record is damaged */
  constructor(record: ArrayBuffer) {
    unseal(record, generationForm, 'The key filter');
    const [count = 0] = new Uint32Array(record, sealBytes, 1);
    const head = new Uint32Array(record, sealBytes + 4, count * shardWords);
    for (let i = 0; i < count; i += 1) {
      const [seed = 0, segmentBits = 0, segments = 0, offset = 0] = head.subarray(i * shardWords);
      const length = fuseBytes({ seed, segmentBits, segments });
      this.#shards.push({ seed, segmentBits, segments, slots: new Uint8Array(record, offset, length) });
    }
    this.#shift = 32 - Math.log2(count);
  }

  /** Reads the filter of a generation. @throws StoreError `rebuild-needed` where it cannot be read */
  static async read(blob: Blob | undefined): Promise<KeyFilter> {
    if (blob === undefined) throw new StoreError('rebuild-needed', 'The key filter is missing');
    let record: ArrayBuffer;
    try {
      record = await blob.arrayBuffer();
    } catch (error) {
      throw new StoreError('rebuild-needed', `The key filter cannot be read: ${String(error)}`);
    }
    return new KeyFilter(record);
  }

  /** Whether the generation may hold the key with this hash. Never false for one that it holds. */
  mightHold(high: number, low: number): boolean {
    // Shifting by 32 shifts by nothing in JavaScript: one shard is no range to shift to.
    const fuse = this.#shards[this.#shift === 32 ? 0 : high >>> this.#shift];
    return fuse !== undefined && mightHold(fuse, high, low);
  }
}
