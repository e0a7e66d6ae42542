/**
 * The keys that many queries ask, and which entries have them: hashes in typed arrays, so that some millions of keys
 * take some tens of megabytes. Hashes are of 64 bits with a seed of chance: that two keys of one screening share one is
 * less likely than one in a million, and nobody can bring it about.
 */
import { hashKey, newKeyHash } from '../../store/key-hash.ts';

const smallest = 1 << 12;
const none = -1;

export class AskedKeys {
  readonly #seed: number;
  readonly #hash = newKeyHash();
  /** Open addressing, never more than half full: the two halves of a hash, and the last of a chain of entries. */
  #high = new Uint32Array(smallest);
  #low = new Uint32Array(smallest);
  #last = new Int32Array(smallest);
  #size = 0;
  /** Chains: the entry, and what came before it under the same key. */
  #entries = new Int32Array(smallest);
  #before = new Int32Array(smallest);
  #links = 0;

  /** @param seed of chance; tests give one */
  constructor(seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) {
    this.#seed = seed;
  }

  /** How many keys are asked. */
  get size(): number {
    return this.#size;
  }

  /** Notes that a key is asked. */
  ask(key: string): void {
    const slot = this.#slotOf(key);
    if (this.#isTaken(slot)) return;
    this.#take(slot, this.#hash[0] ?? 0, this.#hash[1] ?? 0, none);
    this.#size += 1;
    if (this.#size * 2 > this.#high.length) this.#grow();
  }

  /** Whether anything asks for this key. */
  isAsked(key: string): boolean {
    return this.#isTaken(this.#slotOf(key));
  }

  /** Notes that an entry has a key; nothing where the key is not asked. */
  found(key: string, entry: number): void {
    const slot = this.#slotOf(key);
    if (!this.#isTaken(slot)) return;
    if (this.#links === this.#entries.length) {
      this.#entries = grown(this.#entries);
      this.#before = grown(this.#before);
    }
    this.#entries[this.#links] = entry;
    this.#before[this.#links] = this.#last[slot] ?? none;
    this.#last[slot] = this.#links;
    this.#links += 1;
  }

  /** The entries that have a key, the last first. */
  entriesOf(key: string): number[] {
    const found: number[] = [];
    const slot = this.#slotOf(key);
    if (!this.#isTaken(slot)) return found;
    for (let link = this.#last[slot] ?? none; link !== none; link = this.#before[link] ?? none) {
      found.push(this.#entries[link] ?? 0);
    }
    return found;
  }

  /** Where a key is or would be; `#hash` holds its hash. No hash is all zero: that marks an empty place. */
  #slotOf(key: string): number {
    hashKey(key, this.#seed, this.#hash);
    if (this.#hash[0] === 0 && this.#hash[1] === 0) this.#hash[1] = 1;
    return this.#find(this.#hash[0] ?? 0, this.#hash[1] ?? 0);
  }

  #find(high: number, low: number): number {
    const mask = this.#high.length - 1;
    let slot = low & mask;
    while (this.#isTaken(slot) && (this.#high[slot] !== high || this.#low[slot] !== low)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #isTaken(slot: number): boolean {
    return this.#high[slot] !== 0 || this.#low[slot] !== 0;
  }

  #take(slot: number, high: number, low: number, last: number): void {
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#last[slot] = last;
  }

  #grow(): void {
    const [high, low, last] = [this.#high, this.#low, this.#last];
    this.#high = new Uint32Array(high.length * 2);
    this.#low = new Uint32Array(high.length * 2);
    this.#last = new Int32Array(high.length * 2);
    for (let slot = 0; slot < high.length; slot += 1) {
      const [a, b] = [high[slot] ?? 0, low[slot] ?? 0];
      if (a !== 0 || b !== 0) this.#take(this.#find(a, b), a, b, last[slot] ?? none);
    }
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
