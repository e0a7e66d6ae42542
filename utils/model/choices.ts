/** How a person wants listed results to be shown: beside their marks, which always stand where the result is seen. */
import * as z from 'zod/mini';

/** `mark`: as it is; `end`: after the other results; the others say themselves. */
export const Treatment = z.enum(['mark', 'dim', 'fold', 'hide', 'end']);
export type Treatment = z.infer<typeof Treatment>;

/** `doubtful`: outlined marks, whatever their list's tier: suspected, same name, a community's word, out of date. */
export const TreatedGroup = z.enum(['blacklist', 'watchlist', 'other', 'doubtful']);
export type TreatedGroup = z.infer<typeof TreatedGroup>;

const Choice = z.object({
  show: z._default(Treatment, 'mark'),
  /** Their advertisements are hidden, however the others are shown. */
  hideAds: z._default(z.boolean(), false),
});
export type GroupChoice = z.infer<typeof Choice>;

const asMade: GroupChoice = { show: 'mark', hideAds: false };

export const MarkChoices = z.object({
  blacklist: z._default(Choice, asMade),
  watchlist: z._default(Choice, asMade),
  other: z._default(Choice, asMade),
  doubtful: z._default(Choice, asMade),
});
export type MarkChoices = z.infer<typeof MarkChoices>;
