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
