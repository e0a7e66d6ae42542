/** Lines out of packed files, however they are cut into pieces on the way, and files that are fetched ahead. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeedError } from '../../../utils/lists/feed/error.ts';
import { readingAhead } from '../../../utils/lists/feed/fetch-file.ts';
import { pack } from '../../../utils/lists/feed/gzip.ts';
import { recordsPerSlice } from '../../../utils/lists/feed/limits.ts';
import { readLines } from '../../../utils/lists/feed/read-lines.ts';

interface Read {
  bytes: number[];
  text: string | undefined;
}

async function linesOf(unpacked: Uint8Array): Promise<Read[]> {
  const read: Read[] = [];
  for await (const slice of readLines(await pack(unpacked), unpacked.length)) {
    expect(slice.length).toBeLessThanOrEqual(recordsPerSlice);
    // Copied: bytes are valid until the next slice only.
    read.push(...slice.map(({ bytes, text }) => ({ bytes: [...bytes], text })));
  }
  return read;
}

describe('lines', () => {
  it('are the same as they were packed, also long ones, many, and empty ones', async () => {
    const length = fc.oneof(fc.nat({ max: 40 }), fc.constantFrom(0, 30_000, 60_000));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(length, fc.constantFrom('a', '名', '𠮷')), { maxLength: 60 }),
        async (made) => {
          const texts = made.flatMap(([count, unit]) => [unit.repeat(count / 4), '短']);
          const lines = await linesOf(new TextEncoder().encode(texts.map((text) => `${text}\n`).join('')));
          expect(lines.map(({ text }) => text)).toEqual(texts);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('that are not UTF-8 have no text, and do not take it from their neighbours', async () => {
    const encoded = new TextEncoder().encode('甲\n\n乙\n');
    const broken = Uint8Array.from([...encoded, 0xff, 0x0a, ...encoded]);
    expect((await linesOf(broken)).map(({ text }) => text)).toEqual([
      '甲',
      '',
      '乙',
      undefined,
      '甲',
      '',
      '乙',
    ]);
  });
});

describe('fetching ahead', () => {
  const files = ['a', 'b', 'c'].map((path) => ({ path, sha256: '', bytes: 1, unpackedBytes: 1 }));

  it('has one file on its way while another is read, and asks for none twice', async () => {
    const asked: string[] = [];
    const fetchFile = readingAhead((path, maxBytes) => {
      asked.push(`${path} ${maxBytes}`);
      return Promise.resolve(new Uint8Array([path.charCodeAt(0)]));
    }, files);
    expect(await fetchFile('a', 1)).toEqual(new Uint8Array([0x61]));
    expect(asked).toEqual(['a 1', 'b 1']);
    expect(await fetchFile('b', 1)).toEqual(new Uint8Array([0x62]));
    expect(await fetchFile('c', 1)).toEqual(new Uint8Array([0x63]));
    expect(asked).toEqual(['a 1', 'b 1', 'c 1']);
  });

  it('tells of a failure when the file that failed is asked for, not before', async () => {
    const fetchFile = readingAhead(
      (path) => (path === 'b' ? Promise.reject(new Error('gone')) : Promise.resolve(new Uint8Array(1))),
      files,
    );
    await fetchFile('a', 1);
    await new Promise((over) => setTimeout(over));
    await expect(fetchFile('b', 1)).rejects.toThrow(FeedError);
  });
});
