import { describe, expect, it } from 'vitest';
import { firmsInFooter } from '../../../utils/sites/footer-firms.ts';

const operator = '演示甲商贸有限公司';
const supplier = '演示乙网络有限公司';
const other = '演示丙贸易有限公司';

describe('the operator and the supplier in one piece of text', () => {
  it.each([
    `版权所有：${operator} 技术支持：${supplier}`,
    `© 2024 ${operator} 技术支持 ${supplier}`,
    `Copyright © ${operator} 设计制作：${supplier}`,
    `${operator}©版权所有 网站维护：${supplier} ICP备案：演ICP备00000000号`,
    `主办单位：${operator}　承建单位：${supplier}`,
    `承建单位：${supplier} 主办单位：${operator} 演ICP备00000000号`,
    `开发维护：${supplier} 版权所有：${operator}`,
    `技术支持：${supplier} ${operator}版权所有`,
    `${operator}版权所有，本站由${supplier}技术支持`,
    `© ${operator} 本站由 ${supplier} 提供技术支持`,
  ])('%s', (text) => {
    const firms = firmsInFooter([text]);
    expect(firms.operator).toBe(operator);
    expect(firms.supplier?.endsWith(supplier)).toBe(true);
  });

  it('reads a short supplier before the operator, and neither as the other', () => {
    expect(firmsInFooter([`技术支持：乙网络有限公司 ${operator}版权所有`])).toEqual({
      operator,
      supplier: '乙网络有限公司',
    });
  });

  it('takes a supplier at the end of all for none but that', () => {
    expect(firmsInFooter(['演ICP备00000000号', `${supplier} 技术支持`])).toEqual({ supplier });
  });
});

describe('the operator and the supplier in pieces of their own', () => {
  it.each([
    [`© 2024 ${operator} 技术支持`, supplier],
    [`© 2024 ${operator}`, '技术支持：', supplier],
    ['Powered by', supplier, '版权所有', operator],
    [`支付服务由${supplier}提供`, `版权所有 ${operator}`],
    [`本站客服系统由${supplier}提供技术支持`, `© 2024 ${operator}`],
  ])('%s | %s', (...texts) => {
    expect(firmsInFooter(texts)).toEqual({ operator, supplier });
  });
});

describe('firms that a foot only mentions', () => {
  it.each([
    ['友情链接', other, `© 2024 ${operator}`],
    ['热门推荐', other, `© 2024 ${operator}`],
    ['合作银行', other, '演ICP备00000000号', `${operator} 版权所有`],
    [other, '© 2024', operator],
    [`法律顾问：${other} 版权所有：${operator}`],
  ])('are not the operator: %s %s', (...texts) => {
    expect(firmsInFooter(texts).operator).toBe(operator);
  });

  it('are nobody where the foot names no operator, however many links there are', () => {
    const second = '演示丁贸易有限公司';
    expect(firmsInFooter(['友情链接', other, second, '© 2024 演ICP备00000000号'])).toEqual({});
  });

  it('do not hide the operator that follows them', () => {
    expect(firmsInFooter(['友情链接', other, `${operator}版权所有`]).operator).toBe(operator);
  });
});

describe('the name alone', () => {
  it.each([
    [`2010-2024版权所有${operator} 演ICP备00000000号`],
    [`本商城由${operator}运营 演ICP备00000000号`],
    [`© 2024年${operator}`],
    [`© 2024 ${operator}（${other}旗下）`],
    [`© 2024 ${operator}(${other}旗下)`],
  ])('%s', (text) => {
    expect(firmsInFooter([text]).operator).toBe(operator);
  });

  it('keeps brackets that belong to it', () => {
    const name = '演示甲（杭州）商贸有限公司';
    expect(firmsInFooter([`版权所有 ${name}`]).operator).toBe(name);
    const partners = '演示甲企业管理合伙企业（有限合伙）';
    expect(firmsInFooter([`© ${partners}`]).operator).toBe(partners);
  });
});

it('reads the operator beside the ICP number, with nothing else said', () => {
  expect(firmsInFooter([operator, '演ICP备00000000号']).operator).toBe(operator);
});

it('reads a foot that is nothing but names, however long', () => {
  const names = '演示甲有限公司 '.repeat(20_000);
  expect(firmsInFooter([names, names])).toEqual({});
});
