import { describe, expect, test } from 'vitest';
import { composeReport } from '../../../../components/desk/monthly/compose.ts';
import { monthlyTexts } from '../../../../utils/i18n/monthly/texts.ts';
import type { PlainDocument } from '../../../../utils/model/monthly.ts';
import type { Due } from '../../../../utils/model/working-year.ts';
import { figures, noFigures, prose } from './made-up-report.ts';

const due: Due = {
  day: '2026-11-13',
  rule: { day: 15, including: false },
  notices: ['国办发明电〔2025〕7号'],
  unknownYears: [],
};
const compose = (...[report]: [Parameters<typeof composeReport>[1]]): PlainDocument =>
  composeReport(monthlyTexts('zh-CN'), report, '2026-11-09');

const tablesOf = ({ sections }: PlainDocument) =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])));
const textsOf = ({ sections }: PlainDocument, kind: 'text' | 'note'): string[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === kind ? [block.text] : [])));
const rowOf = (document: PlainDocument, name: string): string[] | undefined =>
  tablesOf(document)
    .flatMap(({ rows }) => rows)
    .find(([first]) => first === name);

describe('the report', () => {
  const document = compose({ figures, prose, due });

  test('has the four parts in their order, and notes on its figures', () => {
    expect(document.sections.map(({ heading }) => heading)).toEqual([
      '一、整体情况',
      '二、取得的实效',
      '三、经验做法',
      '四、存在的问题',
      '附：数据说明',
    ]);
    expect([document.title, document.subtitle]).toEqual([
      '电子商务领域失信问题专项治理工作月报',
      '（全国，2026年10月）',
    ]);
    expect(document.signature).toEqual(['演示某某局', '2026年11月9日']);
  });

  test('holds the person’s texts, and says where one is still to be written', () => {
    expect(textsOf(document, 'text')).toEqual([prose.situation, '（待填写）', prose.practice, '（待填写）']);
  });

  test('says of each figure where it is from', () => {
    expect(rowOf(document, '本月列入名单')).toEqual(['本月列入名单', '41', '订阅的名单，日期在本月']);
    expect(rowOf(document, '累计列入名单')).toEqual(['累计列入名单', '1,234', '订阅的名单，截至统计之日']);
    expect(rowOf(document, '本月发出整改通知书')).toEqual(['本月发出整改通知书', '9', '本机台账，本月']);
    expect(rowOf(document, '本月发出的举报等，已送达')?.[1]).toBe('13');
    for (const { head, rows } of tablesOf(document).filter((table) => table.head.includes('口径与来源'))) {
      for (const row of rows) expect(row[head.indexOf('口径与来源')]).toMatch(/名单|台账|发件箱/);
    }
  });

  test('numbers its tables, gives each column a width, and each row all cells', () => {
    const tables = tablesOf(document);
    expect(tables.map(({ caption }) => caption.slice(0, 2))).toEqual([
      '表1',
      '表2',
      '表3',
      '表4',
      '表5',
      '表6',
      '表7',
    ]);
    for (const { head, rows, widths } of tables) {
      expect(widths).toHaveLength(head.length);
      for (const row of rows) expect(row).toHaveLength(head.length);
    }
  });

  test('has measures of both the ledger and the lists by platform, and areas with a row for the unknown', () => {
    expect(rowOf(document, '演示平台')).toEqual(['演示平台', '9 在搜索结果中标注风险', '8', '6', '1']);
    expect(rowOf(document, '演示商城')?.[2]).toBe('25');
    expect(rowOf(document, '江西')).toEqual(['江西', '700', '500', '30', '190', '10']);
    expect(rowOf(document, '不详')?.[1]).toBe('534');
  });

  test('notes what the figures do not say', () => {
    const notes = textsOf(document, 'note').join('\n');
    expect(notes).toContain('2026年11月9日');
    expect(notes).toContain('演示省失信网络商户名单');
    expect(notes).toContain('有2次更新');
    expect(notes).toContain('报送期限：2026年11月13日。');
  });
});

describe('figures that are not known', () => {
  const document = compose({
    figures: noFigures,
    prose,
    due: { ...due, unknownYears: [2027], day: '2027-01-14' },
  });

  test('say so, and why; none of them is a number', () => {
    const rows = tablesOf(document).flatMap((table) => table.rows);
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row[1]).toBe('不详');
    expect(rowOf(document, '本月列入名单')?.[2]).toBe('没有订阅名单（演示名单不算）');
    expect(rowOf(document, '本月新增台账')?.[2]).toBe('本机台账还没有内容');
    expect(rowOf(document, '本月发出举报')?.[2]).toBe('工作台锁着');
  });

  test('and a due day of a year without calendar says that too', () => {
    expect(textsOf(document, 'note').join()).toContain('不知道2027年的节假日');
  });
});

test('is written in each language', () => {
  const english = composeReport(monthlyTexts('en'), { figures, prose, due }, '2026-11-09');
  expect(english.sections.map(({ heading }) => heading)[0]).toBe('1. The situation as a whole');
  expect(english.subtitle).toBe('The whole country, October 2026');
  const traditional = composeReport(monthlyTexts('zh-TW'), { figures, prose, due }, '2026-11-09');
  expect(traditional.sections.map(({ heading }) => heading)[1]).toBe('二、取得的實效');
});
