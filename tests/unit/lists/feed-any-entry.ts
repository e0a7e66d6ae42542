/** Any entry that the model allows, for properties: every field, present or absent, with any text in it. */
import * as fc from 'fast-check';
import { BasisKind, CauseCode, Entry, EntryStatus, SubjectKind, Tier } from '../../../utils/model/entry.ts';
import { SiteId } from '../../../utils/model/site.ts';

const text = (max: number): fc.Arbitrary<string> =>
  fc.string({ minLength: 1, maxLength: max, unit: 'grapheme' }).filter((s) => s.length <= max);

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const few = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(of, { maxLength: 3 });

const code = (length: number, characters: string): fc.Arbitrary<string> =>
  fc.string({ minLength: length, maxLength: length, unit: fc.constantFrom(...characters.split('')) });

const subject = fc.record(
  {
    kind: fc.constantFrom(...SubjectKind.options),
    name: text(50),
    formerNames: few(text(20)),
    otherNames: few(text(20)),
    uscc: code(18, '0189AHXZ*'),
    registrationNumber: code(15, '0189*'),
    organisationCode: code(9, '0189AX*'),
    region: text(20),
  },
  { requiredKeys: ['kind', 'name'] },
);

const storefront = fc.record(
  {
    site: fc.constantFrom(...SiteId.options),
    shopId: text(20),
    sellerId: text(20),
    host: text(30),
    name: text(20),
    url: text(50),
    seen: day,
    basis: fc.constantFrom('licence', 'annual-report', 'decision', 'publisher', 'volunteer'),
    confirmations: fc.integer(),
  },
  { requiredKeys: ['site'] },
);

export const anyEntry: fc.Arbitrary<Entry> = fc
  .record(
    {
      id: text(50),
      subject,
      storefronts: few(storefront),
      domains: few(text(30)),
      apps: few(text(30)),
      tier: fc.constantFrom(...Tier.options),
      causes: few(
        fc.record(
          { code: fc.constantFrom(...CauseCode.options), wording: text(50) },
          { requiredKeys: ['wording'] },
        ),
      ),
      basisKind: fc.constantFrom(...BasisKind.options),
      role: fc.record(
        {
          part: fc.constantFrom('organised', 'took-part', 'assisted'),
          means: few(fc.constantFrom('accounts', 'data', 'technology', 'logistics', 'funds', 'information')),
        },
        { requiredKeys: ['part'] },
      ),
      decision: fc.record(
        { authority: text(20), number: text(20), date: day, url: text(50) },
        { requiredKeys: [] },
      ),
      listedOn: day,
      confirmedOn: day,
      rectifyBy: day,
      status: fc.constantFrom(...EntryStatus.options),
      measures: few(fc.record({ number: fc.integer(), by: text(20) }, { requiredKeys: ['number'] })),
    },
    { requiredKeys: ['id', 'subject', 'tier', 'causes', 'basisKind'] },
  )
  .map((value) => Entry.parse(value));
