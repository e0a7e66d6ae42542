/**
 * The sites whose pages we read. `web` is any other site, known by its domain; `demo` is our own demonstration market.
 * On app stores the shop is the app, on `weibo` the seller is the account.
 */
import * as z from 'zod/mini';

export const SiteId = z.enum([
  'taobao',
  'tmall',
  'jd',
  '1688',
  'pinduoduo',
  'goofish',
  'douyin',
  'xiaohongshu',
  'kuaishou',
  'weidian',
  'suning',
  'dangdang',
  'vip',
  'aliexpress',
  'ebay',
  'amazon',
  'baidu',
  'bing',
  'google',
  'sogou',
  'so360',
  'duckduckgo',
  'weibo',
  'apple-apps',
  'google-play',
  'huawei-apps',
  'xiaomi-apps',
  'tencent-apps',
  'demo',
  'web',
]);
export type SiteId = z.infer<typeof SiteId>;

/**
 * What a page is, by its address. `account`: a profile on a social platform; `app`: an app in a store; `page`: any page
 * of a site of which nothing more is known.
 */
export const PageKind = z.enum([
  'search',
  'item',
  'shop',
  'serp',
  'licence',
  'cart',
  'checkout',
  'orders',
  'favourites',
  'tracking',
  'account',
  'app',
  'page',
]);
export type PageKind = z.infer<typeof PageKind>;
