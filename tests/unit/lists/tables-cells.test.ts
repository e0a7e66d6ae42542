/** What single cells and headers say. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBasis, readCauses } from '../../../utils/lists/tables/causes.ts';
import { findColumns, readHeader } from '../../../utils/lists/tables/columns.ts';
import { readDay } from '../../../utils/lists/tables/days.ts';
import { isPersonName, withoutIdentityNumbers, withoutPersons } from '../../../utils/lists/tables/persons.ts';
import { readRowCodes } from '../../../utils/lists/tables/row-codes.ts';
import { readShop } from '../../../utils/lists/tables/shops.ts';
import { subjectKind } from '../../../utils/lists/tables/subject-kind.ts';

/** A made-up identity number whose check digit passes (1 January 1900, area 110101). */
const identityNumber = '110101190001011009';

describe('days', () => {
  it.each([
    ['2017-11-01', '2017-11-01'],
    ['2017/11/1', '2017-11-01'],
    ['2017.11.1', '2017-11-01'],
    ['2017年11月1日', '2017-11-01'],
    ['２０１７年１１月１日', '2017-11-01'],
    ['二〇一七年十一月一日', '2017-11-01'],
    ['二○一九年十二月三十一日', '2019-12-31'],
    ['20171101', '2017-11-01'],
    ['20171101235959', '2017-11-01'],
    ['2017-11-01 23:59:59', '2017-11-01'],
    ['2017-11-01T20:00:00Z', '2017-11-02'],
    ['2017-11-01T20:00:00+08:00', '2017-11-01'],
    ['1509465600000', '2017-11-01'],
    ['1509465600', '2017-11-01'],
    ['43040', '2017-11-01'],
    ['2020-02-29', '2020-02-29'],
  ])('%s is %s', (cell, day) => {
    expect(readDay(cell)).toBe(day);
  });

  it.each([
    '',
    '无',
    '2019-02-29',
    '2017-13-01',
    '20171301',
    '99999999',
    '2017',
    '11-01',
    '十一月一日',
    '1',
    'null',
  ])('%j is none', (cell) => {
    expect(readDay(cell)).toBeUndefined();
  });

  it('never gives anything but a calendar day', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.nat({ max: 2 ** 31 }).map(String),
          fc.bigInt({ min: 0n, max: 10n ** 14n }).map(String),
        ),
        (cell) => {
          const day = readDay(cell);
          if (day !== undefined)
            expect(new Date(`${day}T00:00:00Z`).toISOString()).toBe(`${day}T00:00:00.000Z`);
        },
      ),
    );
  });
});

describe('causes', () => {
  it('are divided at marks and mapped, the wording kept', () => {
    expect(readCauses('失信被执行人名单、工商吊销企业名单')).toEqual([
      { code: 'court-defaulter', wording: '失信被执行人名单' },
      { code: 'licence-revoked', wording: '工商吊销企业名单' },
    ]);
    expect(readCauses('制假售假；虚假宣传,刷单炒信').map(({ code }) => code)).toEqual([
      'counterfeit',
      'false-advertising',
      'fake-orders',
    ]);
  });

  it('keep a wording nobody knows, without a code', () => {
    expect(readCauses('海关失信认证企业名单')).toEqual([{ wording: '海关失信认证企业名单' }]);
  });

  it('are not divided inside brackets or inside an official wording', () => {
    expect(readCauses('非法采集、滥用、泄漏、倒卖个人信息；传销')).toEqual([
      { code: 'personal-data-abuse', wording: '非法采集、滥用、泄漏、倒卖个人信息' },
      { code: 'pyramid-selling', wording: '传销' },
    ]);
    expect(readCauses('其他情形（甲、乙）')).toEqual([{ wording: '其他情形（甲、乙）' }]);
  });

  it('take the longer wording where one holds another', () => {
    expect(readCauses('刷单骗补')).toEqual([{ code: 'subsidy-fraud', wording: '刷单骗补' }]);
  });

  it('leave prose whole, with a code only where it speaks of one thing', () => {
    const prose = '该公司于2016年通过组织人员虚假交易，提高店铺信誉，被依法处罚。';
    expect(readCauses(prose)).toEqual([{ code: 'fake-orders', wording: prose }]);
    const both = '该公司既有虚假交易，又有虚假宣传，被依法处罚。';
    expect(readCauses(both)).toEqual([{ wording: both }]);
  });

  it('tell whose decision it was', () => {
    expect(readBasis('失信被执行人名单')).toBe('court');
    expect(readBasis('杭州市某某区人民法院')).toBe('court');
    expect(readBasis('工商吊销企业名单')).toBe('administrative');
    expect(readBasis('某某市市场监督管理局')).toBe('administrative');
    expect(readBasis('反炒信联盟')).toBe('alliance');
    expect(readBasis('随便写的')).toBeUndefined();
  });
});

