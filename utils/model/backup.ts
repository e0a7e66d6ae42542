/** A backup as the pages and the background speak of it; the file's own form is the background's (docs/backup.md). */
import * as z from 'zod/mini';
import { ListInfo, ListSource } from './list.ts';
import { LocalPack } from './local-pack.ts';

const counted = { links: z.int(), entries: z.int() };

/** How far the making of a backup has come. The page that saves it hands it back for the next portion. */
export const BackupCursor = z.discriminatedUnion('at', [
  z.object({ at: z.literal('links'), from: z.int(), ...counted }),
  z.object({
    at: z.literal('entries'),
    /** Which of the lists that came from files. */
    list: z.int(),
    from: z.int(),
    /** The generation that is read. */
    base: z.optional(z.int()),
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
  dismissals: z.int(),
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
      entries: z.int(),
    }),
  ),
  /** Shops of order pages. */
  bought: z.int(),
  ...counted,
});
export type RestorePlan = z.infer<typeof RestorePlan>;

/** What is stored on this machine, by kind. Bytes are those of the same as JSON. */
export const StoredData = z.object({
  lists: z.object({ count: z.int(), entries: z.int() }),
  links: z.object({ count: z.int(), corrections: z.int(), bytes: z.int() }),
  history: z.object({ count: z.int(), bytes: z.int() }),
  bought: z.object({ count: z.int(), bytes: z.int() }),
  /** Months of counted marks. */
  shown: z.object({ count: z.int(), bytes: z.int() }),
  /** Muted shops and corrected entries. */
  dismissals: z.object({ count: z.int(), bytes: z.int() }),
  packs: z.object({ count: z.int(), bytes: z.int() }),
  settings: z.object({ bytes: z.int() }),
});
export type StoredData = z.infer<typeof StoredData>;
