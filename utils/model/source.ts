/** A source that a person looks at before it becomes a list, and what they choose for it. */
import * as z from 'zod/mini';
import { BasisKind, Day, Tier } from './entry.ts';
import { ListInfo, ListSource } from './list.ts';
import { Int, text } from './scalars.ts';

/**
 * Where to read. A file is handed over as a `blob:` address of the asking page: it can be read as long as that page
 * is open, and its bytes need not pass through a message.
 */
export const SourcePlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('address'), address: text(2000), fingerprint: z.optional(text(100)) }),
  z.object({
    kind: z.literal('file'),
    blob: z.string().check(z.startsWith('blob:')),
    fileName: text(255),
  }),
]);
export type SourcePlace = z.infer<typeof SourcePlace>;

/** What the person says a column holds; `ignore` for one that must not be read. The fields are those of lists/tables. */
export const ColumnChoice = z.object({
  sheet: z.optional(z.string()),
  column: Int.check(z.gte(0), z.lte(16_383)),
  header: z.string(),
  field: z.string(),
});
export type ColumnChoice = z.infer<typeof ColumnChoice>;

/** What a table does not say itself. */
export const SourceChoices = z.object({
  /** The list that it becomes or replaces. */
  id: ListInfo.shape.id,
  title: text(200),
  issuer: text(200),
  tier: Tier,
  basisKind: BasisKind,
  /** Day of publication: given to rows without dates of their own. */
  published: z.optional(Day),
  homepage: z.optional(text(2000)),
  columns: z.array(ColumnChoice),
});
export type SourceChoices = z.infer<typeof SourceChoices>;

/** A row that was left out, or one that was taken with a doubt, as its reader names it (lists/tables/report.ts). */
export const RowNote = z.object({
  row: z.optional(Int),
  sheet: z.optional(z.string()),
  /** `error` and `doubt` texts of the pages are keyed by it. */
  code: z.string(),
  refused: z.boolean(),
  name: z.optional(z.string()),
  detail: z.optional(z.string()),
});
export type RowNote = z.infer<typeof RowNote>;

const ColumnPreview = z.object({
  column: Int,
  header: z.string(),
  field: z.optional(z.string()),
  by: z.optional(z.enum(['choice', 'header', 'cells'])),
  /** It tells of natural persons: it is never read and none of its cells is shown. */
  personal: z.boolean(),
  samples: z.array(z.string()),
});

/** A source as it was read, before anything is stored. */
export const SourcePreview = z.discriminatedUnion('form', [
  z.object({
    form: z.literal('feed'),
    info: ListInfo,
    fingerprint: z.string(),
    entries: Int,
    issued: z.string(),
    expires: z.string(),
    /** Whether its key is in the packaged catalogue. */
    official: z.boolean(),
    /** Whether the fingerprint came with the address (a link, or typed), so that it was compared already. */
    pinned: z.boolean(),
    /** The list is subscribed already. */
    known: z.boolean(),
  }),
  z.object({
    form: z.enum(['table', 'domains']),
    sheets: z.array(
      z.object({
        sheet: z.optional(z.string()),
        headerRow: Int,
        read: z.boolean(),
        columns: z.array(ColumnPreview),
      }),
    ),
    read: Int,
    taken: Int,
    refused: Int,
    doubtful: Int,
    /** The first of them; all can be saved. */
    notes: z.array(RowNote),
    /** What is proposed or was remembered for this source. */
    choices: SourceChoices,
    /** The source, or a list of this id, is subscribed already: importing replaces its entries. */
    known: z.boolean(),
    /** How many entries would be taken away from the list that is there. */
    vanished: z.optional(Int),
  }),
  z.object({
    /** A table that joins companies to shops: it becomes no list, its links enrich entries of any list. */
    form: z.literal('links'),
    read: Int,
    taken: Int,
    refused: Int,
    notes: z.array(RowNote),
  }),
]);
export type SourcePreview = z.infer<typeof SourcePreview>;

/** What an import or sync under way has done so far. Announced to open pages; `of` is absent where nobody knows. */
export const Progress = z.object({
  /** The list's id, or the place's address or blob while that is not known. */
  subject: z.string(),
  source: z.optional(ListSource),
  stage: z.enum(['fetching', 'reading', 'storing', 'indexing']),
  done: z.number(),
  of: z.optional(z.number()),
  unit: z.enum(['bytes', 'entries', 'rows']),
});
export type Progress = z.infer<typeof Progress>;
