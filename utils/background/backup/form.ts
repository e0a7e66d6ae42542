/**
 * A backup: one file of JSON lines, gzip'd where it is large. The first line is the head, then a line for each link
 * between shop and company, for each entry of a list that came from a file and for each record of the desk, and a last line
 * that counts them, so that a file which was cut off is known. Entries of lists that have an address are fetched again and
 * are not in it.
 */
import * as z from 'zod/mini';
import { BoughtShop } from '../../model/bought.ts';
import { Dismissal } from '../../model/dismissal.ts';
import { Entry } from '../../model/entry.ts';
import { ShopLink } from '../../model/link.ts';
import { ListState } from '../../model/list.ts';
import { LocalPack } from '../../model/local-pack.ts';
import { SourceChoices } from '../../model/source.ts';
import { ShownMonth } from '../../model/statistics.ts';
import { Settings } from '../../settings.ts';
import { DeskLine, SliceLine } from './desk-form.ts';
import { Int } from '../../model/scalars.ts';

export const backupFormat = 'xinbiao-backup';
/** 1 knows no desk: whoever reads only that is told of a later version, not of a damaged file. */
const backupVersions = [1, 2] as const;
export const backupVersion = 2;
/** What a backup without a desk is written as: every version of us reads it. */
export const withoutDeskVersion = 1;

const BackedUpList = z.object({
  state: ListState,
  /** How a table or a list of domains is read. */
  reading: z.optional(
    z.object({ choices: SourceChoices, content: z.string(), rhythmHours: z.optional(z.number()) }),
  ),
  /** Of a feed: nothing older is believed after a restore either. */
  newest: z.optional(
    z.object({ serial: Int, payloadSha256: z.string(), issued: z.string(), rootVersion: Int }),
  ),
});
export type BackedUpList = z.infer<typeof BackedUpList>;

export const BackupHead = z.object({
  format: z.literal(backupFormat),
  version: z.literal(backupVersions),
  /** RFC 3339. */
  made: z.string(),
  settings: Settings,
  /** What the person said against marks, the latest first. */
  dismissals: z._default(z.array(Dismissal), []),
  /** Sites' packs that the person loaded from files; checked again before they are used. */
  packs: z._default(z.array(LocalPack), []),
  /** Whether the embedded demonstration was on. */
  demonstration: z.boolean(),
  lists: z.array(BackedUpList),
  /** Shops of order pages, where the person keeps them. */
  bought: z.optional(z.array(BoughtShop)),
  /** Counts of marks that were shown. */
  shown: z.optional(z.array(ShownMonth)),
});
export type BackupHead = z.infer<typeof BackupHead>;

/** A link without its number, which is this database's own. */
export const BackedUpLink = z.omit(ShopLink, { id: true });
export type BackedUpLink = z.infer<typeof BackedUpLink>;

export const BackupLine = z.union([
  z.object({ link: BackedUpLink }),
  z.object({ list: z.string(), entry: Entry }),
  SliceLine,
  DeskLine,
  z.object({
    end: z.object({
      links: Int,
      entries: Int,
      /** Records of the desk, without the slices that stand before them. */
      desk: z._default(Int, 0),
    }),
  }),
]);
export type BackupLine = z.infer<typeof BackupLine>;
