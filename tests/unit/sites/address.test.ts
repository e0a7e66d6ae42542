import { describe, expect, it } from 'vitest';
import { pageOf, siteOf } from '../../../utils/sites/address.ts';
import { contentScriptMatches } from '../../../utils/sites/matches.ts';
import { packs } from '../../../utils/sites/packs.ts';

describe('pageOf', () => {
  it.each([
    ['https://s.taobao.com/search?q=a', 'taobao', 'search'],
    ['https://item.taobao.com/item.htm?id=500100001', 'taobao', 'item'],
    ['https://shop1004.taobao.com/', 'taobao', 'shop'],
    ['https://detail.tmall.com/item.htm?id=500100001', 'tmall', 'item'],
    ['https://yanshiyi.tmall.com/', 'tmall', 'shop'],
    ['http://search.jd.com/search?keyword=a', 'jd', 'search'],
    ['https://mall.jd.com/showLicence-1001.html', 'jd', 'licence'],
    ['https://mall.jd.com/index-1001.html', 'jd', 'shop'],
    ['https://yanshijia.1688.com/page/creditdetail.htm', '1688', 'licence'],
    ['https://yanshijia.1688.com/', '1688', 'shop'],
    ['https://mobile.yangkeduo.com/goods.html?goods_id=1', 'pinduoduo', 'item'],
    ['https://cn.bing.com/search?q=a', 'bing', 'serp'],
    ['https://www.google.com.hk/search?q=a', 'google', 'serp'],
  ])('%s', (url, site, kind) => {
    const found = pageOf(url);
    expect({ site: found?.pack.site, kind: found?.kind }).toEqual({ site, kind });
  });

  it.each([
    'https://www.taobao.com/',
    'https://login.taobao.com/member/login.jhtml',
    'https://passport.jd.com/new/login.aspx',
    'https://duckduckgo.com/about',
    'https://www.google.com/maps',
    'https://s.taobao.com.example.com/search?q=a',
    'ftp://s.taobao.com/search?q=a',
    'https://market.xinbiao.localhost/search',
    'about:blank',
    '',
  ])('reads no page at %j', (url) => {
    expect(pageOf(url)).toBeNull();
  });

  it('knows the site of pages that it does not read', () => {
    expect(siteOf('https://www.taobao.com/')?.site).toBe('taobao');
    expect(siteOf('https://example.com/')).toBeNull();
  });
});

describe('contentScriptMatches', () => {
  it('covers every host of every pack and nothing else', () => {
    const hosts = new Set(packs.flatMap((pack) => pack.hosts));
    const covered = contentScriptMatches.map((pattern) => /^(?:\*|http):\/\/([^/]+)\/\*$/.exec(pattern)?.[1]);
    expect(new Set(covered)).toEqual(hosts);
    expect(covered).toHaveLength(hosts.size);
  });

  it('never asks for all sites', () => {
    for (const pattern of contentScriptMatches) expect(pattern).toMatch(/:\/\/(?:\*\.)?[\w-]+\.[\w.-]+\/\*$/);
  });
});
