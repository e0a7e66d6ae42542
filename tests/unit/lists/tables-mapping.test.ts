/** What a person sees of a table before it is taken, and corrects. */
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../utils/lists/tables/entries.ts';
import { TableMapping } from '../../../utils/lists/tables/mapping.ts';
import { previewSheets } from '../../../utils/lists/tables/preview.ts';
import type { Sheet } from '../../../utils/lists/tables/sheet.ts';

const table = (...rows: string[][]): Sheet[] => [{ rows, warnings: [] }];

const odd = table(
  ['某某市名单'],
  ['序号', '单位', '上级', '说明', '负责人'],
  ['1', '演示甲商贸有限公司', '演示集团', '刷单炒信', '张三'],
  ['2', '演示乙商贸有限公司', '演示集团', '传销', '李四'],
);

describe('a preview', () => {
  it('tells what each column is taken for and by what, with its first cells', () => {
    const [sheet] = previewSheets(odd);
    expect(sheet).toMatchObject({ headerRow: 1, read: true });
    expect(sheet?.columns[1]).toEqual({
      column: 1,
      header: '单位',
      field: 'name',
      by: 'header',
      personal: false,
      samples: ['演示甲商贸有限公司', '演示乙商贸有限公司'],
    });
    expect(sheet?.columns[3]).not.toHaveProperty('field');
  });

  it('shows nothing of a column of persons, nor numbers of persons anywhere', () => {
    const number = '110101190001011009';
    const sheets = table(['企业名称', '负责人', '备注'], ['演示甲商贸有限公司', '张三', `身份证号${number}`]);
    const shown = previewSheets(sheets);
    expect(shown[0]?.columns[1]).toEqual({ column: 1, header: '负责人', personal: true, samples: [] });
    expect(JSON.stringify(shown)).not.toMatch(/张三|110101/);
  });

  it('of a sheet that names nobody says that nothing is read of it', () => {
    expect(previewSheets(table(['颜色'], ['红']))[0]).toMatchObject({ read: false, headerRow: -1 });
  });
});

describe('a mapping', () => {
  const mapping: TableMapping = {
    columns: [
      { column: 3, header: '说明', field: 'cause' },
      { column: 1, header: '单位', field: 'name' },
    ],
  };

  it('puts right what the reader did not know', () => {
    const read = (given?: TableMapping) =>
      readEntries(odd, { tier: 'other', ...(given && { mapping: given }) }).entries.map(({ causes }) =>
        causes.map(({ code }) => code),
      );
    expect(read()).toEqual([[], []]);
    expect(read(mapping)).toEqual([['fake-orders'], ['pyramid-selling']]);
    expect(previewSheets(odd, mapping)[0]?.columns[3]).toMatchObject({ field: 'cause', by: 'choice' });
  });

  it('finds its columns again by their headers in the next issue', () => {
    const next = table(['说明', '单位'], ['传销', '演示丙商贸有限公司']);
    const { entries } = readEntries(next, { tier: 'other', mapping });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      subject: { name: '演示丙商贸有限公司' },
      causes: [{ code: 'pyramid-selling' }],
    });
  });

  it('makes a table readable whose headers nobody knows, and one without headers', () => {
    const foreign = table(['甲', '乙'], ['Yanshi Trading Ltd', 'x']);
    const named: TableMapping = { columns: [{ column: 0, header: '甲', field: 'name' }] };
    expect(readEntries(foreign, { tier: 'other', mapping: named }).entries).toHaveLength(1);
    const bare: TableMapping = { columns: [{ column: 1, header: '', field: 'name' }] };
    const { entries } = readEntries(table(['1', 'Yanshi Trading Ltd']), { tier: 'other', mapping: bare });
    expect(entries[0]?.subject.name).toBe('Yanshi Trading Ltd');
  });

  it('takes a column out of the reading', () => {
    const sheets = table(['企业名称', '列入事由'], ['演示甲商贸有限公司', '传销']);
    const without: TableMapping = { columns: [{ column: 1, header: '列入事由', field: 'ignore' }] };
    expect(readEntries(sheets, { tier: 'other', mapping: without }).entries[0]?.causes).toEqual([]);
  });

  it('never makes a column of persons one that is read', () => {
    const persons: TableMapping = { columns: [{ column: 4, header: '负责人', field: 'otherNames' }] };
    const { entries } = readEntries(odd, { tier: 'other', mapping: persons });
    expect(JSON.stringify(entries)).not.toContain('张三');
  });

  it('is a thing that can be kept', () => {
    expect(TableMapping.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
    expect(TableMapping.safeParse({ columns: [{ column: -1, header: '', field: 'name' }] }).success).toBe(
      false,
    );
    expect(TableMapping.safeParse({ columns: [{ column: 1, header: '', field: 'person' }] }).success).toBe(
      false,
    );
  });
});
