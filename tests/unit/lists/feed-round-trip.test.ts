import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFeed } from '../../../utils/lists/feed/build.ts';
import { sha256Hex } from '../../../utils/hash/sha256.ts';
import { fromBase64, toBase64 } from '../../../utils/lists/feed/encoding.ts';
import { generateKey, privateKeyFromPem, privateKeyToPem } from '../../../utils/lists/feed/keys.ts';
import { maxPartBytes, targetUnpackedBytes } from '../../../utils/lists/feed/limits.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import { anyEntry } from './feed-any-entry.ts';
import { demandState, readSnapshotPart } from '../../../utils/lists/feed/snapshot.ts';
import { StateSum } from '../../../utils/lists/feed/state.ts';
import {
  madeUpEntry,
  madeUpFeed,
  madeUpList,
  open,
  payloadOf,
  readAll,
  refusal,
  serve,
} from './made-up-feed.ts';

describe('a feed', () => {
  it('gives back the entries it was built of, whatever they hold', async () => {
    const key = await generateKey();
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 20 }),
        async (entries) => {
          const { files } = await madeUpFeed({ key, entries });
          expect(await readAll(files)).toEqual(entries);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has the same state whatever the order of its entries, and another for other entries', async () => {
    const key = await generateKey();
    const entries = [1, 2, 3, 4, 5].map(madeUpEntry);
    const stateOf = async (of: Entry[]): Promise<string> => {
      const { files } = await madeUpFeed({ key, entries: of });
      return (await open(files)).state;
    };
    const state = await stateOf(entries);
    expect(await stateOf(entries.toReversed())).toBe(state);
    expect(await stateOf(entries.slice(1))).not.toBe(state);
  });

  it('names its parts by their hash and puts feed.json last', async () => {
    const { files } = await madeUpFeed();
    expect([...files.keys()].at(-1)).toBe('feed.json');
    for (const part of payloadOf(files).snapshot) {
      expect(part.path).toBe(
        `snapshot/${await sha256Hex(files.get(part.path) ?? new Uint8Array())}.jsonl.gz`,
      );
    }
  });

  it('is cut into parts within the limits, which join to the whole list', async () => {
    const long = 'x'.repeat(190);
    const entries = Array.from({ length: 1200 }, (_, number) => ({
      ...madeUpEntry(number),
      domains: Array.from({ length: 60 }, (__, index) => `${number}-${index}-${long}.example`),
    }));
    const { files } = await madeUpFeed({ entries });
    const { snapshot } = payloadOf(files);
    expect(snapshot.length).toBeGreaterThan(1);
    for (const part of snapshot) {
      expect(part.bytes).toBeLessThanOrEqual(maxPartBytes);
      expect(part.unpackedBytes).toBeLessThanOrEqual(targetUnpackedBytes);
    }
    expect(await readAll(files)).toEqual(entries);
  });

  it('can be read part by part, by a reader that keeps its place and its sum', async () => {
    const long = 'x'.repeat(190);
    const entries = Array.from({ length: 900 }, (_, number) => ({
      ...madeUpEntry(number),
      domains: Array.from({ length: 60 }, (__, index) => `${number}-${index}-${long}.example`),
    }));
    const { files } = await madeUpFeed({ entries });
    const opened = await open(files);
    expect(opened.snapshot.length).toBeGreaterThan(1);
    const read: Entry[] = [];
    let state = new StateSum().toString();
    for (const part of opened.snapshot) {
      // As after a kill: all that is left is what was written down.
      const sum = new StateSum(state);
      for await (const slice of readSnapshotPart(part, serve(files), sum)) {
        read.push(...slice.map(({ entry }) => entry));
      }
      state = sum.toString();
    }
    demandState(opened, new StateSum(state));
    expect(read).toEqual(entries);
  });

  it('of no entries is a feed', async () => {
    const { files } = await madeUpFeed({ entries: [] });
    expect(await readAll(files)).toEqual([]);
  });

  it('never expires later than 45 days after its issue', async () => {
    const { files } = await madeUpFeed({ expires: new Date('2099-01-01') });
    expect(payloadOf(files).expires).toBe('2026-04-06T08:00:00Z');
  });

  it('is not built of two entries with one id, nor of one that does not fit', async () => {
    expect(await refusal(madeUpFeed({ entries: [madeUpEntry(1), madeUpEntry(1)] }))).toBe('duplicate-id');
    const bad = { ...madeUpEntry(1), subject: { kind: 'company' as const, name: '' } };
    expect(await refusal(madeUpFeed({ entries: [bad] }))).toBe('bad-record');
    expect(await refusal(madeUpFeed({ list: { ...madeUpList, id: 'Not An Id' } }))).toBe('bad-record');
  });

  it('is built to the same bytes of the same things', async () => {
    const key = await generateKey();
    const options = {
      key,
      entries: [madeUpEntry(1)],
      list: madeUpList,
      serial: 3,
      issued: new Date('2026-02-20'),
    };
    expect([...(await buildFeed(options))]).toEqual([...(await buildFeed(options))]);
  });
});

describe('a private key', () => {
  it('is written as PEM and read back', async () => {
    const key = await generateKey();
    const read = await privateKeyFromPem(await privateKeyToPem(key));
    expect(read.publicKey).toEqual(key.publicKey);
    expect(read.publicKey).toHaveLength(32);
  });

  it('is refused in words where it is none', async () => {
    for (const pem of ['', 'hello', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----']) {
      expect(await refusal(privateKeyFromPem(pem)), pem).toBe('bad-key');
    }
  });
});

it('base64 gives back any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(new Uint8Array(bytes));
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
    { numRuns: 30 },
  );
});
