import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalAt, readLiteral } from '../../../utils/sites/literals.ts';

/** The same value without the null prototypes, to compare with plain objects. */
const plain = (value: unknown): unknown => structuredClone<unknown>(value);

describe('readLiteral', () => {
  it('reads what pages hold: bare keys, single quotes, comments, trailing commas, escapes', () => {
    const text = `{ compatible: true, 'name': '\\u826f\\u54c1', "n": -1.5e2, /* one */ list: [1, , 'a',], // two
      yes: !0, no: !1, nothing: undefined, "q\\"": "it's", data-x: null }`;
    expect(plain(readLiteral(text, 0))).toEqual({
      compatible: true,
      name: '良品',
      n: -150,
      list: [1, 'a'],
      yes: true,
      no: false,
      nothing: null,
      'q"': "it's",
      'data-x': null,
    });
  });

  it('leaves out values that are code and goes on behind them', () => {
    const text = `{ start: +new Date(), url: location.protocol === 'http:' ? '//a,b}' : "x", go: function () { return {a: 1}; },
      api: host + '/x', say() { return ')'; }, ...rest, id: '7' }`;
    expect(plain(readLiteral(text, 0))).toEqual({ id: '7' });
  });

  it('keeps numbers that are too long to be exact as text: ids are', () => {
    expect(plain(readLiteral('{ id: 9007199254740993123, sku: 100121438395 }', 0))).toEqual({
      id: '9007199254740993123',
      sku: 100_121_438_395,
    });
  });

  it('reads every value that JSON can write, as JSON does', () => {
    fc.assert(
      fc.property(fc.oneof(fc.object(), fc.array(fc.jsonValue())), (value) => {
        const text = JSON.stringify(value);
        const expected: unknown = JSON.parse(text);
        fc.pre(!text.includes('e+') && !/\d{16}/.test(text));
        expect(JSON.stringify(readLiteral(text, 0))).toBe(JSON.stringify(expected));
      }),
    );
  });

  it('never throws and always ends, whatever the text', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      '"',
      "'",
      '`',
      ':',
      ',',
      '\\',
      '/',
      '*',
      'a',
      '1',
      ' ',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 200 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('{', '[', ''), (rest, opener) => {
        const value = readLiteral(opener + rest, 0);
        expect(value === null || typeof value === 'object').toBe(true);
      }),
    );
  });

  it('gives up where a literal is cut off, too deep or too much', () => {
    expect(readLiteral('{"a": [1, 2', 0)).toBeNull();
    expect(readLiteral('['.repeat(5000), 0)).toBeNull();
    expect(readLiteral(`[${'0,'.repeat(500_000)}0]`, 0)).toBeNull();
    expect(readLiteral(`["${'x'.repeat(7_000_000)}"]`, 0)).toBeNull();
    expect(readLiteral('"a"', 0)).toBeNull();
  });

  it('gives the page no way to a prototype', () => {
    const value = readLiteral('{"__proto__": {"polluted": 1}, "constructor": 2}', 0);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(literalAt(value ?? undefined, '__proto__.polluted')).toBe(1);
    expect(literalAt(readLiteral('{}', 0) ?? undefined, 'constructor')).toBeUndefined();
    expect(literalAt(readLiteral('{"a": []}', 0) ?? undefined, 'a.length.toString')).toBeUndefined();
  });
});
