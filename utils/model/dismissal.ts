/** What the person said against marks: "mute this shop", "this entry is not this shop". Kept on this machine only. */
import * as z from 'zod/mini';
import { Day } from './entry.ts';
import { ListInfo } from './list.ts';
import { SiteId } from './site.ts';
import { maybeEmptyText, text } from './scalars.ts';

/** The entry that a correction is about, with what an objection needs. */
const DisownedEntry = z.object({
  listId: ListInfo.shape.id,
  id: text(200),
  listTitle: text(200),
  issuer: text(200),
  /** Never a sole trader's. */
  name: z.optional(text(200)),
  appealTo: ListInfo.shape.appealTo,
});

export const Dismissal = z.object({
  id: text(100),
  site: SiteId,
  /** Every key of the shop that the page stated. */
  keys: z.array(text(3000)).check(z.minLength(1)),
  /** What the person knows the shop by. */
  shop: maybeEmptyText(2000),
  on: Day,
  /** Of a correction: which entry is not this shop. Absent where the shop is muted. */
  entry: z.optional(DisownedEntry),
});
export type Dismissal = z.infer<typeof Dismissal>;

/** As the options show it: an objection is prepared where the list says where to. */
export const ShownDismissal = z.object({ ...Dismissal.shape, objection: z.optional(z.string()) });
export type ShownDismissal = z.infer<typeof ShownDismissal>;
