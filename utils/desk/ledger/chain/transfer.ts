/** Ledgers as files: written whole, taken in whole, and merged without any desk. */
import type { ChainHead, LedgerEvent } from '../../../model/ledger/events.ts';
import { ChainAudit } from './chain-audit.ts';
import { compareInFile } from './event.ts';
import { headerLine, readLedger } from './ledger-file.ts';
import type { ReadLedger } from './ledger-file.ts';

/** What orders an event in a file, and its line without its end. */
export interface FiledEvent {
  at: string;
  desk: string;
  seq: number;
  hash: string;
  line: string;
}

/** @param line of the event, as `lineOfEvent` writes it */
export const filedEvent = ({ at, desk, seq, hash }: LedgerEvent, line: string): FiledEvent => ({
  at,
  desk,
  seq,
  hash,
  line,
});

/** Lines joined to one piece of a file. */
const linesPerPiece = 1000;

/**
 * @param events none twice, in any order
 * @yields pieces of the file
 */
export function* ledgerFile(
  events: readonly FiledEvent[],
  header: { desk?: string; written: string; heads: ChainHead[] },
): Generator<string> {
  yield headerLine({ ...header, events: events.length });
  const inOrder = events.toSorted(compareInFile);
  for (let from = 0; from < inOrder.length; from += linesPerPiece) {
    yield inOrder
      .slice(from, from + linesPerPiece)
      .map(({ line }) => `${line}\n`)
      .join('');
  }
}

/**
 * All events of several files, each once. The same whatever the order of the files.
 * @yields pieces of the merged file
 * @throws Error as `readWholeLedger` does
 */
export async function* mergeLedgers(files: readonly AsyncIterable<Uint8Array>[]): AsyncGenerator<string> {
  const audit = new ChainAudit();
  const events: FiledEvent[] = [];
  let written = '';
  for (const file of files) {
    const { header } = await readWholeLedger(file, (event, line) => {
      if (audit.add(event)) events.push(filedEvent(event, line));
    });
    if (header !== undefined && header.written > written) written = header.written;
  }
  yield* ledgerFile(events, { written, heads: audit.heads() });
}

/**
 * Reads a file that is to be taken in: nothing of it is, unless all is as it was written.
 * @throws Error `ledger-altered`, with the line of the first fault behind a blank; and as `readLedger` does
 */
export async function readWholeLedger(
  chunks: AsyncIterable<Uint8Array>,
  take: (event: LedgerEvent, line: string) => void,
): Promise<ReadLedger> {
  const read = await readLedger(chunks, take);
  const [first] = read.faults;
  if (first !== undefined) throw new Error(`ledger-altered ${first.line ?? 1}`);
  return read;
}
