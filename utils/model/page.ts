/** What the content script read on a page and what came of it: shown by the popup, kept nowhere. */
import * as z from 'zod/mini';
import { Sighting } from './sighting.ts';
import { PageKind, SiteId } from './site.ts';
import { Verdict } from './verdict.ts';
import { Int } from './scalars.ts';

/**
 * `none`: the page truly holds no shop; `waiting`: it has not rendered what it is about yet, or asks for a captcha
 * first; `unknown`: its layout is not recognised; else the reading's name.
 */
const Layout = z.string();

/** One distinct shop of the page, however many cards show it. */
export const SeenShop = z.object({
  /** What a person knows the shop by: its name, else its id or host. */
  label: z.string(),
  cards: Int,
  /** Whether the page told who operates it. */
  operatorKnown: z.boolean(),
  selfOperated: z.boolean(),
  /** As the first of its cards shows it. */
  sighting: z.optional(Sighting),
  verdict: Verdict,
});
export type SeenShop = z.infer<typeof SeenShop>;

export const PageSummary = z.object({
  site: SiteId,
  kind: PageKind,
  layout: Layout,
  siteEnabled: z.boolean(),
  /** Cards (or results) that were read, and how many of them carry a mark. */
  cards: Int,
  marked: Int,
  /** Cards that are shown otherwise by the person's choice, by how; absent where there are none. */
  treated: z.optional(
    z.object({
      dim: Int,
      fold: Int,
      hide: Int,
      end: Int,
      ads: Int,
      dimmedInstead: Int,
    }),
  ),
  /** Marks that the page took away or covers, as far as the browser can tell. */
  unseen: z.optional(Int),
  shops: z.array(SeenShop),
});
export type PageSummary = z.infer<typeof PageSummary>;

/** As the popup is told of it. */
export const PageInTab = z.object({
  summary: PageSummary,
  /** Whether the person has its site on; the summary follows a moment later. */
  siteOn: z.boolean(),
});
export type PageInTab = z.infer<typeof PageInTab>;
