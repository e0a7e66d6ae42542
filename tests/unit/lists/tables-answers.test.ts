/** Pages and JSON answers, as searches of authorities give them. All names are made up. */
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../utils/lists/tables/entries.ts';
import { readTable } from '../../../utils/lists/tables/read.ts';
import type { TableEntries } from '../../../utils/lists/tables/report.ts';

const uscc = '914403001922038216';

async function importOf(file: unknown): Promise<TableEntries> {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  return readEntries(await readTable(new TextEncoder().encode(text)), { tier: 'other' });
}

const rowsOf = async (html: string): Promise<string[][] | undefined> =>
  (await readTable(new TextEncoder().encode(html)))[0]?.rows;

describe('a page', () => {
  it('gives its tables, cells that span rows in each of them, unclosed tags and entities understood', async () => {
    const page = `<!DOCTYPE html><body><table><tr><th>企业名称<th>事由
      <tr><td rowspan=2>演示甲&#20844;司<td>传销&amp;刷单
      <tr><td>售假<br>假冒
      <tr><td colspan=2>共<b>1</b>家</table>`;
    expect(await rowsOf(page)).toEqual([
      ['企业名称', '事由'],
      ['演示甲公司', '传销&刷单'],
      ['演示甲公司', '售假\n假冒'],
      ['共1家', ''],
    ]);
  });

  it('keeps tables inside cells apart, and reads no script', async () => {
    const page = `<html><table><tr><td>导航</td><td><table><tr><td>企业名称</td><td>事由</td></tr>
      <tr><td>演示甲商贸有限公司<script>document.write("演示乙商贸有限公司")</script></td><td>传销</td></tr></table></td></tr></table>`;
    const sheets = await readTable(new TextEncoder().encode(page));
    const { entries } = readEntries(sheets, { tier: 'other' });
    expect(entries.map(({ subject }) => subject.name)).toEqual(['演示甲商贸有限公司']);
  });

  it('of one company, with a label beside each value, is one row', async () => {
    const page = `<html><table><tr><td>企业名称</td><td>演示甲商贸有限公司</td></tr>
      <tr><td>组织机构代码</td><td>${uscc}</td></tr><tr><td>法定代表人</td><td>张三</td></tr>
      <tr><td>失信领域</td><td>电子商务</td></tr><tr><td>更新时间</td><td>2017年11月2日</td></tr></table>`;
    const { read, entries, warnings } = await importOf(page);
    expect(read).toBe(1);
    expect(entries[0]).toMatchObject({ id: `uscc:${uscc}`, confirmedOn: '2017-11-02' });
    expect(warnings.map(({ code }) => code)).toContain('code-in-other-column');
    expect(JSON.stringify(entries)).not.toContain('张三');
  });

  it('says its encoding, where it is not UTF-8', async () => {
    const big5 = Uint8Array.from([
      ...new TextEncoder().encode(
        '<html><meta charset="big5"><table><tr><td>name</td><td>a</td></tr><tr><td>',
      ),
      0xba,
      0x74,
      0xa5,
      0xdc, // 演示
      ...new TextEncoder().encode('</td><td>b</td></tr></table>'),
    ]);
    expect((await readTable(big5))[0]?.rows[1]).toEqual(['演示', 'b']);
  });
});

const record = (over: object) => ({
  iname: '演示甲商贸有限公司',
  cardNum: '9144030019****8216',
  businessEntity: '张三',
  caseCode: '(2019)演0105执1号',
  courtName: '某某区人民法院',
  disruptTypeName: '违反财产报告制度',
  regDate: '20190425',
  publishDate: '2019年07月13日',
  partyTypeName: '1',
  ...over,
});

describe('an answer of the court’s search', () => {
  it('gives companies with their masked codes; persons are refused, and who represents a company is dropped', async () => {
    const persons = [
      record({ iname: '李四', partyTypeName: '0' }),
      record({ iname: '演示乙商行', partyTypeName: '0' }),
    ];
    const { read, entries, refused } = await importOf({
      data: [{ resNum: 3, url: 'https://search.example/', result: [record({}), ...persons] }],
    });
    expect(read).toBe(3);
    expect(refused.map(({ reason }) => reason)).toEqual(['natural-person', 'natural-person']);
    expect(entries).toEqual([
      expect.objectContaining({
        subject: { kind: 'company', name: '演示甲商贸有限公司', uscc: '9144030019****8216' },
        causes: [{ code: 'court-defaulter', wording: '违反财产报告制度' }],
        basisKind: 'court',
        listedOn: '2019-07-13',
        decision: { authority: '某某区人民法院', number: '(2019)演0105执1号', date: '2019-04-25' },
      }),
    ]);
    expect(JSON.stringify({ entries, refused })).not.toMatch(/张三|李四/);
  });
});

