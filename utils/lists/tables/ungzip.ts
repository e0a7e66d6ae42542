/** gzip'd tables: unpacked by the platform, and never more than a bound. */
import { TableError } from './error.ts';

/** @throws TableError `too-large`, `other-format` for broken gzip */
export async function ungzip(packed: Blob, most: number): Promise<Blob> {
  const reader = packed.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: BlobPart[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > most) throw new TableError('too-large', `more than ${most} bytes unpacked`);
      parts.push(new Uint8Array(value));
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof TableError ? error : new TableError('other-format', 'broken gzip');
  }
  return new Blob(parts);
}
