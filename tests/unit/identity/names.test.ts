import { existsSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tradeNameFigures } from '../../../cli/accuracy/trade-names.ts';
import { foldName, splitName } from '../../../utils/identity/names.ts';
import { looksLikePerson } from '../../../utils/identity/persons.ts';

const name = '杭州乙丙丁(演示)电子商务有限公司';

describe('folding', () => {
  it.each([
    ['width', '杭州乙丙丁（演示）电子商务有限公司'],
    ['other brackets', '杭州乙丙丁【演示〕电子商务有限公司'],
    ['spaces', ' 杭州 乙丙丁(演示)\u3000电子商务\t有限公司\u00A0'],
    ['zero-width characters', '杭州\u200B乙丙丁(演示)\uFEFF电子商务\u2060有限公司'],
    ['traditional characters', '杭州乙丙丁(演示)電子商務有限公司'],
  ])('takes away %s', (_what, written) => {
    expect(foldName(written)).toBe(name);
  });

  it.each(['•', '・', '･', '‧', '∙', '⋅', '\u0387'])('takes %s for the middle dot', (dot) => {
    expect(foldName(`示例${dot}演示有限公司`)).toBe('示例·演示有限公司');
  });

  it.each(['(已更名)', '（原名：示例演示有限公司）', '（已注销）'])(
    'keeps a name with the remark %s apart',
    (remark) => {
      expect(foldName(`示例演示有限公司${remark}`)).not.toBe(foldName('示例演示有限公司'));
    },
  );

  it('takes away case and full width in Latin letters', () => {
    expect(foldName('ＡＢＣ演示Ｃｏ．，Ｌｔｄ')).toBe(foldName('abc演示co.,ltd'));
  });

  it.each([
    ['有限公司 and 有限责任公司', '示例演示有限责任公司', '示例演示有限公司'],
    ['a name with brackets and without', '示例(杭州)演示有限公司', '示例杭州演示有限公司'],
    ['characters that look alike', '江苏昌建演示有限公司', '江苏昌健演示有限公司'],
    ['乾 and 干', '示例乾坤演示有限公司', '示例干坤演示有限公司'],
    ['昇 and 升', '示例瑞昇演示有限公司', '示例瑞升演示有限公司'],
    ['a middle dot', '示例·演示有限公司', '示例演示有限公司'],
  ])('keeps %s apart', (_what, a, b) => {
    expect(foldName(a)).not.toBe(foldName(b));
  });

  it('folds a partnership in traditional characters', () => {
    expect(foldName('示例演示企業管理（有限合夥）')).toBe('示例演示企业管理(有限合伙)');
  });

  it('is idempotent, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('（', '【', '電', '⑴', '㈱', 'Ａ', 'İ', '\u200B', 'ﬀ', '豈', '\u3000'))
        .map((a) => a.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const once = foldName(written);
        expect(foldName(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('is idempotent for every character of the basic plane', () => {
    for (let code = 1; code < 0xffff; code += 1) {
      const once = foldName(String.fromCharCode(code));
      if (foldName(once) !== once) expect(foldName(once), code.toString(16)).toBe(once);
    }
  });
});

const nameCharacters = Array.from('杭州市上海电子商务有限公司集团()分店乙丙丁科技县区A');

describe('the parts of a name', () => {
  it.each([
    ['杭州乙丙丁电子商务有限公司', '杭州', '乙丙丁', '电子商务', '有限公司'],
    ['浙江省杭州市余杭区乙丙丁科技有限公司', '浙江 杭州 余杭', '乙丙丁', '科技', '有限公司'],
    ['乙丙丁（上海）国际贸易有限公司', '上海', '乙丙丁', '国际贸易', '有限公司'],
    ['乙丙丁信息技术北京有限责任公司', '北京', '乙丙丁', '信息技术', '有限责任公司'],
    ['恩施土家族苗族自治州乙丙丁茶业有限公司', '恩施', '乙丙丁', '茶业', '有限公司'],
    ['示例县乙丙丁养殖专业合作社', '示例', '乙丙丁', '养殖', '专业合作社'],
    ['内蒙古自治区乙丙丁集团股份有限公司', '内蒙古', '乙丙丁', '', '股份有限公司'],
    ['义乌乙丙丁商行', '义乌', '乙丙丁', '', '商行'],
    ['无锡市保险公司', '无锡', '', '保险', '公司'],
    ['ABC乙丙丁', '', 'abc乙丙丁', '', ''],
    ['会昌乙丙丁贸易有限公司', '会昌', '乙丙丁', '贸易', '有限公司'],
    ['乙丙丁图书店', '', '乙丙丁', '图书', '店'],
    ['杭州乙丙丁股权投资合伙企业(有限合伙)', '杭州', '乙丙丁', '股权投资', '合伙企业(有限合伙)'],
    ['丙丁集团戊己贸易有限公司', '', '丙丁', '集团戊己贸易', '有限公司'],
    ['杭州乙丙丁轮胎销售戊己有限公司', '杭州', '乙丙丁', '轮胎销售戊己', '有限公司'],
    ['桐乡市演示镇乙丙丁豆制品有限公司', '桐乡', '乙丙丁', '豆制品', '有限公司'],
    ['中国乙丙丁建筑有限公司', '中国', '乙丙丁', '建筑', '有限公司'],
    ['中国武汉乙丙丁贸易有限公司', '中国 武汉', '乙丙丁', '贸易', '有限公司'],
    ['中国红装饰有限公司', '', '中国红', '装饰', '有限公司'],
    ['韩国乙丙丁贸易有限公司', '韩国', '乙丙丁', '贸易', '有限公司'],
    ['杭州乙丙市政工程有限公司', '杭州', '乙丙', '市政工程', '有限公司'],
    ['南平市政和县乙丙丁茶业有限公司', '南平 政和', '乙丙丁', '茶业', '有限公司'],
    ['上海市场咨询有限公司', '上海', '', '市场咨询', '有限公司'],
    ['天津盟丙贸易有限公司', '天津', '盟丙', '贸易', '有限公司'],
    ['兴安盟乙丙丁牧业有限公司', '兴安', '乙丙丁', '牧业', '有限公司'],
    ['湘西自治州乙丙丁商贸有限公司', '湘西', '乙丙丁', '商贸', '有限公司'],
    ['浙江乙丙丁杭州有限公司', '浙江 杭州', '乙丙丁', '', '有限公司'],
    ['山西煤炭集团丁戊有限公司', '山西', '', '煤炭集团丁戊', '有限公司'],
    ['长治市郊区乙丙丁建材有限公司', '长治 郊', '乙丙丁', '建材', '有限公司'],
    ['新乡市红旗区乙丙丁建材有限公司', '新乡 红旗', '乙丙丁', '建材', '有限公司'],
    ['唐山高新技术产业园区乙丙丁塑料有限公司', '唐山', '乙丙丁', '塑料', '有限公司'],
  ])('%s', (written, regions, tradeName, trade, form) => {
    expect(splitName(written)).toMatchObject({
      regions: regions === '' ? [] : regions.split(' '),
      tradeName,
      trade,
      form,
      branch: '',
    });
  });

  it.each([
    ['中山市演示镇乙丙丁灯饰厂', '乙丙丁', 'a city without counties'],
    ['毕节市演示镇乙丙丁商店', '乙丙丁', 'a city that says it is one'],
    ['演示前旗示例镇乙丙丁养殖场', '乙丙丁', 'a banner'],
    ['乐清柳市乙丙丁电器有限公司', '乙丙丁', 'a town without 镇'],
    ['乐清柳市电器有限公司', '柳市', 'a town without 镇 that is the trade name'],
    ['杭州柳市乙丙丁电器有限公司', '柳市乙丙丁', 'a town of another place'],
    ['演示县示例镇供销合作社', '', 'nothing but places'],
    ['演示县示例店镇乙丙丁养殖场', '乙丙丁', 'a town whose name ends like a shop'],
    ['杭州示例旅游度假区乙丙丁餐饮有限公司', '乙丙丁', 'a resort'],
  ])('leave towns out: %s (%s)', (written, tradeName) => {
    expect(splitName(written).tradeName).toBe(tradeName);
  });

  it.each([
    ['杭州乙丙丁文旅发展有限公司', '乙丙丁', 'a learned word'],
    ['杭州乙丙丁快捷宾馆有限公司', '乙丙丁', 'a learned word that is as well a name, behind a name'],
    ['杭州快捷贸易有限公司', '快捷', 'the same where no name stands before it'],
    ['杭州乙丙丁橡塑制品有限公司', '乙丙丁', 'a shorter word with another before it: 橡塑|制品, not 塑制品'],
    ['杭州乙丙新材料有限公司', '乙丙', 'the longest word, where that is all'],
    ['杭州乙丙塑料瓶有限公司', '乙丙', 'one character behind a word of trade'],
    ['杭州乙丙丁金属网制品厂', '乙丙丁', 'one character between two words of trade'],
    ['演示县乙丙供销社戊己门市部', '乙丙', 'an outlet named behind its company'],
    ['杭州第三砂轮厂劳动服务公司', '', 'a number, whatever stands behind'],
    ['杭州设备安装丁己公司', '', 'words of trade that nothing stands before'],
    ['杭州乙丙兰花种植场', '乙丙', 'a word that is as well a name, behind a name'],
    ['杭州兰花贸易有限公司', '兰花', 'the same where no name stands before it'],
  ])('take words of trade off as far as they reach: %s (%s)', (written, tradeName) => {
    expect(splitName(written).tradeName).toBe(tradeName);
  });

  it('keep the place of a branch out of the trade name, also where its company has no form', () => {
    expect(splitName('上海乙丙丁设计院安徽分公司')).toMatchObject({
      regions: ['上海'],
      tradeName: '乙丙丁',
      form: '分公司',
    });
  });

  it("keep a branch's own part and its company", () => {
    expect(splitName('杭州乙丙丁电子商务有限公司南京分公司')).toMatchObject({
      tradeName: '乙丙丁',
      branch: '南京分公司',
      parent: '杭州乙丙丁电子商务有限公司',
    });
  });

  it("keep a bank's branch apart, with the bank's form or without", () => {
    expect(splitName('演示银行杭州城东支行')).toMatchObject({ branch: '杭州城东支行', parent: '演示银行' });
    expect(splitName('演示银行股份有限公司杭州城东支行')).toMatchObject({
      branch: '杭州城东支行',
      parent: '演示银行股份有限公司',
    });
  });

  it('do not take a trade name for a county of another region', () => {
    expect(splitName('杭州永兴贸易有限公司')).toMatchObject({ regions: ['杭州'], tradeName: '永兴' });
  });

  it('know a form with one wrong character', () => {
    expect(splitName('杭州乙丙丁电子商务有眼公司')).toMatchObject({ tradeName: '乙丙丁', form: '有眼公司' });
    expect(splitName('杭州乙丙丁有色公司').form).toBe('公司');
  });

  it('never fail and never invent: trade name and trade are pieces of the folded name', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...nameCharacters) }), (written) => {
        const parts = splitName(written);
        expect(parts.folded.replace(/[()]/g, '')).toContain(parts.tradeName.replace(/[()]/g, ''));
        expect(parts.folded.endsWith(parts.branch)).toBe(true);
        if (!/[()]/.test(written)) {
          expect(parts.folded.slice(parts.at, parts.at + parts.length)).toBe(parts.tradeName || parts.trade);
        }
      }),
    );
  });
});

const truth = '../shared/names/trade-name-groundtruth.txt';
const shared = existsSync(truth);

describe(
  shared ? 'trade names of real companies' : 'SKIPPED, ../shared is absent: trade names of real companies',
  () => {
    it.skipIf(!shared)(
      'are split right in at least 92 of 100 of the half that nobody looked at',
      async () => {
        const figures = await tradeNameFigures(truth);
        const heldOut = figures.find((figure) => figure.name.includes('held-out'));
        expect(heldOut?.against).toBeGreaterThan(200);
        expect(heldOut?.ratio).toBeGreaterThanOrEqual(0.92);
      },
    );
  },
);

describe('names of persons', () => {
  it.each(['王某某', '李四', '欧阳某某', '李轩', '阿依·古丽', '阿依‧古丽', '阿依・古丽'])(
    '%s is one',
    (written) => {
      expect(looksLikePerson(written)).toBe(true);
    },
  );

  it.each(['王记店', '海尔', '小米科技', '张家界酒楼', '示例演示有限公司', 'Li Si', '王府井百货'])(
    '%s is none',
    (written) => {
      expect(looksLikePerson(written)).toBe(false);
    },
  );
});
