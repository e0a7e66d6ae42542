/** A document as a .docx that Word, WPS and LibreOffice open clean. */
import type * as Docx from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { MonthlyTable, PlainDocument } from '../../model/monthly.ts';
import { fonts, fontTable, indent, lineHeight, page, sizes, textWidth } from './docx-style.ts';

type Library = typeof Docx;
type Block = PlainDocument['sections'][number]['blocks'][number];

const font = ({ name }: { name: string }): Docx.IFontAttributesProperties => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: name,
});

/** @returns the bytes of a .docx */
export async function writeDocx(document: PlainDocument): Promise<Uint8Array<ArrayBuffer>> {
  const library = await import('docx');
  const { Document, Packer } = library;
  const file = new Document({
    title: `${document.title}${document.subtitle}`,
    creator: document.signature[0] ?? '',
    lastModifiedBy: '',
    description: '',
    evenAndOddHeaderAndFooters: true,
    styles: styles(document.language),
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height }, margin: page.margin } },
        footers: { default: footer(library, 'right'), even: footer(library, 'left') },
        children: children(library, document),
      },
    ],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)));
  return zipSync({ ...parts, 'word/fontTable.xml': strToU8(fontTable()) });
}

function styles(language: PlainDocument['language']): Docx.IStylesOptions {
  const line = { line: lineHeight, lineRule: 'exact' as const };
  const eastAsia = language === 'zh-TW' ? 'zh-TW' : 'zh-CN';
  return {
    default: {
      document: {
        run: { font: font(fonts.text), size: sizes.text, language: { value: 'en-US', eastAsia } },
        paragraph: { spacing: line },
      },
      title: {
        run: { font: font(fonts.title), size: sizes.title },
        paragraph: { alignment: 'center', spacing: { line: 700, lineRule: 'exact' } },
      },
      heading1: {
        run: { font: font(fonts.heading), size: sizes.text },
        paragraph: { indent: { firstLine: indent }, keepNext: true, spacing: { ...line, before: 160 } },
      },
    },
    paragraphStyles: [
      {
        id: 'ReportText',
        name: 'Report text',
        basedOn: 'Normal',
        paragraph: { indent: { firstLine: indent }, alignment: 'both' },
      },
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', paragraph: { alignment: 'center' } },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { font: font(fonts.heading), size: sizes.table },
        paragraph: {
          alignment: 'center',
          keepNext: true,
          spacing: { before: 160, after: 60, line: 320, lineRule: 'atLeast' },
        },
      },
      {
        id: 'Cell',
        name: 'Table text',
        basedOn: 'Normal',
        run: { font: font(fonts.plain), size: sizes.table },
        paragraph: { spacing: { before: 20, after: 20, line: 300, lineRule: 'atLeast' } },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        run: { font: font(fonts.plain), size: sizes.note },
        paragraph: { spacing: { before: 60, after: 60, line: 320, lineRule: 'atLeast' } },
      },
    ],
  };
}

/** 单页码居右, 双页码居左, each a character in from the edge: — 1 —. */
function footer(
  { Footer, Paragraph, TextRun, PageNumber }: Library,
  alignment: 'left' | 'right',
): Docx.Footer {
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: font(fonts.plain),
    size: sizes.pageNumber,
  });
  const edge = { [alignment]: sizes.pageNumber * 10 };
  return new Footer({ children: [new Paragraph({ alignment, indent: edge, children: [number] })] });
}

function children(library: Library, document: PlainDocument): Docx.FileChild[] {
  const { Paragraph, HeadingLevel } = library;
  const { title, subtitle, sections, signature } = document;
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    new Paragraph({ style: 'Subtitle', text: subtitle, spacing: { after: lineHeight / 2 } }),
    ...sections.flatMap(({ heading, blocks }): Docx.FileChild[] => {
      const head = new Paragraph({ heading: HeadingLevel.HEADING_1, text: heading });
      return [[head], ...blocks.map((block) => written(library, block))].flat();
    }),
    ...signature.map(
      (text, at) =>
        new Paragraph({
          alignment: 'right',
          indent: { right: indent },
          keepLines: true,
          spacing: { before: at === 0 ? lineHeight : 0 },
          text,
        }),
    ),
  ];
}

function written(library: Library, block: Block): Docx.FileChild[] {
  const { Paragraph } = library;
  if (block.kind === 'table') {
    return [new Paragraph({ style: 'Caption', text: block.caption }), table(library, block)];
  }
  const style = block.kind === 'text' ? 'ReportText' : 'Note';
  const lines = block.text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.map((text) => new Paragraph({ style, text: text.trim() }));
}

function table(library: Library, { head, rows, widths, numbers }: MonthlyTable): Docx.Table {
  const { Table, TableRow, WidthType } = library;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.floor((width / whole) * textWidth));
  const row = (texts: readonly string[], isHead: boolean): Docx.TableRow =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      children: texts.map((text, at) =>
        cell(library, { text, isHead, isNumber: numbers.includes(at), width: columnWidths[at] ?? 0 }),
      ),
    });
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    layout: 'fixed',
    rows: [row(head, true), ...rows.map((texts) => row(texts, false))],
  });
}

interface CellContent {
  text: string;
  isHead: boolean;
  isNumber: boolean;
  width: number;
}

function cell(library: Library, { text, isHead, isNumber, width }: CellContent): Docx.TableCell {
  const { Paragraph, TableCell, TextRun, WidthType } = library;
  const run = isHead ? new TextRun({ text, font: font(fonts.heading) }) : new TextRun(text);
  const alignment = isHead ? 'center' : isNumber ? 'right' : 'left';
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: 'center',
    margins: { left: 80, right: 80 },
    ...(isHead && { shading: { type: 'clear', color: 'auto', fill: 'F2F2F2' } }),
    children: [new Paragraph({ style: 'Cell', alignment, keepNext: isHead, children: [run] })],
  });
}
