/**
 * A ledger as a file: JSON lines, a header before the events, each line the canonical JSON of what it says. Written and
 * read in one pass.
 */
import { LedgerEventLine, LedgerHeader } from '../../../model/ledger/events.ts';
import type { LedgerEvent } from '../../../model/ledger/events.ts';
import type { ChainFault } from '../../../model/ledger/chain.ts';
import { canonicalJson } from './canonical.ts';
import { ChainAudit } from './chain-audit.ts';
import { compareInFile, hashOf, isLineIntact } from './event.ts';

/** @returns the header's line, with its end */
export function headerLine(header: Omit<LedgerHeader, 'format' | 'version' | 'hash'>): string {
  const fields = { format: 'xinbiao-ledger', version: 1, ...header };
  return `${canonicalJson({ ...fields, hash: hashOf(fields) })}\n`;
}

/** What was read of a file: as much as could be, whatever is wrong. */
export interface ReadLedger {
  header: LedgerHeader | undefined;
  /** In the order of the file. */
  faults: ChainFault[];
  audit: ChainAudit;
}

/**
 * Reads a file and checks every byte of it.
 * @param chunks the file's bytes, cut anywhere
 * @param take is given each event that is one, with its line; those that a fault names too
 * @throws Error `ledger-not-a-file` where the first line is no header, `ledger-newer` where it is a later version's
 */
export async function readLedger(
  chunks: AsyncIterable<Uint8Array>,
  take: (event: LedgerEvent, line: string) => void | Promise<void> = () => undefined,
): Promise<ReadLedger> {
  const audit = new ChainAudit();
  const faults: ChainFault[] = [];
  let header: LedgerHeader | undefined;
  let before: LedgerEvent | undefined;
  let number = 0;
  for await (const line of exactLines(chunks)) {
    number += 1;
    if (number === 1) {
      header = readHeader(line);
      if (header === undefined) faults.push({ fault: 'header', line: number });
      continue;
    }
    const event = line === undefined ? undefined : readEvent(line);
    if (line === undefined || event === undefined) {
      faults.push({ fault: 'not-an-event', line: number });
      continue;
    }
    const { desk, seq, hash } = event;
    const fault = { desk, seq, line: number };
    if (!isLineIntact(line, hash)) faults.push({ fault: 'changed', ...fault });
    if (!audit.add(event, number)) faults.push({ fault: 'duplicate', ...fault });
    else if (before !== undefined && compareInFile(before, event) > 0)
      faults.push({ fault: 'order', ...fault });
    before = event;
    await take(event, line);
  }
  if (number === 0) throw new Error('ledger-not-a-file');
  faults.push(...audit.faults());
  // Of one line in the order in which they were found: that an event was changed before what it no longer leads to.
  faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  // Where a header is as it was written, what it does not fit is wrong: that is told first.
  if (header !== undefined && !isHeaderOf(header, audit)) faults.push({ fault: 'header', line: 1 });
  return { header, faults, audit };
}

function isHeaderOf({ events, heads }: LedgerHeader, audit: ChainAudit): boolean {
  return events === audit.events && canonicalJson(heads) === canonicalJson(audit.heads());
}

/** @returns undefined where it was altered */
function readHeader(line: string | undefined): LedgerHeader | undefined {
  const value = valueOf(line ?? '');
  const parsed = LedgerHeader.safeParse(value);
  if (!parsed.success) {
    const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
    if (format === 'xinbiao-ledger' && Number.isInteger(version) && Number(version) > 1) {
      throw new Error('ledger-newer');
    }
    // one that was altered is told from something else
    if (!/xinbiao-ledger|"heads":/.test(line ?? '')) throw new Error('ledger-not-a-file');
    return undefined;
  }
  const isAsWritten = canonicalJson(parsed.data) === line && hashOf(parsed.data) === parsed.data.hash;
  return isAsWritten ? parsed.data : undefined;
}

/** @returns undefined where the line is no event, or not written as events are */
function readEvent(line: string): LedgerEvent | undefined {
  const parsed = LedgerEventLine.safeParse(valueOf(line));
  if (!parsed.success) return undefined;
  try {
    // What the schema does not know would be lost by folding; it is told of here.
    return canonicalJson(parsed.data) === line ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function valueOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** @yields each line without its end; undefined for one that is not UTF-8, or for the last one if it has no end */
async function* exactLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decode = (bytes: Uint8Array): string | undefined => {
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  };
  let rest = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : joined(rest, chunk);
    let from = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
      yield decode(bytes.subarray(from, end));
      from = end + 1;
    }
    rest = bytes.slice(from);
  }
  if (rest.length > 0) yield undefined;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
