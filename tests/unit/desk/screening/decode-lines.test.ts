/** The encoding of a text that comes in portions. */
import { describe, expect, it } from 'vitest';
import { decodeLines } from '../../../../utils/desk/screening/decode-lines.ts';

// 演示甲 in GB18030; the platform encodes UTF-8 only
const gb = [0xd1, 0xdd, 0xca, 0xbe, 0xbc, 0xd7];
const codes = [...new TextEncoder().encode('91330100MA27XXXX0X\r\n')];
const utf8 = [...new TextEncoder().encode('演示甲')];

async function linesOf(...portions: number[][]): Promise<string[]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (const portion of portions) yield new Uint8Array(portion);
  }
  const lines: string[] = [];
  for await (const line of decodeLines(chunks())) lines.push(line);
  return lines;
}

describe('lines of a text', () => {
  it('are in GB18030 also where the first portion is all codes', async () => {
    expect(await linesOf(codes, codes, [...codes, ...gb, 10], gb)).toEqual([
      ...Array.from({ length: 3 }, () => '91330100MA27XXXX0X'),
      '演示甲',
      '演示甲',
    ]);
  });

  it('are in UTF-8 also where a portion ends within the first character', async () => {
    for (let at = 1; at < utf8.length; at += 1)
      expect(await linesOf(codes, utf8.slice(0, at), utf8.slice(at))).toEqual([
        '91330100MA27XXXX0X',
        '演示甲',
      ]);
  });

  it('lose their byte order mark', async () => {
    expect(await linesOf([0xef, 0xbb, 0xbf, ...utf8, 10, ...codes])).toEqual([
      '演示甲',
      '91330100MA27XXXX0X',
    ]);
    expect(await linesOf([0xff, 0xfe, 0x41, 0, 10, 0, 0x42, 0])).toEqual(['A', 'B']);
  });
});
