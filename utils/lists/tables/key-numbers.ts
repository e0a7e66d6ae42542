/**
 * Small numbers by text, for millions of texts: of each its 64-bit hash is kept, not the text itself, so that a million
 * cost some 24 MB. Two texts of one hash are taken for one: of a million that happens once in forty million lists.
 */
import { hashKey, newKeyHash } from '../../store/key-hash.ts';

/** Fuller than this, and the next place is long to find. */
const fullest = 0.6;

export class KeyNumbers {
  #high = new Uint32Array(256);
  #low = new Uint32Array(256);
  /** 0 where the place is free. */
  #numbers = new Uint32Array(256);
  #size = 0;
  readonly #hash = newKeyHash();
  /** Chance decides, so that nobody can write a list whose texts crowd one place. */
  readonly #seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

  /** @returns the number that was set for `key`, or 0 */
  get(key: string): number {
    hashKey(key, this.#seed, this.#hash);
    return this.#numbers[this.#place(this.#hash[0] ?? 0, this.#hash[1] ?? 0)] ?? 0;
  }

  /** @param number from 1 on */
  set(key: string, number: number): void {
    hashKey(key, this.#seed, this.#hash);
    const [high = 0, low = 0] = this.#hash;
    const place = this.#place(high, low);
    if (this.#numbers[place] === 0 && ++this.#size > this.#numbers.length * fullest) {
      this.#grow();
      this.#put(high, low, number);
    } else {
      this.#high[place] = high;
      this.#low[place] = low;
      this.#numbers[place] = number;
    }
  }

  #place(high: number, low: number): number {
    const mask = this.#numbers.length - 1;
    let place = (high ^ low) & mask;
    while (this.#numbers[place] !== 0 && (this.#high[place] !== high || this.#low[place] !== low)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  #put(high: number, low: number, number: number): void {
    const place = this.#place(high, low);
    this.#high[place] = high;
    this.#low[place] = low;
    this.#numbers[place] = number;
  }

  #grow(): void {
    const [high, low, numbers] = [this.#high, this.#low, this.#numbers];
    this.#high = new Uint32Array(numbers.length * 2);
    this.#low = new Uint32Array(numbers.length * 2);
    this.#numbers = new Uint32Array(numbers.length * 2);
    for (const [place, number] of numbers.entries()) {
      if (number !== 0) this.#put(high[place] ?? 0, low[place] ?? 0, number);
    }
  }
}
