/** What comes in portions is what comes whole. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvForm, CsvReader, UnclosedQuote } from '../../../utils/lists/tables/csv.ts';
import { EntryIds } from '../../../utils/lists/tables/entry-ids.ts';
import { KeyNumbers } from '../../../utils/lists/tables/key-numbers.ts';

function rowsOf(portions: readonly string[], quotes: boolean): string[][] | 'unclosed' {
  const reader = new CsvReader({ ...csvForm(portions.join('')), quotes });
  try {
    return [...portions.flatMap((portion) => reader.add(portion)), ...reader.end()];
  } catch (error) {
    if (error instanceof UnclosedQuote) return 'unclosed';
    throw error;
  }
}

const text = fc
  .array(fc.constantFrom('甲', 'a', ',', ',', '"', '"', '""', '\n', '\r\n', '\r', ' ', 'sep=;\n'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

describe('separated text', () => {
  it.each([true, false])('cut anywhere gives the same rows (quotes: %s)', (quotes) => {
    fc.assert(
      fc.property(text, fc.array(fc.nat({ max: 60 }), { maxLength: 4 }), (whole, cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), whole.length].map((cut) =>
          Math.min(cut, whole.length),
        );
        const portions = at.slice(1).map((end, i) => whole.slice(at[i], end));
        expect(rowsOf(portions, quotes)).toEqual(rowsOf([whole], quotes));
      }),
      { numRuns: 2000 },
    );
  });

  it('of sound quotes is divided as RFC 4180 says', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('甲', 'b', ',', '"', '\n'), maxLength: 5 })
      .map((one) => one.trim());
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const written = rows
            .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
            .join('\n');
          expect(rowsOf([written], true)).toEqual(rows);
        },
      ),
    );
  });
});

describe('entries’ ids', () => {
  it('are one an entry, tell what said the same before, and are known again', () => {
    const name = fc.constantFrom('演示甲', '演示乙', '演示丙');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.constantFrom('传销', '售假')), { maxLength: 20 }), (rows) => {
        const ids = new EntryIds();
        const first = new Map<string, number>();
        const given: string[] = [];
        for (const [index, [company, wording]] of rows.entries()) {
          const named = ids.name(
            {
              subject: { kind: 'company', name: company },
              tier: 'other',
              causes: [{ wording }],
              basisKind: 'volunteer',
            },
            `name:${company}`,
            index + 1,
          );
          const said = `${company}${wording}`;
          if (named.status === 'taken') {
            expect(first.has(said)).toBe(false);
            expect(JSON.parse(named.json)).toEqual(named.entry);
            first.set(said, index + 1);
            given.push(named.entry.id);
          } else {
            expect(named.detail).toBe(String(first.get(said)));
          }
        }
        expect(new Set(given).size).toBe(first.size);
        expect(given.every((id) => ids.has(id))).toBe(true);
        expect(ids.has('name:演示甲~9')).toBe(false);
      }),
    );
  });

  it('keep numbers by text, of many texts too', () => {
    const numbers = new KeyNumbers();
    for (let i = 1; i <= 20_000; i++) expect(numbers.setFirst(`text ${i}`, i)).toBe(0);
    for (let i = 1; i <= 20_000; i++) expect(numbers.setFirst(`text ${i}`, 1)).toBe(i);
    expect([numbers.get('text 7'), numbers.get('text 0')]).toEqual([7, 0]);
    expect([numbers.count('other'), numbers.count('other'), numbers.get('other')]).toEqual([1, 2, 2]);
  });
});
