/** The pattern of a line: what it takes unparsed is what parsing and the model would have taken, and nothing else. */
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { markKeys } from '../../../utils/identity/keys.ts';
import { PlainEntries } from '../../../utils/lists/feed/entry-check.ts';
import { Entry } from '../../../utils/model/entry.ts';
import { anyEntry } from './feed-any-entry.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What the next line is found by, or nothing. */
function found(line: string) {
  return new PlainEntries(`${line}\n`).next();
}

const strange = '" \\ , ,, : { } [ ] 0 - 1e3 null {} [] "" "id":"x", "__proto__":{}, "extra":1, \\u0041'
  .split(' ')
  .concat(' ', '\n', '\t', '\u0000', '\u2028', 'x'.repeat(300));

/** What a broken or hostile publisher may have done to a line at one place. */
const edit = fc.record({
  at: fc.nat(),
  taken: fc.nat({ max: 3 }),
  put: fc.oneof(fc.constantFrom(...strange), fc.string({ maxLength: 3 })),
});

function edited(line: string, { at, taken, put }: { at: number; taken: number; put: string }): string {
  const place = at % (line.length + 1);
  return line.slice(0, place) + put + line.slice(place + taken);
}

const least: Entry = {
  id: 'a',
  subject: { kind: 'company', name: '演示某某商贸有限公司' },
  tier: 'other',
  causes: [],
  basisKind: 'court',
};

function named(name: string): string {
  return JSON.stringify({ ...least, subject: { kind: 'company', name } });
}

describe('the pattern of a line', () => {
  it('takes every line that builders write, if nothing in it is escaped', () => {
    let taken = 0;
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const line = JSON.stringify(entry);
        const findable = found(line);
        expect(findable !== undefined).toBe(!line.includes('\\'));
        if (findable === undefined) return;
        taken += 1;
        expect(markKeys(findable)).toEqual(markKeys(entry));
      }),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it('takes no line with an edit that parsing and the model would not take as it stands', () => {
    fc.assert(
      fc.property(anyEntry, fc.array(edit, { minLength: 1, maxLength: 2 }), (entry, edits) => {
        const line = edits.reduce(edited, JSON.stringify(entry));
        const findable = found(line);
        if (findable === undefined) return;
        // A line break within it would make it two: only the first was looked at.
        const [first = ''] = line.split('\n');
        const json: unknown = JSON.parse(first);
        const model = Entry.parse(json);
        expect(model).toEqual(json);
        expect(markKeys(findable)).toEqual(markKeys(model));
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps to the bounds of texts, counted as the model counts them', () => {
    expect(found(named('名'.repeat(200)))).toBeDefined();
    expect(found(named('名'.repeat(201)))).toBeUndefined();
    expect(found(named('𠮷'.repeat(100)))).toBeDefined();
    expect(found(named('𠮷'.repeat(101)))).toBeUndefined();
    expect(found(named(''))).toBeUndefined();
  });

  it('takes no object with a comma too many or too few', () => {
    const before = JSON.stringify({ ...least, decision: {} }).replace('{}}', '');
    const decided = (fields: string): string => `${before}{${fields}}}`;
    const both = '"authority":"甲","number":"一"';
    for (const fields of ['', '"number":"一"', both]) expect(found(decided(fields))).toBeDefined();
    for (const fields of [',', `,${both}`, `${both},`, both.replace(',"n', '"n'), both.replace(',', ',,')]) {
      expect(found(decided(fields))).toBeUndefined();
    }
  });

  it('goes on behind a line that it did not take', () => {
    const line = JSON.stringify(least);
    const lines = new PlainEntries(`${line}\n{"id":1}\n\n${line}\n`);
    expect(lines.next()).toBeDefined();
    expect(lines.next()).toBeUndefined();
    expect(lines.skip()).toBe('{"id":1}');
    expect(lines.next()).toBeUndefined();
    expect(lines.skip()).toBe('');
    expect(lines.next()).toMatchObject({ subject: least.subject });
  });
});
