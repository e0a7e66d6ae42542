/**
 * What a published list says of a seller: the words of the feed format (docs/feed.md), one entry a line.
 * There is no field for a natural person's identity number, and none for a legal representative.
 */
import * as z from 'zod/mini';
import { SiteId } from './site.ts';
import { Int, text } from './scalars.ts';

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export type Day = z.infer<typeof Day>;

/** 黑名单, 重点关注名单, or another published list that is shown under its own title. */
export const Tier = z.enum(['blacklist', 'watchlist', 'other']);
export type Tier = z.infer<typeof Tier>;

/** Causes of 发改财金〔2018〕716号 and 发改财金〔2016〕2370号, and those that published lists add. */
export const CauseCode = z.enum([
  'court-defaulter',
  'counterfeit',
  'ip-infringement',
  'fake-orders',
  'contract-dispute',
  'empty-parcel',
  'personal-data-abuse',
  'false-advertising',
  'breach-of-contract',
  'substandard-goods',
  'service-default',
  'pyramid-selling',
  'fake-traffic',
  'malicious-registration',
  'fake-reviews',
  'review-removal',
  'malicious-reviews',
  'subsidy-fraud',
  'licence-revoked',
]);
export type CauseCode = z.infer<typeof CauseCode>;

/** A cause: the published wording always, our code where the wording is known. */
export const Cause = z.object({ code: z.optional(CauseCode), wording: text(500) });
export type Cause = z.infer<typeof Cause>;

export const SubjectKind = z.enum([
  'company',
  'branch',
  'sole-trader',
  'website',
  'app',
  'account',
  'carrier',
]);
export type SubjectKind = z.infer<typeof SubjectKind>;

/** Who is listed. Codes are in canonical form (upper case, half width, no separators); `*` marks a masked place. */
export const Subject = z.object({
  kind: SubjectKind,
  name: text(200),
  formerNames: z.optional(z.array(text(200))),
  otherNames: z.optional(z.array(text(200))),
  uscc: z.optional(z.string().check(z.regex(/^[0-9A-Z*]{18}$/))),
  registrationNumber: z.optional(z.string().check(z.regex(/^[0-9*]{13}$|^[0-9*]{15}$/))),
  organisationCode: z.optional(z.string().check(z.regex(/^[0-9A-Z*]{9}$/))),
  region: z.optional(text(100)),
});
export type Subject = z.infer<typeof Subject>;

/** A shop that the subject runs: ids as the marketplace gives them, or a vanity host. */
export const Storefront = z.object({
  site: SiteId,
  shopId: z.optional(text(100)),
  sellerId: z.optional(text(100)),
  host: z.optional(text(253)),
  name: z.optional(text(200)),
  url: z.optional(text(2000)),
  seen: z.optional(Day),
  basis: z.optional(z.enum(['licence', 'annual-report', 'decision', 'publisher', 'volunteer'])),
  confirmations: z.optional(Int),
});
export type Storefront = z.infer<typeof Storefront>;

export const BasisKind = z.enum(['court', 'administrative', 'platform', 'alliance', 'volunteer']);
export type BasisKind = z.infer<typeof BasisKind>;

export const EntryStatus = z.enum(['listed', 'rectifying', 'overdue', 'contested']);

export const Entry = z.object({
  id: text(200),
  subject: Subject,
  storefronts: z.optional(z.array(Storefront)),
  domains: z.optional(z.array(text(253))),
  apps: z.optional(z.array(text(200))),
  tier: Tier,
  causes: z.array(Cause),
  basisKind: BasisKind,
  role: z.optional(
    z.object({
      part: z.enum(['organised', 'took-part', 'assisted']),
      means: z.optional(
        z.array(z.enum(['accounts', 'data', 'technology', 'logistics', 'funds', 'information'])),
      ),
    }),
  ),
  decision: z.optional(
    z.object({
      authority: z.optional(text(200)),
      number: z.optional(text(200)),
      date: z.optional(Day),
      url: z.optional(text(2000)),
    }),
  ),
  listedOn: z.optional(Day),
  confirmedOn: z.optional(Day),
  rectifyBy: z.optional(Day),
  status: z.optional(EntryStatus),
  /** Numbers 1 to 13 of the joint measures of 2370号, and which platform applied them. */
  measures: z.optional(z.array(z.object({ number: Int, by: z.optional(text(200)) }))),
});
export type Entry = z.infer<typeof Entry>;
