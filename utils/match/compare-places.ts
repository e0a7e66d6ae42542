/** Where a sighting leads against the storefronts and domains that an entry names. */
import { appKeys, domainKeys, placeKeys, storefrontKeys } from '../identity/keys.ts';
import type { Place } from '../identity/keys.ts';
import type { Day, Entry, Storefront } from '../model/entry.ts';

export interface ComparedPlace {
  kind: 'storefront' | 'domain';
  asked: string;
  listed: string;
  seen?: Day;
  /** Whether a storefront's link to the company stands on more than one unconfirmed word. */
  confirmed: boolean;
}

/** A publisher's or volunteer's word joins shop and company only when two have given it. */
const enoughConfirmations = 2;

export function comparePlaces(asked: readonly Place[], entry: Entry): ComparedPlace[] {
  const askedKeys = new Map<string, string>();
  for (const place of asked) for (const key of placeKeys(place)) askedKeys.set(key, shown(key));
  const found: ComparedPlace[] = [];
  for (const shop of entry.storefronts ?? []) {
    const key = storefrontKeys(shop).find((one) => askedKeys.has(one));
    if (key !== undefined) {
      const seen = shop.seen === undefined ? {} : { seen: shop.seen };
      found.push({
        kind: 'storefront',
        asked: shown(key),
        listed: shown(key),
        confirmed: isConfirmed(shop),
        ...seen,
      });
    }
  }
  for (const domain of entry.domains ?? []) {
    const key = domainKeys(domain).find((one) => askedKeys.has(one));
    if (key !== undefined) {
      found.push({ kind: 'domain', asked: askedHost(asked) ?? shown(key), listed: domain, confirmed: true });
    }
  }
  for (const app of entry.apps ?? []) {
    const key = appKeys(app).find((one) => askedKeys.has(one));
    if (key !== undefined)
      found.push({ kind: 'storefront', asked: shown(key), listed: app, confirmed: true });
  }
  return found;
}

/** A key without its kind: `1001` of `shop:jd:1001` is told as `jd:1001`. */
const shown = (key: string): string => key.slice(key.indexOf(':') + 1);

const askedHost = (asked: readonly Place[]): string | undefined => asked.find(({ host }) => host)?.host;

function isConfirmed({ basis, confirmations }: Storefront): boolean {
  if (basis !== 'publisher' && basis !== 'volunteer') return true;
  return (confirmations ?? 0) >= enoughConfirmations;
}
