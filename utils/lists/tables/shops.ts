/** The shop that a row names, where it names one: annual reports and licence pages tell of 网店. */
import { readShopAddress } from '../../identity/storefronts.ts';
import type { Storefront } from '../../model/entry.ts';
import type { SiteId } from '../../model/site.ts';

/** Marketplaces as tables call them. */
const siteNames: readonly (readonly [SiteId, RegExp])[] = [
  ['tmall', /天猫|tmall/i],
  ['taobao', /淘宝|taobao/i],
  ['1688', /1688|阿里巴巴/],
  ['jd', /京东|\bjd\b/i],
  ['pinduoduo', /拼多多|pinduoduo|yangkeduo/i],
  ['goofish', /闲鱼|goofish/i],
  ['douyin', /抖音|douyin/i],
  ['xiaohongshu', /小红书|xiaohongshu/i],
  ['kuaishou', /快手|kuaishou/i],
  ['weidian', /微店|weidian/i],
  ['suning', /苏宁|suning/i],
  ['dangdang', /当当|dangdang/i],
  ['vip', /唯品会/],
  ['aliexpress', /速卖通|aliexpress/i],
  ['ebay', /\bebay\b/i],
  ['amazon', /亚马逊|amazon/i],
];

export interface ShopCells {
  site: string;
  shopId: string;
  sellerId: string;
  shopName: string;
  shopUrl: string;
}

/**
 * @param basis who says that the company runs the shop
 * @returns the shop, or undefined where the cells do not name one beyond doubt: an address that no marketplace we
 *   know gives its shops, or an id without its marketplace
 */
export function readShop(
  cells: ShopCells,
  basis: NonNullable<Storefront['basis']> = 'publisher',
): Storefront | undefined {
  const address = cells.shopUrl === '' ? null : readShopAddress(cells.shopUrl);
  const site =
    address?.site ?? siteNames.find(([id, name]) => id === cells.site || name.test(cells.site))?.[0];
  const shopId = cells.shopId || address?.shopId;
  const sellerId = cells.sellerId || address?.sellerId;
  const host = address?.host;
  if (site === undefined || !(shopId ?? sellerId ?? host)) return undefined;
  return {
    site,
    ...(shopId && { shopId }),
    ...(sellerId && { sellerId }),
    ...(host && { host }),
    ...(cells.shopName && { name: cells.shopName.slice(0, 200) }),
    ...(address && address.url.length <= 2000 && { url: address.url }),
    basis,
  };
}
