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

  /** @returns the number of `key`, or 0 */
  get(key: string): number {
    return this.#numbers[this.#placeOf(key)] ?? 0;
  }

  /**
   * Sets the number of `key`, from 1 on, where it has none yet.
   * @returns the number that it had before, or 0
   */
  setFirst(key: string, number: number): number {
    const place = this.#placeOf(key);
    const before = this.#numbers[place] ?? 0;
    if (before === 0) this.#fill(place, number);
    return before;
  }

  /** Counts `key` once more. @returns how often it was counted by now */
  count(key: string): number {
    const place = this.#placeOf(key);
    const number = (this.#numbers[place] ?? 0) + 1;
    if (number === 1) this.#fill(place, number);
    else this.#numbers[place] = number;
    return number;
  }

  #placeOf(key: string): number {
    hashKey(key, this.#seed, this.#hash);
    return this.#place(this.#hash[0] ?? 0, this.#hash[1] ?? 0);
  }

  /** The place of a hash, or the free one where it belongs. */
  #place(high: number, low: number): number {
    const mask = this.#numbers.length - 1;
    let place = (high ^ low) & mask;
    while (this.#numbers[place] !== 0 && (this.#high[place] !== high || this.#low[place] !== low)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  /** Gives a free place to the hash that was asked for last. */
  #fill(place: number, number: number): void {
    const high = this.#hash[0] ?? 0;
    const low = this.#hash[1] ?? 0;
    this.#put(place, high, low, number);
    this.#size += 1;
    if (this.#size > this.#numbers.length * fullest) this.#grow();
  }

  #put(place: number, high: number, low: number, number: number): void {
    this.#high[place] = high;
    this.#low[place] = low;
    this.#numbers[place] = number;
  }

  #grow(): void {
    const [high, low, numbers] = [this.#high, this.#low, this.#numbers];
    this.#high = new Uint32Array(numbers.length * 2);
    this.#low = new Uint32Array(numbers.length * 2);
    this.#numbers = new Uint32Array(numbers.length * 2);
    for (let from = 0; from < numbers.length; from++) {
      const number = numbers[from] ?? 0;
      if (number === 0) continue;
      const [h, l] = [high[from] ?? 0, low[from] ?? 0];
      this.#put(this.#place(h, l), h, l, number);
    }
  }
}
