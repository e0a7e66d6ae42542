/** Names of a list's entries in tombstones (`idHash`), at once: a list has each of its lines held against them. */
import { toHex32 } from '../../hash/hex.ts';
import { TextHash } from '../../hash/text-hash.ts';

export class IdNamer {
  readonly #hash: TextHash;

  constructor(listId: string) {
    this.#hash = new TextHash(`${listId}\n`);
  }

  /** The first 32 bits of an entry's name: enough to know of nearly all that they are not among some. */
  firstWord(entryId: string): number {
    return this.#hash.hash(entryId)[0] ?? 0;
  }

  /** The name of an entry: what `idHash` gives. */
  name(entryId: string): string {
    return toHex32(this.#hash.hash(entryId).subarray(0, 4));
  }
}
