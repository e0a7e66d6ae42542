/**
 * The ledger (台账) as it is kept and travels: events in hash chains, one chain a desk (docs/ledger.md). What a case is
 * at any time is folded from its events.
 */
import * as z from 'zod/mini';
import { Day, Entry, EntryStatus, Storefront, SubjectKind, Tier } from '../entry.ts';
import { ListInfo } from '../list.ts';
import { RemovalReason } from '../removal.ts';
import { Int, maybeEmptyText, text } from '../scalars.ts';

const count = Int.check(z.gte(0));

/** SHA-256 in lower-case hex. */
const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** An instant in UTC to the millisecond, as `Date.toISOString` writes it: such texts sort as their times do. */
const Instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

/**
 * A random UUID, or what stands for a listed subject: two desks that open it apart name the same case, which is then
 * one after merging.
 */
const CaseId = z.string().check(z.regex(/^[0-9a-z-]{8,64}$/));

/** 疑似, 整改通知书, 信用承诺书, 已整改, 逾期未整改, 结案. */
export const CaseStatus = z.enum(['suspicion', 'notice', 'commitment', 'rectified', 'overdue', 'closed']);
export type CaseStatus = z.infer<typeof CaseStatus>;

export const CaseSubject = z.object({
  kind: SubjectKind,
  name: text(200),
  /** Codes in canonical form, as in an entry. */
  codes: z.optional(z.array(text(40)).check(z.maxLength(10))),
  region: z.optional(text(100)),
});
export type CaseSubject = z.infer<typeof CaseSubject>;

/** What a list says of a linked entry: a sync writes it anew when it changes. */
export const EntryState = z.object({
  tier: Tier,
  status: z.optional(EntryStatus),
  listedOn: z.optional(Day),
  rectifyBy: z.optional(Day),
  /** Months to put things right by the list's word: 3 by 发改财金〔2018〕716号. */
  rectifyMonths: z.optional(count),
  /** Set where the entry stands in its list no more; `unknown` where the list does not say why. */
  removed: z.optional(z.object({ on: Day, reason: z.enum([...RemovalReason.options, 'unknown']) })),
});
export type EntryState = z.infer<typeof EntryState>;

const entryPlace = { list: ListInfo.shape.id, entry: Entry.shape.id };

/** What was asked of a platform under one of the thirteen measures of 发改财金〔2016〕2370号, and what it did. */
export const MeasureStep = z.enum(['asked', 'carried-out', 'refused', 'withdrawn']);
export type MeasureStep = z.infer<typeof MeasureStep>;

/** A piece of evidence: its bytes are kept beside the ledger, under their hash. */
export const CaseEvidence = z.object({
  sha256: Sha256,
  name: text(200),
  type: text(100),
  bytes: count,
  note: z.optional(text(1000)),
  taken: z.optional(z.object({ at: Instant, url: z.optional(text(2000)), title: z.optional(text(500)) })),
});
export type CaseEvidence = z.infer<typeof CaseEvidence>;

/** Hashes of the events that gave a tag, or an assignment: what another desk gave meanwhile is not taken back with it. */
const givenBy = z.array(Sha256).check(z.minLength(1), z.maxLength(1000));