describe('an answer of the company register', () => {
  it('holds for the company that it is about, and ends with what was removed', async () => {
    const { read, entries, refused } = await importOf({
      entName: '演示甲商贸有限公司',
      uniscId: uscc,
      data: [
        {
          abntime: 1_562_947_200_000,
          speCause_CN: '公示信息隐瞒真实情况',
          decOrg_CN: '某某市场监督管理局',
          remDate: null,
        },
        {
          abntime: 1_562_947_200_000,
          speCause_CN: '未年报',
          decOrg_CN: '某某市场监督管理局',
          remDate: 1_577_808_000_000,
        },
      ],
    });
    expect(read).toBe(2);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      id: `uscc:${uscc}`,
      listedOn: '2019-07-13',
      basisKind: 'administrative',
    });
    expect(refused).toEqual([expect.objectContaining({ reason: 'removed', detail: '2020-01-01' })]);
  });

  it('in prose gives the one company that it names', async () => {
    const { entries, refused } = await importOf({
      data: [
        {
          noticeTitle: '关于将演示甲商贸有限公司列入严重违法失信企业名单的公告',
          noticeContent: `演示甲商贸有限公司（统一社会信用代码：${uscc}），法定代表人：张三，因传销被列入。`,
          noticeDate: '2019-07-13',
          judAuth_CN: '某某市场监督管理局',
        },
        {
          noticeTitle: '系统维护公告',
          noticeContent: '今晚维护。',
          noticeDate: '2019-07-14',
          judAuth_CN: '',
        },
      ],
    });
    expect(entries.map(({ id, listedOn }) => [id, listedOn])).toEqual([[`uscc:${uscc}`, '2019-07-13']]);
    expect(refused.map(({ reason }) => reason)).toEqual(['no-name']);
    expect(JSON.stringify(entries)).not.toContain('张三');
  });
});

const line = (name: string): string => JSON.stringify({ mc: name, dm: uscc });

const item = (DomainAddress: string, DeleteDate: string | null) => ({
  RegisterPositionId: 1,
  DomainAddress,
  InsertDate: '2026-09-20T10:00:00',
  DeleteDate,
});

describe('other answers', () => {
  it('of the credit sites are read by the labels that they carry', async () => {
    const { entries } = await importOf({
      data: {
        list: [
          {
            entity: { mc: '演示甲商贸有限公司', fd: '张三', yy: '传销', rq: '2020/1/2' },
            columnList: ['mc', 'fd', 'yy', 'rq'],
            sencesMap: { mc: '企业名称', fd: '法定代表人', yy: '列入原因', rq: '列入日期' },
            dataSource: '某某市市场监督管理局',
          },
        ],
      },
    });
    expect(entries[0]).toMatchObject({
      subject: { name: '演示甲商贸有限公司' },
      causes: [{ code: 'pyramid-selling' }],
      listedOn: '2020-01-02',
    });
    expect(JSON.stringify(entries)).not.toContain('张三');
  });

  it('keep all digits of a code written as a number', async () => {
    const { entries } = await importOf(`[{"entname":"演示甲商贸有限公司","creditCode":${uscc}}]`);
    expect(entries[0]?.subject.uscc).toBe(uscc);
  });

  it('with a record a line are read too', async () => {
    const { entries } = await importOf(`${line('演示甲商贸有限公司')}\n${line('演示乙商贸有限公司')}\n`);
    expect(entries).toHaveLength(2);
  });

  it('of CERT Polska name websites, and never those that were deleted', async () => {
    const { read, entries, refused } = await importOf([
      item('yanshi-fraud.example', null),
      item('restored.example', '2026-10-01T10:00:00'),
      item('odd.example', 'unknown day'),
      item('allegro.pl.', null),
    ]);
    expect(read).toBe(4);
    expect(entries.map(({ domains, listedOn }) => [domains, listedOn])).toEqual([
      [['yanshi-fraud.example'], '2026-09-20'],
      [['allegro.pl'], '2026-09-20'],
    ]);
    expect(refused.map(({ reason, name }) => [reason, name])).toEqual([
      ['removed', 'restored.example'],
      ['removed', 'odd.example'],
    ]);
  });

  it('of persons, ships and purses list nobody', async () => {
    const csv = `id,schema,name,aliases,countries\n1,Person,Jan Yanshi,,cn\n2,Vessel,Yanshi Hao,,cn\n3,Company,Yanshi Trading Ltd,Demo Trading;YS,cn`;
    const { entries, refused } = await importOf(csv);
    expect(refused.map(({ reason }) => reason)).toEqual(['natural-person', 'other-subject']);
    expect(entries[0]?.subject).toMatchObject({
      name: 'Yanshi Trading Ltd',
      otherNames: ['Demo Trading', 'YS'],
    });
  });
});
