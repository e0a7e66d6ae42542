import { write } from '@e965/xlsx';
import { gzipSync, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { TableError } from '../../../utils/lists/tables/error.ts';
import { readTable } from '../../../utils/lists/tables/read.ts';
import { madeUpWorkbook, sheetXml } from './made-up-workbook.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Two-byte characters of GB18030 by what the platform decodes them to. */
function gb18030(text: string): Uint8Array {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]),
  );
}

async function rows(bytes: Uint8Array): Promise<string[][] | undefined> {
  return (await readTable(bytes))[0]?.rows;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readTable(bytes);
    return 'none';
  } catch (error) {
    if (error instanceof TableError) return error.code;
    throw error;
  }
}

const table = [
  ['企业名称', '列入事由'],
  ['演示甲商贸有限公司', '刷单炒信'],
];

describe('separated text', () => {
  it('is read in UTF-8, with and without a mark, in GB18030 and in UTF-16', async () => {
    const text = table.map((row) => row.join(',')).join('\r\n');
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
    ]);
    for (const bytes of [utf8(text), utf8(`\uFEFF${text}`), gb18030(text), utf16]) {
      expect(await rows(bytes)).toEqual(table);
    }
  });

  it('is divided by commas, tabs or semicolons, whichever the file uses', async () => {
    for (const delimiter of [',', '\t', ';']) {
      expect(await rows(utf8(table.map((row) => row.join(delimiter)).join('\n'))), delimiter).toEqual(table);
    }
  });

  it('may hold delimiters, quotes and line breaks in quotes, and rows of any length', async () => {
    const text = '名称,事由\n"演示,乙""公司""","一\n二"\n丙\n,,,x\n';
    expect(await rows(utf8(text))).toEqual([
      ['名称', '事由'],
      ['演示,乙"公司"', '一\n二'],
      ['丙'],
      ['', '', '', 'x'],
    ]);
  });

  it('keeps blank lines as rows, so that row numbers are those of the file', async () => {
    expect(await rows(utf8('名称\n\n甲\n'))).toEqual([['名称'], [''], ['甲']]);
  });

  it('with a quote that nothing closes loses no row, and says so', async () => {
    const [sheet] = await readTable(utf8('名称,事由\n"甲公司,x\n乙公司,y\n'));
    expect(sheet?.rows).toEqual([
      ['名称', '事由'],
      ['"甲公司', 'x'],
      ['乙公司', 'y'],
    ]);
    expect(sheet?.warnings).toEqual(['quotes-ignored']);
  });
});

describe('a workbook', () => {
  it('gives the rows of its sheets, blank rows and cells kept in place', async () => {
    const bytes = madeUpWorkbook({
      名单: [['标题'], [], [null, '名称', '事由'], [null, '演示甲公司']],
      空: [],
    });
    const sheets = await readTable(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['名单']);
    expect(sheets[0]?.rows).toEqual([
      ['标题', '', ''],
      ['', '', ''],
      ['', '名称', '事由'],
      ['', '演示甲公司', ''],
    ]);
  });

  it('keeps every digit of long numbers, however the file spells them', async () => {
    const bytes = madeUpWorkbook({
      a: [
        [
          { number: '914403001922038216' },
          { number: '1.10108000000016E14' },
          { number: '110108000000016.0' },
        ],
        [{ number: '0.5' }, { number: '-3' }, { number: '42' }],
      ],
    });
    expect(await rows(bytes)).toEqual([
      ['914403001922038216', '110108000000016', '110108000000016'],
      ['0.5', '-3', '42'],
    ]);
  });

  it('gives dates as days', async () => {
    expect(await rows(madeUpWorkbook({ a: [[{ dateSerial: 43_040 }]] }))).toEqual([['2017-11-01']]);
  });

  it('that is damaged is refused, wherever it is cut', async () => {
    const bytes = madeUpWorkbook({ a: [['名称']] });
    for (const length of [2, 4, 30, 100, Math.floor(bytes.length / 2), bytes.length - 1]) {
      expect(await refusal(bytes.slice(0, length)), String(length)).toBe('bad-workbook');
    }
    expect(await refusal(zipSync({ 'readme.txt': strToU8('no workbook') }))).toBe('other-format');
  });

  it('that declares more than fits is refused before it is unpacked', async () => {
    const bytes = madeUpWorkbook({ a: [['名称']] });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 28; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x3fff_ffff, true);
    }
    expect(await refusal(bytes)).toBe('too-large');
  });

  it('with a cell far outside the sheet is refused', async () => {
    for (const at of ['AAAAAA1', 'A99999999']) {
      const files: Record<string, Uint8Array> = unzipSync(madeUpWorkbook({ a: [['名称']] }));
      files['xl/worksheets/sheet1.xml'] = sheetXml(
        `<row><c r="${at}" t="inlineStr"><is><t>x</t></is></c></row>`,
      );
      expect(await refusal(zipSync(files)), at).toBe('bad-workbook');
    }
  });
});

