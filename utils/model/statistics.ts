/** What is counted of the marks that were shown on this machine: counts by month, and nothing that tells of a shop. */
import * as z from 'zod/mini';
import { CauseCode } from './entry.ts';
import { SiteId } from './site.ts';
import { Int } from './scalars.ts';

/** A level that is shown to shoppers. */
export const ShownLevel = z.enum(['blacklist', 'watchlist', 'other', 'notice', 'same-name']);
export type ShownLevel = z.infer<typeof ShownLevel>;

/** `wording`: a cause that has no code; `none`: the list gives no cause. */
export const ShownCause = z.enum([...CauseCode.options, 'wording', 'none']);
export type ShownCause = z.infer<typeof ShownCause>;

const count = Int.check(z.gte(0));

/** One month's marks. Each counts once in `levels` and once in `sites`, and once in `causes` for each of its causes. */
export const ShownMonth = z.object({
  month: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  marks: count,
  levels: z.partialRecord(ShownLevel, count),
  causes: z.partialRecord(ShownCause, count),
  sites: z.partialRecord(SiteId, count),
});
export type ShownMonth = z.infer<typeof ShownMonth>;
