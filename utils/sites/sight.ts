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
  const parties = readParties(fields.parties, scope);
  const ad = anyHolds(fields.ad, scope);
  const selfOperated = anyHolds(fields.selfOperated, scope);
  if (fields.target) {
    const target = readTarget(fields.target, scope);
    return target === null || target === 'own' ? target : { ...target, parties, ad, selfOperated };
  }
  const { shop, url, also } = readShop(site, fields, scope);
  const isKnown = idNames.some((name) => shop[name] !== undefined);
  if (fields.identified && !isKnown) return null;
  const shopName = bounded(readValue(fields.shopName, scope), 200);
  if (shopName === undefined && !isKnown && parties.length === 0) return null;
  const sighting: Sighting = { ...shop, parties, ad, selfOperated };
  const item = readItem(site, fields, scope);
  const aliases = readAliases(site, fields, shop, also, scope);
  const licence = readAs(fields.licence, scope, (link) => readLicenceAddress(link, scope.url)?.url);
  if (aliases.length > 0) sighting.aliases = aliases;
  if (licence !== undefined) sighting.licenceUrl = licence;
  if (shopName !== undefined) sighting.shopName = shopName;
  if (url !== undefined) sighting.url = url;
  if (item !== undefined) sighting.itemUrl = item;
  return sighting;
}

const idNames = ['shopId', 'sellerId', 'host'] as const;

type ShopOfSite = ShopIds & { site: SiteId };

interface ShopRead {
  shop: ShopOfSite;
  url: string | undefined;
  /** Ids of its address, which may be others than those that were read directly. */
  also: ShopIds | undefined;
}

function readShop(site: SiteId, fields: Fields, scope: Scope): ShopRead {
  const address = readAs(fields.shopAddress, scope, (link) => readOwnAddress(site, link, scope.url));
  const shopId = readAs(fields.shopId, scope, (id) => cleanId(site, id)) ?? address?.shopId;
  const sellerId = readAs(fields.sellerId, scope, (id) => cleanId(site, id)) ?? address?.sellerId;
  const host = bounded(readValue(fields.host, scope)?.toLowerCase() ?? address?.host, 253);
  // a vanity host tells Taobao from Tmall; their numbers do not
  const shop: ShopOfSite = { site: address?.host === undefined ? site : address.site };
  if (shopId !== undefined) shop.shopId = shopId;
  if (sellerId !== undefined) shop.sellerId = sellerId;
  if (host !== undefined) shop.host = host;
  const url =
    address?.url ?? shopUrl(shop.site, shop, scope.url) ?? unknownShape(site, fields.shopAddress, scope);
  return { shop, url, also: address };
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
  shop: ShopOfSite,
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
  const aliases: ShopAlias[] = [];
  for (const ids of found) {
    const alias: ShopAlias = { site: shop.site };
    let isNew = false;
    for (const name of idNames) {
      const id = ids[name];
      if (id === undefined || id === shop[name] || aliases.some((before) => before[name] === id)) continue;
      alias[name] = id;
      isNew = true;
    }
    if (isNew) aliases.push(alias);
    if (aliases.length === mostAliases) break;
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

function readParties(fields: readonly PartyFields[] | undefined, scope: Scope): Party[] {
  const parties: Party[] = [];
  for (const { role, name, codes } of fields ?? []) {
    const party: Party = { role, codes: [] };
    const itsName = bounded(readValue(name, scope), 200);
    if (itsName !== undefined) party.name = itsName;
    for (const code of codes ?? []) {
      const itsCode = bounded(readValue(code, scope), 40);
      if (itsCode !== undefined) party.codes.push(itsCode);
    }
    if (itsName !== undefined || party.codes.length > 0) parties.push(party);
  }
  return parties;
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
