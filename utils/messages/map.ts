/**
 * Every message of the extension in one map: who may send it, what it carries, what it answers. `page` messages may
 * come from a content script; `extension` messages only from the extension's own pages. Both ends validate.
 */
import * as z from 'zod/mini';
import { maxSightings } from './limits.ts';
import { ListState } from '../model/list.ts';
import { Language } from '../model/language.ts';
import { LinkCompany, ShownLink } from '../model/link.ts';
import { Sighting } from '../model/sighting.ts';
import { SiteId } from '../model/site.ts';
import { PageSummary } from '../model/page.ts';
import { Verdict } from '../model/verdict.ts';

const nothing = z.object({});

export const messages = {
  /** Verdicts for a batch of sightings, in their order. */
  judge: {
    from: 'page',
    input: z.object({
      sightings: z.array(Sighting).check(z.maxLength(maxSightings)),
      /** The page asked about these before: nothing is learnt from it again, or what is forgotten would come back. */
      again: z.optional(z.boolean()),
    }),
    output: z.array(Verdict),
  },
  /** How many shops of this tab are marked, for the toolbar badge. */
  marked: {
    from: 'page',
    input: z.object({ shops: z.int().check(z.gte(0), z.lte(99_999)) }),
    output: nothing,
  },
  /** The choices a page needs: whether its site is on, and the language of its marks. */
  pageSettings: {
    from: 'page',
    input: z.object({ site: SiteId }),
    output: z.object({ siteEnabled: z.boolean(), language: Language }),
  },
  /** Which company runs which shop, the latest first. `search` is sought in names, ids and codes. */
  links: {
    from: 'extension',
    input: z.object({
      search: z.optional(z.string().check(z.maxLength(200))),
      from: z.int().check(z.gte(0)),
      count: z.int().check(z.gte(1), z.lte(100)),
    }),
    output: z.object({ all: z.int(), matching: z.int(), links: z.array(ShownLink) }),
  },
  /** The person says who runs a shop; `code` of any kind. The correction is taken back where both are empty. */
  correctLink: {
    from: 'extension',
    input: z.object({
      id: z.int(),
      name: z.string().check(z.maxLength(200)),
      code: z.string().check(z.maxLength(40)),
    }),
    output: LinkCompany,
  },
  /** Forgets some shops, or all. */
  forgetLinks: {
    from: 'extension',
    input: z.union([
      z.object({ ids: z.array(z.int()).check(z.maxLength(1000)) }),
      z.object({ all: z.literal(true) }),
    ]),
    output: nothing,
  },
  /** All of them as CSV, which `importLinks` reads again. */
  exportLinks: { from: 'extension', input: nothing, output: z.string() },
  lists: { from: 'extension', input: nothing, output: z.array(ListState) },
  /** Subscribes to a feed. `fingerprint` pins its first root; without it the one that is served is pinned. */
  subscribe: {
    from: 'extension',
    input: z.object({
      address: z.string().check(z.maxLength(2000)),
      fingerprint: z.optional(z.string().check(z.maxLength(100))),
    }),
    output: ListState,
  },
  unsubscribe: { from: 'extension', input: z.object({ id: z.string() }), output: nothing },
  enableList: {
    from: 'extension',
    input: z.object({ id: z.string(), enabled: z.boolean() }),
    output: nothing,
  },
  /** Syncs one list, or all. */
  sync: { from: 'extension', input: z.object({ id: z.optional(z.string()) }), output: z.array(ListState) },
} as const;

/** What the popup asks of a tab's content script: goes to the tab, not to the background. */
export const tabMessages = {
  pageSummary: { input: nothing, output: z.nullable(PageSummary) },
} as const;

export type MessageName = keyof typeof messages;
export type MessageInput<N extends MessageName> = z.infer<(typeof messages)[N]['input']>;
export type MessageOutput<N extends MessageName> = z.infer<(typeof messages)[N]['output']>;

export type TabMessageName = keyof typeof tabMessages;
export type TabMessageOutput<N extends TabMessageName> = z.infer<(typeof tabMessages)[N]['output']>;
