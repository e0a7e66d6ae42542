/** A shop as one page shows it: everything that is compared with the lists, and nothing about the shopper. */
import * as z from 'zod/mini';
import { Day } from './entry.ts';
import { SiteId } from './site.ts';

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

const text = (max: number) => z.string().check(z.maxLength(max));

export const Party = z.object({
  role: PartyRole,
  name: z.optional(text(200)),
  /** Codes as the page prints them: USCC, registration number or organisation code. */
  codes: z.array(text(40)),
  /** The day on which a licence page gave this, where it is not the page at hand. */
  seen: z.optional(Day),
});
export type Party = z.infer<typeof Party>;

export const Sighting = z.object({
  site: SiteId,
  shopName: z.optional(text(200)),
  shopId: z.optional(text(100)),
  sellerId: z.optional(text(100)),
  /** The shop's own host where it has one (`NAME.tmall.com`), or the host of a site that is its own shop. */
  host: z.optional(text(253)),
  parties: z.array(Party),
  /** The shop's address; for a search engine's result, the address it leads to. */
  url: z.optional(text(2000)),
  itemUrl: z.optional(text(2000)),
  ad: z.boolean(),
  selfOperated: z.boolean(),
});
export type Sighting = z.infer<typeof Sighting>;
