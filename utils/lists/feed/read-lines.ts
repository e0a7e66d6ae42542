/** The lines of a packed file, a slice at a time: what is read of a part never stands in memory whole. */
import { FeedError } from './error.ts';
import { unpack } from './gzip.ts';
import { maxLineBytes, recordsPerSlice } from './limits.ts';

const lineFeed = 0x0a;

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
export async function* readLines(
  packed: Uint8Array,
  unpackedBytes: number,
): AsyncGenerator<Line[], undefined> {
  let rest: Uint8Array = new Uint8Array();
  for await (const piece of unpack(packed, unpackedBytes)) {
    const bytes = rest.length === 0 ? piece : joined(rest, piece);
    let from = 0;
    while (from < bytes.length) {
      const slice = sliceOf(bytes, from);
      if (slice.lines.length === 0) break;
      yield slice.lines;
      from = slice.end;
    }
    rest = bytes.subarray(from);
    if (rest.length > maxLineBytes) throw new FeedError('bad-record', `a line of over ${maxLineBytes} bytes`);
  }
  if (rest.length > 0) throw new FeedError('bad-record', 'the last line is not closed');
}

/** The next whole lines from `from` on, and where they end. They are decoded together, which is much cheaper. */
function sliceOf(bytes: Uint8Array, from: number): { lines: Line[]; end: number } {
  const pieces: Uint8Array[] = [];
  let end = from;
  while (pieces.length < recordsPerSlice) {
    const stop = bytes.indexOf(lineFeed, end);
    if (stop < 0) break;
    if (stop - end > maxLineBytes) throw new FeedError('bad-record', `a line of ${stop - end} bytes`);
    pieces.push(bytes.subarray(end, stop));
    end = stop + 1;
  }
  if (pieces.length === 0) return { lines: [], end };
  const texts = decoded(bytes.subarray(from, end - 1))?.split('\n');
  const lines = pieces.map((line, index) => ({ bytes: line, text: texts ? texts[index] : decoded(line) }));
  return { lines, end };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}
