/** Where the files of a feed come from: handed in, and held to its word. */
import { sha256Hex } from '../../hash/sha256.ts';
import { FeedError } from './error.ts';
import type { PackedFile } from './payload.ts';

/**
 * Gives a file of the feed by its path below the feed's folder.
 * @throws FeedError `too-large` as soon as there are more than `maxBytes`, `unreachable` when it cannot be had
 */
export type FetchFile = (path: string, maxBytes: number) => Promise<Uint8Array>;

/** Holds a fetcher to its contract: no more bytes than asked for, and errors of our own kind. */
export function bounded(fetchFile: FetchFile): FetchFile {
  return async (path, maxBytes) => {
    let bytes: Uint8Array;
    try {
      bytes = await fetchFile(path, maxBytes);
    } catch (error) {
      if (error instanceof FeedError) throw error;
      throw new FeedError(
        'unreachable',
        `${path}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    if (bytes.length > maxBytes) throw new FeedError('too-large', `${path}: more than ${maxBytes} bytes`);
    return bytes;
  };
}

/**
 * Fetches a file that is named in a verified `feed.json`.
 * @returns its bytes, which are the signed ones
 * @throws FeedError `unreachable`, `too-large`, `truncated`, `wrong-hash`
 */
export async function fetchPacked(fetchFile: FetchFile, file: PackedFile): Promise<Uint8Array> {
  const packed = await bounded(fetchFile)(file.path, file.bytes);
  if (packed.length < file.bytes) {
    throw new FeedError('truncated', `${file.path}: ${packed.length} of ${file.bytes} bytes`);
  }
  if ((await sha256Hex(packed)) !== file.sha256) throw new FeedError('wrong-hash', file.path);
  return packed;
}

/**
 * Fetches files that will be asked for in a known order one ahead: while one is read, the next is on its way.
 * @param files in that order
 */
export function readingAhead(fetchFile: FetchFile, files: readonly PackedFile[]): FetchFile {
  const fetchBounded = bounded(fetchFile);
  let ahead: { path: string; bytes: Promise<Uint8Array> } | undefined;
  return async (path, maxBytes) => {
    const bytes = await (ahead?.path === path ? ahead.bytes : fetchBounded(path, maxBytes));
    const next = files[files.findIndex((file) => file.path === path) + 1];
    ahead = next && { path: next.path, bytes: fetchBounded(next.path, next.bytes) };
    // What fails ahead of its time is told when it is asked for, if it ever is.
    ahead?.bytes.catch(() => undefined);
    return bytes;
  };
}
