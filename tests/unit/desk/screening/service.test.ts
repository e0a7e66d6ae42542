/** What the desk's page asks of the Worker that screens. */
import 'fake-indexeddb/auto';
import { read as readBook, utils } from '@e965/xlsx';
import Papa from 'papaparse';
import { beforeEach, describe, expect, it } from 'vitest';
import { mostScreenedLines } from '../../../../utils/model/screening.ts';
import type { ScreenedRow, ScreeningView } from '../../../../utils/model/screening.ts';
import { store } from '../../lookup/desk.ts';
import { freshDatabase, makeEntry } from '../../store/made-up-list.ts';
import { ScreeningDesk, today } from './desk.ts';

const listed = '杭州乙丙丁演示电子商务有限公司';
const twin = '杭州乙丙丁演示电子商务有限责任公司';
const near = '杭州乙丙戊演示电子商务有限公司';
const trade = '宁波乙丙丁演示科技有限公司';
const absent = '兰州庚辛虚构种业有限公司';
const formula = '=1+1';

let desk: ScreeningDesk;

beforeEach(async () => {
  const db = await freshDatabase();
  const subject = { kind: 'company', name: listed } as const;
  await store(db, 'first', [
    makeEntry('a', 1, { subject, listedOn: '2026-05-01', causes: [{ wording: '=cmd' }] }),
    makeEntry('a', 2, {
      subject: { kind: 'sole-trader', name: '示例县辰巳演示百货店', uscc: '92330782MA28XXXX1X' },
      listedOn: '2026-05-01',
    }),
  ]);
  desk = new ScreeningDesk(db);
  await desk.screen([trade, absent, listed, near, formula, twin].join('\n'));
});

const linesOf = (rows: readonly ScreenedRow[]): number[] => rows.map(({ line }) => line);
const view = async (of: ScreeningView): Promise<number[]> =>
  linesOf((await desk.service.rows(of, 0, 50)).rows);

/** What an export holds, as a spreadsheet reads it. */
const table = async (format: 'csv' | 'xlsx'): Promise<string[][]> => {
  const file = await desk.service.export(format, 'zh-CN', desk.tell);
  if (!file) throw new Error('cancelled');
  if (format === 'csv') return Papa.parse<string[]>(await file.text(), { skipEmptyLines: true }).data;
  const book = readBook(new Uint8Array(await file.arrayBuffer()), { cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const cells = Object.values(sheet) as { f?: unknown }[];
  expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
  return utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
};

describe('the results', () => {
  it('stand in their order, and what a person has to look at with the likeliest first', async () => {
    expect(await view({})).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await view({ level: 'blacklist' })).toEqual([3]);
    expect(await view({ level: 'possible' })).toEqual([6, 4, 1]);
    expect(await view({ text: '演示科技' })).toEqual([1]);
  });

  it('are given by the page, each with its strongest finding', async () => {
    const page = await desk.service.rows({}, 2, 2);
    expect([page.found, page.from, linesOf(page.rows)]).toEqual([6, 2, [3, 4]]);
    expect(page.rows[0]).toMatchObject({ level: 'blacklist', first: { entry: { id: 'a-1' } } });
  });

  it('are confirmed, rejected and taken back; what is shown stays until another view is asked for', async () => {
    const finding = { list: 'first', entry: 'a-1' };
    expect(await view({ review: 'open' })).toEqual([6, 4, 1]);
    expect((await desk.service.decide(5, finding, 'confirmed')).reviews).toEqual({
      open: 2,
      confirmed: 1,
      rejected: 0,
    });
    expect((await desk.service.decide(3, finding, 'rejected')).reviews.rejected).toBe(1);
    expect(await view({ review: 'open' })).toEqual([6, 4, 1]);
    expect(await view({ review: 'confirmed' })).toEqual([6]);
    expect(await view({ review: 'open' })).toEqual([1]);
    expect((await desk.service.findings(3))[0]).toMatchObject({ uncertain: true, decision: 'rejected' });
    expect((await desk.service.decide(3, finding, undefined)).reviews).toEqual({
      open: 2,
      confirmed: 1,
      rejected: 0,
    });
    expect((await desk.service.findings(2))[0]).toMatchObject({ uncertain: false });
  });
});

describe('an export', () => {
  it.each(['csv', 'xlsx'] as const)(
    'as %s tells every line with its evidence and what was decided',
    async (format) => {
      await desk.service.decide(5, { list: 'first', entry: 'a-1' }, 'confirmed');
      const [header = [], ...rows] = await table(format);
      const cell = (line: number, name: string): string | undefined =>
        rows.find(([at]) => at === String(line))?.[header.indexOf(name)];
      expect(rows.map(([line]) => line)).toEqual(['1', '2', '3', '4', '5', '6']);
      expect(cell(3, '结论')).toBe('黑名单');
      expect(cell(3, '理由')).toContain(`全称一致：均为“${listed}”`);
      expect(cell(6, '人工核对')).toBe('已确认');
      expect(cell(6, '理由')).toContain(twin);
      expect(cell(2, '结论')).toBe('不在列');
      expect(cell(2, '记录编号')).toBe('');
      expect(cell(3, '比对日期')).toBe(today);
    },
  );

  it('holds no cell that a spreadsheet runs', async () => {
    const rows = await table('csv');
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(rows.flat()).toContain(`'${formula}`);
    expect((await table('xlsx')).flat()).toContain(formula);
  });

  it('names no sole trader that the person did not name', async () => {
    await desk.screen('92330782MA28XXXX1X\n示例县辰巳演示百货店\n示例县辰午演示百货店');
    const rows = (await table('csv')).slice(1);
    const named = rows.filter((row) => row.join('\n').includes('示例县辰巳演示百货店'));
    expect(rows.length).toBeGreaterThan(2);
    expect(named.map(([line]) => line)).toEqual(['2']);
  });
});

describe('a run', () => {
  it('is cancelled at any time, and what was there before stands', async () => {
    for (const stage of ['input', 'keys', 'lists', 'judging'] as const) {
      desk.onTold = (progress) => {
        if (progress.stage === stage) void desk.service.cancel();
      };
      const many = Array.from({ length: 2000 }, (_, at) => `演示第${at}号商贸有限公司`);
      expect(await desk.screen(many.join('\n'))).toBeUndefined();
      expect((await desk.service.rows({}, 0, 50)).found).toBe(6);
    }
  });

  it('tells how far it is, each stage to its end', async () => {
    const last = (stage: string): object | undefined =>
      desk.told.findLast((progress) => progress.stage === stage);
    expect(last('keys')).toMatchObject({ done: 6, of: 6 });
    expect(last('lists')).toMatchObject({ done: 2, of: 2 });
    expect(last('judging')).toMatchObject({ done: 6, of: 6 });
    await desk.service.export('csv', 'en', desk.tell);
    expect(last('export')).toMatchObject({ done: 6, of: 6 });
  });

  it('refuses what is empty or too much, and keeps what was there', async () => {
    await expect(desk.screen('\n \n')).rejects.toMatchObject({ code: 'no-queries' });
    const many = 'x\n'.repeat(mostScreenedLines + 1);
    await expect(desk.screen(many)).rejects.toMatchObject({ code: 'too-many-lines' });
    expect((await desk.service.rows({}, 0, 50)).found).toBe(6);
  });
});
