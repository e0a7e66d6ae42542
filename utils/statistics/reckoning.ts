/** What the page of statistics and the Worker that reads the lists say to each other. */
import type { Tally } from './tally.ts';

/** The figures of one list, and what cannot be known of it. */
export interface ListFigures {
  id: string;
  title: string;
  demonstration: boolean;
  /** Absent where what is stored cannot be read. */
  tally?: Tally;
  /** When its history begins, RFC 3339; absent where it has none. */
  since?: string;
  /** Updates of which it is not known how many entries they removed. */
  uncounted: number;
  /** Removed entries of which nothing is known but that they were removed. */
  undescribed: number;
  /** Only where one area is counted: what could not be placed in any, and is left out. */
  placeless?: number;
  /** Its publisher says why entries go. */
  givesReasons: boolean;
}

/** From the Worker, in this order: how far it is, any number of times; then one of the others. */
export type ReckoningNews =
  | { kind: 'read'; entries: number; of: number }
  | { kind: 'done'; lists: ListFigures[] }
  | { kind: 'failed'; code: string; detail?: string };
