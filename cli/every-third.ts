/**
 * A list for a captured page that names every third of its shops, by the ids of the independent count: what tests and
 * measurements have marked there.
 */
import type { Entry, Storefront } from '../utils/model/entry.ts';
import type { SiteId } from '../utils/model/site.ts';
import type { ExpectedPage, ExpectedSighting } from './expected-pages.ts';

/** Hosts that no list may name: the marketplaces' and engines' own. */
const platformHosts =
  /(^|\.)(baidu|sogou|so|360kan|360kuai|bing|google|duckduckgo|amazon|ebay|taobao|jd|douyin|weibo)\.\w+(\.\w+)?$/;

function isListable(page: ExpectedPage, shop: ExpectedSighting): boolean {
  if (shop.selfOperated) return false;
  if (page.kind === 'serp') return shop.host !== undefined && !platformHosts.test(shop.host);
  return shop.shopId !== undefined || shop.sellerId !== undefined || shop.host !== undefined;
}

const identityOf = (shop: ExpectedSighting): string =>
  shop.shopId ?? shop.sellerId ?? shop.host ?? shop.shopName ?? '';

/** A list that names `www.example.com` names the whole site, so of hosts of one site none is chosen. */
function hasSiblings(page: ExpectedPage, host: string): boolean {
  const site = host.replace(/^www\./, '');
  return page.sightings.some((other) => other.host !== host && `.${other.host}`.endsWith(`.${site}`));
}

/** @returns every third distinct shop that a list could name */
export function everyThird(page: ExpectedPage): ExpectedSighting[] {
  const distinct = new Map<string, ExpectedSighting>();
  const listable = page.sightings.filter(
    (shop) => isListable(page, shop) && !(page.kind === 'serp' && hasSiblings(page, shop.host ?? '')),
  );
  for (const shop of listable) {
    if (!distinct.has(identityOf(shop))) distinct.set(identityOf(shop), shop);
  }
  return [...distinct.values()].filter((_, index) => index % 3 === 0);
}

/** @returns for each sighting of the page whether it is of one of these shops */
export function sightingsOf(page: ExpectedPage, shops: readonly ExpectedSighting[]): boolean[] {
  const identities = new Set(shops.map(identityOf));
  return page.sightings.map((shop) => isListable(page, shop) && identities.has(identityOf(shop)));
}

/** @param today as YYYY-MM-DD @returns an entry for each of the page's shops, under made-up names */
export function entriesFor(page: ExpectedPage, shops: readonly ExpectedSighting[], today: string): Entry[] {
  return shops.map((shop, index) => ({
    id: `test-${index}`,
    subject: { kind: page.kind === 'serp' ? 'website' : 'company', name: `测试虚构第${index}号商贸有限公司` },
    ...whereFound(page, shop, today),
    tier: 'blacklist',
    causes: [{ code: 'counterfeit', wording: '制假售假' }],
    basisKind: 'administrative',
    listedOn: today,
    confirmedOn: today,
  }));
}

function whereFound(
  page: ExpectedPage,
  shop: ExpectedSighting,
  today: string,
): Pick<Entry, 'domains' | 'storefronts'> {
  if (page.kind === 'serp') return { domains: [shop.host ?? ''] };
  const storefront: Storefront = {
    site: page.site as SiteId,
    ...(shop.shopId && { shopId: shop.shopId }),
    ...(shop.sellerId && { sellerId: shop.sellerId }),
    ...(shop.host && { host: shop.host }),
    seen: today,
    basis: 'publisher',
    confirmations: 2,
  };
  return { storefronts: [storefront] };
}
