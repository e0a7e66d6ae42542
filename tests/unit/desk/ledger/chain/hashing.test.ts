import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../../../utils/desk/ledger/chain/canonical.ts';
import {
  chainEvent,
  hashOf,
  isLineIntact,
  lineOfEvent,
  noEvent,
} from '../../../../../utils/desk/ledger/chain/event.ts';
import { chains } from './made-up-chains.ts';

const nodeSha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('canonical JSON', () => {
  test('has one text for a value, whatever the order of its members', () => {
    const text = '{"a":[1,null,true],"b":"\\u0001\\"\\n🍎","é":{}}';
    expect(canonicalJson({ é: {}, b: '\u0001"\n🍎', a: [1, null, true], left: undefined })).toBe(text);
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  test('sorts keys by UTF-16 units, as RFC 8785 does', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
    const value = Object.fromEntries(keys.map((key) => [key, 0]));
    expect(Object.keys(JSON.parse(canonicalJson(value)) as object).filter((key) => key !== '1')).toEqual(
      sorted.filter((key) => key !== '1'),
    );
    expect(canonicalJson(value)).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:0`).join(',')}}`);
  });

  test.each([[0.5], [-0], [2 ** 53], [Number.NaN], ['\ud800'], [() => 0]])('has no text for %s', (value) => {
    expect(() => canonicalJson({ value })).toThrow('ledger-bad-change');
  });
});

test("an event's hash can be reckoned from its line by any program", () => {
  fc.assert(
    fc.property(chains(10), (events) => {
      for (const event of events) {
        const { hash, ...rest } = event;
        expect(hash).toBe(nodeSha256(canonicalJson(rest)));
        expect(hash).toBe(hashOf(event));
        expect(isLineIntact(lineOfEvent(event), hash)).toBe(true);
      }
    }),
  );
});

test('heads that an event tells of are not taken for its own hash', () => {
  const desk = '0a0a0a0a-0000-4000-8000-000000000001';
  const event = chainEvent({ desk, seq: 0, hash: noEvent }, '2026-01-01T00:00:00.000Z', {
    kind: 'imported',
    data: { events: 1, heads: [{ desk, seq: 3, hash: 'ab'.repeat(32) }] },
  });
  expect(isLineIntact(lineOfEvent(event), event.hash)).toBe(true);
});
