/** A kept shop of order pages: made of what the page showed, known again, joined, let go, and what was found of it. */
import { withoutForeign } from '../../identity/foreign-numbers.ts';
import { keptCompany } from '../../lists/storefront-links/kept-company.ts';
import { mergeShops, shopOfSighting, sightingOfShop } from '../../lists/storefront-links/shop-ids.ts';
import { addMonths } from '../../model/days.ts';
import { compareText } from '../../match/order.ts';
import { monthsBought, mostBought } from '../../model/bought.ts';
import type { BoughtEntry, BoughtShop } from '../../model/bought.ts';
import type { Day } from '../../model/entry.ts';
import type { LinkCompany } from '../../model/link.ts';
import type { Sighting } from '../../model/sighting.ts';
import { entryName } from '../corrections.ts';
import { dismissalKeys } from '../shop-keys.ts';

const mostKeys = 100;
const mostEntries = 1000;

const monthOf = (day: Day): string => day.slice(0, 7);

/** An entry that marks a shop, as `namedMarks` names it. */
type Found = Pick<BoughtEntry, 'list' | 'entry'>;

const nameOf = ({ list, entry }: Found): string => entryName(list, entry);

/** Who the page says runs the shop, as far as it may be kept. What links say of it is asked of them. */
function operatorOf({ parties }: Sighting): LinkCompany | undefined {
  const own = parties.filter(({ role, link }) => role === 'operator' && link === undefined);
  return keptCompany(
    own.find(({ name }) => name !== undefined)?.name,
    own.flatMap(({ name, codes }) => withoutForeign(name, codes)),
  );
}

/**
 * What is kept of a shop that an order page shows.
 * @param found the entries that mark it now: nothing that comes later
 * @returns undefined for carriers, advertisements, what the platform sells itself, and what nobody could know again
 */
export function boughtShop(sighting: Sighting, found: readonly Found[], today: Day): BoughtShop | undefined {
  const shop = shopOfSighting(sighting);
  const ids = [...shop.shopIds, ...shop.sellerIds, ...shop.hosts];
  if (sighting.selfOperated || sighting.ad || (ids.length === 0 && shop.name === undefined)) return undefined;
  const operator = operatorOf(sighting);
  return {
    id: crypto.randomUUID(),
    keys: dismissalKeys(sighting).slice(0, mostKeys),
    shop,
    ...(operator && { operator }),
    month: monthOf(today),
    entries: found.map(({ list, entry }) => ({ list, entry, on: today, before: true })),
  };
}

/** The kept shop as a page would show it: what lists and links say of it is asked as of any other. */
export function sightingOf({ shop, operator, month }: BoughtShop): Sighting {
  const sighting = sightingOfShop(shop);
  if (operator === undefined) return sighting;
  const { name, uscc, registrationNumber, organisationCode } = operator;
  const codes = [uscc, registrationNumber, organisationCode].filter((code) => code !== undefined);
  // as old as the month may be: what a page said half a year ago marks less loudly
  const party = {
    role: 'operator',
    ...(name !== undefined && { name }),
    codes,
    seen: `${month}-01`,
  } as const;
  return { ...sighting, parties: [party] };
}

/** The same shop by what was kept before and what is known now. */
function joined(before: readonly BoughtShop[], now: BoughtShop): BoughtShop {
  const [first] = before;
  if (!first) return now;
  const all = [...before, now];
  const shops = mergeShops([first.shop, ...all.slice(1).map(({ shop }) => shop)]);
  const latest = all.toSorted((a, b) => compareText(a.month, b.month)).at(-1) ?? now;
  const operator = now.operator ?? before.find((shop) => shop.operator !== undefined)?.operator;
  // What marked it before it was first seen is settled by the first sight; what was told stays told.
  const told = now.entries.filter(({ before: stood }) => stood === undefined);
  const entries = new Map(
    [...told, ...before.flatMap((shop) => shop.entries)].map((one) => [nameOf(one), one]),
  );
  return {
    id: first.id,
    keys: [...new Set(all.flatMap(({ keys }) => keys))].slice(0, mostKeys),
    shop: shops,
    ...(operator && { operator }),
    month: latest.month,
    entries: [...entries.values()].slice(-mostEntries),
  };
}

/** @returns the kept shops with those that were seen now, or that a backup holds */
export function withSeen(kept: readonly BoughtShop[], seen: readonly BoughtShop[]): BoughtShop[] {
  let all = [...kept];
  for (const shop of seen) {
    const keys = new Set(shop.keys);
    const same = all.filter((other) => other.keys.some((key) => keys.has(key)));
    const after = joined(same, shop);
    const [first] = same;
    // nothing new of it: given back as it came, it is not written
    if (same.length === 1 && JSON.stringify(first) === JSON.stringify(after)) continue;
    all = [...all.filter((other) => !same.includes(other)), after];
  }
  return all;
}

/** @returns those that are to stay: none last seen more than `monthsBought` ago, and of too many the latest */
export function withinBounds(kept: readonly BoughtShop[], today: Day): BoughtShop[] {
  const since = monthOf(addMonths(today, -monthsBought));
  const recent = kept.filter(({ month }) => month >= since);
  return recent.length <= mostBought
    ? recent
    : recent.toSorted((a, b) => compareText(b.month, a.month)).slice(0, mostBought);
}

/**
 * Notes what lists say of a kept shop now.
 * @param found the entries that mark it
 * @param isCorrected whether an entry was taken back as wrong
 * @returns the same object where there is nothing new
 */
export function withFound(
  shop: BoughtShop,
  found: readonly Found[],
  isCorrected: (name: string) => boolean,
  today: Day,
): BoughtShop {
  const standing = new Set(found.map(nameOf));
  let changed = false;
  const entries = shop.entries.map((one): BoughtEntry => {
    const { before, corrected = false, read: _, corrected: __, ...kept } = one;
    const name = nameOf(one);
    const isWrong = !standing.has(name) && before === undefined && isCorrected(name);
    // A correction that lapses needs no telling; nor does an entry that stands again.
    if (isWrong === corrected || (corrected && !standing.has(name))) return one;
    changed = true;
    return isWrong ? { ...kept, corrected: true } : { ...kept, read: true };
  });
  const known = new Set(shop.entries.map(nameOf));
  const fresh = found.filter((one) => !known.has(nameOf(one)));
  if (!changed && fresh.length === 0) return shop;
  return {
    ...shop,
    entries: [...entries, ...fresh.map(({ list, entry }) => ({ list, entry, on: today }))].slice(
      -mostEntries,
    ),
  };
}
