/** What joins a company to where it sells: the bridge that published lists lack. */
import * as z from 'zod/mini';
import { Storefront } from '../../model/entry.ts';
import { maybeEmptyText, text } from '../../model/scalars.ts';

const code = maybeEmptyText(18);

/** One company and one place of its: a shop on a marketplace, or a website of its own. */
export const StorefrontLink = z.object({
  company: z.object({
    /** Absent for a sole trader, who is known by code only. */
    name: z.optional(text(200)),
    /** Codes in canonical form, whose check digits pass. */
    uscc: z.optional(code),
    registrationNumber: z.optional(code),
    organisationCode: z.optional(code),
  }),
  storefront: z.optional(Storefront),
  domain: z.optional(maybeEmptyText(253)),
});
export type StorefrontLink = z.infer<typeof StorefrontLink>;
