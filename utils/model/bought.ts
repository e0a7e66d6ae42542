/**
 * Shops that the person saw on an order page, kept on this machine where the person wants to be told of those that are
 * listed later. Nothing of the goods, the prices, the order or the day.
 */
import * as z from 'zod/mini';
import { Day } from './entry.ts';
import { ToldFinding } from './explained.ts';
import { LinkCompany, ShopLink } from './link.ts';
import { ListInfo } from './list.ts';
import { Sighting } from './sighting.ts';
import { SiteId } from './site.ts';
import { Finding } from './verdict.ts';
import { text } from './scalars.ts';

/** More shops than this are not kept: the oldest go first. */
export const mostBought = 2000;

/** As long as claims from a purchase can be brought, three years (民法典第一百八十八条). */
export const monthsBought = 36;

/** An entry that was found of a kept shop: each is told once. */
export const BoughtEntry = z.object({
  list: ListInfo.shape.id,
  /** Its name in tombstones, never its id. */
  entry: text(64),
  /** The legal day on which it was first found. */
  on: Day,
  /** It marked the shop already when the order page showed it: nothing is told of it. */
  before: z.optional(z.literal(true)),
  /** It was removed as wrong after it was told, and that is told too. */
  corrected: z.optional(z.literal(true)),
  /** The person has seen what is told now. */
  read: z.optional(z.literal(true)),
});
export type BoughtEntry = z.infer<typeof BoughtEntry>;

export const BoughtShop = z.object({
  id: text(100),
  /** Every key by which it is known again. */
  keys: z.array(text(3000)).check(z.minLength(1), z.maxLength(100)),
  shop: z.omit(ShopLink, { id: true, claims: true }),
  /** As an order page named it; never a natural person. */
  operator: z.optional(LinkCompany),
  /** When it was last seen, `YYYY-MM`. */
  month: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  entries: z.array(BoughtEntry).check(z.maxLength(1000)),
});
export type BoughtShop = z.infer<typeof BoughtShop>;

/** What a person knows a kept shop by. */
const shown = { site: SiteId, label: z.string() };

/** A kept shop as the options show it. */
export const ShownBought = z.object({
  ...shown,
  id: z.string(),
  month: BoughtShop.shape.month,
  operator: z.optional(LinkCompany),
});
export type ShownBought = z.infer<typeof ShownBought>;

/** What is told of one kept shop and one entry, as things are now. */
export const BoughtNotice = z.object({
  ...shown,
  id: z.string(),
  on: Day,
  read: z.boolean(),
  /** As the shop is kept: with it the person mutes or corrects. */
  sighting: Sighting,
  /** `finding`: the entry stands; `corrected`: it was removed as wrong after it had been told. */
  says: z.union([
    z.object({ finding: Finding, told: ToldFinding }),
    z.object({ corrected: z.object({ list: z.string(), issuer: z.string(), on: Day }) }),
  ]),
});
export type BoughtNotice = z.infer<typeof BoughtNotice>;
