import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillForm } from '../../../../utils/desk/forms/fill-form.ts';
import { formValues, placeNames } from '../../../../utils/desk/forms/form-values.ts';
import { madeForm } from './made-form.ts';

const facts = {
  name: '演示某某商贸有限公司',
  code: '91330106MA00000000',
  cause: '刷单炒信',
  deadline: '2026-02-09',
};

/** What a document says: the texts of its paragraphs, their line breaks as `\n`. */
function paragraphsOf(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const { window } = new JSDOM(xml, { contentType: 'application/xml' });
  return [...window.document.getElementsByTagName('w:p')].map((paragraph) =>
    [...paragraph.getElementsByTagName('*')]
      .map(({ tagName, textContent }) => (tagName === 'w:t' ? textContent : tagName === 'w:br' ? '\n' : ''))
      .join(''),
  );
}

test('places are filled by their Chinese and English names, cut into runs or not', async () => {
  const form = madeForm([
    ['{{名称}}（{{', '统一社会', '信用代码}}）：'],
    ['因', '{', '{事由}', '}', '，请于{{ 整改期限 }}前整改。'],
    ['{{Name}}, by {{deadline}}'],
  ]);
  const filled = await fillForm(form, formValues(facts));
  expect(paragraphsOf(filled.bytes)).toEqual([
    '演示某某商贸有限公司（91330106MA00000000）：',
    '因刷单炒信，请于2026年2月9日前整改。',
    '演示某某商贸有限公司, by 2026-02-09',
  ]);
  expect(filled.filled).toEqual(['名称', '统一社会信用代码', '事由', '整改期限', 'Name', 'deadline']);
  expect({ empty: filled.empty, unknown: filled.unknown }).toEqual({ empty: [], unknown: [] });
});

test('unknown places, and those of which nothing is known, are left standing and named', async () => {
  const form = madeForm([['{{名称}} {{店铺名称}} {{局长}} {{ 局长 }}']]);
  const filled = await fillForm(form, formValues(facts));
  expect(paragraphsOf(filled.bytes)).toEqual(['演示某某商贸有限公司 {{店铺名称}} {{局长}} {{ 局长 }}']);
  expect(filled.empty).toEqual(['店铺名称']);
  expect(filled.unknown).toEqual(['局长']);
});

test('orders of the template language are names like others', async () => {
  const orders = [
    '{{#名称}}',
    '{{/名称}}',
    '{{^名称}}',
    '{{@名称}}',
    '{{-w:p 名称}}',
    '{{=[[ ]]=}}',
    '{{名称.length}}',
  ];
  const filled = await fillForm(madeForm(orders.map((order) => [order])), formValues(facts));
  expect(paragraphsOf(filled.bytes)).toEqual(orders);
  expect(filled.filled).toEqual([]);
  expect(filled.unknown).toHaveLength(orders.length);
});

test('several lines stay lines', async () => {
  const filled = await fillForm(
    madeForm([['{{整改要求}}']]),
    formValues({ requirements: '一、下架\n二、退款' }),
  );
  expect(paragraphsOf(filled.bytes)).toEqual(['一、下架\n二、退款']);
});

test('whatever a value holds, the document says it and stays whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), async (text) => {
      fc.pre(text.trim() !== '' && !/[\r\n\t]/.test(text));
      const filled = await fillForm(madeForm([['前{{名称}}后']]), formValues({ name: text }));
      expect(paragraphsOf(filled.bytes)).toEqual([`前${text}后`]);
    }),
    { numRuns: 40 },
  );
});

test('no place has two facts', () => {
  const names = Object.values(placeNames).flat();
  expect(new Set(names).size).toBe(names.length);
});

describe('a file that cannot be filled is refused with a code that has words', () => {
  const text = madeForm([['{{名称}}']]);
  test.each([
    ['form-not-docx', strToU8('no zip at all')],
    ['form-not-docx', text.subarray(0, text.length - 40)],
    ['form-not-docx', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') })],
    ['form-not-docx', new Uint8Array()],
    ['form-old-word', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['form-places-broken', madeForm([['{{名称']])],
    ['form-places-broken', madeForm([['名称}}']])],
    ['form-too-large', new Uint8Array(20_000_001)],
  ])('%s', async (code, bytes) => {
    await expect(fillForm(bytes, {})).rejects.toThrow(new RegExp(`^${code}$`));
  });
  test('form-not-docx, where a byte of its text was changed', async () => {
    const damaged = madeForm([['{{名称}}'.repeat(200)]]);
    const at = damaged.length / 2;
    damaged[Math.floor(at)] = (damaged[Math.floor(at)] ?? 0) ^ 0x55;
    await expect(fillForm(damaged, {})).rejects.toThrow(/^form-not-docx$/);
  });
});
