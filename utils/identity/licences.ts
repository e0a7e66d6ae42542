/**
 * Addresses at which marketplaces and authorities show a shop's licence (亮照), in the one place that knows them. The
 * same licence by any of its addresses gives the same text. Where each was seen: docs/sites.md. Used by content
 * scripts: no library, no state.
 */
import type { SiteId } from '../model/site.ts';
import { cleanId } from './storefronts.ts';
import type { ShopIds } from './storefronts.ts';

/** A licence page by its address, with the ids of the shop that the address names (Tmall's names none). */
export interface LicenceAddress extends ShopIds {
  site: SiteId;
  /** https, with the licence's own parameters only. */
  url: string;
}

interface Shape {
  site: SiteId;
  /** Matched against `host/path`; an id may be a named group. */
  at: RegExp;
  /** The parameters that tell which licence it is, in lower case, and the id that they hold. */
  query?: readonly (readonly [parameter: string, id: 'shopId' | 'sellerId' | null])[];
  /** The canonical address; `{…}` are ids, or a parameter by its name. */
  canonical: string;
}

const shapes: readonly Shape[] = [
  {
    site: 'taobao',
    at: /^scportal\.taobao\.com\/quali_show\.htm$/,
    query: [['uid', 'sellerId']],
    canonical: 'https://scportal.taobao.com/quali_show.htm?uid={sellerId}&qualitype=1',
  },
  {
    site: 'tmall',
    at: /^zhaoshang\.tmall\.com\/maintaininfo\/liangzhao\.htm$/,
    query: [['xid', null]],
    canonical: 'https://zhaoshang.tmall.com/maintaininfo/liangzhao.htm?xid={xid}',
  },
  {
    site: 'jd',
    at: /^mall\.jd\.(?:com|hk)\/(?:showlicence|shoplevel)-(?<shopId>\d+)\.html$/i,
    canonical: 'https://mall.jd.com/showLicence-{shopId}.html',
  },
  {
    site: 'jd',
    at: /^shop\.m\.jd\.com\/shop\/licence/,
    query: [['shopid', 'shopId']],
    canonical: 'https://mall.jd.com/showLicence-{shopId}.html',
  },
  {
    site: '1688',
    at: /^wp\.m\.1688\.com\/page\/businessinfor\.html$/,
    query: [['memberid', 'sellerId']],
    canonical: 'https://wp.m.1688.com/page/businessinfor.html?memberId={sellerId}',
  },
  {
    site: '1688',
    at: /^(?<host>[\da-z-]+\.1688\.com)\/page\/creditdetail\.html?$/,
    canonical: 'https://{host}/page/creditdetail.htm',
  },
  {
    site: 'aliexpress',
    at: /^(?:shoprenderview|sellerjoin)\.aliexpress\.com\/credential\/showcredential\.htm$/,
    query: [['storenum', 'shopId']],
    canonical: 'https://shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum={shopId}',
  },
  // electronic licences of the market authorities, which shops of their own link to: the whole address is the licence's
  {
    site: 'web',
    at: /^(?:zzlz\.gsxt\.gov\.cn|szcert\.ebs\.org\.cn|wap\.scjgj\.sh\.gov\.cn|218\.242\.124\.22|wljg\.[\da-z.-]+\.gov\.cn|idinfo\.[\da-z.-]+\.gov\.cn|www\.beian\.gov\.cn\/portal\/ebusiness)(?:\/|$)/,
    canonical: '',
  },
];

/**
 * Reads the address of a licence page.
 * @param url absolute or protocol-relative, or relative to `base`
 * @returns null for any other address, and for one that does not say whose licence it shows
 */
export function readLicenceAddress(url: string, base?: string): LicenceAddress | null {
  const text = url.trim();
  const address = URL.parse(text.startsWith('//') ? `https:${text}` : text, base);
  if (!address || !/^https?:$/.test(address.protocol) || text.length > 2000) return null;
  for (const shape of shapes) {
    const groups = shape.at.exec(address.hostname + address.pathname)?.groups;
    if (!groups && !shape.at.test(address.hostname + address.pathname)) continue;
    if (shape.canonical === '') return { site: shape.site, url: address.href };
    const values = { ...groups, ...parametersOf(address, shape) };
    const filled = fill(shape.canonical, values);
    if (filled === undefined) continue;
    const { shopId, sellerId, host } = values;
    return {
      site: shape.site,
      ...(shopId && { shopId }),
      ...(sellerId && { sellerId }),
      ...(host && { host }),
      url: filled,
    };
  }
  return null;
}

/**
 * The address at which a shop's licence is shown, where its ids are enough to know it.
 * @returns undefined where they are not: Tmall's licences have ids of their own, which only the shop's pages hold
 */
export function licenceUrl(site: SiteId, ids: ShopIds): string | undefined {
  // the seller's number, not the encrypted one
  if (site === 'taobao' && /\D/.test(ids.sellerId ?? '')) return undefined;
  if (site === 'amazon') {
    return ids.sellerId && `https://www.amazon.com/sp?seller=${encodeURIComponent(ids.sellerId)}`;
  }
  for (const shape of shapes) {
    if (shape.site !== site || shape.canonical === '') continue;
    const filled = fill(shape.canonical, { ...ids });
    if (filled !== undefined) return filled;
  }
  return undefined;
}

function parametersOf(address: URL, { site, query = [] }: Shape): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, id] of query) {
    const raw = [...address.searchParams].find(([key]) => key.toLowerCase() === name)?.[1];
    const value = raw === undefined ? undefined : cleanId(site, raw);
    if (value !== undefined) values[id ?? name] = value;
  }
  return values;
}

/** The template with every `{name}` filled; undefined where one has no value. */
function fill(template: string, values: Readonly<Record<string, string | undefined>>): string | undefined {
  let whole = true;
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    whole &&= value !== undefined;
    return value === undefined ? '' : encodeURIComponent(value);
  });
  return whole ? filled : undefined;
}
