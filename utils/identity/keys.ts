/**
 * The keys under which an entry is found, and under which a sighting looks. A key is `kind:value`; the store indexes
 * keys without knowing what they mean, and matching judges what they bring.
 *
 * What can lead to a mark: `org` (the organisation code, which a USCC holds in places 9 to 17, so that either finds
 * the other), `reg` (registration number), `name` (folded), `shop` and `seller` (per marketplace), `host` and `domain`.
 *
 * What only the investigators' desk asks: `former` (earlier and other names), `trade` (trade name), `near` (the name
 * without one character of its trade name: two names that differ there by one share such a key), `head` (the name up
 * to the end of the trade name, for a slip behind it), `parent` (the company of a listed branch), `mask` (a USCC
 * masked the way the court's list masks), `doubt` (what a code with a letter for a digit may mean), `look` (how a
 * listed domain looks).
 */
import type { Entry, Storefront, Subject } from '../model/entry.ts';
import type { SiteId } from '../model/site.ts';
import type { Code, UncheckedCode } from './codes.ts';
import { organisationCodeOf, readCodeUnchecked } from './codes.ts';
import { hostOf, readHost } from './domains.ts';
import { lookAlikeKeys } from './look-alikes.ts';
import { foldName, splitName } from './names.ts';
import type { NameParts } from './names.ts';
import { cleanId, idSite, readShopAddress } from './storefronts.ts';
import type { ShopIds } from './storefronts.ts';
import { doubtfulCodes, eachCode, isPerson, subjectCodes } from './subject.ts';
import type { NamedSubject } from './subject.ts';

/** Version of the rule that makes the keys of an entry: an index made by another one is made again. */
export const keyForm = 3;

/** Characters of a trade name that `near` leaves out in turn: more would be many keys for a rare name. */
const nearPlaces = 6;

/** Codes that forms are filled with where there is none. */
const filler = /^(.)\1*$/;

/** The key of a code, and of a masked one where it shows enough; undefined where it has none. */
export function codeKey(code: UncheckedCode): string | undefined {
  if (code.kind === 'registration-number') {
    return code.masked || filler.test(code.value) ? undefined : `reg:${code.value}`;
  }
  const organisation = code.kind === 'uscc' ? organisationCodeOf(code.value) : code.value;
  return organisation.includes('*') || filler.test(organisation) ? undefined : `org:${organisation}`;
}

/** The key under which masked USCCs are found: `9114082306****333G` of itself and of every code that it may be. */
export function maskKey(code: Code): string | undefined {
  if (code.kind !== 'uscc') return undefined;
  const masked = code.masked ? code.value : `${code.value.slice(0, 10)}****${code.value.slice(14)}`;
  return `mask:${masked}`;
}

/** @param folded as `foldName` gives it */
export function nameKey(folded: string): string {
  return `name:${folded}`;
}

/** Keys of a shop on a marketplace by its ids there. */
function shopKeys(site: SiteId, { shopId, sellerId }: Pick<Storefront, 'shopId' | 'sellerId'>): string[] {
  const keys: string[] = [];
  // an entry may write an id as no page does: eBay's names in capitals, Suning's numbers with their zeros
  if (shopId) keys.push(`shop:${idSite(site)}:${cleanId(site, shopId) ?? shopId}`);
  if (sellerId) keys.push(`seller:${idSite(site)}:${cleanId(site, sellerId) ?? sellerId}`);
  return keys;
}

/** What an address or a bare host stands for: a shop on a marketplace, or a host that is its own. */
export interface Place {
  site?: SiteId;
  ids?: ShopIds;
  host?: string;
  /** The registrable domain, where the host is not the only one that it stands for. */
  domain?: string;
}

/**
 * Reads where an address leads.
 * @param address an address or a bare host
 * @returns null where it leads to no one who can be a subject: a platform's own host, a public suffix
 */
export function readPlace(address: string): Place | null {
  const host = hostOf(address);
  if (host === null) return null;
  const shop = readShopAddress(address.includes('/') ? address : `https://${host}/`);
  if (shop) {
    const { site, shopId, sellerId } = shop;
    const ids = { ...(shopId && { shopId }), ...(sellerId && { sellerId }) };
    return { site, ids, ...(shop.host && { host: shop.host }) };
  }
  return readHost(host);
}

