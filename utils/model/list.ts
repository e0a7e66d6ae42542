/** A list as its publisher describes it: the `list` of a feed's payload (docs/feed.md). */
import * as z from 'zod/mini';
import { Day, Tier } from './entry.ts';
import { Int, text } from './scalars.ts';

export const ListInfo = z.object({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,99}$/)),
  title: text(200),
  publisher: text(200),
  /** The authority whose list this is. */
  issuer: text(200),
  /** Whether the issuer publishes this feed itself or somebody transcribed it. */
  origin: z.enum(['issuer', 'transcription', 'demonstration']),
  homepage: z.optional(text(2000)),
  jurisdiction: z.optional(text(100)),
  licence: z.optional(text(100)),
  tier: Tier,
  reportTo: z.optional(text(2000)),
  appealTo: z.optional(text(2000)),
  /** Day of publication of the table that was transcribed. */
  published: z.optional(Day),
  /** Months to put things right: 3 by 发改财金〔2018〕716号 unless the list says otherwise. */
  rectifyMonths: z._default(Int.check(z.gte(0), z.lte(120)), 3),
  /** Months after listing for which an entry is shown: most provinces cap publication at five years. */
  retentionMonths: z._default(Int.check(z.gte(1), z.lte(600)), 60),
});
export type ListInfo = z.infer<typeof ListInfo>;

/**
 * How far a list is believed. `official`: its key is in the packaged catalogue; `raised`: the person compared the
 * fingerprint and says so; `community`: everything else; `demonstration`: the embedded list of made-up names.
 */
export const Trust = z.enum(['official', 'raised', 'community', 'demonstration']);
export type Trust = z.infer<typeof Trust>;

/**
 * Where a list comes from and how it is read. A `feed` is signed. A table or a list of domains is read as its issuer
 * published it: from an address, again and again, or once from a file that the person chose.
 */
export const ListSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('feed') }),
  z.object({ kind: z.literal('address') }),
  z.object({ kind: z.literal('file'), fileName: text(255) }),
]);
export type ListSource = z.infer<typeof ListSource>;

/** What matching needs to know of a list beside its entries. */
export const ListContext = z.object({
  info: ListInfo,
  trust: Trust,
  serial: Int,
  issued: z.string(),
  /** RFC 3339; after it the list is stale. */
  expires: z.string(),
  /** The place that the person gave it among the lists, from 0: where several speak, they are named in this order. */
  order: z.optional(Int),
});
export type ListContext = z.infer<typeof ListContext>;

/** A list as the background keeps it and the extension's pages show it. */
export const ListState = z.object({
  ...ListContext.shape,
  source: ListSource,
  /** Where it is fetched; absent for a file. */
  address: z.optional(text(2000)),
  /** SHA-256 of root version 1, hex: what a person compares. Absent where nobody signs. */
  fingerprint: z.optional(text(100)),
  enabled: z.boolean(),
  entries: Int,
  checkedAt: z.optional(z.string()),
  changedAt: z.optional(z.string()),
  error: z.optional(z.object({ code: z.string(), detail: z.optional(z.string()) })),
  /** Of the last reading of a table: rows that were left out, and rows taken that leave a doubt. */
  rows: z.optional(z.object({ read: Int, refused: Int, doubtful: Int })),
});
export type ListState = z.infer<typeof ListState>;

/** One line of a list's history: what a sync or an import changed, or why it failed. */
export const ListEvent = z.object({
  /** RFC 3339. */
  at: z.string(),
  kind: z.enum(['subscribed', 'changed', 'removals', 'failed', 'trust-raised', 'trust-lowered']),
  serial: z.optional(Int),
  /** Entries after it, and how many were added, changed and removed by it (absent where that is not known). */
  entries: z.optional(Int),
  added: z.optional(Int),
  changed: z.optional(Int),
  removed: z.optional(Int),
  error: z.optional(z.object({ code: z.string(), detail: z.optional(z.string()) })),
});
export type ListEvent = z.infer<typeof ListEvent>;
