/** The ledger as a whole: what is found in its chains, what was deposited of it, what an import brought. */
import type { ChainHead } from './events.ts';

/** What is wrong with an event, as `verify` finds it; the first is told first. */
export interface ChainFault {
  /**
   * `changed`: its hash is not that of what it says; `missing`: the event that it names as the one before is not there;
   * of a file: `order`, `duplicate`, `not-an-event` (an altered line), and `header`, whose count or heads are not those
   * of what follows.
   */
  fault: 'changed' | 'missing' | 'order' | 'duplicate' | 'not-an-event' | 'header';
  /** Of the event, where it has any. */
  desk?: string;
  seq?: number;
  /** In a file: counted from 1. */
  line?: number;
}

/** Two events of one desk with the same number: somebody went on with a copy of its ledger. Both are kept. */
export interface ChainFork {
  desk: string;
  seq: number;
  hashes: string[];
}

export interface LedgerStatus {
  /** This desk's own id. */
  desk: string;
  events: number;
  cases: number;
  heads: ChainHead[];
  forks: ChainFork[];
  /** How many events were checked since the ledger was opened; all are checked behind the pages' back. */
  checked: number;
  faults: ChainFault[];
  /** Segments that could not be read: what they held is missing. Export what is left, and take in a copy. */
  damaged: number;
}

/** A head that was set down: printed or read aloud as a short code, or kept as a file. */
export interface Deposit {
  number: number;
  /** RFC 3339. */
  at: string;
  head: ChainHead;
  /** Five groups of five characters, as it is printed or read aloud. */
  code: string;
  /** Of the whole ledger at that time. */
  events: number;
  cases: number;
}

/**
 * `stands`: the ledger holds the deposited event as it was, and so all before it. `changed`: it holds none such: its
 * chain was reckoned anew. `missing`: the chain ends before it (told where the deposit says at which number it is).
 */
export interface DepositCheck {
  outcome: 'stands' | 'changed' | 'missing';
  /** The event that the deposit names, where it stands: when it was written, and its place in the chain. */
  seq?: number;
  at?: string;
  desk?: string;
}

export interface ImportOutcome {
  /** Events that were new, and those that were here already. */
  added: number;
  known: number;
  /** Cases that they concern. */
  cases: number;
  /** Forks that are new since the import. */
  forks: ChainFork[];
}
