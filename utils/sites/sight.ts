/** From the fields of a declaration to a sighting: which shop a card is about, and who plays which part. */
import type { Party, ShopAlias, Sighting } from '../model/sighting.ts';
import type { SiteId } from '../model/site.ts';
import {
  cleanId,
  idSite,
  itemUrl,
  knowsAddresses,
  readItemAddress,
  readShopAddress,
  shopUrl,
} from '../identity/storefronts.ts';
import { readLicenceAddress } from '../identity/licences.ts';
import type { ShopAddress, ShopIds } from '../identity/storefronts.ts';
import { hostFits } from './host-fits.ts';
import type { Fields, PartyFields, Target, Value } from './pack.ts';
import { anyHolds, readAs, readValue } from './value.ts';
import type { Scope } from './value.ts';

/** `own`: a result on the engine's own domain, read and left out on purpose. */
export type Seen = Sighting | 'own' | null;

/** Reads the shop of a card; null where the card names none. */
export function sight(site: SiteId, fields: Fields, scope: Scope): Seen {
  if (anyHolds(fields.skip, scope)) return null;
  const rest = {
    parties: (fields.parties ?? []).flatMap((party) => readParty(party, scope)),
    ad: anyHolds(fields.ad, scope),
    selfOperated: anyHolds(fields.selfOperated, scope),
  };
  if (fields.target) {
    const target = readTarget(fields.target, scope);
    return target === null || target === 'own' ? target : { ...target, ...rest };
  }
  const { url, also, ...shop } = readShop(site, fields, scope);
  if (fields.identified && Object.keys(shop).length === 1) return null;
  const shopName = bounded(readValue(fields.shopName, scope), 200);
  if (shopName === undefined && Object.keys(shop).length === 1 && rest.parties.length === 0) return null;
  const item = readItem(site, fields, scope);
  const aliases = readAliases(site, fields, shop, also, scope);
  const licence = readAs(fields.licence, scope, (link) => readLicenceAddress(link, scope.url)?.url);
  return {
    ...shop,
    ...rest,
    ...(aliases.length > 0 && { aliases }),
    ...(licence !== undefined && { licenceUrl: licence }),
    ...(shopName !== undefined && { shopName }),
    ...(url !== undefined && { url }),
    ...(item !== undefined && { itemUrl: item }),
  };
}

/** `also`: ids of its address other than those that were read directly. */
type ShopRead = ShopIds & { site: SiteId; url?: string; also?: ShopIds };

function readShop(site: SiteId, fields: Fields, scope: Scope): ShopRead {
  const address = readAs(fields.shopAddress, scope, (link) => readOwnAddress(site, link, scope.url));
  const shopId = readAs(fields.shopId, scope, (id) => cleanId(site, id)) ?? address?.shopId;
  const sellerId = readAs(fields.sellerId, scope, (id) => cleanId(site, id)) ?? address?.sellerId;
  const host = bounded(readValue(fields.host, scope)?.toLowerCase() ?? address?.host, 253);
  const ids: ShopIds = {
    ...(shopId !== undefined && { shopId }),
    ...(sellerId !== undefined && { sellerId }),
    ...(host !== undefined && { host }),
  };
  // a vanity host tells Taobao from Tmall; their numbers do not
  const itsSite = address?.host === undefined ? site : address.site;
  const url =
    address?.url ?? shopUrl(itsSite, ids, scope.url) ?? unknownShape(site, fields.shopAddress, scope);
  return { site: itsSite, ...ids, ...(address && { also: address }), ...(url !== undefined && { url }) };
}

/** A shop's address on this marketplace: a link to another one is not this shop's. */
function readOwnAddress(site: SiteId, link: string, base: string): ShopAddress | undefined {
  const read = readShopAddress(link, base);
  return read && idSite(read.site) === idSite(site) ? read : undefined;
}

/** At most so many, as the model bounds them. */
const mostAliases = 8;

