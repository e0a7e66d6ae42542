/**
 * 64-bit hashes of keys, as two 32-bit halves: uniformly distributed, so that the page and the filter's slots are
 * found by multiplication. Not cryptographic: what is found by hash is compared by key again (reader.ts).
 */

/** The two halves of a hash: [0] places a key (shard, page), [1] tells it from its neighbours. */
export type KeyHash = Uint32Array;

/** Room for a hash, for `hashKey` to write into. */
export function newKeyHash(): KeyHash {
  return new Uint32Array(2);
}

/** A bijection of 32-bit numbers in which every input bit reaches every output bit (xor-shift and multiply). */
export function mix32(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Hashes the UTF-16 units of `key` into `into`, which is overwritten: the caller keeps one for many keys. */
export function hashKey(key: string, seed: number, into: KeyHash): void {
  let a = seed ^ key.length;
  let b = Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995;
  for (let i = 0; i < key.length; i += 1) {
    const unit = key.charCodeAt(i);
    a = Math.imul(a ^ unit, 0xcc9e2d51);
    a = (a << 13) | (a >>> 19);
    b = Math.imul(b ^ unit, 0x1b873593);
    b = (b << 17) | (b >>> 15);
  }
  const high = mix32(a ^ Math.imul(b, 0x85ebca6b));
  into[0] = high;
  into[1] = mix32(b + high);
}
