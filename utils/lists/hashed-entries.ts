/** Which entries a list has, and what each says, in two numbers an entry: enough to count changes among millions. */

export type Met = 'unknown' | 'same' | 'changed';

/** Filled first, closed, and asked then. Hashes are integers of 53 bits. */
export class HashedEntries {
  #ids: Float64Array<ArrayBuffer>;
  #contents: Float64Array<ArrayBuffer>;
  #met = new Uint8Array();
  #count = 0;
  #unmet = 0;

  /** @param expected how many there will be; more are taken too */
  constructor(expected: number) {
    this.#ids = new Float64Array(Math.max(1, expected));
    this.#contents = new Float64Array(Math.max(1, expected));
  }

  add(id: number, content: number): void {
    if (this.#count === this.#ids.length) {
      this.#ids = grown(this.#ids);
      this.#contents = grown(this.#contents);
    }
    this.#ids[this.#count] = id;
    this.#contents[this.#count] = content;
    this.#count += 1;
  }

  /** Puts them in the order in which they are found. */
  close(): void {
    const ids = this.#ids;
    const order = Uint32Array.from({ length: this.#count }, (_, place) => place).toSorted(
      (one, other) => (ids[one] ?? 0) - (ids[other] ?? 0),
    );
    this.#ids = Float64Array.from(order, (place) => ids[place] ?? 0);
    const contents = this.#contents;
    this.#contents = Float64Array.from(order, (place) => contents[place] ?? 0);
    this.#met = new Uint8Array(this.#count);
    this.#unmet = this.#count;
  }

  /** An entry that is met twice is the same the second time. */
  meet(id: number, content: number): Met {
    const place = this.#placeOf(id);
    if (place === undefined) return 'unknown';
    if (this.#met[place] === 1) return 'same';
    this.#met[place] = 1;
    this.#unmet -= 1;
    return this.#contents[place] === content ? 'same' : 'changed';
  }

  /** How many were not met. */
  get unmet(): number {
    return this.#unmet;
  }

  #placeOf(id: number): number | undefined {
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ids[middle] ?? 0) < id) low = middle + 1;
      else high = middle;
    }
    return low < this.#count && this.#ids[low] === id ? low : undefined;
  }
}

function grown(numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const more = new Float64Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
