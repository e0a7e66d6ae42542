/**
 * The bridge from company to shop: who was seen to run which shop, where and when. Kept on this machine only; a natural
 * person's name never, a sole trader's link by code only.
 */
import * as z from 'zod/mini';
import { Day, Storefront } from './entry.ts';
import { SiteId } from './site.ts';
import { Int, text } from './scalars.ts';

/**
 * Where a link was seen. `licence`, `item`, `shop`: the marketplace's own page of that kind, opened by the person;
 * `table`: an imported table; `person`: the person's own correction.
 */
export const LinkVia = z.enum(['licence', 'item', 'shop', 'table', 'person']);
export type LinkVia = z.infer<typeof LinkVia>;

/** Through which link something was compared. */
export const LinkOrigin = z.object({
  via: LinkVia,
  /** The imported table's name. */
  table: z.optional(text(200)),
});
export type LinkOrigin = z.infer<typeof LinkOrigin>;

/** A company as a link names it; at least one of the fields is there. Codes are in canonical form. */
export const LinkCompany = z.object({
  name: z.optional(text(200)),
  uscc: z.optional(text(18)),
  registrationNumber: z.optional(text(18)),
  organisationCode: z.optional(text(18)),
});
export type LinkCompany = z.infer<typeof LinkCompany>;

/** One word on who runs the shop. */
export const LinkClaim = z.object({
  ...LinkOrigin.shape,
  company: LinkCompany,
  /** The day on which it was last seen to say so. */
  seen: z.optional(Day),
  /** Of a row of a table: who says so, and how many have confirmed it. */
  basis: Storefront.shape.basis,
  confirmations: Storefront.shape.confirmations,
  /** The day on which its source named another company in its place: kept to be seen, compared no more. */
  superseded: z.optional(Day),
});
export type LinkClaim = z.infer<typeof LinkClaim>;

/** A shop by every id and host that pages stated together, and who is said to run it. */
export const ShopLink = z.object({
  id: Int,
  site: SiteId,
  shopIds: z.array(text(100)),
  sellerIds: z.array(text(100)),
  hosts: z.array(text(253)),
  /** Addresses of its licence pages, canonical. */
  licences: z.array(text(2000)),
  name: z.optional(text(200)),
  claims: z.array(LinkClaim),
});
export type ShopLink = z.infer<typeof ShopLink>;

/** Who runs a shop, as links say. */
export const LinkedOperator = z.object({
  ...LinkOrigin.shape,
  name: z.optional(text(200)),
  seen: z.optional(Day),
  /** Its sources name different companies: nothing is marked by it. */
  disputed: z.boolean(),
});
export type LinkedOperator = z.infer<typeof LinkedOperator>;

/** Where a person can see who runs a shop, or why no such place is known. */
export const OperatorCheck = z.union([
  z.object({ address: text(2000) }),
  /** `no-page`: the site has none that we know; `no-id`: this page lacks the id by which it is found. */
  z.object({ why: z.enum(['no-page', 'no-id']) }),
]);
export type OperatorCheck = z.infer<typeof OperatorCheck>;

/** A link as the options page shows it. */
export const ShownLink = z.object({
  ...ShopLink.shape,
  claims: z.array(
    z.object({
      ...LinkClaim.shape,
      /**
       * `counts` in full; `old` and `unconfirmed` make outlined marks; `superseded` by its own source, `overruled` by
       * the person's correction: compared no more.
       */
      standing: z.enum(['counts', 'old', 'unconfirmed', 'superseded', 'overruled']),
    }),
  ),
  /** Words that count contradict each other: nothing is marked by them. */
  disputed: z.boolean(),
});
export type ShownLink = z.infer<typeof ShownLink>;
