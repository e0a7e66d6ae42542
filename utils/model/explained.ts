/** What a finding's detail tells, ready to be shown, in one language. Text only; addresses are https or mailto. */
import * as z from 'zod/mini';

export const ToldFinding = z.object({
  /** Sentences: who lists whom for what, how it was matched, and what has to be known beside. */
  notes: z.array(z.object({ kind: z.enum(['lead', 'caution']), text: z.string() })),
  /** Rows of the detail's table; a part with an address is a link. */
  rows: z.array(
    z.object({
      label: z.string(),
      parts: z.array(z.object({ text: z.string(), href: z.optional(z.string()) })),
    }),
  ),
  /** What the person may do about it, by the name of the press. */
  acts: z.array(
    z.object({ press: z.enum(['mute', 'disown', 'report', 'object', 'learn']), text: z.string() }),
  ),
});
export type ToldFinding = z.infer<typeof ToldFinding>;
