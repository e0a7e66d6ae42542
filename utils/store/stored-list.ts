/** The record of one subscribed list: what people see of it, what syncing remembers, and the pointer. */
import type { ListState } from '../model/list.ts';
import type { SourceChoices } from '../model/source.ts';

/** The form of this record. A record of another form is left alone and not read. */
export const listForm = 1;

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

/** What syncing has to know again after the background was killed. */
export interface SyncMemory {
  /** Failed attempts since the last good one. */
  failures: number;
  /** A sync began and has not ended: where none is under way, it was killed. */
  unfinished?: boolean;
  /** When to look again, RFC 3339; none for the embedded list. */
  nextAt?: string;
  /** SHA-256 of the feed's last payload, hex: the same serial with other bytes is refused. */
  payloadSha256?: string;
  /** The feed's checksum over the list that the pointer stands for: where its deltas may begin. */
  state?: string;
  /** The version of the feed's root that signed it: older ones are refused. */
  rootVersion?: number;
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
