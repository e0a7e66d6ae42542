/** Codes and keys are read by the million: the short cuts taken for the common case give what the plain way gives. */
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIdentityNumber, readCode, readCodeUnchecked } from '../../../utils/identity/codes.ts';
import { markKeys } from '../../../utils/identity/keys.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import { anyEntry } from '../lists/feed-any-entry.ts';
import { plainIsIdentityNumber, plainMarkKeys, plainReadCode } from './plain-way.ts';

const names = '../shared/names/enterprise-names-1m.csv.gz';
const shared = existsSync(names);

/** Cells near to codes: of the right lengths, of the right characters, or of those that look like them. */
const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  ...[8, 9, 13, 14, 15, 17, 18, 19].flatMap((length) =>
    ['0123456789', '0123456789*', '0189AHXZ*', '01９Ａa×＊ -X*名'].map((characters) =>
      fc.string({ minLength: length, maxLength: length, unit: fc.constantFrom(...characters.split('')) }),
    ),
  ),
);

/** Eighteen digits that are an identity number but for, mostly, one of its parts. */
const nearlyIdentityNumber = fc
  .tuple(
    fc.constantFrom('11', '44', '65', '82', '00', '16', '99'),
    fc.constantFrom('1900', '1984', '2000', '2099', '1899', '2100'),
    fc.constantFrom('01', '02', '12', '00', '13'),
    fc.constantFrom('01', '28', '29', '30', '31', '00', '32'),
    fc.integer({ min: 0, max: 999 }),
  )
  .chain(([province, year, month, day, number]) =>
    fc
      .constantFrom(...'0123456789X'.split(''))
      .map((check) => `${province}0102${year}${month}${day}${String(number).padStart(3, '0')}${check}`),
  );

describe('the short cut to', () => {
  it('a code reads every cell as the plain way does', () => {
    fc.assert(
      fc.property(fc.oneof(cell, nearlyIdentityNumber), (text) => {
        const plain = plainReadCode(text);
        expect(readCode(text)).toEqual(plain);
        const { check: _check, ...unchecked } = plain ?? { check: undefined };
        expect(readCodeUnchecked(text)).toEqual(plain && unchecked);
      }),
      { numRuns: 5000 },
    );
  });

  it("a person's identity number finds the same", () => {
    let found = 0;
    fc.assert(
      fc.property(nearlyIdentityNumber, (text) => {
        const person = plainIsIdentityNumber(text);
        if (person) found += 1;
        expect(isIdentityNumber(text)).toBe(person);
      }),
      { numRuns: 5000 },
    );
    expect(found).toBeGreaterThan(0);
  });

  it('the keys of an entry gives the same ones in the same order', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        expect(markKeys(entry)).toEqual(plainMarkKeys(entry));
      }),
      { numRuns: 1000 },
    );
  });
});

describe(shared ? 'of real companies' : 'SKIPPED, ../shared is absent: of real companies', () => {
  it.skipIf(!shared)('the short cut gives the same keys, for each of 30,000', async () => {
    let differing = 0;
    let read = 0;
    for await (const line of createInterface({ input: createReadStream(names).pipe(createGunzip()) })) {
      const [name = '', uscc = ''] = line.split(',');
      const entry = { subject: { kind: 'company', name, uscc }, domains: [] as string[] } as unknown as Entry;
      if (markKeys(entry).join('\n') !== plainMarkKeys(entry).join('\n')) differing += 1;
      read += 1;
      if (read === 30_000) break;
    }
    expect({ read, differing }).toEqual({ read: 30_000, differing: 0 });
  });
});
