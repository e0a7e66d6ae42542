/** Which evidence makes which mark: the table of docs/matching.md, row by row. */
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../utils/model/entry.ts';
import { entryOf, judgeOne, listOf, name, operatedBy, sightingOf, strengthIn, uscc } from './made-up.ts';

const seenOn = (seen: string) =>
  judgeOne(sightingOf({ shopId: '5550001' }), [
    entryOf({ storefronts: [{ site: 'taobao', shopId: '5550001', seen }] }),
  ]);
const domainListedOn = (listedOn: string) =>
  judgeOne(sightingOf({ site: 'web', host: 'temai-demo.example' }), [
    entryOf({ domains: ['temai-demo.example'], listedOn }),
  ]);
const nameListedOn = (listedOn: string) => judgeOne(operatedBy({ name }), [entryOf({ listedOn })]);

describe('the entry names this storefront', () => {
  const shop = { site: 'taobao', shopId: '5550001', seen: '2026-06-01' } as const;

  it.each([
    ['its shop id', { shopId: '5550001' }],
    ['an address of it', { url: 'https://shop5550001.taobao.com/?spm=1' }],
    ['its number as Tmall shows it', { site: 'tmall', shopId: '5550001' }],
  ] as const)('by %s', async (_how, sighting) => {
    const verdict = await judgeOne(sightingOf(sighting), [entryOf({ storefronts: [shop] })]);
    expect(verdict.level).toBe('blacklist');
    expect(verdict.findings[0]).toMatchObject({
      weight: 'solid',
      evidence: [{ kind: 'storefront', strength: 'full', seen: '2026-06-01' }],
    });
  });

  it('by a further id that the page joins with the shop', async () => {
    const entry = entryOf({ storefronts: [{ site: 'taobao', sellerId: 'RAzN8Example' }] });
    const numbered = sightingOf({ site: 'taobao', sellerId: '3004' });
    const joined = { ...numbered, aliases: [{ site: 'taobao' as const, sellerId: 'RAzN8Example' }] };
    expect((await judgeOne(numbered, [entry])).findings).toEqual([]);
    expect((await judgeOne(joined, [entry])).findings).toMatchObject([
      { evidence: [{ kind: 'storefront', asked: 'taobao:RAzN8Example', strength: 'full' }] },
    ]);
  });

  it('by the app that it lists, in whichever store', async () => {
    const entry = entryOf({ apps: ['com.example.demoshop'] });
    for (const site of ['google-play', 'tencent-apps', 'xiaomi-apps'] as const) {
      const verdict = await judgeOne(sightingOf({ site, shopId: 'com.example.demoshop' }), [entry]);
      expect(verdict.findings, site).toMatchObject([
        { evidence: [{ kind: 'storefront', listed: 'com.example.demoshop', strength: 'full' }] },
      ]);
    }
    const other = await judgeOne(sightingOf({ site: 'google-play', shopId: 'com.example.other' }), [entry]);
    expect(other.findings).toEqual([]);
  });

  it('by its seller id, which is no shop id', async () => {
    const entry = entryOf({ storefronts: [{ site: 'jd', sellerId: '77' }] });
    expect((await judgeOne(sightingOf({ site: 'jd', sellerId: '77' }), [entry])).level).toBe('blacklist');
    expect((await judgeOne(sightingOf({ site: 'jd', shopId: '77' }), [entry])).level).toBe('none');
  });

  it('by its vanity host, and not its neighbours', async () => {
    const entry = entryOf({ storefronts: [{ site: 'tmall', host: 'yanshi.tmall.com' }] });
    const of = (host: string) => judgeOne(sightingOf({ site: 'tmall', host }), [entry]);
    expect((await of('yanshi.tmall.com')).level).toBe('blacklist');
    expect((await of('yanshi2.tmall.com')).level).toBe('none');
  });

  it("not another site's shop with the same number", async () => {
    const verdict = await judgeOne(sightingOf({ site: 'jd', shopId: '5550001' }), [
      entryOf({ storefronts: [shop] }),
    ]);
    expect(verdict).toEqual({ level: 'none', state: 'none', findings: [] });
  });

  it('outlines a link last seen more than 180 days ago, with its date', async () => {
    expect((await seenOn('2025-12-17')).findings[0]).toMatchObject({ level: 'blacklist', weight: 'solid' });
    expect((await seenOn('2025-12-16')).findings[0]).toMatchObject({
      level: 'blacklist',
      weight: 'outlined',
      evidence: [{ strength: 'outlined', seen: '2025-12-16' }],
    });
  });

  it.each(['publisher', 'volunteer'] as const)("wants two confirmations of a %s's link", async (basis) => {
    const by = (confirmations: number) =>
      judgeOne(sightingOf({ shopId: '5550001' }), [
        entryOf({ storefronts: [{ ...shop, basis, confirmations }] }),
      ]);
    expect((await by(1)).findings[0]?.weight).toBe('outlined');
    expect((await by(2)).findings[0]?.weight).toBe('solid');
  });
});

