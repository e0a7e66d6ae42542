/** What a page teaches of who runs a shop, and what is kept of it. */
import { describe, expect, it } from 'vitest';
import { keptCompany } from '../../../utils/lists/storefront-links/kept-company.ts';
import { correctionOf, lessonOf } from '../../../utils/lists/storefront-links/learn.ts';
import { checkOf } from '../../../utils/lists/storefront-links/check.ts';
import type { Sighting } from '../../../utils/model/sighting.ts';
import { name, operatedBy, sightingOf, uscc, usccOf } from '../match/made-up.ts';

const today = '2026-06-15';
const licence = 'https://mall.jd.com/showLicence-1001.html';
const ofShop = (change: Partial<Sighting> = {}): Sighting =>
  operatedBy({ name, codes: [uscc] }, { site: 'jd', shopId: '1001', ...change });

const claimOf = (sighting: Sighting, address = licence) => lessonOf([sighting], address, today)?.claim;

describe('a page teaches', () => {
  it.each([
    ['licence', licence, ofShop()],
    ['licence', 'https://shop.m.jd.com/shop/licence?shopId=1001', ofShop()],
    [
      'licence',
      'https://wp.m.1688.com/page/businessinfor.html?memberId=b2b-1',
      operatedBy(
        { name, codes: [uscc] },
        {
          site: '1688',
          sellerId: 'b2b-1',
        },
      ),
    ],
    [
      'item',
      'https://detail.1688.com/offer/600000000004.html',
      ofShop({ site: '1688', host: 'jia.1688.com' }),
    ],
    ['shop', 'https://jia.1688.com/page/index.html', ofShop({ site: '1688', host: 'jia.1688.com' })],
    ['licence', 'http://market.xinbiao.localhost:8080/licence/s1', ofShop({ site: 'demo', shopId: 's1' })],
  ])('as a %s page at %s', (via, address, sighting) => {
    expect(claimOf(sighting, address)).toEqual({ via, company: { name, uscc }, seen: today });
  });

  it('of a shop that one of its aliases names', () => {
    const sighting = ofShop({ shopId: '9', aliases: [{ site: 'jd', shopId: '1001' }] });
    expect(claimOf(sighting)).toBeDefined();
  });
});

describe('of a firm abroad', () => {
  it('no number is kept that may be another country’s', () => {
    const abroad = operatedBy(
      { name: 'Demo Lamps Trading Ltd', codes: ['123456789', '1234567890123'] },
      { site: 'jd', shopId: '1001' },
    );
    expect(claimOf(abroad)).toBeUndefined();
  });

  it('the code of a Chinese firm is, whatever letters its name is written in', () => {
    const written = operatedBy(
      { name: 'Hangzhou Demo Trading Co., Ltd', codes: [uscc] },
      { site: 'jd', shopId: '1001' },
    );
    expect(claimOf(written)?.company).toMatchObject({ uscc });
  });
});

describe('a page teaches nothing', () => {
  it.each([
    [
      'on a host that is no marketplace’s',
      'https://mall.jd.com.evil.example/showLicence-1001.html',
      ofShop(),
    ],
    ['of another site', 'https://evil.example/showLicence-1001.html', ofShop()],
    ['without TLS', 'http://mall.jd.com/showLicence-1001.html', ofShop()],
    ['of another marketplace', licence, ofShop({ site: 'taobao' })],
    ['of another shop than its address', 'https://mall.jd.com/showLicence-2002.html', ofShop()],
    ['on a list of results', 'https://search.jd.com/Search?keyword=x', ofShop()],
    ['in a cart', 'https://cart.jd.com/cart_index', ofShop()],
    ['of what the platform sells', licence, ofShop({ selfOperated: true })],
    ['where it names no operator', licence, sightingOf({ site: 'jd', shopId: '1001' })],
    [
      'where it names a maker only',
      licence,
      ofShop({ parties: [{ role: 'manufacturer', name, codes: [uscc] }] }),
    ],
    [
      'where two operators differ',
      licence,
      ofShop({
        parties: [
          { role: 'operator', codes: [uscc] },
          { role: 'operator', codes: [usccOf(7)] },
        ],
      }),
    ],
    [
      'where what it gives came from elsewhere',
      licence,
      ofShop({ parties: [{ role: 'operator', name, codes: [uscc], seen: '2020-01-01' }] }),
    ],
    ['on a licence authority’s page', 'https://zzlz.gsxt.gov.cn/businessShow?id=1', ofShop({ site: 'web' })],
    ['at no address', '', ofShop()],
  ])('%s', (_why, address, sighting) => {
    expect(claimOf(sighting, address)).toBeUndefined();
  });

  it('of several shops at once', () => {
    expect(lessonOf([ofShop(), ofShop({ shopId: '2' })], licence, today)).toBeUndefined();
  });
});

