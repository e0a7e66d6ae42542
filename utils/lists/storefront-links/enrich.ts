/** Adds to entries of any list the shops and websites that links say their companies run. */
import { storefrontKeys } from '../../identity/keys.ts';
import type { Entry } from '../../model/entry.ts';
import { codesDiffer, identityOf } from './company.ts';
import type { Identity } from './company.ts';
import type { StorefrontLink } from './link.ts';

export interface Enriched {
  entries: Entry[];
  /** Entries that gained a shop or a website. */
  enriched: number;
  /** Links that belong to no entry. */
  unused: number;
}

/**
 * Joins links to entries by a code where both have one of a kind; by the full name where at least one has no such
 * code, the name stands for one company alone on either side, and it may speak for it: never that of a sole trader,
 * a branch, or a company listed for a revoked licence alone, which only codes may mark. Codes that differ veto.
 * @returns the entries in their order; those that gained nothing are the same objects
 */
export function enrich(entries: readonly Entry[], links: readonly StorefrontLink[]): Enriched {
  const byCode = new Map<string, StorefrontLink[]>();
  const byName = new Map<string, StorefrontLink[]>();
  for (const link of links) {
    const identity = identityOf(link.company);
    for (const key of codeKeys(identity)) append(byCode, key, link);
    if (identity.name !== '') append(byName, identity.name, link);
  }
  const shared = sharedNames([
    ...entries.map(({ subject }) => subject),
    ...links.map(({ company }) => company),
  ]);
  const used = new Set<StorefrontLink>();
  let enriched = 0;
  const result = entries.map((entry) => {
    const identity = identityOf(entry.subject);
    const found = new Set(codeKeys(identity).flatMap((key) => byCode.get(key) ?? []));
    if (nameMayJoin(entry) && !shared.has(identity.name)) {
      for (const link of byName.get(identity.name) ?? []) found.add(link);
    }
    const own = [...found].filter((link) => !codesDiffer(identity, identityOf(link.company)));
    for (const link of own) used.add(link);
    const richer = withPlaces(entry, own);
    if (richer !== entry) enriched++;
    return richer;
  });
  return { entries: result, enriched, unused: links.length - used.size };
}

function codeKeys({ organisation, registration }: Identity): string[] {
  const keys: string[] = [];
  if (organisation !== undefined) keys.push(`organisation:${organisation}`);
  if (registration !== undefined) keys.push(`registration:${registration}`);
  return keys;
}

function nameMayJoin({ subject, causes }: Entry): boolean {
  if (subject.kind !== 'company' && subject.kind !== 'carrier') return false;
  return causes.length === 0 || causes.some(({ code }) => code !== 'licence-revoked');
}

/** Names that stand beside more than one organisation code: they say nothing by themselves. */
function sharedNames(companies: readonly Parameters<typeof identityOf>[0][]): Set<string> {
  const codes = new Map<string, string>();
  const shared = new Set<string>();
  for (const company of companies) {
    const { name, organisation } = identityOf(company);
    if (organisation === undefined) continue;
    const before = codes.get(name);
    if (before !== undefined && before !== organisation) shared.add(name);
    codes.set(name, organisation);
  }
  return shared;
}

function withPlaces(entry: Entry, links: readonly StorefrontLink[]): Entry {
  const storefronts = [...(entry.storefronts ?? [])];
  const domains = new Set(entry.domains);
  const known = new Set(storefronts.flatMap(storefrontKeys));
  for (const { storefront, domain } of links) {
    if (domain !== undefined) domains.add(domain);
    if (!storefront) continue;
    const keys = storefrontKeys(storefront);
    if (keys.every((key) => known.has(key))) continue;
    for (const key of keys) known.add(key);
    storefronts.push(storefront);
  }
  const gained =
    storefronts.length > (entry.storefronts?.length ?? 0) || domains.size > (entry.domains?.length ?? 0);
  if (!gained) return entry;
  return {
    ...entry,
    ...(storefronts.length > 0 && { storefronts }),
    ...(domains.size > 0 && { domains: [...domains] }),
  };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
