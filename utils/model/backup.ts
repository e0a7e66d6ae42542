/** A backup as the pages and the background speak of it; the file's own form is the background's (docs/backup.md). */
import * as z from 'zod/mini';
import { ListInfo, ListSource } from './list.ts';
import { LocalPack } from './local-pack.ts';
import { Int } from './scalars.ts';

const counted = { links: Int, entries: Int };

const carried = {
  ...counted,
  /** Whether there was a desk when the backup began: then it goes with it. */
  desk: z.boolean(),
};

/** How far the making of a backup has come. The page that saves it hands it back for the next portion. */
export const BackupCursor = z.discriminatedUnion('at', [
  z.object({
    at: z.literal('links'),
    /** The number of the last record that was written. */
    after: z.optional(Int),
    ...carried,
  }),
  z.object({
    at: z.literal('entries'),
    /** The last list from a file that was written, by its id; empty before the first. */
    list: z.string(),
    from: Int,
    /** The generation that is read. */
    base: z.optional(Int),
    ...carried,
  }),
  z.object({
    at: z.literal('desk'),
    store: z.enum(['meta', 'drafts', 'evidence', 'outbox', 'segments', 'deposits', 'monthly']),
    /** The key of its last record that was written. */
    after: z.optional(z.union([z.string(), Int])),
    /**
     * Of the next record's long part: how much of it was written, how large it was then, and of bytes that may be
     * written anew at the same length their hash.
     */
    slicing: z.optional(z.object({ from: Int, size: Int, hash: z.optional(z.string()) })),
    /** What tells whether the desk is the one of before. */
    seen: z.string(),
    records: Int,
    ...counted,
  }),
]);
export type BackupCursor = z.infer<typeof BackupCursor>;

/** What a restore would change. */
export const RestorePlan = z.object({
  /** When the backup was made, RFC 3339. */
  made: z.string(),
  /** Whether the choices differ from those of now. */
  settings: z.boolean(),
  /** Origins of other sites that the person had allowed and that are not allowed now. */
  sites: z.array(z.string()),
  /** Muted shops and corrected entries. */
  dismissals: Int,
  /** Not checked yet. */
  packs: z.array(LocalPack),
  lists: z.array(
    z.object({
      id: ListInfo.shape.id,
      title: ListInfo.shape.title,
      source: ListSource,
      /** Where it is fetched again. */
      address: z.optional(z.string()),
      /** A list of this id is there: it stays as it is. */
      known: z.boolean(),
      entries: Int,
    }),
  ),
  /** Shops of order pages. */
  bought: Int,
  /** Absent where the backup has none. */
  desk: z.optional(
    z.object({
      /** There is a desk: it stays as it is. */
      known: z.boolean(),
      /** It needs its passphrase, as before. */
      locked: z.boolean(),
      drafts: Int,
      /** Pieces, of drafts and of cases. */
      evidence: Int,
      parcels: Int,
      /** Parcels that waited to be sent: they are held until the person lets them go. */
      held: Int,
      /** Of the ledger. */
      events: Int,
      /** Texts, due days and calendars of monthly reports. */
      monthly: Int,
    }),
  ),
  ...counted,
});
export type RestorePlan = z.infer<typeof RestorePlan>;

const held = { count: Int, bytes: Int };

/** What is stored on this machine, by kind. Bytes are those of the same as JSON; of the desk those that lie there. */
export const StoredData = z.object({
  lists: z.object({ count: Int, entries: Int }),
  links: z.object({ count: Int, corrections: Int, bytes: Int }),
  history: z.object({ count: Int, bytes: Int }),
  bought: z.object({ count: Int, bytes: Int }),
  /** Months of counted marks. */
  shown: z.object({ count: Int, bytes: Int }),
  /** Muted shops and corrected entries. */
  dismissals: z.object({ count: Int, bytes: Int }),
  packs: z.object({ count: Int, bytes: Int }),
  desk: z.object({
    /** Whether it is encrypted under a passphrase. */
    locked: z.boolean(),
    drafts: z.object(held),
    evidence: z.object(held),
    outbox: z.object(held),
    /** Events, with the heads that were deposited. */
    ledger: z.object(held),
    /** Texts, due days and calendars of monthly reports. */
    monthly: z.object(held),
  }),
  settings: z.object({ bytes: Int }),
});
export type StoredData = z.infer<typeof StoredData>;
