import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SiteId } from '../../../utils/model/site.ts';
import {
  idSite,
  itemUrl,
  readItemAddress,
  readShopAddress,
  shopUrl,
} from '../../../utils/identity/storefronts.ts';

/** The ids of a shop's address, without the address. */
function idsOf(url: string, base?: string) {
  const read = readShopAddress(url, base);
  if (!read) return null;
  const { url: _, ...ids } = read;
  return ids;
}

const shopAddresses: [string, object][] = [
  ['https://shop1004.taobao.com/category.htm?x=1', { site: 'taobao', shopId: '1004' }],
  ['//shop1004.m.taobao.com', { site: 'taobao', shopId: '1004' }],
  ['http://yanshi-jia.taobao.com', { site: 'taobao', host: 'yanshi-jia.taobao.com' }],
  ['https://yanshijia.world.taobao.com/', { site: 'taobao', host: 'yanshijia.taobao.com' }],
  [
    'https://store.taobao.com/shop/view_shop.htm?user_number_id=3001&spm=a',
    { site: 'taobao', sellerId: '3001' },
  ],
  ['//store.taobao.com/shop/view_shop.htm?appUid=RAzN8%2BEx%3D', { site: 'taobao', sellerId: 'RAzN8+Ex=' }],
  ['//store.taobao.com/search.htm?user_number_id=3001&rn=1', { site: 'taobao', sellerId: '3001' }],
  ['https://shop.m.taobao.com/shop/shop_index.htm?shop_id=1004', { site: 'taobao', shopId: '1004' }],
  ['https://shop.m.taobao.com/shop/shop_index.htm?user_id=3001', { site: 'taobao', sellerId: '3001' }],
  ['https://yanshiyi.tmall.com/shop/view_shop.htm', { site: 'tmall', host: 'yanshiyi.tmall.com' }],
  // links of 2025: a host made of the seller, and the seller's encrypted number beside it
  [
    'https://g84examplev6tr.taobao.com/shop/view_shop.htm?appUid=RAzN8HWKExample&spm=a21n57.1.hoverItem.2',
    { site: 'taobao', host: 'g84examplev6tr.taobao.com', sellerId: 'RAzN8HWKExample' },
  ],
  [
    'https://e7wexample.world.taobao.com/shop/view_shop.htm?appUid=RAzN8HAiExample',
    { site: 'taobao', host: 'e7wexample.taobao.com', sellerId: 'RAzN8HAiExample' },
  ],
  [
    'https://shop1004.world.taobao.com/shop/view_shop.htm?appUid=RAzN8HWTExample',
    { site: 'taobao', shopId: '1004', sellerId: 'RAzN8HWTExample' },
  ],
  ['https://h5.m.taobao.com/ocean/privatenode/shop.html?sellerId=3001', { site: 'taobao', sellerId: '3001' }],
  [
    'https://yanshiyi.tmall.com/shop/view_shop.htm?user_number_id=4002',
    { site: 'tmall', host: 'yanshiyi.tmall.com', sellerId: '4002' },
  ],
  ['https://yanshiyi.m.tmall.com/', { site: 'tmall', host: 'yanshiyi.tmall.com' }],
  ['https://mall.jd.com/index-1001.html?from=pc', { site: 'jd', shopId: '1001' }],
  ['https://mall.jd.com/showLicence-1001.html', { site: 'jd', shopId: '1001' }],
  ['https://mall.jd.com/shopLevel-1001.html', { site: 'jd', shopId: '1001' }],
  ['https://mall.jd.hk/index-1001.html', { site: 'jd', shopId: '1001' }],
  ['https://shop.m.jd.com/?shopId=1001', { site: 'jd', shopId: '1001' }],
  [
    'https://shop.m.jd.com/shop/home?shopId=1001&venderId=2002',
    { site: 'jd', shopId: '1001', sellerId: '2002' },
  ],
  ['https://shop.m.jd.com/shop/lottery?shopId=1001', { site: 'jd', shopId: '1001' }],
  // a shop's own search: its page's number, its seller's, its own
  [
    'https://mall.jd.com/view_search-82494-2002-1001-0-0-0-0-1-1-60.html?keyword=a',
    { site: 'jd', shopId: '1001' },
  ],
  ['https://mall.jd.com/advance_search-82494-2002-1001-5-0-0-1-1-60.html', { site: 'jd', shopId: '1001' }],
  ['//yanshijia.jd.com', { site: 'jd', host: 'yanshijia.jd.com' }],
  ['http://shop0a1b2c3d4e5f6.1688.com?tracelog=p4p', { site: '1688', host: 'shop0a1b2c3d4e5f6.1688.com' }],
  ['https://yanshijia.1688.com/page/creditdetail.htm', { site: '1688', host: 'yanshijia.1688.com' }],
  ['https://wp.m.1688.com/page/businessinfor.html?memberId=b2b-1001', { site: '1688', sellerId: 'b2b-1001' }],
  ['https://m.1688.com/winport/b2b-1001.html', { site: '1688', sellerId: 'b2b-1001' }],
  ['https://mobile.yangkeduo.com/mall_page.html?mall_id=500001', { site: 'pinduoduo', shopId: '500001' }],
  ['https://mobile.pinduoduo.com/mall_page.html?mall_id=500001', { site: 'pinduoduo', shopId: '500001' }],
  ['https://yangkeduo.com/mall_page.html?a=1&mall_id=500001', { site: 'pinduoduo', shopId: '500001' }],
  [
    'https://mobile.yangkeduo.com/mall_search_result.html?mall_id=500001&search_key=a',
    { site: 'pinduoduo', shopId: '500001' },
  ],
  ['https://www.goofish.com/personal?userId=99', { site: 'goofish', sellerId: '99' }],
  ['https://haohuo.jinritemai.com/views/shop/index?id=7', { site: 'douyin', shopId: '7' }],
  ['https://www.xiaohongshu.com/shop/5f0a', { site: 'xiaohongshu', sellerId: '5f0a' }],
  ['https://weidian.com/?userid=12', { site: 'weidian', shopId: '12' }],
  ['https://shop12.v.weidian.com/', { site: 'weidian', shopId: '12' }],
  ['https://shop.suning.com/0070078302/index.html', { site: 'suning', shopId: '70078302' }],
  ['//shop.suning.com/70078302/', { site: 'suning', shopId: '70078302' }],
  ['http://shop.dangdang.com/1234', { site: 'dangdang', shopId: '1234' }],
  ['https://he.aliexpress.com/store/1234567?spm=a', { site: 'aliexpress', shopId: '1234567' }],
  [
    'https://www.aliexpress.com/store/1234567/pages/all-items.html',
    { site: 'aliexpress', shopId: '1234567' },
  ],
  ['https://www.aliexpress.com/store/home.html?shopId=1234567', { site: 'aliexpress', shopId: '1234567' }],
  [
    'https://m.aliexpress.com/store/storeHome.htm?sellerAdminSeq=220001',
    { site: 'aliexpress', sellerId: '220001' },
  ],
  ['https://www.ebay.co.uk/usr/Yanshi_Seller', { site: 'ebay', sellerId: 'yanshi_seller' }],
  ['https://www.ebay.de/fdbk/feedback_profile/yanshi?sort=NEWEST', { site: 'ebay', sellerId: 'yanshi' }],
  ['https://feedback.ebay.de/fdbk/feedback_profile/yanshi', { site: 'ebay', sellerId: 'yanshi' }],
  ['https://stores.ebay.com/yanshi', { site: 'ebay', shopId: 'yanshi' }],
  ['https://www.ebay.com/str/yanshi', { site: 'ebay', shopId: 'yanshi' }],
  ['https://www.amazon.in/sp?seller=A0EXAMPLE00&x=1', { site: 'amazon', sellerId: 'A0EXAMPLE00' }],
  ['https://www.amazon.com/s?me=A0EXAMPLE00&marketplaceID=B', { site: 'amazon', sellerId: 'A0EXAMPLE00' }],
];

