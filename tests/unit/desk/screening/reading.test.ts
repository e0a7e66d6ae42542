/** What a person gives, to what is asked. */
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { askedOf, sightingOf } from '../../../../utils/desk/screening/query.ts';
import { openGiven, queriesOf, sourceOf } from '../../../../utils/desk/screening/read-given.ts';
import type { Asked, ScreeningLayout } from '../../../../utils/model/screening.ts';

const name = '杭州乙丙丁演示电子商务有限公司';
const other = '宁波戊己演示贸易有限公司';
const code = '914403001922038216';

interface Read {
  line: number;
  asked: Asked;
}

async function read(given: BlobPart, layout?: ScreeningLayout): Promise<Read[]> {
  const all: Read[] = [];
  const opened = await openGiven(new Blob([given]));
  for await (const { line, row } of queriesOf(opened, layout)) all.push({ line, asked: askedOf(row) });
  return all;
}

const source = async (given: BlobPart): ReturnType<typeof sourceOf> =>
  sourceOf(await openGiven(new Blob([given])));

function workbook(...sheets: string[][][]): ArrayBuffer {
  const book = utils.book_new();
  for (const rows of sheets) utils.book_append_sheet(book, utils.aoa_to_sheet(rows));
  return write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
}

describe('lines', () => {
  it('are names, codes and addresses by what they are; blank ones ask nothing, and keep their number', async () => {
    expect(await read(`${name}\r\n\n ${code}\nhttps://shop5550001.taobao.com/`)).toEqual([
      { line: 1, asked: { query: name } },
      { line: 3, asked: { query: code } },
      { line: 4, asked: { query: 'https://shop5550001.taobao.com/' } },
    ]);
    expect(sightingOf({ uscc: code }).parties).toEqual([{ role: 'operator', codes: [code] }]);
    expect(sightingOf({ url: 'https://shop5550001.taobao.com/' }).parties).toEqual([]);
  });

  it('are read in UTF-8, UTF-16 and GB18030', async () => {
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${name}\n${other}`, 'utf16le'));
    expect((await read(utf16)).map(({ asked }) => asked.query)).toEqual([name, other]);
    const gb = Uint8Array.from(
      Buffer.from('babcd6ddd2d2b1fbb6a1d1ddcabeb5e7d7d3c9cccef1d3d0cfdeb9abcbbe', 'hex'),
    );
    expect((await read(gb)).map(({ asked }) => asked.query)).toEqual([name]);
  });
});

describe('a table in text', () => {
  it.each([
    ['our own headers', 'name,uscc,url'],
    ['an authority’s headers', '企业名称,统一社会信用代码,网址'],
    ['another authority’s', '"当事人名称","信用代码","店铺链接"'],
  ])('is told by %s', async (_, header) => {
    expect(await read(`${header}\n${name},${code},\n,,\n"${other}",,shop.example\n`)).toEqual([
      { line: 2, asked: { query: name, name, uscc: code } },
      { line: 4, asked: { query: other, name: other, url: 'shop.example' } },
    ]);
  });

  it('may have other columns, tabs and cells over several lines', async () => {
    const text = `序号\t单位名称\t备注\n1\t${name}\t"a\nb"\n2\t${other}\t\n`;
    expect((await read(text)).map(({ line, asked }) => [line, asked.query])).toEqual([
      [3, name],
      [4, other],
    ]);
  });

  it('without a known header is lines until a person says what its columns are', async () => {
    const text = `甲,乙\n${name},${code}\n`;
    expect((await read(text)).map(({ asked }) => asked.query)).toEqual(['甲,乙', `${name},${code}`]);
    expect(await source(text)).toEqual({
      layout: { kind: 'lines' },
      separator: ',',
      sample: [
        ['甲', '乙'],
        [name, code],
      ],
    });
    const layout = { kind: 'table', separator: ',', skip: 1, places: { name: 0, uscc: 1 } } as const;
    expect(await read(text, layout)).toEqual([{ line: 2, asked: { query: name, name, uscc: code } }]);
  });

  it('whose quotation mark is never closed is refused, with the line', async () => {
    await expect(read(`name\n${other}\n"${name}\n`)).rejects.toMatchObject({ code: 'open-quote', line: 3 });
  });
});

describe('a workbook', () => {
  it('is read by its header, under titles, on whichever sheet has one', async () => {
    const bytes = workbook(
      [['说明'], ['本表仅供演示']],
      [['演示清单'], ['序号', '企业名称', '统一社会信用代码'], ['1', name, code], ['2', other, '']],
    );
    expect(await read(bytes)).toEqual([
      { line: 3, asked: { query: name, name, uscc: code } },
      { line: 4, asked: { query: other } },
    ]);
  });

  it('without a header is read by what its cells are', async () => {
    expect(
      await read(
        workbook([
          ['1', code, name],
          ['2', '', other],
        ]),
      ),
    ).toEqual([
      { line: 1, asked: { query: name, name, uscc: code } },
      { line: 2, asked: { query: other } },
    ]);
  });
});

it.each([
  ['a PDF', '%PDF-1.7 …'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0])],
  ['bytes of no text', new Uint8Array([1, 2, 0, 3])],
])('%s is refused', async (_, given) => {
  await expect(read(given)).rejects.toMatchObject({ code: 'not-text' });
});
