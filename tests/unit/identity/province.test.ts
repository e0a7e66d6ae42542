import { describe, expect, it } from 'vitest';
import { provinceOf, provinceOfPlace, provinceOfRegions } from '../../../utils/identity/province.ts';

describe('the province of a company', () => {
  it.each([
    ['浙江省杭州市演示商贸有限公司', '浙江'],
    ['杭州演示商贸有限公司', '浙江'],
    ['昆山市演示电子有限公司', '江苏'],
    ['演示（上海）贸易有限公司', '上海'],
    ['演示贸易上海有限公司', '上海'],
    ['內蒙古演示商貿有限公司', '内蒙古'],
    ['没有地名的演示公司', undefined],
  ])('%s: %s', (name, province) => {
    expect(provinceOf(name, undefined)).toBe(province);
  });

  it('is that of the region that the list gives, before that of the name', () => {
    expect(provinceOf('杭州演示商贸有限公司', '广东省深圳市南山区演示路1号')).toBe('广东');
    expect(provinceOf('杭州演示商贸有限公司', '演示园区1号')).toBe('浙江');
    expect(provinceOfPlace('演示园区1号')).toBeUndefined();
  });

  it('is told by what follows, where several places share a name', () => {
    expect(provinceOfRegions(['朝阳'])).toBe('辽宁'); // the city; the districts of Beijing and Changchun stand behind theirs
    expect(provinceOfRegions(['北京', '朝阳'])).toBe('北京');
    expect(provinceOfRegions(['吉林'])).toBe('吉林');
    expect(provinceOfRegions(['市中'])).toBeUndefined(); // in Jinan, Zaozhuang, Neijiang and Leshan
    expect(provinceOfRegions([])).toBeUndefined();
    expect(provinceOfRegions(['没有的地方'])).toBeUndefined();
  });
});