describe('headers', () => {
  it.each([
    ['企业名称', 'name'],
    [' 企业 名称 ', 'name'],
    ['单位名称（全称）', 'name'],
    ['被执行人姓名/名称', 'name'],
    ['统一信用代码', 'uscc'],
    ['统一社会信用代码/组织机构代码', 'anyCode'],
    ['身份证号码/组织机构代码', 'anyCode'],
    ['组织结构代码', 'organisationCode'],
    ['工商注册号', 'registrationNumber'],
    ['列入严重违法失信企业名单（黑名单）原因', 'cause'],
    ['列入日期', 'listedOn'],
    ['abntime', 'listedOn'],
    ['speCause_CN', 'cause'],
    ['移出日期', 'removedOn'],
    ['移出严重违法失信企业名单原因', 'removedOn'],
    ['移出决定机关', 'removedOn'],
    ['信用修复日期', 'removedOn'],
    ['修复情况', 'status'],
    ['是否移出', 'removed'],
    ['备注', 'remark'],
    ['修复申请受理部门', undefined],
    ['移出条件', undefined],
    ['Company Name', 'name'],
  ])('%s is a column of %s', (header, field) => {
    expect(readHeader(header)).toBe(field);
  });

  it.each([
    '法定代表人',
    '法定代表人姓名',
    '法人代表身份证号码',
    '负责人',
    '身份证号',
    '联系电话',
    'businessEntity',
    '法定代表人（负责人）姓名',
  ])('%s is a person and never read', (header) => {
    expect(readHeader(header)).toBeUndefined();
  });

  it('are found below titles', () => {
    const rows = [
      ['某某名单（第一批）'],
      [''],
      ['序号', '企业名称', '列入事由'],
      ['1', '演示甲商贸有限公司', '传销'],
    ];
    expect(findColumns({ rows, warnings: [] })).toEqual({
      headerRow: 2,
      fields: { name: [1], cause: [2] },
      guessed: [],
    });
  });

  it('may be missing: then the cells tell', () => {
    const rows = [
      ['1', '演示甲商贸有限公司', '914403001922038216', '某某区人民法院'],
      ['2', '演示乙商贸有限公司', '91440300708461136T', '某某市中级人民法院'],
    ];
    expect(findColumns({ rows, warnings: [] })).toEqual({
      headerRow: -1,
      fields: { name: [1], anyCode: [2], authority: [3] },
      guessed: ['name', 'anyCode', 'authority'],
    });
  });

  it('of a table without names give no columns', () => {
    expect(
      findColumns({
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
        warnings: [],
      }),
    ).toBeUndefined();
  });
});

