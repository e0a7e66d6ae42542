/** Where a person can see who runs a shop: the marketplace's licence page for it (亮照), opened by the person only. */
import { demonstrationLicence } from '../../identity/demonstration.ts';
import { licenceUrl, readLicenceAddress } from '../../identity/licences.ts';
import { idSite } from '../../identity/storefronts.ts';
import type { ShopIds } from '../../identity/storefronts.ts';
import type { OperatorCheck } from '../../model/link.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { SiteId } from '../../model/site.ts';

/** Sites whose licence pages are known (`identity/licences.ts`); the id that one needs may be missing on a page. */
const withLicences: ReadonlySet<SiteId> = new Set([
  'taobao',
  'tmall',
  'jd',
  '1688',
  'amazon',
  'aliexpress',
  'demo',
] as const);

/** @returns undefined where there is nothing to check: the operator is named, the platform's own, or no marketplace's */
export function checkOf(sighting: Sighting): OperatorCheck | undefined {
  if (sighting.site === 'web' || sighting.selfOperated || namesOperator(sighting)) return undefined;
  const address = licenceOf(sighting);
  if (address !== undefined) return { address };
  return { why: withLicences.has(sighting.site) ? 'no-id' : 'no-page' };
}

function namesOperator({ parties }: Sighting): boolean {
  return parties.some(
    ({ role, name, codes }) => role === 'operator' && (name !== undefined || codes.length > 0),
  );
}

/** As the page links to it, where that is a licence page of the same marketplace; else by what is known of the shop. */
function licenceOf(sighting: Sighting): string | undefined {
  const linked = sighting.licenceUrl === undefined ? null : readLicenceAddress(sighting.licenceUrl);
  if (linked && idSite(linked.site) === idSite(sighting.site)) return linked.url;
  if (sighting.site === 'demo') {
    return sighting.shopId && sighting.url ? demonstrationLicence(sighting.shopId, sighting.url) : undefined;
  }
  for (const { site, shopId, sellerId, host } of sighting.aliases
    ? [sighting, ...sighting.aliases]
    : [sighting]) {
    const ids: ShopIds = {};
    if (shopId) ids.shopId = shopId;
    if (sellerId) ids.sellerId = sellerId;
    if (host) ids.host = host;
    const address = licenceUrl(site, ids);
    if (address !== undefined) return address;
  }
  return undefined;
}
