/** Tables that join companies to shops, and what they add to entries. */
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../utils/model/entry.ts';
import { enrich } from '../../../utils/lists/storefront-links/enrich.ts';
import { StorefrontLink } from '../../../utils/lists/storefront-links/link.ts';
import { readLinks } from '../../../utils/lists/storefront-links/read.ts';
import { linksCsv } from '../../../utils/lists/storefront-links/write.ts';
import { readTable } from '../../../utils/lists/tables/read.ts';

const uscc = '914403001922038216';
const other = '91440300708461136T';

const linksOf = (rows: string[][]) => readLinks([{ rows, warnings: [] }]);

const entry = (over: Partial<Omit<Entry, 'subject'>> & { subject?: Partial<Entry['subject']> }): Entry => ({
  id: 'x',
  tier: 'blacklist',
  causes: [{ code: 'counterfeit', wording: '售假' }],
  basisKind: 'administrative',
  ...over,
  subject: { kind: 'company', name: '演示甲商贸有限公司', ...over.subject },
});

const link = (company: StorefrontLink['company'], shopId = '1'): StorefrontLink => ({
  company,
  storefront: { site: 'jd', shopId, basis: 'licence' },
});

describe('a table of links', () => {
  it('of annual reports gives shops, and websites of their own', () => {
    const { read, links, refused } = linksOf([
      ['企业名称', '统一社会信用代码', '网站（网店）名称', '网址', '法定代表人'],
      ['演示甲商贸有限公司', uscc, '演示甲旗舰店', 'https://yanshijia.tmall.com/?spm=1', '张三'],
      ['演示甲商贸有限公司', uscc, '官网', 'www.yanshi.example', '张三'],
      ['演示甲商贸有限公司', uscc, '主页', 'https://www.taobao.com/', '张三'],
      ['张三', '', '小店', 'https://shop1.taobao.com/', '张三'],
      ['', '', '小店', 'https://shop1.taobao.com/', ''],
    ]);
    expect(read).toBe(5);
    expect(links).toEqual([
      {
        company: { name: '演示甲商贸有限公司', uscc },
        storefront: {
          site: 'tmall',
          host: 'yanshijia.tmall.com',
          name: '演示甲旗舰店',
          url: 'https://yanshijia.tmall.com/',
          basis: 'annual-report',
        },
      },
      { company: { name: '演示甲商贸有限公司', uscc }, domain: 'yanshi.example' },
    ]);
    expect(refused.map(({ row, reason }) => [row, reason])).toEqual([
      [4, 'no-shop'],
      [5, 'natural-person'],
      [6, 'no-name'],
    ]);
  });

  it('joins by no broken or half-hidden code', () => {
    const { links } = linksOf([
      ['企业名称', '统一社会信用代码', '网址'],
      ['演示甲商贸有限公司', `${uscc.slice(0, 17)}7`, 'https://shop1.taobao.com/'],
      ['演示乙商贸有限公司', '9144030019****8216', 'https://shop2.taobao.com/'],
    ]);
    expect(links.map(({ company }) => Object.keys(company))).toEqual([['name'], ['name']]);
  });

  it('is the same again after our own export', async () => {
    const links: StorefrontLink[] = [
      {
        company: { name: '演示甲商贸有限公司', uscc },
        storefront: {
          site: 'jd',
          shopId: '12345',
          name: '演示,"甲"店',
          seen: '2026-08-01',
          basis: 'licence',
          confirmations: 2,
        },
      },
      {
        company: { name: '演示乙商贸有限公司', registrationNumber: '110108000000016' },
        storefront: {
          site: '1688',
          sellerId: 'b2b-1',
          host: 'yanshi.1688.com',
          url: 'https://yanshi.1688.com/',
          basis: 'publisher',
        },
      },
      { company: { name: '演示丙商贸有限公司' }, domain: 'yanshi.example' },
    ];
    for (const one of links) expect(StorefrontLink.safeParse(one).success).toBe(true);
    const { links: again, refused } = readLinks(await readTable(new TextEncoder().encode(linksCsv(links))));
    expect(refused).toEqual([]);
    expect(again).toEqual(links);
  });
});

describe('entries', () => {
  it('gain the shops of the company with their code, whatever its name', () => {
    const { entries, enriched, unused } = enrich(
      [
        entry({ subject: { uscc } }),
        entry({ id: 'y', subject: { name: '演示乙公司', organisationCode: uscc.slice(8, 17) } }),
      ],
      [
        link({ name: '演示甲改名有限公司', uscc }),
        { company: { name: 'z', uscc }, domain: 'yanshi.example' },
      ],
    );
    expect([enriched, unused]).toEqual([2, 0]);
    for (const one of entries) {
      expect(one.storefronts).toEqual([{ site: 'jd', shopId: '1', basis: 'licence' }]);
      expect(one.domains).toEqual(['yanshi.example']);
    }
  });

  it('gain them by the full name only where codes do not differ and the name is one company’s', () => {
    const named = link({ name: '演示甲商贸有限公司' });
    expect(enrich([entry({ subject: { uscc } })], [named]).enriched).toBe(1);
    expect(
      enrich([entry({ subject: { uscc } })], [link({ name: '演示甲商贸有限公司', uscc: other })]).enriched,
    ).toBe(0);
    const twins = [entry({ subject: { uscc } }), entry({ id: 'y', subject: { uscc: other } })];
    expect(enrich(twins, [named]).enriched).toBe(0);
    expect(enrich([entry({ subject: { name: '演示甲商贸有限责任公司' } })], [named]).enriched).toBe(0);
  });

  it('that only codes may mark gain nothing by their names', () => {
    const named = link({ name: '演示甲商贸有限公司' });
    const trader = entry({ subject: { kind: 'sole-trader' } });
    const revoked = entry({ causes: [{ code: 'licence-revoked', wording: '工商吊销' }] });
    const broken = entry({ subject: { uscc: `${uscc.slice(0, 17)}7` } });
    expect(enrich([trader, revoked], [named]).enriched).toBe(0);
    expect(enrich([broken], [link({ name: 'x', organisationCode: uscc.slice(8, 17) })]).enriched).toBe(0);
  });

  it('keep what they have, and take no shop twice', () => {
    const had = entry({ subject: { uscc }, storefronts: [{ site: 'jd', shopId: '1' }] });
    const { entries, enriched } = enrich([had], [link({ name: 'x', uscc }), link({ name: 'x', uscc }, '2')]);
    expect(enriched).toBe(1);
    expect(entries[0]?.storefronts).toEqual([
      { site: 'jd', shopId: '1' },
      { site: 'jd', shopId: '2', basis: 'licence' },
    ]);
    expect(enrich([had], [link({ name: 'x', uscc })]).entries[0]).toBe(had);
  });
});
