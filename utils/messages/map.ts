/**
 * Every message of the extension in one map: who may send it, what it carries, what it answers. `page` messages may
 * come from a content script; `extension` messages only from the extension's own pages. Both ends validate.
 */
import * as z from 'zod/mini';
import { maxSightings } from './limits.ts';
import { ListState } from '../model/list.ts';
import { Language } from '../model/language.ts';
import { Sighting } from '../model/sighting.ts';
import { SiteId } from '../model/site.ts';
import { PageSummary } from '../model/page.ts';
import { Verdict } from '../model/verdict.ts';

/** As `utils/i18n/marks` has them; that room is not for messages to know. */
type MarkWords = Readonly<Record<string, string | { readonly one: string; readonly other: string }>>;

const nothing = z.object({});

export const messages = {
  /** Verdicts for a batch of sightings, in their order. */
  judge: {
    from: 'page',
    input: z.object({ sightings: z.array(Sighting).check(z.maxLength(maxSightings)) }),
    output: z.array(Verdict),
  },
  /** How many shops of this tab are marked, for the toolbar badge. */
  marked: {
    from: 'page',
    input: z.object({ shops: z.int().check(z.gte(0), z.lte(99_999)) }),
    output: nothing,
  },
  /**
   * The choices a page needs: whether its site is on, the language of its marks, and their words in that language: so
   * that a content script carries none that its reader does not read.
   */
  pageSettings: {
    from: 'page',
    input: z.object({ site: SiteId }),
    output: z.object({ siteEnabled: z.boolean(), language: Language, words: z.custom<MarkWords>() }),
  },
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
