/** Drafts, their evidence and the outbox, as the desk's pages ask for them of the Worker that keeps them. */
import type { DeskKey } from './desk-lock.ts';
import type { ListAddresses } from './destination.ts';
import type { Language } from './language.ts';
import type { ProposedOffice } from './office.ts';
import type { Evidence, EvidenceKind, Receipt, Refusal, Report } from './report.ts';
import type { Sighting } from './sighting.ts';
import type { Finding } from './verdict.ts';

/** How a draft begins: from a mark, a page, the menu or the desk. Waits in the session's memory for the desk to take it. */
export interface ReportStart {
  /** What the person asked for; `choose` where that is still open. */
  kind: Report['kind'] | 'choose';
  sighting?: Sighting;
  finding?: Finding;
  page?: { url: string; title: string };
  /** A picture of the visible page (`data:` address), taken in the gesture that began it. */
  picture?: string;
}

/** A report that is being written: nothing is required yet. `id` becomes the report's, and is its idempotency key. */
export type Draft = Partial<Omit<Report, 'format' | 'version' | 'id' | 'written' | 'evidence'>> & {
  id: string;
  /** RFC 3339. */
  begun: string;
  changed: string;
  /** The list's. */
  addresses?: ListAddresses;
  /** The one of them that is for this kind; set by the Worker at each save. */
  to?: string;
  evidence: KeptEvidence[];
};

/** A piece of evidence of a draft; its bytes are asked for by `key`. */
export type KeptEvidence = Omit<Evidence, 'file'> & { key: string };

export interface NewEvidence {
  kind: EvidenceKind;
  name: string;
  blob: Blob;
  taken?: Evidence['taken'];
}

/** Something that looks like it tells of a person, in a text of the draft. Places in UTF-16 units. */
export interface PersonalData {
  kind:
    | 'phone'
    | 'identity-number'
    | 'order-number'
    | 'person'
    | 'postal-address'
    | 'email'
    | 'account'
    | 'bank-card'
    | 'parcel';
  /**
   * `account`, `demand` or `shopName` of the draft, the key of a piece of evidence that holds text, or `note:KEY` and
   * `name:KEY` of one.
   */
  where: string;
  from: number;
  to: number;
  text: string;
}

/** Exactly what would be sent. */
export interface Package {
  report: Report;
  zip: Blob;
  /** The text to paste into an official complaint form. */
  plain: string;
}

/**
 * `waiting` to be sent, being `sent` now, `held` until the person does something (the reason says what), `delivered`
 * with a receipt, `refused` for good, or `handed` over by the person (a letter, an issue, a file).
 */
export type OutboxState = 'waiting' | 'sending' | 'held' | 'delivered' | 'refused' | 'handed';

export interface OutboxItem {
  id: string;
  kind: Report['kind'];
  title: string;
  to: string;
  queued: string;
  state: OutboxState;
  tries: number;
  /** RFC 3339, of a waiting one; of a delivered one, when it is asked next what became of it. */
  nextTry?: string;
  /** Why it waits or is held: a stable code that has words. */
  error?: string;
  receipt?: Receipt;
  refusal?: Refusal;
}

/** Where a report can go, by the form of the list's address. */
export type Destination =
  /** `sure`: it said just now that it is one. Where it could not be asked (offline), it is asked before sending. */
  | { kind: 'receiver'; endpoint: string; sure?: boolean }
  | { kind: 'issue'; address: string }
  | { kind: 'letter'; address: string }
  /** A page for people: it is opened, and the text pasted. */
  | { kind: 'page'; address: string }
  /** Nobody named: an official complaint site and a file. */
  | { kind: 'file' };

/** The BroadcastChannel on which every desk page hears what another one, or the background, changed. */
export const reportChannel = 'xinbiao-reports';
export interface ReportNews {
  /** Ids of drafts that were changed, begun or are gone. */
  drafts?: string[];
  outbox?: true;
}

/** The Worker's side. Every call may fail with an Error whose message is a stable code (`model/report-problem.ts`). */
export interface ReportDesk {
  /** To be called first, with the key where the desk is locked. @throws `desk-locked` */
  open(key?: DeskKey): Promise<void>;
  drafts(): Promise<Draft[]>;
  draft(id: string): Promise<Draft | undefined>;
  /** Begins a draft, filled from where it began. */
  begin(start: ReportStart, language: Language): Promise<Draft>;
  /**
   * Keeps what the person wrote; called at every pause of typing. What another page saved meanwhile stays: a page goes
   * on with what is answered, and with `mergeDrafts(sent, answered, typed)` where it was typed in since. Evidence comes
   * and goes by its own calls; only its names and notes are saved here.
   */
  save(draft: Draft): Promise<Draft>;
  discard(id: string): Promise<void>;
  addEvidence(draft: string, evidence: NewEvidence): Promise<Draft>;
  evidence(key: string): Promise<Blob>;
  /** After blurring or striking: the old bytes are gone. */
  replaceEvidence(draft: string, key: string, blob: Blob): Promise<Draft>;
  removeEvidence(draft: string, key: string): Promise<Draft>;
  personalData(draft: Draft): Promise<PersonalData[]>;
  /** What is still missing before it can go: keys of the draft. */
  missing(draft: Draft): Promise<string[]>;
  pack(id: string): Promise<Package>;
  /**
   * Where it can go, with the letter or issue filled in. Asks a receiver's address what it is: the page has got the
   * permission for its origin in the click (`originToAsk` of model/destination.ts).
   */
  destination(id: string): Promise<Destination>;
  /** Where a complaint or a lead officially goes, the fittest first; none for objections and links. */
  offices(draft: Pick<Draft, 'kind' | 'cause' | 'subject'>): Promise<ProposedOffice[]>;
  /**
   * Packs it and puts it in the outbox: to a receiver it is sent, once, even if the browser ends; all else is `handed`
   * over by the person. The page then sends the background `outbox`.
   */
  queue(id: string, to: Destination): Promise<OutboxItem>;
  outbox(): Promise<OutboxItem[]>;
  /** The package of an item, to be saved. */
  sent(id: string): Promise<Package>;
  /** Tries a held one again, after the person did what its reason says. The page then sends `outbox`. */
  retry(id: string): Promise<OutboxItem>;
  /**
   * Takes an item that was not delivered out of the outbox: it is a draft again, with a new id where it may have
   * reached somebody. Fails with `being-sent` while it is on its way.
   */
  withdraw(id: string): Promise<Draft>;
  /** Deletes an item with its package. */
  forget(id: string): Promise<void>;
}