describe('the entry names this domain', () => {
  const site = entryOf({ subject: { kind: 'website', name: '虚构特卖网' }, domains: ['temai-demo.example'] });

  it('marks it and its sub-domains', async () => {
    for (const host of ['temai-demo.example', 'www.temai-demo.example', 'm.temai-demo.example']) {
      const verdict = await judgeOne(sightingOf({ site: 'web', host }), [site]);
      expect(verdict.findings[0]).toMatchObject({ level: 'blacklist', evidence: [{ kind: 'domain' }] });
    }
  });

  it('marks the address that a search result leads to', async () => {
    const result = sightingOf({ site: 'web', url: 'https://m.temai-demo.example/a?b=c' });
    expect((await judgeOne(result, [site])).level).toBe('blacklist');
  });

  it.each([
    'https://temai-demo.example/u/12345',
    'www.temai-demo.example/blog?p=1',
    '//temai-demo.example/a/',
  ])('marks no site of which the entry names one page: %s', async (page) => {
    const entry = entryOf({ domains: [page] });
    const verdict = await judgeOne(sightingOf({ site: 'web', host: 'www.temai-demo.example' }), [entry]);
    expect(verdict.findings).toEqual([]);
  });

  it.each([
    'https://temai-demo.example/',
    'http://www.temai-demo.example:8080/index.html',
    'Temai-Demo.example.',
  ])('marks the site that the entry names by its first page: %s', async (home) => {
    const entry = entryOf({ domains: [home] });
    const verdict = await judgeOne(sightingOf({ site: 'web', host: 'www.temai-demo.example' }), [entry]);
    expect(verdict.findings[0]?.level).toBe('blacklist');
  });

  it('marks only the host where the entry names a sub-domain', async () => {
    const entry = entryOf({ domains: ['a.temai-demo.example'] });
    const of = (host: string) => judgeOne(sightingOf({ site: 'web', host }), [entry]);
    expect((await of('a.temai-demo.example')).level).toBe('blacklist');
    expect((await of('temai-demo.example')).level).toBe('none');
    expect((await of('b.a.temai-demo.example')).level).toBe('none');
  });

  it('marks only the host below a private suffix', async () => {
    const entry = entryOf({ domains: ['temai-demo.github.io'] });
    const of = (host: string) => judgeOne(sightingOf({ site: 'web', host }), [entry]);
    expect((await of('temai-demo.github.io')).level).toBe('blacklist');
    expect((await of('a.temai-demo.github.io')).level).toBe('none');
    expect((await of('other-demo.github.io')).level).toBe('none');
  });

  it('never marks a platform, a search engine or a public suffix that an entry names', async () => {
    const entry = entryOf({
      domains: ['taobao.com', 'www.baidu.com', 'github.io', 'com.cn', 'amazon.co.jp'],
    });
    for (const host of [
      'www.taobao.com',
      'item.taobao.com',
      'www.baidu.com',
      'x.github.io',
      'a.com.cn',
      'amazon.co.jp',
    ]) {
      expect((await judgeOne(sightingOf({ site: 'web', host }), [entry])).level).toBe('none');
    }
  });

  it('goes grey when unconfirmed for twelve months', async () => {
    expect((await domainListedOn('2025-06-15')).findings[0]).toMatchObject({
      level: 'blacklist',
      weight: 'solid',
    });
    expect((await domainListedOn('2025-06-14')).findings[0]).toMatchObject({
      level: 'blacklist',
      weight: 'grey',
    });
  });
});

