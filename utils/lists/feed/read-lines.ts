/** The lines of a packed file, a slice at a time: what is read of a part never stands in memory whole. */
import { FeedError } from './error.ts';
import { unpack } from './gzip.ts';
import { maxLineBytes, recordsPerSlice } from './limits.ts';

const lineFeed = 0x0a;

/** Unpacked bytes that are gathered before they are divided: what they come in is often only some hundred lines. */
const bytesPerPass = 256 * 1024;

/** Lines that follow each other. */
export interface LineSlice {
  /** Each without its line break. Valid until the next slice is asked for. */
  lines: Uint8Array[];
  /** All of them, each with its line break: decoding them together is much cheaper. Undefined where they are not UTF-8. */
  text: string | undefined;
}

export interface Line {
  /** Without the line break. Valid until the next slice is asked for. */
  bytes: Uint8Array;
  /** Undefined where the bytes are not UTF-8. */
  text: string | undefined;
}

/**
 * Unpacks a file and divides it into lines.
 * @param packed the file, its hash checked
 * @param unpackedBytes how many bytes it was declared to unpack to
 * @yields slices of at most `recordsPerSlice` lines
 * @throws FeedError `too-large`, `truncated`; `bad-record` for a line beyond `maxLineBytes`, and for a last line that
 *   is not closed
 */
export async function* readSlices(
  packed: Uint8Array,
  unpackedBytes: number,
): AsyncGenerator<LineSlice, undefined> {
  const waiting = new Waiting();
  for await (const piece of unpack(packed, unpackedBytes)) {
    waiting.add(piece);
    if (waiting.length >= bytesPerPass) yield* slicesOf(waiting);
  }
  yield* slicesOf(waiting);
  if (waiting.length > 0) throw new FeedError('bad-record', 'the last line is not closed');
}

/** As `readSlices`, line by line. */
export async function* readLines(
  packed: Uint8Array,
  unpackedBytes: number,
): AsyncGenerator<Line[], undefined> {
  for await (const slice of readSlices(packed, unpackedBytes)) yield linesOf(slice);
}

/** The lines of a slice, each with its text. */
export function linesOf({ lines, text }: LineSlice): Line[] {
  const texts = text?.split('\n');
  return lines.map((bytes, at) => ({ bytes, text: texts ? texts[at] : decoded(bytes) }));
}

/** Bytes that are not divided into lines yet. */
class Waiting {
  #pieces: Uint8Array[] = [];
  length = 0;

  add(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.length += piece.length;
  }

  /** Takes all there is. */
  take(): Uint8Array {
    const [only] = this.#pieces;
    const bytes = only && this.#pieces.length === 1 ? only : joined(this.#pieces, this.length);
    this.#pieces = [];
    this.length = 0;
    return bytes;
  }
}

/** Slices of the whole lines that wait; what begins another line goes on waiting. */
function* slicesOf(waiting: Waiting): Generator<LineSlice, undefined> {
  const bytes = waiting.take();
  let from = 0;
  while (from < bytes.length) {
    const { slice, end } = sliceOf(bytes, from);
    if (end === from) break;
    yield slice;
    from = end;
  }
  const rest = bytes.subarray(from);
  if (rest.length > maxLineBytes) throw new FeedError('bad-record', `a line of over ${maxLineBytes} bytes`);
  if (rest.length > 0) waiting.add(rest);
}

/** The next whole lines from `from` on, and where they end. */
function sliceOf(bytes: Uint8Array, from: number): { slice: LineSlice; end: number } {
  const lines: Uint8Array[] = [];
  let end = from;
  while (lines.length < recordsPerSlice) {
    const stop = bytes.indexOf(lineFeed, end);
    if (stop < 0) break;
    if (stop - end > maxLineBytes) throw new FeedError('bad-record', `a line of ${stop - end} bytes`);
    lines.push(bytes.subarray(end, stop));
    end = stop + 1;
  }
  return { slice: { lines, text: decoded(bytes.subarray(from, end)) }, end };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