/** Keys of an entry: a handful, of every kind that it can be found by. */
export function entryKeys(entry: Entry): string[] {
  return [...new Set([...markKeys(entry), ...deskKeys(entry)])];
}

/** What of an entry the keys that can lead to a mark are made of. */
export interface Findable {
  id: string;
  subject: NamedSubject;
  storefronts?: readonly Storefront[] | undefined;
  domains?: readonly string[] | undefined;
  apps?: readonly string[] | undefined;
}

/** Keys of an entry that can lead to a mark: the only ones that shoppers' browsers need an index of. */
export function markKeys({ subject, storefronts, domains, apps }: Findable): string[] {
  const codes = eachCode(subject, readCodeUnchecked);
  if (isPerson(subject, codes)) return [];
  const own = ownKeys(subject, codes);
  if (storefronts === undefined && domains === undefined && apps === undefined) return own;
  const keys = new Set(own);
  for (const shop of storefronts ?? []) add(keys, ...storefrontKeys(shop));
  for (const domain of domains ?? []) add(keys, ...domainKeys(domain));
  for (const app of apps ?? []) add(keys, ...appKeys(app));
  return [...keys];
}

/** Keys of what a subject itself is called. Four at most: so few are told apart without a set. */
function ownKeys({ name }: NamedSubject, codes: readonly UncheckedCode[]): string[] {
  const keys: string[] = [];
  for (const code of codes) {
    const key = codeKey(code);
    if (key !== undefined && !keys.includes(key)) keys.push(key);
  }
  keys.push(nameKey(foldName(name)));
  return keys;
}

/** Keys of an entry that only the investigators' desk asks for: an index of its own serves them. */
export function deskKeys({ subject, domains }: Entry): string[] {
  const codes = subjectCodes(subject);
  if (isPerson(subject, codes)) return [];
  const keys = new Set<string>();
  for (const code of codes) add(keys, maskKey(code));
  for (const { code } of doubtfulCodes(subject)) add(keys, doubtKey(code));
  addLooseNames(keys, subject);
  for (const domain of domains ?? []) add(keys, ...lookAlikeKeysOf(domain));
  return [...keys];
}

/** The key under which a listed code with a slip is found by the code that it may mean. */
export function doubtKey(code: Code): string | undefined {
  const key = codeKey(code);
  return key && `doubt:${key}`;
}

/** The keys of how a domain looks; none for a host that stands for itself only, or is never a subject. */
function lookAlikeKeysOf(domain: string): string[] {
  const place = readPlace(domain);
  return place?.domain === undefined ? [] : lookAlikeKeys(place.domain);
}

/** Keys by which a place on a page may find domains that look like its own. */
export function loosePlaceKeys({ domain }: Place): string[] {
  return domain === undefined ? [] : lookAlikeKeys(domain);
}

/** Keys of a storefront as an entry names it. */
export function storefrontKeys(shop: Storefront): string[] {
  const own = shop.host ? readPlace(shop.host) : null;
  // The address of a shop on a marketplace holds its ids; any other is a page on somebody's host.
  const linked = shop.url ? readPlace(shop.url) : null;
  return [
    ...shopKeys(shop.site, shop),
    ...(own ? listedPlaceKeys(own) : []),
    ...(linked?.site ? listedPlaceKeys(linked) : []),
  ];
}