describe("a code given for the operator equals the entry's", () => {
  it.each([
    ['uscc', { uscc }, uscc],
    ['uscc', { uscc }, ` ${uscc.toLowerCase().replace(/^(.{4})/, '$1 ')} `],
    ['registration-number', { registrationNumber: '110108000000016' }, '110108000000016'],
    ['organisation-code', { organisationCode: '783059753' }, '78305975-3'],
    ['organisation-code', { organisationCode: uscc.slice(8, 17) }, uscc],
    ['organisation-code', { uscc }, `${uscc.slice(8, 16)}-${uscc.charAt(16)}`],
  ])('%s %j by %j', async (kind, codes, asked) => {
    const verdict = await judgeOne(operatedBy({ codes: [asked] }), [entryOf({ subject: codes })]);
    expect(verdict.findings[0]?.evidence[0]).toMatchObject({ kind, strength: 'full' });
    expect(verdict.level).toBe('blacklist');
  });

  it('stands although the name is written differently', async () => {
    const shop = operatedBy({ name: '别的演示名称有限公司', codes: [uscc] });
    expect((await judgeOne(shop, [entryOf({ subject: { uscc } })])).level).toBe('blacklist');
  });

  it('is outlined when the licence page was seen more than 180 days ago', async () => {
    const shop = operatedBy({ codes: [uscc], seen: '2025-10-01' });
    const verdict = await judgeOne(shop, [entryOf({ subject: { uscc } })]);
    expect(verdict.findings[0]).toMatchObject({
      level: 'blacklist',
      weight: 'outlined',
      evidence: [{ kind: 'uscc', strength: 'outlined', seen: '2025-10-01' }],
    });
  });
});

describe("the full legal name given as the operator equals the entry's", () => {
  it.each([
    ['as it is', name],
    ['in other width and with spaces', ' 杭州乙丙丁演示\u3000电子商务 有限公司\u200B'],
    ['in traditional characters', '杭州乙丙丁演示電子商務有限公司'],
  ])('%s', async (_how, asked) => {
    const verdict = await judgeOne(operatedBy({ name: asked }), [entryOf()]);
    expect(verdict.findings[0]).toMatchObject({ level: 'blacklist', weight: 'solid' });
    expect(strengthIn(verdict, 'legal-name')).toBe('full');
  });

  it('is outlined as the same name once the entry is unconfirmed for twelve months', async () => {
    expect((await nameListedOn('2025-06-15')).level).toBe('blacklist');
    expect((await nameListedOn('2025-06-14')).findings[0]).toMatchObject({
      level: 'same-name',
      weight: 'outlined',
    });
  });

  it('counts a later confirmation, and the day on which a table was published', async () => {
    const entry = entryOf({ listedOn: '2023-01-01', confirmedOn: '2026-01-01' });
    expect((await judgeOne(operatedBy({ name }), [entry])).level).toBe('blacklist');
    const { listedOn: _, ...undated } = entryOf();
    const published = (day: string) =>
      judgeOne(operatedBy({ name }), [undated], { list: listOf({ info: { published: day } }) });
    expect((await published('2025-12-01')).level).toBe('blacklist');
    expect((await published('2024-12-01')).level).toBe('same-name');
  });

  it('is outlined where the name has no form of a legal person', async () => {
    const factory = '示例县演示塑料制品厂';
    const entry = entryOf({ subject: { name: factory, uscc } });
    expect((await judgeOne(operatedBy({ name: factory }), [entry])).level).toBe('same-name');
  });
});

describe('a masked code that fits', () => {
  const masked = `${uscc.slice(0, 10)}****${uscc.slice(14)}`;

  it('marks together with the full name, however old', async () => {
    const entry = entryOf({ subject: { uscc: masked }, listedOn: '2023-01-01' });
    const verdict = await judgeOne(operatedBy({ name, codes: [uscc] }), [entry]);
    expect(verdict.level).toBe('blacklist');
    expect(strengthIn(verdict, 'masked-code')).toBe('full');
  });

  it('alone is only possible, either way round', async () => {
    const other = '宁波别家演示商贸有限公司';
    const listed = await judgeOne(operatedBy({ name: other, codes: [uscc] }), [
      entryOf({ subject: { uscc: masked } }),
    ]);
    expect([listed.level, strengthIn(listed, 'masked-code')]).toEqual(['possible', 'possible']);
    const asked = await judgeOne(operatedBy({ name, codes: [masked] }), [entryOf({ subject: { uscc } })]);
    expect(asked.level).toBe('blacklist');
  });

  it('that does not fit is a veto', async () => {
    const other = `${uscc.slice(0, 10)}****${uscc.slice(14, 17)}${uscc.endsWith('1') ? '2' : '1'}`;
    const verdict = await judgeOne(operatedBy({ name, codes: [uscc] }), [
      entryOf({ subject: { uscc: other } }),
    ]);
    expect(verdict.level).toBe('none');
  });
});

