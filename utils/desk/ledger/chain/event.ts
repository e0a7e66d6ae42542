/** Events as they are hashed, written as lines and put in order. */
import { compareText } from '../../../match/order.ts';
import type { CaseChange, LedgerChange, LedgerEvent } from '../../../model/ledger/events.ts';
import { canonicalJson } from './canonical.ts';
import { sha256OfText } from '../../../hash/sha256.ts';

/** What stands before the first event of a chain. */
export const noEvent = '0'.repeat(64);

/** An event before it is chained: of a case, or of the whole ledger. */
export type UnchainedEvent = (CaseChange & { case: string }) | LedgerChange;

/** Changes as events of a case. */
export function eventsOf(id: string, changes: readonly CaseChange[]): UnchainedEvent[] {
  const events: UnchainedEvent[] = [];
  for (const change of changes) events.push({ ...change, case: id });
  return events;
}

/** Where a chain ends: what the next event of it is linked to. */
export interface ChainEnd {
  desk: string;
  seq: number;
  hash: string;
}

/**
 * Links an event to the end of a chain.
 * @param at RFC 3339, as `Date.toISOString` writes it
 * @throws Error `ledger-bad-change` where it has no canonical text
 */
export function chainEvent(end: ChainEnd, at: string, event: UnchainedEvent): LedgerEvent {
  const fields = { ...event, desk: end.desk, seq: end.seq + 1, prev: end.hash, at };
  return { ...fields, hash: hashOf(fields) };
}

/** @returns the SHA-256 over the canonical JSON of all members of an event or a header but `hash` */
export function hashOf(fields: object): string {
  return sha256OfText(canonicalJson({ ...fields, hash: undefined }));
}

/** @returns the line of an event, without its end: canonical JSON, the hash included */
export const lineOfEvent = (event: LedgerEvent): string => canonicalJson(event);

/** @returns undefined where a kept line was damaged so that it is no JSON any more */
export function eventOfLine(line: string): LedgerEvent | undefined {
  try {
    return JSON.parse(line) as LedgerEvent;
  } catch {
    return undefined;
  }
}

const hashMember = ',"hash":"';
const hashLength = hashMember.length + 64 + 1;

/**
 * Whether a line's hash is that of what it says. Canonical JSON without one member is the text without its part: `hash`
 * stands behind `data`, and what follows (`kind`, `prev`, `seq`) holds no such text.
 */
export function isLineIntact(line: string, hash: string): boolean {
  const at = line.lastIndexOf(hashMember);
  return at >= 0 && sha256OfText(line.slice(0, at) + line.slice(at + hashLength)) === hash;
}

interface Ordered {
  at: string;
  desk: string;
  seq: number;
  hash: string;
}

/** The one order in which events are folded: by time, then by desk, number and hash. Texts by UTF-16 unit. */
export function compareEvents(a: Ordered, b: Ordered): number {
  return compareText(a.at, b.at) || compareInFile(a, b);
}

/** The order in files: chain by chain, each from its beginning; where one forks, by hash. */
export function compareInFile(a: Omit<Ordered, 'at'>, b: Omit<Ordered, 'at'>): number {
  return compareText(a.desk, b.desk) || a.seq - b.seq || compareText(a.hash, b.hash);
}