describe('what is kept of a company', () => {
  it.each<[string, string | undefined, string[], object | undefined]>([
    ['name and code', name, [uscc], { name, uscc }],
    ['a full legal name alone', name, [], { name }],
    ['a code alone', undefined, [uscc], { uscc }],
    [
      'a sole trader’s code, without its name',
      '演示区张三丰服装店',
      [usccOf(5, '92')],
      { uscc: usccOf(5, '92') },
    ],
    [
      'a sole trader’s old number, without its name',
      '演示区某某百货店',
      ['110108600000010'],
      { registrationNumber: '110108600000010' },
    ],
    ['nothing of a shop that may be a sole trader’s', '演示区某某服装店', [], undefined],
    ['nothing of a person', '张三丰', [], undefined],
    ['no person’s name beside a code', '张三丰', [uscc], { uscc }],
    [
      'no identity number, nor one that is misread',
      '张三丰',
      ['11010519491231002X', '11010119900307765X'],
      undefined,
    ],
    [
      'a name that its code shows to be no sole trader’s',
      '演示区某某服装厂',
      [uscc],
      { name: '演示区某某服装厂', uscc },
    ],
    ['nothing where two codes of a kind differ', name, [uscc, usccOf(9)], undefined],
  ])('%s', (_what, given, codes, kept) => {
    expect(keptCompany(given, codes)).toEqual(kept);
  });

  it('is the same for a person’s correction, which may not hold what is no code', () => {
    expect(correctionOf(` ${name} `, '', today)).toEqual({ via: 'person', company: { name }, seen: today });
    expect(correctionOf('张三丰', '', today)).toBeUndefined();
    expect(correctionOf(name, 'abc', today)).toBeUndefined();
  });
});

const check = (change: Partial<Sighting>) => checkOf(sightingOf(change));

describe('where an operator can be checked', () => {
  it.each<[string, Partial<Sighting>, object | undefined]>([
    ['JD, by the shop’s number', { site: 'jd', shopId: '1001' }, { address: licence }],
    ['JD, by a seller’s number alone: not', { site: 'jd', sellerId: '2002' }, { why: 'no-id' }],
    [
      '1688, by the member',
      { site: '1688', sellerId: 'b2b-1' },
      { address: 'https://wp.m.1688.com/page/businessinfor.html?memberId=b2b-1' },
    ],
    [
      '1688, by the host of an alias',
      { site: '1688', shopName: 'x', aliases: [{ site: '1688', host: 'jia.1688.com' }] },
      { address: 'https://jia.1688.com/page/creditdetail.htm' },
    ],
    [
      'Tmall, as the page links to it',
      {
        site: 'tmall',
        shopId: '1',
        licenceUrl: 'https://zhaoshang.tmall.com/maintaininfo/liangzhao.htm?xid=0a',
      },
      { address: 'https://zhaoshang.tmall.com/maintaininfo/liangzhao.htm?xid=0a' },
    ],
    [
      'never at another site that the page links to',
      { site: 'tmall', shopId: '1', licenceUrl: 'https://evil.example/liangzhao.htm?xid=0a' },
      { why: 'no-id' },
    ],
    ['Pinduoduo has none', { site: 'pinduoduo', shopId: '1' }, { why: 'no-page' }],
    ['not of the platform’s own', { site: 'jd', shopId: '1001', selfOperated: true }, undefined],
    [
      'not where the page names it',
      { site: 'jd', shopId: '1001', parties: [{ role: 'operator', name, codes: [] }] },
      undefined,
    ],
    ['not of a website', { site: 'web', host: 'a.example' }, undefined],
    [
      'the demonstration market, whatever its port',
      { site: 'demo', shopId: 's1', url: 'http://market.xinbiao.localhost:8123/shop/s1' },
      { address: 'http://market.xinbiao.localhost:8123/licence/s1' },
    ],
  ])('%s', (_what, change, expected) => {
    expect(check(change)).toEqual(expected);
  });
});