const result = (host: string) =>
  judgeOne(sightingOf({ site: 'web', host, shopName: `${name} - 详情` }), [entryOf()]);

describe('the full name only in free text', () => {
  it.each([name, `${name} 旗舰店`, `【${name}】`, `淘宝网 - ${name} - 首页`, `${name}|官方`])(
    'is outlined as the same name: %s',
    async (shopName) => {
      const verdict = await judgeOne(sightingOf({ shopName }), [entryOf()]);
      expect(verdict.findings[0]).toMatchObject({ level: 'same-name', weight: 'outlined' });
      expect(strengthIn(verdict, 'text-name')).toBe('outlined');
    },
  );

  it.each([`关于${name}的公告`, `原${name}`, `${name}第二分公司`])(
    'is nothing within a longer run: %s',
    async (shopName) => {
      expect((await judgeOne(sightingOf({ shopName }), [entryOf()])).level).toBe('none');
    },
  );

  it('is nothing in a result that only tells of the company', async () => {
    for (const host of ['www.qcc.com', 'news.sina.com.cn', 'hzcourt.gov.cn', 'baike.baidu.com']) {
      expect((await result(host)).level).toBe('none');
    }
    expect((await result('yanshi-shop.example')).level).toBe('same-name');
  });
});

const resembling: [string, string, Partial<Subject>][] = [
  ['former-name', '杭州从前演示贸易有限公司', { formerNames: ['杭州从前演示贸易有限公司'] }],
  ['form-twin', '杭州乙丙丁演示电子商务有限责任公司', {}],
  ['brackets-dropped', '乙丙丁演示(杭州)电子商务有限公司', { name: '乙丙丁演示杭州电子商务有限公司' }],
  ['branch-parent', name, { kind: 'branch', name: `${name}南京分公司` }],
  ['branch-parent', `${name}南京分公司`, {}],
  ['region-missing', '乙丙丁演示电子商务有限公司', {}],
  ['form-missing', '杭州乙丙丁演示电子商务', {}],
  ['one-character', '杭州乙丙丁演式电子商务有限公司', {}],
  ['one-character', '杭州乙丙丁演示电于商务有限公司', {}],
  ['one-character', '抗州乙丙丁演示电子商务有限公司', {}],
  ['one-character', '杭州乙丙丁演示电子商务有眼公司', {}],
  ['one-character', '杭州乙丙演示电子商务有限公司', {}],
  ['one-character', '杭州乙丙丁丁演示电子商务有限公司', {}],
  // the slip makes so long a trade name that it is taken to end before the words of trade within it
  ['one-character', '杭囍丁智造空间电子商务有限公司', { name: '杭州丁智造空间电子商务有限公司' }],
  ['trade-name', '宁波乙丙丁演示科技有限公司', {}],
];

describe('what only resembles', () => {
  it.each(resembling)('%s: %s is for the desk only', async (kind, asked, subject) => {
    const entry = entryOf({ subject });
    const desk = await judgeOne(operatedBy({ name: asked }), [entry]);
    expect(desk.level).toBe('possible');
    expect(strengthIn(desk, kind)).toBe('possible');
    const page = await judgeOne(operatedBy({ name: asked }), [entry], { possible: false });
    expect(page).toEqual({ level: 'none', state: 'none', findings: [] });
  });

  it('is ranked: the closer comes first', async () => {
    const verdict = await judgeOne(operatedBy({ name: '杭州乙丙丁演示电子商务有限责任公司' }), [
      entryOf({ id: 'trade', subject: { name: '宁波乙丙丁演示科技有限公司' } }),
      entryOf({ id: 'twin' }),
      entryOf({ id: 'nearer trade', subject: { name: '杭州乙丙丁演示科技有限公司' } }),
    ]);
    expect(verdict.findings.map(({ entry }) => entry.id)).toEqual(['twin', 'nearer trade', 'trade']);
  });

  it.each([
    ['江苏昌建演示建设有限公司', '江苏昌健演示建设有限公司'],
    ['绍兴旭晖演示能源有限公司', '绍兴曜晖演示能源有限公司'],
    ['深圳市拓搏演示实业有限公司', '深圳市拓博演示实业有限公司'],
  ])('%s and %s are never the same to a shopper', async (listed, asked) => {
    const entry = entryOf({ subject: { name: listed } });
    expect((await judgeOne(operatedBy({ name: asked }), [entry])).level).toBe('possible');
    expect((await judgeOne(operatedBy({ name: asked }), [entry], { possible: false })).level).toBe('none');
  });
});
