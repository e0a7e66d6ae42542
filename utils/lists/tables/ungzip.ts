/** gzip'd tables: unpacked by the platform, and never more than a bound. */
import { TableError } from './error.ts';

/** @throws TableError `too-large`, `other-format` for broken gzip */
export async function ungzip(packed: Uint8Array, most: number): Promise<Uint8Array> {
  const reader = new Blob([new Uint8Array(packed)])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > most) throw new TableError('too-large', `more than ${most} bytes unpacked`);
      parts.push(value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof TableError ? error : new TableError('other-format', 'broken gzip');
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
