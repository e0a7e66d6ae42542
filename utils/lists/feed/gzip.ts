/** gzip (RFC 1952) by the streams that Node and browsers share. */
import { FeedError } from './error.ts';

/** @returns `bytes` gzip'd */
export async function pack(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/**
 * Unpacks what was declared to be `expected` bytes, and stops where there is more: a small file cannot fill the memory.
 * @throws FeedError `too-large` for more bytes than declared, `truncated` for fewer or for broken gzip
 */
export async function unpack(packed: Uint8Array, expected: number): Promise<Uint8Array<ArrayBuffer>> {
  const unpacked = new Uint8Array(expected);
  const reader = new Blob([new Uint8Array(packed)])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  let filled = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (filled + value.length > expected)
        throw new FeedError('too-large', `more than ${expected} bytes unpacked`);
      unpacked.set(value, filled);
      filled += value.length;
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof FeedError ? error : new FeedError('truncated', 'broken gzip');
  }
  if (filled < expected) throw new FeedError('truncated', `${filled} of ${expected} bytes unpacked`);
  return unpacked;
}
