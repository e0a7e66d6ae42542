/**
 * What a page that the person opened teaches of who runs a shop. Only a marketplace's own licence, item and shop pages
 * teach, and only of the shop that they are about: the address is the browser's word, not the page's.
 */
import { readCode } from '../../identity/codes.ts';
import { withoutForeign } from '../../identity/foreign-numbers.ts';
import { isDemonstrationLicence } from '../../identity/demonstration.ts';
import { readLicenceAddress } from '../../identity/licences.ts';
import { idSite, readItemAddress, readShopAddress } from '../../identity/storefronts.ts';
import type { ShopIds } from '../../identity/storefronts.ts';
import type { Day } from '../../model/entry.ts';
import type { LinkClaim, LinkVia } from '../../model/link.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { SiteId } from '../../model/site.ts';
import { compareCompanies } from './company.ts';
import { keptCompany } from './kept-company.ts';

/** A page that may say who runs a shop: the kind, whose page it is, and the shop's ids where the address holds them. */
interface TeachingPage {
  via: Exclude<LinkVia, 'table' | 'person'>;
  site: SiteId;
  ids: ShopIds;
}

/**
 * @param sightings all that the page showed at once: of several shops with operators none is learnt
 * @param address the page's address as the browser gives it
 * @param today the legal day
 * @returns the sighting that teaches, and its word; undefined where the page teaches nothing
 */
export function lessonOf(
  sightings: readonly Sighting[],
  address: string,
  today: Day,
): { sighting: Sighting; claim: LinkClaim } | undefined {
  const page = teachingPage(address);
  if (!page) return undefined;
  const told = sightings.filter(({ parties }) => parties.some(({ role }) => role === 'operator'));
  const [sighting] = told;
  if (!sighting || told.length > 1 || sighting.selfOperated || !isAbout(sighting, page)) return undefined;
  const companies = sighting.parties
    .filter(({ role, seen, link }) => role === 'operator' && seen === undefined && link === undefined)
    .flatMap(({ name, codes }) => keptCompany(name, withoutForeign(name, codes)) ?? []);
  const [company] = companies;
  if (!company || companies.some((other) => compareCompanies(company, other) !== 'same')) return undefined;
  return { sighting, claim: { via: page.via, company: Object.assign({}, ...companies), seen: today } };
}

function teachingPage(address: string): TeachingPage | undefined {
  if (isDemonstrationLicence(address)) return { via: 'licence', site: 'demo', ids: {} };
  if (!address.startsWith('https://')) return undefined;
  const licence = readLicenceAddress(address);
  if (licence) return { via: 'licence', site: licence.site, ids: idsOf(licence) };
  const item = readItemAddress(address);
  if (item) return { via: 'item', site: item.site, ids: idsOf(item) };
  const shop = readShopAddress(address);
  return shop ? { via: 'shop', site: shop.site, ids: idsOf(shop) } : undefined;
}

/** Pages of a site of its own (`web`) tell of nobody else: what they say is compared there, and not kept. */
function isAbout(sighting: Sighting, { site, ids }: TeachingPage): boolean {
  if (site === 'web' || idSite(sighting.site) !== idSite(site)) return false;
  const known = [sighting, ...(sighting.aliases ?? [])];
  const given = Object.entries(ids);
  return (
    given.length === 0 || given.some(([name, id]) => known.some((shop) => shop[name as keyof ShopIds] === id))
  );
}

function idsOf({ shopId, sellerId, host }: ShopIds): ShopIds {
  return {
    ...(shopId !== undefined && { shopId }),
    ...(sellerId !== undefined && { sellerId }),
    ...(host !== undefined && { host }),
  };
}

/** What a person writes to put a link right. @returns undefined where it names no company that may be kept */
export function correctionOf(name: string, code: string, today: Day): LinkClaim | undefined {
  if (code.trim() !== '' && readCode(code) === null) return undefined;
  const company = keptCompany(name, [code]);
  return company && { via: 'person', company, seen: today };
}
