/**
 * Addresses of shops and of items, in the one place that knows them. The same shop by any of its addresses gives the
 * same ids. Used by content scripts: no library, no state. The shapes stand in `storefront-shapes.ts`.
 */
import type { SiteId } from '../model/site.ts';
import { itemUrls, items, shopUrls, shops } from './storefront-shapes.ts';
import type { Id, Shape } from './storefront-shapes.ts';

/** What identifies a shop: an id as its marketplace gives it, or a host of its own. */
export interface ShopIds {
  shopId?: string;
  sellerId?: string;
  host?: string;
}

/** A shop by its address; at least one of the three ids is there. */
export interface ShopAddress extends ShopIds {
  site: SiteId;
  /** The canonical address: https, no tracking. */
  url: string;
}

/** An item by its address; `shopId` or `sellerId` where the address also names the seller. */
export interface ItemAddress {
  site: SiteId;
  itemId: string;
  shopId?: string;
  sellerId?: string;
  url: string;
}

/**
 * Reads a shop off its address, desktop or mobile.
 * @param url an address: absolute, protocol-relative, without a scheme, or relative to `base`
 * @returns null where it is no shop's, such as a marketplace's own sub-domain or an item's address
 */
export function readShopAddress(url: string, base?: string): ShopAddress | null {
  const address = parseAddress(url, base);
  const found = address && fit(address, shopsBySite);
  if (!found) return null;
  const { site, ids } = found;
  return { site, ...ids, url: canonicalUrl(address, site, shopUrl(site, ids)) };
}

/**
 * Reads an item off its address, and its seller where the address names one (Suning, Amazon).
 * @param url as `readShopAddress` takes it
 */
export function readItemAddress(url: string, base?: string): ItemAddress | null {
  const address = parseAddress(url, base);
  const found = address && fit(address, itemsBySite);
  if (!address || !found) return null;
  const { site, ids } = found;
  const { itemId } = ids;
  if (itemId === undefined) return null;
  return { site, ...ids, itemId, url: canonicalUrl(address, site, itemUrl(site, itemId)) };
}

/** Whether the shapes of this site's addresses are known, so that any other address is no shop's or item's. */
export function knowsAddresses(site: SiteId): boolean {
  return shops.some((shape) => shape.site === site);
}

/**
 * The canonical address of a shop whose ids are known; undefined where they do not make one.
 * @param page the address of the site's page that shows it: Amazon's and eBay's shops are in its country
 */
export function shopUrl(site: SiteId, ids: ShopIds, page?: string): string | undefined {
  if (ids.host !== undefined) return `https://${ids.host}/`;
  if (site === 'taobao' && ids.shopId === undefined && /\D/.test(ids.sellerId ?? '0')) {
    return fill('https://store.taobao.com/shop/view_shop.htm?appUid={sellerId}', ids);
  }
  const url = shopUrls[site]?.map((template) => fill(template, ids)).find((filled) => filled !== undefined);
  return inCountryOf(page, site, url);
}

/** The canonical address of an item; undefined on sites that need more than its id. `page` as in `shopUrl`. */
export function itemUrl(site: SiteId, itemId: string, page?: string): string | undefined {
  const template = itemUrls[site];
  return template === undefined ? undefined : inCountryOf(page, site, fill(template, { itemId }));
}

/**
 * The site whose series of ids a shop's are from: Tmall's shops are numbered with Taobao's, and stand under addresses
 * of either; Android's stores all know an app by its package name.
 */
export function idSite(site: SiteId): SiteId {
  if (site === 'xiaomi-apps' || site === 'tencent-apps') return 'google-play';
  return site === 'tmall' ? 'taobao' : site;
}

/** An id as its site compares it: eBay's names without case, Suning's numbers without leading zeros, Huawei's in capitals. */
function canonicalId(site: SiteId, id: string): string {
  if (site === 'ebay') return id.toLowerCase();
  if (site === 'huawei-apps') return id.toUpperCase();
  if (site === 'suning') return id.replace(/^0+(?=\d)/, '');
  return id;
}

function canonicalUrl(address: URL, site: SiteId, url: string | undefined): string {
  return inCountryOf(address.href, site, url) ?? `https://${address.host}${address.pathname}`;
}

/** Amazon and eBay stay in the country of the address: ids and shops there are not those of another. */
function inCountryOf(address: string | undefined, site: SiteId, url: string | undefined): string | undefined {
  if (address === undefined || (site !== 'amazon' && site !== 'ebay')) return url;
  const host = URL.parse(address)?.hostname.replace(/^(?:www|m|stores|feedback)\./, 'www.');
  return host === undefined ? url : url?.replace(/^https:\/\/[^/]+/, () => `https://${host}`);
}

