/** A shop as one page shows it: everything that is compared with the lists, and nothing about the shopper. */
import * as z from 'zod/mini';
import { Day } from './entry.ts';
import { LinkOrigin } from './link.ts';
import { SiteId } from './site.ts';
import { maybeEmptyText } from './scalars.ts';

/** Which part a firm named on a page plays. Only the operator (for its own ad, the advertiser; for itself, the carrier) marks. */
export const PartyRole = z.enum([
  'operator',
  'manufacturer',
  'brand',
  'advertiser',
  'carrier',
  'platform',
  'supplier',
]);
export type PartyRole = z.infer<typeof PartyRole>;

export const Party = z.object({
  role: PartyRole,
  name: z.optional(maybeEmptyText(200)),
  /** Codes as the page prints them: USCC, registration number or organisation code. */
  codes: z.array(maybeEmptyText(40)),
  /** The day on which a licence page gave this, where it is not the page at hand. */
  seen: z.optional(Day),
  /** The link that told of this firm, where it is not the page at hand. */
  link: z.optional(
    z.object({
      ...LinkOrigin.shape,
      /** More than one unconfirmed or undated word. */
      confirmed: z.boolean(),
    }),
  ),
});
export type Party = z.infer<typeof Party>;

/**
 * Other ids of the very shop of a sighting: Taobao's encrypted seller id beside the number, a vanity host beside the
 * shop's number. Only where the page itself says so, in one link or one record of its data.
 */
export const ShopAlias = z.object({
  site: SiteId,
  shopId: z.optional(maybeEmptyText(100)),
  sellerId: z.optional(maybeEmptyText(100)),
  host: z.optional(maybeEmptyText(253)),
});
export type ShopAlias = z.infer<typeof ShopAlias>;

export const Sighting = z.object({
  site: SiteId,
  shopName: z.optional(maybeEmptyText(200)),
  shopId: z.optional(maybeEmptyText(100)),
  sellerId: z.optional(maybeEmptyText(100)),
  /** The shop's own host where it has one (`NAME.tmall.com`), or the host of a site that is its own shop. */
  host: z.optional(maybeEmptyText(253)),
  /** Its further ids; a fact about the shop that is worth remembering (`ShopAlias`). */
  aliases: z.optional(z.array(ShopAlias).check(z.maxLength(8))),
  /**
   * Where its operator's licence (亮照) is shown, as the page links to it; on a licence page, its own address. In the
   * canonical form of `identity/licences.ts`, so that equal text is the same licence.
   */
  licenceUrl: z.optional(maybeEmptyText(2000)),
  parties: z.array(Party),
  /** The shop's address; for a search engine's result, the address it leads to. */
  url: z.optional(maybeEmptyText(2000)),
  itemUrl: z.optional(maybeEmptyText(2000)),
  ad: z.boolean(),
  selfOperated: z.boolean(),
});
export type Sighting = z.infer<typeof Sighting>;