describe('other files', () => {
  it('are refused by name', async () => {
    expect(await refusal(new Uint8Array())).toBe('empty');
    expect(await refusal(utf8('%PDF-1.7'))).toBe('other-format');
    expect(await refusal(utf8('<?xml version="1.0"?><list/>'))).toBe('other-format');
    expect(await refusal(utf8('<!DOCTYPE html><p>no table</p>'))).toBe('no-table');
    expect(await refusal(utf8('{"data": []}'))).toBe('no-table');
    expect(await refusal(utf8('{"data": ['))).toBe('bad-json');
    expect(await refusal(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toBe('other-format');
    expect(await refusal(Uint8Array.of(1, 0, 2, 0, 3, 0xff, 0xfe))).toBe('not-text');
    expect(await refusal(Uint8Array.of(0x1f, 0x8b, 8, 0, 1))).toBe('other-format');
  });

  it('may be gzip’d', async () => {
    expect(await rows(gzipSync(utf8('名称\n甲\n')))).toEqual([['名称'], ['甲']]);
  });
});

/** An old workbook of one sheet; numbers are dates where `dates` says so. */
const old = (values: (string | number)[][], dates = false): Uint8Array => {
  const cells = values.map((row) =>
    row.map((v) =>
      typeof v === 'number'
        ? { t: 'n' as const, v, ...(dates && { z: 'yyyy-mm-dd' }) }
        : { t: 's' as const, v },
    ),
  );
  const sheet = { '!ref': `A1:J${values.length}`, '!data': cells };
  const bytes: unknown = write(
    { SheetNames: ['名单'], Sheets: { 名单: sheet } },
    { bookType: 'biff8', type: 'array' },
  );
  return new Uint8Array(bytes instanceof ArrayBuffer ? bytes : []);
};

describe('an old workbook', () => {
  it('gives its rows as they stand, long numbers with their digits, dates as days', async () => {
    expect(
      await rows(
        old([
          ['企业名称', '注册号'],
          ['演示甲公司', 110108000000016],
        ]),
      ),
    ).toEqual([
      ['企业名称', '注册号'],
      ['演示甲公司', '110108000000016'],
    ]);
    expect(await rows(old([[43_040]], true))).toEqual([['2017-11-01']]);
  });

  it('that is damaged is refused, wherever it is cut', async () => {
    const bytes = old([['企业名称'], ['演示甲公司']]);
    for (const length of [4, 8, 511])
      expect(await refusal(bytes.slice(0, length)), `${length}`).toBe('bad-workbook');
  });

  it('in name only is read as the page that it is', async () => {
    const page =
      '<html><body><table><tr><td>企业名称</td><td>事由</td></tr><tr><td>演示甲公司</td><td>传销</td></tr></table>';
    expect(await rows(utf8(page))).toEqual([
      ['企业名称', '事由'],
      ['演示甲公司', '传销'],
    ]);
  });
});
