import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, readHost } from '../../../utils/identity/domains.ts';
import { isPlatformDomain, tellsOfCompanies } from '../../../utils/identity/never-subjects.ts';
import { SiteId } from '../../../utils/model/site.ts';

describe('the host of an address', () => {
  it.each([
    ['https://Shop.Example.com:8443/a?b#c', 'shop.example.com'],
    ['//cdn.example.com/x', 'cdn.example.com'],
    ['example.com.', 'example.com'],
    ['http://演示.中国/', 'xn--2dxm0t.xn--fiqs8s'],
    ['user@example.com', 'example.com'],
  ])('%s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });

  it.each(['', 'localhost', 'http://', 'a b.com', '杭州演示有限公司'])('none in %j', (address) => {
    expect(hostOf(address)).toBeNull();
  });

  it('never fails', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(hostOf(text) ?? '').not.toMatch(/[\s/A-Z]/);
      }),
    );
  });
});

describe('a host as a subject', () => {
  it.each([
    ['example.com', { host: 'example.com', domain: 'example.com' }],
    ['www.example.com', { host: 'example.com', domain: 'example.com' }],
    ['m.example.co.uk', { host: 'm.example.co.uk', domain: 'example.co.uk' }],
    ['www.com', { host: 'www.com', domain: 'www.com' }],
    ['demo.github.io', { host: 'demo.github.io' }],
    ['www.demo.myshopify.com', { host: 'demo.myshopify.com' }],
    ['203.0.113.7', { host: '203.0.113.7' }],
  ])('%s', (host, reading) => {
    expect(readHost(host)).toEqual(reading);
  });

  it.each([
    'taobao.com',
    'item.taobao.com',
    'www.jd.com',
    'mobile.yangkeduo.com',
    'amazon.co.jp',
    'www.google.com.hk',
    'google.de',
    'cn.bing.com',
    'baike.baidu.com',
    'com',
    'co.uk',
    'github.io',
    'myshopify.com',
    '192.168.1.1',
  ])('%s is never one', (host) => {
    expect(readHost(host)).toBeNull();
  });
});

describe('the table of those who are never subjects', () => {
  const domains: Partial<Record<SiteId, string>> = {
    '1688': '1688.com',
    so360: 'so.com',
    weidian: 'weidian.com',
    vip: 'vip.com',
    'apple-apps': 'apple.com',
    'google-play': 'google.com',
    'huawei-apps': 'huawei.com',
    'xiaomi-apps': 'mi.com',
    'tencent-apps': 'qq.com',
  };

  it('has every site that we read', () => {
    for (const site of SiteId.options) {
      if (site === 'demo' || site === 'web') continue;
      expect(isPlatformDomain(domains[site] ?? `${site}.com`), site).toBe(true);
    }
  });

  it('has only what can be a registrable domain', () => {
    expect(isPlatformDomain('google.example.com')).toBe(false);
    expect(isPlatformDomain('taobao.com.evil.example')).toBe(false);
  });

  it('knows who only tells of companies, by whole labels', () => {
    expect(tellsOfCompanies('www.qcc.com')).toBe(true);
    expect(tellsOfCompanies('hangzhou.court.gov.cn')).toBe(true);
    expect(tellsOfCompanies('qq.com')).toBe(true);
    expect(tellsOfCompanies('myqq.com')).toBe(false);
    expect(tellsOfCompanies('qq.com.example')).toBe(false);
  });
});
