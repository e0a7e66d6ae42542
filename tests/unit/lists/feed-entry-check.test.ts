/** The fast check of a line may only be stricter than the model: what it lets pass, the model takes as it stands. */
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isPlainEntry } from '../../../utils/lists/feed/entry-check.ts';
import { Entry } from '../../../utils/model/entry.ts';
import { anyEntry } from './feed-any-entry.ts';

// A thousand entries, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Values that a field may wrongly hold, some of them just beyond a bound. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1.5,
    2 ** 53,
    true,
    [],
    {},
    [null],
    ['', 'x'],
    'x'.repeat(100),
    'x'.repeat(101),
    'x'.repeat(200),
    'x'.repeat(201),
    'x'.repeat(253),
    'x'.repeat(254),
    'x'.repeat(500),
    'x'.repeat(501),
    'x'.repeat(2000),
    'x'.repeat(2001),
    '2026-02-30',
    '2026-2-3',
    '2026-02-03\n',
    '0'.repeat(13),
    '0'.repeat(14),
    '0'.repeat(18),
    '*********',
    'listed',
    'blacklist',
    'court',
    'taobao',
    'company',
  ),
  fc.jsonValue(),
);

type Place = (string | number)[];

/** Every place in a value of JSON at which something stands. */
function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))];
}

function change(value: unknown, place: Place, to: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((item, i) => (String(i) === key ? change(item, rest, to) : item));
  const object = value as Record<string, unknown>;
  const changed = { ...object, [key]: change(object[key], rest, to) };
  if (to === undefined && rest.length === 0) delete changed[key];
  return changed;
}

describe('the fast check of an entry', () => {
  it('lets every entry of the model pass', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        expect(isPlainEntry(JSON.parse(JSON.stringify(entry)))).toBe(true);
      }),
    );
  });

  it('says of an entry with one thing changed what the model says of it', () => {
    fc.assert(
      fc.property(
        anyEntry,
        fc.nat(),
        fc.oneof(strange, fc.constant(undefined)),
        fc.option(fc.constantFrom('id', 'name', 'extra', 'constructor', 'toString', '__proto__')),
        (entry, where, to, added) => {
          const places = placesIn(entry);
          const place = places[where % places.length] ?? [];
          const at = added === null ? place : [...place.slice(0, -1), added];
          const changed: unknown = JSON.parse(JSON.stringify(change(entry, at, to)) ?? 'null');
          const model = Entry.safeParse(changed);
          const plain = isPlainEntry(changed);
          if (plain) expect(model.data).toEqual(changed);
          // Where the model would take it as it stands, the fast check must not be slower for nothing.
          if (model.success && JSON.stringify(model.data).length === JSON.stringify(changed).length) {
            expect(plain).toBe(true);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('lets no field of a prototype pass for one of the entry', () => {
    const { id, ...rest } = {
      id: 'a',
      subject: { kind: 'company', name: '演示某某商贸有限公司' },
      tier: 'other',
      causes: [],
      basisKind: 'court',
    };
    expect(isPlainEntry({ id, ...rest })).toBe(true);
    expect(isPlainEntry(JSON.parse(`{"__proto__":{"id":"a"},${JSON.stringify(rest).slice(1)}`))).toBe(false);
    expect(isPlainEntry(Object.assign(Object.create({ id }), rest))).toBe(false);
  });
});
