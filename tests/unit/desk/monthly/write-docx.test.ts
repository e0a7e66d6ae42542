import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../../utils/desk/monthly/write-docx.ts';
import type { PlainDocument } from '../../../../utils/model/monthly.ts';

const document: PlainDocument = {
  language: 'zh-CN',
  title: '演示月报',
  subtitle: '（江西，2026年10月）',
  sections: [
    {
      heading: '一、整体情况',
      blocks: [
        { kind: 'text', text: '第一段 <b>&\n\n第二段' },
        {
          kind: 'table',
          caption: '表1　演示',
          head: ['指标', '数'],
          rows: [
            ['列入', '1,234'],
            ['在列', '不详'],
          ],
          widths: [70, 30],
          numbers: [1],
        },
        { kind: 'note', text: '注' },
      ],
    },
  ],
  signature: ['演示某某局', '2026年11月9日'],
};

const xmlOf = (parts: Record<string, Uint8Array>, name: string): Document =>
  new JSDOM(strFromU8(parts[name] ?? new Uint8Array()), { contentType: 'application/xml' }).window.document;

const tags = (parent: Document | Element, name: string): Element[] => [...parent.getElementsByTagName(name)];
const textOf = (parent: Element): string =>
  tags(parent, 'w:t')
    .map((text) => text.textContent)
    .join('');

const millimetres = (element: Element | undefined, name: string): number =>
  Math.round((Number(element?.getAttribute(name)) / 1440) * 25.4);

describe('the saved report', async () => {
  const parts = unzipSync(await writeDocx(document));
  const body = xmlOf(parts, 'word/document.xml');

  test('is well-formed in all its parts', () => {
    for (const name of Object.keys(parts).filter((one) => /\.(xml|rels)$/.test(one))) {
      expect(tags(xmlOf(parts, name), 'parsererror')).toEqual([]);
    }
  });

  test('says every word, in order, its headings as headings', () => {
    const paragraphs = tags(body, 'w:p').map((one) => [
      tags(one, 'w:pStyle')[0]?.getAttribute('w:val'),
      textOf(one),
    ]);
    expect(paragraphs).toEqual([
      ['Title', '演示月报'],
      ['Subtitle', '（江西，2026年10月）'],
      ['Heading1', '一、整体情况'],
      ['ReportText', '第一段 <b>&'],
      ['ReportText', '第二段'],
      ['Caption', '表1　演示'],
      ['Cell', '指标'],
      ['Cell', '数'],
      ['Cell', '列入'],
      ['Cell', '1,234'],
      ['Cell', '在列'],
      ['Cell', '不详'],
      ['Note', '注'],
      [undefined, '演示某某局'],
      [undefined, '2026年11月9日'],
    ]);
  });

  test('repeats the head of a table on every page, and breaks no row', () => {
    const rows = tags(body, 'w:tr');
    expect(rows.map((row) => tags(row, 'w:tblHeader').length)).toEqual([1, 0, 0]);
    expect(rows.every((row) => tags(row, 'w:cantSplit').length === 1)).toBe(true);
  });

  test('is a page of A4 with the margins of GB/T 9704 and its numbers at the outer edge', () => {
    const [size] = tags(body, 'w:pgSz');
    const [margin] = tags(body, 'w:pgMar');
    expect([millimetres(size, 'w:w'), millimetres(size, 'w:h')]).toEqual([210, 297]);
    expect(['w:top', 'w:bottom', 'w:left', 'w:right'].map((side) => millimetres(margin, side))).toEqual([
      37, 35, 28, 26,
    ]);
    const kinds = tags(body, 'w:footerReference').map((one) => one.getAttribute('w:type'));
    expect(new Set(kinds)).toEqual(new Set(['default', 'even']));
    expect(tags(xmlOf(parts, 'word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1);
    expect(strFromU8(parts['word/footer1.xml'] ?? new Uint8Array())).toContain('PAGE');
  });

  test('names Chinese fonts, and what stands for them', () => {
    const table = xmlOf(parts, 'word/fontTable.xml');
    const named = tags(table, 'w:font').map((one) => one.getAttribute('w:name'));
    expect(named).toContain('仿宋_GB2312');
    for (const font of tags(table, 'w:font')) {
      expect(tags(font, 'w:altName')[0]?.getAttribute('w:val')?.split(',').length).toBeGreaterThan(1);
    }
    const used = tags(xmlOf(parts, 'word/styles.xml'), 'w:rFonts').map((one) =>
      one.getAttribute('w:eastAsia'),
    );
    for (const name of used) expect(named).toContain(name);
  });
});
