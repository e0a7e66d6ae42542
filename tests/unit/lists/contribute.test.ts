import { describe, expect, test } from 'vitest';
import { contributableLinks } from '../../../utils/lists/storefront-links/contribute.ts';
import { ContributedLink } from '../../../utils/model/report.ts';
import type { LinkClaim, ShopLink } from '../../../utils/model/link.ts';

const company = { name: '演示甲商贸有限公司', uscc: '914403001922038216' };
const other = { name: '演示乙商贸有限公司' };
const licence = 'https://mall.jd.com/showLicence-1001.html';

const onLicence: LinkClaim = { via: 'licence', company, seen: '2026-03-05' };
const onItem: LinkClaim = { via: 'item', company, seen: '2026-04-01' };
const byPerson: LinkClaim = { via: 'person', company: other, seen: '2026-05-01' };
const byTable: LinkClaim = {
  via: 'table',
  table: '年报.csv',
  company,
  seen: '2026-05-01',
  basis: 'annual-report',
};

const shop = (claims: LinkClaim[], change: Partial<ShopLink> = {}): ShopLink => ({
  id: 1,
  site: 'jd',
  shopIds: ['1001'],
  sellerIds: [],
  hosts: [],
  licences: [licence],
  name: '演示第1店',
  claims,
  ...change,
});

const given = (...claims: LinkClaim[]) => contributableLinks([shop(claims)]);

describe('links that may be given to a keeper', () => {
  test('say which shop, who runs it, on what page and day', () => {
    expect(given(onItem, onLicence)).toEqual([
      {
        storefront: { site: 'jd', shopId: '1001', name: '演示第1店', basis: 'licence' },
        company: company.name,
        code: company.uscc,
        seenAt: licence,
        seenOn: '2026-03-05',
      },
    ]);
    expect(given(onItem)).toMatchObject([{ storefront: { basis: 'volunteer' }, seenOn: '2026-04-01' }]);
    expect(given(onItem)[0]).not.toHaveProperty('seenAt');
  });

  test.each<[string, LinkClaim[]]>([
    ['an imported table', [byTable]],
    ['a word that another took the place of', [{ ...onLicence, superseded: '2026-04-01' }]],
    ['words that contradict each other', [onLicence, { ...onItem, company: other }]],
    ['a page and a table that contradict each other', [onLicence, { ...byTable, company: other }]],
    ['a page that the person says is wrong', [onLicence, byPerson]],
    ['a sole trader', [{ ...onLicence, company: { uscc: '92440300MA5EXAMP0X' } }]],
    ['what an older backup may hold of a natural person', [{ ...onLicence, company: { name: '张三丰' } }]],
    ['a word without a day', [{ via: 'shop', company }]],
  ])('are none of %s', (_, claims) => {
    expect(given(...claims)).toEqual([]);
  });

  test('are the page’s where the person agrees, and the person’s only where no page says anything', () => {
    expect(given(onLicence, { ...byPerson, company })).toMatchObject([{ seenAt: licence }]);
    expect(given(byPerson)).toMatchObject([
      { company: other.name, storefront: { basis: 'volunteer' }, seenOn: '2026-05-01' },
    ]);
    expect(given(byTable, byPerson)).toMatchObject([{ company: other.name }]);
    expect(contributableLinks([shop([byPerson], { licences: [] })])[0]).not.toHaveProperty('seenAt');
  });

  test('hold every id of a shop, a site’s host, and nothing of the demonstration', () => {
    const ids = contributableLinks([shop([onLicence], { shopIds: ['1', '2'], sellerIds: ['9'] })]);
    expect(ids.map(({ storefront }) => [storefront.shopId, storefront.sellerId])).toEqual([
      ['1', '9'],
      ['2', '9'],
    ]);
    const site = shop([onLicence], { site: 'web', shopIds: [], hosts: ['shop.example'] });
    expect(contributableLinks([site])).toMatchObject([{ storefront: { site: 'web', host: 'shop.example' } }]);
    expect(contributableLinks([shop([onLicence], { site: 'demo' })])).toEqual([]);
  });

  test('are a thousand at most, the first of those that were handed in', () => {
    const links = Array.from({ length: 1200 }, (_, i) => shop([onLicence], { shopIds: [String(i)] }));
    const first = contributableLinks(links);
    expect([first.length, first[0]?.storefront.shopId]).toEqual([1000, '0']);
    expect(ContributedLink.safeParse(first[0]).success).toBe(true);
  });
});
