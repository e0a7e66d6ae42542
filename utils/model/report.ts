/**
 * What a person tells the keeper of a list, as it travels: `report.json` and `manifest.json` of a package, and what a
 * receiver answers (docs/reports.md). Nothing is in it but what the person saw and let stand.
 */
import * as z from 'zod/mini';
import { CauseCode, Day, Entry, Storefront } from './entry.ts';
import { Language } from './language.ts';
import { ListInfo } from './list.ts';
import { SiteId } from './site.ts';
import { Int, maybeEmptyText, text } from './scalars.ts';

const Moment = z.iso.datetime();
const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * 投诉 is about one's own purchase, 举报 a lead in the public interest: different offices handle them. 异议 is by or for
 * someone who is wrongly listed or marked. `links` offers which company runs which shop.
 */
export const ReportKind = z.enum(['complaint', 'lead', 'objection', 'links']);
export type ReportKind = z.infer<typeof ReportKind>;

/** Who it is about, as far as a page or the person could tell. */
export const ReportSubject = z.object({
  site: z.optional(SiteId),
  shopId: z.optional(text(100)),
  sellerId: z.optional(text(100)),
  shopName: z.optional(text(200)),
  shopUrl: z.optional(text(2000)),
  itemUrl: z.optional(text(2000)),
  /** The company that runs it, and its codes as they were read. */
  company: z.optional(text(200)),
  codes: z.optional(z.array(text(40)).check(z.maxLength(10))),
  /** A place, such as 浙江省杭州市: it decides who handles the report. */
  area: z.optional(text(100)),
});
export type ReportSubject = z.infer<typeof ReportSubject>;

export const ObjectionGround = z.enum([
  'another-shop', // the entry is right, but this shop is not its
  'another-company', // same or similar name, not the listed company
  'put-right', // it was put right, and the list does not say so yet
  'wrong-facts',
  'term-over', // it should no longer be published
  'other',
]);
export type ObjectionGround = z.infer<typeof ObjectionGround>;

/** A shop and the company that runs it, as a person saw it on a licence page or in an annual report. */
export const ContributedLink = z.object({
  storefront: Storefront,
  company: text(200),
  code: z.optional(text(40)),
  /** The page that showed it. */
  seenAt: z.optional(text(2000)),
  seenOn: Day,
});
export type ContributedLink = z.infer<typeof ContributedLink>;

/** Of one report. */
export const maxLinks = 1000;

export const EvidenceKind = z.enum(['picture', 'page', 'file']);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** A file of the package, below `evidence/`: as a receiver takes it, with no dot at either end (`evidence/..`). */
export const Evidence = z.object({
  file: z.string().check(z.regex(/^evidence\/(?!\.)[0-9a-zA-Z._-]{1,100}(?<!\.)$/)),
  kind: EvidenceKind,
  /** As a person knows it. */
  name: text(200),
  type: text(100),
  bytes: Int.check(z.gte(0)),
  sha256: Sha256,
  note: z.optional(text(1000)),
  /** When and where it was taken, for what was taken from a page. */
  taken: z.optional(z.object({ at: Moment, url: z.optional(text(2000)), title: z.optional(text(500)) })),
});
export type Evidence = z.infer<typeof Evidence>;

export const maxEvidence = 30;
/** Of a whole package, in bytes. */
export const maxPackageBytes = 50_000_000;

/** `report.json`. `id` is chosen when the draft begins: a receiver keeps a report once, however often it arrives. */
export const Report = z.object({
  format: z.literal('xinbiao-report'),
  version: z.literal(1),
  id: z.uuid(),
  kind: ReportKind,
  /** When the person let it go. */
  written: Moment,
  language: Language,
  /** The list whose keeper it goes to; absent where it goes to an authority alone. */
  list: z.optional(z.object({ id: ListInfo.shape.id, title: text(200), serial: z.optional(Int) })),
  /** What is objected to, or was already listed when it was reported. */
  entry: z.optional(z.object({ id: Entry.shape.id, name: z.optional(text(200)) })),
  subject: z.optional(ReportSubject),
  cause: z.optional(CauseCode),
  /** What part the subject has in it (发改财金〔2016〕2370号: 组织、参与、协助). */
  role: Entry.shape.role,
  happened: z.optional(z.object({ from: Day, to: z.optional(Day) })),
  /** In the person's own words. */
  account: maybeEmptyText(20_000),
  /** Of a complaint: what is asked for. */
  demand: z.optional(text(2000)),
  objection: z.optional(z.object({ ground: ObjectionGround, onBehalf: z.boolean() })),
  links: z.optional(z.array(ContributedLink).check(z.maxLength(maxLinks))),
  /** Only where the person wants an answer from a person. */
  reporter: z.optional(z.object({ name: z.optional(text(100)), contact: z.optional(text(200)) })),
  evidence: z.array(Evidence).check(z.maxLength(maxEvidence)),
});
export type Report = z.infer<typeof Report>;

/** `manifest.json`: the hash of every other file of the package. */
export const Manifest = z.object({
  format: z.literal('xinbiao-manifest'),
  version: z.literal(1),
  files: z
    .array(z.object({ file: text(120), bytes: Int.check(z.gte(0)), sha256: Sha256 }))
    .check(z.maxLength(maxEvidence + 1)),
});
export type Manifest = z.infer<typeof Manifest>;

/** What has become of a report, as its receiver says. */
export const ReportState = z.enum(['received', 'accepted', 'merged', 'refused']);
export type ReportState = z.infer<typeof ReportState>;

/** A receiver's answer to a package, and to a later question about it. `receipt` cannot be guessed. */
export const Receipt = z.object({
  format: z.literal('xinbiao-receipt'),
  version: z.literal(1),
  receipt: text(200),
  report: z.uuid(),
  state: ReportState,
  /** Why it was refused, or a word of the receiver's. */
  reason: z.optional(text(2000)),
  /** When that state began. */
  at: Moment,
});
export type Receipt = z.infer<typeof Receipt>;

/** What the address of a receiver answers to a GET: so it is told apart from a page for people. */
export const ReceiverInfo = z.object({
  format: z.literal('xinbiao-receiver'),
  version: z.literal(1),
  takes: z.array(ReportKind),
  maxBytes: Int.check(z.gte(1)),
});
export type ReceiverInfo = z.infer<typeof ReceiverInfo>;

/** What a receiver answers when it takes a package not: `code` is stable, `message` for people. */
export const Refusal = z.object({
  format: z.literal('xinbiao-refusal'),
  version: z.literal(1),
  code: text(100),
  message: text(2000),
});
export type Refusal = z.infer<typeof Refusal>;
