/** The sites whose pages we read. `web` is any other site, known by its domain; `demo` is our own demonstration market. */
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
  'demo',
  'web',
]);
export type SiteId = z.infer<typeof SiteId>;

/** What a page is, by its address. */
export const PageKind = z.enum(['search', 'item', 'shop', 'serp', 'licence', 'cart', 'orders']);
export type PageKind = z.infer<typeof PageKind>;
