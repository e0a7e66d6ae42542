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
  const waiting = new Waiting(unpackedBytes);
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

/** Bytes that are not divided into lines yet, in memory that is used again and again. */
class Waiting {
  #memory: Uint8Array;
  length = 0;

  /** @param most how many bytes will ever wait, if fewer than the usual */
  constructor(most: number) {
    this.#memory = new Uint8Array(Math.min(most, 2 * bytesPerPass));
  }

  get bytes(): Uint8Array {
    return this.#memory.subarray(0, this.length);
  }

  add(piece: Uint8Array): void {
    const length = this.length + piece.length;
    if (length > this.#memory.length) {
      const larger = new Uint8Array(2 * length);
      larger.set(this.bytes);
      this.#memory = larger;
    }
    this.#memory.set(piece, this.length);
    this.length = length;
  }

  /** Lets the first `count` bytes go. */
  drop(count: number): void {
    this.#memory.copyWithin(0, count, this.length);
    this.length -= count;
  }
}

/** Slices of the whole lines that wait; what begins another line goes on waiting. */
function* slicesOf(waiting: Waiting): Generator<LineSlice, undefined> {
  const { bytes } = waiting;
  let from = 0;
  while (from < bytes.length) {
    const { slice, end } = sliceOf(bytes, from);
    if (end === from) break;
    yield slice;
    from = end;
  }
  waiting.drop(from);
  if (waiting.length > maxLineBytes)
    throw new FeedError('bad-record', `a line of over ${maxLineBytes} bytes`);
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
