/** What joins a company to where it sells: the bridge that published lists lack. */
import * as z from 'zod/mini';
import { Storefront } from '../../model/entry.ts';

const code = z.string().check(z.maxLength(18));

/** One company and one place of its: a shop on a marketplace, or a website of its own. */
export const StorefrontLink = z.object({
  company: z.object({
    /** Absent for a sole trader, who is known by code only. */
    name: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    /** Codes in canonical form, whose check digits pass. */
    uscc: z.optional(code),
    registrationNumber: z.optional(code),
    organisationCode: z.optional(code),
  }),
  storefront: z.optional(Storefront),
  domain: z.optional(z.string().check(z.maxLength(253))),
});
export type StorefrontLink = z.infer<typeof StorefrontLink>;
