/** What the lists say of a sighting, with everything that was compared: docs/matching.md. */
import * as z from 'zod/mini';
import { Day, Entry } from './entry.ts';
import { LinkedOperator, LinkOrigin, OperatorCheck } from './link.ts';
import { ListContext } from './list.ts';
import { Int } from './scalars.ts';

/**
 * Strongest first. `notice` is neutral (a revoked licence), `same-name` is outlined (a name, not verified),
 * `possible` is for the investigators' desk only; shoppers see neither it nor `none`.
 */
export const Level = z.enum(['blacklist', 'watchlist', 'other', 'notice', 'same-name', 'possible', 'none']);
export type Level = z.infer<typeof Level>;

/** Where an entry stands in its life on the day of judgement. */
export const LifeState = z.enum([
  'listed',
  'rectifying',
  'deadline-passed',
  'overdue',
  'contested',
  'past-retention',
]);
export type LifeState = z.infer<typeof LifeState>;

export const EvidenceKind = z.enum([
  'storefront',
  'domain',
  'uscc',
  'registration-number',
  'organisation-code',
  'masked-code',
  'doubtful-code',
  'legal-name',
  'text-name',
  'former-name',
  'form-twin',
  'brackets-dropped',
  'branch-parent',
  'region-missing',
  'form-missing',
  'one-character',
  'trade-name',
  'look-alike-domain',
  'code-conflict',
]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** One comparison: what the page gave, what the entry gives, and what that allows. */
export const Evidence = z.object({
  kind: EvidenceKind,
  asked: z.string(),
  listed: z.string(),
  /** full: marks in the entry's tier; outlined: same name, not verified; possible: desk only; veto: no mark. */
  strength: z.enum(['full', 'outlined', 'possible', 'veto']),
  /** The day on which the link between shop and company was last seen, where one was used. */
  seen: z.optional(z.string()),
  /** The link that joined shop and company, where the page itself did not. */
  link: z.optional(LinkOrigin),
});
export type Evidence = z.infer<typeof Evidence>;

/** A word of the person's against a mark: the dismissal's id, and its day. */
const Said = z.object({ id: z.string(), on: Day });

/** One entry that meets the sighting. */
export const Finding = z.object({
  level: Level,
  state: LifeState,
  /** Whole days left to put things right, where `state` is `rectifying`. */
  daysLeft: z.optional(Int),
  /** Solid colour only for an official or raised list and a court's or authority's decision; else outlined. */
  weight: z.enum(['solid', 'outlined', 'grey']),
  /** Told by a platform, an alliance or a volunteer: worded 涉嫌, never as a finding. */
  suspected: z.boolean(),
  /** The list was not refreshed in time: its age is shown. */
  stale: z.boolean(),
  list: ListContext,
  entry: Entry,
  evidence: z.array(Evidence),
  /** 0 to 1, orders `possible` findings for a person; means nothing between levels. */
  rank: z.number(),
  /** Where the person can see who runs the shop, where nobody is known to. */
  check: z.optional(OperatorCheck),
  /** The person said that this entry is not this shop: which correction, and on which day. */
  disowned: z.optional(Said),
  /** The person objected to this entry, on this day, and nobody has answered. On this machine only. */
  objected: z.optional(Day),
});
export type Finding = z.infer<typeof Finding>;

export const Verdict = z.object({
  level: Level,
  /** The state of the first finding, `none` where there is none. */
  state: z.union([LifeState, z.literal('none')]),
  /** Strongest first. */
  findings: z.array(Finding),
  /** Who runs the shop, where links say so. */
  operator: z.optional(LinkedOperator),
  /** Where the person can see who runs the shop, where neither the page nor a link says so. */
  check: z.optional(OperatorCheck),
  /** The person muted this shop: nothing is marked. */
  muted: z.optional(Said),
  /** A mark that stood here was wrong: its entry was removed as published in error, within the last 30 days. */
  corrected: z.optional(z.object({ list: z.string(), issuer: z.string(), on: Day })),
});
export type Verdict = z.infer<typeof Verdict>;
