import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { openAnyPage } from '../../../utils/sites/any-site.ts';

const open = (url: string, html = '<p>样品</p>') => {
  const { document } = new JSDOM(`<!doctype html><body>${html}`).window;
  return openAnyPage(document, url);
};
const parties = (html: string) => open('https://shop.example/', html)?.read().shops[0]?.sighting.parties;
const name = '杭州乙丙丁演示电子商务有限公司';

describe('openAnyPage', () => {
  it('reads a site of its own by its domain, without the address of the page', () => {
    const [shop] = open('https://www.shop.example:8443/a/b?user=secret#c')?.read().shops ?? [];
    expect(shop?.sighting).toEqual({
      site: 'web',
      host: 'www.shop.example',
      url: 'https://www.shop.example/',
      parties: [],
      ad: false,
      selfOperated: false,
    });
  });

  it('leaves known sites to their packs', () => {
    expect(open('https://item.jd.com/100001.html')?.site).toBe('jd');
  });

  it.each([
    'https://www.taobao.com/',
    'https://www.jd.com/',
    'https://mp.weixin.qq.com/s/x',
    'https://www.google.de/maps',
    'http://localhost:8080/',
    'http://192.168.0.1/',
    'http://router.local/',
    'file:///tmp/a.html',
    'about:blank',
  ])('reads nobody at %s', (url) => {
    expect(open(url)).toBeNull();
  });
});

describe('the imprint', () => {
  it.each([
    ['杭州演示甲商贸有限公司南京分公司', 'a branch is not its company'],
    ['杭州演示甲商贸有限公司南京市建邺区第一分公司', 'nor is one with a number'],
    ['杭州演示甲商行有限公司', 'a company is not the firm whose form its name begins with'],
    ['杭州演示甲经营部管理有限公司', 'the same of another form'],
    ['杭州演示甲专业合作社联合社', 'a union of cooperatives is none of them'],
  ])('reads the whole of a name: %s', (whole) => {
    expect(parties(`<footer>版权所有 © 2026 ${whole}</footer>`)).toEqual([
      { role: 'operator', name: whole, codes: [] },
    ]);
  });

  it('ends a name before the next one', () => {
    expect(
      parties(`<footer>版权所有 ${name}、演示某某网络技术有限公司 营业地址：南京分公司旁</footer>`),
    ).toEqual([{ role: 'operator', name, codes: [] }]);
  });

  it.each(['12-3456789', '123456789', 'GB123456789', '4006381333931'])(
    'takes no number of another country, or of a thing, for a code: %s',
    (number) => {
      const data = JSON.stringify({ '@type': 'Organization', name, identifier: number, vatID: number });
      expect(parties(`<script type="application/ld+json">${data}</script>`)).toEqual([
        { role: 'operator', name, codes: [] },
      ]);
    },
  );

  it('takes the firm beside the ICP number, and not the one that the text speaks of', () => {
    expect(
      parties(
        `<article>供货商为演示某某制造有限公司。</article><div class="site-footer"><span>${name}</span><span>演ICP备00000000号</span></div>`,
      ),
    ).toEqual([{ role: 'operator', name, codes: [] }]);
  });

  it('takes the end of a page without a foot for it, and nothing of a page that names no one there', () => {
    expect(parties(`<p>${name} 版权所有</p>`)).toEqual([{ role: 'operator', name, codes: [] }]);
    expect(parties(`<footer><p>本站与${name}无关</p></footer>`)).toEqual([]);
  });

  it('tells who made the site from who runs it, whichever comes first', () => {
    const supplier = { role: 'supplier', name: '演示某某网络技术有限公司', codes: [] };
    const operator = { role: 'operator', name, codes: [] };
    for (const made of ['技术支持：', 'Powered by ', '网站建设: ', '由']) {
      const by =
        made === '由' ? '本站由演示某某网络技术有限公司提供技术支持' : `${made}演示某某网络技术有限公司`;
      const read = parties(`<footer><p>${by}</p><p>版权所有 ${name}</p></footer>`);
      expect(read, made).toContainEqual(operator);
      expect(
        read?.filter(({ role }) => role === 'operator'),
        made,
      ).toEqual([operator]);
      expect(read, made).toContainEqual(supplier);
    }
  });

  it('survives JSON-LD that is none', () => {
    const broken = '<script type="application/ld+json">{"@type":"Organization","legalName":</script>';
    expect(parties(`${broken}<script type="application/ld+json">[]</script>`)).toEqual([]);
  });
});
