/** A site's pack that the person loaded from a file, in place of the one that ships. */
import * as z from 'zod/mini';
import { SiteId } from './site.ts';
import { maybeEmptyText } from './scalars.ts';

export const LocalPack = z.object({
  site: SiteId,
  /** The file's name. */
  name: maybeEmptyText(200),
  /** When it was loaded: an instant in ISO 8601. */
  loadedAt: maybeEmptyText(40),
  /** The declaration, checked when it was loaded. */
  pack: z.unknown(),
});
export type LocalPack = z.infer<typeof LocalPack>;

/** What is wrong with a file, and where in it: `pages[0].readings[1].card.each`; empty for the whole of it. */
export interface PackFault {
  path: string;
  fault:
    | 'too-large'
    | 'no-json'
    | 'bad-site'
    | 'bad-host'
    | 'bad-scheme'
    | 'bad-selector'
    | 'unknown-key'
    | 'bad-value'
    | 'too-long'
    | 'too-many';
  /** The file's own words. */
  detail?: string;
}

/** Reads a file's text: a checked declaration, or why not. */
export type ReadPack = (text: string) => { site: SiteId; pack: unknown } | { faults: PackFault[] };
