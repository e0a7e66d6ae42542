/** What a mark, the popup, a menu or a page of ours asks of the desk: it waits in the session's memory to be taken. */
import * as z from 'zod/mini';
import type { Draft, ReportStart } from './report-desk.ts';
import { Report } from './report.ts';
import { Sighting } from './sighting.ts';
import { Finding } from './verdict.ts';
import { maybeEmptyText } from './scalars.ts';

/** So much of what a page says of a shop is taken, as JSON: far more than any honest page has. */
const longest = 200_000;
const Address = z.optional(maybeEmptyText(2000));

/** Where a report is to begin at: a shop, or an entry. */
export const ReportAbout = z
  .object({
    kind: z.enum(['choose', 'complaint', 'lead', 'objection']),
    sighting: z.optional(Sighting),
    finding: z.optional(Finding),
  })
  .check(z.refine((about) => JSON.stringify(about).length <= longest));
export type ReportAbout = z.infer<typeof ReportAbout>;

/** What a page of ours may begin: shop links too, which no page of a shop has a part in. */
export const CalledKind = z.enum([...ReportAbout.shape.kind.options, 'links']);
export type CalledKind = z.infer<typeof CalledKind>;

/** What a page of ours knows beside: written into the draft as it is. */
export const DraftFill = z.object({
  list: Report.shape.list,
  entry: Report.shape.entry,
  subject: Report.shape.subject,
  objection: Report.shape.objection,
  links: Report.shape.links,
  addresses: z.optional(z.object({ report: Address, appeal: Address })),
});
export type DraftFill = z.infer<typeof DraftFill>;

/** The page of a gesture, with what the browser let us take of it then. */
export interface TakenPage {
  url: string;
  title: string;
  /** RFC 3339. */
  at: string;
  /** `data:` address. */
  picture?: string;
  text?: string;
}

export type ReportCall =
  | { call: 'begin'; start: ReportStart; fill?: Partial<Draft>; page?: TakenPage }
  /** For the report that is being written. */
  | { call: 'add'; page: TakenPage };