/**
 * Sites whose hosts all have the site's name in them: most addresses are told by it to be none of most sites', without
 * trying their shapes. A site that is not here is always tried.
 */
const namedInHosts: ReadonlySet<string> = new Set(
  'taobao tmall jd 1688 goofish xiaohongshu weidian suning dangdang vip aliexpress ebay amazon weibo'.split(
    ' ',
  ),
);

/** No shop's or item's path is longer, with a title in it; a page could write any. */
const maxPath = 500;

function parseAddress(url: string, base?: string): URL | null {
  const text = url.trim();
  if (text === '' || text.length > 4000) return null;
  const absolute =
    base !== undefined || /^[a-z][\d+.a-z-]*:/i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`;
  const address = URL.parse(absolute, base);
  return address && /^https?:$/.test(address.protocol) ? address : null;
}

/** Shapes by their sites, in their order, with what an address's host has in it if it may have one of them. */
type ShapesOfSite = readonly [word: string, shapes: readonly Shape[]];

function bySite(shapes: readonly Shape[]): ShapesOfSite[] {
  const sites = new Map<SiteId, Shape[]>();
  for (const shape of shapes) {
    const ofSite = sites.get(shape.site);
    if (ofSite) ofSite.push(shape);
    else sites.set(shape.site, [shape]);
  }
  return [...sites].map(([site, ofSite]) => [namedInHosts.has(site) ? `${site}.` : '', ofSite]);
}

const shopsBySite = bySite(shops);
const itemsBySite = bySite(items);

interface Fitting {
  site: SiteId;
  ids: Partial<Record<Id, string>>;
}

/** By the first shape that the address has, of those that an address on its host may have. */
function fit(address: URL, sites: readonly ShapesOfSite[]): Fitting | null {
  const hostname = address.hostname.replace(/\.$/, '');
  const { pathname, search } = address;
  if (pathname.length > maxPath) return null;
  const where = hostname + pathname;
  for (const [word, shapes] of sites) {
    if (!hostname.includes(word)) continue;
    for (const shape of shapes) {
      const match = shape.at.exec(where);
      const ids = match && idsIn(match.groups, shape, hostname, search);
      if (ids) return { site: shape.site, ids };
    }
  }
  return null;
}

/** The ids of an address that has this shape; null where it names none. */
function idsIn(
  groups: Readonly<Record<string, string | undefined>> = {},
  { site, query, reserved }: Shape,
  hostname: string,
  search: string,
): Fitting['ids'] | null {
  const ids: Fitting['ids'] = {};
  let isAny = false;
  const { host } = groups;
  if (host !== undefined) {
    if (reserved?.has(host)) return null;
    ids.host = hostname.replace(/\.(?:m|world)(?=\.)/, '');
    isAny = true;
  }
  for (const id of ['shopId', 'sellerId', 'itemId'] as const) {
    const raw = groups[id] ?? (query?.[id] && parameter(search, query[id]));
    const value = raw === undefined ? undefined : cleanId(site, raw);
    if (value === undefined) continue;
    ids[id] = value;
    isAny = true;
  }
  return isAny ? ids : null;
}

/** The first of the named parameters that is not empty. `+` stays: ids are no form data. */
function parameter(search: string, names: readonly string[]): string | undefined {
  if (search === '') return undefined;
  const pairs = search
    .slice(1)
    .split('&')
    .map((pair) => pair.split('='));
  for (const name of names) {
    const value = pairs.find(([key]) => key?.toLowerCase() === name)?.[1];
    if (value) return value;
  }
  return undefined;
}

/**
 * An id in canonical form; undefined for what cannot be one: placeholders (`0`, what a page's script made of a value that
 * it lacked), and the words for whoever is signed in.
 */
export function cleanId(site: SiteId, raw: string): string | undefined {
  let id = raw;
  try {
    id = decodeURIComponent(raw);
  } catch {
    // a stray % is part of no id; the raw text fails below
  }
  return /^(?!(?:0+|undefined|null|NaN|self|me)$)[\w.~!*:@$=+/-]{1,100}$/.test(id)
    ? canonicalId(site, id)
    : undefined;
}

function fill(template: string, ids: Partial<Record<Id, string>>): string | undefined {
  const name = /\{(\w+)\}/.exec(template)?.[1] as Id | undefined;
  const value = name && ids[name];
  return value === undefined ? undefined : template.replace(`{${name}}`, () => encodeURIComponent(value));
}