/** What can happen to a case. All of it is one person's doing at one desk. */
export const CaseChange = z.discriminatedUnion('kind', [
  /** Once for each desk that opens it; what an earlier one said stays. */
  z.object({
    kind: z.literal('opened'),
    data: z.object({ title: text(200), on: Day, area: z.optional(text(100)) }),
  }),
  /** Fields that were written anew; an empty area is none. */
  z.object({
    kind: z.literal('edited'),
    data: z.object({ title: z.optional(text(200)), area: z.optional(maybeEmptyText(100)) }),
  }),
  /** `on`: the day of the notice, of the commitment … From `closed` to any other it is opened again. */
  z.object({
    kind: z.literal('status'),
    data: z.object({
      status: CaseStatus,
      on: Day,
      /** The number of the notice or commitment. */
      document: z.optional(text(100)),
      note: z.optional(text(1000)),
    }),
  }),
  /** The person's own term, before all reckoned ones; `due` absent: back to what is reckoned. */
  z.object({
    kind: z.literal('deadline'),
    data: z.object({ due: z.optional(Day), note: z.optional(text(1000)) }),
  }),
  z.object({
    kind: z.literal('subject'),
    data: z.object({ subject: CaseSubject, removed: z.optional(z.literal(true)) }),
  }),
  z.object({
    kind: z.literal('shop'),
    data: z.object({ shop: Storefront, removed: z.optional(z.literal(true)) }),
  }),
  z.object({
    kind: z.literal('entry'),
    data: z.object({ ...entryPlace, state: EntryState, unlinked: z.optional(z.literal(true)) }),
  }),
  z.object({
    kind: z.literal('report'),
    data: z.object({ report: z.uuid(), title: text(200), unlinked: z.optional(z.literal(true)) }),
  }),
  z.object({
    kind: z.literal('measure'),
    data: z.object({
      number: Int.check(z.gte(1), z.lte(13)),
      /** Who was asked, such as 淘宝网. */
      platform: text(100),
      step: MeasureStep,
      on: Day,
      evidence: z.optional(z.array(Sha256).check(z.maxLength(30))),
      note: z.optional(text(1000)),
    }),
  }),
  z.object({ kind: z.literal('note'), data: z.object({ text: text(20_000) }) }),
  z.object({
    kind: z.literal('evidence'),
    data: z.object({ evidence: CaseEvidence, removed: z.optional(z.literal(true)) }),
  }),
  z.object({ kind: z.literal('tagged'), data: z.object({ tag: text(50) }) }),
  z.object({ kind: z.literal('untagged'), data: z.object({ tag: text(50), given: givenBy }) }),
  z.object({ kind: z.literal('assigned'), data: z.object({ who: text(50) }) }),
  z.object({ kind: z.literal('unassigned'), data: z.object({ who: text(50), given: givenBy }) }),
]);
export type CaseChange = z.infer<typeof CaseChange>;

/** The last event of a chain. */
export const ChainHead = z.object({ desk: z.uuid(), seq: Int.check(z.gte(1)), hash: Sha256 });
export type ChainHead = z.infer<typeof ChainHead>;

/** What happens to a whole ledger: another's was taken in, whose heads this chain vouches for from now on. */
export const LedgerChange = z.object({
  kind: z.literal('imported'),
  data: z.object({ heads: z.array(ChainHead), events: count }),
});
export type LedgerChange = z.infer<typeof LedgerChange>;

/** Where an event stands. `seq` counts from 1; `prev` is the hash of the one before, 64 zeros at the first. */
const chained = { desk: z.uuid(), seq: Int.check(z.gte(1)), prev: Sha256, at: Instant, hash: Sha256 };

export type CaseEvent = CaseChange & {
  desk: string;
  seq: number;
  prev: string;
  at: string;
  hash: string;
  case: string;
};

export type LedgerEvent =
  | CaseEvent
  | (LedgerChange & Omit<CaseEvent, 'case' | 'kind' | 'data'> & { case?: undefined });

/** An event as it stands in a file: nothing that is not named here. */
export const LedgerEventLine = z.discriminatedUnion('kind', [
  z.strictObject({ ...chained, ...LedgerChange.shape }),
  ...CaseChange.def.options.map((option) => z.strictObject({ ...chained, case: CaseId, ...option.shape })),
]);

/** The first line of a ledger's file. `hash` is over the rest of it, as an event's is. */
export const LedgerHeader = z.strictObject({
  format: z.literal('xinbiao-ledger'),
  version: z.literal(1),
  /** Who wrote the file, and when. Nobody where files were merged: then it is when the later one was written. */
  desk: z.optional(z.uuid()),
  written: Instant,
  events: count,
  /** The last events of all chains, by desk, and of each branch where a chain forks. */
  heads: z.array(ChainHead),
  hash: Sha256,
});
export type LedgerHeader = z.infer<typeof LedgerHeader>;

/** What can be chained: checked before it is, so that nothing is written that no reader would take. */
export const UnchainedLine = z.discriminatedUnion('kind', [
  z.strictObject({ ...LedgerChange.shape }),
  ...CaseChange.def.options.map((option) => z.strictObject({ case: CaseId, ...option.shape })),
]);

/** A deposited head as a file. */
export const DepositFile = z.object({
  format: z.literal('xinbiao-deposit'),
  version: z.literal(1),
  at: Instant,
  head: ChainHead,
  code: text(40),
  events: count,
  cases: count,
});
export type DepositFile = z.infer<typeof DepositFile>;
