import { describe, expect, it } from 'vitest';
import { entriesFor, everyThird, sightingsOf } from '../../../cli/every-third.ts';
import type { ExpectedPage, ExpectedSighting } from '../../../cli/expected-pages.ts';
import { Entry } from '../../../utils/model/entry.ts';

const page = (kind: string, site: string, sightings: ExpectedSighting[]): ExpectedPage => ({
  file: 'made-up.html',
  url: 'https://shop.example/',
  site,
  kind,
  layout: 'read',
  cards: sightings.length,
  sightings,
});

describe('every third shop', () => {
  it('counts a shop once, and leaves out the market’s own', () => {
    const market = page('search', 'jd', [
      { shopId: '1' },
      { shopId: '1', itemId: 'another' },
      { shopId: '2', selfOperated: true },
      { shopId: '3' },
      { shopId: '4' },
      { shopId: '5' },
      { shopName: 'only a name' },
    ]);
    const third = everyThird(market);
    expect(third.map(({ shopId }) => shopId)).toEqual(['1', '5']);
    expect(sightingsOf(market, third)).toEqual([true, true, false, false, false, true, false]);
  });

  it('names no engine, and no site of which another host is on the page', () => {
    const results = page('serp', 'bing', [
      { host: 'www.bing.com' },
      { host: 'www.shop.example' },
      { host: 'm.shop.example' },
      { host: 'other.example' },
    ]);
    expect(everyThird(results).map(({ host }) => host)).toEqual(['m.shop.example']);
  });

  it('is listed by entries that a list may hold', () => {
    const market = page('search', 'jd', [{ shopId: '1', host: 'mall.jd.com' }]);
    const results = page('serp', 'bing', [{ host: 'other.example' }]);
    const entries = [market, results].flatMap((one) => entriesFor(one, everyThird(one), '2026-01-02'));
    expect(entries.map((entry) => Entry.safeParse(entry).success)).toEqual([true, true]);
    expect(entries[0]?.storefronts).toMatchObject([{ site: 'jd', shopId: '1', host: 'mall.jd.com' }]);
    expect(entries[1]?.domains).toEqual(['other.example']);
  });
});
