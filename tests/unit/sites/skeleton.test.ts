/** What a skeleton keeps of a page, and what it never keeps. */
// @vitest-environment jsdom
import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteOf } from '../../../utils/sites/address.ts';
import { openPage } from '../../../utils/sites/read.ts';
import { skeletonOf } from '../../../utils/sites/skeleton/skeleton.ts';

const url = 'https://s.taobao.com/search?q=%E7%A7%81%E5%AF%86%E7%9A%84%E8%AF%8D&spm=a1b2c3';

function skeleton(body: string, address = url): { url: string; html: string; document: Document } {
  const pack = siteOf(address);
  if (!pack) throw new Error('The address is of no pack');
  const page = new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
  const made = skeletonOf(page, pack, address);
  return { ...made, document: new DOMParser().parseFromString(made.html, 'text/html') };
}

const card = (item: string, shop: string): string =>
  `<a id="item_id_${item}" href="https://item.taobao.com/item.htm?id=${item}"><div><span class="shopNameText--x1">${shop}</span></div></a>`;

describe('what a skeleton leaves out', () => {
  it('the words that a person searched for, and every parameter that names no shop or item', () => {
    const { url: kept, html } = skeleton(
      '<input value="私密的词"><a href="/search?q=secret&token=abc">x</a>',
    );
    expect(kept).toBe('https://s.taobao.com/search');
    expect(html).not.toMatch(/私密|secret|token|abc/);
  });

  it('texts, comments, scripts, styles, handlers and the values of fields', () => {
    const { html } = skeleton(
      `<!-- 张三的订单 --><script>var me = "张三"</script><style>.张三{}</style>
       <p onclick="call(13800138000)" style="background:url(secret)">收货人：张三 13800138000 Zhang</p>
       <textarea>地址</textarea><iframe src="https://x.example/?user=7"></iframe>`,
    );
    expect(html).not.toMatch(/张三|13800138000|Zhang|secret|call|地址|x\.example/);
    expect(html).toContain('文字：文字 000 text');
  });

  it('the numbers and names of shops, items and people in attributes, with hosts that are none of the site', () => {
    const { html } = skeleton(
      `<a id="item_id_7712345678" href="https://item.taobao.com/item.htm?id=7712345678&spm=x">
         <span class="shopNameText--ab12 u-998877" title="某某的小店">某某的小店</span></a>
       <img alt="某某" src="https://cdn.secret.example/u/998877/face.png">
       <a href="https://mingzi.taobao.com/">店</a>`,
    );
    expect(html).not.toMatch(/7712345678|998877|某某|secret|mingzi|face/);
    expect(html).toContain('shopNameText--');
    expect(html).toContain('.taobao.com/');
  });

  it('no digit of any number of six or more, wherever it stands', () => {
    assert(
      property(
        integer({ min: 100_000_000, max: 899_999_999 }).map(String),
        constantFrom('class', 'id', 'title', 'href', 'data-item', 'data-nid', 'alt'),
        constantFrom('', 'x', 'item_id_', 'u-', '/a/', 'https://shop', '?id='),
        (number, attribute, before) => {
          const { html } = skeleton(`<div ${attribute}="${before}${number}">${before}${number}</div>`);
          expect(html).not.toContain(number);
        },
      ),
    );
  });
});

describe('what a skeleton keeps', () => {
  it('equal numbers equal and different ones different, in their form', () => {
    const { document } = skeleton(
      card('600000001', '甲') + card('600000002', '乙') + card('600000001', '甲'),
    );
    const ids = [...document.querySelectorAll('a')].map(({ id }) => id);
    expect(ids[0]).toMatch(/^item_id_\d{9}$/);
    expect(ids[0]).toBe(ids[2]);
    expect(ids[0]).not.toBe(ids[1]);
    expect(document.querySelector('a')?.getAttribute('href')).toContain(`?id=${ids[0]?.slice(8)}`);
  });

  it('enough for the reading that works on the page', () => {
    const { document } = skeleton(card('600000001', '甲') + card('600000002', '乙'));
    const read = openPage(document, url)?.read();
    expect(read?.layout).toBe('cards-2025');
    expect(read?.shops).toHaveLength(2);
  });

  it('a few of many that are built alike, and each that is built otherwise', () => {
    const { document } = skeleton(
      Array.from({ length: 50 }, (_, i) => card(`60000${1000 + i}`, '甲')).join('') +
        '<a class="other"><b>新</b></a>',
    );
    expect(document.querySelectorAll('a[id]').length).toBeLessThan(10);
    expect(document.querySelectorAll('a.other')).toHaveLength(1);
  });

  it('the names of attributes that no pack knows yet, without their values', () => {
    expect(skeleton('<div data-new-shop="秘密123456"></div>').html).toContain('<div data-new-shop></div>');
  });

  it('stays bounded on a page of any size or depth', () => {
    const deep = `${'<div><i></i>'.repeat(500)}${'</div>'.repeat(500)}`;
    expect(skeleton(deep).html.length).toBeLessThan(100_000);
  });
});
