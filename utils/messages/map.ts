/**
 * Every message of the extension in one map: who may send it, what it carries, what it answers. `page` messages may
 * come from a content script; `extension` messages only from the extension's own pages. The background checks what it is
 * asked; its answers are checked in its tests, so that pages carry no schemas.
 */
import * as z from 'zod/mini';
import { maxSightings } from './limits.ts';
import { MarkChoices } from '../model/choices.ts';
import { ShownDismissal } from '../model/dismissal.ts';
import { ToldFinding } from '../model/explained.ts';
import { ListEvent, ListInfo, ListState } from '../model/list.ts';
import { BackupCursor, RestorePlan, StoredData } from '../model/backup.ts';
import { BoughtNotice, ShownBought } from '../model/bought.ts';
import { Language } from '../model/language.ts';
import { LinkCompany, ShownLink } from '../model/link.ts';
import { Sighting } from '../model/sighting.ts';
import { MarkTopic } from '../model/learn.ts';
import { PageKind, SiteId } from '../model/site.ts';
import { PageInTab, PageSummary } from '../model/page.ts';
import { CalledKind, DraftFill, ReportAbout } from '../model/report-call.ts';
import { ContributedLink, maxLinks } from '../model/report.ts';
import { SourceChoices, SourcePlace, SourcePreview } from '../model/source.ts';
import { ShownMonth } from '../model/statistics.ts';
import { Finding, Verdict } from '../model/verdict.ts';
import { Int, maybeEmptyText } from '../model/scalars.ts';

/** As `utils/i18n/marks` has them; that room is not for messages to know. */
type MarkWords = Readonly<Record<string, string | { readonly one: string; readonly other: string }>>;

const nothing = z.object({});
const Origin = maybeEmptyText(300);

/** A list of the catalogue, as pages show it. */
const CataloguedSource = z.object({
  /** What is proposed when it is taken; `id` is the list's. */
  choices: SourceChoices,
  titles: z.record(Language, z.string()),
  origin: ListInfo.shape.origin,
  address: z.string(),
  terms: z.string(),
  nonCommercial: z.boolean(),
  /** How often its publisher changes it, in hours. */
  rhythmHours: Int,
  subscribed: z.boolean(),
});

