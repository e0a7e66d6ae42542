import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { murmur128, StateSum } from '../../../utils/lists/feed/state.ts';

it('hashes as MurmurHash3_x86_128 does, by the verification value of its own test suite (SMHasher)', () => {
  const hashes = new DataView(new ArrayBuffer(256 * 16));
  for (let length = 0; length < 256; length++) {
    const key = Uint8Array.from({ length }, (_, index) => index);
    for (const [word, value] of murmur128(key, 256 - length).entries()) {
      hashes.setUint32(length * 16 + word * 4, value, true);
    }
  }
  expect(murmur128(new Uint8Array(hashes.buffer))[0]).toBe(0xb3ece62a);
});

it('adds lines mod 2^128, with carries across all words', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 20 }), (lines) => {
      const state = new StateSum();
      let expected = 0n;
      for (const line of lines) {
        state.add(line);
        const value = murmur128(line).reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
        expected = BigInt.asUintN(128, expected + value);
      }
      expect(state.toString()).toBe(expected.toString(16).padStart(32, '0'));
    }),
  );
});
