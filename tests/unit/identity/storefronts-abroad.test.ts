/** Addresses of Amazon, eBay and AliExpress: the same seller by any of them, and the country kept where ids are its own. */
import { describe, expect, it } from 'vitest';
import { itemUrl, readItemAddress, readShopAddress, shopUrl } from '../../../utils/identity/storefronts.ts';

describe('readShopAddress', () => {
  it.each([
    'https://www.amazon.de/sp?seller=A1DEMO0SELLER1&isAmazonFulfilled=1',
    'https://www.amazon.de/-/en/sp?ie=UTF8&seller=A1DEMO0SELLER1',
    'https://www.amazon.de/-/zh_TW/s?me=A1DEMO0SELLER1&marketplaceID=X',
    'https://www.amazon.de/gp/help/seller/at-a-glance.html/ref=dp_merchant_link?seller=A1DEMO0SELLER1',
    'https://www.amazon.de/gp/aag/main?seller=A1DEMO0SELLER1',
  ])('reads the seller of %s', (url) => {
    expect(readShopAddress(url)).toEqual({
      site: 'amazon',
      sellerId: 'A1DEMO0SELLER1',
      url: 'https://www.amazon.de/sp?seller=A1DEMO0SELLER1',
    });
  });

  it.each([
    'https://www.ebay.co.uk/usr/Demo_Lamps',
    'https://www.ebay.co.uk/sch/i.html?_nkw=&_ssn=demo_lamps',
    'https://www.ebay.co.uk/sch/demo_lamps/m.html?_trksid=p1',
  ])('reads the seller of %s', (url) => {
    expect(readShopAddress(url)).toEqual({
      site: 'ebay',
      sellerId: 'demo_lamps',
      url: 'https://www.ebay.co.uk/usr/demo_lamps',
    });
  });

  it.each([
    'https://www.amazon.com/s?k=lamp',
    'https://www.amazon.com/-/zh/s?k=lamp',
    'https://www.ebay.com/sch/i.html?_nkw=lamp',
    'https://www.aliexpress.com/w/wholesale-lamp.html',
    'https://www.xiaohongshu.com/explore/500000000000000000000001',
  ])('takes %s for no shop', (url) => {
    expect(readShopAddress(url)).toBeNull();
  });
});

describe('readItemAddress', () => {
  it('reads items under a language, and on a second host', () => {
    expect(readItemAddress('https://www.amazon.in/-/hi/Lamp/dp/B0DEMO0001/ref=sr_1?smid=A1DEMO')).toEqual({
      site: 'amazon',
      itemId: 'B0DEMO0001',
      sellerId: 'A1DEMO',
      url: 'https://www.amazon.in/dp/B0DEMO0001',
    });
    expect(readItemAddress('https://www.amazon.com/exec/obidos/ASIN/B0DEMO0001')?.itemId).toBe('B0DEMO0001');
    expect(readItemAddress('https://mall.xiaohongshu.com/goods-detail/60demo1')?.url).toBe(
      'https://www.xiaohongshu.com/goods-detail/60demo1',
    );
  });
});

describe('addresses made of ids', () => {
  it('stay in the country of the page that shows them', () => {
    const page = 'https://www.amazon.in/s?k=lamp';
    expect(shopUrl('amazon', { sellerId: 'A1DEMO' }, page)).toBe('https://www.amazon.in/sp?seller=A1DEMO');
    expect(itemUrl('amazon', 'B0DEMO0001', page)).toBe('https://www.amazon.in/dp/B0DEMO0001');
    expect(shopUrl('ebay', { sellerId: 'demo' }, 'https://m.ebay.de/')).toBe('https://www.ebay.de/usr/demo');
  });

  it('are those of the one country there is for every other site', () => {
    expect(shopUrl('aliexpress', { shopId: '1000001' }, 'https://he.aliexpress.com/')).toBe(
      'https://www.aliexpress.com/store/1000001',
    );
    expect(shopUrl('amazon', { sellerId: 'A1DEMO' })).toBe('https://www.amazon.com/sp?seller=A1DEMO');
  });
});
