import { describe, expect, it } from 'vitest';
import { licenceUrl, readLicenceAddress } from '../../../utils/identity/licences.ts';

const xid = '0123456789abcdef0123456789abcdef';

describe('readLicenceAddress', () => {
  it.each([
    [
      'https://scportal.taobao.com/quali_show.htm?spm=a1z&uid=3004&qualitype=2',
      {
        site: 'taobao',
        sellerId: '3004',
        url: 'https://scportal.taobao.com/quali_show.htm?uid=3004&qualitype=1',
      },
    ],
    [
      `//zhaoshang.tmall.com/maintaininfo/liangzhao.htm?spm=x&xid=${xid}`,
      { site: 'tmall', url: `https://zhaoshang.tmall.com/maintaininfo/liangzhao.htm?xid=${xid}` },
    ],
    [
      'https://mall.jd.com/shopLevel-1001.html?from=x',
      { site: 'jd', shopId: '1001', url: 'https://mall.jd.com/showLicence-1001.html' },
    ],
    [
      'http://shop.m.jd.com/shop/licence?shopId=1001',
      { site: 'jd', shopId: '1001', url: 'https://mall.jd.com/showLicence-1001.html' },
    ],
    [
      'https://yanshijia.1688.com/page/creditdetail.htm?spm=x',
      {
        site: '1688',
        host: 'yanshijia.1688.com',
        url: 'https://yanshijia.1688.com/page/creditdetail.htm',
      },
    ],
    [
      '//sellerjoin.aliexpress.com/credential/showcredential.htm?spm=a&storeNum=1234567',
      {
        site: 'aliexpress',
        shopId: '1234567',
        url: 'https://shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum=1234567',
      },
    ],
    [
      'https://zzlz.gsxt.gov.cn/businessCheck/verifKey.do?showType=p&serial=1',
      { site: 'web', url: 'https://zzlz.gsxt.gov.cn/businessCheck/verifKey.do?showType=p&serial=1' },
    ],
  ])('%s', (url, expected) => {
    expect(readLicenceAddress(url)).toEqual(expected);
  });

  it.each([
    'https://scportal.taobao.com/quali_show.htm',
    'https://zhaoshang.tmall.com/maintaininfo/liangzhao.htm?xid=',
    'https://zhaoshang.tmall.com.example.com/maintaininfo/liangzhao.htm?xid=1',
    'https://mall.jd.com/index-1001.html',
    'javascript:alert(1)',
    '',
  ])('is none: %j', (url) => {
    expect(readLicenceAddress(url)).toBeNull();
  });
});

describe('licenceUrl', () => {
  it('makes the address that it reads, where the ids are enough', () => {
    for (const [site, ids] of [
      ['taobao', { sellerId: '3004' }],
      ['jd', { shopId: '1001' }],
      ['1688', { sellerId: 'b2b-1001' }],
      ['1688', { host: 'yanshijia.1688.com' }],
      ['aliexpress', { shopId: '1234567' }],
    ] as const) {
      const url = licenceUrl(site, ids);
      expect(readLicenceAddress(url ?? '')).toMatchObject({ site, ...ids, url });
    }
    expect(licenceUrl('amazon', { sellerId: 'A1DEMO0SELLER1' })).toBe(
      'https://www.amazon.com/sp?seller=A1DEMO0SELLER1',
    );
  });

  it('knows none from an encrypted seller, a shop’s number on Taobao, or any id on Tmall', () => {
    expect(licenceUrl('taobao', { sellerId: 'RAzN8Example' })).toBeUndefined();
    expect(licenceUrl('taobao', { shopId: '1004' })).toBeUndefined();
    expect(licenceUrl('tmall', { sellerId: '4002', host: 'yanshiyi.tmall.com' })).toBeUndefined();
    expect(licenceUrl('jd', { sellerId: '2002' })).toBeUndefined();
  });
});
