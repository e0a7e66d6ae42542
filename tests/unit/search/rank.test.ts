import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../utils/model/entry.ts';
import { packEntries } from '../../../utils/search/packed.ts';
import { exactKeys } from '../../../utils/search/exact-keys.ts';
import { readQuery } from '../../../utils/search/query.ts';
import { rank, rankEntries } from '../../../utils/search/rank.ts';
import { searchTexts } from '../../../utils/search/texts.ts';
import type { SearchTexts } from '../../../utils/search/texts.ts';
import { plainRank } from './plain-search.ts';

const entry = (subject: Partial<Entry['subject']>, rest: Partial<Entry> = {}): Entry => ({
  id: 'one',
  subject: { kind: 'company', name: '杭州演示商贸有限公司', ...subject },
  tier: 'blacklist',
  causes: [],
  basisKind: 'administrative',
  ...rest,
});

/** How well one entry fits what was typed. */
function rankOf(typed: string, one: Entry): number {
  const texts = searchTexts(one);
  return texts === undefined ? rank.none : (rankEntries(readQuery(typed), packEntries([texts]))[0] ?? -1);
}

describe('a name', () => {
  const one = entry({ name: '重庆藍鯨（演示）电子商务有限公司', formerNames: ['长沙旧名商行'] });

  test.each([
    ['重庆蓝鲸(演示)电子商务有限公司', rank.exact],
    ['重慶藍鯨', rank.prefix],
    ['蓝鲸', rank.part],
    [' 电子 商务 ', rank.part],
    ['长沙旧名商行', rank.exact],
    ['重庆蓝鲸（演示）电子商务有限公司（已更名）', rank.exact],
    ['长沙旧名商行(原名：长沙更旧名商行)', rank.exact],
    ['chongqing', rank.spelledPrefix],
    ['zhongqing', rank.spelledPrefix],
    ['cqlj', rank.spelledPrefix],
    ['chqing', rank.spelledPrefix],
    ["chong'qing", rank.spelledPrefix],
    ['lanj', rank.spelledPart],
    ['lanjing', rank.spelledPart],
    ['dzsw', rank.spelledPart],
    ['电zishangwu', rank.spelledPart],
    ['changsha', rank.spelledPrefix],
    ['青', rank.none],
    ['qingdao', rank.none],
    ['lanjingx', rank.none],
  ])('“%s” fits as it should', (typed, expected) => {
    expect(rankOf(typed, one)).toBe(expected);
  });

  test('never fits over the border of two names', () => {
    expect(rankOf('公司长沙', one)).toBe(rank.none);
    expect(rankOf('gongsichangsha', one)).toBe(rank.none);
  });
});

describe('codes, ids and addresses', () => {
  const one = entry(
    { uscc: '91330100MA27XXXX0X', registrationNumber: '330100000000017' },
    {
      storefronts: [{ site: 'jd', shopId: '1000123', name: '演示旗舰店' }],
      domains: ['shop.xinbiao.example'],
      apps: ['com.example.shop'],
    },
  );

  test.each([
    ['91330100MA27XXXX0X', rank.exact],
    ['9133 0100 ma27 xxxx 0x', rank.exact],
    ['913301', rank.prefix],
    ['MA27XXXX0', rank.part],
    ['3301000000', rank.prefix],
    ['1000123', rank.exact],
    ['xinbiao.example', rank.part],
    ['https://shop.xinbiao.example/item?x=1', rank.exact],
    ['https://mall.jd.com/index-1000123.html', rank.exact],
    ['com.example.shop', rank.exact],
    ['yanshiqijian', rank.spelledPrefix],
    ['91440300', rank.none],
  ])('“%s” fits as it should', (typed, expected) => {
    expect(rankOf(typed, one)).toBe(expected);
  });

  test('what is exact is asked of the index too', () => {
    expect(exactKeys('91330100MA27XXXX0X')).toContain('org:MA27XXXX0');
    expect(exactKeys('https://mall.jd.com/index-1000123.html')).toContain('shop:jd:1000123');
    expect(exactKeys('www.shop-one.example')).toContain('domain:shop-one.example');
    expect(exactKeys(' 杭州 演示商贸有限公司')).toEqual(['name:杭州演示商贸有限公司']);
    expect(exactKeys('杭州演示商贸有限公司（已注销）')).toContain('name:杭州演示商贸有限公司');
    expect(exactKeys('  ')).toEqual([]);
  });
});

describe('people', () => {
  test('are never found', () => {
    expect(searchTexts(entry({ name: '张三' }))).toBeUndefined();
  });

  test('stay unnamed behind a sole trader, who is found by code and shop', () => {
    const trader = entry(
      { kind: 'sole-trader', name: '义乌市李四百货店', uscc: '92330782MA28XXXX1X' },
      { storefronts: [{ site: 'taobao', shopId: '77', name: '演示百货小店' }] },
    );
    expect(rankOf('李四', trader)).toBe(rank.none);
    expect(rankOf('lisi', trader)).toBe(rank.none);
    expect(rankOf('92330782', trader)).toBe(rank.prefix);
    expect(rankOf('百货小店', trader)).toBe(rank.part);
  });
});

const rankAll = (typed: string, entries: readonly SearchTexts[]): number[] => [
  ...rankEntries(readQuery(typed), packEntries(entries)),
];

describe('against the plain way', () => {
  const characters = Array.from('重庆长沙行单乐商贸中国女绿a1(');
  const texts = fc.array(
    fc.record({
      names: fc.array(fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 6 }), {
        maxLength: 3,
      }),
      marks: fc.array(
        fc.string({ unit: fc.constantFrom(...Array.from('9a1.x')), minLength: 1, maxLength: 6 }),
        {
          maxLength: 3,
        },
      ),
    }),
    { maxLength: 6 },
  );
  test('any part of any name gives the same ranks', () => {
    const typed = fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, typed, (entries, part) => {
        const mark = /^[!-~]{3,}$/.test(part) ? part : undefined;
        expect(rankAll(part, entries)).toEqual(entries.map((own) => plainRank(own, part, mark)));
      }),
      { numRuns: 300 },
    );
  });

  test('any letters give the same ranks', () => {
    const pieces = [
      'chong',
      'zh',
      'c',
      'q',
      'qing',
      'chang',
      'sha',
      's',
      'hang',
      'xing',
      'd',
      'dan',
      'le',
      'yue',
      'lv',
      'nu',
      'mao',
      '商',
      'a',
      'zho',
    ];
    const typed = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(texts, typed, (entries, letters) => {
        const mark = /^[!-~]{3,}$/.test(letters) ? letters : undefined;
        expect(rankAll(letters, entries)).toEqual(entries.map((own) => plainRank(own, letters, mark)));
      }),
      { numRuns: 500 },
    );
  });

  test('nothing that is typed breaks it', () => {
    fc.assert(
      fc.property(texts, fc.string({ unit: 'binary', maxLength: 300 }), (entries, typed) => {
        expect(rankAll(typed, entries)).toHaveLength(entries.length);
        exactKeys(typed);
      }),
    );
  });
});
