/** What an export makes of accepted reports. */
import type { AcceptedReport } from './accepted.ts';

export interface Exported {
  /** The file's content. */
  text: string;
  rows: number;
  /** The reports that the file speaks for. */
  taken: AcceptedReport[];
  /** What a person has to see to, since no row can say it. */
  left: { id: string; why: LeftOut; what?: string }[];
}

export type LeftOut =
  | 'no-company'
  | 'no-shop'
  | 'contradictory'
  | 'already-listed'
  | 'no-entry'
  | 'bad-id'
  | 'entry-stays';

export const leftOutWords: Record<LeftOut, string> = {
  'no-company': 'names no company that may be kept',
  'no-shop': 'names no shop by an id or an address',
  contradictory: "its shop's address and ids are of different shops",
  'already-listed': 'is about an entry that stands already: change that one by hand',
  'no-entry': 'names no entry: remove by hand what it is about',
  'bad-id': 'names an entry whose id cannot be written in a line',
  'entry-stays': 'the entry is right, the shop is not its: take the shop out of your table or links by hand',
};
