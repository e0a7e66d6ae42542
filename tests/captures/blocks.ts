/**
 * Where one result stands on a captured page, found without the reader: so that "this mark is inside that card" is not
 * the reader's own word. A page that is one shop's (item, shop, cart with one shop) is one block.
 */
import type { ExpectedPage } from '../../cli/expected-pages.ts';

const searchBlocks: Record<string, string> = {
  '1688/p4psearch-2024-shujuxian.html': '.offer_item',
  'aliexpress/search-2017-barefoot.html': 'li.list-item',
  'amazon/search-in-2021-seller-filter.html': 'div[data-component-type="s-search-result"]',
  'amazon/search-in-2025.html': 'div[data-component-type="s-search-result"]',
  'ebay/search-2026-earbuds.html': 'li.s-card',
  'jd/search-2013-gbk.html': 'li[sku]',
  'jd/search-2016-123.html': 'li.gl-item',
  'jd/search-2018-jiguangdayin.html': 'li.gl-item',
  'jd/search-2018-moyan-books.html': 'li.gl-item',
  'jd/search-2024-shouji.html': 'li.gl-item',
  'taobao/search-2023-ipad-rendered.html': 'div[class*="Card--doubleCard--"]',
  'tmall/list-2020-tongshu.html': '.product[data-id]',
};

const engineBlocks: Record<string, string> = {
  baidu: '#content_left > div',
  bing: 'li.b_algo, li.b_ad ul > li',
  duckduckgo: '.result',
  google: '#rso div.g',
  so360: 'li.res-list',
  sogou: '.vrwrap',
};

/** A CSS selector of the page's blocks, in page order. */
export function blockSelector(page: ExpectedPage): string {
  return searchBlocks[page.file] ?? (page.kind === 'serp' ? engineBlocks[page.site] : undefined) ?? 'body';
}