/** What else the page says are ids of the same shop: only those that the sighting does not give already. */
function readAliases(
  site: SiteId,
  fields: Fields,
  shop: ShopIds & { site: SiteId },
  ofAddress: ShopIds | undefined,
  scope: Scope,
): ShopAlias[] {
  const found: ShopIds[] = ofAddress ? [ofAddress] : [];
  for (const { address, shopId, sellerId, host } of fields.aliases ?? []) {
    const read = readAs(address, scope, (link) => readOwnAddress(site, link, scope.url));
    if (read) found.push(read);
    const ids: ShopIds = {};
    const itsShop = readAs(shopId, scope, (id) => cleanId(site, id));
    const itsSeller = readAs(sellerId, scope, (id) => cleanId(site, id));
    const itsHost = bounded(readValue(host, scope)?.toLowerCase(), 253, 'drop');
    if (itsShop !== undefined) ids.shopId = itsShop;
    if (itsSeller !== undefined) ids.sellerId = itsSeller;
    if (itsHost !== undefined) ids.host = itsHost;
    found.push(ids);
  }
  const known = new Set([`shopId ${shop.shopId}`, `sellerId ${shop.sellerId}`, `host ${shop.host}`]);
  const aliases: ShopAlias[] = [];
  for (const ids of found) {
    const alias: ShopAlias = { site: shop.site };
    for (const name of ['shopId', 'sellerId', 'host'] as const) {
      const id = ids[name];
      if (id === undefined || known.has(`${name} ${id}`)) continue;
      known.add(`${name} ${id}`);
      alias[name] = id;
    }
    if (Object.keys(alias).length > 1 && aliases.length < mostAliases) aliases.push(alias);
  }
  return aliases;
}

function readItem(site: SiteId, fields: Fields, scope: Scope): string | undefined {
  const address = readAs(fields.itemAddress, scope, (link) => readItemAddress(link, scope.url) ?? undefined);
  if (address) return address.url;
  const itemId = readAs(fields.itemId, scope, (id) => cleanId(site, id));
  return (
    (itemId === undefined ? undefined : itemUrl(site, itemId, scope.url)) ??
    unknownShape(site, fields.itemAddress, scope)
  );
}

/** The address as it stands, on a site whose addresses have no shape that we know. */
function unknownShape(site: SiteId, link: Value | undefined, scope: Scope): string | undefined {
  return knowsAddresses(site) ? undefined : webAddress(readValue(link, scope), scope.url);
}

function readParty({ role, name, codes }: PartyFields, scope: Scope): Party[] {
  const itsName = bounded(readValue(name, scope), 200);
  const itsCodes = (codes ?? []).flatMap((code) => bounded(readValue(code, scope), 40) ?? []);
  if (itsName === undefined && itsCodes.length === 0) return [];
  return [{ role, codes: itsCodes, ...(itsName !== undefined && { name: itsName }) }];
}

type TargetOf = Pick<Sighting, 'site' | 'shopId' | 'sellerId' | 'host' | 'url'>;

function readTarget({ address, shown, own }: Target, scope: Scope): TargetOf | 'own' | null {
  const isOwn = (host: string): boolean => own.some((domain) => hostFits(host, `*.${domain}`));
  let sawOwn = false;
  const out = readAs(address, scope, (link) => {
    const url = /^(?:https?:)?\/\//i.test(link) ? webAddress(link, scope.url) : undefined;
    const host = url === undefined ? undefined : URL.parse(url)?.hostname;
    if (url === undefined || host === undefined) return undefined;
    sawOwn ||= isOwn(host);
    return isOwn(host) ? undefined : { url, host };
  });
  if (out) {
    // a stranger may have written the link: what its host or path names goes before what it adds
    const shop = readShopAddress(out.url.replace(/\?.*/, '')) ?? readShopAddress(out.url);
    return shop ? { ...shop, url: out.url } : { site: 'web', ...out };
  }
  // the link only leads through the engine: the shown address tells the host, if that is not cut
  const host = readAs(shown, scope, shownHost);
  if (host !== undefined) return isOwn(host) ? 'own' : { site: 'web', host };
  return sawOwn ? 'own' : null;
}

/** The host in a shown address such as `Site - www.example.com/p... - 2020-1-4`; undefined where it is cut itself. */
function shownHost(shown: string): string | undefined {
  const host = /(?:^|[\s/])((?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+)(?=$|[\s/:›])/u.exec(shown)?.[1];
  return host === undefined ? undefined : URL.parse(`https://${host}/`)?.hostname;
}

/** An absolute http or https address of bearable length; undefined for everything else. */
function webAddress(link: string | undefined, base: string): string | undefined {
  if (link === undefined || link.startsWith('#')) return undefined;
  const address = URL.parse(link, base);
  if (!address || !/^https?:$/.test(address.protocol)) return undefined;
  address.hash = '';
  return bounded(address.href, 2000, 'drop');
}

/** Text within the bounds of the model (`model/sighting.ts`); cut there, or dropped where half of it means nothing. */
function bounded(
  text: string | undefined,
  length: number,
  beyond: 'cut' | 'drop' = 'cut',
): string | undefined {
  if (text === undefined || text.length <= length) return text;
  return beyond === 'cut' ? text.slice(0, length) : undefined;
}
