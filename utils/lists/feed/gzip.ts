/** gzip (RFC 1952) by the streams that Node and browsers share. */
import { FeedError } from './error.ts';

/** @returns `bytes` gzip'd */
export async function pack(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Handed to the unpacker at a time: a bomb unpacks to a thousand times as much before it is noticed. */
const bytesPerPiece = 16 * 1024;

function piecesOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(new Uint8Array(bytes.subarray(at, at + bytesPerPiece)));
      at += bytesPerPiece;
      if (at >= bytes.length) controller.close();
    },
  });
}

/**
 * Unpacks what was declared to be `expected` bytes piece by piece, and stops where there is more: a small file can
 * fill neither the memory nor the time.
 * @yields pieces in order
 * @throws FeedError `too-large` for more bytes than declared, `truncated` for fewer or for broken gzip
 */
export async function* unpack(packed: Uint8Array, expected: number): AsyncGenerator<Uint8Array, undefined> {
  const reader = piecesOf(packed).pipeThrough(new DecompressionStream('gzip')).getReader();
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await nextPiece(reader);
      if (done) break;
      length += value.length;
      if (length > expected) throw new FeedError('too-large', `more than ${expected} bytes unpacked`);
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (length < expected) throw new FeedError('truncated', `${length} of ${expected} bytes unpacked`);
}

async function nextPiece(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read();
  } catch {
    throw new FeedError('truncated', 'broken gzip');
  }
}
