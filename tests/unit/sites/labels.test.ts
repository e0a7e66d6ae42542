// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readLabelled } from '../../../utils/sites/labels.ts';

/** What stands beside 企业名称 in this. */
function nameIn(html: string): string | undefined {
  const area = document.createElement('div');
  area.innerHTML = html;
  return readLabelled(area, ['企业名称']);
}

describe('the value beside a label', () => {
  it.each([
    '<p>企业名称：演示商贸有限公司</p>',
    '<dt>企业名称</dt><dd>演示商贸有限公司</dd>',
    '<td>企业名称：</td><td>演示商贸有限公司</td>',
    '<b>企业名称</b> <i>：</i> <span>演示商贸有限公司</span>',
  ])('is read from %s', (html) => {
    expect(nameIn(html)).toBe('演示商贸有限公司');
  });

  it.each([
    '<p>企业名称：</p><p>类型：有限公司</p>',
    '<p>企业名称：</p><p>注册地址</p><p>演示路1号</p>',
    '<p>企业名称：</p>',
  ])('is not the next label: %s', (html) => {
    expect(nameIn(html)).toBeUndefined();
  });

  it.each(['-', '——', '/', '无', '暂无', '查看企业信息'])(
    'is not %s, which says that there is none',
    (text) => {
      expect(nameIn(`<p>企业名称：${text}</p>`)).toBeUndefined();
      expect(nameIn(`<dt>企业名称</dt><dd>${text}</dd>`)).toBeUndefined();
    },
  );
});