const noShops = [
  'https://union-click.jd.com/jdc?e=&p=1',
  'https://corp.jd.com/',
  'https://joybuy.jd.com/',
  'https://jianghu.taobao.com/',
  'https://pifa.1688.com/',
  'https://cxt.1688.com/',
  'https://trademanager.1688.com/',
  'https://s.taobao.com/search?q=shop1004.taobao.com',
  'https://item.taobao.com/item.htm?id=700000000001',
  'https://list.tmall.com/search_product.htm?q=a',
  'https://detail.tmall.com/item.htm?id=1',
  'https://www.taobao.com/',
  'https://cart.taobao.com/cart.htm',
  'https://www.taobao.com/shop/view_shop.htm?appUid=RAzN8HWKExample',
  'https://click.simba.taobao.com/cc_im?p=1',
  'https://item.jd.com/100001.html',
  'https://search.jd.com/Search?keyword=a',
  'https://cart.jd.com/cart_index',
  'https://mall.jd.com/view_page-90000001.html',
  'https://mall.jd.com/view_search-82494-0-99-1-24-1.html',
  'https://mall.jd.com/view_search-82494-7000001-99-1-24-1.html',
  'https://myjd.jd.com/repair/orderlist.action',
  'https://main.m.taobao.com/mytaobao/index.html',
  'https://pages-fast.m.taobao.com/wow/z/app',
  'https://jubao.taobao.com/',
  'https://fans.m.tmall.com/1',
  'https://shop.m.jd.com/shop/licence?shopId=0',
  'https://detail.1688.com/offer/600000000001.html',
  'https://dj.1688.com/ci_bb?a=1',
  'https://www.kuaishou.com/profile/self',
  'https://www.goofish.com/personal?userId=self',
  'https://www.ebay.com/usr/me',
  // what the page's own script lacked
  'https://mobile.yangkeduo.com/mall_page.html?mall_id=undefined',
  'https://weidian.com/?userid=null',
  'https://haohuo.jinritemai.com/views/shop/index?id=NaN',
  'https://www.amazon.com/s?k=a',
  'https://shop1004.taobao.com.example.com/',
  'https://example.com/?u=https://shop1004.taobao.com/',
  'https://nottaobao.com/shop/view_shop.htm?user_number_id=1',
  'javascript:;',
  '#none',
  '',
  'mailto:a@shop1004.taobao.com',
];