export const messages = {
  /** Verdicts for a batch of sightings, in their order. */
  judge: {
    from: 'page',
    input: z.object({
      sightings: z.array(Sighting).check(z.maxLength(maxSightings)),
      /** The page asked about these before: nothing is learnt from it again, or what is forgotten would come back. */
      again: z.optional(z.boolean()),
      /** The site of the page. Of one that is off nothing is found and nothing kept: pages may ask before they know. */
      on: z.optional(SiteId),
      /** What page it is. Shops of pages of orders are kept where the person wants it. */
      kind: z.optional(PageKind),
    }),
    output: z.array(Verdict),
  },
  /** Runs the script of the details panel in the frame that asks. */
  fetchDetail: { from: 'page', input: nothing, output: nothing },
  /** How many shops of this tab are marked, for the toolbar badge. */
  marked: {
    from: 'page',
    input: z.object({ shops: Int.check(z.gte(0), z.lte(99_999)) }),
    output: nothing,
  },
  /**
   * The choices a page needs: whether its site is on, the language of its marks, and their words in that language: so
   * that a content script carries none that its reader does not read.
   */
  pageSettings: {
    from: 'page',
    input: z.object({ site: SiteId }),
    output: z.object({
      siteEnabled: z.boolean(),
      language: Language,
      words: z.custom<MarkWords>(),
      choices: MarkChoices,
      styles: z.object({ chip: z.string(), banner: z.string() }),
    }),
  },
  /** What a detail tells of its findings, in the page's language: fetched when it opens, in their order. */
  explain: {
    from: 'page',
    input: z.object({
      findings: z.array(Finding).check(z.maxLength(200)),
      sighting: Sighting,
      /** They are of the platform's own shops. */
      ownShops: z.boolean(),
    }),
    output: z.array(ToldFinding),
  },
  /** A person wants to know what a mark means: opens the page that explains it. */
  learn: { from: 'page', input: z.object({ topic: MarkTopic }), output: nothing },
  /** The person mutes a shop, or with `entry` says that this entry is not this shop. Answers the dismissal's id. */
  dismiss: {
    from: 'page',
    input: z.object({ sighting: Sighting, finding: z.optional(Finding) }),
    output: z.object({ id: z.string() }),
  },
  /** Takes that back. */
  undismiss: { from: 'page', input: z.object({ id: z.string() }), output: nothing },
  /** A person wants to report a shop of the page, or to object to a mark: opens the desk with it. */
  beginReport: { from: 'page', input: ReportAbout, output: nothing },
  /** The same from a page of ours, as far as it knows; with `tab`, what that tab shows is taken as evidence. */
  callDesk: {
    from: 'extension',
    input: z.object({
      kind: CalledKind,
      sighting: ReportAbout.shape.sighting,
      finding: ReportAbout.shape.finding,
      tab: z.optional(Int),
      fill: z.optional(DraftFill),
    }),
    output: nothing,
  },
  /** All that the person muted and corrected, the latest first. */
  dismissals: { from: 'extension', input: nothing, output: z.array(ShownDismissal) },
  /**
   * What a tab's content script read, as it is now; `null` where the address is no page that we read. The tab's words
   * are checked by the background, so that the popup carries no schemas. Fails with `no-answer` where no script of ours
   * answers.
   */
  pageInTab: { from: 'extension', input: z.object({ tab: Int }), output: z.nullable(PageInTab) },
  /** The person has a site read and marked, or no more. */
  turnSite: { from: 'extension', input: z.object({ site: SiteId, on: z.boolean() }), output: nothing },
  /**
   * Whether a site that has no pack may be read where the person allows it. `origin` is a page's without its port, such
   * as `https://shop.example`.
   */
  siteOffer: {
    from: 'extension',
    input: z.object({ origin: Origin }),
    output: z.union([
      z.object({ allowed: z.boolean() }),
      z.object({ refused: z.enum(['no-site', 'has-pack', 'platform']) }),
    ]),
  },
  /** Reads such a site from now on, in open tabs too. The asking page has got the browser's permission in the click. */
  allowSite: { from: 'extension', input: z.object({ origin: Origin }), output: nothing },
  /** Reads it no more, and gives the permission back. */
  forgetSite: { from: 'extension', input: z.object({ origin: Origin }), output: nothing },
  /** Which company runs which shop, the latest first. `search` is sought in names, ids and codes. */
  links: {
    from: 'extension',
    input: z.object({
      search: z.optional(maybeEmptyText(200)),
      from: Int.check(z.gte(0)),
      count: Int.check(z.gte(1), z.lte(100)),
    }),
    output: z.object({ all: Int, matching: Int, links: z.array(ShownLink) }),
  },
  /** The person says who runs a shop; `code` of any kind. The correction is taken back where both are empty. */
  correctLink: {
    from: 'extension',
    input: z.object({
      id: Int,
      name: maybeEmptyText(200),
      code: maybeEmptyText(40),
    }),
    output: LinkCompany,
  },
  /** Forgets some shops, or all. */
  forgetLinks: {
    from: 'extension',
    input: z.union([
      z.object({ ids: z.array(Int).check(z.maxLength(1000)) }),
      z.object({ all: z.literal(true) }),
    ]),
    output: nothing,
  },
  /** All of them as CSV, which `importLinks` reads again. */
  exportLinks: { from: 'extension', input: nothing, output: z.string() },
  /** Those of them that may be given to the keeper of a list, the latest first. Nothing is sent by it. */
  contributableLinks: {
    from: 'extension',
    input: nothing,
    output: z.array(ContributedLink).check(z.maxLength(maxLinks)),
  },
  /** Whether shops of order pages are kept from now on. Switched off, all that are kept are forgotten. */
  keepBought: { from: 'extension', input: z.object({ on: z.boolean() }), output: nothing },
  /** The shops that are kept, the latest first. */
  bought: {
    from: 'extension',
    input: z.object({
      from: Int.check(z.gte(0)),
      count: Int.check(z.gte(1), z.lte(100)),
    }),
    output: z.object({ all: Int, shops: z.array(ShownBought) }),
  },
  /** Forgets some of them, or all. */
  forgetBought: {
    from: 'extension',
    input: z.union([
      z.object({ ids: z.array(z.string()).check(z.maxLength(1000)) }),
      z.object({ all: z.literal(true) }),
    ]),
    output: nothing,
  },
  /** What is told of them now: unread first, then the latest. */
  boughtNotices: { from: 'extension', input: nothing, output: z.array(BoughtNotice) },
  /** The person has seen these notices. */
  readNotices: {
    from: 'extension',
    input: z.object({ ids: z.array(z.string()).check(z.maxLength(1000)) }),
    output: nothing,
  },
  lists: { from: 'extension', input: nothing, output: z.array(ListState) },
  /** Subscribes to a feed. `fingerprint` pins its first root; without it the one that is served is pinned. */
  subscribe: {
    from: 'extension',
    input: z.object({
      address: maybeEmptyText(2000),
      fingerprint: z.optional(maybeEmptyText(100)),
    }),
    output: ListState,
  },
  unsubscribe: { from: 'extension', input: z.object({ id: z.string() }), output: nothing },
  enableList: {
    from: 'extension',
    input: z.object({ id: z.string(), enabled: z.boolean() }),
    output: nothing,
  },
  /**
   * Reads a source without storing anything: what it is, how its columns are understood, what would be taken.
   * `choices` is what the person has corrected so far.
   */
  preview: {
    from: 'extension',
    input: z.object({ place: SourcePlace, choices: z.optional(SourceChoices) }),
    output: SourcePreview,
  },
  /** Takes a table or list of domains as a list. The choices are remembered for it. */
  importSource: {
    from: 'extension',
    input: z.object({ place: SourcePlace, choices: SourceChoices }),
    output: ListState,
  },
  /** Takes a table of storefront links. */
  importLinks: {
    from: 'extension',
    input: z.object({ place: SourcePlace }),
    output: z.object({ taken: Int, refused: Int }),
  },
  /** Ends what is under way for a list, or for a place that is being read: the old list stays. */
  cancel: { from: 'extension', input: z.object({ subject: z.string() }), output: nothing },
  /** Refused and doubtful rows of a place that was previewed, or of a list's last reading, as CSV with a header. */
  rowNotes: { from: 'extension', input: z.object({ subject: z.string() }), output: z.string() },
  /** Lists that are published today, ready to be taken, in this order. */
  catalogue: { from: 'extension', input: nothing, output: z.array(CataloguedSource) },
  /** What happened to a list, the latest first. */
  listHistory: { from: 'extension', input: z.object({ id: z.string() }), output: z.array(ListEvent) },
  /** A link that carries a feed's address, id and fingerprint. */
  listLink: { from: 'extension', input: z.object({ id: z.string() }), output: z.string() },
  /** Raises (or lowers again) how far a feed is believed. `fingerprint` is what the person compared. */
  trustList: {
    from: 'extension',
    input: z.object({ id: z.string(), raised: z.boolean(), fingerprint: z.string() }),
    output: ListState,
  },
  /** The order in which lists are named where several speak: all ids. */
  orderLists: { from: 'extension', input: z.object({ ids: z.array(z.string()) }), output: nothing },
  /** How many marks were shown on this machine, by month, the latest first. */
  shownMarks: { from: 'extension', input: nothing, output: z.array(ShownMonth) },
  /** Forgets these counts. */
  clearShownMarks: { from: 'extension', input: nothing, output: nothing },
  /** What is stored on this machine, by kind. */
  storedData: { from: 'extension', input: nothing, output: StoredData },
  /** A backup, portion by portion: the first without a cursor, each further with the cursor of the one before. */
  backup: {
    from: 'extension',
    input: z.object({ cursor: z.optional(BackupCursor) }),
    output: z.object({ text: z.string(), next: z.optional(BackupCursor) }),
  },
  /** Reads a backup whole and says what restoring it would change. `blob` is the asking page's, as of a chosen file. */
  previewRestore: {
    from: 'extension',
    input: z.object({ blob: z.string().check(z.startsWith('blob:')) }),
    output: RestorePlan,
  },
  /** Adds to what is there what a backup holds; its choices replace those of now. */
  restore: {
    from: 'extension',
    input: z.object({ blob: z.string().check(z.startsWith('blob:')) }),
    output: RestorePlan,
  },
  /** Erases lists, links, history, choices and permissions: all is as just after the installation. */
  eraseAll: { from: 'extension', input: nothing, output: nothing },
  /**
   * Something was put into the desk's outbox, taken out of it, or is to be tried again, the network is back, or a page of the desk was
   * opened: what waits is sent.
   */
  outbox: { from: 'extension', input: nothing, output: nothing },
  /** The day on which the person objected to an entry, where nobody has answered. */
  ownObjection: {
    from: 'extension',
    input: z.object({ list: ListInfo.shape.id, entry: maybeEmptyText(500) }),
    output: z.object({ on: Finding.shape.objected }),
  },
  /** Syncs one list, or all. */
  sync: { from: 'extension', input: z.object({ id: z.optional(z.string()) }), output: z.array(ListState) },
} as const;

/** What is asked of a tab's content script: goes to the tab, not to the background. */
export const tabMessages = {
  pageSummary: { input: nothing, output: z.nullable(PageSummary) },
} as const;

export type MessageName = keyof typeof messages;
export type MessageInput<N extends MessageName> = z.infer<(typeof messages)[N]['input']>;
export type MessageOutput<N extends MessageName> = z.infer<(typeof messages)[N]['output']>;

export type TabMessageName = keyof typeof tabMessages;
export type TabMessageOutput<N extends TabMessageName> = z.infer<(typeof tabMessages)[N]['output']>;
