/**
 * Gathers (hash, entry number) of every key of a generation while it is written: 12 bytes a key in 256 parts by the
 * hash's first byte, in chunks, so that nothing is copied as it grows. A million entries with five keys: 60 MB.
 */

const parts = 256;
const recordWords = 3;
const chunkRecords = 1024;

/** Keys of one shard, each as three words: the two halves of its hash and the entry's number. In no order. */
export interface KeyRecords {
  words: Uint32Array;
  count: number;
}

class Part {
  readonly chunks: Uint32Array[] = [];
  count = 0;

  add(high: number, low: number, entry: number): void {
    const place = this.count % chunkRecords;
    if (place === 0) this.chunks.push(new Uint32Array(chunkRecords * recordWords));
    const chunk = this.chunks[this.chunks.length - 1];
    if (chunk === undefined) return;
    const at = place * recordWords;
    chunk[at] = high;
    chunk[at + 1] = low;
    chunk[at + 2] = entry;
    this.count += 1;
  }

  /** Moves what was gathered to `words` from `offset`, and lets the chunks go. */
  moveTo(words: Uint32Array, offset: number): void {
    let left = this.count * recordWords;
    let at = offset;
    for (const chunk of this.chunks) {
      const size = Math.min(chunk.length, left);
      words.set(size === chunk.length ? chunk : chunk.subarray(0, size), at);
      at += size;
      left -= size;
    }
    this.chunks.length = 0;
  }
}

export class KeyCollector {
  readonly #parts = Array.from({ length: parts }, () => new Part());
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(high: number, low: number, entry: number): void {
    this.#parts[high >>> 24]?.add(high, low, entry);
    this.#count += 1;
  }

  /**
   * Empties the collector in order of the hash.
   * @param shards how many shards, a power of two up to 256: each takes an equal range of the hash's first half
   */
  *drain(shards: number): Generator<KeyRecords> {
    const each = parts / shards;
    for (let first = 0; first < parts; first += each) {
      const group = this.#parts.slice(first, first + each);
      const count = group.reduce((sum, part) => sum + part.count, 0);
      const words = new Uint32Array(count * recordWords);
      let offset = 0;
      for (const part of group) {
        part.moveTo(words, offset);
        offset += part.count * recordWords;
      }
      yield { words, count };
    }
    this.#count = 0;
  }
}

/** How many shards serve `keys` keys: pieces of at most some 65,000, small enough to sort without a pause. */
export function shardsFor(keys: number): number {
  let shards = 1;
  while (shards < parts && keys / shards > 65_536) shards *= 2;
  return shards;
}
