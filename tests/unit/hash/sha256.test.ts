import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256Hex, sha256OfText } from '../../../utils/hash/sha256.ts';

const nodeSha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Of one, two, three and four bytes in UTF-8. */
const unit = fc.constantFrom('a', '\u0000', 'é', '名', '\uffff', '🍎');

describe('SHA-256', () => {
  test('is that of other programs, for any text', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 300 }), (units) => {
        const text = units.join('');
        expect(sha256OfText(text)).toBe(nodeSha256(text));
      }),
    );
  });

  test('of bytes is that of their text', async () => {
    expect(await sha256Hex(new TextEncoder().encode('名单'))).toBe(sha256OfText('名单'));
  });

  test('is so at every length around a block, and beyond what it holds at once', () => {
    for (let length = 0; length < 200; length += 1) {
      expect(sha256OfText('a'.repeat(length))).toBe(nodeSha256('a'.repeat(length)));
    }
    expect(sha256OfText('名'.repeat(100_000))).toBe(nodeSha256('名'.repeat(100_000)));
  });
});
