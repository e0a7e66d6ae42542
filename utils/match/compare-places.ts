/** Where a sighting leads against the storefronts and domains that an entry names. */
import { appKeys, domainKeys, placeKeys, readPlace, storefrontKeys } from '../identity/keys.ts';
import { likenessOf } from '../identity/look-alikes.ts';
import type { Place } from '../identity/keys.ts';
import type { Day, Entry, Storefront } from '../model/entry.ts';

export interface ComparedPlace {
  kind: 'storefront' | 'domain' | 'look-alike-domain';
  asked: string;
  listed: string;
  seen?: Day;
  /** Whether a storefront's link to the company stands on more than one unconfirmed word. */
  confirmed: boolean;
}

/** A publisher's or volunteer's word joins shop and company only when two have given it. */
const enoughConfirmations = 2;

/** @returns what of the entry an asked place shares a key with: shops, then domains, then apps */
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

/** How close two domains look, for ranking: the same but for letters that are taken for one another comes first. */
const closeness = { shape: 1, suffix: 0.5, 'one-character': 0 } as const;

export interface ComparedLook extends ComparedPlace {
  shared: number;
}

/** Domains that look like one that the entry names, without being it: for the desk only. */
export function compareLooks(asked: readonly Place[], { domains = [] }: Entry): ComparedLook[] {
  const own = new Set(asked.flatMap(({ domain }) => domain ?? []));
  const found: ComparedLook[] = [];
  for (const listed of domains) {
    const domain = readPlace(listed)?.domain;
    if (domain === undefined || own.has(domain)) continue;
    for (const one of own) {
      const likeness = likenessOf(one, domain);
      if (!likeness) continue;
      const shared = closeness[likeness];
      found.push({ kind: 'look-alike-domain', asked: one, listed: domain, confirmed: true, shared });
    }
  }
  return found;
}
