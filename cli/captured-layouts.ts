/**
 * Which reading works on which captured page (../shared/captures): the captures' part of the proof in docs/sites.md.
 * Kept here, because the pages themselves are not part of this project; `tests/captures/` holds it to them.
 */
import type { PageKind, SiteId } from '../utils/model/site.ts';

export interface CapturedLayout {
  /** The page below ../shared/captures. */
  file: string;
  site: SiteId;
  kind: PageKind;
  layout: string;
}

export const capturedLayouts: readonly CapturedLayout[] = [
  { file: '1688/p4psearch-2024-shujuxian.html', site: '1688', kind: 'search', layout: 'p4p-2024' },
  { file: '1688/search-2025-card-excerpt.html', site: '1688', kind: 'search', layout: 'cards-2025-reparsed' },
  { file: 'aliexpress/item-2020.html', site: 'aliexpress', kind: 'item', layout: 'item' },
  { file: 'aliexpress/search-2017-barefoot.html', site: 'aliexpress', kind: 'search', layout: 'list-2017' },
  { file: 'amazon/robotcheck-ca-2019.html', site: 'amazon', kind: 'search', layout: 'unknown' },
  { file: 'amazon/search-in-2021-seller-filter.html', site: 'amazon', kind: 'search', layout: 'cards-2021' },
  { file: 'amazon/search-in-2025.html', site: 'amazon', kind: 'search', layout: 'cards-2025' },
  { file: 'amazon/sp-seller-info-excerpt.html', site: 'amazon', kind: 'licence', layout: 'licence' },
  { file: 'amazon/storefront-us-2020.html', site: 'amazon', kind: 'shop', layout: 'storefront' },
  { file: 'baidu/serp-2020-trump.html', site: 'baidu', kind: 'serp', layout: 'results' },
  { file: 'baidu/serp-2024-ip.html', site: 'baidu', kind: 'serp', layout: 'results' },
  { file: 'baidu/serp-2024-singer.html', site: 'baidu', kind: 'serp', layout: 'results' },
  { file: 'bing/serp-2026-http.html', site: 'bing', kind: 'serp', layout: 'results' },
  { file: 'bing/serp-nojs-coffee.html', site: 'bing', kind: 'serp', layout: 'results' },
  { file: 'bing/serp-nojs-no-results.html', site: 'bing', kind: 'serp', layout: 'none' },
  {
    file: 'duckduckgo/serp-2019-test-keyword-p1.html',
    site: 'duckduckgo',
    kind: 'serp',
    layout: 'list-2019',
  },
  { file: 'ebay/item-2020.html', site: 'ebay', kind: 'item', layout: 'item-2020' },
  { file: 'ebay/search-2020-imaginext.html', site: 'ebay', kind: 'search', layout: 'none' },
  { file: 'ebay/search-2026-earbuds.html', site: 'ebay', kind: 'search', layout: 'cards-2025' },
  { file: 'google/serp-2022-dell.html', site: 'google', kind: 'serp', layout: 'results' },
  { file: 'google/serp-2022-no-results.html', site: 'google', kind: 'serp', layout: 'none' },
  { file: 'google/serp-nojs-2022-google.html', site: 'google', kind: 'serp', layout: 'none' },
  { file: 'jd/cart-2016-excerpt.html', site: 'jd', kind: 'cart', layout: 'cart' },
  { file: 'jd/item-2018-liangpin-pop.html', site: 'jd', kind: 'item', layout: 'item' },
  { file: 'jd/item-2026-midea-raw.html', site: 'jd', kind: 'item', layout: 'item' },
  { file: 'jd/licence-mobile-2019.html', site: 'jd', kind: 'licence', layout: 'licence' },
  { file: 'jd/mall-home-hidden-inputs-excerpt.html', site: 'jd', kind: 'shop', layout: 'shop' },
  { file: 'jd/order-list-2017-excerpt-scrubbed.html', site: 'jd', kind: 'orders', layout: 'orders' },
  { file: 'jd/search-2013-gbk.html', site: 'jd', kind: 'search', layout: 'list-2013' },
  { file: 'jd/search-2016-123.html', site: 'jd', kind: 'search', layout: 'list-2016' },
  { file: 'jd/search-2018-jiguangdayin.html', site: 'jd', kind: 'search', layout: 'list-2018' },
  { file: 'jd/search-2018-moyan-books.html', site: 'jd', kind: 'search', layout: 'list-2018' },
  { file: 'jd/search-2024-shouji.html', site: 'jd', kind: 'search', layout: 'list-2018' },
  { file: 'so360/serp-2020-kuaiji-ads.html', site: 'so360', kind: 'serp', layout: 'results' },
  { file: 'so360/serp-2022-jianfei.html', site: 'so360', kind: 'serp', layout: 'results' },
  { file: 'sogou/serp-2020-zhihu-insite.html', site: 'sogou', kind: 'serp', layout: 'results' },
  { file: 'sogou/serp-2026-result-excerpt.html', site: 'sogou', kind: 'serp', layout: 'results' },
  { file: 'suning/cart-2016-excerpt.html', site: 'suning', kind: 'cart', layout: 'cart' },
  { file: 'taobao/item-2020-keyboard.html', site: 'taobao', kind: 'item', layout: 'item-2020' },
  { file: 'taobao/item-2026-huoguo-rendered.html', site: 'taobao', kind: 'item', layout: 'item-2026' },
  { file: 'taobao/search-2016-huili-raw.html', site: 'taobao', kind: 'search', layout: 'data-2016' },
  { file: 'taobao/search-2018-shouji-rendered.html', site: 'taobao', kind: 'search', layout: 'none' },
  { file: 'taobao/search-2023-ipad-rendered.html', site: 'taobao', kind: 'search', layout: 'cards-2023' },
  { file: 'taobao/search-shell-2026-empty.html', site: 'taobao', kind: 'search', layout: 'waiting' },
  { file: 'tmall/item-2020-iphone11.html', site: 'tmall', kind: 'item', layout: 'item-2020' },
  { file: 'tmall/list-2020-tongshu.html', site: 'tmall', kind: 'search', layout: 'list-2020' },
];
