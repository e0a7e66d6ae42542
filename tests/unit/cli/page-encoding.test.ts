import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../cli/page-encoding.ts';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
/** 演示 in GBK. */
const gbk = [0xd1, 0xdd, 0xca, 0xbe];
const page = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? utf8(part) : part)));
const utf16 = (text: string, order: 'little' | 'big'): number[] =>
  Array.from(text, (character) => character.charCodeAt(0)).flatMap((code) =>
    order === 'little' ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff],
  );

describe('decodePage', () => {
  it('reads UTF-8, with and without its mark', () => {
    expect(decodePage(page('<p>演示</p>'))).toBe('<p>演示</p>');
    expect(decodePage(page([0xef, 0xbb, 0xbf], '<p>演示</p>'))).toBe('<p>演示</p>');
  });

  it('reads UTF-16 of both orders, with and without its mark', () => {
    expect(decodePage(Uint8Array.from([0xff, 0xfe, ...utf16('<p>演示</p>', 'little')]))).toBe('<p>演示</p>');
    expect(decodePage(Uint8Array.from([0xfe, 0xff, ...utf16('<p>演示</p>', 'big')]))).toBe('<p>演示</p>');
    expect(decodePage(Uint8Array.from(utf16('<p>演示</p>', 'little')))).toBe('<p>演示</p>');
    expect(decodePage(Uint8Array.from(utf16('<p>演示</p>', 'big')))).toBe('<p>演示</p>');
  });

  it('reads GB18030 where the page says so, says nothing, or says wrong', () => {
    for (const said of [
      '<meta charset="gbk">',
      '',
      '<meta charset="utf-8">',
      '<meta charset="no-such-thing">',
    ]) {
      expect(decodePage(page(said, gbk)), said).toBe(`${said}演示`);
    }
  });

  it('believes bytes more than words: UTF-8 that calls itself GBK', () => {
    expect(decodePage(page('<meta charset="gbk">演示'))).toBe('<meta charset="gbk">演示');
  });

  it('reads another encoding that the page names and that fits', () => {
    const big5 = [0xba, 0x74, 0xa5, 0xdc];
    expect(decodePage(page('<meta charset="big5">', big5))).toBe('<meta charset="big5">演示');
  });

  it('keeps UTF-8 whose last character was cut', () => {
    const cut = page('<p>演示'.repeat(40), [0xe6, 0xbc]);
    expect(decodePage(cut)).toBe(`${'<p>演示'.repeat(40)}\uFFFD`);
  });
});