/** Whether an address leads further than to a site's first page. */
function namesOnePage(address: string): boolean {
  const behindScheme = address.trim().replace(/^(?:[a-z][a-z\d+.-]*:)?\/\//i, '');
  return /^[^/?#]*\/(?!$|[?#]|index\.\w+(?:$|[?#]))/i.test(behindScheme);
}

/**
 * Keys of a domain as an entry names it; none where it is never a subject, nor where the entry names one page of a site:
 * that is not the site. A marketplace's shop may be told by its path.
 */
export function domainKeys(domain: string): string[] {
  const place = readPlace(domain);
  if (!place || (place.site === undefined && namesOnePage(domain))) return [];
  return listedPlaceKeys(place);
}

/**
 * Keys of an app or an account as an entry names it: its address in a store or on a platform, a package name
 * (`com.example.shop`), Apple's number (`id1234567890`, or the digits alone) or Huawei's (`C100000001`). None for a
 * name in words: names of apps are not their own.
 */
export function appKeys(app: string): string[] {
  const text = app.trim();
  if (text.includes('/')) {
    const shop = readShopAddress(text);
    return shop ? shopKeys(shop.site, shop) : [];
  }
  const apple = /^(?:id)?(\d{6,12})$/i.exec(text)?.[1];
  if (apple !== undefined) return shopKeys('apple-apps', { shopId: apple });
  if (/^C\d{6,12}$/i.test(text)) return shopKeys('huawei-apps', { shopId: text });
  return /^[a-z]\w*(?:\.[a-z]\w*)+$/i.test(text) ? shopKeys('google-play', { shopId: text }) : [];
}

/** A listed sub-domain stands for itself only; a registrable domain for all below it. */
function listedPlaceKeys(place: Place): string[] {
  return placeKeys(place).filter((key) => !key.startsWith('domain:') || place.host === place.domain);
}

function add(keys: Set<string>, ...found: (string | undefined | false)[]): void {
  for (const key of found) if (key) keys.add(key);
}

function addLooseNames(keys: Set<string>, subject: Subject): void {
  const parts = splitName(subject.name);
  for (const name of [...(subject.formerNames ?? []), ...(subject.otherNames ?? [])]) {
    keys.add(`former:${foldName(name)}`);
  }
  if (subject.kind === 'website' || subject.kind === 'app' || subject.kind === 'account') return;
  if (parts.parent) keys.add(`parent:${parts.parent}`);
  if (parts.length < 2) return;
  keys.add(`trade:${tellingPart(parts)}`);
  // A name that was not split has so long a "trade name" that a slip may stand behind the places that `near` covers.
  for (const length of new Set([parts.length, Math.min(parts.length, nearPlaces)])) {
    keys.add(`head:${parts.folded.slice(0, parts.at + length)}`);
  }
  for (const near of nearForms(parts)) keys.add(`near:${near}`);
}

/** The trade name; where there is none, the trade with its region, which then tells the company from others. */
function tellingPart(parts: NameParts): string {
  return parts.tradeName || `${parts.regions.at(-1) ?? ''}|${parts.trade}`;
}

/** The name without one character of its trade name, for each of them in turn. */
function nearForms({ folded, at, length }: NameParts): string[] {
  const forms: string[] = [];
  for (let place = at; place < at + Math.min(length, nearPlaces); place += 1) {
    forms.push(folded.slice(0, place) + folded.slice(place + 1));
  }
  return forms;
}

/** Keys by which a name given on a page may find entries that are not certainly the same. */
export function looseNameKeys(parts: NameParts): string[] {
  const { folded, at, tradeName, uncut } = parts;
  const keys = [`former:${folded}`, `parent:${folded}`];
  if (parts.parent) keys.push(nameKey(parts.parent));
  if (parts.length < 2) return keys;
  const length = Math.max(parts.length, uncut.length);
  keys.push(`trade:${tellingPart(parts)}`, `near:${folded}`);
  for (const near of nearForms({ ...parts, length })) keys.push(`near:${near}`, nameKey(near));
  // A slip in the trade leaves region and trade name whole, but the split may then take too much for a trade name.
  for (let taken = 2; taken <= Math.min(length, nearPlaces); taken += 1) {
    keys.push(`head:${folded.slice(0, at + taken)}`);
  }
  if (length > nearPlaces) keys.push(`head:${folded.slice(0, at + length)}`);
  // A slip in the region leaves the trade name whole, behind what was not known as a region.
  for (const whole of new Set([tradeName, uncut])) {
    for (let lost = 1; lost <= nearPlaces && whole.length - lost >= 2; lost += 1) {
      keys.push(`trade:${whole.slice(lost)}`);
    }
  }
  return keys;
}

/** Keys of a place that a sighting leads to: its own, and the registrable domain that it lies under. */
export function placeKeys(place: Place): string[] {
  const keys = place.site && place.ids ? shopKeys(place.site, place.ids) : [];
  if (place.host) keys.push(`host:${place.host}`);
  if (place.domain) keys.push(`domain:${place.domain}`);
  return keys;
}
