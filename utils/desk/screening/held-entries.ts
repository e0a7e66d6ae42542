/** Entries kept as packed bytes: a third of what they take as objects, and gone with one pointer. */
import type { Entry } from '../../model/entry.ts';
import type { ListContext } from '../../model/list.ts';
import type { ListedEntry } from '../../model/reader.ts';

const chunkBytes = 1 << 20;

export class HeldEntries {
  readonly #lists: ListContext[] = [];
  readonly #voided = new Set<number>();
  readonly #chunks: Uint8Array[] = [];
  #used = chunkBytes;
  /** Four numbers an entry: its list, chunk, beginning and length. */
  #places = new Uint32Array(1 << 12);
  #count = 0;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  get count(): number {
    return this.#count;
  }

  /** Begins with a list's entries. @returns its number, by which they can be taken back */
  begin(list: ListContext): number {
    return this.#lists.push(list) - 1;
  }

  /** Takes back all entries that were added under a number: the list changed while it was read. */
  void(list: number): void {
    this.#voided.add(list);
  }

  /** @returns the entry's number */
  add(list: number, entry: Entry): number {
    const bytes = this.#encoder.encode(JSON.stringify(entry));
    if (this.#used + bytes.length > (this.#chunks.at(-1)?.length ?? 0)) {
      this.#chunks.push(new Uint8Array(Math.max(chunkBytes, bytes.length)));
      this.#used = 0;
    }
    this.#chunks.at(-1)?.set(bytes, this.#used);
    const at = this.#count * 4;
    if (at === this.#places.length) {
      const larger = new Uint32Array(at * 2);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places.set([list, this.#chunks.length - 1, this.#used, bytes.length], at);
    this.#used += bytes.length;
    this.#count += 1;
    return this.#count - 1;
  }

  /** @returns nothing for one that was taken back */
  get(number: number): ListedEntry | undefined {
    const [list = 0, chunk = 0, from = 0, length = 0] = this.#places.subarray(number * 4, number * 4 + 4);
    const context = this.#lists[list];
    const bytes = this.#chunks[chunk]?.subarray(from, from + length);
    if (context === undefined || bytes === undefined || this.#voided.has(list)) return undefined;
    return { list: context, entry: JSON.parse(this.#decoder.decode(bytes)) as Entry };
  }
}