describe('codes of a row', () => {
  it('are told by their shape: a USCC in the column of organisation codes is put right', () => {
    const codes = readRowCodes([
      { column: 'uscc', cell: '' },
      { column: 'organisationCode', cell: '914403001922038216' },
    ]);
    expect(codes.uscc?.value).toBe('914403001922038216');
    expect(codes.organisationCode).toBeUndefined();
    expect(codes.warnings.map(({ code }) => code)).toEqual(['code-in-other-column']);
  });

  it('that contradict each other are both kept, with a warning', () => {
    const codes = readRowCodes([
      { column: 'uscc', cell: '914403001922038216' },
      { column: 'organisationCode', cell: '78305975-3' },
    ]);
    expect(codes.uscc?.value).toBe('914403001922038216');
    expect(codes.organisationCode?.value).toBe('783059753');
    expect(codes.warnings.map(({ code }) => code)).toEqual(['codes-differ']);
  });

  it('whose check digit fails are kept with a warning; a sound one is preferred', () => {
    const broken = readRowCodes([{ column: 'uscc', cell: '914403001922038217' }]);
    expect(broken.uscc?.check).toBe('fails');
    expect(broken.warnings.map(({ code }) => code)).toEqual(['check-digit-fails']);
    const both = readRowCodes([
      { column: 'uscc', cell: '914403001922038217' },
      { column: 'anyCode', cell: '914403001922038216' },
    ]);
    expect(both.uscc?.value).toBe('914403001922038216');
  });

  it('that cannot be read are left out with a warning; a dash is no code at all', () => {
    expect(readRowCodes([{ column: 'uscc', cell: '91350305727925178《' }]).warnings).toEqual([
      { code: 'unreadable-code', detail: '91350305727925178《' },
    ]);
    expect(readRowCodes([{ column: 'uscc', cell: '—' }]).warnings).toEqual([]);
  });

  it('never hold the identity number of a person, whole, half-hidden or old', () => {
    for (const cell of [identityNumber, '1101011900****1009', '110101000101009']) {
      const codes = readRowCodes([{ column: 'anyCode', cell }]);
      expect(codes, cell).toEqual({ personNumber: true, warnings: [{ code: 'person-number-dropped' }] });
    }
  });

  it('keep a half-hidden USCC', () => {
    expect(readRowCodes([{ column: 'anyCode', cell: '9144030019****8216' }]).uscc).toMatchObject({
      masked: true,
    });
  });
});

describe('persons', () => {
  it.each(['·', '•', '・', '･', '‧', '∙', '⋅'])(
    'knows persons by names with %s, and keeps them out',
    (dot) => {
      const name = `阿依${dot}古丽`;
      expect(isPersonName(name)).toBe(true);
      expect(withoutPersons(`法定代表人：${name}，经营异常`)).toBe('法定代表人：***，经营异常');
    },
  );

  it('are told from organisations by their names', () => {
    for (const name of ['张三', '欧阳某某', '王某', '李*', '阿不都·买买提'])
      expect(isPersonName(name), name).toBe(true);
    for (const name of ['演示甲商贸有限公司', '某某商行', '演示厂', '华夏集团'])
      expect(isPersonName(name), name).toBe(false);
  });

  it('lose their identity numbers in every text', () => {
    expect(withoutIdentityNumbers(`经营者张三（身份证号：${identityNumber}）售假`)).not.toContain('1101');
    expect(withoutIdentityNumbers(`张三 ${identityNumber}`)).toBe('张三 ***');
    expect(withoutIdentityNumbers('文号 914403001922038216')).toBe('文号 914403001922038216');
  });
});

describe('kinds of subject', () => {
  it.each([
    ['演示甲商贸有限公司', undefined, '', 'company'],
    ['演示甲商贸有限公司杭州分公司', undefined, '', 'branch'],
    ['演示甲商贸有限公司（杭州）分公司', undefined, '', 'branch'],
    ['某区演示百货商行', '92330100MA00000000', '', 'sole-trader'],
    ['某区演示百货商行', undefined, '个体工商户', 'sole-trader'],
    ['某区演示百货商行（个体工商户）', undefined, '', 'sole-trader'],
  ])('%s (%s, %s) is a %s', (name, uscc, stated, kind) => {
    expect(subjectKind(name, uscc, stated)).toBe(kind);
  });
});

describe('shops', () => {
  const none = { site: '', shopId: '', sellerId: '', shopName: '', shopUrl: '' };

  it('are read off their addresses, with the ids beside them', () => {
    expect(readShop({ ...none, sellerId: 'b2b-1', shopUrl: 'yanshi.1688.com', shopName: '演示店' })).toEqual({
      site: '1688',
      sellerId: 'b2b-1',
      host: 'yanshi.1688.com',
      name: '演示店',
      url: 'https://yanshi.1688.com/',
      basis: 'publisher',
    });
  });

  it('need a marketplace beside an id', () => {
    expect(readShop({ ...none, shopId: '12345' })).toBeUndefined();
    expect(readShop({ ...none, shopId: '12345', site: '京东' })).toMatchObject({
      site: 'jd',
      shopId: '12345',
    });
  });

  it('are not taken of an address that is no shop', () => {
    expect(readShop({ ...none, shopUrl: 'https://www.taobao.com/' })).toBeUndefined();
  });
});
