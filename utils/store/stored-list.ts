/** The record of one subscribed list: what people see of it, what syncing remembers, and the pointer. */
import type { ListState } from '../model/list.ts';
import type { SourceChoices } from '../model/source.ts';

/** The form of this record. Earlier ones are brought to it when they are read (list-forms.ts), later ones left alone. */
export const listForm = 2;

/** The pointer: which generations, in order, are the list. A sync swaps this and nothing else. */
export interface Contents {
  base: number;
  /** Changes on top of the base, oldest first. */
  overlays: number[];
}

/** Whether two pointers name the same generations. */
export function sameContents(a: Contents, b: Contents): boolean {
  return generationsOf(a).join() === generationsOf(b).join();
}

/** Every generation that the pointer names. */
export function generationsOf({ base, overlays }: Contents): number[] {
  return [base, ...overlays];
}

/** The newest issue of a feed that was verified: nothing older is believed from then on. */
export interface NewestIssue {
  serial: number;
  /** SHA-256 of its payload, hex: the same serial with other bytes is refused. */
  payloadSha256: string;
  /** RFC 3339: no clock may go behind it. */
  issued: string;
  /** The version of the root that signed it: older ones are refused. */
  rootVersion: number;
}

/** What syncing has to know again after the background was killed. */
export interface SyncMemory {
  /** Failed attempts since the last good one. */
  failures: number;
  /** A sync began and has not ended: where none is under way, it was killed. */
  unfinished?: boolean;
  /** When to look again, RFC 3339; none for the embedded list. */
  nextAt?: string;
  /** When that was planned, RFC 3339: before it, the clock was set back. */
  plannedAt?: string;
  /** Until then a look takes removals and small deltas only, RFC 3339; none where the whole may be taken at once. */
  listingAt?: string;
  /** A person asked for the whole since the last sync began. */
  wholeAsked?: boolean;
  /** Of a feed. It may be newer than what is stored, where only its removals were taken. */
  newest?: NewestIssue;
  /** Of a feed: removals are applied up to this serial, where that is beyond the stored one. */
  removedTo?: number;
  /** The feed's checksum over the list that was published as the stored serial: where its deltas may begin. */
  state?: string;
  /** Version of the rule that made the stored keys; another one, and the list is taken anew. */
  keyForm?: number;
  /** The stored entries cannot be read: the next sync takes the snapshot though the serial is known. */
  damaged?: boolean;
  /** Of a list that comes from a table or a list of domains. */
  reading?: ReadingMemory;
}

/** What is remembered of a table or a list of domains: how the person reads it, and what was read last. */
export interface ReadingMemory {
  choices: SourceChoices;
  /** A checksum of the entries, whatever their order: another one, and the serial rises. */
  content: string;
  /** How often an address is looked at, in hours. */
  rhythmHours?: number;
  /** The person knows that much of what is stored is gone: it is taken all the same. */
  confirmed?: true;
}

export interface StoredList {
  form: number;
  state: ListState;
  sync: SyncMemory;
  contents: Contents;
}
