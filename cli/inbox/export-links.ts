/** Accepted links of shops and companies as a table that `list build --links` takes. */
import { readShopAddress } from '../../utils/identity/storefronts.ts';
import type { Storefront } from '../../utils/model/entry.ts';
import type { ContributedLink } from '../../utils/model/report.ts';
import { keptCompany } from '../../utils/lists/storefront-links/kept-company.ts';
import type { StorefrontLink } from '../../utils/lists/storefront-links/link.ts';
import { linksCsv } from '../../utils/lists/storefront-links/write.ts';
import type { AcceptedReport } from './accepted.ts';
import type { Exported } from './exported.ts';

/**
 * A link counts as often as reports state it: two make it a mark. What senders say of its basis and of how many
 * confirmed it is not believed.
 * @param all every accepted report, which count
 * @param wanted those of them whose links are to be written
 * @param basis on what the keeper checked them; a volunteer's word unless said
 */
export function exportLinks(
  all: readonly AcceptedReport[],
  wanted: readonly AcceptedReport[],
  basis: NonNullable<Storefront['basis']> = 'volunteer',
): Exported {
  const stated = new Map<string, { link: StorefrontLink; reports: Set<string> }>();
  const left: Exported['left'] = [];
  const chosen = new Set<string>();
  const ids = new Set(wanted.map(({ id }) => id));
  for (const accepted of all) {
    for (const { id, report } of [accepted, ...accepted.merged]) {
      for (const contributed of report.links ?? []) {
        const link = linkOf(contributed);
        if (typeof link === 'string') {
          if (ids.has(accepted.id)) left.push({ id, why: link, what: contributed.company });
          continue;
        }
        const key = keyOf(link);
        const known = stated.get(key);
        if (known) {
          known.reports.add(id);
          known.link = laterOf(known.link, link);
        } else {
          stated.set(key, { link, reports: new Set([id]) });
        }
        if (ids.has(accepted.id)) chosen.add(key);
      }
    }
  }
  const links = [...stated].flatMap(([key, { link, reports }]) =>
    chosen.has(key) ? [confirmed(link, basis, reports.size)] : [],
  );
  return { text: linksCsv(links), rows: links.length, taken: [...wanted], left };
}

function confirmed(
  { company, storefront, domain }: StorefrontLink,
  basis: NonNullable<Storefront['basis']>,
  confirmations: number,
): StorefrontLink {
  return storefront
    ? { company, storefront: { ...storefront, basis, confirmations } }
    : { company, ...(domain !== undefined && { domain }) };
}

/** @returns the link, or why it is left out */
function linkOf({
  storefront,
  company,
  code,
  seenOn,
}: ContributedLink): StorefrontLink | Exported['left'][0]['why'] {
  const kept = keptCompany(company, code === undefined ? [] : [code]);
  if (!kept) return 'no-company';
  const { site, shopId, sellerId, host, name, url } = storefront;
  if (site === 'web') return host === undefined ? 'no-shop' : { company: kept, domain: host };
  // An address that leads to another shop than the ids would join that one too.
  const address = url === undefined ? null : readShopAddress(url);
  const fits =
    address !== null &&
    address.site === site &&
    (address.shopId === undefined || shopId === undefined || address.shopId === shopId) &&
    (address.sellerId === undefined || sellerId === undefined || address.sellerId === sellerId);
  if (address !== null && !fits) return 'contradictory';
  const own = host ?? address?.host;
  if (shopId === undefined && sellerId === undefined && own === undefined && !address) return 'no-shop';
  return {
    company: kept,
    storefront: {
      site,
      ...(shopId !== undefined && { shopId }),
      ...(sellerId !== undefined && { sellerId }),
      ...(own !== undefined && { host: own }),
      ...(name !== undefined && { name }),
      ...(address && { url: address.url }),
      seen: seenOn,
    },
  };
}

function keyOf({ company, storefront, domain }: StorefrontLink): string {
  const { site, shopId, sellerId, host } = storefront ?? {};
  const code = company.uscc ?? company.registrationNumber ?? company.organisationCode;
  return JSON.stringify([code ?? company.name, domain, site, shopId, sellerId, host]);
}

function laterOf(a: StorefrontLink, b: StorefrontLink): StorefrontLink {
  return (b.storefront?.seen ?? '') > (a.storefront?.seen ?? '') ? b : a;
}