describe('readShopAddress', () => {
  it.each(shopAddresses)('reads %s', (url, ids) => {
    expect(idsOf(url)).toEqual(ids);
  });

  it.each(noShops)('finds no shop at %j', (url) => {
    expect(readShopAddress(url)).toBeNull();
  });

  it('reads addresses as a page links them and as people write them', () => {
    expect(idsOf('/index-1001.html', 'https://mall.jd.com/x')).toEqual({ site: 'jd', shopId: '1001' });
    expect(idsOf('shop1004.taobao.com', 'https://example.com/')).toBeNull();
    expect(idsOf(' shop1004.taobao.com ')).toEqual({ site: 'taobao', shopId: '1004' });
    expect(idsOf('HTTPS://SHOP1004.TAOBAO.COM./')).toEqual({ site: 'taobao', shopId: '1004' });
  });

  it('gives an address that reads as the same shop, without tracking', () => {
    for (const [url, ids] of shopAddresses) {
      const canonical = readShopAddress(url)?.url ?? '';
      expect(canonical).toMatch(/^https:\/\//);
      expect(canonical).not.toMatch(/spm|from=|tracelog|rn=/);
      // an address holds one of two ids where both are known
      expect(Object.entries(ids)).toEqual(
        expect.arrayContaining(Object.entries(idsOf(canonical) ?? { no: 1 })),
      );
    }
  });

  it('never throws, and gives only http addresses of known sites', () => {
    const hosts = ['shop1.taobao.com', 'mall.jd.com', 'a.1688.com', 'www.amazon.com', 'x.example'];
    const parts = [
      '/',
      '/index-',
      '.html',
      '?',
      '&',
      'seller=',
      'memberId=',
      'shopId=',
      '%',
      '%e4',
      '#',
      '//',
      ':',
      '1',
    ];
    const piece = fc.constantFrom(...hosts, ...parts);
    const address = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), address), (url) => {
        const read = readShopAddress(url);
        if (!read) return;
        expect(SiteId.safeParse(read.site).success).toBe(true);
        expect(URL.parse(read.url)?.protocol).toBe('https:');
        expect(read.shopId ?? read.sellerId ?? read.host).toBeTruthy();
      }),
    );
  });
});

it('takes no longer than a line of text deserves, whatever a page writes', () => {
  const long = ['1', 'a/', '-', '1/', '/1_'].map((part) => part.repeat(3900 / part.length));
  for (const path of long) {
    expect(readShopAddress(`https://store.taobao.com/${path}`)).toBeNull();
    expect(readItemAddress(`https://h5.m.taobao.com/${path}`)).toBeNull();
  }
});

describe('readItemAddress', () => {
  it.each([
    ['//item.taobao.com/item.htm?ft=t&id=700000000001', { site: 'taobao', itemId: '700000000001' }],
    [
      'https://main.m.taobao.com/security-h5-detail/home?id=700000000001',
      { site: 'taobao', itemId: '700000000001' },
    ],
    ['https://detail.tmall.com/item.htm?id=700000000003&ns=1', { site: 'tmall', itemId: '700000000003' }],
    ['https://detail.m.tmall.com/item.htm?id=700000000003', { site: 'tmall', itemId: '700000000003' }],
    ['//item.jd.com/100001.html#comment', { site: 'jd', itemId: '100001' }],
    ['https://item.m.jd.com/product/100001.html?x=1', { site: 'jd', itemId: '100001' }],
    ['https://detail.1688.com/offer/600000000001.html', { site: '1688', itemId: '600000000001' }],
    [
      'https://mobile.yangkeduo.com/goods.html?goods_id=800000000001',
      { site: 'pinduoduo', itemId: '800000000001' },
    ],
    ['https://www.goofish.com/item?id=9', { site: 'goofish', itemId: '9' }],
    [
      'https://product.suning.com/0070078302/122639559.html',
      { site: 'suning', itemId: '122639559', shopId: '70078302' },
    ],
    ['http://product.dangdang.com/1234.html', { site: 'dangdang', itemId: '1234' }],
    ['https://he.aliexpress.com/item/4000000000000.html', { site: 'aliexpress', itemId: '4000000000000' }],
    ['https://www.ebay.com/itm/Some-Title/100000000000?hash=1', { site: 'ebay', itemId: '100000000000' }],
    [
      'https://www.amazon.in/Thing/dp/B000000000/ref=sr?m=A0EXAMPLE00',
      { site: 'amazon', itemId: 'B000000000', sellerId: 'A0EXAMPLE00' },
    ],
  ])('reads %s', (url, ids) => {
    const read = readItemAddress(url);
    expect(read).toMatchObject(ids);
    expect(readItemAddress(read?.url ?? '')).toMatchObject({ site: read?.site, itemId: read?.itemId });
  });

  it.each([
    'https://item.taobao.com/item.htm',
    'https://main.m.taobao.com/olist/index.html?id=700000000001',
    'https://item.jd.com/',
    'https://www.jd.com/100001.html',
    'https://shop1004.taobao.com/',
  ])('finds no item at %s', (url) => {
    expect(readItemAddress(url)).toBeNull();
  });
});

describe('canonical addresses', () => {
  it('are made of ids where a page gives no link', () => {
    expect(shopUrl('jd', { shopId: '1001', sellerId: '2002' })).toBe('https://mall.jd.com/index-1001.html');
    expect(shopUrl('jd', { sellerId: '2002' })).toBeUndefined();
    expect(shopUrl('taobao', { sellerId: 'RAzN8+Ex=' })).toBe(
      'https://store.taobao.com/shop/view_shop.htm?appUid=RAzN8%2BEx%3D',
    );
    expect(itemUrl('1688', '600000000001')).toBe('https://detail.1688.com/offer/600000000001.html');
    expect(itemUrl('suning', '1')).toBeUndefined();
  });

  it('Tmall numbers its shops with Taobao', () => {
    expect(idSite('tmall')).toBe(idSite('taobao'));
    expect(idSite('jd')).toBe('jd');
  });
});
